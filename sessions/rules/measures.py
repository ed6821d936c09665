"""Measures that a text names, held against a volume: `(650 m x 4 m)` beside 500 m.

Exact: lengths in metres, areas in square metres, counts of things. What is only a cross section, a width, a height or a
part of an address says nothing about the volume.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction
from itertools import combinations
from math import prod


class Dimension(Enum):
    """What is measured."""

    LENGTH = auto()
    AREA = auto()
    SOLID = auto()
    COUNT = auto()


Unit = tuple[Dimension, Fraction]
"""A dimension, and how many of its own unit (m, m2, m3, one thing) it has."""

_LENGTH, _AREA, _SOLID, _COUNT = Dimension.LENGTH, Dimension.AREA, Dimension.SOLID, Dimension.COUNT

_UNITS: dict[str, Unit] = {
    **dict.fromkeys(("m", "m'", "m1", "meter", "mtr"), (_LENGTH, Fraction(1))),
    **dict.fromkeys(("km", "kilometer"), (_LENGTH, Fraction(1000))),
    "cm": (_LENGTH, Fraction(1, 100)),
    **dict.fromkeys(("m2", "m²", "meter persegi"), (_AREA, Fraction(1))),
    **dict.fromkeys(("ha", "hektar", "hektare"), (_AREA, Fraction(10_000))),
    **dict.fromkeys(("m3", "m³", "meter kubik"), (_SOLID, Fraction(1))),
    **dict.fromkeys(("unit", "titik", "buah", "bh", "ttk"), (_COUNT, Fraction(1))),
}
"""Units by their spellings in lower case."""

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_UNIT = (
    r"meter persegi|meter kubik|kilometer|meter|mtr|km|cm|hektare|hektar|ha|m2|m²|m3|m³|m1|m'|m|unit|titik|ttk|buah|bh"
)
_SIDE = rf"(?:{_NUMBER})\s*(?:(?:{_UNIT})(?![\w²³']))?"
_TIMES = r"\s*[x×*]\s*"
_ALL = re.compile(rf"(?<![\w.,/+])(?:{_SIDE}{_TIMES}{_SIDE}(?:{_TIMES}{_SIDE})?|{_SIDE})(?![\w])", re.IGNORECASE)
_PART = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})?(?!(?!x\s*\d)[\w²³'])", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:\b(?:l|t|h|b|ø|lebar|tinggi|tebal|kedalaman|dalam|diameter|dia|dim|kapasitas|rp|rt|rw|km|sta|radius|jarak"
    r"|seluas tanah)\b|[ø=±])[\s.:=±]*$",
    re.IGNORECASE,
)
"""Before a number, what makes it something else than the volume: a width, an address, an amount."""

_SECTION = Fraction(2)
"""Metres: a product whose longest side is shorter is the cross section of a channel, not what is built."""

_SIDES = 3
"""Length, width and height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure as it is written, where it stands, and what each dimension reads in it, the most likely first."""

    text: str
    start: int
    readings: tuple[tuple[Dimension, Fraction], ...]

    def of(self, dimension: Dimension) -> tuple[Fraction, ...]:
        """What it may say of this dimension."""
        return tuple(amount for kind, amount in self.readings if kind is dimension)


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """What a text names where the volume is another: the measures of the volume's dimension, and what they read as it.

    `amount` is the first of them in the unit of the volume.
    """

    measures: tuple[Measure, ...]
    amount: Fraction

    @property
    def text(self) -> str:
        """`650 m x 4 m`; several with `dan`."""
        return " dan ".join(measure.text for measure in self.measures)


def unit_of(unit: str) -> Unit | None:
    """What a unit of a volume measures; None for orang, paket and whatever cannot stand in a name as a measure."""
    return _UNITS.get(" ".join(unit.casefold().replace(".", " ").split()))


def measures(text: str) -> tuple[Measure, ...]:
    """The measures that a text names, in its order."""
    found = (_measure(match, text) for match in _ALL.finditer(text))
    return tuple(measure for measure in found if measure is not None and measure.readings)


def _measure(match: re.Match[str], text: str) -> Measure | None:
    sides = list(_PART.finditer(match[0]))
    named = [side["unit"].casefold() for side in sides if side["unit"]]
    if not named or _ASIDE.search(text[: match.start()]):
        return None
    readings = _single(sides[0], named[0]) if len(sides) == 1 else _product(sides, named)
    return Measure(text=match[0].strip(), start=match.start(), readings=tuple(readings))


def _single(side: re.Match[str], unit: str) -> Iterator[tuple[Dimension, Fraction]]:
    dimension, scale = _UNITS[unit]
    if unit != "cm":
        yield dimension, number(side["number"]) * scale


def _product(sides: Iterable[re.Match[str]], named: list[str]) -> Iterator[tuple[Dimension, Fraction]]:
    """Length, areas and solid of `650 m x 4 m`; a side without a unit has the last one that is written."""
    units = [side["unit"].casefold() if side["unit"] else named[-1] for side in sides]
    if any(_UNITS[unit][0] is not _LENGTH for unit in units):
        return
    metres = [number(side["number"]) * _UNITS[unit][1] for side, unit in zip(sides, units, strict=True)]
    if max(metres) < _SECTION:
        return
    yield _LENGTH, max(metres)
    yield from ((_AREA, one * other) for one, other in combinations(sorted(metres, reverse=True), 2))
    if len(metres) == _SIDES:
        yield _SOLID, prod(metres, start=Fraction(1))


def number(written: str) -> Fraction:
    """`1.250` is 1250, `2,5` and `2.5` are 2½: a point before exactly three figures groups thousands."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", written):
        written = written.replace(".", "")
    return Fraction(written.replace(",", "."))


def differing(text: str, volume: Decimal | None, unit: str) -> Differing | None:
    """What the text names where it is not the volume; None where it agrees or names nothing of that dimension.

    The volume may be any one of the measures, or all of them together.
    """
    known = unit_of(unit)
    if volume is None or known is None:
        return None
    dimension, scale = known
    named = tuple(measure for measure in measures(text) if measure.of(dimension))
    if not named:
        return None
    wanted = Fraction(volume) * scale
    together = sum((measure.of(dimension)[0] for measure in named), Fraction(0))
    if wanted in {together, *(amount for measure in named for amount in measure.of(dimension))}:
        return None
    return Differing(measures=named, amount=named[0].of(dimension)[0] / scale)


def renamed(text: str, volume: Decimal, unit: str) -> str | None:
    """The text with the volume in the place of the one number that told otherwise; None where that is not clear.

    Of a product only the longest side can be it, and only for a length; the number is written in its own unit.
    """
    found, known = differing(text, volume, unit), unit_of(unit)
    if found is None or known is None or len(found.measures) != 1:
        return None
    (measure,) = found.measures
    sides = list(_PART.finditer(measure.text))
    if len(sides) > 1 and known[0] is not _LENGTH:
        return None
    last = next(side["unit"] for side in reversed(sides) if side["unit"])
    at = max(sides, key=lambda side: number(side["number"]) * _UNITS[(side["unit"] or last).casefold()][1])
    written = _written(Fraction(volume) * known[1] / _UNITS[(at["unit"] or last).casefold()][1])
    if written is None:
        return None
    start = measure.start + at.start("number")
    return f"{text[:start]}{written}{text[start + len(at['number']) :]}"


def _written(amount: Fraction) -> str | None:
    """`1.250`, `2,5`; None where it has no end."""
    decimal = exact(amount)
    if decimal is None:
        return None
    whole, _, rest = format(decimal, "f").partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{rest}" if rest else grouped


def exact(amount: Fraction) -> Decimal | None:
    """The amount as a decimal with no more digits than it needs; None where it has no end."""
    decimal = Decimal(amount.numerator) / Decimal(amount.denominator)
    return Decimal(format(decimal.normalize(), "f")) if Fraction(decimal) == amount else None
