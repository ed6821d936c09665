"""What can stand on a paper, as values: titles, running text, lists, dicta, places to sign.

Every text is data: no markup is read in it, a line break inside it is kept, control signs are dropped when it is drawn.
Lengths are whole millimetres. `exports.paper.document` puts blocks on pages, `exports.pdf` and `text` draw them.
"""

from dataclasses import KW_ONLY, dataclass

from exports.paper.line import LineFigure, VillageFigure
from exports.paper.tables import Align, Bars, Table


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
    """Running text. `indent` moves the whole block, `first_line` sets the first line in.

    `small` is for notes, `large` for what is read from a lectern. One that `leads` stays with what follows.
    """

    text: str
    _: KW_ONLY
    align: Align = Align.JUSTIFY
    indent: int = 0
    first_line: bool = False
    bold: bool = False
    small: bool = False
    large: bool = False
    leads: bool = False


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
    """One dictum: its name (KESATU) and what it decides, with parts or a table below; `note` is small print."""

    label: str
    text: str
    items: tuple[ListItem | str, ...] = ()
    table: "Table | None" = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dictum:
    """What is decided, clause by clause, names in one column."""

    clauses: tuple[Clause, ...]


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

    A single one that `fills` takes the whole room, as it needs beside other blocks. Never divided between pages, and
    at least two lines of the text before stay with it.
    """

    slots: tuple[Slot, ...]
    _: KW_ONLY
    fills: bool = False


@dataclass(frozen=True, slots=True)
class Initials:
    """A line at the right for somebody's paraf: `label` says whose, dots follow; the last text before stays with it."""

    label: str


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that stand on one page, unless they are longer than a page."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Two columns of short blocks, as in the head of a letter; on one page. `share` is the left part in per cent.

    With `cut` a dashed line parts them, along which the paper is cut.
    """

    left: tuple["Block", ...]
    right: tuple["Block", ...]
    share: int = 55
    cut: bool = False


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
class CutLine:
    """A dashed line from margin to margin, along which the paper is cut."""


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
    | Initials
    | KeepTogether
    | Beside
    | Contents
    | Seal
    | Space
    | PageBreak
    | CutLine
    | Bars
    | LineFigure
    | VillageFigure
)
