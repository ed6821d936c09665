"""A file as sheets of text cells, before anybody asks what the columns mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field

UNCALCULATED = "="
"""The fault of a formula whose result the file does not hold; an error cell has its own text, `#REF!`."""

FILE_LIMIT = 30 * 1024 * 1024
"""Bytes of a file that is read at all; 5,000 proposals take about one megabyte."""

ROW_LIMIT = 20_000
"""Rows down to the last one with a value; the largest recap of a kecamatan has some two thousand."""

CELL_LIMIT = 32_767
"""Characters of a cell, as many as a spreadsheet holds; what lies beyond is cut off."""

AREA_LIMIT = 3_000_000
"""Cells of the rectangle from A1 to the farthest cell with a value: 138 rows with a stray blank in XFD1 still pass."""


Faults = Mapping[str, Mapping[tuple[int, int], str]]
"""Name of the sheet -> (row, column), both from 1 -> `#REF!` or UNCALCULATED."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet. `rows` starts with row 1 as a spreadsheet shows it; rows may differ in length, blank cells are "".

    A number stands with a decimal comma and no separators (`569,5`, `10500000`); where it has exactly three decimals a
    zero follows (`1,2500`), so that its comma is never taken for a separator of thousands. Dates read `2026-01-05`.
    `faults` maps (row, column), both from 1, to what the cell holds instead of a value: `#REF!` or UNCALCULATED.
    `covered` are the cells (row, column) that a merged cell above them covers, so that its value is theirs too.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)
    covered: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """All visible sheets of a file, in their order; a CSV file has one without a name. `sha256` is of the file."""

    file_name: str
    sha256: str
    sheets: tuple[Sheet, ...]
