"""A list of thousands of rows, of which only those on the screen are drawn; it opens at its end."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.presenters.rows import Column, Row, Tone
from tui.widgets.plain import crop
from tui.widgets.rows import fitted

_MARK = "▌"
_PAGE_OVERLAP = 1


class LongList(ScrollView, can_focus=True):
    """Rows in a fixed order under a heading. The cursor stays on the row's key, and at the end where it stood there."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--header",
        "rows--cursor",
        "rows--rule",
        *(f"rows--{tone.value}" for tone in Tone),
    }
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

    def __init__(self, columns: Sequence[Column], *, id: str | None = None) -> None:  # noqa: A002 - as Textual has it
        super().__init__(id=id)
        self._layout = tuple(columns)
        self._rows: tuple[Row, ...] = ()
        self._stops: list[int] = []
        self._at: dict[str, int] = {}
        self._cursor = -1

    @property
    def cursor_key(self) -> str | None:
        """Key of the row under the cursor; None without rows."""
        return self._rows[self._cursor].key if self._cursor >= 0 else None

    def show(self, rows: Iterable[Row]) -> None:
        """Bring the list to these rows, in this order."""
        key, was_last = self.cursor_key, not self._stops or self._cursor == self._stops[-1]
        self._rows = tuple(rows)
        self._stops = [number for number, row in enumerate(self._rows) if not row.is_rule]
        self._at = {self._rows[number].key: number for number in self._stops}
        self.virtual_size = Size(0, len(self._rows) + 1)
        last = self._stops[-1] if self._stops else -1
        self._set_cursor(last if was_last or key is None else self._at.get(key, last))
        self.refresh()

    def point_at(self, key: str) -> None:
        """Move the cursor to this row, if it is there."""
        if key in self._at:
            self._set_cursor(self._at[key])

    def relabel(self, columns: Sequence[Column]) -> None:
        """Other labels and widths."""
        self._layout = tuple(columns)
        self.refresh()

    def neighbour(self, key: str, step: int) -> str | None:
        """Key of the row so many rows further, or None beyond the ends."""
        at = self._stop_of(self._at.get(key, -1)) + step
        return self._rows[self._stops[at]].key if 0 <= at < len(self._stops) else None

    def _stop_of(self, number: int) -> int:
        return bisect_left(self._stops, number)

    def _set_cursor(self, number: int) -> None:
        moved, self._cursor = number != self._cursor, number
        self._bring_into_view()
        if moved:
            self.refresh()
            self.post_message(self.Moved())

    def _bring_into_view(self) -> None:
        """Scroll as little as needed; a rule just above comes along."""
        room = self.size.height - 1
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
        number = event.y - 1 + self.scroll_offset.y
        if event.y < 1 or number >= len(self._rows) or self._rows[number].is_rule:
            return
        if number == self._cursor:
            self.action_choose()
        self._set_cursor(number)

    def notify_style_update(self) -> None:
        """Another theme."""
        super().notify_style_update()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The heading, a row, or an empty line below them."""
        number = y - 1 + self.scroll_offset.y
        if y == 0:
            return self._drawn([column.label for column in self._layout], "header")
        if number >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        row = self._rows[number]
        if row.is_rule:
            line = f" ── {crop(row.cells[0], self._room - 6)} "
            return self._strip(line + "─" * (self._room - cell_len(line)), "rule")
        return self._drawn(row.cells, "cursor" if number == self._cursor else row.tone.value)

    @property
    def _room(self) -> int:
        """Cells beside the scroll bar."""
        return self.size.width - self.styles.scrollbar_size_vertical

    def _drawn(self, cells: Sequence[str], name: str) -> Strip:
        widths = fitted(self._layout, self.size.width, self._room)
        texts = (
            _cell(text, width, is_number=column.is_number)
            for text, width, column in zip(cells, widths, self._layout, strict=True)
        )
        line = "".join(texts)
        return self._strip(_MARK + line[1:] if name == "cursor" else line, name)

    def _strip(self, line: str, name: str) -> Strip:
        style = self.rich_style + self.get_component_rich_style(f"rows--{name}", partial=True)
        return Strip([Segment(line, style)]).adjust_cell_length(self.size.width, style)


def _cell(text: str, width: int, *, is_number: bool) -> str:
    """The text cut and filled to the width, one space kept free at its left."""
    if not width:
        return ""
    shown = crop(text, width - 1)
    free = " " * (width - 1 - cell_len(shown))
    return f" {free}{shown}" if is_number else f" {shown}{free}"
