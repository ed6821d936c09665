"""The report of SOP steps 6 to 8 as values: what is written in it, who signed which paper, how it was delivered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from sessions.values.attendance import Role


class SectionName(StrEnum):
    """The parts of the report that people write; every other part is computed."""

    BACKGROUND = "latar belakang"
    PURPOSE = "maksud dan tujuan"
    RESPONSES = "tanggapan dan catatan"
    OBSTACLES = "kendala"
    SUGGESTIONS = "saran"


Paragraphs = tuple[str, ...]
"""A text of several paragraphs, each on one line; () is the text that the program proposes."""


class SignedPaper(StrEnum):
    """Papers on which it is recorded who signed; the values are the names of the catalogue."""

    BERITA_ACARA = "berita-acara"
    REPORT = "laporan"
    COVERING_LETTER = "surat-pengantar"


class Holder(StrEnum):
    """With whom a paper lies on its way; in the order in which the SOP hands it on."""

    JFU = "JFU"
    KASI_PMD = "Kasi PMD"
    SEKCAM = "Sekcam"
    CAMAT = "Camat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paper came to a new holder; `note` says why where it came back."""

    paper: SignedPaper
    to: Holder
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """Where the copy of the office is kept: the folder (map), and where that stands."""

    folder: str
    place: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBack:
    """The Camat did not sign the report: why, who said so, when."""

    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Number and date of the report, None while they are dotted lines, what was written in it, and its returns.

    `copies` is into how many it was duplicated, 0 before that; `filing` where the office keeps its own. `amendment` is
    the number of amendments whose results the report that was issued last tells.
    """

    number: str = ""
    dated: date | None = None
    sections: Mapping[SectionName, Paragraphs] = field(default_factory=dict)
    sent_back: tuple[SentBack, ...] = ()
    copies: int = 0
    filing: Filing | None = None
    amendment: int = 0


REPORT_FILE = "laporan-hasil-musrenbang.pdf"
"""The report among what was issued."""

NO_DIGEST = "0" * 64
"""In an anonymous copy, in the place of the digest of a file that stayed with the session itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A wet signature as it was recorded; `scan` is a file of the session folder with its SHA-256, or both empty.

    `amendment` names the Berita Acara Perbaikan that was signed; 0 is the paper itself.
    """

    paper: SignedPaper
    role: Role
    signer: str
    signed_at: datetime
    scan: str = ""
    scan_sha256: str = ""
    amendment: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """How the report went to the planning agency; `received_at` is None until somebody there has signed for it.

    `amendment` is the number of amendments that went along or before.
    """

    letter_number: str
    dated: date
    how: str
    sent_by: str
    received_at: datetime | None = None
    receiver: str = ""
    receiver_position: str = ""
    amendment: int = 0
