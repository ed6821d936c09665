"""Order of the day and notes of the sidang (SOP step 5): what comes when, and what was said besides decisions."""

from collections.abc import Sequence
from typing import Any

from sessions.kernel.refusals import Explanation
from sessions.values.agenda import AgendaId, AgendaItem
from tui.agenda import flows, view
from tui.agenda.view import AgendaTab, NoteKey
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.widgets import running
from tui.widgets.lines import SearchLine
from tui.widgets.view import ListView, Tab


class CatatanScreen(ListScreen[AgendaId | NoteKey]):
    """Two sheets: the order of the day, and notes with pauses."""

    place = "catatan"

    def __init__(self) -> None:
        super().__init__()
        self.sheet = AgendaTab.ORDER

    def on_mount(self) -> None:
        """Let the minutes pass."""
        super().on_mount()
        self.follow("now", self._pass)
        if view.open_count(self.session):
            self._open(AgendaTab.NOTES)
        else:
            self._follow()

    def tabs(self) -> Sequence[Tab]:
        """Order of the day, notes."""
        return view.tabs(self.session)

    @property
    def tab(self) -> str:
        """The open one."""
        return self.sheet.name

    def turn(self, key: str) -> None:
        """Open the other."""
        self._open(AgendaTab[key])

    def _pass(self) -> None:
        if self.sheet is AgendaTab.ORDER and self.is_current:
            self.show(self.session)

    @property
    def view(self) -> ListView[Any]:
        """Items, or notes."""
        return view.order_view(self.app.clock()) if self.sheet is AgendaTab.ORDER else view.NOTES_VIEW

    def show_row(self, key: AgendaId | NoteKey) -> None:
        """Point at an item or at a note, whichever sheet it is on."""
        self._open(AgendaTab.ORDER if self._item(key) else AgendaTab.NOTES)
        super().show_row(key)

    def _open(self, sheet: AgendaTab) -> None:
        if sheet != self.sheet:
            self.sheet = sheet
            self.query_one(SearchLine).close()
            self.show(self.session)
            self.refresh_frame()

    def _item(self, key: AgendaId | NoteKey | None) -> AgendaItem | None:
        return next((item for item in self.session.agenda if item.id == key), None)

    def _note(self) -> int:
        """Number of the open line under the cursor; 0 if there is none."""
        key = self.cursor_key
        return key if isinstance(key, int) and self.session.notes[key - 1].is_open else 0

    def missing_for(self, act: str) -> Explanation | None:
        """Arranging belongs to the one sheet, settling to the open lines of the other."""
        if act == "ubah_acara" and self._item(self.cursor_key) is None:
            return idle("Yang diubah di sini adalah acara.", "Tunjuk acaranya di lembar Acara.")
        if act == "selesai_catatan" and not self._note():
            return idle("Yang diselesaikan di sini adalah baris catat dulu.", "Tunjuk barisnya di lembar Catatan.")
        return None

    def action_buka(self) -> None:
        """Enter: begin the item, or settle the line."""
        if item := self._item(self.cursor_key):
            flows.begin(self, item, lambda: None)
        elif number := self._note():
            flows.ask_settled(self, number)

    def action_berikutnya(self) -> None:
        """`n`: the next item, or the next open line."""
        if self.sheet is AgendaTab.ORDER:
            flows.go_on(self, running.following_item(self.session), self._follow)
        else:
            self.point_at(view.next_open(self.session, self.cursor_key))

    def _follow(self) -> None:
        if item := running.running_item(self.session):
            self.table.point_at(item.id)

    def action_entri_acara(self) -> None:
        """`e`: one more item, or an incident."""
        if self.sheet is AgendaTab.ORDER:
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
