"""A workbook as a value: sheets with typed columns, rows, and which columns are added up; drawn by `exports.xlsx`.

Every text is data and never a formula. Widths are in characters, as spreadsheets count them.
"""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Formula:
    """A calculation that is ours, never typed: what stands after the `=`."""

    text: str


CellValue = str | int | Decimal | Formula | None
"""What a cell holds; None is an empty one."""


def _empty(_: object) -> CellValue:
    return None


class CellKind(StrEnum):
    """What a column holds, and so how its cells are written."""

    TEXT = "text"
    NUMBER = "number"
    SCORE = "score"
    RUPIAH = "rupiah"


@dataclass(frozen=True, slots=True)
class SheetColumn(Generic[T]):
    """A column of a sheet of Ts, with what its cells hold; one that `counts` numbers the rows.

    A `total` column is added up by a formula below the rows.
    """

    heading: str
    width: int
    cell: Callable[[T], CellValue] = field(default=_empty, compare=False, repr=False)
    kind: CellKind = CellKind.TEXT
    _: KW_ONLY
    total: bool = False
    counts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSheet:
    """One tab: title lines, headings that stay in sight, rows, and a last row that adds up where there are rows.

    `filtered` puts a choice on every heading; sums then follow what is shown.
    Raises ValueError when a row does not fit the columns.
    """

    name: str
    title: tuple[str, ...]
    columns: tuple[SheetColumn[Any], ...]
    rows: tuple[tuple[CellValue, ...], ...]
    total_label: str = "JUMLAH"
    filtered: bool = False

    @property
    def heading_row(self) -> int:
        """Number of the row with the headings, below the title and an empty line; the first row stands below it."""
        return heading_row(len(self.title))

    def __post_init__(self) -> None:
        """Refuse rows that would push a value under a wrong heading."""
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"{len(row)} cells for {len(self.columns)} columns: {row}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A whole file; `footer` stands on each printed page.

    `created` carries a zone and comes from the record: the same session gives the same bytes.
    """

    title: str
    sheets: tuple[WorkSheet, ...]
    created: datetime
    author: str = ""
    footer: str = ""


def heading_row(title_lines: int) -> int:
    """As `WorkSheet.heading_row`, for formulas that are written before their sheet is."""
    return title_lines + 2 if title_lines else 1
