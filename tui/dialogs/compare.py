"""What a file says against what the session has, before anything is taken over: sheets of rows, and one in full."""

from collections.abc import Callable, Sequence
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from tui.dialogs.base import Dialog
from tui.widgets.detail import TabLine
from tui.widgets.plain import plain
from tui.widgets.rows import RowList
from tui.widgets.view import ComparedSheet, Detail, ListColumn, Tab, neighbour


class Compare(Dialog[bool]):
    """One sheet for each fate, and below what becomes of the row under the cursor. True for Enter.

    `does` is what Enter does; with "" nothing can be taken over. There is at least one sheet. `columns_of` asks how
    the columns of the file are read, instead of an answer.
    """

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("left", "turn('left')", show=False),
        Binding("right,tab", "turn('right')", show=False),
        Binding("shift+tab", "turn('left')", show=False),
        Binding("enter", "agree", show=False, priority=True),
        Binding("u", "columns", show=False),
    ]
    decides = True

    def __init__(
        self,
        title: str,
        summary: str,
        columns: Sequence[ListColumn[Any]],
        sheets: Sequence[ComparedSheet],
        detail: Callable[[Any], Detail | None],
        *,
        does: str,
        columns_of: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(title)
        self._summary, self._columns, self._detail, self._does = summary, tuple(columns), detail, does
        self._sheets = {sheet.name: sheet for sheet in sheets}
        self._columns_of = columns_of
        keys = "←→ lembar · u kolom" if columns_of else "←→ lembar"
        self.hint = f"Enter {does} · {keys} · Esc batal" if does else f"{keys} · Esc kembali"
        self.add_class("-lebar", "-tinggi")

    def body(self) -> ComposeResult:
        """Counts, sheets, rows, and what becomes of one."""
        yield Static(plain(self._summary, "bold"), classes="jumlah")
        yield TabLine()
        yield RowList(self._columns)
        yield Static("", classes="temuan")

    def on_mount(self) -> None:
        """Begin with the first sheet."""
        tabs = self.query_one(TabLine)
        named = self._sheets.values()
        tabs.tabs = tuple(Tab(key=sheet.name, label=f"{sheet.name} {len(sheet.rows)}") for sheet in named)
        self._open(next(iter(self._sheets)))
        self.set_focus(self.query_one(RowList))

    def _open(self, name: str) -> None:
        self.query_one(TabLine).active = name
        self.query_one(RowList).show(self._sheets[name].rows)
        self._tell()

    def _tell(self) -> None:
        key = self.query_one(RowList).cursor_key
        found = self._detail(key) if key is not None else None
        self.query_one(".temuan", Static).update(plain("\n".join((found.title, *found.lines)) if found else ""))

    def action_turn(self, key: str) -> None:
        """The next sheet or the one before."""
        tabs = self.query_one(TabLine)
        self._open(neighbour(tabs.tabs, tabs.active, key))

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self._tell()

    def action_columns(self) -> None:
        """`u`: how the columns are read."""
        if self._columns_of is not None:
            self.action_cancel()
            self._columns_of()

    def action_agree(self) -> None:
        """Enter: take over what the file brings."""
        if self._does:
            self.finish(True)  # noqa: FBT003 - the answer itself
