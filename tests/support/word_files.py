"""What a Word file says when another program reads it: its texts in order, its tables, its fields, its parts."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

from exports.paper.blocks import (
    Beside,
    Block,
    Clause,
    Contents,
    Dictum,
    Heading,
    Initials,
    KeepTogether,
    LabelValue,
    ListItem,
    Numbered,
    Paragraph,
    Signatures,
    Title,
)
from exports.paper.document import Document
from exports.paper.line import LineFigure, VillageFigure
from exports.paper.printable import printable
from exports.paper.tables import Bars, GroupRow, NoteRow, Row, Table, TotalRow

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CODE = re.compile(r"\b[0-9A-F]{4}(?:-[0-9A-F]{4}){3,4}\b|\b[0-9a-fA-F]{64}\b")
"""A verification code, a data code, a fingerprint."""


def parts(content: bytes) -> dict[str, bytes]:
    """Every file in it by name."""
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def trees(content: bytes) -> dict[str, Element]:
    """Every part that is markup, parsed."""
    return {name: fromstring(part) for name, part in parts(content).items() if name.endswith((".xml", ".rels"))}


def body(content: bytes) -> Element:
    return trees(content)["word/document.xml"]


def paragraphs(content: bytes) -> list[str]:
    """The texts of all paragraphs in their order, those in tables too; breaks as LF, jumps as TAB."""
    return [said(paragraph) for paragraph in body(content).iter(f"{W}p")]


def said(paragraph: Element) -> str:
    told = {f"{W}br": "\n", f"{W}tab": "\t"}
    runs = (part for run in paragraph.iter(f"{W}r") for part in run)
    return "".join(part.text or "" if part.tag == f"{W}t" else told.get(part.tag, "") for part in runs)


def fields(content: bytes) -> set[str]:
    """The instructions of all fields."""
    return {(found.text or "").strip() for tree in trees(content).values() for found in tree.iter(f"{W}instrText")}


def texts_of(document: Document) -> Iterator[str]:
    """Every text that the blocks of a paper say, but for the seal, which no Word file has."""
    for section in document.sections:
        if section.header:
            yield from filter(None, (section.header.label, section.header.title, section.header.number))
        for kop in filter(None, (section.letterhead,)):
            yield from (kop.government, kop.office, *kop.address)
        yield from of_blocks(section.blocks)


def of_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case KeepTogether(blocks=inner):
                yield from of_blocks(inner)
            case Beside(left=left, right=right):
                yield from of_blocks((*left, *right))
            case _:
                yield from _of_one(block)


def _of_one(block: Block) -> Iterator[str]:
    match block:
        case Title(lines=lines, below=below):
            yield from (*lines, *below)
        case Heading(text=text) | Paragraph(text=text) | Initials(label=text):
            yield text
        case Numbered(items=items):
            yield from _of_items(items)
        case LabelValue(pairs=pairs):
            yield from (text for pair in pairs for text in pair)
        case Dictum(clauses=clauses):
            yield from (text for clause in clauses for text in _of_clause(clause))
        case Table():
            yield from _of_table(block)
        case Contents(lines=lines):
            yield from (line.text for line in lines)
        case _:
            yield from _of_a_form(block)


def _of_a_form(block: Block) -> Iterator[str]:
    """What stands beside each other, so in another order than it is told."""
    match block:
        case Signatures(slots=slots):
            yield from (text for slot in slots for text in (*slot.lines, slot.name, slot.rank))
        case Bars(title=title, bars=bars, legend=legend):
            yield from (title, *legend, *(text for bar in bars for text in (bar.label, bar.text)))
        case LineFigure(caption=caption, picture=picture):
            yield from (caption, picture.bar.sentence, *(own.name for own in picture.lists))
        case VillageFigure(heading=heading, below=below, picture=picture):
            yield from (heading, below, *(row.name for row in picture.villages))


def _of_items(items: Iterable[ListItem | str]) -> Iterator[str]:
    for item in items:
        yield item if isinstance(item, str) else item.text
        yield from () if isinstance(item, str) else _of_items(item.items)


def _of_clause(clause: Clause) -> Iterator[str]:
    yield from (clause.label, clause.text, *_of_items(clause.items))
    yield from _of_table(clause.table) if clause.table else ()
    yield clause.note


def _of_table(table: Table) -> Iterator[str]:
    yield from (column.heading for column in table.columns)
    for row in table.rows:
        match row:
            case Row(cells=cells):
                yield from cells
            case GroupRow(text=text) | NoteRow(text=text):
                yield text
            case TotalRow(label=label, cells=cells):
                yield from (label, *cells)


def flat(text: str) -> str:
    """Printable text with one space for every run of white space."""
    return " ".join(printable(text).split())
