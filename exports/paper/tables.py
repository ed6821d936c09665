"""Tables and bars of a paper, as values: columns that say their cells, rows, sums."""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar

T = TypeVar("T")
S = TypeVar("S")


class Align(StrEnum):
    """How lines stand between the margins or in a column."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column of a table of Ts, with what its cells say; without `cell` they wait for a hand.

    `width` is its weight: widths are scaled together to fill the page. One that `counts` numbers the rows; `total` is
    what it says of all of them together. A `signature` column has space for a hand: an empty cell gets its row number,
    odd ones left, even ones right. Words of more than `whole` letters may be broken; 0 leaves that to who draws it.
    """

    heading: str
    width: int
    cell: Callable[[T], str] = field(default=lambda _: "", compare=False, repr=False)
    align: Align = Align.LEFT
    _: KW_ONLY
    total: Callable[[Sequence[T]], str] | None = field(default=None, compare=False, repr=False)
    counts: bool = False
    signature: bool = False
    whole: int = 0

    def of(self, item: "Callable[[S], T]") -> "Column[S]":
        """The same column in a table of Ss, each of which has a T."""
        told = self.total

        def total(items: "Sequence[S]") -> str:
            return told([item(one) for one in items]) if told else ""

        return Column(
            self.heading,
            self.width,
            lambda one: self.cell(item(one)),
            self.align,
            total=total if told else None,
            counts=self.counts,
            whole=self.whole,
        )


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, a text for each column."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A bold line across the whole table above the rows it names; stays with the first of them."""

    text: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What is told of the row above it, across the columns from number `first` on, counted from 0; stays with it."""

    text: str
    _: KW_ONLY
    first: int = 0


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A bold line whose `label` spans all columns before the last `len(cells)`; stays with the row above."""

    label: str
    cells: tuple[str, ...] = ()


TableRow = Row | NoteRow | GroupRow | TotalRow

NIHIL, UNFILLED, UNDECIDED = "NIHIL", "belum diisi", "belum diputus"
"""What an empty list prints: asked and there is none, not asked yet, not decided yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A ruled table; its headings come again on each page. `number_row` adds (1), (2), … below the headings.

    A table without any Row prints `nihil` across all columns, since an empty table looks like a missing page. `dense`
    is smaller print for wide lists, `tight` has rows close together; a `matrix` of single figures is set smallest.
    Raises ValueError when a row does not fit the columns.
    """

    columns: tuple[Column[Any], ...]
    rows: tuple["TableRow", ...]
    number_row: bool = False
    nihil: str = NIHIL
    dense: bool = False
    tight: bool = False
    matrix: bool = False

    def __post_init__(self) -> None:
        """Refuse rows that would push a value under a wrong heading."""
        for row in self.rows:
            if isinstance(row, Row) and len(row.cells) != len(self.columns):
                raise ValueError(f"{len(row.cells)} cells for {len(self.columns)} columns: {row.cells}")
            if isinstance(row, TotalRow) and len(row.cells) >= len(self.columns):
                raise ValueError(f"no column is left for the label of {row}")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to list."""
        return not any(isinstance(row, Row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its parts from the left (not negative), and the value told behind it."""

    label: str
    parts: tuple[int, ...]
    text: str = ""

    @property
    def length(self) -> int:
        """All parts together."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars below each other. `legend` names the parts, dark to light."""

    title: str
    bars: tuple[Bar, ...]
    legend: tuple[str, ...] = ()

    @property
    def most(self) -> int:
        """The value at the right end of the scale."""
        return max([1, *(bar.length for bar in self.bars)])
