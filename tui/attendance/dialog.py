"""The form of somebody on the attendance list: who, for whom, and whether with a vote; no address, no telephone."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from sessions.attendance.intake import GuestList
from sessions.intake.grid import Grid, NotATable
from sessions.intake.words import file_sentence
from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa
from sessions.proposals.intake import Arrangement
from sessions.values.attendance import Presence, Sex, Unsur
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from tui.attendance import view_count, view_guests
from tui.dialogs.asked import Asked
from tui.dialogs.base import Dialog, T
from tui.dialogs.reading import at_least
from tui.dialogs.text import AskLine
from tui.proposals.dialog_columns import ArrangeColumns
from tui.widgets.plain import plain
from tui.widgets.rows import RowList

Arrange = Callable[[Arrangement], Awaitable[GuestList]]
"""Reads the file as somebody wants it, and remembers that; raises NotATable."""


class GuestPreview(Dialog[GuestList]):
    """The rows with their verdicts, what needs a look first. Answers the list for Ctrl+S."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("ctrl+s", "agree", show=False, priority=True),
        Binding("u", "columns", show=False),
    ]
    decides = True

    def __init__(self, session: Session, grid: Grid, found: GuestList, arrange: Arrange) -> None:
        super().__init__(found.file_name)
        self._session, self._grid, self._arrange = session, grid, arrange
        self._found = found
        self.hint = self._hint()
        self.add_class("-lebar", "-tinggi")

    def _hint(self) -> str:
        as_what = "diundang" if self._found.is_invitation else "hadir"
        if self._found.cards:
            return f"Ctrl+S catat {len(self._found.cards)} orang {as_what} · u kolom · ↑↓ baris · Esc batal"
        return "Tidak ada yang dapat dicatat · u kolom · ↑↓ baris · Esc kembali"

    def body(self) -> ComposeResult:
        """Sums, rows, and what was found in the row under the cursor."""
        yield Static("", classes="jumlah")
        yield RowList(view_count.COLUMNS)
        yield Static("", classes="temuan")

    def on_mount(self) -> None:
        """Begin with what needs a look, if there is any."""
        self._show()
        self.set_focus(self.query_one(RowList))

    def _show(self) -> None:
        self.query_one(".jumlah", Static).update(plain(view_count.summary(self._found), "bold"))
        self.query_one(".tombol", Static).update(plain(self._hint()))
        self.query_one(RowList).show(view_count.rows(self._session, self._found))
        self._tell()

    def _tell(self) -> None:
        key = self.query_one(RowList).cursor_key
        self.query_one(".temuan", Static).update(plain(view_count.doubt(self._found, key)))

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self._tell()

    def action_columns(self) -> None:
        """`u`: how the columns are read."""

        async def arranged(wanted: Arrangement | None) -> None:
            if wanted is None:
                return
            try:
                self._found = await self._arrange(wanted)
            except NotATable as error:
                self.query_one(".temuan", Static).update(plain(file_sentence(error)))
            else:
                self._show()

        if self._found.table is not None:
            now = view_guests.arrangement(self._found.table)
            self.app.push_screen(ArrangeColumns(self._session, self._grid, now, kind=view_guests.COLUMNS), arranged)

    def action_agree(self) -> None:
        """Ctrl+S: these people are here, if there are any."""
        if self._found.cards:
            self.finish(self._found)


class AskCount(AskLine[T]):
    """A count at the door: a hand that types without looking loses no key."""

    takes_keys = True


_POSITIONS = (
    Phrase("{kepala_desa:title}"),
    Phrase("Sekretaris {desa:title}"),
    "Kaur Perencanaan",
    "Ketua BPD",
    Phrase("Ketua {lpmd}"),
    "Ketua TP PKK",
    "Ketua",
    "Wakil Ketua",
    "Sekretaris",
    "Bendahara",
    "Anggota",
    "Kepala Bidang",
    "Kepala Seksi",
    "Penyuluh",
    "Tokoh masyarakat",
    "Tokoh agama",
)
_SHORTEST_NAME = 2


def names(session: Session) -> tuple[str, ...]:
    """Everybody on the attendance list, for completing a name."""
    return tuple(sorted({person.card.name for person in session.people.values()}))


def institutions(session: Session) -> tuple[str, ...]:
    """Institutions already on the list, the governments of the villages, and the agencies of the office."""
    known = {person.card.institution for person in session.people.values()} - {""}
    if session.office is None:
        return tuple(sorted(known))
    villages = {f"Pemerintah {village.label} {village.name}" for village in session.office.villages}
    return (*sorted(known | villages), *(agency.short for agency in session.office.agencies))


def _villages(session: Session) -> Mapping[VillageCode | None, str]:
    villages = session.office.villages if session.office else ()
    return {**{v.code: v.name for v in villages}, None: f"tidak mewakili {desa}"}


def _commissions(session: Session) -> Mapping[CommissionId | None, str]:
    return {None: "belum dipilih", **{c.id: f"{c.id} {c.short}" for c in session.commissions}}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonForm:
    """What is asked about somebody; address and telephone are not."""

    name: Annotated[str, Asked("Nama", hint="nama lengkap", read=at_least(_SHORTEST_NAME, "Nama"))]
    sex: Annotated[Sex, Asked("L/P", choices={Sex.MALE: "laki-laki", Sex.FEMALE: "perempuan"})]
    village: Annotated[VillageCode | None, Asked(Phrase("{desa:title}"), choices=_villages)]
    is_delegate: Annotated[bool, Asked(Phrase("Utusan {desa}"), choices={False: "tidak", True: "ya, berhak suara"})]
    unsur: Annotated[Unsur, Asked("Unsur", choices=lambda _session: {u: u.label for u in Unsur})]
    commission: Annotated[CommissionId | None, Asked("Komisi", choices=_commissions)]
    position: Annotated[str, Asked("Jabatan", suggestions=lambda _session: tuple(map(str, _POSITIONS)))] = ""
    institution: Annotated[str, Asked("Lembaga/instansi", suggestions=institutions)] = ""
    mandate: Annotated[str, Asked("Surat mandat/kuasa", hint="bila ada")] = ""
    presence: Annotated[Presence, Asked("Hadir", choices={p: p.value for p in Presence})] = Presence.ONSITE


@dataclass(frozen=True, slots=True, kw_only=True)
class StandInForm(PersonForm):
    """Who speaks instead, for the same village, and with what letter."""

    village: VillageCode | None = None
    is_delegate: bool = True
    institution: str = ""
    mandate: str = ""
    presence: Presence = Presence.ONSITE
    letter: Annotated[str, Asked("Nomor surat kuasa", hint="misalnya 141/07/2027")]
    is_known: Annotated[bool, Asked("Diketahui", choices={True: Phrase("ya, {kepala_desa_and_bpd}"), False: "belum"})]
