"""What became of the papers of the sidang on its own day: copies, the code on the sheet of signatures, the handover."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

SESSION_DATA = "data-sesi"
"""The session itself, with journal and papers, among what was copied."""


class CopyPlace(StrEnum):
    """Where a copy went."""

    PRINTER = "pencetak"
    MEDIUM = "media lain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """Something was printed, or copied and read back; `what` are names of the catalogue or SESSION_DATA.

    `made_of` holds for each of them what the paper was made of then, None where that is not followed.
    """

    what: tuple[str, ...]
    where: CopyPlace
    at: datetime
    made_of: tuple[object, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeOnPaper:
    """Who wrote the verification code on the sheet of signatures, of which amendment; 0 is the first Berita Acara."""

    by: str
    at: datetime
    amendment: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """Who took the papers for the Camat, and when; of which amendment, 0 is the first Berita Acara."""

    to: str
    at: datetime
    amendment: int = 0
