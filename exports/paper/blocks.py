"""What can stand on a paper, as values: titles, running text, lists, dicta, tables, places to sign.

Every text is data: no markup is read in it, a line break inside it is kept, control signs are dropped when it is drawn.
Lengths are whole millimetres. `exports.paper.document` puts blocks on pages, `exports.pdf` and `text` draw them.
"""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar

T = TypeVar("T")
S = TypeVar("S")


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
    """Bars below each other. `legend` names the parts, dark to light; `mark` is a value that a line is drawn at."""

    title: str
    bars: tuple[Bar, ...]
    legend: tuple[str, ...] = ()
    mark: int | None = None
    mark_label: str = ""

    @property
    def most(self) -> int:
        """The value at the right end of the scale."""
        return max([1, self.mark or 0, *(bar.length for bar in self.bars)])


class Align(StrEnum):
    """How lines stand between the margins or in a column."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Title:
    """Centred bold lines, broken where the caller says, and below them lighter lines such as `NOMOR : …`."""

    lines: tuple[str, ...]
    _: KW_ONLY
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A bold line over what follows, never left alone at the foot of a page.

    `outline` is its level in the outline of the PDF and in a table of contents, below its section; 0 is not listed.
    """

    text: str
    _: KW_ONLY
    outline: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `indent` moves the whole block, `first_line` sets the first line in; `small` is for notes."""

    text: str
    _: KW_ONLY
    align: Align = Align.JUSTIFY
    indent: int = 0
    first_line: bool = False
    bold: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """One entry of a list with the entries below it."""

    text: str
    _: KW_ONLY
    items: tuple["ListItem | str", ...] = ()


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list; `1.` holds `a.` holds `1)` holds `a)`. `level` says where the signs begin: 1 starts with `a.`.

    `start` is the number of the first entry, for a list that goes on after another block. A plain str is one.
    """

    items: tuple[ListItem | str, ...]
    _: KW_ONLY
    level: int = 0
    start: int = 1
    indent: int = 0


@dataclass(frozen=True, slots=True)
class LabelValue:
    """Lines such as `Hari dan Tanggal : Rabu, 3 Februari 2027`, colons in one column."""

    pairs: tuple[tuple[str, str], ...]
    _: KW_ONLY
    indent: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One dictum: its name (KESATU) and what it decides, with lettered parts below."""

    label: str
    text: str
    items: tuple[ListItem | str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dictum:
    """What is decided, clause by clause, names in one column."""

    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column of a table of Ts, with what its cells say; without `cell` they wait for a hand.

    `width` is its weight: widths are scaled together to fill the page. One that `counts` numbers the rows; `total` is
    what it says of all of them together. A `signature` column has space for a hand: an empty cell gets its row number,
    odd ones left, even ones right.
    """

    heading: str
    width: int
    cell: Callable[[T], str] = field(default=lambda _: "", compare=False, repr=False)
    align: Align = Align.LEFT
    _: KW_ONLY
    total: Callable[[Sequence[T]], str] | None = field(default=None, compare=False, repr=False)
    counts: bool = False
    signature: bool = False

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
class TotalRow:
    """A bold line whose `label` spans all columns before the last `len(cells)`; stays with the row above."""

    label: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A ruled table; its headings come again on each page. `number_row` adds (1), (2), … below the headings.

    A table without any Row prints `nihil` across all columns, since an empty table looks like a missing page. `dense`
    is smaller print for wide lists. Raises ValueError when a row does not fit the columns.
    """

    columns: tuple[Column[Any], ...]
    rows: tuple[Row | GroupRow | TotalRow, ...]
    number_row: bool = False
    nihil: str = "NIHIL"
    dense: bool = False

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
class Slot:
    """A place to sign. `lines` stand above it: place and date, `Mengetahui,`, the office.

    An empty `name` becomes a dotted line. `nip` None prints no line, an empty one a dotted line; else 8-6-1-3.
    """

    lines: tuple[str, ...]
    _: KW_ONLY
    name: str = ""
    rank: str = ""
    nip: str | None = None


@dataclass(frozen=True, slots=True)
class Signatures:
    """Slots two by two, left and right; a single one stands right, an odd last one in the middle.

    Never divided between pages, and at least two lines of the text before stay with it.
    """

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that stand on one page, unless they are longer than a page."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Two columns of short blocks, as in the head of a letter; on one page. `share` is the left part in per cent."""

    left: tuple["Block", ...]
    right: tuple["Block", ...]
    share: int = 55


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A bookmark of a section or the text of a heading that is listed, and its level, 0 for a section."""

    text: str
    _: KW_ONLY
    level: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """Daftar isi: dots lead from each line to the number of its page, which only a renderer with pages knows."""

    lines: tuple[ContentsLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A square code that a telephone reads, and at its right the lines that say the same to a human eye.

    `payload` is what it holds; capitals, digits and `$%*+-./:` make it coarse enough for a cheap printer.
    """

    payload: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Space:
    """Empty room; none at the top of a page."""

    height: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    Title
    | Heading
    | Paragraph
    | Numbered
    | LabelValue
    | Dictum
    | Table
    | Signatures
    | KeepTogether
    | Beside
    | Contents
    | Seal
    | Space
    | PageBreak
    | Bars
)
