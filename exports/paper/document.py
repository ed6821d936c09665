"""What is written, as values: a paper, what is on it and in which order, and a workbook; not how they are drawn.

    Document
    ├── letterhead            kop, on the first page only
    ├── sections              each may turn the paper and may begin with the header block of a lampiran
    │   └── blocks            exports.paper.blocks
    └── attachments           files carried inside the PDF

    Workbook
    └── sheets                typed columns, rows, and which columns are added up; widths in characters

A paper is drawn by `exports.text.file.to_text` and `exports.pdf.file.to_pdf`, a workbook by `exports.xlsx`. Every text
is data and never a formula.
"""

from collections.abc import Callable, Iterable
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from exports.paper.blocks import Block, Paragraph, Title
from sessions.values.derived import Deriving

T = TypeVar("T")


class Format(StrEnum):
    """F4 (215 × 330 mm) for the Berita Acara and its lampiran, A4 for letters, A3 for what hangs on a wall."""

    F4 = "F4"
    A4 = "A4"
    A3 = "A3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Kop: small first line, large name of the office, address lines, a double rule below; at the left the logo.

    `logo` are the bytes of a PNG or JPEG; one that cannot be drawn leaves its room empty. A kop that `has_logo` is as
    high with the bytes as without them, so that pages can be counted where these are not at hand.
    """

    government: str
    office: str
    address: tuple[str, ...] = ()
    has_logo: bool = False
    logo: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LampiranHeader:
    """The block at the top right of a lampiran: `label` is `LAMPIRAN II`, `title` the paper it belongs to.

    `number` and `date` are that paper's; an empty one becomes a dotted line.
    """

    label: str
    title: str
    number: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A run of blocks on paper turned one way. `bookmark` is its entry in the outline of the PDF.

    With `starts_page` False it goes on where the one before ended, if the paper is not turned. `continued` stands above
    each page after its first, so that a loose page names what it belongs to. With `has_long_lines` its plain text
    is as wide as that of turned paper. `letterhead` is that of a paper which stands inside another one.
    """

    blocks: tuple[Block, ...]
    landscape: bool = False
    has_long_lines: bool = False
    starts_page: bool = True
    header: LampiranHeader | None = None
    continued: str = ""
    bookmark: str = ""
    letterhead: Letterhead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file carried inside the PDF, such as the data behind the tables."""

    name: str
    content: bytes
    media_type: str = "application/json"
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Deriving):
    """A whole paper.

    `created` carries a zone and comes from the record, never from a clock, so that the same paper has the same bytes.
    `footer` stands at the foot of every page beside `Halaman x dari y` (number of the paper, verification code).
    `watermark` is one word behind every page, such as CONTOH.
    """

    title: str
    sections: tuple[Section, ...]
    created: datetime
    subject: str = ""
    author: str = ""
    paper: Format = Format.F4
    letterhead: Letterhead | None = None
    footer: str = ""
    watermark: str = ""
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a time without zone: the date inside a PDF would depend on the machine."""
        if self.created.tzinfo is None:
            raise ValueError("a document needs a creation time with a zone")

    def on(self, paper: Format) -> "Document":
        """The same without its kop, on another paper."""
        return replace(self, paper=paper, letterhead=None)


def one_each(
    title: str,
    found: Iterable[tuple[str, Iterable[Block]]],
    nothing: str,
    *,
    landscape: bool = False,
    kop: Letterhead | None = None,
) -> tuple[Section, ...]:
    """A section for each by its bookmark, from the second on below a kop of its own; without any, `nothing` is told."""
    sections = tuple(
        Section(blocks=tuple(blocks), landscape=landscape, letterhead=kop if number else None, bookmark=bookmark)
        for number, (bookmark, blocks) in enumerate(found)
    )
    return sections or (Section(blocks=(Title((title.upper(),)), Paragraph(nothing)), bookmark=title),)


def with_logo(document: Document, logo: bytes) -> Document:
    """The paper with a logo in every kop it has; the same where there is none."""
    if not logo:
        return document

    def drawn(letterhead: Letterhead | None) -> Letterhead | None:
        return replace(letterhead, logo=logo) if letterhead else None

    sections = (replace(section, letterhead=drawn(section.letterhead)) for section in document.sections)
    return replace(document, letterhead=drawn(document.letterhead), sections=tuple(sections))


@dataclass(frozen=True, slots=True)
class Formula:
    """A calculation that is ours, never typed: what stands after the `=`."""

    text: str


CellValue = str | int | Decimal | Formula | None
"""What a cell holds; None is an empty one."""


class CellKind(StrEnum):
    """What a column holds, and so how its cells are written."""

    TEXT = "text"
    NUMBER = "number"
    SCORE = "score"
    RUPIAH = "rupiah"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellEntry:
    """What may be typed into a cell that is left to fill: one of `choices`, else a figure from `least`, else any text.

    `advice` is shown beside the cell, and told where something else is typed.
    """

    choices: tuple[str, ...] = ()
    least: int | None = None
    whole: bool = False
    advice: str = ""


@dataclass(frozen=True, slots=True)
class SheetColumn(Generic[T]):
    """A column of a sheet of Ts, with what its cells hold; one that `counts` numbers the rows.

    A `total` column is added up by a formula below the rows. Columns of one `band` side by side have it above their
    headings. Those with an `entry` are for others to fill.
    """

    heading: str
    width: int
    cell: Callable[[T], CellValue] = field(default=lambda _: None, compare=False, repr=False)
    kind: CellKind = CellKind.TEXT
    _: KW_ONLY
    total: bool = False
    counts: bool = False
    band: str = ""
    entry: CellEntry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSheet:
    """One tab: title lines, headings that stay in sight, rows, and a last row that adds up where there are rows.

    `filtered` puts a choice on every heading; sums then follow what is shown. Where a column has an entry all other
    cells are locked against slips, without a password, but for the last `open_rows`. `kept` columns at the left stay
    in sight. Raises ValueError when a row does not fit the columns.
    """

    name: str
    title: tuple[str, ...]
    columns: tuple[SheetColumn[Any], ...]
    rows: tuple[tuple[CellValue, ...], ...]
    total_label: str = "JUMLAH"
    filtered: bool = False
    open_rows: int = 0
    kept: int = 0

    @property
    def heading_row(self) -> int:
        """Number of the row with the headings, below the title, an empty line and the bands; the rows stand below."""
        return heading_row(len(self.title)) + self.has_bands

    @property
    def has_bands(self) -> bool:
        """Whether a row of bands stands above the headings."""
        return any(column.band for column in self.columns)

    @property
    def is_form(self) -> bool:
        """Whether others fill it in."""
        return any(column.entry for column in self.columns)

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
