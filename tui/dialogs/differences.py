"""What an import changes in what is already there, before it is decided; Enter takes it in."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from exports.wording.places import said
from sessions.intake.again import Fate, Match
from sessions.session import Session
from tui.dialogs.base import Dialog
from tui.presenters import again
from tui.presenters.rows import Column, named_after
from tui.widgets.plain import plain
from tui.widgets.rows import RowList
from tui.widgets.tabs import Tab, TabLine, neighbour


class Differences(Dialog[bool]):
    """One sheet for each fate, and below what becomes of the row under the cursor. True for Enter."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("left", "turn('left')", show=False),
        Binding("right,tab", "turn('right')", show=False),
        Binding("shift+tab", "turn('left')", show=False),
        Binding("enter", "agree", show=False, priority=True),
    ]
    decides = True
    columns: ClassVar = (
        Column(key="kode", label="Kode", width=8),
        Column(key="desa", label="Desa", width=11),
        Column(key="kegiatan", label="Usulan kegiatan", width=16, grows=1),
        Column(key="rp", label="Rp", width=9, is_number=True),
        Column(key="beda", label="Yang berubah", width=20, grows=2, from_width=100),
    )

    def __init__(self, session: Session, file: str, matches: Sequence[Match]) -> None:
        super().__init__(f"{file} dibandingkan dengan yang sudah ada")
        self._session = session
        self._matches = tuple(matches)
        self._sheets = again.sheets(matches)
        self._fate = self._sheets[0][0]
        self._brings = any(match.fate in {Fate.NEW, Fate.CHANGED} for match in matches)
        keys = "←→ lembar · ↑↓ baris"
        self.hint = f"Enter terapkan · {keys} · Esc batal" if self._brings else f"{keys} · Esc kembali"
        self.add_class("-lebar", "-tinggi")

    def body(self) -> ComposeResult:
        """Counts, sheets, rows, and what becomes of one."""
        told = again.summary(self._matches)
        yield Static(plain(told if self._brings else f"Tidak ada yang berubah: {told}", "bold"), classes="jumlah")
        yield TabLine()
        yield RowList(named_after(self.columns, said(self._session, "desa")))
        yield Static("", classes="temuan")

    def on_mount(self) -> None:
        """Begin with what changes."""
        tabs = self.query_one(TabLine)
        tabs.tabs = tuple(Tab(key=fate, label=f"{fate.value.capitalize()} {count}") for fate, count in self._sheets)
        self._open(self._fate)
        self.set_focus(self.query_one(RowList))

    def _open(self, fate: Fate) -> None:
        self._fate = fate
        self.query_one(TabLine).active = fate
        self.query_one(RowList).show(again.lines(self._session, self._matches, fate))
        self._tell()

    def _tell(self) -> None:
        key = self.query_one(RowList).cursor_key
        if key is not None:
            found = again.detail(self._session, self._matches, key)
            self.query_one(".temuan", Static).update(plain("\n".join((found.title, *found.lines))))

    def action_turn(self, key: str) -> None:
        """The next sheet or the one before."""
        self._open(Fate(neighbour(self.query_one(TabLine).tabs, self._fate, key)))

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self._tell()

    def action_agree(self) -> None:
        """Enter: take in what is new and changed."""
        if self._brings:
            self.finish(True)  # noqa: FBT003 - the answer itself
