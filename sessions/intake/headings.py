"""Where in a grid the table is: the sheet, the rows of headings, and which column means what.

A table is sought in four ways, the surest first: by a mapping that somebody made for the same headings, by the headings
of a known layout, by what other headings and the cells below them probably mean, and not at all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sessions.intake.contents import CellTrait, traits_of, value_of
from sessions.intake.evidence import Because, Evidence
from sessions.intake.grid import Finding, Grid, NotATable, SourceSheet
from sessions.intake.heading_rows import HeadingRows, heading_rows
from sessions.intake.headless import headless, of_message, unheaded
from sessions.intake.layouts import FREE, FieldName, Known, Layout, LayoutName, normal_heading
from sessions.intake.mapping import (
    ENOUGH,
    KNOWN,
    MANY,
    MappedColumn,
    Remembered,
    recalled,
)
from sessions.intake.repairs.places import VillageNames
from sessions.intake.roles import ColumnRole, Headed, heading_scores
from sessions.intake.source_fields import SourceFields
from sessions.intake.source_table import Sought, SourceTable, table_as, table_of
from sessions.kernel.text import clean

_SHOWN_HEADINGS = 6
_SHOWN_LENGTH = 40
_TELLING_HEADINGS = 2
"""One known word alone does not make a row the headings."""

_FEWEST_FIELDS = 3
_SUBSTANCE = frozenset({Known.COST, Known.LOCATION, Known.VOLUME})
"""A table that is known by its meanings has an activity and one of these."""

_CANDIDATES = 6
"""Rows of one sheet whose cells are looked at; they are those whose headings say most."""

_FEWEST_UNKNOWN = 3
_WORDS_OF_A_HEADING = 6
_CELLS_OF_A_TITLE = 3
_MOST_ABOVE = 2
_OWN_COLUMNS = 12
"""Headings of our own form from which it is our own; a village's table may have some of the same words."""

_OF_PEOPLE = re.compile(r"\b(?:jabatan|tanda tangan|ttd|paraf|nik|jenis kelamin|no hp|nomor hp|no telp|unsur|umur)\b")
"""Headings of lists of people."""

_PLAIN_HEADING = frozenset({Because.HEADING, Because.LAYOUT, Because.BY_HAND, Because.AS_BEFORE})
_NUMBERED_PLACE = re.compile(r"\br[tw]\W{0,3}\d", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?:rab|rincian|pendapatan|kontrol|rekap|rekapitulasi|petunjuk|referensi|kamus|master|ssh|harga|cover|data)\b"
)
"""Names of sheets that hold something else than the list, where another sheet holds one."""


def found_table(
    known: SourceFields,
    grid: Grid,
    layout: str | None = None,
    sheet: str | None = None,
    remembered: Remembered | None = None,
    *,
    names: VillageNames | None = None,
    year: int | None = None,
) -> SourceTable:
    """The best table of the file: most recognised headings, then most rows, then first.

    `layout` and `sheet` narrow the search; `remembered` mappings come before every layout; `year` tells amounts of
    other years from those asked for. Raises NotATable: NO_COLUMNS (naming the nearest layout, some headings found and
    those missing), NO_HEADINGS, LAYOUT_UNKNOWN, SHEET_UNKNOWN.
    """
    sought = Sought(known=known, names=names, year=year)
    layouts, sheets = _wanted_layouts(known, grid, layout), _wanted_sheets(grid, sheet)
    rows = [(part, headings) for part in sheets for headings in heading_rows(part)]
    tables = _remembered_tables(sought, rows, remembered or {}) if layout in {None, LayoutName.FREE} else []
    known_tables = [table for part, found in rows for table in _known_tables(sought, part, found, layouts)]
    tables = tables or [table for table in known_tables if not _is_of_few_columns(table)]
    if not tables:
        meant = (t for part in sheets for t in _meant_tables(sought, part)) if FREE in layouts else ()
        tables = [*known_tables, *meant]
    if not tables:
        unheaded = (headless(sought, part, remembered or {}) for part in sheets if FREE in layouts)
        tables = [table for table in unheaded if table is not None]
    if not tables and FREE in layouts:
        tables = [table for part in sheets if (table := of_message(sought, part, remembered or {})) is not None]
    if not tables:
        raise _no_columns(grid.file_name, rows, layouts)
    best = max(tables, key=_worth)
    read = {id(table.sheet) for table in tables}
    others = (
        part.name
        for part in sheets
        if part is not best.sheet and (id(part) in read or (FREE in layouts and any(_meant_tables(sought, part))))
    )
    return replace(best, others=tuple(others))


def nearest_table(
    known: SourceFields,
    grid: Grid,
    sheet: str | None = None,
    heading_row: int | None = None,
    *,
    names: VillageNames | None = None,
    may_be_headless: bool = False,
) -> SourceTable:
    """The table to show where columns are to be mapped by hand: what its headings mean is guessed, nothing required.

    `heading_row` (from 1) is where somebody says that the headings begin; without any it may be a list that has none.
    Raises NO_HEADINGS, SHEET_UNKNOWN.
    """
    sought = Sought(known=known, names=names)
    tables = [
        table_of(sought, part, headings, FREE, {})
        for part in _wanted_sheets(grid, sheet)
        for headings in _likeliest(known, part, heading_row)
    ]
    if not tables and heading_row is None and may_be_headless:
        bare = (unheaded(sought, part) for part in _wanted_sheets(grid, sheet))
        tables = [table for table in bare if table is not None]
    if not tables:
        raise NotATable(Finding.NO_HEADINGS, file=grid.file_name)
    best = max(tables, key=lambda table: (*_worth(table), len(table.mapping.columns)))
    return replace(best, others=tuple(dict.fromkeys(t.sheet.name for t in tables if t.sheet is not best.sheet)))


def _is_of_few_columns(table: SourceTable) -> bool:
    """Whether a table of our own form's headings has so few of them that it may be anybody's."""
    return table.layout.name is LayoutName.TEMPLATE and len(table.mapping.columns) < _OWN_COLUMNS


def _worth(table: SourceTable) -> tuple[bool, bool, int, int, int, bool, int]:
    """A list before what stands aside or below another; then what headings say, what cells say, whole headings, our own
    form, many rows.
    """
    told = [c for c in table.mapping.columns if c.field is not None and c.is_by_heading]
    name = normal_heading(table.sheet.name)
    return (
        not _ASIDE.search(name) or table.layout is not FREE,
        _rows_above(table) <= _MOST_ABOVE,
        len({column.field for column in told}),
        len(table.columns.keys() - MANY),
        table.depth,
        table.layout is not FREE,
        len(table.sheet.rows) - table.heading_row,
    )


def _rows_above(table: SourceTable) -> int:
    """Rows above the headings that are more than titles: with several cells, and numbers among them."""
    above = (
        [text for cell in row if (text := clean(cell))] for row in table.sheet.rows[: max(0, table.heading_row - 1)]
    )
    return sum(len(cells) > _CELLS_OF_A_TITLE and any(map(value_of, cells)) for cells in above)


def _wanted_layouts(known: SourceFields, grid: Grid, name: str | None) -> tuple[Layout, ...]:
    wanted = tuple(layout for layout in (*known.layouts, FREE) if name in {None, layout.name})
    if not wanted:
        names = tuple(layout.value for layout in LayoutName)
        raise NotATable(Finding.LAYOUT_UNKNOWN, file=grid.file_name, layout=clean(name or ""), known=names)
    return wanted


def _wanted_sheets(grid: Grid, name: str | None) -> tuple[SourceSheet, ...]:
    wanted = grid.named(name)
    if not wanted and name is not None:
        known = tuple(sheet.name for sheet in (*grid.sheets, *grid.hidden))
        raise NotATable(Finding.SHEET_UNKNOWN, file=grid.file_name, sheet=clean(name), known=known)
    return wanted


def _remembered_tables(
    sought: Sought, rows: list[tuple[SourceSheet, HeadingRows]], remembered: Remembered
) -> list[SourceTable]:
    """The tables whose headings somebody mapped; one of a known layout stays of that layout."""
    found = (
        (sheet, headings, recalled(remembered, headings.texts, sought.known.columns, _width(sheet)))
        for sheet, headings in rows
        if remembered
    )
    return [
        table_as(
            sheet,
            headings,
            next((t.layout for t in _known_tables(sought, sheet, headings, sought.known.layouts)), FREE),
            [_as_before(fields.get(column)) for column in range(max(len(headings.texts), max(fields) + 1))],
        )
        for sheet, headings, fields in found
        if fields is not None
    ]


def _width(sheet: SourceSheet) -> int:
    return max(map(len, sheet.rows), default=0)


def _as_before(field: FieldName | None) -> ColumnRole:
    return ColumnRole(field=field, confidence=KNOWN if field else 0, evidence=(Evidence(because=Because.AS_BEFORE),))


def _known_tables(
    sought: Sought, sheet: SourceSheet, headings: HeadingRows, layouts: tuple[Layout, ...]
) -> Iterator[SourceTable]:
    """The tables of known layouts at these headings; further columns are read as they are in any table."""
    for layout in layouts:
        if layout is FREE:
            continue
        fields = recognised_columns(headings.texts, layout)
        if not fields or missing_headings({field for field, _ in fields.values()}, layout):
            continue
        is_likely = layout.name is LayoutName.TEMPLATE and len(fields) < _OWN_COLUMNS
        given = {column: field for column, (field, _) in fields.items() if field is not None}
        table = table_of(sought, sheet, headings, layout, {} if is_likely else given)
        if not is_likely or not missing_headings({c.field for c in table.mapping.columns}, layout):
            yield table


def _meant_tables(sought: Sought, sheet: SourceSheet) -> Iterator[SourceTable]:
    """The tables that headings and cells make likely: with a wish, and what a wish has beside it."""
    for headings in _likeliest(sought.known, sheet):
        table = table_of(sought, sheet, headings, FREE, {})
        wish = next((c for c in table.mapping.columns if c.field == Known.ACTIVITY), None)
        if wish is None or not (_says_something(table) or _is_unknown(headings)) or _is_of_people(table, wish):
            continue
        fields = {column.field for column in table.mapping.columns}
        is_listed = not _SUBSTANCE.isdisjoint(fields) and len(fields) >= _FEWEST_FIELDS
        if is_listed or (wish.is_by_heading and wish.is_by_contents):
            yield table


def _is_of_people(table: SourceTable, wish: MappedColumn) -> bool:
    """Whether the column of wishes rather holds people: it is not called wishes, and beside it stand their offices."""
    is_named = any(told.because in _PLAIN_HEADING for told in wish.evidence)
    return not is_named and any(_OF_PEOPLE.search(normal_heading(c.heading)) for c in table.mapping.columns)


def _says_something(table: SourceTable) -> bool:
    return any(c.is_by_heading and c.field not in MANY for c in table.mapping.columns)


def _is_unknown(headings: HeadingRows) -> bool:
    """Whether a row of headings that say nothing is at least none of data: only words, and no works among them."""
    filled = [text for text in headings.texts if text]
    traits = {trait for text in filled for trait in traits_of(text)}
    return len(filled) >= _FEWEST_UNKNOWN and traits.isdisjoint(
        {CellTrait.NUMBER, CellTrait.WORK, CellTrait.MEASURED, CellTrait.DATE, CellTrait.UNIT}
    )


def _likeliest(known: SourceFields, sheet: SourceSheet, heading_row: int | None = None) -> Sequence[HeadingRows]:
    """The rows whose headings say most, in their order, with all that is part of them; repeated ones once."""
    rows = [h for h in heading_rows(sheet) if h.row == heading_row or (heading_row is None and not _is_of_data(h))]
    whole = {headings.row: headings for headings in rows}.values()
    first = [h for n, h in enumerate(whole) if not any(_repeats(h, earlier) for earlier in [*whole][:n])]
    ranked = sorted(first, key=lambda headings: (-_said(known, headings), headings.row))
    return sorted(ranked[:_CANDIDATES], key=lambda headings: headings.row)


def _is_of_data(headings: HeadingRows) -> bool:
    """Whether a cell of the first row holds a number, a measure, a date, an RT by its number, a wish or what follows a
    label.
    """
    return any(
        text.startswith(":")
        or _NUMBERED_PLACE.search(text) is not None
        or not traits.isdisjoint({CellTrait.MEASURED, CellTrait.DATE, CellTrait.MONEY})
        or (CellTrait.NUMBER in traits and CellTrait.YEAR not in traits)
        or (CellTrait.WORK in traits and len(text.split()) > _WORDS_OF_A_HEADING)
        for text in (*headings.upper, *headings.lower)
        if text and (traits := traits_of(text)) is not None
    )


def _repeats(headings: HeadingRows, earlier: HeadingRows) -> bool:
    """Whether all headings are those of an earlier row, in the same columns."""
    told = [(column, text) for column, text in enumerate(headings.texts) if text]
    return all(column < len(earlier.texts) and earlier.texts[column] == text for column, text in told)


def _said(known: SourceFields, headings: HeadingRows) -> int:
    meant = (
        max(scores, key=lambda field: scores[field])
        for column in range(len(headings.texts))
        if headings.texts[column]
        and (scores := heading_scores(known.meanings, Headed(spellings=headings.spellings(column))))
        and max(scores.values()) >= ENOUGH
    )
    return len(set(meant))


def recognised_columns(texts: tuple[str, ...], layout: Layout) -> dict[int, tuple[FieldName | None, int]]:
    """Which columns of these headings hold which field of the layout; a repeated heading counts where it is first.

    IGNORED headings make the layout more certain.
    """
    places: dict[str, int] = {}
    for column, text in enumerate(texts):
        if heading := normal_heading(text):
            places.setdefault(heading, column)
    columns: dict[int, tuple[FieldName | None, int]] = {}
    found: set[FieldName] = set()
    for known in layout.columns:
        if known.field in found and known.field not in MANY:
            continue
        for spelling in map(normal_heading, known.headings):
            if (place := places.get(spelling)) is not None and place not in columns:
                columns[place] = (known.field, KNOWN)
                found.add(known.field)
                break
    return columns


def missing_headings(known: set[FieldName | None], layout: Layout) -> tuple[str, ...]:
    """Headings of required columns that are not among the known fields."""
    return tuple(column.headings[0] for column in layout.columns if column.required and column.field not in known)


def _no_columns(file: str, rows: list[tuple[SourceSheet, HeadingRows]], layouts: tuple[Layout, ...]) -> NotATable:
    """The refusal that names the nearest row and layout, so that the operator sees what to mend."""
    nearest: tuple[tuple[int, int], Layout, tuple[str, ...], tuple[str, ...]] | None = None
    for _, headings in rows:
        for layout in layouts:
            known = {field for field, _ in recognised_columns(headings.texts, layout).values()}
            missing = missing_headings(known, layout)
            if nearest is None or (len(known), -len(missing)) > nearest[0]:
                nearest = ((len(known), -len(missing)), layout, missing, headings.texts)
    if nearest is None or nearest[0][0] < _TELLING_HEADINGS:
        return NotATable(Finding.NO_HEADINGS, file=file)
    _, layout, missing, texts = nearest
    found = tuple(text for cell in texts if (text := clean(cell, _SHOWN_LENGTH)))[:_SHOWN_HEADINGS]
    return NotATable(Finding.NO_COLUMNS, file=file, layout=layout.name.value, found=found, missing=missing)
