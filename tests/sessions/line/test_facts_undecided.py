"""Why a proposal is undecided; what "sesuai garis" leaves alone is exactly what has another reason than the line."""

from hypothesis import given
from support.any_session import as_drawn, sessions
from support.small import BOTOK, TIED, at_the_line, code, codes, decided, draft, scored

from sessions.kernel.session import Ceilings
from sessions.line.decisions import PairMarked
from sessions.line.facts_undecided import OpenBecause, undecided
from sessions.outcomes.decisions import by_line
from sessions.outcomes.decisions_split import ProposalsDeferred
from sessions.proposals.decisions import ProposalAdded
from sessions.values.guideline import LineKind
from sessions.values.proposals import Origin

LONG = "Alasan yang cukup panjang"


def reasons(meeting) -> dict[str, OpenBecause]:
    return {found.code: found.why for found in undecided(meeting.session)}


@as_drawn
@given(session=sessions())
def test_by_line_leaves_alone_what_has_another_reason_and_nothing_else(session) -> None:
    found = {one.code: one.why for one in undecided(session)}
    assert {p.code for p in session.proposals.values() if p.outcome is None} == found.keys()
    assert {ending.code for ending in by_line(session)} == {c for c, why in found.items() if why is OpenBecause.BY_LINE}


def test_a_tie_across_the_line_names_the_others() -> None:
    found = {one.code: one for one in undecided(at_the_line().session)}
    one, other = TIED
    assert (OpenBecause.TIED, (other,)) == (found[one].why, found[one].others)


def test_parked_without_cost_and_without_scores_are_told_apart() -> None:
    meeting = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * 1_000_000))
    meeting.decide(
        ProposalsDeferred(codes=codes("2001-01")),
        ProposalAdded(draft=draft(BOTOK, "Tanpa nilai", 5), origin=Origin.VILLAGE),
    )
    found = reasons(meeting)
    assert OpenBecause.PARKED is found[code("2001-01")]
    assert OpenBecause.NO_RANK is found[next(reversed(meeting.session.proposals))]


def test_two_that_are_both_inside_and_cannot_be_name_each_other() -> None:
    meeting = scored()
    meeting.decide(PairMarked(pair=(code("2001-01"), code("2003-01")), reason=LONG))
    paired = [one for one in undecided(meeting.session) if one.why is OpenBecause.PAIRED]
    assert all({one.code, *one.others} == {"2001-01", "2003-01"} for one in paired)


def test_where_all_is_decided_there_is_nothing() -> None:
    assert () == undecided(decided().session)
