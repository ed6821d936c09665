"""What a file would bring, row by row, before it is decided; Enter takes it in."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import DataTable, Static

from sessions.intake.verdicts import Preview
from sessions.session import Session
from tui.dialogs.base import Dialog
from tui.presenters import impor
from tui.presenters.impor import Sheet
from tui.presenters.rows import Column
from tui.widgets.plain import plain
from tui.widgets.rows import KeyedTable
from tui.widgets.tabs import Tab, TabLine, neighbour


class ImportPreview(Dialog[bool]):
    """The rows with their verdicts on five sheets, and what was found in the row under the cursor. True for Enter."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("left", "turn('left')", show=False),
        Binding("right,tab", "turn('right')", show=False),
        Binding("shift+tab", "turn('left')", show=False),
        Binding("enter", "agree", show=False, priority=True),
    ]
    decides = True
    columns: ClassVar = (
        Column(key="baris", label="Baris", width=5, is_number=True),
        Column(key="putusan", label="Putusan", width=10),
        Column(key="desa", label="Desa", width=11),
        Column(key="kegiatan", label="Usulan kegiatan", width=16, grows=1),
        Column(key="rp", label="Rp", width=9, is_number=True),
        Column(key="temuan", label="Temuan", width=20, grows=2, from_width=100),
    )

    def __init__(self, session: Session, seen: Preview) -> None:
        super().__init__(f"{seen.file_name} · {impor.origin(seen)}")
        self._session = session
        self._seen = seen
        self._sheet = Sheet.ALL
        self.hint = (
            f"Enter masukkan {seen.accepted} usulan · ←→ lembar · ↑↓ baris · Esc batal"
            if seen.accepted
            else "Tidak ada baris yang dapat masuk · ←→ lembar · ↑↓ baris · Esc kembali"
        )
        self.add_class("-lebar", "-tinggi")

    def body(self) -> ComposeResult:
        """Sums, sheets, rows, and what was found."""
        yield Static(plain(impor.summary(self._seen), "bold"), classes="jumlah")
        yield TabLine()
        yield KeyedTable(self.columns)
        yield Static("", classes="temuan")

    def on_mount(self) -> None:
        """Begin with what needs a look, if there is any."""
        counts = impor.sheets(self._seen)
        tabs = self.query_one(TabLine)
        tabs.tabs = tuple(Tab(key=c.sheet, label=f"{c.sheet.value.capitalize()} {c.count}") for c in counts)
        needed = next((c.sheet for c in counts if c.sheet in {Sheet.REFUSED, Sheet.ATTENTION} and c.count), Sheet.ALL)
        self._open(needed)
        self.set_focus(self.query_one(KeyedTable))

    def _open(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.query_one(TabLine).active = sheet
        self.query_one(KeyedTable).show(impor.lines(self._session, self._seen, sheet))
        self._tell()

    def _tell(self) -> None:
        key = self.query_one(KeyedTable).cursor_key
        found = impor.detail(self._seen, key) if key is not None else None
        is_bare = not self.query_one(KeyedTable).row_count
        lines = (found.title, *found.lines) if found else ("Tidak ada baris di lembar ini.",) if is_bare else ()
        self.query_one(".temuan", Static).update(plain("\n".join(lines)))

    def action_turn(self, key: str) -> None:
        """The next sheet or the one before."""
        self._open(Sheet(neighbour(self.query_one(TabLine).tabs, self._sheet, key)))

    @on(DataTable.RowHighlighted)
    def _moved(self, event: DataTable.RowHighlighted) -> None:
        event.stop()
        self._tell()

    def action_agree(self) -> None:
        """Enter: take the file in, where any row of it can come in."""
        if self._seen.accepted:
            self.finish(True)  # noqa: FBT003 - the answer itself
