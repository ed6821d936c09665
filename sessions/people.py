"""People in the hall: who is present, for whom they speak, and who signs."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from sessions.commissions import CommissionId
from sessions.office import VillageCode

PersonId = NewType("PersonId", str)
"""`P001`, by order of arrival, `U001` while only expected; never shown in the hall."""


class Sex(StrEnum):
    """As the attendance form has it."""

    MALE = "L"
    FEMALE = "P"


class Unsur(StrEnum):
    """The groups by which attendance is counted in the Berita Acara."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody on the attendance list; `left` is None while in the hall.

    `replaced_by` names the delegate to whom the vote went over; empty for everybody else.
    """

    id: PersonId
    card: PersonCard
    arrived: datetime
    left: datetime | None = None
    replaced_by: str = ""

    @property
    def is_present(self) -> bool:
        """Whether the person is in the hall now."""
        return self.left is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """Quick attendance of one group: how many men and women, and how many of them are village delegates with a vote."""

    unsur: Unsur
    village: VillageCode | None
    men: int
    women: int
    delegates: int = 0


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
