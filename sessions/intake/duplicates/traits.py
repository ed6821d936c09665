"""What two wishes may have in common; finding it is the work of `pairs`, which loads a library."""

from dataclasses import dataclass
from enum import StrEnum


class TraitKind(StrEnum):
    """What is alike."""

    TEXT = "TEXT"
    WORK = "WORK"
    STANDARD_WORK = "STANDARD_WORK"
    PLACE = "PLACE"
    RT = "RT"
    RW = "RW"
    BORDER = "BORDER"
    VOLUME = "VOLUME"
    COST = "COST"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """One thing in common; `what` are the words or numbers that are shared, "" where the kind says all."""

    kind: TraitKind
    what: str = ""
