"""Who a file would put on the attendance list, row by row, before it is decided; Ctrl+S takes them in."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from exports.wording.places import said
from sessions.session import Session
from tui.dialogs.base import Dialog
from tui.guests import GuestList
from tui.presenters import tamu
from tui.presenters.rows import named_after
from tui.widgets.plain import plain
from tui.widgets.rows import RowList


class GuestPreview(Dialog[bool]):
    """The rows with their verdicts, what needs a look first. True for Ctrl+S."""

    BINDINGS = [Binding("ctrl+s", "agree", show=False, priority=True)]  # noqa: RUF012 - as Textual has it
    decides = True

    def __init__(self, session: Session, found: GuestList) -> None:
        super().__init__(found.file_name)
        self._session = session
        self._found = found
        as_what = "diundang" if found.is_invitation else "hadir"
        self.hint = (
            f"Ctrl+S catat {len(found.cards)} orang {as_what} · ↑↓ baris · Esc batal"
            if found.cards
            else "Tidak ada yang dapat dicatat · ↑↓ baris · Esc kembali"
        )
        self.add_class("-lebar", "-tinggi")

    def body(self) -> ComposeResult:
        """Sums, rows, and what was found in the row under the cursor."""
        yield Static(plain(tamu.summary(self._found), "bold"), classes="jumlah")
        yield RowList(named_after(tamu.COLUMNS, said(self._session, "desa")))
        yield Static("", classes="temuan")

    def on_mount(self) -> None:
        """Begin with what needs a look, if there is any."""
        table = self.query_one(RowList)
        table.show(tamu.rows(self._session, self._found))
        self.set_focus(table)
        self._tell()

    def _tell(self) -> None:
        key = self.query_one(RowList).cursor_key
        self.query_one(".temuan", Static).update(plain(tamu.doubt(self._found, key or "")))

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self._tell()

    def action_agree(self) -> None:
        """Ctrl+S: these people are here, if there are any."""
        if self._found.cards:
            self.finish(True)  # noqa: FBT003 - the answer itself
