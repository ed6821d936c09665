"""Volume and unit, which may share a cell: `569.5 m`, `400 x 3` | meter, `1 unit`, `± 300 m`."""

import re
import unicodedata
from decimal import Decimal

from sessions.intake.repairs.numbers import (
    NUMBER,
    decimal_of,
    is_against_custom,
    is_ambiguous,
    is_nothing,
    without_exponent,
)
from sessions.intake.verdicts import Why

VOLUME_LIMIT = Decimal(10**12)
"""No volume reaches this; a longer number is something else."""

_VOLUME = re.compile(
    rf"(?:vol(?:ume)?\b[.: ]*)?(?P<about>\u00b1|\+/-|kurang lebih|sekitar)?\s*(?P<number>{NUMBER})\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"[^\W\d]\D*[23]?")
_IN_WORDS = re.compile(
    r"\s*\((?:\s*(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|(?:se)?puluh|(?:se)?belas|(?:se)?ratus"
    r"|(?:se)?ribu|koma|nol))+\s*\)\s*",
    re.IGNORECASE,
)
_DIMENSIONS = re.compile(rf"[^\W\d]*\s*[x\u00d7*]\s*{NUMBER}", re.IGNORECASE)
_COUNTED = re.compile(r"(?:\u00b1|\+/-)?\s*\d")
_FIRST_WORD = re.compile(r"(?!x\b)[^\W\d]+[23]?(?!\w)", re.IGNORECASE)


def read_volume(text: str, unit: str, mark: str | None) -> tuple[Decimal | None, str, Why | None]:
    """(volume, unit, reason). `unit` is the text of the unit's own cell and wins; `mark` is what the column proves.

    A number may stand in the unit's cell instead. Where both cells name a unit and one is no short form of the other,
    that of its own cell is taken, flagged. Of several numbers (`400 x 3`, `1 paket (3 unit)`) the first is the volume,
    flagged; the caller keeps the text. A number in thousands or with three decimals that the column does not settle is
    read in Indonesian notation, flagged.
    """
    if _COUNTED.match(unit):
        return _with_counted_unit(text, unit, mark)
    if is_nothing(text):
        return None, unit, None
    found = _VOLUME.fullmatch(_IN_WORDS.sub(" ", without_exponent(text.strip())))
    number = decimal_of(found["number"], mark or ",") if found else None
    if found is None or number is None or number >= VOLUME_LIMIT:
        return None, unit, Why.VOLUME_UNREADABLE
    rest = found["rest"].strip().removesuffix(".")
    if rest and (_DIMENSIONS.match(rest) or not _UNIT.fullmatch(rest)):
        return _first_of_several(number, unit, rest)
    return number, unit or rest, _why(found, unit, rest, mark, is_changed=_is_rewritten(text))


def _why(found: re.Match[str], unit: str, rest: str, mark: str | None, *, is_changed: bool) -> Why | None:
    """What there is to tell about one number and at most one unit in the volume's own cell."""
    if is_against_custom(found["number"], mark) or (mark is None and is_ambiguous(found["number"])):
        return Why.VOLUME_AMBIGUOUS
    if unit and rest and not _are_one_unit(unit, rest):
        return Why.UNITS_DIFFER
    if is_changed or found["about"] or (unit and rest and unit.casefold() != rest.casefold()):
        return Why.VOLUME_READ
    return Why.VOLUME_SPLIT if rest and not unit else None


def _with_counted_unit(text: str, unit: str, mark: str | None) -> tuple[Decimal | None, str, Why | None]:
    """The number in the unit's cell, `300 m`, where the volume's own says none or the same; another one is flagged."""
    counted, plain, why = read_volume(unit, "", mark)
    told = Why.VOLUME_READ if why in {None, Why.VOLUME_SPLIT} else why
    if is_nothing(text):
        return counted, plain, told
    volume, _, own = read_volume(text, "", mark)
    return volume, plain, own or (told if volume == counted else Why.UNITS_DIFFER)


def _are_one_unit(unit: str, other: str) -> bool:
    """Whether one may be the short form of the other: `m` of `meter`, `bh` of `buah`; `m` and `m2` are not."""
    short, long = sorted((_letters(unit), _letters(other)), key=len)
    if short == long:
        return _digits(unit) == _digits(other)
    rest = iter(long)
    return short[:1] == long[:1] and all(letter in rest for letter in short)


def _letters(unit: str) -> str:
    return "".join(filter(str.isalpha, unit.casefold()))


def _digits(unit: str) -> str:
    return "".join(filter(str.isdecimal, unicodedata.normalize("NFKC", unit)))


def _is_rewritten(text: str) -> bool:
    return without_exponent(text.strip()) != text.strip() or _IN_WORDS.search(text) is not None


def _first_of_several(number: Decimal, unit: str, rest: str) -> tuple[Decimal | None, str, Why]:
    first_word = _FIRST_WORD.search(rest)
    if not _DIMENSIONS.match(rest) and (first_word is None or first_word.start() > 0):
        return None, unit, Why.VOLUME_UNREADABLE
    return number, unit or (first_word[0] if first_word else ""), Why.VOLUME_SEVERAL_NUMBERS
