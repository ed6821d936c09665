"""Attendance and quorum (SOP step 5): quick counts first, names later, who left and who came back."""

from collections.abc import Sequence
from typing import Any

from textual.app import ComposeResult
from textual.widgets import Static

from sessions.attendance.decisions import PersonLeft, PersonReturned
from sessions.kernel.session import Session
from sessions.sentences.places import said
from sessions.values.attendance import Person, PersonCard, PersonId, Sex, Unsur
from sessions.values.office import VillageCode
from tui.attendance import flows, view
from tui.attendance.view_count import quorum_line
from tui.shell.listing import ListScreen
from tui.widgets.lines import SearchLine
from tui.widgets.plain import plain
from tui.widgets.view import Detail, ListColumn, ListRow

_EXPLAINED = (
    "Kuorum dihitung dari utusan desa yang diundang menurut Tata Tertib, dibulatkan ke atas. Utusan yang meninggalkan "
    "sidang tidak lagi dihitung. Kuorum yang belum terpenuhi tidak menghalangi sidang: pimpinan menunda, atau "
    "melanjutkan sesuai Tata Tertib."
)


class HadirScreen(ListScreen[str]):
    """Two sheets: the lines that are counted, and the people by name; the quorum stands above both."""

    place = "hadir"
    CSS_PATH = "../styles/hadir.tcss"
    columns: Sequence[ListColumn[Any]] = view.COUNT_COLUMNS
    empty = "Belum ada nama. Tekan e untuk mencatat satu orang, i untuk mengimpor daftar, Tab untuk menghitung cepat."

    def __init__(self) -> None:
        super().__init__()
        self.sheet = view.COUNTS

    def body(self) -> ComposeResult:
        """The quorum above the list."""
        yield Static("", id="kuorum")
        yield from super().body()

    def rows(self, session: Session) -> Sequence[ListRow[str]]:
        """Lines to be counted, or people."""
        return view.count_rows(session) if self.sheet == view.COUNTS else view.name_rows(session)

    def summary(self, session: Session) -> str:
        """How many there are, by count and by name."""
        return view.summary(session, self.sheet)

    def detail(self, session: Session, key: str) -> Detail | None:
        """Who stands behind the row."""
        return view.detail(session, key)

    def why(self) -> str:
        """`?`: where the quorum comes from."""
        return (
            f"{quorum_line(self.session)}.\n\n{said(self.session, _EXPLAINED)}\n\n{view.reconciliation(self.session)}"
        )

    def show(self, session: Session) -> None:
        """Bring quorum and list up to date."""
        self.query_one("#kuorum", Static).update(plain(quorum_line(session)))
        self.columns = view.COUNT_COLUMNS if self.sheet == view.COUNTS else view.NAME_COLUMNS
        super().show(session)

    def show_row(self, key: str) -> None:
        """Point at a person or at a line, whichever sheet it is on."""
        is_name = PersonId(key) in self.session.people or PersonId(key) in self.session.guests
        self._open(view.NAMES if is_name else view.COUNTS)
        super().show_row(key)

    def _open(self, sheet: str) -> None:
        if sheet != self.sheet:
            self.sheet = sheet
            self.query_one(SearchLine).close()
            self.show(self.session)
            self.refresh_frame()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Counting belongs to the one sheet, coming and going to the other."""
        if action == "hitung":
            return self.sheet == view.COUNTS
        if action in {"tandai", "ubah_nama", "semua_hadir", "ganti_utusan"}:
            return self.sheet == view.NAMES
        return super().check_action(action, parameters)

    @property
    def person(self) -> Person | None:
        """The person under the cursor."""
        return self.session.people.get(PersonId(self.cursor_key or ""))

    @property
    def guest(self) -> PersonId | None:
        """The guest under the cursor who has not come yet."""
        key = PersonId(self.cursor_key or "")
        return key if key in self.session.guests else None

    def action_bagian(self, _key: str) -> None:
        """Tab: counts or names."""
        self._open(view.NAMES if self.sheet == view.COUNTS else view.COUNTS)

    def action_hitung(self, digit: str) -> None:
        """A digit begins the count of the row."""
        if self.cursor_key is not None:
            flows.ask_count(self, self.cursor_key, digit, self._go_on)

    def action_buka(self) -> None:
        """Enter: the count of the row, or its names where these are all there is; on a person the form."""
        key = self.cursor_key
        if key is None:
            return
        if person := self.person:
            flows.ask_correction(self, person)
            return
        if guest := self.guest:
            flows.ask_name(self, self.session.guests[guest], self._arrived)
            return
        found = view.gathered(self.session).get(key)
        if found is not None and not found.is_counted:
            self._open(view.NAMES)
            self._search(view.line_name(self.session, key))
        else:
            flows.ask_count(self, key, "", self._go_on)

    def _search(self, wanted: str) -> None:
        search = self.query_one(SearchLine)
        search.open()
        search.value = wanted
        search.action_keep()

    def _go_on(self) -> None:
        """To the next village that nobody has been recorded of."""
        if (following := view.next_uncounted(self.session, self.cursor_key)) is not None:
            self.table.point_at(following)

    def action_berikutnya(self) -> None:
        """`n`: as after a count."""
        self._open(view.COUNTS)
        self._go_on()

    def action_entri_nama(self) -> None:
        """`e`: somebody of the village or unsur under the cursor."""
        flows.ask_name(self, self._blank_card(), self._arrived)

    def _blank_card(self) -> PersonCard:
        unsur, village = Unsur.VILLAGE_GOVERNMENT, None
        if person := self.person:
            unsur, village = person.card.unsur, person.card.village
        elif (key := self.cursor_key) is not None:
            is_village = not key.startswith("unsur ")
            unsur = unsur if is_village else Unsur[key.removeprefix("unsur ")]
            village = VillageCode(key) if is_village else None
        return PersonCard(name="", sex=Sex.MALE, unsur=unsur, village=village, is_delegate=village is not None)

    def _arrived(self, id_: str) -> None:
        if self.sheet == view.NAMES:
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
        flows.ask_everybody(self, view.expected(self.session, self.shown))

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
