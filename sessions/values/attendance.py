"""People of the meeting: officials, committee, guests, who is present, for whom they speak, and who signs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from sessions.language.local import LocalEnum
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode

PersonId = NewType("PersonId", str)
"""`P001`, by order of arrival, `U001` while only expected; never shown in the hall."""


class Sex(StrEnum):
    """As the attendance form has it."""

    MALE = "L"
    FEMALE = "P"


class Presence(StrEnum):
    """Whether somebody is in the hall, or takes part from elsewhere."""

    ONSITE = "langsung"
    ONLINE = "daring"


class Unsur(LocalEnum):
    """The groups that attendance is counted by in the Berita Acara."""

    DPRD = "DPRD"
    FORKOPIMCAM = "Forkopimcam"
    AGENCY = "Perangkat Daerah"
    UPT = "UPT/Puskesmas/BPP/KUA"
    KECAMATAN = "Kecamatan"
    VILLAGE_GOVERNMENT = "Pemerintah desa"
    BPD = "BPD"
    LPMD = "LPMD"
    PKK = "TP PKK"
    YOUTH = "Karang Taruna"
    FIGURES = "Tokoh masyarakat/agama"
    WOMEN = "Kelompok perempuan/KWT"
    FARMERS = "Gapoktan"
    DISABILITY = "Penyandang disabilitas"
    CHILDREN = "Forum anak"
    FACILITATORS = "TPP/PLD"
    OTHER = "Lainnya"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """What the attendance form asks. `is_delegate` is a village delegate with a vote (utusan desa).

    `address` and `phone` never reach the wall; they go only where the official form demands them.
    """

    name: str
    sex: Sex
    unsur: Unsur
    institution: str = ""
    position: str = ""
    village: VillageCode | None = None
    is_delegate: bool = False
    commission: CommissionId | None = None
    mandate: str = ""
    address: str = ""
    phone: str = ""
    presence: Presence = Presence.ONSITE


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody on the attendance list; `left` is None while in the hall.

    `replaced_by` names the delegate to whom the vote went over; empty for everybody else. `is_surplus` is a delegate
    whose village had no seat left, here without a vote.
    """

    id: PersonId
    card: PersonCard
    arrived: datetime
    left: datetime | None = None
    replaced_by: str = ""
    is_surplus: bool = False

    @property
    def is_present(self) -> bool:
        """Whether the person is in the hall now."""
        return self.left is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """Quick attendance of one group: how many men and women, and how many of them are village delegates with a vote.

    `surplus` are delegates whose village had no seat left, here without a vote.
    """

    unsur: Unsur
    village: VillageCode | None
    men: int
    women: int
    delegates: int = 0
    surplus: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Some of a group, by number: men, women, and how many of them are delegates with a vote."""

    unsur: Unsur
    village: VillageCode | None = None
    men: int
    women: int
    delegates: int = 0

    @property
    def total(self) -> int:
        """Everybody."""
        return self.men + self.women


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Many left the hall at once, or came back: by name, and by number those who have no name.

    `named` are the people of `people` gathered into groups as they were then. `before` and `present` are the village
    delegates in the hall, of `invited`, `needed` for the quorum.
    """

    is_return: bool
    people: tuple[PersonId, ...]
    named: tuple[Party, ...]
    parties: tuple[Party, ...]
    reason: str
    at: datetime
    before: int
    present: int
    invited: int
    needed: int


class Role(StrEnum):
    """Offices that sign papers or lead the meeting."""

    CAMAT = "Camat"
    SEKCAM = "Sekretaris Kecamatan"
    KASI_PMD = "Kepala Seksi PMD"
    CHAIR = "Pimpinan Sidang"
    SECRETARY = "Sekretaris Sidang"
    COMMITTEE_CHAIR = "Ketua Panitia"
    FACILITATOR = "Fasilitator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """Who holds a role. `nip` is 18 digits without spaces or empty; `rank` reads `Pembina (IV/a)`."""

    role: Role
    name: str
    position: str = ""
    rank: str = ""
    nip: str = ""
    sex: Sex | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A row of the block "Mewakili peserta" in the Berita Acara."""

    name: str
    institution: str
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """An address (sambutan) or a presentation (pemaparan): who spoke and on what."""

    speaker: str
    position: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegate:
    """Somebody chosen to go to the Musrenbang of the kabupaten; `reserved` marks a seat kept for women.

    `was_absent` says that they were not in the hall when chosen, `consents` that they are willing in writing.
    """

    person: PersonId
    votes: int | None = None
    reserved: bool = False
    was_absent: bool = False
    consents: bool = False


NIP_DIGITS = 18
_CONTRACT = "21"
"""What is in place of the month of appointment of a government employee on contract (PPPK)."""
_YOUNGEST, _OLDEST = 17, 60
_SEX_DIGIT = {"1": Sex.MALE, "2": Sex.FEMALE}


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeMember:
    """A post of the committee: `section` is the seksi, empty for those who lead.

    A person who has no name yet is known by the `position`, one of both is always there. `nip` is 18 digits or empty.
    """

    duty: str
    section: str = ""
    name: str = ""
    position: str = ""
    rank: str = ""
    nip: str = ""
    sex: Sex | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """Who prepares and runs the meeting, and who is to speak in it; number and date of the decree may come later."""

    members: tuple[CommitteeMember, ...]
    speakers: tuple[Speech, ...] = ()
    decree_number: str = ""
    decree_date: date | None = None


class NipDoubt(StrEnum):
    """What is doubtful in an employee number: the first part of it that cannot be."""

    LENGTH = "bukan 18 angka"
    BIRTH = "delapan angka pertama bukan tanggal lahir"
    APPOINTMENT = "angka ke-9 sampai dengan ke-14 bukan tahun dan bulan pengangkatan"
    AGE = "umur ketika diangkat tidak wajar"
    SEX_DIGIT = "angka ke-15 bukan 1 (laki-laki) atau 2 (perempuan)"
    OTHER_SEX = "angka ke-15 tidak sesuai dengan jenis kelaminnya"
    SERIAL = "nomor urut 000"


def nip_doubt(nip: str, sex: Sex | None = None) -> NipDoubt | None:
    """What is doubtful in a number: birth (yyyymmdd), appointment (yyyymm), sex 1 or 2, serial; None where nothing is.

    No number is no doubt. A doubt decides nothing: the card of the employee does.
    """
    return next(_doubts(nip, sex), None) if nip else None


def _doubts(nip: str, sex: Sex | None) -> Iterator[NipDoubt]:
    if not (nip.isascii() and nip.isdecimal() and len(nip) == NIP_DIGITS):
        yield NipDoubt.LENGTH
        return
    born = _day(nip[:8])
    appointed = _day(f"{nip[8:12]}{'01' if nip[12:14] == _CONTRACT else nip[12:14]}01")
    if born is None:
        yield NipDoubt.BIRTH
    elif appointed is None:
        yield NipDoubt.APPOINTMENT
    elif not _YOUNGEST <= appointed.year - born.year <= _OLDEST:
        yield NipDoubt.AGE
    if nip[14] not in _SEX_DIGIT:
        yield NipDoubt.SEX_DIGIT
    elif sex not in {None, _SEX_DIGIT[nip[14]]}:
        yield NipDoubt.OTHER_SEX
    if nip.endswith("000"):
        yield NipDoubt.SERIAL


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


LEAST_DAYS = 7
"""It is announced at least this many days before the sidang."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """The letter of invitation, and when and where the sidang was announced; what is empty is not known yet."""

    number: str = ""
    dated: date | None = None
    announced_on: date | None = None
    announced_where: str = ""


def days_ahead(invitation: Invitation | None, held_on: date | None) -> int | None:
    """Days from the later of letter and announcement to the sidang; None while one of the three days is not known."""
    if invitation is None or invitation.dated is None or invitation.announced_on is None or held_on is None:
        return None
    return (held_on - max(invitation.dated, invitation.announced_on)).days
