"""A list with keys: only the rows on the screen are drawn, and of those only what changed; the cursor stays on its row.

Thousands of rows cost no more than a screenful, so a list that is ranked again is painted at once.
"""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.timer import Timer

from tui.widgets.columns import at_least, drawn, fitted, heading_cells, headings, is_closed, whole, widest
from tui.widgets.plain import crop
from tui.widgets.signs import SIGN_COLOURS
from tui.widgets.view import HUES, K, ListColumn, ListRow, Tone, moved

MOVED_SECONDS = 1.5
"""So long a row that changed its place is set off; a screen can be too fast to follow."""

_FEW = 3
_MARK = "▌"
_PAGE_OVERLAP = 1
_HEADER, _CURSOR, _RULE, _MOVED, _CHOSEN = "header", "cursor", "rule", "moved", "chosen"


_STYLES = (
    *(_HEADER, _CURSOR, _RULE, _MOVED, _CHOSEN, *Tone, *frozenset(SIGN_COLOURS.values())),
    *(f"komisi-{hue + 1}" for hue in range(HUES)),
)


@dataclass(frozen=True, slots=True)
class _Look:
    """All that one line of the screen depends on, but the theme."""

    cells: tuple[str, ...]
    widths: tuple[int, ...]
    styles: tuple[str, ...]
    hue: int = 0


class RowList(ScrollView, Generic[K], can_focus=True):
    """Rows in a fixed order under a heading; `show` brings them to a wanted state; `top` are the lines of the heading.

    The cursor stays on the row's key; where that is gone, whatever stands in its place has it. A list that
    `opens_at_end` has it on the last row, and keeps it there while rows come. Of the columns some give way, and some
    share what is left. The arrows to the left and to the right are the screen's.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"rows--{name}" for name in _STYLES}
    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("enter", "choose", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home,ctrl+home", "first", show=False),
        Binding("end,ctrl+end", "last", show=False),
    ]

    class Moved(Message):
        """The cursor stands on another row."""

    class Chosen(Message):
        """Enter or a click on the row under the cursor."""

    def __init__(
        self,
        columns: Sequence[ListColumn[Any]],
        *,
        opens_at_end: bool = False,
        has_heading: bool = True,
        id: str | None = None,  # noqa: A002 - as Textual has it
    ) -> None:
        super().__init__(id=id)
        self._layout = tuple(columns)
        self._opens_at_end = opens_at_end
        self.top = int(has_heading)
        self._rows: tuple[ListRow[K], ...] = ()
        self._widest = (0,) * len(self._layout)
        self._stops: list[int] = []
        self._at: dict[Hashable, int] = {}
        self._cursor = -1
        self._awaited: Hashable = None
        self._moved: frozenset[Hashable] = frozenset()
        self._calm_down: Timer | None = None
        self._drawn: dict[int, _Look] = {}

    @property
    def cursor_key(self) -> K | None:
        """Key of the row under the cursor; None without rows, and on one that only leads elsewhere."""
        return None if self._cursor < 0 or self.way else self._rows[self._cursor].key

    @property
    def way(self) -> ListRow[K] | None:
        """The row under the cursor, if that leads elsewhere."""
        return self._rows[self._cursor] if self._cursor >= 0 and self._rows[self._cursor].is_way else None

    @property
    def rows(self) -> tuple[ListRow[K], ...]:
        """What is shown, rules included."""
        return self._rows

    def show(self, rows: Iterable[ListRow[K]], columns: Sequence[ListColumn[Any]] | None = None) -> None:
        """Bring the list to these rows, in this order; under other headings it is another list, seen from the top."""
        key = self.cursor_key
        is_another = columns is not None and headings(columns) != headings(self._layout)
        if is_another:
            self._rows, self._stops, self._cursor, self._awaited, self._widest = (), [], -1, key, ()
        self._layout = self._layout if columns is None else tuple(columns)
        before = self._rows
        is_at_end = self._opens_at_end and (not self._stops or self._cursor == self._stops[-1])
        self._rows = tuple(rows)
        self._stops = [number for number, row in enumerate(self._rows) if not row.is_rule]
        self._widest = at_least(widest(self._layout, [row for row in self._rows if not row.is_way]), self._widest)
        self._at = {self._rows[number].key: number for number in self._stops}
        self.virtual_size = Size(0, len(self._rows) + self.top)
        self._set_off(moved(_keys(before), _keys(self._rows)))
        self._cursor = self._cursor_of(None if is_at_end else key, len(self._rows) if is_at_end else self._cursor)
        self._awaited = None
        self._bring_into_view()
        self._repaint()
        if is_another or key != self.cursor_key or self.way:
            self.post_message(self.Moved())

    def point_at(self, key: K) -> None:
        """Move the cursor to this row, now or, if it comes with the next `show`, then."""
        if key in self._at:
            self._set_cursor(self._at[key])
        else:
            self._awaited = key

    def neighbour(self, key: K, step: int) -> K | None:
        """Key of the row this many rows further, or None beyond the ends."""
        at = self._stop_of(self._at.get(key, -1)) + step
        row = self._rows[self._stops[at]] if 0 <= at < len(self._stops) else None
        return None if row is None or row.is_way else row.key

    def _cursor_of(self, key: Hashable, number: int) -> int:
        """The row that is awaited, else the one with this key, else the row nearest to this number; -1 without rows."""
        if not self._stops:
            return -1
        here = next((self._at[at] for at in (self._awaited, key) if at in self._at), number)
        return self._stops[min(self._stop_of(here), len(self._stops) - 1)]

    def _stop_of(self, number: int) -> int:
        return bisect_left(self._stops, number)

    def _set_off(self, keys: frozenset[Hashable]) -> None:
        """Set off the few rows that moved; a list that is sorted again has none worth pointing at."""
        self._moved = keys if len(keys) <= _FEW else frozenset()
        if self._calm_down is not None:
            self._calm_down.stop()
        if self._moved:
            self._calm_down = self.set_timer(MOVED_SECONDS, self._calm)

    def _calm(self) -> None:
        self._moved = frozenset()
        self._repaint()

    def _set_cursor(self, number: int) -> None:
        has_moved, self._cursor, self._awaited = number != self._cursor, number, None
        self._bring_into_view()
        if has_moved:
            self._repaint()
            self.post_message(self.Moved())

    def _bring_into_view(self) -> None:
        """Scroll as little as needed; a rule just above comes along."""
        room = self.size.height - self.top
        if room <= 0 or self._cursor < 0:
            return
        top = self.scroll_offset.y
        first = self._cursor - (1 if self._cursor and self._rows[self._cursor - 1].is_rule else 0)
        wanted = min(max(top, self._cursor - room + 1), first)
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, force=True, immediate=True)

    def on_resize(self, _event: events.Resize) -> None:
        """The room has changed."""
        self._bring_into_view()
        self.refresh()

    def action_move(self, by: int) -> None:
        """Up or down by rows that are no rules."""
        if self._stops:
            at = self._stop_of(self._cursor) + by
            self._set_cursor(self._stops[min(max(at, 0), len(self._stops) - 1)])

    def action_page(self, by: int) -> None:
        """Up or down by what the screen shows."""
        self.action_move(by * max(1, self.size.height - 1 - _PAGE_OVERLAP))

    def action_first(self) -> None:
        """To the beginning."""
        self.action_move(-len(self._rows))

    def action_last(self) -> None:
        """To the end."""
        self.action_move(len(self._rows))

    def action_choose(self) -> None:
        """Enter."""
        if self._cursor >= 0:
            self.post_message(self.Chosen())

    def on_click(self, event: events.Click) -> None:
        """To the row; on the cursor it is chosen."""
        number = event.y - self.top + self.scroll_offset.y
        if event.y < self.top or number >= len(self._rows) or self._rows[number].is_rule:
            return
        if number == self._cursor:
            self.action_choose()
        self._set_cursor(number)

    def notify_style_update(self) -> None:
        """Another theme."""
        super().notify_style_update()
        self.refresh()

    def _repaint(self) -> None:
        """Draw again those lines of the screen that look otherwise than when they were drawn."""
        widths = self._widths()
        for y in range(self.size.height):
            if self._look(y, widths) != self._drawn.get(y):
                self.refresh(Region(0, y, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """The heading, a row, or an empty line below them. The cursor has a mark too, so it is known without colour."""
        self._drawn[y] = look = self._look(y, self._widths())
        style = self.rich_style
        for name in look.styles:
            style += self.get_component_rich_style(f"rows--{name}", partial=True)
        if _RULE in look.styles:
            line = f" ── {crop(look.cells[0], self._room - 6)} "
            line += "─" * (self._room - cell_len(line))
            parts = [Segment(line, style)]
        else:
            parts = self._cells(look, style)
        if _CURSOR in look.styles:
            parts = [Segment(_MARK + parts[0].text[1:], style), *parts[1:]]
        return Strip(parts).adjust_cell_length(self.size.width, style)

    def _cells(self, look: _Look, style: Style) -> list[Segment]:
        """The cells one behind the other, each in what is its own of the style of the row."""
        parts: list[Segment] = []
        for text, width, column in zip(look.cells, look.widths, self._layout, strict=True):
            shown = drawn(text, width, column)
            own = self._own_style(text, width, column, look)
            cut = 2 if own and column.has_sign else len(shown)
            parts += [Segment(shown[:cut], style + own if own else style), Segment(shown[cut:], style)]
        return [part for part in parts if part.text] or [Segment(" ", style)]

    def _own_style(self, text: str, width: int, column: ListColumn[Any], look: _Look) -> Style | None:
        """That of the chosen digit among others; where the row is not marked that of a commission or a sign."""
        if column.has_hue and look.hue and _CURSOR not in look.styles:
            return self.get_component_rich_style(f"rows--komisi-{look.hue}", partial=True)
        if column.is_chosen and is_closed(column, width) and _HEADER not in look.styles:
            return self.get_component_rich_style(f"rows--{_CHOSEN}", partial=True)
        colour = SIGN_COLOURS.get(text[:1]) if column.has_sign and not {_HEADER, _CURSOR} & {*look.styles} else None
        return self.get_component_rich_style(f"rows--{colour}", partial=True) if colour else None

    def _look(self, y: int, widths: tuple[int, ...]) -> _Look:
        number = y - self.top + self.scroll_offset.y
        if y < self.top:
            return _Look(heading_cells(self._layout, widths), widths, (_HEADER,))
        if number >= len(self._rows):
            return _Look(("",) * len(widths), widths, ())
        row = self._rows[number]
        if row.is_rule or row.is_way:
            return _Look(row.cells, widths, (_RULE, _CURSOR) if number == self._cursor else (_RULE,))
        name = _CURSOR if number == self._cursor else row.tone.value
        return _Look(row.cells, widths, (name, _MOVED) if row.key in self._moved else (name,), row.hue)

    def _widths(self) -> tuple[int, ...]:
        return tuple(fitted(self._layout, self._widest, self._room))

    @property
    def columns(self) -> tuple[ListColumn[Any], ...]:
        """All columns, those too that have given way."""
        return self._layout

    @property
    def whole_width(self) -> int:
        """Cells in which no column gives way and names have their room, scroll bar included."""
        return whole(self._layout, self._widest) + self.styles.scrollbar_size_vertical

    @property
    def _room(self) -> int:
        """Cells beside the scroll bar."""
        return self.size.width - self.styles.scrollbar_size_vertical


def _keys(rows: Iterable[ListRow[Any]]) -> list[Hashable]:
    return [row.key for row in rows if not row.is_rule]
