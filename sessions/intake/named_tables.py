"""Tables that are no lists of wishes, a list of guests or a worksheet: their columns by the meaning of their headings.

The headings may take several rows, be merged, misspelt or stand on any sheet, as those of a list of wishes; what a
column means can be arranged by hand in the same way.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sessions.intake.evidence import Because, Evidence
from sessions.intake.grid import Finding, Grid, NotATable, SourceSheet
from sessions.intake.heading_rows import HeadingRows, heading_rows
from sessions.intake.layouts import FieldName, Known, SourceColumn
from sessions.intake.mapping import (
    KNOWN,
    MANY,
    ColumnMapping,
    MappedColumn,
    Meanings,
    Remembered,
    clear_meaning,
    fingerprint,
    meanings_of,
)
from sessions.intake.readers.guards import column_letters
from sessions.kernel.text import TEXT_LIMIT, clean
from sessions.language.local import filled

_SHOWN, _NAMED = 12, 6
_SAMPLES = 3
_SAMPLED_ROWS = 200
_SAMPLE_LENGTH = 60


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TableKind:
    """What columns such a table may have, by name: all of `needed`, and one of `some_of` where any is named.

    `name` is what it is called where a file is none.
    """

    name: str
    columns: Mapping[FieldName, SourceColumn]
    needed: frozenset[FieldName]
    some_of: frozenset[FieldName]
    meanings: Meanings

    def is_enough(self, mapping: ColumnMapping) -> bool:
        """Whether rows can be read at all."""
        there = mapping.places.keys()
        return self.needed <= there and (not self.some_of or not self.some_of.isdisjoint(there))


def table_kind(
    name: str, columns: Iterable[SourceColumn], needed: Iterable[FieldName], some_of: Iterable[FieldName] = ()
) -> TableKind:
    """A kind of table with these columns."""
    own = tuple(columns)
    return TableKind(
        name=name,
        columns={column.name: column for column in own},
        needed=frozenset(needed),
        some_of=frozenset(some_of),
        meanings=meanings_of(own),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedTable:
    """A table and what its columns mean; `heading_row` counts from 1, the rows stand below `depth` rows of headings."""

    sheet: SourceSheet
    heading_row: int
    depth: int
    mapping: ColumnMapping

    @property
    def rows(self) -> Iterator[tuple[int, Sequence[str]]]:
        """The rows below the headings, each with its number as a spreadsheet shows it."""
        first = self.heading_row + self.depth
        return enumerate(self.sheet.rows[first - 1 :], start=first)

    def cells(self, row: Sequence[str], limit: int = TEXT_LIMIT) -> dict[FieldName, str]:
        """The cleaned cells of a row by their fields, "" where the row is shorter."""
        places = self.mapping.places.items()
        return {field: clean(row[place], limit) if place < len(row) else "" for field, place in places}

    @property
    def unread(self) -> tuple[str, ...]:
        """The headings of columns that hold something and are read for nothing; its letters where one has none."""
        left = (c for c in self.mapping.columns if c.field is None and c.samples)
        return tuple(c.heading or f"kolom {column_letters(c.column + 1)}" for c in left)


def named_table(kind: TableKind, grid: Grid, remembered: Remembered | None = None) -> NamedTable:
    """The table of which most columns are known; a mapping that somebody made for its headings comes first.

    Raises NotATable, NO_COLUMNS where no sheet has the columns that are needed.
    """
    return max(named_tables(kind, grid, remembered), key=_worth)


def named_tables(kind: TableKind, grid: Grid, remembered: Remembered | None = None) -> tuple[NamedTable, ...]:
    """The best table of every sheet that has one, as `named_table`."""
    tables = [_table(kind, part, found) for part in grid.sheets for found in heading_rows(part)]
    before = [again for table in tables if (again := _as_before(kind, table, remembered or {}))]
    enough = before or [table for table in tables if kind.is_enough(table.mapping)]
    if not enough:
        raise _no_columns(kind, grid.file_name, tables)
    best: dict[int, NamedTable] = {}
    for table in sorted(enough, key=_worth):
        best[id(table.sheet)] = table
    return tuple(best.values())


def _no_columns(kind: TableKind, file: str, tables: Sequence[NamedTable]) -> NotATable:
    """The refusal that names the headings nearest to what is needed, so that somebody sees what to mend."""
    nearest = max(tables, key=_worth, default=None)
    if nearest is None:
        return NotATable(Finding.NO_HEADINGS, file=file)
    headings = tuple(filled(column.heading) for column in kind.columns.values() if column.heading)
    found = tuple(column.heading for column in nearest.mapping.columns if column.heading)[:_SHOWN]
    return NotATable(Finding.NO_COLUMNS, file=file, layout=kind.name, found=found, missing=headings[:_NAMED])


def nearest_named(kind: TableKind, grid: Grid, sheet: str | None = None, heading_row: int | None = None) -> NamedTable:
    """The table to show where its columns are to be arranged by hand. Raises NotATable where there are no headings."""
    parts = [part for part in grid.sheets if sheet in {None, part.name}]
    found = [(part, one) for part in parts for one in heading_rows(part) if heading_row in {None, one.row}]
    if not found:
        raise NotATable(Finding.NO_HEADINGS, file=grid.file_name)
    return max((_table(kind, part, one) for part, one in found), key=_worth)


def arranged_table(grid: Grid, sheet: str, heading_row: int, mapping: ColumnMapping) -> NamedTable:
    """The table as somebody arranged it. Raises NotATable where there are no such headings."""
    part = next((part for part in grid.sheets if part.name == sheet), grid.sheets[0])
    found = [one for one in heading_rows(part) if one.row == heading_row]
    if not found:
        raise NotATable(Finding.NO_HEADINGS, file=grid.file_name)
    depth = next((one.depth for one in found if fingerprint(one.texts) == mapping.fingerprint), 1)
    return NamedTable(sheet=part, heading_row=heading_row, depth=depth, mapping=mapping)


def _worth(table: NamedTable) -> tuple[int, int, int]:
    return len(table.mapping.places), table.depth, -table.heading_row


def _table(kind: TableKind, sheet: SourceSheet, headings: HeadingRows) -> NamedTable:
    width = max(len(headings.texts), *(len(row) for row in sheet.rows[: headings.row + _SAMPLED_ROWS]))
    meant = {
        column: clear_meaning(kind.meanings, headings.spellings(column))
        for column in range(len(headings.texts))
        if headings.texts[column]
    }
    taken: dict[FieldName, int] = {}
    for column, (field, confidence) in meant.items():
        if field is not None and (field not in taken or confidence > meant[taken[field]][1]):
            taken[field] = column
    places = {column: field for field, column in taken.items()}
    places |= {column: field for column, (field, _) in meant.items() if field in MANY}
    columns = tuple(
        MappedColumn(
            column=column,
            heading=clean(headings.texts[column], _SAMPLE_LENGTH) if column < len(headings.texts) else "",
            field=places.get(column),
            confidence=meant[column][1] if column in places else 0,
            samples=samples,
            evidence=(Evidence(because=_because(meant[column][1])),) if column in places else (),
        )
        for column in range(width)
        if (samples := _samples(sheet, column, headings.row + headings.depth))
        or (column < len(headings.texts) and headings.texts[column])
    )
    mapping = ColumnMapping(fingerprint=fingerprint(headings.texts), columns=columns)
    return NamedTable(sheet=sheet, heading_row=headings.row, depth=headings.depth, mapping=mapping)


def _because(confidence: int) -> Because:
    return Because.HEADING if confidence == KNOWN else Because.LIKE_HEADING


def _samples(sheet: SourceSheet, column: int, first: int) -> tuple[str, ...]:
    rows = sheet.rows[first - 1 : first + _SAMPLED_ROWS]
    texts = (clean(row[column], _SAMPLE_LENGTH) for row in rows if column < len(row))
    return tuple(dict.fromkeys(filter(None, texts)))[:_SAMPLES]


def _as_before(kind: TableKind, table: NamedTable, remembered: Remembered) -> NamedTable | None:
    """The table with its columns as somebody arranged them for the same headings."""
    plain = remembered.get(table.mapping.fingerprint)
    if not isinstance(plain, Mapping):
        return None
    said = {int(column): FieldName(field) for column, field in plain.items() if str(column).isdecimal()}
    mapping = table.mapping
    for mapped in table.mapping.columns:
        wanted = said.get(mapped.column)
        mapping = mapping.with_field(mapped.column, wanted if wanted in {*kind.columns, Known.IGNORED} else None)
    if not kind.is_enough(mapping):
        return None
    return NamedTable(sheet=table.sheet, heading_row=table.heading_row, depth=table.depth, mapping=mapping)
