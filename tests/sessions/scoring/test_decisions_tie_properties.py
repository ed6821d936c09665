"""Whatever is decided, and in whatever order: an open tie that the line crosses never goes to two sides of it."""

from hypothesis import given, settings
from hypothesis import strategies as st
from support.meeting import Meeting
from support.small import JT, SCORES, at_the_line, row

from sessions.kernel.refusals import TIE_AT_THE_LINE
from sessions.kernel.session import Ceilings, TieMeans
from sessions.line import facts as line
from sessions.line.decisions import CeilingsSet
from sessions.outcomes.decisions import Ending, Manner, OutcomesDecided, by_line
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.scoring.decisions import TieResolved
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.values.proposals import Outcome, ProposalCode

COST = 90 * JT
"""No draft costs this, so it is a change for each of them."""
WHY = "Alasan yang cukup panjang"
OF_THE_LINE = {Outcome.AGREED: True, Outcome.AGREED_CHANGED: True, Outcome.RESERVE: False}
"""Whether such an outcome says that a proposal is inside the line; one that is not among them left the contest."""

few_scores = st.fixed_dictionaries(dict.fromkeys(SCORES, st.tuples(*[st.integers(4, 5)] * 3)))
ceilings = st.integers(1, 8).map(lambda shares: shares * COST)
said = st.sampled_from((Outcome.AGREED, Outcome.RESERVE, Outcome.RESERVE, Outcome.NOT_AGREED))
acts = st.lists(st.dictionaries(st.sampled_from(tuple(SCORES)), said, min_size=1, max_size=3), min_size=1, max_size=5)

often = settings(derandomize=True, deadline=None, max_examples=150)


def hall(scores: dict[ProposalCode, tuple[int, ...]], ceiling: int) -> Meeting:
    """Six proposals of equal cost with few different scores: most of them are tied, and some ceiling parts them."""
    meeting = at_the_line()
    changes = [ProposalChanged(code=code, cost=COST, reason=WHY) for code in scores]
    meeting.decide(*changes, CeilingsSet(ceilings=Ceilings(kecamatan=ceiling)))
    meeting.decide(
        ScoresEntered(scores={code: row(*given) for code, given in scores.items()}, reason="kekeliruan pencatatan")
    )
    return meeting


def sides(meeting: Meeting, tie: tuple[ProposalCode, ...], outcomes: dict[ProposalCode, Outcome]) -> set[bool | None]:
    """The sides of the line on which the members of a tie stand with these outcomes too; None is undecided."""
    ends = [outcomes.get(code, meeting.session.proposals[code].outcome) for code in tie]
    return {OF_THE_LINE.get(end) if end else None for end in ends if end is None or end in OF_THE_LINE}


@often
@given(scores=few_scores, ceiling=ceilings, acts=acts)
def test_an_outcome_is_taken_exactly_when_it_parts_no_open_tie(scores, ceiling, acts) -> None:
    meeting = hall(scores, ceiling)
    for outcomes in acts:
        touched = {code for code, outcome in outcomes.items() if outcome in OF_THE_LINE}
        crossing = [tie for tie in line.of(meeting.session).crossing if touched & set(tie)]
        is_parted = any(len(sides(meeting, tie, outcomes)) > 1 for tie in crossing)
        endings = tuple(Ending(code=code, outcome=outcome, reason=WHY) for code, outcome in outcomes.items())
        assert (TIE_AT_THE_LINE if is_parted else None) == meeting.refusal(OutcomesDecided(endings=endings))


@often
@given(scores=few_scores, ceiling=ceilings)
def test_the_line_itself_leaves_every_open_tie_across_it_to_the_forum(scores, ceiling) -> None:
    meeting = hall(scores, ceiling)
    crossing = {code for tie in line.of(meeting.session).crossing for code in tie}
    assert not crossing & {ending.code for ending in by_line(meeting.session)}


@often
@given(scores=few_scores, ceiling=ceilings)
def test_once_every_tie_is_drawn_the_line_decides_everything_of_it(scores, ceiling) -> None:
    meeting = hall(scores, ceiling)
    while open_ties := line.open_ties(meeting.session):
        order = tuple(sorted(next(iter(open_ties))))
        meeting.decide(TieResolved(order=order, means=TieMeans.LOT, drawn_by="Sulastri", witnesses=("Joko", "Endang")))
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session), manner=Manner.BY_LINE))
    assert () == line.of(meeting.session).crossing
    inside = sum(p.outcome is Outcome.AGREED_CHANGED for p in meeting.session.proposals.values())
    assert min(len(SCORES), ceiling // COST) == inside
