"""Ways to read a paper: its text, the tables of a lampiran, the pages of its PDF."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

from pypdf import PdfReader
from support.meeting import Meeting

from exports.catalogue import every_paper
from exports.paper.blocks import Block, KeepTogether
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.tables import GroupRow, NoteRow, Row, Table, TotalRow
from exports.pdf.file import to_pdf
from exports.text.file import to_text

CODE = re.compile(r"\(([A-Z0-9]+-\d+)[;)]")


def paper(meeting: Meeting, name: str = "berita-acara") -> Document:
    return every_paper(meeting.session)[name].build(meeting.ledger)


@lru_cache(maxsize=8)
def pages_of(document: Document) -> list[str]:
    """Text of every page of its PDF, one space between words."""
    reader = PdfReader(BytesIO(to_pdf(document)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def flat(document: Document) -> str:
    """The whole text as one line, without the rules of tables."""
    return " ".join(to_text(document, width=400).replace("|", " ").split())


def section(document: Document, lampiran: Lampiran | None = None) -> Section:
    """One lampiran, or without one the Berita Acara itself."""
    if lampiran is None:
        return document.sections[0]
    label = f"LAMPIRAN {lampiran.value}"
    (found,) = [part for part in document.sections if part.header and part.header.label == label]
    return found


def only(document: Document, lampiran: Lampiran | None = None) -> str:
    """The text of one lampiran."""
    part = replace(document, sections=(section(document, lampiran),), letterhead=None, footer="", watermark="")
    return flat(part)


def tables(part: Section) -> list[Table]:
    return list(_tables(part.blocks))


def _tables(blocks: tuple[Block, ...]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, KeepTogether):
            yield from _tables(block.blocks)


def by_code(part: Section) -> list[dict[str, str]]:
    """The rows of its tables that have a column for the code, each with its cells by heading."""
    listed = [table for table in tables(part) if "Kode" in headings(table)]
    return [dict(zip(headings(table), row, strict=True)) for table in listed for row in lines(table)]


def headings(table: Table) -> tuple[str, ...]:
    return tuple(column.heading for column in table.columns)


def lines(table: Table) -> list[tuple[str, ...]]:
    """Cells of the plain rows."""
    return [row.cells for row in table.rows if isinstance(row, Row)]


def with_notes(table: Table) -> list[tuple[str, ...]]:
    """Cells of the plain rows, each with its note behind them, if it has one."""
    found: list[tuple[str, ...]] = []
    for row in table.rows:
        if isinstance(row, Row):
            found.append(row.cells)
        elif isinstance(row, NoteRow):
            found[-1] = (*found[-1], row.text)
    return found


def totals(table: Table) -> dict[str, tuple[str, ...]]:
    return {row.label: row.cells for row in table.rows if isinstance(row, TotalRow)}


def groups(table: Table) -> list[str]:
    return [row.text for row in table.rows if isinstance(row, GroupRow)]


def below_groups(table: Table) -> list[tuple[str, tuple[str, ...]]]:
    """The plain rows, each with the name of the group it stands in."""
    found, group = [], ""
    for row in table.rows:
        if isinstance(row, GroupRow):
            group = row.text
        elif isinstance(row, Row):
            found.append((group, row.cells))
    return found


def of_part(part: Section, letter: str) -> list[tuple[str, ...]]:
    """Lampiran III: the rows of bagian A, B or C, each behind the name of its group."""
    (table,) = tables(part)
    return [(group, *cells) for group, cells in below_groups(table) if group.startswith(f"{letter}. ")]


def codes(rows: list[tuple[str, ...]], column: int) -> list[str]:
    """Codes in brackets after an activity."""
    return [found[1] for row in rows if (found := CODE.search(row[column]))]


def rupiah(cell: str) -> int:
    return int(cell.replace(".", "")) if cell.replace(".", "").isdigit() else 0
