"""Order of the day and notes of the sidang (SOP step 5): what comes when, and what was said besides decisions."""

from collections.abc import Sequence
from typing import Any

from sessions.kernel.session import Session
from sessions.values.agenda import AgendaId, AgendaItem
from tui.agenda import flows, view
from tui.shell.listing import ListScreen
from tui.widgets import running
from tui.widgets.lines import SearchLine
from tui.widgets.view import Detail, ListColumn, ListRow

_EXPLAINED = (
    "Jam bertanda ± adalah perkiraan: acara yang terlambat atau skors menggeser semua acara sesudahnya. Skors tidak "
    "dihitung sebagai waktu acara. Baris catat dulu (;) tersimpan seketika; putuskan di layarnya, lalu s "
    "menyatakannya selesai. Keberatan (!) tercetak di bawah keputusan atau usulannya."
)


class CatatanScreen(ListScreen[str]):
    """Two sheets: the order of the day, and notes with pauses."""

    place = "catatan"
    columns: Sequence[ListColumn[Any]] = view.ORDER_COLUMNS
    empty = "Belum ada catatan. ; mencatat satu baris, ! mencatat keberatan, . menskors sidang."

    def __init__(self) -> None:
        super().__init__()
        self.sheet = view.ORDER

    def on_mount(self) -> None:
        """Let the minutes pass."""
        super().on_mount()
        self.follow("now", self._pass)
        if view.open_count(self.session):
            self._open(view.NOTES)
        else:
            self._follow()

    def _pass(self) -> None:
        if self.sheet == view.ORDER and self.is_current:
            self.show(self.session)

    def rows(self, session: Session) -> Sequence[ListRow[str]]:
        """Items, or notes."""
        is_order = self.sheet == view.ORDER
        return view.order_rows(session, self.app.clock()) if is_order else view.note_rows(session)

    def summary(self, session: Session) -> str:
        """The end of the day, or what is still open."""
        return view.summary(session, self.sheet, self.app.clock())

    def detail(self, session: Session, key: str) -> Detail | None:
        """The whole text."""
        return view.detail(session, key)

    def why(self) -> str:
        """`?`: how the times come about."""
        return _EXPLAINED

    def show(self, session: Session) -> None:
        """Bring the sheet up to date."""
        self.columns = view.ORDER_COLUMNS if self.sheet == view.ORDER else view.NOTE_COLUMNS
        super().show(session)

    def show_row(self, key: str) -> None:
        """Point at an item or at a note, whichever sheet it is on."""
        self._open(view.ORDER if self._item(key) else view.NOTES)
        super().show_row(key)

    def _open(self, sheet: str) -> None:
        if sheet != self.sheet:
            self.sheet = sheet
            self.query_one(SearchLine).close()
            self.show(self.session)
            self.refresh_frame()

    def _item(self, key: str | None) -> AgendaItem | None:
        return next((item for item in self.session.agenda if item.id == AgendaId(key or "")), None)

    def _note(self) -> int:
        """Number of the open line under the cursor; 0 where there is none."""
        key = self.cursor_key or ""
        number = int(key) if key.isdecimal() else 0
        return number if number and self.session.notes[number - 1].is_open else 0

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Arranging belongs to the one sheet, settling to the other."""
        if action == "ubah_acara":
            return self.sheet == view.ORDER
        if action == "selesai_catatan":
            return self.sheet == view.NOTES
        return super().check_action(action, parameters)

    def action_bagian(self, _key: str) -> None:
        """Tab: order of the day or notes."""
        self._open(view.NOTES if self.sheet == view.ORDER else view.ORDER)

    def action_buka(self) -> None:
        """Enter: begin the item, or settle the line."""
        if item := self._item(self.cursor_key):
            flows.begin(self, item, lambda: None)
        elif number := self._note():
            flows.ask_settled(self, number)

    def action_berikutnya(self) -> None:
        """`n`: the next item, or the next open line."""
        if self.sheet == view.ORDER:
            flows.go_on(self, running.following_item(self.session), self._follow)
        elif (key := view.next_open(self.session, self.cursor_key)) is not None:
            self.table.point_at(key)

    def _follow(self) -> None:
        if item := running.running_item(self.session):
            self.table.point_at(item.id)

    def action_entri_acara(self) -> None:
        """`e`: one more item, or an incident."""
        if self.sheet == view.ORDER:
            flows.ask_item(self, None)
        else:
            flows.ask_incident(self)

    def action_ubah_acara(self) -> None:
        """`u`: place, name, minutes."""
        if item := self._item(self.cursor_key):
            flows.ask_item(self, item)

    def action_selesai_catatan(self) -> None:
        """`s`: the line is dealt with."""
        if number := self._note():
            flows.ask_settled(self, number)
