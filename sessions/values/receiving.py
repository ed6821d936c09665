"""Files that villages hand over (SOP step 1): what a receipt (tanda terima) says, and villages that send nothing."""

from dataclasses import dataclass
from datetime import date, datetime

from sessions.language.local import desa
from sessions.values.office import VillageCode


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
