"""A list of people in a file, an invitation or a filled attendance list: read, and turned into cards row by row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sessions.intake.grid import Grid
from sessions.intake.layouts import FieldName, Known, SourceColumn, normal_heading
from sessions.intake.mapping import Remembered
from sessions.intake.named_tables import NamedTable, named_table, table_kind
from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.places import VillageNames
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.values.attendance import PersonCard, Sex, Unsur
from sessions.values.commissions import CommissionId

_LONGEST = 200
"""Characters of a cell."""

_COLUMNS = (
    SourceColumn(name=FieldName("name"), heading="Nama", synonyms="nama|nama lengkap|nama peserta|nama undangan"),
    SourceColumn(name=FieldName("sex"), heading="L/P", synonyms="l p|jk|jenis kelamin|kelamin"),
    SourceColumn(name=FieldName("unsur"), heading="Unsur", synonyms="unsur|kelompok|golongan"),
    SourceColumn(
        name=FieldName("institution"),
        heading="Lembaga/Instansi",
        synonyms="lembaga|instansi|lembaga instansi|asal|unit kerja|perangkat daerah",
    ),
    SourceColumn(name=FieldName("position"), heading="Jabatan", synonyms="jabatan|kedudukan"),
    SourceColumn(
        name=FieldName("village"), heading="{desa:title}", synonyms="desa|kelurahan|desa kelurahan|nama desa|mewakili"
    ),
    SourceColumn(name=FieldName("delegate"), heading="Utusan", synonyms="utusan|delegasi|hak suara"),
    SourceColumn(name=FieldName("commission"), heading="Komisi", synonyms="komisi|bidang"),
    SourceColumn(name=FieldName("mandate"), heading="Surat mandat", synonyms="surat mandat|mandat|surat kuasa"),
    SourceColumn(name=FieldName("address"), heading="Alamat", synonyms="alamat"),
    SourceColumn(
        name=FieldName("phone"), heading="Nomor telepon", synonyms="no hp|hp|telepon|nomor telepon|no telepon|no hp wa"
    ),
    SourceColumn(name=FieldName("arrived"), heading="Hadir", synonyms="datang|hadir|kehadiran|jam datang"),
    SourceColumn(name=Known.IGNORED, heading="", synonyms="no|nomor|no urut|tanda tangan|ttd|paraf|keterangan"),
)
NAME = FieldName("name")
_MORE = tuple(column.name for column in _COLUMNS if column.name not in {NAME, Known.IGNORED})
GUESTS = table_kind("daftar hadir", _COLUMNS, needed=(NAME,), some_of=_MORE)
"""A list of people: their names and at least one thing more."""

_YES = frozenset({"ya", "y", "v", "x", "1", "utusan", "hadir", "ada"})
_NO = frozenset({"", "tidak", "t", "0", "belum", "tidak hadir"})
_WOMEN = frozenset({"p", "perempuan", "wanita"})
_MEN = frozenset({"l", "laki laki", "pria", "lk"})
_WORDS: Mapping[Unsur, tuple[str, ...]] = {
    Unsur.DPRD: ("dprd",),
    Unsur.FORKOPIMCAM: ("polsek", "koramil", "kapolsek", "danramil", "forkopimcam"),
    Unsur.UPT: ("puskesmas", "upt", "bpp", "kua"),
    Unsur.PKK: ("pkk",),
    Unsur.YOUTH: ("karang taruna",),
    Unsur.WOMEN: ("kwt", "perempuan", "fatayat", "aisyiyah", "muslimat"),
    Unsur.FARMERS: ("gapoktan", "kelompok tani", "p3a"),
    Unsur.DISABILITY: ("difabel", "disabilitas"),
    Unsur.CHILDREN: ("forum anak",),
    Unsur.FACILITATORS: ("pendamping", "tpp", "pld"),
    Unsur.BPD: ("bpd",),
    Unsur.LPMD: ("lpmd", "lpmk", "lkmd"),
    Unsur.VILLAGE_GOVERNMENT: ("pemerintah desa", "kepala desa", "kades", "lurah", "perangkat desa", "pemdes"),
    Unsur.KECAMATAN: ("kecamatan", "camat"),
    Unsur.AGENCY: ("dinas", "badan", "opd", "sekretariat daerah"),
    Unsur.FIGURES: ("tokoh", "mwc", "ulama"),
}
"""Words of an institution or position that tell the unsur; the first that fits counts."""


class GuestVerdict(StrEnum):
    """What becomes of a row."""

    COMES = "hadir"
    ABSENT = "tidak datang"
    LISTED = "sudah tercatat"
    BROKEN = "tidak lengkap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """One row of the file, counted as a spreadsheet shows it; `doubt` is what should be looked at, in words."""

    row: int
    card: PersonCard
    verdict: GuestVerdict
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestList:
    """What a file would bring; without a column that says who came it is a list of the invited.

    `table` is how its columns were read.
    """

    file_name: str
    guests: tuple[Guest, ...]
    is_invitation: bool = False
    table: NamedTable | None = None

    @property
    def cards(self) -> tuple[PersonCard, ...]:
        """Those who would be recorded, as present or as invited."""
        return tuple(guest.card for guest in self.guests if guest.verdict is GuestVerdict.COMES)


def guests_of(
    grid: Grid, session: Session, table: NamedTable | None = None, remembered: Remembered | None = None
) -> GuestList:
    """The people of the table that was arranged, else of the one whose columns are known best. Raises NotATable.

    `remembered` columns are those that somebody arranged for the same headings.
    """
    found = table or named_table(GUESTS, grid, remembered)
    return GuestList(
        file_name=grid.file_name,
        guests=tuple(_guests(found, session)),
        is_invitation="arrived" not in found.mapping.places,
        table=found,
    )


def _guests(table: NamedTable, session: Session) -> Iterator[Guest]:
    names = VillageNames(session.office) if session.office else None
    listed = {_identity(person.card) for person in session.people.values()}
    if "arrived" not in table.mapping.places:
        listed |= {_identity(card) for card in session.guests.values()}
    for number, row in table.rows:
        cells = {str(field): text for field, text in table.cells(row, _LONGEST).items()}
        if not cells.get("name") or cells["name"].isdecimal():
            continue
        card, doubts = _card(cells, names, session)
        verdict = _verdict(cells, card, listed)
        if verdict is GuestVerdict.COMES:
            listed.add(_identity(card))
        yield Guest(row=number, card=card, verdict=verdict, doubt="; ".join(doubts))


def _identity(card: PersonCard) -> tuple[str, str, str | None]:
    return card.name.casefold(), card.institution.casefold(), card.village


def _verdict(cells: Mapping[str, str], card: PersonCard, listed: set[tuple[str, str, str | None]]) -> GuestVerdict:
    if _identity(card) in listed:
        return GuestVerdict.LISTED
    if "arrived" in cells and normal_heading(cells["arrived"]) in _NO:
        return GuestVerdict.ABSENT
    is_known = normal_heading(cells.get("sex", "")) in _MEN | _WOMEN
    return GuestVerdict.COMES if is_known and (card.village or not card.is_delegate) else GuestVerdict.BROKEN


def _card(cells: Mapping[str, str], names: VillageNames | None, session: Session) -> tuple[PersonCard, list[str]]:
    """The card of a row, and what in it was guessed or left out."""
    doubts: list[str] = []
    village = names and (names.by_code(cells.get("village", "")) or names.by_name(cells.get("village", "")))
    if cells.get("village") and not village:
        village = names and names.by_likeness(cells["village"])
        doubts.append(f"{desa} “{cells['village']}” " + (f"dibaca {village.name}" if village else "tidak dikenal"))
    if normal_heading(cells.get("sex", "")) not in _MEN | _WOMEN:
        doubts.append("L/P belum diisi")
    unsur = _unsur(cells, is_of_village=bool(village))
    if unsur is Unsur.OTHER and words_of(cells.get("unsur", "")) != words_of(Unsur.OTHER):
        doubts.append("unsur belum jelas")
    commission = CommissionId(cells.get("commission", "").upper().removeprefix("KOMISI").strip())
    card = PersonCard(
        name=cells["name"],
        sex=Sex.FEMALE if normal_heading(cells.get("sex", "")) in _WOMEN else Sex.MALE,
        unsur=unsur,
        institution=cells.get("institution", ""),
        position=cells.get("position", ""),
        village=village.code if village else None,
        is_delegate=normal_heading(cells.get("delegate", "")) in _YES,
        commission=commission if session.commission(commission) else None,
        mandate=cells.get("mandate", ""),
        address=cells.get("address", ""),
        phone=cells.get("phone", ""),
    )
    if card.is_delegate and not card.village:
        doubts.append(f"utusan tanpa {desa}")
    return card, doubts


def _unsur(cells: Mapping[str, str], *, is_of_village: bool) -> Unsur:
    """By its own name, else by a word of unsur, institution or position."""
    asked = words_of(cells.get("unsur", ""))
    for unsur in Unsur:
        if asked and asked == words_of(unsur.value):
            return unsur
    text = f" {asked} {words_of(cells.get('institution', ''))} {words_of(cells.get('position', ''))} "
    found = next((u for u, words in _WORDS.items() if any(f" {word} " in text for word in words)), None)
    return found or (Unsur.VILLAGE_GOVERNMENT if is_of_village and not asked else Unsur.OTHER)
