"""What a Word file is made of, before it is written: paragraphs, tables, and where a page ends.

Blocks become these (`exports.docx.blocks`), which can still be held together; `markup_of` writes them. Lengths are
millimetres.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from exports.docx.markup import NOTHING, Xml, of_all, tag, twips
from exports.paper.tables import Align

_ALIGNS = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "both"}
KOP, CUT, CONTINUED = "thickThinSmallGap", "dashed", "single"
_RULES = {KOP: 18, CUT: 4, CONTINUED: 4}
"""Rules above a paragraph, and how thick they are in eighths of a point."""


@dataclass(frozen=True, slots=True)
class TabStop:
    """A place on the line, from the left edge of the text; `dots` lead to it."""

    at: float
    align: Align = Align.LEFT
    dots: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WordParagraph:
    """Runs in a named style, and what differs from it; None is as the style has it.

    `hanging` moves the first line out to the left, `first_line` moves it in. `numbering` is the list and the level,
    `rule` what is drawn above it, `exact` the height of a line, `section` the markup of the paper that ends with it.
    """

    runs: Xml = NOTHING
    style: str = "Isi"
    align: Align | None = None
    left: float = 0
    hanging: float = 0
    first_line: float = 0
    before: float | None = None
    after: float | None = None
    stops: tuple[TabStop, ...] = ()
    numbering: tuple[int, int] | None = None
    outline: int | None = None
    keeps_next: bool = False
    begins_page: bool = False
    rule: str = ""
    exact: float | None = None
    section: Xml = NOTHING

    def markup(self) -> Xml:
        """In the order that the format asks for."""
        parts = [tag("pStyle", val=self.style)]
        parts += [tag("keepNext")] if self.keeps_next else []
        parts += [tag("pageBreakBefore")] if self.begins_page else []
        if self.numbering is not None:
            number, level = self.numbering
            parts.append(tag("numPr", tag("ilvl", val=level), tag("numId", val=number)))
        if self.rule:
            parts.append(tag("pBdr", tag("top", val=self.rule, sz=_RULES[self.rule], space=1, color="auto")))
        if self.stops:
            parts.append(tag("tabs", *map(_stop, self.stops)))
        parts += [self._spacing(), self._indent()]
        parts += [tag("jc", val=_ALIGNS[self.align])] if self.align is not None else []
        parts += [tag("outlineLvl", val=self.outline)] if self.outline is not None else []
        return tag("p", tag("pPr", *filter(None, (*parts, self.section))), self.runs)

    def _spacing(self) -> Xml:
        told: dict[str, str | float] = {}
        if self.before is not None:
            told["before"] = twips(self.before)
        if self.after is not None:
            told["after"] = twips(self.after)
        if self.exact is not None:
            told |= {"line": twips(self.exact), "lineRule": "exact"}
        return tag("spacing", **told) if told else NOTHING

    def _indent(self) -> Xml:
        told: dict[str, str | float] = {}
        if self.left or self.hanging or self.numbering:
            told["left"] = twips(self.left)
        if self.hanging:
            told["hanging"] = twips(self.hanging)
        elif self.first_line:
            told["firstLine"] = twips(self.first_line)
        return tag("ind", **told) if told else NOTHING


def _stop(stop: TabStop) -> Xml:
    leader = {"leader": "dot"} if stop.dots else {}
    return tag("tab", val=_ALIGNS[stop.align], **leader, pos=twips(stop.at))


@dataclass(frozen=True, slots=True, kw_only=True)
class WordCell:
    """A cell over `span` columns; `shade` is a grey from 0, black, to 255."""

    content: "tuple[Part, ...]"
    span: int = 1
    shade: int | None = None
    middle: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRow:
    """A row; one that `repeats` stands on top of the table on each page, one that `may_break` may go on there."""

    cells: tuple[WordCell, ...]
    repeats: bool = False
    may_break: bool = False
    least: float = 0
    keeps_next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTable:
    """Rows on a grid of columns, ruled or not, `left` of the edge of the text; `side` is beside the text of a cell."""

    widths: tuple[float, ...]
    rows: tuple[WordRow, ...]
    ruled: bool = True
    left: float = 0
    side: float = 0

    def markup(self) -> Xml:
        """The whole table."""
        cells = tag("tblCellMar", *(tag(name, w=twips(self.side), type="dxa") for name in ("left", "right")))
        style = tag("tblStyle", val="Tabel" if self.ruled else "TanpaGaris")
        indent = tag("tblInd", w=twips(self.left), type="dxa")
        about = tag(
            "tblPr",
            style,
            tag("tblW", w=sum(map(twips, self.widths)), type="dxa"),
            indent,
            tag("tblLayout", type="fixed"),
            cells,
        )
        grid = tag("tblGrid", *(tag("gridCol", w=twips(width)) for width in self.widths))
        return tag("tbl", about, grid, *(self._row(row) for row in self.rows))

    def _row(self, row: WordRow) -> Xml:
        parts = [] if row.may_break else [tag("cantSplit")]
        parts += [tag("trHeight", val=twips(row.least), hRule="atLeast")] if row.least else []
        parts += [tag("tblHeader")] if row.repeats else []
        at = 0
        cells = []
        for cell in row.cells:
            width = sum(map(twips, self.widths[at : at + cell.span]))
            at += cell.span
            cells.append(_cell(cell, width, keeps_next=row.keeps_next))
        return tag("tr", *([tag("trPr", *parts)] if parts else []), *cells)


def _cell(cell: WordCell, width: int, *, keeps_next: bool) -> Xml:
    about = [tag("tcW", w=width, type="dxa")]
    about += [tag("gridSpan", val=cell.span)] if cell.span > 1 else []
    if cell.shade is not None:
        about.append(tag("shd", val="clear", color="auto", fill=f"{cell.shade:02X}" * 3))
    about += [tag("vAlign", val="center")] if cell.middle else []
    content = held(cell.content) if keeps_next else cell.content
    return tag("tc", tag("tcPr", *about), markup_of(content))


@dataclass(frozen=True, slots=True)
class EndOfPage:
    """What follows begins on a new page."""


Part = WordParagraph | WordTable | EndOfPage

BETWEEN = WordParagraph(style="Isi", before=0, after=0, exact=1)
"""Stands between tables, which would be one without it, and at the end of a cell."""

_BELOW_A_TABLE = 2.5
_APART = frozenset({"Judul", "Subjudul"})
"""Styles with room of their own above."""


def held(parts: "Iterable[Part]") -> "tuple[Part, ...]":
    """Each stays on one page with what follows it."""
    return tuple(_held(part) for part in parts)


def _held(part: Part) -> Part:
    match part:
        case WordParagraph():
            return replace(part, keeps_next=True)
        case WordTable():
            return replace(part, rows=tuple(replace(row, keeps_next=True, may_break=False) for row in part.rows))
        case EndOfPage():
            return part


def ending_held(part: Part) -> Part:
    """Its end stays on one page with what follows: a paragraph, or the last row of a table."""
    if not isinstance(part, WordTable) or not part.rows:
        return _held(part)
    *rows, last = part.rows
    return replace(part, rows=(*rows, replace(last, keeps_next=True)))


def together(parts: "Sequence[Part]") -> "list[Part]":
    """All on one page; the last of them holds nothing."""
    *before, last = parts or [BETWEEN]
    if isinstance(last, WordTable):
        *rows, end = last.rows
        last = replace(last, rows=(*(replace(row, keeps_next=True) for row in rows), end))
    return [*held(before), last]


def markup_of(parts: "Sequence[Part]") -> Xml:
    """One after the other, with what the format wants between tables and at the end."""
    before, last = completed(parts)
    return of_all([part.markup() for part in (*before, last)])


def completed(parts: "Sequence[Part]") -> "tuple[list[WordParagraph | WordTable], WordParagraph]":
    """Without ends of pages, whose next paragraph begins one, and a paragraph between tables; apart the last one."""
    found: list[WordParagraph | WordTable] = []
    begins = False
    for part in parts:
        if isinstance(part, EndOfPage):
            begins = True
            continue
        follows_a_table = bool(found) and isinstance(found[-1], WordTable)
        if isinstance(part, WordTable):
            found += [replace(BETWEEN, begins_page=begins)] if begins or follows_a_table else []
            found.append(part)
        else:
            below = _BELOW_A_TABLE if follows_a_table and part.style not in _APART else None
            found.append(replace(part, begins_page=begins, before=below if part.before is None else part.before))
        begins = False
    if found and isinstance(found[-1], WordParagraph) and not begins:
        return found[:-1], found[-1]
    return found, replace(BETWEEN, begins_page=begins)
