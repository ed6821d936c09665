"""Attendance and quorum (SOP step 5): quick counts first, names later, who left and who came back."""

from collections.abc import Sequence
from typing import Any, cast

from textual.app import ComposeResult
from textual.widgets import Static

from sessions.attendance.decisions_leaving import PersonLeft, PersonReturned
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.values.attendance import Person, PersonCard, PersonId, Sex, Unsur
from sessions.values.office import VillageCode
from tui.attendance import flows, flows_leaving, view, view_leaving, view_names
from tui.attendance.view import AttendanceTab, LineKey, quorum_line
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.widgets.lines import SearchLine
from tui.widgets.plain import plain
from tui.widgets.view import ListView, Tab


class HadirScreen(ListScreen[LineKey | PersonId]):
    """Two sheets: the lines that are counted, and the people by name; the quorum stands above both."""

    place = "hadir"
    CSS_PATH = "../styles/hadir.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.sheet = AttendanceTab.COUNTS

    def body(self) -> ComposeResult:
        """The quorum above the list."""
        yield Static("", id="kuorum")
        yield from super().body()

    def tabs(self) -> Sequence[Tab]:
        """Counts, names."""
        return view.TABS

    @property
    def tab(self) -> str:
        """The open one."""
        return self.sheet.name

    def turn(self, key: str) -> None:
        """Open the other."""
        self._open(AttendanceTab[key])

    @property
    def view(self) -> ListView[Any]:
        """Lines to be counted, or people."""
        return view.VIEW if self.sheet is AttendanceTab.COUNTS else view_names.VIEW

    def show(self, session: Session) -> None:
        """Bring quorum and list up to date."""
        self.query_one("#kuorum", Static).update(plain(quorum_line(session)))
        super().show(session)

    def show_row(self, key: LineKey | PersonId) -> None:
        """Point at a person or at a line, whichever sheet it is on."""
        is_name = key in self.session.people or key in self.session.guests
        self._open(AttendanceTab.NAMES if is_name else AttendanceTab.COUNTS)
        super().show_row(key)

    def _open(self, sheet: AttendanceTab) -> None:
        if sheet != self.sheet:
            self.sheet = sheet
            self.query_one(SearchLine).close()
            self.show(self.session)
            self.refresh_frame()

    def missing_for(self, act: str) -> Explanation | None:
        """Counting belongs to the one sheet, coming and going to the people of the other."""
        if act == "hitung" and self.line is None:
            return idle(f"Angka dicatat pada baris {desa} atau unsur.", "Tab membuka lembar Hitungan.")
        if act in {"tandai", "ganti_utusan"} and self.person is None and self.guest is None:
            return idle("Ini berlaku pada orang menurut namanya.", "Tab membuka lembar Nama.")
        if act == "ubah_nama" and self.person is None:
            return idle("Yang diubah adalah orang yang sudah dicatat hadir.", "Tab membuka lembar Nama.")
        if act == "semua_hadir" and self.sheet is not AttendanceTab.NAMES:
            return idle("Undangan dicatat hadir sekaligus menurut namanya.", "Tab membuka lembar Nama.")
        return None

    @property
    def line(self) -> LineKey | None:
        """The line under the cursor whose people are counted."""
        return cast("LineKey | None", self.cursor_key) if self.sheet is AttendanceTab.COUNTS else None

    @property
    def person(self) -> Person | None:
        """The person under the cursor."""
        return self.session.people.get(PersonId(self.cursor_key or "")) if self.sheet is AttendanceTab.NAMES else None

    @property
    def guest(self) -> PersonId | None:
        """The guest under the cursor who has not come yet."""
        key = PersonId(self.cursor_key or "")
        return key if key in self.session.guests else None

    def action_hitung(self, digit: str) -> None:
        """A digit begins the count of the row."""
        if self.line is not None:
            flows.ask_count(self, self.line, digit, self._go_on)

    def action_buka(self) -> None:
        """Enter: the count of the row, or its names where these are all there is; on a person the form."""
        if person := self.person:
            flows.ask_correction(self, person)
        elif guest := self.guest:
            flows.ask_name(self, self.session.guests[guest], self._arrived)
        elif (line := self.line) is not None:
            self._open_line(line)

    def _open_line(self, line: LineKey) -> None:
        found = view.gathered(self.session).get(line)
        if found is not None and not found.is_counted:
            self._open(AttendanceTab.NAMES)
            self._search(view.line_name(self.session, line))
        else:
            flows.ask_count(self, line, "", self._go_on)

    def _search(self, wanted: str) -> None:
        search = self.query_one(SearchLine)
        search.open()
        search.value = wanted
        search.action_keep()

    def _go_on(self) -> None:
        """To the next village that nobody has been recorded of."""
        self.point_at(view.next_uncounted(self.session, self.cursor_key))

    def action_berikutnya(self) -> None:
        """`n`: as after a count."""
        self._open(AttendanceTab.COUNTS)
        self._go_on()

    def action_entri_nama(self) -> None:
        """`e`: somebody of the village or unsur under the cursor."""
        flows.ask_name(self, self._blank_card(), self._arrived)

    def _blank_card(self) -> PersonCard:
        unsur, village = Unsur.VILLAGE_GOVERNMENT, None
        if person := self.person:
            unsur, village = person.card.unsur, person.card.village
        elif (key := self.line) is not None:
            unsur, village = (key, None) if isinstance(key, Unsur) else (unsur, VillageCode(key))
        return PersonCard(name="", sex=Sex.MALE, unsur=unsur, village=village, is_delegate=village is not None)

    def _arrived(self, id_: PersonId) -> None:
        if self.sheet is AttendanceTab.NAMES:
            self.table.point_at(id_)

    def action_ubah_nama(self) -> None:
        """`u`: what was written wrongly."""
        if person := self.person:
            flows.ask_correction(self, person)

    async def action_tandai(self) -> None:
        """Space: here, left, or back again."""
        if guest := self.guest:
            await flows.come(self, guest)
            self._arrived(list(self.session.people)[-1])
        elif person := self.person:
            left = PersonLeft(person=person.id) if person.is_present else PersonReturned(person=person.id)
            await self.decide(left)

    def action_semua_hadir(self) -> None:
        """`a`: everybody on the list as it is searched who was expected."""
        flows.ask_everybody(self, view_names.expected(self.session, self.shown))

    def action_rentang_hadir(self) -> None:
        """`r`: many leave or come back, begun with what is under the cursor, or with what is searched."""
        shown = [row.key for row in self.shown] if self.sheet is AttendanceTab.NAMES else []
        people = [PersonId(key) for key in shown if key in self.session.people]
        who, is_return = "", False
        if self.line is not None:
            who = view_leaving.of_line(self.session, self.line)
            is_return = view_leaving.are_gone(self.session, who)
        elif self.query_one(SearchLine).value:
            who = view_leaving.SHOWN
        elif person := self.person:
            who, is_return = person.card.name, not person.is_present
        flows_leaving.ask_leaving(self, who, people, is_return=is_return)

    def action_ganti_utusan(self) -> None:
        """`%`: somebody else speaks for the village."""
        if guest := self.guest:
            flows.ask_replacement(self, guest, self.session.guests[guest])
        elif person := self.person:
            flows.ask_replacement(self, person.id, person.card)

    def action_impor_hadir(self) -> None:
        """`i`: a list from a file."""
        flows.ask_guests(self)

    def action_sahkan_kuorum(self) -> None:
        """`z`: the quorum as it is now."""
        flows.ask_quorum(self)
