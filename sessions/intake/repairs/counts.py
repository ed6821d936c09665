"""Small whole numbers and yes or no: priority, households, `ya`."""

import re

from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.verdicts import Why

COUNT_LIMIT = 1_000_000
UNUSUALLY_MANY = 10_000
"""Households from which a number is flagged: as many as a kecamatan has; `45.000` may be 45 with three decimals."""

_PLAIN = re.compile(r"\d{1,9}|\d{1,3}(?:\.\d{3}){1,2}")
_PRIORITY = re.compile(r"(?:prioritas|prio|p|ke|no|nomor|urutan)?[\s.:-]*(\d{1,3})[.)]?", re.IGNORECASE)
_HOUSEHOLDS = re.compile(
    r"(?:\u00b1|\+/-|kurang lebih|sekitar)?\s*(\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})\s*"
    r"(?:kk|k\.k\.?|kepala keluarga|keluarga|rumah tangga)?\.?",
    re.IGNORECASE,
)
_NO_FRACTION = re.compile(r"(?<=\d)[.,]0{1,2}$")
_PEOPLE = re.compile(r"\b(?:jiwa|orang|org|warga|siswa|anak|balita|lansia|petani|anggota)\b", re.IGNORECASE)
_PRIORITY_IN_TEXT = re.compile(
    r"[(\[][^)\]]*(?<![^\W\d_])(?:P|Prio(?:ritas)?)[\s.:-]{0,2}(\d{1,3})(?:[\s,./-]+R[TW][^)\]]*)?\s*[)\]]",
    re.IGNORECASE,
)
_YES = frozenset({"ya", "y", "iya", "yes", "true", "1", "v", "\u2713", "\u2714", "benar"})
_NO = frozenset({"tidak", "t", "tdk", "bukan", "no", "n", "false", "0"})


def read_priority(text: str) -> tuple[int | None, Why | None]:
    """The village's own order, 1 is first: `1`, `P1`, `Prioritas 1`."""
    if is_nothing(text):
        return None, None
    found = _PRIORITY.fullmatch(_NO_FRACTION.sub("", text))
    number = int(found[1]) if found else 0
    if not number:
        return None, Why.COUNT_UNREADABLE
    return number, None if text.isdigit() else Why.COUNT_READ


def priority_in_text(text: str) -> int | None:
    """The priority hidden at the end of a wish, `Jalan rusak (RW 05 P3)` -> 3; None unless exactly one is there."""
    found = _PRIORITY_IN_TEXT.search(text)
    if found is None or text[found.end() :].strip(" .,"):
        return None
    return int(found[1]) or None


def read_households(text: str) -> tuple[int | None, Why | None]:
    """Households (KK). A number of people or of RT is not one of households: it is not taken, and flagged."""
    if is_nothing(text):
        return None, None
    found = _HOUSEHOLDS.fullmatch(_NO_FRACTION.sub("", text))
    if found is None:
        return None, Why.NOT_HOUSEHOLDS if _PEOPLE.search(text) else Why.COUNT_UNREADABLE
    number = int(found[1].replace(".", ""))
    if number > COUNT_LIMIT:
        return None, Why.COUNT_UNREADABLE
    if number >= UNUSUALLY_MANY:
        return number, Why.COUNT_UNUSUAL
    return number, None if _PLAIN.fullmatch(text) else Why.COUNT_READ


def read_yes_or_no(text: str) -> tuple[bool, Why | None]:
    """Whether the cell says yes; an empty one says no."""
    answer = text.casefold().rstrip(".")
    if answer in _YES:
        return True, None
    if answer in _NO or is_nothing(text):
        return False, None
    return False, Why.YES_NO_UNREADABLE
