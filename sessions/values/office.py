"""The office of a kecamatan as data: places, agencies, names, and the defaults a session starts from.

`baru` copies an Office into decision 1; exports read nothing else about the place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from sessions.language.local import Phrase, Shown
from sessions.values.commissions import Commission, CommissionId
from sessions.values.derived import Deriving
from sessions.values.guideline import Guideline
from sessions.values.house_rules import HouseRules
from sessions.values.verification import CHECKLIST, ChecklistItem

VillageCode = NewType("VillageCode", str)
"""Kemendagri code with dots, `33.13.16.2007`."""

ZONES: Mapping[str, str] = {"WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00"}
"""Zone as an office file writes it -> its offset."""

PAPERS = ("F4", "A4")
LABELS = ("Desa", "Kelurahan")
LEVELS = ("kabupaten", "kecamatan", "desa", "provinsi", "pusat")

LETTERS: Mapping[str, Shown] = {
    "berita_acara": "Berita Acara",
    "keputusan_panitia": "Keputusan Camat tentang panitia",
    "undangan": "undangan",
    "surat_pengembalian": Phrase("surat pemberitahuan hasil verifikasi ke {desa}"),
    "laporan": "laporan hasil Musrenbang",
    "surat_pengantar": "surat pengantar laporan",
}
"""Kinds of letters whose number has a form, and what they are called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Village:
    """A desa or kelurahan; `name` without the word, `label` is `Desa` or `Kelurahan`."""

    code: VillageCode
    name: str
    label: str = "Desa"


def label_of(code: VillageCode) -> str:
    """What its code says it is: the last part of a kelurahan's begins with 1, of a desa's with 2 (3, desa adat)."""
    return "Kelurahan" if code.rpartition(".")[2].startswith("1") else "Desa"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A Perangkat Daerah by its short name, with other spellings and the commission it usually belongs to.

    `level` tells who it answers to: `kabupaten`, `kecamatan`, `desa`, `provinsi` or `pusat`; T-D.4 lists the first two.
    """

    short: str
    name: str
    commission: CommissionId | None = None
    aliases: tuple[str, ...] = ()
    level: str = "kabupaten"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanningAgency:
    """The kabupaten's planning agency, which receives the result at step 8."""

    short: str = "BAPERLITBANG"
    name: str = "Badan Perencanaan, Penelitian dan Pengembangan"
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The picture of the kop: `dokumen/logo.png` or `.jpg` of the session folder, and its SHA-256 in hex."""

    file: str
    sha256: str


class ContactList(StrEnum):
    """A list whose official form has a column for address and telephone."""

    ATTENDANCE = "daftar hadir"
    DELEGATES = "daftar utusan"
    SIGNERS = "wakil peserta"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Deriving):
    """A kecamatan and its settings. `regency` includes its kind, `Kabupaten Karanganyar` or `Kota Malang`.

    `utc_offset` is `+07:00` (WIB), `+08:00` (WITA) or `+09:00` (WIT); `paper` is `F4` or `A4`,
    and so is `letter_paper`.
    `actors`: who does a step of the SOP if not the one that the SOP names. `holidays_added` and `holidays_struck`
    change the national calendar of working days. `cap_per_village`: proposals a village may bring; None is no cap.
    `checklist`: what the verification looks at. `letterhead`: the two lines of the kop where they are not the usual
    ones; `contact` is below the address in it. `letter_numbers`: a kind of letter -> the form of its number.
    `without_contacts`: lists that are printed with that column empty. `sop_number` and `sop_date` are those of the SOP
    itself, empty while they are dotted lines.
    """

    code: str
    kecamatan: str
    regency: str
    province: str
    villages: tuple[Village, ...]
    agencies: tuple[Agency, ...]
    commissions: tuple[Commission, ...]
    guideline: Guideline
    house_rules: HouseRules
    planning_agency: PlanningAgency = PlanningAgency()
    address: str = ""
    seat: str = ""
    legal_basis: tuple[str, ...] = ()
    utc_offset: str = "+07:00"
    paper: str = "F4"
    letter_paper: str = "A4"
    actors: Mapping[int, str] = field(default_factory=dict)
    holidays_added: tuple[date, ...] = ()
    holidays_struck: tuple[date, ...] = ()
    cap_per_village: int | None = None
    checklist: tuple[ChecklistItem, ...] = CHECKLIST
    letterhead: tuple[str, ...] = ()
    contact: str = ""
    logo: Logo | None = None
    letter_numbers: Mapping[str, str] = field(default_factory=dict)
    without_contacts: tuple[ContactList, ...] = ()
    sop_number: str = ""
    sop_date: date | None = None

    @property
    def village_word(self) -> str:
        """`desa`, `kelurahan`, or `desa/kelurahan` where the kecamatan has both."""
        labels = {village.label == "Kelurahan" for village in self.villages}
        if labels == {True}:
            return "kelurahan"
        return "desa/kelurahan" if True in labels else "desa"

    def village(self, code: VillageCode | None) -> Village | None:
        """The village with this code, or None."""
        return next((v for v in self.villages if v.code == code), None)

    def village_name(self, code: VillageCode | None) -> str:
        """The village's name without the word desa; the kecamatan's own name where there is no village."""
        village = self.village(code)
        return village.name if village else f"Kecamatan {self.kecamatan}"

    def agency(self, short: str) -> Agency | None:
        """The agency with this short name, or None."""
        return next((a for a in self.agencies if a.short == short), None)
