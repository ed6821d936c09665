"""A list with keys: shows rows, keeps the cursor on its row whatever changes, and fills itself in small steps."""

from collections.abc import Iterable, Sequence
from typing import Literal

from rich.segment import Segment
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.strip import Strip
from textual.timer import Timer
from textual.widgets import DataTable

from tui.presenters.moves import moved
from tui.presenters.rows import Column, Row, Tone
from tui.widgets.plain import cell, crop

BATCH = 100
"""Rows added between two frames; the first hundred are on the screen at once."""

MOVED_SECONDS = 1.5
"""So long a row that changed its place is set off; a screen can be too fast to follow."""

_FEW = 3
_MARK = "▌"


class KeyedTable(DataTable[Text], inherit_bindings=False):
    """Rows in a fixed order. `show` brings them to a wanted state by changing only what differs.

    The cursor stays on the row's key. Columns have fixed widths; those that grow share what is left. The arrows to the
    left and to the right are the screen's.
    """

    COMPONENT_CLASSES = {f"rows--{tone.value}" for tone in Tone} | {"rows--rule", "rows--moved"}
    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("enter", "select_cursor", show=False),
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home,ctrl+home", "scroll_top", show=False),
        Binding("end,ctrl+end", "scroll_bottom", show=False),
    ]

    def __init__(self, columns: Sequence[Column], *, id: str | None = None) -> None:  # noqa: A002 - as Textual has it
        super().__init__(cursor_type="row", cell_padding=0, id=id)
        self._layout = tuple(columns)
        self._shown: dict[str, Row] = {}
        self._wanted: dict[str, Row] = {}
        self._cursor_at: str | None = None
        self._moved: frozenset[str] = frozenset()
        self._calm_down: Timer | None = None
        self._add_columns()

    @property
    def cursor_key(self) -> str | None:
        """Key of the row under the cursor; None on a rule or without rows."""
        if not self.is_valid_row_index(self.cursor_row):
            return None
        key = self.ordered_rows[self.cursor_row].key.value
        return key if key in self._shown and not self._shown[key].is_rule else None

    def show(self, rows: Iterable[Row]) -> None:
        """Bring the list to these rows, in this order."""
        self._wanted = {row.key: row for row in rows}
        self._set_off(moved(self._present(), list(self._wanted)))
        is_still_coming = self._cursor_at in self._wanted and self._cursor_at not in self._shown
        if not is_still_coming:
            self._cursor_at = self.cursor_key if self.cursor_key in self._wanted else None
        self._drop_rows()
        self._change_rows()
        self._add_rows()

    def point_at(self, key: str) -> None:
        """Move the cursor to this row, now or as soon as it is there."""
        self._cursor_at = key
        self._restore_cursor()

    def relabel(self, columns: Sequence[Column]) -> None:
        """Other labels and widths; with other keys these are other columns, and the rows come with the next `show`."""
        before, self._layout = self._layout, tuple(columns)
        if before == self._layout:
            return
        if _keys(before) != _keys(columns):
            self.clear(columns=True)
            self._shown.clear()
            self._add_columns()
        for column, drawn in zip(self._layout, self.ordered_columns, strict=True):
            drawn.label = cell(column.label, align=_align(column))
        self._fit()
        self._clear_caches()
        self.refresh()

    def _add_columns(self) -> None:
        for column in self._layout:
            self.add_column(cell(column.label, align=_align(column)), key=column.key, width=column.width + 1)

    def _set_off(self, keys: frozenset[str]) -> None:
        """Set off the few rows that moved; a list that is sorted anew has none worth pointing at."""
        before, self._moved = self._moved, keys if len(keys) <= _FEW else frozenset()
        self._redraw(row for key, row in self._shown.items() if key in before | self._moved and key in self._wanted)
        if self._calm_down is not None:
            self._calm_down.stop()
        if self._moved:
            self._calm_down = self.set_timer(MOVED_SECONDS, lambda: self._set_off(frozenset()))

    def _present(self) -> list[str]:
        return [str(row.key.value) for row in self.ordered_rows]

    def _drop_rows(self) -> None:
        gone = [key for key in self._shown if key not in self._wanted]
        if len(gone) > BATCH:  # another view altogether; taking out one by one costs the square
            self.clear()
            self._shown.clear()
        for key in gone:
            if self._shown.pop(key, None):
                self.remove_row(key)

    def _change_rows(self) -> None:
        for key, old in self._shown.items():
            new = self._wanted[key]
            if new != old:
                self._write(old, new)
                self._shown[key] = new

    def _write(self, old: Row, new: Row) -> None:
        whole = old.tone != new.tone or old.is_rule or new.is_rule
        for column, before, after in zip(self._layout, self._cells(old), self._cells(new), strict=True):
            if whole or before.plain != after.plain:
                self.update_cell(new.key, column.key, after)

    def _add_rows(self) -> None:
        missing = [row for key, row in self._wanted.items() if key not in self._shown]
        for row in missing[:BATCH]:
            self.add_row(*self._cells(row), key=row.key)
            self._shown[row.key] = row
        self._put_in_order()
        self._restore_cursor()
        if len(missing) > BATCH:
            self.call_after_refresh(self._add_rows)

    def _put_in_order(self) -> None:
        if self._present() == [key for key in self._wanted if key in self._shown]:
            return
        first = self._layout[0].key
        rank = {id(self.get_cell(key, first)): number for number, key in enumerate(self._wanted) if key in self._shown}
        self.sort(first, key=lambda content: rank[id(content)])

    def _restore_cursor(self) -> None:
        if self._cursor_at in self._shown and self._cursor_at != self.cursor_key:
            self.move_cursor(row=self.get_row_index(str(self._cursor_at)))
        elif self.cursor_key is None and self.row_count > 1:
            self.action_cursor_down()  # a list never begins on a rule

    def _cells(self, row: Row) -> list[Text]:
        if row.is_rule:
            return self._rule_cells(row.cells[0])
        cells = []
        for column, text in zip(self._layout, row.cells, strict=True):
            content = cell(text, align=_align(column))
            if row.tone is not Tone.PLAIN:
                content.stylize(self.get_component_rich_style(f"rows--{row.tone.value}", partial=True))
            if row.key in self._moved:
                content.stylize(self.get_component_rich_style("rows--moved", partial=True))
            cells.append(content)
        return cells

    def _rule_cells(self, text: str) -> list[Text]:
        widths = [column.width for column in self.ordered_columns]
        line = f" ── {crop(text, sum(widths) - 6)} ".ljust(sum(widths), "─")
        style = self.get_component_rich_style("rows--rule", partial=True)
        cells = []
        for width in widths:
            cells.append(Text(line[:width], style=style, no_wrap=True, end=""))
            line = line[width:]
        return cells

    def _fit(self) -> None:
        """Give each column its width for the room there is; what is left goes to those that grow."""
        room = self.size.width - self.styles.scrollbar_size_vertical
        for drawn, width in zip(self.ordered_columns, fitted(self._layout, self.size.width, room), strict=True):
            drawn.width = width
        self._require_update_dimensions = True
        self._redraw(row for row in self._shown.values() if row.is_rule)

    def _redraw(self, rows: Iterable[Row]) -> None:
        for row in list(rows):
            for column, content in zip(self._layout, self._cells(row), strict=True):
                self.update_cell(row.key, column.key, content)
        self._clear_caches()
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """The room has changed."""
        self._fit()

    def notify_style_update(self) -> None:
        """Another theme: rows that are set off take its colours."""
        super().notify_style_update()
        if self.is_attached:
            self._redraw(row for row in self._shown.values() if row.is_rule or row.tone is not Tone.PLAIN)

    def action_cursor_up(self) -> None:
        """To the row above, over a rule."""
        super().action_cursor_up()
        self._leave_rule(-1)

    def action_cursor_down(self) -> None:
        """To the row below, over a rule."""
        super().action_cursor_down()
        self._leave_rule(1)

    def action_page_up(self) -> None:
        """A page up."""
        super().action_page_up()
        self._leave_rule(-1)

    def action_page_down(self) -> None:
        """A page down."""
        super().action_page_down()
        self._leave_rule(1)

    def action_scroll_top(self) -> None:
        """To the first row; a rule above it is seen."""
        super().action_scroll_top()
        self._leave_rule(1)
        self.scroll_to(y=0, animate=False)

    def action_scroll_bottom(self) -> None:
        """To the last row."""
        super().action_scroll_bottom()
        self._leave_rule(-1)

    def _leave_rule(self, by: int) -> None:
        """Nothing stands on a rule: on in the same direction, and back where the list ends there."""
        for step in (by, -by):
            while self.cursor_key is None and self.is_valid_row_index(self.cursor_row + step):
                self.move_cursor(row=self.cursor_row + step)

    def render_line(self, y: int) -> Strip:
        """The row under the cursor starts with a mark, so that it is known without colour."""
        strip = super().render_line(y)
        line = y - self.header_height
        if line < 0 or not self.row_count or line + self.scroll_offset.y != self.cursor_row:
            return strip
        first = next(iter(strip.crop(0, 1)), Segment(" "))
        return Strip.join([Strip([Segment(_MARK, first.style)]), strip.crop(1)])


def fitted(columns: Sequence[Column], width: int, room: int) -> list[int]:
    """Cells of each column, its gap included: what is left of the room goes to those that grow, 0 to one not shown."""
    seen = [column.from_width <= width for column in columns]
    shown = [column for column, is_seen in zip(columns, seen, strict=True) if is_seen]
    left = max(0, room - sum(column.width + 1 for column in shown))
    shares = sum(column.grows for column in shown)
    widths = []
    for column, is_seen in zip(columns, seen, strict=True):
        extra = left * column.grows // shares if is_seen and column.grows else 0
        widths.append(column.width + 1 + extra if is_seen else 0)
        left, shares = left - extra, shares - (column.grows if is_seen else 0)
    return widths


def _keys(columns: Sequence[Column]) -> list[str]:
    return [column.key for column in columns]


def _align(column: Column) -> Literal["left", "right"]:
    return "right" if column.is_number else "left"
