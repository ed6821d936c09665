"""Which slides there are, each entered above what makes it, and which fit a place, as `t` pushes them in turn.

`tui.wall.slides` imports the rooms that have any.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.language.local import Shown
from sessions.last_year.facts import told_years
from sessions.record.wall import UNDER_WAY, Slide, SlideName, latest_result, running_vote
from sessions.values.proposals import ProposalCode
from sessions.values.votes import Vote
from tui.picture.picture import Hall, Picture

Maker = Callable[[Hall, Slide], Picture]


@dataclass(frozen=True, slots=True)
class SlideEntry:
    """What people call a kind of slide, and what makes it."""

    label: Shown
    make: Maker


SLIDES: dict[SlideName, SlideEntry] = {}


def slide(name: SlideName, *, label: Shown) -> Callable[[Maker], Maker]:
    """Enter a slide, made by the function below."""

    def enter(make: Maker) -> Maker:
        SLIDES[name] = SlideEntry(label, make)
        return make

    return enter


_OF_A_PLACE = {
    "alur": SlideName.AGENDA,
    "catatan": SlideName.AGENDA,
    "tatib": SlideName.AGENDA,
    "hadir": SlideName.QUORUM,
    "sama": SlideName.TIES,
    "utusan": SlideName.DELEGATES,
    "penutupan": SlideName.MINUTES,
    "lalu": SlideName.LAST_YEAR,
    "sebaran": SlideName.SPREAD,
}
"""Places with a slide of their own; every other one shows the proposal of the row, or the title."""


def at_place(session: Session, place: str, row: object) -> tuple[Slide, ...]:
    """The slide of the place, and the one of the row where the row is a proposal or a decision.

    Until the rules are adopted Alur also offers what became of earlier years: the meeting begins with it.
    """
    slides = [Slide(name=_OF_A_PLACE[place])] if place in _OF_A_PLACE else []
    if place == "alur" and session.sidang.rules_adopted is None and told_years(session):
        slides.append(Slide(name=SlideName.LAST_YEAR))
    if row in session.proposals:
        slides.append(Slide(name=SlideName.PROPOSAL, about=str(row)))
    if place == "jurnal" and row is not None:
        slides.append(Slide(name=SlideName.DECISION, about=str(row)))
    return tuple(slides) or (Slide(),)


def of_ranking(session: Session, commission: str, row: str, *, is_line: bool = False) -> tuple[Slide, ...]:
    """The order of the sheet, or the picture of the line, and the proposal of the row."""
    order = Slide(name=SlideName.LINE) if is_line else Slide(name=SlideName.RANKING, about=commission)
    proposal = Slide(name=SlideName.PROPOSAL, about=row)
    return (order, proposal) if ProposalCode(row) in session.proposals else (order,)


def of_vote(session: Session, vote: Vote | None) -> tuple[Slide, ...]:
    """How far the counting is, or the result; without a vote the running one is meant, else the last result."""
    vote = vote or running_vote(session) or latest_result(session)
    if vote is None:
        return (Slide(name=SlideName.VOTE),)
    return (Slide(name=SlideName.VOTE if vote.state in UNDER_WAY else SlideName.RESULT, about=str(vote.id)),)


def next_push(offered: Sequence[Slide], shown: Slide) -> Slide:
    """Another row of the kind that is on the wall first, so that one can walk down a list; else the one after it."""
    same_kind = next((slide for slide in offered if slide.name is shown.name and slide != shown), None)
    if same_kind is not None:
        return same_kind
    at = offered.index(shown) + 1 if shown in offered else 0
    return offered[at % len(offered)]
