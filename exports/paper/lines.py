"""What blocks of a paper say, line by line and without their looks: a row of a table in one line."""

from collections.abc import Iterable, Iterator

from exports.paper.blocks import (
    Beside,
    Block,
    Clause,
    Dictum,
    Heading,
    KeepTogether,
    LabelValue,
    ListItem,
    Numbered,
    Paragraph,
    Title,
)
from exports.paper.tables import GroupRow, NoteRow, Row, Table, TotalRow

BETWEEN = " · "
"""What stands between the cells of a row."""


def of(blocks: Iterable[Block]) -> Iterator[str]:
    """The lines of these blocks in their order; what is drawn or signed says nothing."""
    for block in blocks:
        match block:
            case KeepTogether(blocks=inner):
                yield from of(inner)
            case Beside(left=left, right=right):
                yield from of((*left, *right))
            case Dictum(clauses=clauses):
                for clause in clauses:
                    yield from of_clause(clause)
            case _:
                yield from _of_one(block)


def _of_one(block: Block) -> Iterator[str]:
    match block:
        case Title(lines=lines, below=below):
            yield from (*lines, *below)
        case Heading(text=text) | Paragraph(text=text):
            yield from text.split("\n")
        case Numbered(items=items):
            yield from of_items(items)
        case LabelValue(pairs=pairs):
            yield from (f"{label} : {value}" for label, value in pairs)
        case Table():
            yield from of_table(block)


def of_items(items: Iterable[ListItem | str]) -> Iterator[str]:
    """Every entry, and those below it."""
    for item in items:
        if isinstance(item, str):
            yield item
        else:
            yield item.text
            yield from of_items(item.items)


def of_clause(clause: Clause) -> Iterator[str]:
    """What a dictum decides, with its parts, its table and its small print."""
    yield clause.text
    yield from of_items(clause.items)
    if clause.table is not None:
        yield from of_table(clause.table)
    if clause.note:
        yield clause.note


def of_table(table: Table) -> Iterator[str]:
    """Its rows, the cells one after the other; what it prints in their place where there are none."""
    if table.is_empty:
        yield table.nihil
    for row in table.rows:
        match row:
            case Row(cells=cells):
                yield of_row(cells)
            case GroupRow(text=text) | NoteRow(text=text):
                yield text
            case TotalRow(label=label, cells=cells):
                yield of_row((label, *cells))


def of_row(cells: Iterable[str]) -> str:
    """The cells that say something, each in one line."""
    return BETWEEN.join(filter(None, (" ".join(cell.split()) for cell in cells)))
