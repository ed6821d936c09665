"""The picture of the line on the desk: sentence, bar, board and villages, as far as there is room, with a cursor."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from exports.paper.line import BoardList, LinePicture
from exports.text.line import (
    BoardLook,
    LinePiece,
    Part,
    PieceLine,
    bar_line,
    board_lines,
    head_lines,
    lists_in,
)
from exports.text.villages import village_height, village_lines
from tui.widgets.plain import spread
from tui.widgets.view import HUES

MARKED_SECONDS = 1.5
"""So long those that have just come in or gone out are set off."""

_FEWEST, _MOST = 1, 12
"""Places on each side of the line."""

_NOBODY: frozenset[str] = frozenset()


class LineBoard(Widget, can_focus=True):
    """Shows a picture; up and down lead along a list, `step` to the next list.

    Who comes in or goes out with another picture is set off for a moment, all through a trial.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"board--{part.value}" for part in Part),
        *(f"board--komisi-{number}" for number in range(HUES)),
    }
    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-5)", show=False),
        Binding("pagedown", "move(5)", show=False),
        Binding("home,ctrl+home", "move(-9999)", show=False),
        Binding("end,ctrl+end", "move(9999)", show=False),
    ]

    class Stepped(Message):
        """The cursor stands on another place."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as Textual has it
        super().__init__(id=id)
        self._picture: LinePicture | None = None
        self._chosen = ""
        self._told = ""
        self._is_trial = False
        self._entering = self._leaving = _NOBODY
        self._calm_down: Timer | None = None
        self._lines: list[PieceLine] = []

    @property
    def chosen(self) -> str:
        """Code of the place under the cursor; empty where there is none."""
        return self._chosen

    @property
    def chosen_list(self) -> BoardList | None:
        """The list that the cursor stands in."""
        return next((own for own in self._lists if self._is_in(own)), None)

    @property
    def _lists(self) -> Sequence[BoardList]:
        return self._picture.lists if self._picture else ()

    def _is_in(self, own: BoardList) -> bool:
        return any(place.code == self._chosen for place in own.places)

    def show(self, picture: LinePicture) -> None:
        """The picture as it is now; who is on another side than before is set off for a moment."""
        before = None if self._is_trial else self._picture
        self._is_trial, self._told, self._picture = False, "", picture
        now, was = _inside(picture), _inside(before) if before else _inside(picture)
        if now != was or self._calm_down is None:
            self._set_off(now - was, was - now)
        if not any(map(self._is_in, picture.lists)):
            self._chosen = _first(picture)
            self.post_message(self.Stepped())
        self._draw()

    def show_trial(self, picture: LinePicture, told: str, entering: frozenset[str], leaving: frozenset[str]) -> None:
        """A picture that is only tried, and what it would do."""
        self._is_trial, self._told, self._picture = True, f"COBA {told}", picture
        self._stop()
        self._entering, self._leaving = entering, leaving
        self._draw()

    def say(self, text: str) -> None:
        """Why what is typed cannot be tried yet; the picture stays."""
        self._told = f"COBA {text}"
        self._draw()

    def point_at(self, code: str) -> bool:
        """Move the cursor to this place, if it is on the board."""
        if not any(place.code == code for own in self._lists for place in own.places):
            return False
        self._choose(code)
        return True

    def step(self, by: int) -> None:
        """To the next list, or the one before, as far from its line as here."""
        lists = [own for own in self._lists if own.places]
        here = self.chosen_list
        if here is None or len(lists) < 2:  # noqa: PLR2004 - one has no neighbour
            return
        far = _place_of(here, self._chosen) - len(here.above)
        other = lists[(lists.index(here) + by) % len(lists)]
        at = min(max(len(other.above) + far, 0), len(other.places) - 1)
        self._choose(other.places[at].code)

    def action_move(self, by: int) -> None:
        """Up or down in the list."""
        if (own := self.chosen_list) is not None:
            at = _place_of(own, self._chosen) + by
            self._choose(own.places[min(max(at, 0), len(own.places) - 1)].code)

    def _choose(self, code: str) -> None:
        if code != self._chosen:
            self._chosen = code
            self._draw()
            self.post_message(self.Stepped())

    def _set_off(self, entering: frozenset[str], leaving: frozenset[str]) -> None:
        self._stop()
        self._entering, self._leaving = entering, leaving
        if entering or leaving:
            self._calm_down = self.set_timer(MARKED_SECONDS, self._calm)

    def _stop(self) -> None:
        if self._calm_down is not None:
            self._calm_down.stop()
            self._calm_down = None

    def _calm(self) -> None:
        self._entering = self._leaving = _NOBODY
        self._calm_down = None
        self._draw()

    def on_resize(self) -> None:
        """The room has changed."""
        self._draw()

    def notify_style_update(self) -> None:
        """Another theme."""
        super().notify_style_update()
        self.refresh()

    def _draw(self) -> None:
        width, height = self.size
        self._lines = self._drawn(self._picture, width, height) if self._picture and width and height else []
        self.refresh()

    def _drawn(self, picture: LinePicture, width: int, height: int) -> list[PieceLine]:
        """Sentence, bar, the lists that there is room for, and the villages where they fit below six places a side."""
        head = self._head(picture, width)
        room = height - len(head) - _BELOW_THE_HEAD
        rest = room - village_height(picture, width) - 1
        has_villages = rest > 2 * _ENOUGH
        around = min(_MOST, max(_FEWEST, ((rest if has_villages else room) - 1) // 2))
        look = BoardLook(around=around, own=True, chosen=self._chosen, entering=self._entering, leaving=self._leaving)
        board = board_lines(self._seen(width), width, look)
        below = [(LinePiece(""),), *village_lines(picture, width)] if has_villages else []
        return [*head, bar_line(picture.bar, width), *board, *below][:height]

    def _head(self, picture: LinePicture, width: int) -> list[PieceLine]:
        """The sentence, or what is tried and what it would do; as many lines as it takes."""
        if self._told:
            moving = f"masuk {len(self._entering)}, keluar {len(self._leaving)} " if self._is_trial else ""
            return [(LinePiece(spread(f" {self._told}", moving, width), Part.LINE),)]
        return [(LinePiece(f" {line} ", Part.STRONG),) for line in head_lines(picture.bar, width - 2)]

    def _seen(self, width: int) -> Sequence[BoardList]:
        """The lists side by side, those around the cursor where not all fit."""
        count = lists_in(width)
        at = next((number for number, own in enumerate(self._lists) if self._is_in(own)), 0)
        first = max(0, min(at - count // 2, len(self._lists) - count))
        return self._lists[first : first + count]

    def render_line(self, y: int) -> Strip:
        """One line in the colours of its parts."""
        ground = self.rich_style
        pieces = self._lines[y] if y < len(self._lines) else ()
        strip = Strip([Segment(piece.text, ground + self._style(piece)) for piece in pieces])
        return strip.adjust_cell_length(self.size.width, ground)

    def _style(self, piece: LinePiece) -> Style:
        style = self.get_component_rich_style(f"board--{piece.part.value}", partial=True)
        if piece.part in {Part.HEAD, Part.RUN}:
            style += self.get_component_rich_style(f"board--komisi-{piece.number % HUES}", partial=True)
        return style


_BELOW_THE_HEAD, _ENOUGH = 2, 6
"""Lines between the sentence and the places; places on each side of the line before the villages have room."""


def _inside(picture: LinePicture) -> frozenset[str]:
    return frozenset(place.code for own in picture.lists for place in own.places if place.is_inside)


def _place_of(own: BoardList, code: str) -> int:
    return next(number for number, place in enumerate(own.places) if place.code == code)


def _first(picture: LinePicture) -> str:
    """A place in a tie across the line, else the first below it, else the last above it."""
    places = [place for own in picture.lists for place in own.places]
    equal = (place.code for place in places if place.sign == "=")
    below = (place.code for own in picture.lists for place in own.below)
    above = (own.above[-1].code for own in picture.lists if own.above)
    return next(equal, None) or next(below, None) or next(above, "")
