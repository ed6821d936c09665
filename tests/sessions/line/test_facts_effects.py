"""What an act does to the order and the line, added up: in examples, and in any session by a second way of counting."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from support.any_session import SIX, as_drawn, sessions
from support.meeting import Meeting
from support.small import JT, K1, code, ending, opened, scored

from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Ceilings, Session
from sessions.line import facts as line
from sessions.line import facts_effects
from sessions.line.decisions import CeilingsSet
from sessions.line.facts_effects import Effects, LineStanding, Within
from sessions.line.facts_undecided import OpenBecause
from sessions.outcomes.decisions import OutcomesDecided, by_line
from sessions.proposals.decisions import ProposalAdded
from sessions.rules.ceiling import Placement
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.guideline import LineKind
from sessions.values.proposals import Origin, Outcome, ProposalCode

STAMP = Stamp(seq=99, at=opened().now, by="Sari")

often = settings(as_drawn, max_examples=50)


def after(session: Session, decision: Decision) -> Session:
    decision.check(session)
    return fold(session, decision, STAMP)


def of(meeting: Meeting, decision: Decision) -> Effects:
    return facts_effects.between(meeting.session, after(meeting.session, decision))


def naively_inside(session: Session) -> dict[ProposalCode, int]:
    """Code -> rupiah of all above the line, read from the ranking without the code under test."""
    above = {Placement.INSIDE, Placement.PARTIAL, Placement.NO_COST}
    return {row.code: row.funded for row in line.ranked(session).rows if row.placement in above}


def naive_places(session: Session) -> dict[ProposalCode, tuple[object, ...]]:
    """Code -> all that may be told of it."""
    rows = {row.code: row for row in line.ranked(session).rows}
    found = {}
    for name, proposal in session.proposals.items():
        row = rows.get(name)
        own = (proposal.cost, proposal.outcome, proposal.commission)
        found[name] = (row and (row.rank, row.commission_rank, row.placement, row.funded), *own)
    return found


two = st.tuples(sessions(), sessions())


@often
@given(two)
def test_it_adds_up_whatever_became_of_the_session(pair: tuple[Session, Session]) -> None:
    before, then = pair
    effects = facts_effects.between(before, then)
    was, becomes = naively_inside(before), naively_inside(then)
    assert was.keys() - becomes.keys() == set(effects.leaving)
    assert becomes.keys() - was.keys() == set(effects.entering)
    assert (len(was), len(becomes)) == (effects.before.count, effects.after.count)
    assert effects.before.count - len(effects.leaving) + len(effects.entering) == effects.after.count
    moved = {one.code: one for one in effects.shifted}
    out = sum(was[name] for name in effects.leaving)
    come = sum(becomes[name] for name in effects.entering)
    kept = sum(
        one.after.taken - one.before.taken
        for one in moved.values()
        if one.before and one.after and one.before.is_inside and one.after.is_inside
    )
    assert effects.before.rupiah - out + come + kept == effects.after.rupiah
    assert (sum(was.values()), sum(becomes.values())) == (effects.before.rupiah, effects.after.rupiah)


@often
@given(two)
def test_all_that_differ_are_told_and_nobody_else(pair: tuple[Session, Session]) -> None:
    before, then = pair
    effects = facts_effects.between(before, then)
    old, new = naive_places(before), naive_places(then)
    assert {name for name in SIX if old[name] != new[name]} == {one.code for one in effects.shifted}
    ranked = [row.code for row in line.of(then).rows]
    told = [one.code for one in effects.shifted if one.code in ranked]
    assert [name for name in ranked if name in told] == told
    has_number = {name for name in SIX if old[name][0] or new[name][0]}
    assert effects.is_nothing is (not {one.code for one in effects.shifted} & has_number)


@often
@given(sessions())
def test_what_is_left_out_is_all_that_by_the_line_leaves(session: Session) -> None:
    effects = facts_effects.between(session, session)
    assert effects.is_nothing
    assert effects.undecided == effects.undecided_before
    open_ = [proposal for proposal in session.proposals.values() if proposal.outcome is None]
    assert len(open_) == sum(effects.undecided.values())
    assert len(by_line(session)) == effects.undecided.get(OpenBecause.BY_LINE, 0)


@often
@given(sessions(), st.sampled_from(SIX), st.integers(1, 5))
def test_a_score_is_told_as_it_was_and_as_it_becomes(session: Session, name: ProposalCode, score: int) -> None:
    decision = ProposalScored(code=name, criterion=K1, score=score, reason="kekeliruan pencatatan")
    try:
        then = after(session, decision)
    except Refused:
        return
    for state in (session, then):
        row = next((row for row in line.ranked(state).rows if row.code == name), None)
        found = facts_effects.standing(state, name)
        assert found is not None
        assert (row and row.score) == facts_effects.score(state, name)
        assert (row and (row.rank, row.commission_rank)) == (
            (found.rank, found.commission_rank) if found.is_ranked else None
        )


def test_another_ceiling_lets_one_in_and_moves_no_number() -> None:
    meeting = scored()
    limits = replace(meeting.session.guideline, line=(LineKind.CEILING,))
    session = replace(meeting.session, guideline=limits, ceilings=Ceilings(kecamatan=150 * JT))
    effects = facts_effects.between(session, after(session, CeilingsSet(ceilings=Ceilings(kecamatan=300 * JT))))
    assert () == effects.leaving
    assert effects.entering == tuple(one.code for one in effects.shifted if one.enters)
    assert effects.after.rupiah - effects.before.rupiah == sum(
        meeting.session.proposals[name].cost or 0 for name in effects.entering
    )
    for one in effects.shifted:
        assert one.before is not None
        assert one.after is not None
        assert (one.before.rank, one.before.commission_rank) == (one.after.rank, one.after.commission_rank)


def test_a_proposal_without_a_number_is_no_change_of_the_order() -> None:
    meeting = scored()
    draft = replace(meeting.session.proposals[code("2001-01")].draft, activity="Gorong-gorong Dk. Baru", row=None)
    effects = of(meeting, ProposalAdded(draft=draft, origin=Origin.VILLAGE))
    (one,) = effects.shifted
    assert one.before is None
    assert one.after == LineStanding(commission=None, cost=meeting.session.proposals[code("2001-01")].cost, taken=0)
    assert 0 == one.after.taken
    assert not one.is_ranked
    assert effects.is_nothing


def test_an_outcome_is_a_change_even_where_the_line_stays() -> None:
    meeting = scored()
    effects = of(meeting, OutcomesDecided(endings=(ending("2001-01", Outcome.AGREED),)))
    assert ["2001-01"] == [one.code for one in effects.shifted]
    assert not effects.is_nothing
    assert effects.before == effects.after
    assert 1 == sum(effects.undecided_before.values()) - sum(effects.undecided.values())


def test_of_nothing_nothing_is_told() -> None:
    session = Session()
    effects = facts_effects.between(session, session)
    assert ((), Within(count=0, rupiah=0)) == (effects.shifted, effects.after)
    assert facts_effects.standing(session, code("2001-01")) is None
    assert facts_effects.score(session, code("2001-01")) is None
