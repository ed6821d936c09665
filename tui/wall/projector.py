"""What is on a wall at a moment: which page, how far a text has rolled, what has just changed. No clock of its own.

The same projector serves the second screen and the picture inside the secretary's program.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.language.local import speaking
from sessions.record.wall import Showing, Slide, SlideName
from tui.picture.drawing import PAGE_SECONDS, Drawn, draw, looks_at
from tui.picture.lines import EMPTY, Ink, Line, Piece
from tui.picture.picture import Hall, Picture, changes
from tui.wall.few_words import waiting
from tui.wall.slides import shown

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


@dataclass(frozen=True, slots=True)
class _Wanted:
    """How a picture is to be drawn."""

    width: int
    height: int
    looks: int
    changed: frozenset[Hashable]


class Projector:
    """Draws the wall again and again; `seconds` of every call are those of one steady clock."""

    def __init__(self) -> None:
        self._made: _Made | None = None
        self._shown_for = 0.0
        self._last = 0.0
        self._changed: frozenset[Hashable] = frozenset()
        self._changed_at = 0.0
        self._drawn: tuple[Picture, _Wanted, Drawn] | None = None

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
        wanted = _Wanted(width, height, looks_at(picture, at), self._changed)
        if self._drawn is None or self._drawn[0] is not picture or self._drawn[1] != wanted:
            with speaking(hall.session.office):
                drawn = draw(picture, width, height, seconds=at, changed=self._changed)
            self._drawn = picture, wanted, drawn
        return self._drawn[2]

    def _look(self, hall: Hall, showing: Showing, seconds: float) -> None:
        """Make the picture again where the meeting, the slide or the time it tells is another."""
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


def _differing(line: Line, was: Line) -> tuple[int, int]:
    """From which cell to which the two look otherwise: a clock that runs is little to paint."""
    one, other = _cells(line), _cells(was)
    pairs = list(zip_longest(one, other))
    first = next((at for at, (new, old) in enumerate(pairs) if new != old), len(pairs))
    last = next((at for at in range(len(pairs), first, -1) if pairs[at - 1][0] != pairs[at - 1][1]), first)
    return first, last


def _cells(line: Line) -> list[tuple[str, Ink, bool]]:
    """What stands in each cell; a wide sign stands in two."""
    return [(sign, piece.ink, piece.is_changed) for piece in line for sign in piece.text for _ in range(cell_len(sign))]


_CHANGED = "wall--changed"


class WallView(Widget):
    """Shows what `show` was given; it repaints nothing that stays, so that nothing flickers."""

    COMPONENT_CLASSES = {f"wall--{ink.value}" for ink in Ink} | {_CHANGED}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as Textual has it
        super().__init__(id=id)
        self._drawn = Drawn(lines=())

    def show(self, drawn: Drawn) -> None:
        """Bring the wall to these lines."""
        before, self._drawn = self._drawn.lines, drawn
        regions = [
            Region(first, y, last - first, 1)
            for y, (line, was) in enumerate(zip_longest(drawn.lines, before, fillvalue=EMPTY))
            if line != was or y >= len(before)
            for first, last in [_differing(line, was) if y < len(before) else (0, self.size.width)]
        ]
        if regions:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """One line in the colours of the theme, filled to the whole width."""
        line = self._drawn.lines[y] if y < len(self._drawn.lines) else EMPTY
        ground = self.get_component_rich_style(f"wall--{Ink.PLAIN.value}")
        strip = Strip([Segment(piece.text, self._style(piece)) for piece in line])
        return strip.adjust_cell_length(self.size.width, ground)

    def _style(self, piece: Piece) -> Style:
        name = _CHANGED if piece.is_changed else f"wall--{piece.ink.value}"
        return self.get_component_rich_style(name)

    def notify_style_update(self) -> None:
        """Another theme."""
        super().notify_style_update()
        self.refresh()
