"""A file as sheets of text cells, before anybody asks what the columns mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field

UNCALCULATED = "="
"""The fault of a formula whose result the file does not hold; an error cell has its own text, `#REF!`."""

FILE_LIMIT = 30 * 1024 * 1024
"""Bytes of a file that is read at all; 5,000 proposals take about one megabyte."""

AREA_LIMIT = 3_000_000
"""Cells of the rectangle from A1 to the farthest cell with a value: 138 rows with a stray blank in XFD1 still pass."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet. `rows` starts with row 1 as a spreadsheet shows it; rows may differ in length, blank cells are "".

    A number stands with a decimal comma and no separators (`569,5`, `10500000`); where it has exactly three decimals a
    zero follows (`1,2500`), so that its comma is never taken for a separator of thousands. Dates read `2026-01-05`.
    `faults` maps (row, column), both from 1, to what the cell holds instead of a value: `#REF!` or UNCALCULATED.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """All visible sheets of a file, in their order; a CSV file has one without a name. `sha256` is of the file."""

    file_name: str
    sha256: str
    sheets: tuple[Sheet, ...]
