"""Numbers in Indonesian, English and spreadsheet notation: `1.250`, `1,250`, `569.5`, `569,5`, `10500000.00`."""

import re
from collections.abc import Iterable
from decimal import Decimal

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
    r"[(\[]\s*(?:P|Prio(?:ritas)?)(?:\s+(?:desa|kelurahan))?[\s.:-]{0,2}(\d{1,3})\s*[)\]]",
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
    """The village's priority at the end of a wish, `Jalan rusak (P3)` -> 3; None unless exactly one is there.

    That of an RW or of a group, `(RW 05 P3)`, is none of the village's.
    """
    found = _PRIORITY_IN_TEXT.search(text)
    return None if found is None or text[found.end() :].strip(" .,") else int(found[1]) or None


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
    return False, None if answer in _NO or is_nothing(text) else Why.YES_NO_UNREADABLE


NUMBER = r"\d+(?:[.,]\d+)*(?: \d{3})*(?:[.,]\d+)?"
"""A number with any separators, as a part of a larger pattern."""

_NUMBERS = re.compile(NUMBER)
_GROUP = 3
_POINT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+")
_BLANK_GROUPS = re.compile(r"\d{1,3}(?: \d{3})+")
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_EXPONENT = re.compile(r"\d(?:[.,]\d+)?[eE][+-]\d{1,2}")
_NOTHING = re.compile(r"[-\u2013\u2014_.?]*|n/?a|nihil|kosong|belum ada|tidak ada|tdk ada")


def without_exponent(text: str) -> str:
    """A number that a spreadsheet showed as `1.5E+08`, written out; any other text as it is."""
    return text if not _EXPONENT.fullmatch(text) else format(Decimal(text.replace(",", ".")), "f")


def is_nothing(text: str) -> bool:
    """Whether the cell says that there is no value: empty, a dash, `nihil`."""
    return _NOTHING.fullmatch(text.strip().casefold()) is not None


LONGEST_AMOUNT = 200
"""Characters of a cell among which a number is sought that tells how a column is written."""


def decimal_mark(texts: Iterable[str]) -> str | None:
    """The decimal mark that the cells of one column prove, "." or ","; None where they prove nothing or both.

    Proof is a mark that no separator of thousands could be: `569.5`, `0,75`, `1,2500`, or both marks in one number.
    """
    numbers = {found for text in set(texts) for found in _NUMBERS.findall(text[:LONGEST_AMOUNT])}
    marks = {mark for mark in map(_proved_mark, numbers) if mark}
    return marks.pop() if len(marks) == 1 else None


def _proved_mark(number: str) -> str | None:
    if number.isdecimal():
        return None
    if "." in number and "," in number:
        return max(".,", key=number.rfind)
    for mark, other in ((".", ","), (",", ".")):
        if number.count(mark) > 1:
            return other
        whole, found, fraction = number.partition(mark)
        if found and (len(fraction) != _GROUP or len(whole) > _GROUP or whole.startswith("0")):
            return mark
    return None


def is_ambiguous(number: str) -> bool:
    """Whether the number alone could be in thousands or have three decimals: `1.250`, `1,250`."""
    return _AMBIGUOUS.fullmatch(number) is not None


def is_against_custom(number: str, mark: str | None) -> bool:
    """Whether a column's decimal mark would make three decimals of what Indonesia writes for thousands: `10.000`."""
    return mark == "." and is_ambiguous(number) and mark in number


def decimal_of(number: str, mark: str | None) -> Decimal | None:
    """The exact value; `mark` settles what is ambiguous, but a point before three digits always parts thousands.

    Without a mark, as whole rupiah have none, either sign parts thousands there. None where the separators contradict
    each other.
    """
    if number.isdecimal():
        return Decimal(number)
    if is_ambiguous(number):
        has_decimals = mark == "," and "," in number
        return _plain(number.replace(",", ".") if has_decimals else re.sub(r"[.,]", "", number))
    proved = _proved_mark(number)
    whole, _, fraction = number.rpartition(proved) if proved and proved in number else (number, "", "")
    if whole.isdigit():
        digits = whole
    elif any(groups.fullmatch(whole) for groups in (_POINT_GROUPS, _COMMA_GROUPS, _BLANK_GROUPS)):
        digits = re.sub(r"[., ]", "", whole)
    else:
        return None
    if fraction and not fraction.isdigit():
        return None
    return _plain(f"{digits}.{fraction}" if fraction else digits)


def _plain(number: str) -> Decimal:
    """The value without zeros that only guard a decimal mark: `1.250` -> 1.25."""
    return Decimal(number.rstrip("0") if "." in number else number)
