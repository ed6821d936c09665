"""Rupiah as villages write it: `Rp 150.000.000,-`, `Rp.100 jt`, ` 4.500.000 `, `1,5 M`, `1.5E+08`, `-`."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from sessions.intake.repairs.numbers import (
    LONGEST_AMOUNT,
    NUMBER,
    decimal_mark,
    decimal_of,
    is_against_custom,
    is_ambiguous,
    is_nothing,
    without_exponent,
)
from sessions.intake.verdicts import Why

UNUSUALLY_SMALL = 500_000
UNUSUALLY_LARGE = 20_000_000_000
"""Rupiah; no work costs less, and all proposals of a kecamatan together come to about the most: beyond is a slip."""

_LONGEST = 400
"""Characters of an amount with all that may be said of it; a longer text is something else."""

LARGEST = 10**15
"""Rupiah beyond which a number is no amount."""

_SCALES = {
    "": 1, "k": 10**3, "rb": 10**3, "ribu": 10**3, "jt": 10**6, "juta": 10**6, "m": 10**9, "mil": 10**9,
    "milyar": 10**9, "miliar": 10**9, "t": 10**12, "triliun": 10**12, "trilyun": 10**12,
}  # fmt: skip
_SCALE = "|".join(filter(None, _SCALES))
_AMOUNT = re.compile(
    r"(?:\u00b1|\+/-|kurang lebih|sekitar|kira-kira)?\s*(?P<minus>-)?\s*(?P<bracket>\()?(?:rp|idr)?[.:]?\s*"
    rf"(?P<sign>-)?\s*(?P<number>{NUMBER})\s*(?P<scale>{_SCALE})?\.?\s*(?:rupiah)?\s*(?:[.,;]\s*-+|-+)?\s*\)?",
    re.IGNORECASE,
)
_SCALED = re.compile(rf"({NUMBER})\s*(?:{_SCALE})\b", re.IGNORECASE)
_SCALE_WORD = re.compile(rf"\d\s*(?:{_SCALE})\b", re.IGNORECASE)
_TWO_MARKS = re.compile(r"\d{1,3}(?:(?:\.\d{3})+,|(?:,\d{3})+\.)\d{3}")
"""`150.000,000`: rupiah have no thousandths, one of the marks is a slip, and the readings are a thousandfold apart."""

_NO_AMOUNT = re.compile(r"^(?:rp|idr)?[.:]?\s*", re.IGNORECASE)
"""What may stand before the dash that says that there is none: `Rp -`, as spreadsheets show a zero."""

_IN_WORDS = re.compile(r"\s*\((?!\D*\b(?:per|tiap|setiap)\b)\D*\)\s*$", re.IGNORECASE)
_POINT_CENTS = re.compile(r"(?<=\.\d{3}\.\d{3})\.00(?!\d)")
_PLAIN = re.compile(r"\d+|\d{1,3}(?:\.\d{3})+(?:,00)?")
_ONE = r"(?<!\d)(?<!\d[.,])1?[.,]?"
_WHOLE = r"(?![.,]?\d)"
_HEADING_SCALES = (
    (re.compile(r"\b(?:miliar|milyar)\b"), 1_000_000_000),
    (re.compile(rf"\b(?:juta|jutaan|jt)\b|{_ONE}0{{3}}[.,]0{{3}}{_WHOLE}"), 1_000_000),
    (re.compile(rf"\b(?:ribu|ribuan|rb)\b|{_ONE}0{{3}}{_WHOLE}"), 1_000),
)
_PART = 4
_BEFORE_NEXT_LABEL = re.compile(r"(.*\d[^a-z]*)\s[a-z][a-z /]*", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def read_cost(text: str, mark: str | None = None, factor: int = 1) -> tuple[int | None, Why | None]:
    """Whole rupiah, None where nothing is stated. `M` is miliar; three digits after a separator are thousands.

    Before a word of scale, and where the heading gives a `factor` (`dalam ribuan`), `1.250` may be either: `mark`, the
    decimal mark that the column proves, settles it, else it is flagged; so it is where the proof goes against custom.
    What cannot be read, and what is negative, is None with a reason; an unlikely amount is kept with a reason.
    """
    if len(text) > _LONGEST or is_nothing(_NO_AMOUNT.sub("", text)):
        return None, Why.COST_UNREADABLE if len(text) > _LONGEST else None
    stated = without_exponent(_IN_WORDS.sub("", text).strip())
    found = _AMOUNT.fullmatch(_POINT_CENTS.sub("", stated))
    if found is None or _TWO_MARKS.fullmatch(found["number"]):
        return None, Why.COST_UNREADABLE
    is_small = bool(found["scale"]) or factor != 1
    number = decimal_of(found["number"], mark or "," if is_small else None)
    if number is None:
        return None, Why.COST_UNREADABLE
    if (found["minus"] or found["sign"] or found["bracket"]) and number:
        return None, Why.COST_NEGATIVE
    scale = _SCALES[(found["scale"] or "").lower()]
    is_open = is_small and _is_open(found["number"], mark)
    if factor != 1 and not found["scale"]:
        return _scaled_by_heading(text, number, factor, is_open=is_open)
    cost, why = _judged(text, number * scale)
    return cost, Why.COST_AMBIGUOUS if is_open and why is Why.COST_READ else why


def cost_mark(texts: Iterable[str], factor: int = 1) -> str | None:
    """The decimal mark of a column of amounts: proved by those with a word of scale, or by all where there is a factor.

    Whole rupiah prove nothing: `1.500.000` has no decimals.
    """
    if factor != 1:
        return decimal_mark(texts)
    scaled = (text[:LONGEST_AMOUNT] for text in texts if _SCALE_WORD.search(text))
    return decimal_mark(number for text in scaled for number in _SCALED.findall(text))


def heading_factor(heading: str) -> int:
    """What the amounts below a heading are counted in: `Anggaran (Rp juta)` 1,000,000, `Biaya (x Rp1.000)` 1,000."""
    text = heading.casefold()
    return next((factor for pattern, factor in _HEADING_SCALES if pattern.search(text)), 1)


def recommended_cost(text: str) -> str:
    """The amount in a recommendation of SIPD, its fourth part between colons, without the label of the next part."""
    parts = text.split(":")
    if len(parts) < _PART:
        return ""
    part = parts[_PART - 1].strip(" ,;")
    if read_cost(part)[1] is not Why.COST_UNREADABLE:
        return part
    found = _BEFORE_NEXT_LABEL.fullmatch(part)
    return found[1].strip(" ,;") if found else part


def _scaled_by_heading(text: str, number: Decimal, factor: int, *, is_open: bool) -> tuple[int | None, Why | None]:
    """Counted as the heading says, unless that is absurd and the number itself is not: then it stays as written."""
    cost, why = _judged(text, number * factor)
    if cost is None or (cost > UNUSUALLY_LARGE >= number):
        return _judged(text, number)[0], Why.COST_UNUSUAL
    if why in {None, Why.COST_READ}:
        why = Why.COST_AMBIGUOUS if is_open else Why.COST_SCALED
    return cost, why if cost else None


def _is_open(number: str, mark: str | None) -> bool:
    return is_against_custom(number, mark) or (mark is None and is_ambiguous(number))


def _judged(text: str, amount: Decimal) -> tuple[int | None, Why | None]:
    if amount >= LARGEST:
        return None, Why.COST_UNREADABLE
    cost = int(amount.to_integral_value(ROUND_HALF_UP))
    if 0 < cost < UNUSUALLY_SMALL or cost > UNUSUALLY_LARGE:
        return cost, Why.COST_UNUSUAL
    if cost != amount:
        return cost, Why.COST_ROUNDED
    return cost, None if _PLAIN.fullmatch(text.strip()) else Why.COST_READ


VOLUME_LIMIT = Decimal(10**12)
"""No volume reaches this; a longer number is something else."""

_VOLUME = re.compile(
    rf"(?:vol(?:ume)?\b[.: ]*)?(?P<about>\u00b1|\+/-|kurang lebih|sekitar)?\s*(?P<number>{NUMBER})\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"[^\W\d]\D*[23]?")
_VOLUME_IN_WORDS = re.compile(
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
    if len(text) > _LONGEST:
        return None, unit, Why.VOLUME_UNREADABLE
    if _COUNTED.match(unit):
        return _with_counted_unit(text, unit, mark)
    if is_nothing(text):
        return None, unit, None
    found = _VOLUME.fullmatch(_VOLUME_IN_WORDS.sub(" ", without_exponent(text.strip())))
    number = decimal_of(found["number"], mark or ",") if found else None
    if found is None or number is None or number >= VOLUME_LIMIT:
        return None, unit, Why.VOLUME_UNREADABLE
    rest = found["rest"].strip().removesuffix(".")
    if rest and (_DIMENSIONS.match(rest) or not _UNIT.fullmatch(rest)):
        return _first_of_several(number, unit, rest)
    is_changed = without_exponent(text.strip()) != text.strip() or _VOLUME_IN_WORDS.search(text) is not None
    return number, unit or rest, _why(found, unit, rest, mark, is_changed=is_changed)


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


def is_dimensions(text: str) -> bool:
    """Whether a text gives length and breadth, `400 x 3`, of which none is the volume."""
    found = _VOLUME.fullmatch(text.strip())
    return found is not None and _DIMENSIONS.match(found["rest"].strip()) is not None


def _first_of_several(number: Decimal, unit: str, rest: str) -> tuple[Decimal | None, str, Why]:
    first_word = _FIRST_WORD.search(rest)
    if not _DIMENSIONS.match(rest) and (first_word is None or first_word.start() > 0):
        return None, unit, Why.VOLUME_UNREADABLE
    return number, unit or (first_word[0] if first_word else ""), Why.VOLUME_SEVERAL_NUMBERS
