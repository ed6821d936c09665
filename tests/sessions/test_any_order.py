"""Whatever the order of events: no result that does not add up, no vote of the absent, no silent tie across a line."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from support import voting
from support.meeting import Meeting
from support.small import BOTOK, GANTEN, HALL, JT, K1, KUTO, SCORES, TIED, adopted, at_the_line, settled
from support.sums import adds_up

from sessions.attendance.decisions_leaving import PersonLeft, PersonReturned
from sessions.closing.decisions import SidangClosed
from sessions.commissions import facts as commissions
from sessions.commissions.decisions_results import CommissionResultReceived
from sessions.delegates.decisions import DelegatesElected
from sessions.kernel.decision import Decision
from sessions.kernel.session import Ceilings, TieMeans
from sessions.line import facts as line
from sessions.line import facts_ladder as ladder
from sessions.line.decisions import CeilingsSet
from sessions.line.decisions_moves import ProposalMoved, ProposalsSwapped
from sessions.outcomes.decisions import BY_THE_LINE, Ending, Manner, OutcomesDecided, by_line
from sessions.outcomes.decisions_split import ProposalPart, ProposalsDeferred, ProposalSplit
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.record.ledger import EMPTY, extend
from sessions.rules import balloting
from sessions.scoring.decisions import HarmlessTiesSettled, OrderAgreed, TieResolved
from sessions.scoring.decisions_scores import ProposalScored
from sessions.steps.decisions import Withdrawn
from sessions.values.attendance import PersonId
from sessions.values.moves import Side
from sessions.values.proposals import PRIORITIES, Outcome
from sessions.values.votes import NO, WHOLE_HALL, YES, Option, Vote, VoteCount, VoteId, VoteMethod, VoteState
from sessions.votes.decisions import PreparedVoteOpened, VoteOpened, VotePrepared
from sessions.votes.decisions_count import (
    CardsCounted,
    RecountOrdered,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteEnteredAgain,
)

LONG = "Alasan yang cukup panjang"
URGENT = "Keadaan mendesak: jalan putus"
CODES = tuple(SCORES)
PEOPLE = tuple(PersonId(f"P{number:03d}") for number in range(1, len(HALL) + 1))
ROWS = (WHOLE_HALL, KUTO, GANTEN, BOTOK)


def twice() -> Meeting:
    """Cards of a vote on persons that are to be entered twice."""
    return voting.on_persons(twice_from=3)


def persons_elected() -> Meeting:
    """Delegates elected by cards."""
    return voting.elected(5, 4, 4, 4, 4)


codes = st.lists(st.sampled_from(CODES), min_size=1, max_size=4, unique=True).map(tuple)
votes = st.integers(0, 7)
vote_ids = st.sampled_from((0, 0, 0, 1)).map(VoteId)
"""Mostly the latest vote, which 0 stands for; else the first."""
methods = st.sampled_from(list(VoteMethod))


def options_of(method: VoteMethod) -> tuple[Option, ...]:
    if method is VoteMethod.PERSONS:
        return tuple(map(Option, PEOPLE[:4]))
    return tuple(map(Option, CODES[:4])) if method is VoteMethod.K_DIFFERENT else ()


def has_vote(*states: VoteState):
    """Only where a vote stands in one of these states: the others would refuse, as the refusals show elsewhere."""
    return precondition(lambda hall: any(v.state in states for v in hall.meeting.session.votes.values()))


def _one_short(count: VoteCount, short: int) -> VoteCount:
    """The count with `short` cards fewer in the box, or so many voices fewer for the first option."""
    if count.in_box:
        return replace(count, in_box=count.in_box - short)
    first, *_ = count.counts
    return replace(count, counts={**count.counts, first: max(0, count.counts[first] - short)})


class Hall(RuleBasedStateMachine):
    """A small meeting in which anything is tried at any moment; what is refused changes nothing."""

    stages: tuple[Callable[[], Meeting], ...]

    @initialize(data=st.data())
    def begin(self, data) -> None:
        self.meeting: Meeting = data.draw(st.sampled_from(self.stages))()
        self.rights = {id_: dict(vote.entitled) for id_, vote in self.meeting.session.votes.items()}

    def ask(self, decision: Decision) -> bool:
        before = self.meeting.ledger
        is_taken = self.meeting.refusal(decision) is None
        assert is_taken or before is self.meeting.ledger
        return is_taken

    @rule(really=st.sampled_from((False, False, True)))
    def take_back(self, really) -> None:
        if not really:
            return
        self.ask(Withdrawn(seq=self.meeting.ledger.standing[-1].seq)) if len(self.meeting.ledger.standing) > 1 else None
        self.rights = {id_: r for id_, r in self.rights.items() if id_ in self.meeting.session.votes}

    @precondition(lambda hall: all(p.outcome for p in hall.meeting.session.proposals.values()))
    @rule()
    def close(self) -> None:
        before = self.meeting.ledger
        if self.ask(SidangClosed()):
            session = self.meeting.session
            assert () == commissions.parked(session)
            assert all(p.outcome is not None for p in session.proposals.values())
            assert all(vote.state is not VoteState.OPEN for vote in session.votes.values())
            self.meeting.ledger = before

    @invariant()
    def everything_received_is_somewhere(self) -> None:
        assert adds_up(self.meeting.session)

    def teardown(self) -> None:
        if hasattr(self, "meeting"):
            lines = [replace(entry, is_withdrawn=False) for entry in self.meeting.entries]
            assert self.meeting.session == extend(EMPTY, lines, is_checked=True).session


class Votes(Hall):
    """Everything that touches a vote, and who comes and goes meanwhile."""

    stages = (adopted, voting.on_proposals, voting.complete, twice, persons_elected)

    def held(self, vote: VoteId) -> VoteId:
        return vote or VoteId(len(self.meeting.session.votes))

    @rule(person=st.sampled_from(PEOPLE), leaves=st.booleans())
    def come_and_go(self, person, leaves) -> None:
        self.ask(PersonLeft(person=person) if leaves else PersonReturned(person=person))

    @rule(method=methods, is_prepared=st.booleans(), twice_from=st.sampled_from((0, 3)))
    def open_vote(self, method, is_prepared, twice_from) -> None:
        kind = VotePrepared if is_prepared else VoteOpened
        self._opening(kind(question="Apa?", method=method, options=options_of(method), twice_from=twice_from))

    @has_vote(VoteState.PREPARED)
    @rule(vote=vote_ids)
    def open_prepared(self, vote) -> None:
        self._opening(PreparedVoteOpened(vote=self.held(vote)))

    def _opening(self, decision: Decision) -> None:
        people = self.meeting.session.people.values()
        present = Counter(p.card.village for p in people if p.card.is_delegate and p.is_present)
        if self.ask(decision):
            for id_, vote in self.meeting.session.votes.items():
                if vote.state is VoteState.OPEN and id_ not in self.rights:
                    self.rights[id_] = present

    @has_vote(VoteState.OPEN)
    @rule(vote=vote_ids, row=st.sampled_from(ROWS), given=st.tuples(votes, votes), again=st.booleans())
    def count(self, vote, row, given, again) -> None:
        found = self.meeting.session.votes.get(self.held(vote))
        if found is not None:
            kind = VoteEnteredAgain if again else VoteCounted
            self.ask(kind(vote=found.id, village=row, count=self._count(found, row, *given)))

    def _count(self, vote: Vote, row: str, first: int, second: int) -> VoteCount:
        """Often right, since only that gets further: all rights used, the first `first` voices for one option."""
        right = sum(vote.entitled.values()) if row == WHOLE_HALL else vote.entitled.get(row, 0)
        if vote.method in balloting.PAPER:
            shares = dict.fromkeys(vote.options[: vote.marks], right)
            return VoteCount(counts=shares if first else {vote.options[0]: second}, issued=right, in_box=right)
        yes = min(first, right)
        no = right - yes if second else 0
        return VoteCount(counts={YES: yes, NO: no} if vote.options == (YES, NO) else {vote.options[0]: right})

    @has_vote(VoteState.OPEN)
    @rule(short=st.sampled_from((0, 0, 1)), entries=st.integers(1, 2), is_certified=st.booleans())
    def count_everything(self, short, entries, is_certified) -> None:
        """The whole count of the vote that is open, as it should be or one short, and perhaps certified at once."""
        vote = next(v for v in self.meeting.session.votes.values() if v.state is VoteState.OPEN)
        rows = balloting.missing_rows(vote) or tuple(vote.counts)
        for kind in (VoteCounted, VoteEnteredAgain)[:entries]:
            for row in rows:
                self.ask(kind(vote=vote.id, village=row, count=_one_short(self._count(vote, row, 3, 1), short)))
        issued = sum(count.issued for count in self.meeting.session.votes[vote.id].counts.values())
        self.ask(CardsCounted(vote=vote.id, received=issued, unused=0))
        if is_certified:
            self.certify(vote.id, anew=False)

    @has_vote(VoteState.OPEN)
    @rule(vote=vote_ids, cards=st.integers(0, 8))
    def count_cards(self, vote, cards) -> None:
        self.ask(CardsCounted(vote=self.held(vote), received=cards, unused=0))

    @has_vote(VoteState.OPEN)
    @rule(vote=vote_ids)
    def note_difference(self, vote) -> None:
        self.ask(VoteDifferenceNoted(vote=self.held(vote), cause=LONG, names=("Sulastri", "Haryanto")))

    @has_vote(VoteState.OPEN, VoteState.CERTIFIED)
    @rule(vote=vote_ids, anew=st.booleans())
    def certify(self, vote, anew) -> None:
        id_ = self.held(vote)
        self.ask(RecountOrdered(vote=id_, reason=LONG) if anew else VoteCertified(vote=id_))

    @has_vote(VoteState.CERTIFIED)
    @rule(vote=vote_ids)
    def elect(self, vote) -> None:
        if self.ask(DelegatesElected(vote=self.held(vote), women_reason=LONG)):
            held = self.meeting.session.votes[self.held(vote)]
            assert (VoteMethod.PERSONS, VoteState.CERTIFIED) == (held.method, held.state)

    @invariant()
    def every_certified_count_adds_up_or_says_why(self) -> None:
        for vote in self.meeting.session.votes.values():
            if vote.state is VoteState.CERTIFIED:
                assert () == balloting.missing_rows(vote)
                assert () == balloting.unconfirmed_rows(vote)
                assert not balloting.mismatches(vote) or vote.difference is not None

    @invariant()
    def nothing_uncertified_ranks_anything(self) -> None:
        held = [vote.id for vote in self.meeting.session.votes.values() if vote.state is VoteState.CERTIFIED]
        assert {vote.id for vote in ladder.feeding_votes(self.meeting.session)} <= {*held}
        assert {row.voted.vote for row in line.of(self.meeting.session).rows if row.voted} <= {*held}

    @invariant()
    def only_those_who_were_present_have_a_vote(self) -> None:
        for id_, vote in self.meeting.session.votes.items():
            present = self.rights.get(id_, {})
            for village, right in vote.entitled.items():
                assert right <= present.get(village, 0)
                count = vote.counts.get(village)
                is_used = vote.state is VoteState.CERTIFIED and vote.difference is None
                if is_used and count is not None and vote.method in balloting.PAPER:
                    assert count.issued <= right


class Priorities(Hall):
    """Everything that touches the ranking, the line and the outcomes."""

    stages = (at_the_line, settled, voting.complete)

    @rule(named=codes, outcome=st.sampled_from((Outcome.AGREED, Outcome.RESERVE, Outcome.NOT_AGREED)))
    def decide(self, named, outcome) -> None:
        self._deciding(OutcomesDecided(endings=tuple(Ending(code=c, outcome=outcome, reason=LONG) for c in named)))

    @precondition(lambda hall: line.of(hall.meeting.session).crossing)
    @rule(outcome=st.sampled_from((Outcome.AGREED, Outcome.RESERVE)))
    def part_a_tie(self, outcome) -> None:
        for tie in line.of(self.meeting.session).crossing:
            self._deciding(OutcomesDecided(endings=(Ending(code=tie[0], outcome=outcome, reason=LONG),)))

    @rule()
    def decide_by_line(self) -> None:
        if endings := by_line(self.meeting.session):
            self._deciding(OutcomesDecided(endings=endings, manner=Manner.BY_LINE))

    def _deciding(self, decision: OutcomesDecided) -> None:
        crossing = line.of(self.meeting.session).crossing
        touched = {ending.code for ending in decision.endings if ending.outcome in BY_THE_LINE}
        if self.ask(decision):
            proposals = self.meeting.session.proposals
            for tie in (tie for tie in crossing if touched & set(tie)):
                ends = [proposals[code].outcome for code in tie]
                sides = {None if end is None else end in PRIORITIES for end in ends if end in {None, *BY_THE_LINE}}
                assert len(sides) <= 1, "a tie across the line was parted in silence"

    @rule(named=codes, back=st.booleans())
    def park(self, named, back) -> None:
        self.ask(ProposalsDeferred(codes=named, is_deferred=not back))

    @rule(code=st.sampled_from(CODES), other=st.sampled_from(CODES), merges=st.booleans())
    def merge_or_split(self, code, other, merges) -> None:
        parts = (ProposalPart(activity="Utara", cost=JT), ProposalPart(activity="Selatan"))
        self.ask(
            ProposalsMerged(survivor=code, absorbed=(other,))
            if merges
            else ProposalSplit(code=code, parts=parts, reason=LONG)
        )

    @rule(code=st.sampled_from(CODES), score=st.integers(1, 5))
    def score(self, code, score) -> None:
        self.ask(ProposalScored(code=code, criterion=K1, score=score))

    @rule(amount=st.sampled_from((None, 200, 330, 450, 900)))
    def set_ceiling(self, amount) -> None:
        self.ask(CeilingsSet(ceilings=Ceilings(kecamatan=None if amount is None else amount * JT)))

    @rule(order=codes, whole=st.booleans())
    def agree_order(self, order, whole) -> None:
        commission = None if whole else self.meeting.session.proposals[order[0]].commission
        own = tuple(c for c in order if whole or self.meeting.session.proposals[c].commission == commission)
        self.ask(OrderAgreed(commission=commission, order=own, reason=URGENT))

    @rule(two=st.permutations(CODES), side=st.sampled_from(Side), swaps=st.booleans())
    def move_or_swap(self, two, side, swaps) -> None:
        one, other = two[:2]
        self.ask(
            ProposalsSwapped(codes=(one, other), reason=URGENT)
            if swaps
            else ProposalMoved(code=one, side=side, beside=other, reason=URGENT)
        )

    @rule(named=codes)
    def receive_result(self, named) -> None:
        commission = self.meeting.session.proposals[named[0]].commission
        own = tuple(c for c in named if self.meeting.session.proposals[c].commission == commission)
        claimed = tuple(c for c in named if c not in own)
        self.ask(CommissionResultReceived(commission=commission, order=own, claimed=claimed, reason=URGENT))

    @rule(is_lot=st.booleans(), turned=st.booleans())
    def settle(self, is_lot, turned) -> None:
        groups = sorted(tuple(sorted(group)) for group in line.open_ties(self.meeting.session))
        order = groups[0] if groups else TIED
        means = TieMeans.LOT if is_lot else TieMeans.DELIBERATION
        self.ask(TieResolved(order=order[::-1] if turned else order, means=means, drawn_by="A", witnesses=("B", "C")))

    @precondition(lambda hall: line.harmless_ties(hall.meeting.session))
    @rule()
    def settle_harmless(self) -> None:
        self.ask(HarmlessTiesSettled(orders=line.harmless_ties(self.meeting.session)))

    @invariant()
    def who_is_tied_is_shown_as_equal(self) -> None:
        table = line.of(self.meeting.session)
        for row in table.rows:
            for other in row.tied_with:
                assert row.rank == table.by_code[other].rank


class Everything(Votes, Priorities):
    """All of it, at any moment."""

    stages = (*Votes.stages, *Priorities.stages)


def run(machine: type[Hall], *, halls: int, events: int) -> None:
    run_state_machine_as_test(machine, settings=settings(max_examples=halls, stateful_step_count=events, deadline=None))


@pytest.mark.parametrize(("machine", "halls"), [(Votes, 60), (Priorities, 30), (Everything, 40)])
def test_no_order_of_events_breaks_what_must_hold(machine: type[Hall], halls: int) -> None:
    run(machine, halls=halls, events=40)


@pytest.mark.long
@pytest.mark.parametrize("machine", [Votes, Priorities, Everything])
def test_no_long_order_of_events_breaks_what_must_hold(machine: type[Hall]) -> None:
    run(machine, halls=600, events=80)
