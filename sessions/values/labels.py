"""Labels of a proposal: its themes, whose task it may not be, where it stands in SIPD; the standard works beside it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from sessions.language.local import LocalEnum


class Doubt(LocalEnum):
    """Why a proposal may not be the kabupaten's task."""

    VILLAGE = "kewenangan desa"
    PROVINCE = "kewenangan provinsi"
    CENTRE = "kewenangan pusat"
    ESTATE = "lahan perkebunan atau hutan negara"
    GRANT = "hibah bagi badan hukum"


class SipdStanding(StrEnum):
    """How far the SIPD side of a proposal is."""

    OPEN = "belum direkomendasikan"
    RECOMMENDED = "belum diinput"
    ENTERED = "sudah diinput"


LENGTH = 32
"""Characters of the longest code."""

_CODE = re.compile(r"\d+(?:\.\d+)*", re.ASCII)


def is_code(text: str) -> bool:
    """Whether the text is nothing but figures with single points between them."""
    return len(text) <= LENGTH and _CODE.fullmatch(text) is not None


class Theme(StrEnum):
    """The themes (tematik), in the order of the alphabet."""

    DISASTER = "bencana"
    INCLUSION = "gender/disabilitas/anak"
    EXTREME_POVERTY = "kemiskinan ekstrem"
    FOOD = "pangan"
    STUNTING = "stunting"


def in_order(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """Each theme once, in the order in which a proposal has them."""
    return tuple(sorted(set(themes)))


DEAR = 3
"""A unit price above this many times that of the kamus is worth a second look (practice: perhaps a slip of typing)."""

UNITS: tuple[str, ...] = (
    "m", "m2", "m3", "unit", "paket", "titik", "orang", "KK", "ruang", "ekor", "batang", "set", "SR",
)  # fmt: skip
"""Units that a form offers where a session has none of its own."""

_SPELLINGS: Mapping[str, str] = {
    "meter": "m", "mtr": "m", "m1": "m", "m'": "m", "m²": "m2", "meter persegi": "m2", "m³": "m3", "meter kubik": "m3",
    "org": "orang", "bh": "buah", "btg": "batang", "ttk": "titik",
}  # fmt: skip
"""Spellings of units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardWork:
    """A line of the kamus: what it is called, its unit, and whole rupiah per unit."""

    name: str
    unit: str
    price: int


def unit_key(unit: str) -> str:
    """The unit without spelling: `Meter.` is `m`."""
    plain = " ".join(unit.casefold().replace(".", " ").split())
    return _SPELLINGS.get(plain, plain)


def name_key(name: str) -> str:
    """The name without case and superfluous blanks."""
    return " ".join(name.casefold().split())


def by_name(works: Iterable[StandardWork]) -> Mapping[str, StandardWork]:
    """The works by the key of their name (`name_key`); of two with one name the first."""
    return {name_key(work.name): work for work in reversed(tuple(works))}


def times_the_price(work: StandardWork | None, cost: int | None, volume: Decimal | None, unit: str) -> Fraction | None:
    """How many times the price of the kamus one unit costs; None where that cannot be said, as with another unit."""
    if work is None or not work.price or cost is None or not volume or unit_key(unit) != unit_key(work.unit):
        return None
    return Fraction(cost) / (Fraction(volume) * work.price)


def is_dear(times: Fraction | None) -> bool:
    """Whether that is worth a second look."""
    return times is not None and times > DEAR


def names(works: Iterable[StandardWork]) -> tuple[str, ...]:
    """Names of the works, each once, in the order of the kamus."""
    return tuple(dict.fromkeys(work.name for work in works))
