"""A list without any row of headings: its cells alone say clearly what its columns are, or it is a message."""

from collections.abc import Mapping, Sequence

from sessions.intake.contents import CellTrait, traits_of, value_of
from sessions.intake.evidence import Because, Evidence
from sessions.intake.grid import MessageRows, SourceSheet
from sessions.intake.heading_rows import HeadingRows
from sessions.intake.layouts import FREE, FieldName, Known
from sessions.intake.mapping import KNOWN, MANY, Remembered, recalled
from sessions.intake.messages import is_list, message_lines
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


_LINES = 0.6
_OF_MESSAGES: Mapping[str, tuple[FieldName | None, str]] = {
    "line": (None, "Pesan"),
    "number": (Known.NUMBER, "Nomor"),
    "name": (Known.ACTIVITY, "Usulan"),
    "place": (Known.LOCATION, "Lokasi"),
    "volume": (Known.VOLUME, "Volume"),
    "cost": (Known.COST, "Biaya"),
    "note": (Known.NOTE, "Keterangan"),
}
"""What a line of a message is parted into: the field that it is read as, and what the column is called."""


def of_message(sought: Sought, sheet: SourceSheet, remembered: Remembered) -> SourceTable | None:
    """The lines of a message, each with its number, its wish, measure and amount in cells of their own beside all that
    was written; None for a sheet that is none. What it has nowhere has no column.
    """
    written = [" ".join(text for cell in row if (text := clean(cell))) for row in sheet.rows]
    alone = sum(sum(bool(cell.strip()) for cell in row) == 1 for row in sheet.rows)
    if not alone or alone < _LINES * sum(map(bool, written)):
        return None
    while not written[-1]:
        written.pop()
    if not is_list(written):
        return None
    lines = message_lines(written)
    names = [name for name in _OF_MESSAGES if name in {"line", "name"} or any(getattr(line, name) for line in lines)]
    own = SourceSheet(
        name=sheet.name,
        rows=tuple(tuple(getattr(line, name) for name in names) for line in lines),
        message=MessageRows(
            listed=frozenset(n for n, line in enumerate(lines, start=1) if line.is_listed),
            continues={n: line.continues for n, line in enumerate(lines, start=1) if line.continues},
        ),
    )
    texts = tuple(_OF_MESSAGES[name][1] for name in names)
    headings = HeadingRows(row=1, depth=0, texts=texts, lower=("",) * len(names))
    if given := recalled(remembered, texts, sought.known.columns, len(names)):
        return table_as(own, headings, FREE, [_as_before(given.get(column)) for column in range(len(names))])
    told = Evidence(because=Because.LINES, count=sum(line.is_listed for line in lines), out_of=sum(map(bool, written)))
    return table_as(
        own, headings, FREE, [ColumnRole(field=_OF_MESSAGES[n][0], confidence=KNOWN, evidence=(told,)) for n in names]
    )


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
