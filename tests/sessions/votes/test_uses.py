"""What each use of a vote changes, and that it changes nothing else: properties on random meetings."""

from dataclasses import replace
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support import small
from support.any_session import CRITERIA, SIX, as_drawn, sessions
from support.voting import ONE, held

from sessions.kernel.decision import Stamp
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts import Ranked, Ranking
from sessions.values.guideline import Rung
from sessions.values.proposals import AGREED_RATER, OUT_OF_THE_CONTEST, Outcome, ProposalCode
from sessions.values.votes import Option, VoteCount, VoteMethod, VoteUse
from sessions.votes.checks import VOTE_CHANGES_NOTHING, VOTE_TIED_OUTSIDE, VOTE_TOO_FEW_VOICES
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import VoteCertified

often = settings(as_drawn, max_examples=60)
ADOPTED = small.adopted().session
STAMP = Stamp(seq=99, at=small.adopted().now, by="Sari")
counts = st.dictionaries(st.sampled_from(SIX), st.integers(0, 7), min_size=2, max_size=6)


def beneath(session: Session) -> Session:
    return replace(session, votes={}, moves=())


def number(table: Ranking, code: ProposalCode) -> int:
    """In the order it stands in: of the kecamatan, else of its commission."""
    row = table.by_code[code]
    return row.commission_rank if row.rank is None else row.rank


def of_order(row: Ranked) -> tuple[bool, str | None]:
    return (True, None) if row.rank is not None else (False, row.commission)


def place(row: Ranked) -> tuple[int | None, int, tuple[ProposalCode, ...]]:
    return row.rank, row.commission_rank, row.tied_with


@often
@given(sessions(), counts)
def test_a_vote_on_places_permutes_the_slots_of_its_options_and_nobody_else_moves(session: Session, count) -> None:
    before, after = line.of(beneath(session)), line.of(held(session, VoteUse.ORDER, count))
    options = {code for code in count if session.proposals[code].is_competing}
    assume(options <= before.by_code.keys())
    assert before.is_kecamatan_wide == after.is_kecamatan_wide
    for code in before.by_code.keys() - options:
        was, becomes = before.by_code[code], after.by_code[code]
        assert (was.rank, was.tied_with, was.skipped) == (becomes.rank, becomes.tied_with, becomes.skipped)
        assert was.rank is not None or was.commission_rank == becomes.commission_rank
        assert becomes.voted is becomes.awaits is None
    for own in {of_order(before.by_code[code]) for code in options}:
        named = sorted(code for code in options if of_order(before.by_code[code]) == own)
        _holds_of_one_order(before, after, named, count)


def _holds_of_one_order(before: Ranking, after: Ranking, own: list[ProposalCode], count) -> None:
    ties = {code: before.by_code[code].tied_with for code in own}
    if any(other not in own or count[other] == count[code] for code in own for other in ties[code]):
        assert {ONE} == {after.by_code[code].awaits for code in own}
        assert [place(before.by_code[code]) for code in own] == [place(after.by_code[code]) for code in own]
        return
    slots = sorted(number(before, code) + sum(other < code for other in ties[code]) for code in own)
    by_votes = sorted(own, key=lambda code: (-count[code], number(before, code)))
    assert dict(zip(by_votes, slots, strict=True)) == {code: number(after, code) for code in own}
    assert {((), ONE, None)} == {(r.tied_with, r.voted.vote, r.awaits) for r in map(after.by_code.__getitem__, own)}


@often
@given(sessions(), counts)
def test_where_an_option_has_no_place_its_commission_runs_apart_by_votes(session: Session, count) -> None:
    after = line.of(held(session, VoteUse.ORDER, count))
    before = line.of(beneath(session))
    unplaced = [c for c in count if session.proposals[c].is_competing and c not in before.by_code]
    assume(unplaced and not session.agreed_orders.get(None))
    assert not after.is_kecamatan_wide
    for commission in {session.proposals[code].commission for code in unplaced} - {None}:
        agreed = {code for code in session.agreed_orders.get(commission, ()) if code not in count}
        rows = [row for row in after.of_commission(commission) if session.proposals[row.code].is_competing]
        above = [row for row in rows if row.code in agreed]
        assert above == rows[: len(above)]
        rows = rows[len(above) :]
        first = [row for row in rows if row.voted]
        assert first == rows[: len(first)]
        assert sorted((row.votes for row in first), reverse=True) == [row.votes for row in first]
        assert {row.code for row in first} == {c for c in count if session.proposals[c].commission == commission
                                               and session.proposals[c].is_competing}  # fmt: skip


def contest(session: Session, table: Ranking) -> list[Ranked]:
    """Those who compete, in their order, without the numbers that count the others too."""
    rows = [row for row in table.rows if session.proposals[row.code].is_competing]
    return [replace(r, rank=None, commission_rank=0, computed_rank=None, jumps_own_village=False) for r in rows]


@often
@given(sessions(), counts, st.sampled_from(SIX), st.sampled_from(sorted(OUT_OF_THE_CONTEST)))
def test_an_option_that_leaves_leaves_the_count_valid_for_the_others(session: Session, count, name, outcome) -> None:
    """As if it had never been an option, whatever it stood in."""
    gone = session.with_proposals([replace(session.proposals[name], outcome=Outcome(outcome))])
    others = {code: votes for code, votes in count.items() if code != name}
    for use in (VoteUse.ORDER, VoteUse.TIE):
        with_it, without = line.of(held(gone, use, count)), line.of(held(gone, use, others))
        assert contest(gone, with_it) == contest(gone, without)
        assert with_it.crossing == without.crossing


@often
@given(sessions(agreed=False), st.lists(st.sampled_from(SIX), min_size=2, max_size=4, unique=True), st.data())
def test_a_vote_that_parts_a_tie_orders_exactly_its_group(session: Session, alike, data: st.DataObject) -> None:
    scores = {criterion: {AGREED_RATER: 3} for criterion in CRITERIA}
    same = [replace(session.proposals[code], scores=scores, outcome=None) for code in alike]
    plain = replace(beneath(session.with_proposals(same)), guideline=small.GUIDELINE, ties=())
    above = replace(plain, guideline=replace(small.GUIDELINE, ladder=(Rung.SCORE, Rung.DELIBERATION, Rung.LOT)))
    groups = sorted({tuple(sorted((row.code, *row.tied_with))) for row in line.of(above).rows if row.tied_with})
    group = data.draw(st.sampled_from(groups))
    count = {code: data.draw(st.integers(0, 3)) for code in group}
    before, after = line.of(plain), line.of(held(plain, VoteUse.TIE, count))
    for row in before.rows:
        if row.code not in group and plain.proposals[row.code].is_competing:
            assert place(row) == place(after.by_code[row.code])
    for one in group:
        for other in group:
            if count[one] > count[other]:
                assert after.by_code[one].rank < after.by_code[other].rank
            if count[one] == count[other] and before.by_code[one].rank < before.by_code[other].rank:
                assert after.by_code[one].rank < after.by_code[other].rank


def sitting(session: Session) -> Session:
    """The random meeting in the sidang: rules adopted, seven voices in the hall."""
    return replace(
        ADOPTED,
        proposals={code: replace(p, outcome=None) for code, p in session.proposals.items()},
        guideline=session.guideline,
        agreed_orders=session.agreed_orders,
        ties=session.ties,
        moves=session.moves,
        votes={},
    )


def cast(session: Session, opening: VoteOpened, dice: Random) -> Session:
    """The session after this vote, with any valid cards of those who may vote."""
    opened = opening.apply(session, STAMP)
    vote = opened.votes[ONE]
    cards = [dice.sample(vote.options, vote.marks) for _ in range(dice.randint(1, sum(vote.entitled.values())))]
    total = {option: sum(option in card for card in cards) for option in vote.options}
    counted = replace(vote, counts={small.KUTO: VoteCount(counts=total)})
    return VoteCertified(vote=ONE).apply(replace(opened, votes={ONE: counted}), STAMP)


def shown(session: Session) -> list[tuple[ProposalCode, int | None, int]]:
    return [(row.code, row.rank, row.commission_rank) for row in line.of(session).rows]


NEVER = {VOTE_TIED_OUTSIDE, VOTE_TOO_FEW_VOICES, VOTE_CHANGES_NOTHING}


@settings(as_drawn, max_examples=40)
@given(sessions(), st.permutations(SIX), st.integers(2, 4), st.sampled_from((VoteUse.ORDER, VoteUse.TIE)), st.data())
def test_what_may_be_opened_can_change_something_and_what_may_not_cannot(session, six, most, use, data) -> None:
    now = sitting(session)
    groups = sorted({tuple(sorted((r.code, *r.tied_with))) for r in line.of(now).rows if r.tied_with})
    options = data.draw(st.sampled_from([tuple(six[:most]), *groups]))
    method = data.draw(st.sampled_from((VoteMethod.VILLAGE, VoteMethod.K_DIFFERENT)))
    marks = data.draw(st.integers(1, len(options) - 1)) if method is VoteMethod.K_DIFFERENT else 1
    opening = VoteOpened(question="Urutan?", method=method, options=tuple(map(Option, options)), marks=marks, use=use)
    dice = Random(0)  # noqa: S311 - cards of a test
    try:
        opening.check(now)
    except Refused as refusal:
        if refusal.reason in NEVER and not now.moves:
            assert all(shown(now) == shown(cast(now, opening, dice)) for _ in range(20))
        return
    assert any(shown(now) != shown(cast(now, opening, dice)) for _ in range(300))
