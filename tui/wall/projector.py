"""What stands on a wall at a moment: which page, how far a text has rolled, what has just changed. No clock of its own.

The same projector serves the second screen and the picture inside the secretary's program.
"""

from dataclasses import dataclass

from exports.wording.dates import clock
from sessions.session import Session
from sessions.wall import Showing, Slide, SlideName
from tui.wall.catalogue import shown
from tui.wall.drawing import PAGE_SECONDS, Drawn, draw
from tui.wall.hall import Hall
from tui.wall.picture import Picture, changes
from tui.wall.slides.plain import waiting

CHANGED_SECONDS = 1.5
"""So long what has changed stays set off: a screen can be too fast to follow."""

_RUNNING = frozenset({SlideName.AGENDA})
"""Slides that are another one every second."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A picture and what it was made of."""

    session: Session
    slide: Slide
    is_paused: bool
    moment: str
    picture: Picture


class Projector:
    """Draws the wall again and again; `seconds` of every call are those of one steady clock."""

    def __init__(self) -> None:
        self._made: _Made | None = None
        self._shown_for = 0.0
        self._last = 0.0
        self._changed: frozenset[str] = frozenset()
        self._changed_at = 0.0

    def drawn(self, hall: Hall, showing: Showing | None, width: int, height: int, seconds: float) -> Drawn:
        """The lines now. A slide that is held neither turns its page nor rolls on."""
        if showing is None:
            return draw(waiting(hall), width, height)
        self._look(hall, showing, seconds)
        if not showing.is_held:
            self._shown_for += seconds - self._last
        self._last = seconds
        if seconds - self._changed_at >= CHANGED_SECONDS:
            self._changed = frozenset()
        picture = self._made.picture if self._made else waiting(hall)
        at = int(self._shown_for) + showing.turned * PAGE_SECONDS
        return draw(picture, width, height, seconds=at, changed=self._changed)

    def _look(self, hall: Hall, showing: Showing, seconds: float) -> None:
        """Make the picture anew where the meeting, the slide or the time it tells is another."""
        before = self._made
        runs = showing.slide.name in _RUNNING and not showing.is_paused
        moment = hall.now.isoformat() if runs else clock(hall.now)
        is_same = before is not None and (before.slide, before.is_paused) == (showing.slide, showing.is_paused)
        if before is not None and is_same and before.session is hall.session and before.moment == moment:
            return
        picture = shown(hall, showing)
        if before is None or not is_same:
            self._shown_for, self._last, self._changed = 0.0, seconds, frozenset()
        elif found := changes(before.picture, picture):
            self._changed, self._changed_at = found, seconds
        self._made = _Made(hall.session, showing.slide, showing.is_paused, moment, picture)
