"""Ties, rungs and the line are those of who still competes; what was not agreed to has a number and nothing else."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.any_session import SIX, as_drawn, sessions
from support.small import C1, TIED, at_the_line, code, codes, ending, scored, settled

from sessions.kernel.refusals import TIE_AT_THE_LINE
from sessions.kernel.session import Session, TieMeans
from sessions.line import facts as line
from sessions.line.facts import Ranked
from sessions.outcomes.decisions import OutcomesDecided, OutcomesReopened
from sessions.rules.ceiling import Placement
from sessions.scoring.decisions import NOT_A_TIE, HarmlessTiesSettled, OrderAgreed, TieResolved
from sessions.values.guideline import Rung
from sessions.values.proposals import DISPOSED, Outcome, Proposal, ProposalCode

LONG = "RAB perlu dihitung ulang"
FIRST, SECOND = TIED


def not_agreed(*names: str) -> OutcomesDecided:
    return OutcomesDecided(endings=tuple(ending(name, Outcome.NOT_AGREED, LONG) for name in names))


often = settings(as_drawn, max_examples=60)


def refused(session: Session, name: ProposalCode) -> Session:
    """The session in which this one was not agreed to."""
    return session.with_proposals([replace(session.proposals[name], outcome=Outcome.NOT_AGREED)])


def ended(session: Session, was: Outcome, becomes: Outcome | None) -> Session:
    """The session in which everything with one outcome has another, or none."""
    found: list[Proposal] = [p for p in session.proposals.values() if p.outcome is was]
    return session.with_proposals([replace(p, outcome=becomes) for p in found])


def without_numbers(row: Ranked) -> Ranked:
    return replace(row, rank=None, commission_rank=0, computed_rank=None, jumps_own_village=False)


@often
@given(sessions(), st.sampled_from(SIX))
def test_what_was_not_agreed_to_changes_nothing_for_who_competes(session: Session, name: ProposalCode) -> None:
    """Neither ties nor rungs nor the line: all is as if it had been withdrawn, but for numbers and what was moved."""
    session = replace(refused(session, name), moves=())
    table, gone = line.of(session), line.of(ended(session, Outcome.NOT_AGREED, Outcome.WITHDRAWN))
    assume(table.is_kecamatan_wide == gone.is_kecamatan_wide or not gone.rows)
    contest = [row for row in table.rows if session.proposals[row.code].is_competing]
    assert [without_numbers(row) for row in gone.rows] == [without_numbers(row) for row in contest]
    assert (gone.crossing, gone.tallies) == (table.crossing, table.tallies)


@often
@given(sessions(agreed=False), st.sampled_from(SIX))
def test_it_keeps_its_number_and_so_do_all_where_every_rung_applies(session: Session, name: ProposalCode) -> None:
    session = replace(refused(session, name), ties=(), votes={}, moves=())
    table, before = line.of(session), line.of(ended(session, Outcome.NOT_AGREED, None))
    assume(not any(row.skipped for row in (*table.rows, *before.rows)))
    assert {row.code: row.rank for row in before.rows} == {row.code: row.rank for row in table.rows}
    assert {row.code: row.commission_rank for row in before.rows} == {
        row.code: row.commission_rank for row in table.rows
    }


@often
@given(sessions())
def test_numbers_count_who_is_above_and_only_the_competing_are_tied(session: Session) -> None:
    table = line.of(session)
    ranked = [row.rank for row in table.rows if row.rank is not None]
    assert [1 + sum(other < rank for other in ranked) for rank in ranked] == ranked
    for row in table.rows:
        if not session.proposals[row.code].is_competing and row.moved is None:
            assert ((), None, None, ()) == (row.tied_with, row.decided_by, row.ahead_by, row.skipped)
        for other in row.tied_with:
            assert session.proposals[other].is_competing


def test_in_the_order_of_its_commission_it_has_a_number_and_nothing_has_decided_it() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")), not_agreed("2003-01"))
    gone, left = line.of(meeting.session).of_commission(C1)
    assert ("2003-01", 1, None, None) == (gone.code, gone.commission_rank, gone.decided_by, gone.ahead_by)
    assert ("2001-01", 2, Rung.DELIBERATION) == (left.code, left.commission_rank, left.decided_by)


def test_one_of_a_tie_that_is_not_agreed_to_leaves_it_and_the_other_is_alone_at_the_line() -> None:
    meeting = at_the_line()
    meeting.decide(not_agreed(SECOND))
    table = line.of(meeting.session)
    left, gone = table.by_code[FIRST], table.by_code[SECOND]
    assert ((), frozenset(), ()) == (
        table.crossing,
        line.open_ties(meeting.session),
        line.harmless_ties(meeting.session),
    )
    assert (3, Placement.INSIDE, ()) == (left.rank, left.placement, left.tied_with)
    assert (3, Placement.OUTSIDE, ()) == (gone.rank, gone.placement, gone.tied_with)
    assert NOT_A_TIE == meeting.refusal(TieResolved(order=TIED, means=TieMeans.DELIBERATION))
    assert NOT_A_TIE == meeting.refusal(HarmlessTiesSettled(orders=(TIED,)))


def test_it_blocks_no_rung_of_those_it_was_equal_to() -> None:
    """Without households it would have kept both of the others from being told apart by them."""
    meeting = scored()
    third = meeting.session.proposals[code("2003-01")]
    tied = {name: meeting.session.proposals[name] for name in TIED}
    session = meeting.session.with_proposals(
        [
            replace(third, scores=tied[FIRST].scores, draft=replace(third.draft, households=None, village_priority=2)),
            replace(tied[FIRST], draft=replace(tied[FIRST].draft, households=30)),
        ]
    )
    tie = [line.of(session).by_code[name] for name in (third.code, *TIED)]
    assert {(2, (Rung.BENEFIT,))} == {(row.rank, row.skipped) for row in tie}
    decided = session.with_proposals([replace(session.proposals[third.code], outcome=Outcome.NOT_AGREED)])
    ranks = {row.code: (row.rank, row.decided_by) for row in line.of(decided).rows}
    assert [(2, Rung.BENEFIT), (4, Rung.BENEFIT)] == [ranks[SECOND], ranks[FIRST]]
    assert (2, None) == ranks[third.code]


@pytest.mark.parametrize("left", [None, Outcome.AGREED])
@pytest.mark.parametrize("outcome", [Outcome.AGREED, Outcome.RESERVE])
def test_it_comes_back_to_the_line_only_as_the_whole_tie_goes(left: Outcome | None, outcome: Outcome) -> None:
    meeting = at_the_line()
    meeting.decide(not_agreed(SECOND))
    if left is not None:
        meeting.decide(OutcomesDecided(endings=(ending(FIRST, left),)))
    back = OutcomesDecided(endings=(ending(SECOND, outcome, LONG),))
    assert (None if left is outcome else TIE_AT_THE_LINE) == meeting.refusal(back)


@pytest.mark.parametrize("outcome", sorted(DISPOSED - {Outcome.MERGED, Outcome.SPLIT, Outcome.WITHDRAWN}))
def test_what_left_the_meeting_comes_back_to_the_line_no_easier(outcome: Outcome) -> None:
    meeting = at_the_line()
    meeting.decide(OutcomesDecided(endings=(ending(SECOND, outcome, LONG),)))
    assert TIE_AT_THE_LINE == meeting.refusal(OutcomesDecided(endings=(ending(SECOND, Outcome.AGREED, LONG),)))


def test_reopened_it_is_in_its_tie_again_and_the_settlement_holds() -> None:
    for meeting, tie in ((at_the_line(), TIED), (settled(), ())):
        meeting.decide(not_agreed(FIRST))
        assert () == line.of(meeting.session).crossing
        meeting.decide(OutcomesReopened(codes=codes(FIRST), reason=LONG))
        assert ((tie,) if tie else ()) == line.of(meeting.session).crossing
