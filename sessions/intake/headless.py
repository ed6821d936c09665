"""A list without any row of headings: its cells alone say clearly what its columns are, or its lines are numbered."""

import re
from collections.abc import Sequence

from sessions.intake.contents import CellTrait, traits_of, value_of
from sessions.intake.evidence import Because, Evidence
from sessions.intake.grid import SourceSheet
from sessions.intake.heading_rows import HeadingRows
from sessions.intake.layouts import FREE, FieldName, Known
from sessions.intake.mapping import ENOUGH, KNOWN, MANY, Remembered, recalled
from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.roles import ColumnRole
from sessions.intake.source_table import Sought, SourceTable, table_as, table_of
from sessions.kernel.text import clean

_FEWEST_ROWS = 5
_FEWEST_CELLS = 2
_FEWEST_FIELDS = 3
_NEARLY_ALL = 0.8
_WEIGHTY = (Known.COST, Known.VILLAGE)
_OPEN = frozenset({Known.ACTIVITY, *_WEIGHTY})


NUMBERED_LINE = re.compile(r"\s*(?:\d{1,3}\s*[.)]|[-*\u2022\u2013]|[a-z][.)](?=\s))\s*(?=[^\W\d])")
"""How a line of a list begins that somebody wrote as plain text: `1. Talud`, `2) Jalan`, `a. Sumur`, `- Posyandu`."""

_FEWEST_LINES = 3
_LINES = 0.6
_WORDS_OF_A_LINE = 20


def are_numbered(lines: Sequence[str]) -> bool:
    """Whether most of several lines are numbered or bulleted, and no longer than wishes are."""
    begun = [line for line in lines if NUMBERED_LINE.match(line)]
    short = sum(len(line.split()) <= _WORDS_OF_A_LINE for line in begun)
    return len(begun) >= _FEWEST_LINES and len(begun) >= _LINES * len(lines) and short >= _NEARLY_ALL * len(begun)


def of_lines(sheet: SourceSheet) -> SourceTable | None:
    """The list whose wishes are numbered lines in one column, as in a message; what stands above the first is its
    title. None where most rows are anything else.
    """
    rows = enumerate(sheet.rows, start=1)
    filled = {n: [(c, text) for c, cell in enumerate(row) if (text := clean(cell))] for n, row in rows}
    alone = {n: cells[0] for n, cells in filled.items() if len(cells) == 1}
    begun = [n for n, (_, text) in alone.items() if NUMBERED_LINE.match(text)]
    if not begun or len({alone[n][0] for n in begun}) > 1:
        return None
    lines = [" ".join(text for _, text in cells) for n, cells in filled.items() if cells and n >= begun[0]]
    if len(alone) < _LINES * sum(map(bool, filled.values())) or not are_numbered(lines):
        return None
    column, width = alone[begun[0]][0], max(map(len, sheet.rows))
    blank = ("",) * width
    headings = HeadingRows(row=begun[0], depth=0, texts=blank, lower=blank, upper=blank)
    told = Evidence(because=Because.LINES, count=len(begun), out_of=len(lines))
    wish = ColumnRole(field=Known.ACTIVITY, confidence=ENOUGH, evidence=(told,))
    return table_as(sheet, headings, FREE, [wish if n == column else ColumnRole() for n in range(width)])


def headless(sought: Sought, sheet: SourceSheet, remembered: Remembered) -> SourceTable | None:
    """The list that begins with the first row of about as many cells as most have; None where that is not clear.

    It has wishes, and rupiah or villages, in nearly all of its rows; no other column may be one of these; and its first
    row is like the others. Columns as somebody arranged them need not be clear.
    """
    headings = _no_headings(sheet)
    if headings is None:
        return None
    width = len(headings.texts)
    if given := recalled(remembered, (), sought.known.columns, width):
        return table_as(sheet, headings, FREE, [_as_before(given.get(column)) for column in range(width)])
    table = table_of(sought, sheet, headings, FREE, {})
    return table if _is_clear(table) and _is_of_the_list(sought, table, sheet.rows[headings.row - 1]) else None


def unheaded(sought: Sought, sheet: SourceSheet) -> SourceTable | None:
    """The sheet as a list without headings, clear or not: somebody names its columns. None where it has no rows."""
    headings = _no_headings(sheet)
    return None if headings is None else table_of(sought, sheet, headings, FREE, {})


def _as_before(field: FieldName | None) -> ColumnRole:
    return ColumnRole(field=field, confidence=KNOWN if field else 0, evidence=(Evidence(because=Because.AS_BEFORE),))


def _no_headings(sheet: SourceSheet) -> HeadingRows | None:
    """Blank headings above the first row of the list, that take no row themselves."""
    first = _first_row(sheet)
    blank = ("",) * max(map(len, sheet.rows), default=0)
    return None if first is None else HeadingRows(row=first, depth=0, texts=blank, lower=blank, upper=blank)


def _first_row(sheet: SourceSheet) -> int | None:
    filled = {n: sum(bool(cell.strip()) for cell in row) for n, row in enumerate(sheet.rows, start=1)}
    counts = sorted(count for count in filled.values() if count)
    if len(counts) < _FEWEST_ROWS:
        return None
    usual = counts[len(counts) // 2]
    return next((n for n, count in filled.items() if count >= _FEWEST_CELLS and 2 * count >= usual), None)


def _is_clear(table: SourceTable) -> bool:
    columns = table.mapping.columns
    read = [column for column in columns if column.field is not None and column.field not in MANY]
    by_field = {column.field: column for column in read}
    wish = by_field.get(Known.ACTIVITY)
    if wish is None or len(read) < _FEWEST_FIELDS or any(column.looks_like in _OPEN for column in columns):
        return False
    told = {field: _told(by_field[field].evidence) for field in (Known.ACTIVITY, *_WEIGHTY) if field in by_field}
    return told[Known.ACTIVITY][1] >= _FEWEST_ROWS and any(
        count >= _NEARLY_ALL * of and of >= _FEWEST_ROWS for field, (count, of) in told.items() if field in _WEIGHTY
    )


def _told(evidence: Sequence[Evidence]) -> tuple[int, int]:
    """In how many cells, of how many, the first reason was found."""
    return next(((one.count, one.out_of) for one in evidence if one.out_of), (0, 0))


def _is_of_the_list(sought: Sought, table: SourceTable, row: Sequence[str]) -> bool:
    """Whether a row has a text as its wish, an amount or nothing as its cost, and a village or nothing as its village;
    so that it is not rather a row of unknown headings.
    """
    texts = {field: clean(row[place]) if place < len(row) else "" for field, place in table.columns.items()}
    cost, village = texts.get(Known.COST, ""), texts.get(Known.VILLAGE, "")
    is_amount = is_nothing(cost) or value_of(cost) is not None or CellTrait.MONEY in traits_of(cost)
    is_placed = is_nothing(village) or sought.names_village(village)
    has_either = not (is_nothing(cost) and is_nothing(village))
    return CellTrait.TEXT in traits_of(texts[Known.ACTIVITY]) and is_amount and is_placed and has_either
