"""The sum that always holds, whatever is decided: received = every outcome + everything still open."""

import json
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from support.examples import FIRST
from support.first_steps import LAND, UNTIL
from support.meeting import Meeting
from support.small import (
    BOTOK,
    C1,
    C2,
    C3,
    DRAFTS,
    GANTEN,
    GUIDELINE,
    JT,
    K1,
    KUTO,
    TIED,
    adopted,
    at_the_line,
    code,
    codes,
    decided,
    delegate,
    draft,
    ending,
    opened,
    recapped,
    scored,
)
from support.sums import adds_up

from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions import PersonArrived
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing.decisions import SidangClosed
from sessions.commissions.decisions import ProposalsAssigned, ProposalsMarked
from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import RulesAdopted
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.kernel.session import TieMeans
from sessions.kinds import KINDS
from sessions.line import facts as line
from sessions.line.decisions_moves import ProposalMoved
from sessions.outcomes.decisions import OutcomesDecided, OutcomesReopened, by_line
from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.recapitulation import facts as recapitulation
from sessions.record.codec import decode, encode
from sessions.record.ledger import Ledger, extend
from sessions.scoring.decisions import OrderAgreed, TieResolved
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.attendance import PersonId, Unsur
from sessions.values.moves import Side
from sessions.values.proposals import Agreed, Origin, Outcome, Proposal
from sessions.values.verification import Answer
from sessions.values.votes import VoteCount, VoteMethod
from sessions.verification.decisions import ChecklistAnswered, ProposalResubmitted, ProposalsSentBack, ProposalsVerified
from sessions.votes.decisions import VoteCancelled, VoteOpened
from sessions.votes.decisions_count import VoteCertified, VoteCounted

every_run_alike = settings(derandomize=True, deadline=None, max_examples=80)

LONG = "Alasan yang cukup panjang"
URGENT = "Keadaan mendesak: jalan putus"
SIX = codes("2001-01 2001-02 2003-01 2003-02 2008-01 2008-02")


def often(likely: st.SearchStrategy, rare: st.SearchStrategy) -> st.SearchStrategy:
    """Four times in five what is mostly allowed."""
    return st.integers(0, 4).flatmap(lambda throw: rare if throw == 0 else likely)


names = often(st.sampled_from(SIX), st.sampled_from(codes("KEC-01 FRM-01 X-9")))
some_names = st.lists(st.sampled_from(SIX), min_size=1, max_size=3, unique=True).map(tuple)
amounts = often(st.integers(0, 400).map(lambda n: n * JT), st.sampled_from([None, -1]))
reasons = often(st.just(LONG), st.sampled_from(["", "singkat"]))
villages = st.sampled_from([KUTO, GANTEN, BOTOK])
commissions = st.sampled_from([C1, C2, C3])
outcomes = often(
    st.sampled_from([Outcome.AGREED, Outcome.RESERVE, Outcome.NOT_AGREED]),
    st.sampled_from([o for o in Outcome if o is not Outcome.AGREED]),
)


def ended(names: tuple, outcome: Outcome, reason: str, cost: int | None) -> OutcomesDecided:
    return OutcomesDecided(
        endings=tuple(replace(ending(name, outcome, reason), agreed=Agreed(cost=cost)) for name in names)
    )


def counted(village, men: int, delegates: int) -> HeadcountRecorded:
    return HeadcountRecorded(unsur=Unsur.BPD, village=village, men=men, women=0, delegates=delegates)


kinds: list[st.SearchStrategy[Decision]] = [
    st.builds(lambda v, c: ProposalAdded(draft=draft(v, "Jalan", c), origin=Origin.VILLAGE), villages, amounts),
    st.builds(lambda c: ProposalAdded(draft=draft(None, "Jalan", c), origin=Origin.FORUM, brought_by="Joko"), amounts),
    st.builds(lambda n: ProposalsImported(file="a", sha256=f"{n}", layout="A", drafts=DRAFTS[:n]), st.integers(0, 3)),
    st.builds(lambda n, c, r: ProposalChanged(code=n, cost=c, reason=r), names, amounts, reasons),
    st.builds(lambda n: ProposalsVerified(codes=n), some_names),
    st.builds(lambda n, a: ChecklistAnswered(codes=n, answers={LAND: a}), some_names, st.sampled_from(Answer)),
    st.builds(lambda n, r: ProposalsSentBack(codes=n, reason=r, deadline=UNTIL), some_names, reasons),
    st.builds(lambda n, v, c: ProposalResubmitted(code=n, draft=draft(v, "Talud", c)), names, villages, amounts),
    st.builds(lambda n, k: ProposalsAssigned(assignments=dict.fromkeys(n, k)), some_names, commissions),
    st.builds(lambda n: ProposalsMarked(codes=n, to_be_discussed=True), some_names),
    st.builds(lambda n, m, c: ProposalsMerged(survivor=n, absorbed=m, cost=c), names, some_names, amounts),
    st.builds(lambda n, r: ProposalWithdrawn(code=n, by="Kades", reason=r), names, reasons),
    st.builds(lambda n, v: ProposalScored(code=n, criterion=K1, score=v), names, st.integers(1, 6)),
    st.builds(lambda n, r: OrderAgreed(commission=None, order=n, reason=r), some_names, st.sampled_from(["", URGENT])),
    st.builds(lambda k: OrderAgreed(commission=k, order=ORDERS[k]), commissions),
    st.builds(lambda n: ProposalMoved(code=n[0], side=Side.ABOVE, beside=n[-1], reason=URGENT), some_names),
    st.builds(ended, some_names, outcomes, reasons, amounts),
    st.builds(lambda n, r: OutcomesReopened(codes=n[:1], reason=r), some_names, reasons),
    st.builds(lambda o: TieResolved(order=o, means=TieMeans.DELIBERATION), st.permutations(TIED).map(tuple)),
    st.builds(lambda i, v: PersonArrived(card=delegate(f"Orang {i}", v)), st.integers(1, 4), villages),
    st.builds(lambda i: PersonLeft(person=PersonId(f"P00{i}")), st.integers(1, 9)),
    st.builds(counted, villages, st.integers(0, 4), st.integers(0, 3)),
    st.sampled_from(
        [
            RulesAdopted(),
            SidangClosed(),
            AgendaItemStarted(item=opened().session.agenda[8].id),
            GuidelineSet(guideline=GUIDELINE, reason=LONG),
        ]
    ),
    st.sampled_from(
        [
            VoteOpened(question="Setuju?", method=VoteMethod.SHOW_OF_HANDS),
            VoteCounted(vote=FIRST, count=VoteCount(counts={}, abstain=7)),
            VoteCertified(vote=FIRST),
            VoteCancelled(vote=FIRST, reason=LONG),
        ]
    ),
]

ORDERS = {C1: codes("2003-01 2001-01"), C2: codes("2001-02"), C3: codes("2008-02 2008-01")}

decisions = st.sampled_from(kinds).flatmap(lambda kind: kind)
attempted = st.lists(decisions, min_size=8, max_size=20)

starts = st.sampled_from([recapped, adopted, scored, at_the_line, decided])


def take(meeting: Meeting, decision: Decision) -> bool:
    """Whether the decision was accepted; a refused one changes nothing."""
    before = meeting.ledger
    try:
        meeting.decide(decision)
    except Refused:
        assert before is meeting.ledger
        return False
    return True


def brought_in(decision: Decision) -> int:
    match decision:
        case ProposalsImported(drafts=drafts):
            return len(drafts)
        case ProposalAdded():
            return 1
    return 0


@every_run_alike
@given(starts, attempted)
def test_whatever_is_decided_every_proposal_that_came_in_is_somewhere(start, attempts) -> None:
    meeting = start()
    expected = len(meeting.session.proposals)
    for decision in attempts:
        if take(meeting, decision):
            expected += brought_in(decision)
            assert (expected, True) == (recapitulation.of(meeting.session).received, adds_up(meeting.session))
            assert {p.code for p in meeting.session.proposals.values()} == set(meeting.session.proposals)


@every_run_alike
@given(starts, attempted)
def test_replaying_the_journal_gives_an_equal_session(start, attempts) -> None:
    meeting = start()
    for decision in attempts:
        take(meeting, decision)
    lines = [replace(e, decision=read_again(e.decision)) for e in meeting.entries]
    assert meeting.session == extend(Ledger(), lines, is_checked=True).session


def read_again(decision: Decision) -> Decision:
    return decode(type(decision).__name__, json.loads(json.dumps(encode(decision))), KINDS)


@every_run_alike
@given(starts, attempted)
def test_every_proposal_in_the_running_is_ranked_once_or_told_as_unranked(start, attempts) -> None:
    meeting = start()
    for decision in attempts:
        take(meeting, decision)
    table = line.of(meeting.session)
    running = [p.code for p in meeting.session.proposals.values() if p.is_in_the_running]
    assert Counter(running) == Counter([*(row.code for row in table.rows), *table.unranked])
    for group in table.crossing:
        assert 1 < len(group)
    if table.is_kecamatan_wide:
        ranked = [row.rank for row in table.rows if row.rank is not None]
        assert [1 + sum(other < rank for other in ranked) for rank in ranked] == ranked


@every_run_alike
@given(starts, attempted)
def test_what_the_line_proposes_can_always_be_decided(start, attempts) -> None:
    meeting = start()
    for decision in attempts:
        take(meeting, decision)
    session = meeting.session
    if not session.is_closed and session.sidang.rules_adopted and (proposed := by_line(session)):
        OutcomesDecided(endings=proposed).check(session)


@every_run_alike
@given(starts, attempted)
def test_taking_everything_back_leads_through_the_same_sessions(start, attempts) -> None:
    meeting = start()
    passed = [meeting.session]
    for decision in attempts:
        if isinstance(decision, SidangClosed):
            continue
        if take(meeting, decision):
            passed.append(meeting.session)
    for session in reversed(passed[:-1]):
        meeting.take_back()
        assert session == replace(meeting.session, seq=session.seq)


def proposal(name: str, **values: object) -> Proposal:
    return Proposal(code=code(name), draft=draft(KUTO, "Jalan", values.pop("cost", JT)), **values)
