"""The ranking of any session: input order is nothing, a higher score never harms, the parts are the whole."""

from collections import Counter
from dataclasses import replace
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.any_session import CRITERIA, SIX, as_drawn, raised, sessions

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts import Ranked
from sessions.rules.ceiling import Placement
from sessions.values.guideline import LineKind, LineWay, Rung
from sessions.values.proposals import Outcome
from sessions.values.votes import VoteUse


def shuffled(mapping: dict, dice: Random) -> dict:
    return dict(sorted(mapping.items(), key=lambda _: dice.random()))


@as_drawn
@given(sessions(), st.randoms(use_true_random=False))
def test_in_which_order_anything_was_typed_changes_nothing(session: Session, dice: Random) -> None:
    other = replace(
        session,
        proposals=shuffled(session.proposals, dice),
        agreed_orders=shuffled(session.agreed_orders, dice),
        ceilings=replace(session.ceilings, agencies=shuffled(session.ceilings.agencies, dice)),
    )
    expected, found = line.of(session), line.of(other)
    assert expected.rows == found.rows
    assert (expected.crossing, expected.tallies) == (found.crossing, found.tallies)
    assert set(expected.unranked) == set(found.unranked)


@as_drawn
@given(sessions(agreed=False), st.sampled_from(SIX), st.sampled_from(CRITERIA))
def test_a_higher_score_never_lowers_a_rank(session: Session, code, criterion) -> None:
    """On a ladder whose first rung is the score; what is above it may turn on a tie.

    A vote on places says where its options come, whatever their scores, and waits while one of them is equal to another
    proposal: then the order beneath holds, where an option, or one moved past an option, may stand elsewhere. So
    nothing is promised of an option of such a vote, nor beside such a vote where anything was moved.
    """
    on_places = [vote for vote in session.votes.values() if vote.use is VoteUse.ORDER]
    assume(not on_places or not (session.moves or any(code in vote.options for vote in on_places)))
    ladder = (Rung.SCORE, *(rung for rung in session.guideline.ladder if rung is not Rung.SCORE))
    session = replace(session, guideline=replace(session.guideline, ladder=ladder))
    before = line.of(session).by_code.get(code)
    if before is not None:
        after = line.of(raised(session, code, criterion)).by_code[code]
        assert (after.rank or 0) <= (before.rank or 0)
        assert after.commission_rank <= before.commission_rank
        assert after.score >= before.score


@as_drawn
@given(sessions(), st.integers(0, 6))
def test_a_larger_pagu_never_drops_a_proposal_when_the_line_stops(session: Session, more: int) -> None:
    guideline = replace(session.guideline, way=LineWay.STOP, line=(*session.guideline.line, LineKind.CEILING))
    small_pagu = replace(session, guideline=guideline, ceilings=replace(session.ceilings, kecamatan=200_000_000))
    larger = replace(small_pagu, ceilings=replace(session.ceilings, kecamatan=200_000_000 + more * 50_000_000))
    inside = [
        {row.code for row in line.of(one).rows if row.placement is Placement.INSIDE} for one in (small_pagu, larger)
    ]
    assert inside[0] <= inside[1]


@as_drawn
@given(sessions())
def test_the_orders_of_the_commissions_are_the_order_of_the_kecamatan_without_the_others(session: Session) -> None:
    table = line.of(session)
    for row in table.rows:
        above = [
            other
            for other in table.rows
            if other.commission == row.commission
            and ((other.rank or 99, other.commission_rank) < (row.rank or 99, row.commission_rank))
        ]
        assert 1 + len(above) == row.commission_rank


@as_drawn
@given(sessions())
def test_the_parts_are_the_whole(session: Session) -> None:
    table = line.of(session)
    running = {code for code, proposal in session.proposals.items() if proposal.is_in_the_running}
    assert running == {*table.by_code, *table.unranked}
    assert len(running) == len(table.rows) + len(table.unranked)
    taken: Counter[str] = Counter()
    for row in table.rows:
        taken[row.commission or ""] += row.funded
        if session.proposals[row.code].outcome is Outcome.NOT_AGREED:
            assert 0 == row.funded
    for limit, tally in table.tallies.items():
        if limit.kind is LineKind.CEILING:
            assert sum(taken.values()) == tally.used
        if limit.kind is LineKind.COMMISSION_CEILING:
            assert taken[limit.commission] == tally.used


often = settings(as_drawn, max_examples=100)


def is_above(row: Ranked, other: Ranked) -> bool:
    """In one order, strictly; who has a number of the kecamatan is above all who have none."""
    if row.rank is not None:
        return other.rank is None or row.rank < other.rank
    return other.rank is None and row.commission == other.commission and row.commission_rank < other.commission_rank


@often
@given(sessions())
def test_who_stands_above_one_its_village_put_first_is_who_jumps_it(session: Session) -> None:
    rows = line.of(session).rows
    wishes = {code: (p.draft.village, p.draft.village_priority) for code, p in session.proposals.items()}
    for row in rows:
        village, priority = wishes[row.code]
        below = [wishes[other.code] for other in rows if is_above(row, other)]
        first = [number for own, number in below if own == village and number is not None]
        jumps = village is not None and priority is not None and any(number < priority for number in first)
        assert jumps is row.jumps_own_village


@often
@given(sessions())
def test_levels_are_all_of_one_order_from_the_top_and_who_does_not_compete_stands_apart(session: Session) -> None:
    rows = line.of(session).rows
    for row in rows:
        own = (row.rank is None, row.commission if row.rank is None else None)
        order = [o for o in rows if own == (o.rank is None, o.commission if o.rank is None else None)]
        assert {other.code for other in rows if line.is_comparable(row, other)} == {other.code for other in order}
        levels = list(line.levels(session, row))
        assert sorted(o.code for o in order) == sorted(o.code for level in levels for o in level)
        kinds = [
            {(o.rank, o.commission_rank * (o.rank is None), session.proposals[o.code].is_competing) for o in level}
            for level in levels
        ]
        assert [1] * len(levels) == [len(kind) for kind in kinds]
        keys = [(number or own, not competes) for ((number, own, competes),) in kinds]
        assert keys == sorted(set(keys))


@often
@given(sessions())
def test_ties_that_cross_a_line_are_open_and_the_others_harmless(session: Session) -> None:
    table = line.of(session)
    assert table.is_certain is (not table.crossing)
    at_a_line = {code for tie in table.crossing for code in tie}
    assert at_a_line == {row.code for row in table.rows if row.is_at_the_line}
    ties = {tuple(sorted((row.code, *row.tied_with))) for row in table.rows if row.tied_with}
    harmless = line.harmless_ties(session)
    assert len(set(harmless)) == len(harmless)
    assert ties - {tuple(sorted(tie)) for tie in table.crossing} == set(harmless)


@often
@given(sessions())
def test_what_is_moved_keeps_the_number_it_has_without_any_move(session: Session) -> None:
    without = line.ranked(replace(session, moves=())).by_code
    for row in line.of(session).rows:
        was = without[row.code]
        places = [(was.rank, row.rank), (was.commission_rank, row.commission_rank)]
        told = [row.moved_from(within_commission=within) for within in (False, True)]
        if row.moved is None:
            assert [None, None] == told
        else:
            assert (was.rank, was.commission_rank) == (row.moved.rank, row.moved.commission_rank)
            assert [then if then != now else None for then, now in places] == told
            assert {row.code} == {move.code for move in row.moved.moves}
            assert row.moved.last.decision == max(move.decision for move in row.moved.moves)
