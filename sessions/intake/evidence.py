"""Why a column was taken for what it is, as facts of which one sentence can be made."""

from dataclasses import dataclass
from enum import StrEnum


class Because(StrEnum):
    """What speaks for the reading of a column."""

    BY_HAND = "BY_HAND"
    AS_BEFORE = "AS_BEFORE"
    LAYOUT = "LAYOUT"
    HEADING = "HEADING"
    LIKE_HEADING = "LIKE_HEADING"
    MONEY = "MONEY"
    VILLAGES = "VILLAGES"
    KECAMATAN = "KECAMATAN"
    DIFFERENT = "DIFFERENT"
    PLACES = "PLACES"
    MEASURED = "MEASURED"
    NUMBERS = "NUMBERS"
    UNITS = "UNITS"
    COUNTS = "COUNTS"
    AGENCIES = "AGENCIES"
    BESIDE_UNIT = "BESIDE_UNIT"
    BESIDE_VOLUME = "BESIDE_VOLUME"
    SUM_OF = "SUM_OF"
    PRODUCT_OF = "PRODUCT_OF"
    FIRST_OF_RANGE = "FIRST_OF_RANGE"
    LAST_OF_RANGE = "LAST_OF_RANGE"
    PART_OF = "PART_OF"
    PRICE_OF = "PRICE_OF"
    DATES = "DATES"
    FLAGS = "FLAGS"
    CODES = "CODES"
    CATEGORY = "CATEGORY"
    EMPTY = "EMPTY"
    UNKNOWN = "UNKNOWN"
    CONTRADICTED = "CONTRADICTED"
    TWICE = "TWICE"
    OTHER_TABLE = "OTHER_TABLE"
    OTHER_YEAR = "OTHER_YEAR"
    OF_VILLAGE = "OF_VILLAGE"
    LINES = "LINES"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason: `count` of `out_of` looked-at cells say so, or `columns` by their letters."""

    because: Because
    count: int = 0
    out_of: int = 0
    columns: str = ""


OF_HEADINGS = frozenset({Because.LAYOUT, Because.HEADING, Because.LIKE_HEADING, Because.BY_HAND, Because.AS_BEFORE})
"""What does not speak of the cells."""
