"""Files that villages hand over (SOP step 1): what a receipt (tanda terima) says, and villages that send nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sessions.language.local import desa
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode, ProposalDraft


def usual_items() -> tuple[str, ...]:
    """What a village usually hands over."""
    return ("Surat pengantar", f"Berita Acara Musrenbang {desa}", "Daftar hadir", "Daftar usulan")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReceipt:
    """One hand-over of a village: its covering letter, how many proposals and rupiah that states, who gave and took it.

    What the letter does not state is None. `items` are the papers; `at` is when they were received.
    """

    village: VillageCode
    letter_number: str
    letter_date: date | None
    stated_count: int | None
    stated_cost: int | None
    brought_by: str
    position: str
    received_by: str
    items: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSending:
    """A village sends nothing this year: why, who says so, and when that was written down."""

    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedList:
    """The list of a village as it confirmed it in the sidang, and when; the wishes are as they stood written then."""

    at: datetime
    wishes: Mapping[ProposalCode, ProposalDraft] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFinding:
    """What was found in a cell of a row: names of its field and of the reason, its text, and what was made of it."""

    field: str
    was: str
    became: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A row of a list as it stood there, counted from 1 as a spreadsheet shows it, and how it was read.

    `cells` are all of its cells from the first column to the last that is not blank, `verdict` is what became of the
    row in the words of the intake. `village` is whose row it is, None where that is not known. `code` is the proposal
    that it is; of a new one only once it has come in.
    """

    row: int
    cells: tuple[str, ...]
    verdict: str
    village: VillageCode | None = None
    code: ProposalCode | None = None
    found: tuple[SourceFinding, ...] = ()
