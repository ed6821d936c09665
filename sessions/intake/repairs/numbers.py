"""Numbers in Indonesian, English and spreadsheet notation: `1.250`, `1,250`, `569.5`, `569,5`, `10500000.00`."""

import re
from collections.abc import Iterable
from decimal import Decimal

NUMBER = r"\d+(?:[.,]\d+)*(?: \d{3})*(?:[.,]\d+)?"
"""A number with any separators, as a part of a larger pattern."""

_GROUP = 3
_POINT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+")
_BLANK_GROUPS = re.compile(r"\d{1,3}(?: \d{3})+")
_EXPONENT = re.compile(r"\d(?:[.,]\d+)?[eE][+-]\d{1,2}")
_NOTHING = re.compile(r"[-\u2013\u2014_.?]*|n/?a|nihil|kosong|belum ada|tidak ada|tdk ada")


def without_exponent(text: str) -> str:
    """A number that a spreadsheet showed as `1.5E+08`, written out; any other text as it is."""
    if not _EXPONENT.fullmatch(text):
        return text
    return format(Decimal(text.replace(",", ".")), "f")


def is_nothing(text: str) -> bool:
    """Whether the cell says that there is no value: empty, a dash, `nihil`."""
    return _NOTHING.fullmatch(text.strip().casefold()) is not None


def decimal_mark(texts: Iterable[str]) -> str | None:
    """The decimal mark that the cells of one column prove, "." or ","; None where they prove nothing or both.

    Proof is a mark that no separator of thousands could be: `569.5`, `0,75`, `1,2500`, or both marks in one number.
    """
    marks = {mark for text in texts for mark in map(_proved_mark, re.findall(NUMBER, text)) if mark}
    return marks.pop() if len(marks) == 1 else None


def _proved_mark(number: str) -> str | None:
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
    return re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", number) is not None


def is_against_custom(number: str, mark: str | None) -> bool:
    """Whether a column's decimal mark would make three decimals of what Indonesia writes for thousands: `10.000`."""
    return mark == "." and is_ambiguous(number) and mark in number


def decimal_of(number: str, mark: str | None) -> Decimal | None:
    """The exact value; `mark` settles what is ambiguous, but a point before three digits always parts thousands.

    Without a mark, as whole rupiah have none, either sign parts thousands there. None where the separators contradict
    each other.
    """
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
