"""A screen that is one list: a line above it, the rows, the detail of the row under the cursor, and a search."""

from collections.abc import Sequence
from typing import Any, ClassVar, Generic

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.widgets import Input, Static

from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from tui.shell.stage import StageScreen
from tui.widgets.detail import PANEL, DetailPane
from tui.widgets.lines import SearchLine
from tui.widgets.plain import tell
from tui.widgets.rows import RowList
from tui.widgets.view import Detail, K, ListRow, ListView, found, leading, leads_to


class ListScreen(StageScreen, Generic[K]):
    """A subclass names its `view`, and has the keys that act on the row under the cursor.

    `cursor_key` is the key of that row; with `has_panel` its detail stands beside the list where both have room.
    `/` searches the cells and `ListRow.search`.
    """

    opens_at_end: ClassVar[bool] = False
    has_panel: ClassVar[bool] = True

    @property
    def view(self) -> ListView[K]:
        """What is listed now; another one when the screen turns to another sheet."""
        raise NotImplementedError

    @property
    def rows(self) -> Sequence[ListRow[K]]:
        """All rows, those too that the search hides."""
        return self.view.rows(self.session)

    def why(self) -> str:
        """What `?` explains."""
        return self.view.why(self.session)

    def body(self) -> ComposeResult:
        """Summary, search, list and detail."""
        yield Static("", id="ringkasan")
        yield SearchLine()
        with Container(id="hamparan"):
            yield RowList(self.view.columns, opens_at_end=self.opens_at_end, id="daftar")
            yield from self.instead()
            yield self.make_detail()
        yield Static("", id="kosong")

    def instead(self) -> ComposeResult:
        """What may stand in the place of the list, above the detail."""
        yield from ()

    def make_detail(self) -> DetailPane:
        """The widget of the detail."""
        return DetailPane()

    @property
    def table(self) -> RowList[K]:
        """The list."""
        return self.query_one("#daftar", RowList)

    @property
    def cursor_key(self) -> K | None:
        """Key of the row under the cursor."""
        return self.table.cursor_key

    @property
    def shown(self) -> Sequence[ListRow[K]]:
        """The rows that the search lets through."""
        return self._found(self.rows)

    def _found(self, rows: Sequence[ListRow[K]]) -> Sequence[ListRow[K]]:
        wanted = self.query_one(SearchLine).value.strip()
        return found(rows, wanted) if wanted else rows

    def show(self, session: Session) -> None:
        """Bring summary and list up to date, keeping cursor and search."""
        wanted = self.query_one(SearchLine).value.strip()
        view = self.view
        rows = view.rows(session)
        shown = self._found(rows)
        self._show_line(view.summary(session), wanted, len(shown), sum(not row.is_rule for row in rows))
        self.query_one("#hamparan").display = bool(shown or wanted)
        nothing = self.query_one("#kosong", Static)
        nothing.display = not shown
        others = self._elsewhere(wanted) if wanted and not shown else ()
        tell(nothing, _nowhere(wanted, len(others)) if wanted else str(view.empty))
        ways = (*others, leading(f"cari di semua usulan: {wanted}")) if wanted else ()
        self.table.show((*shown, *ways), view.columns)
        self._lay_out(self.size.width)
        self._show_detail()

    def _elsewhere(self, wanted: str) -> Sequence[ListRow[Any]]:
        """What this list has not, but the session: its proposals that fit."""
        return tuple(leading(text, code) for code, text in self.app.elsewhere(wanted))

    def _lay_out(self, width: int) -> None:
        """The detail stands beside the list only where no column gives way for it."""
        self.set_class(self.has_panel and self.table.whole_width + PANEL <= width, "-panel")

    def on_resize(self, event: events.Resize) -> None:
        """There is more room, or less."""
        self._lay_out(event.size.width)

    def _show_line(self, summary: str, wanted: str, shown: int, all_: int) -> None:
        line = self.query_one("#ringkasan", Static)
        search = f"cari “{wanted}”: {shown} dari {all_} · Esc menghapus" if wanted else ""
        text = " │ ".join(part for part in (search, summary) if part)
        tell(line, f" {text}")
        line.display = bool(text)

    def _show_detail(self) -> None:
        pane = self.query_one(DetailPane)
        pane.detail = self.detail
        pane.display = pane.detail is not None

    @property
    def detail(self) -> Detail | None:
        """More about the row under the cursor."""
        key = self.cursor_key
        return None if key is None else self.view.detail(self.session, key)

    def told(self) -> str:
        """The detail as a text."""
        detail = self.detail
        return "\n".join((detail.title, "", *detail.lines)) if detail else ""

    def point_at(self, key: K | None) -> None:
        """Move the cursor to this row, if there is one to move it to."""
        if key is not None:
            self.table.point_at(key)

    def show_row(self, key: Any) -> None:
        """Move the cursor to the row; a search that hides it is taken away."""
        if all(row.key != key for row in self.rows):
            return
        self.query_one(SearchLine).close()
        self.table.point_at(key)

    def show_written(self, key: str) -> None:
        """Point at a row by the text of its key; the text itself is one where no such row is listed now."""
        self.show_row(next((row.key for row in self.rows if str(row.key) == key), key))

    @on(RowList.Moved)
    def _moved(self, event: Message) -> None:
        event.stop()
        self._show_detail()
        self.refresh_frame()

    @on(RowList.Chosen)
    async def _clicked(self, event: Message) -> None:
        event.stop()
        if way := self.table.way:
            self.app.find(self.query_one(SearchLine).value.strip(), leads_to(way))
        else:
            await self.run_action("buka")

    @on(Input.Changed, "#cari")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.show(self.session)

    @on(SearchLine.Left)
    def _search_left(self, event: SearchLine.Left) -> None:
        event.stop()
        self.set_focus(self.table)

    def hindrance(self, act: str) -> Explanation | None:
        """Enter in the search line, and on a row that leads elsewhere, needs no row of the list."""
        if act == "buka" and self.is_mounted and (self.table.way or isinstance(self.focused, SearchLine)):
            return None
        return super().hindrance(act)

    def search(self) -> bool:
        """`/`: the line to type in; the last row leads on to all proposals."""
        self.query_one(SearchLine).open()
        return True

    async def action_kembali(self) -> None:
        """Esc: away with the notice, else with the search, else home."""
        if self.app.notice is None and self.query_one(SearchLine).value:
            self.query_one(SearchLine).close()
        else:
            await super().action_kembali()


def _nowhere(wanted: str, others: int) -> str:
    if others:
        return f"Tidak di daftar ini, tetapi di tempat lain ada {others} usulan. Enter membukanya, Esc menghapus."
    return f"Tidak ada yang cocok dengan “{wanted}”. Esc menghapus pencarian."
