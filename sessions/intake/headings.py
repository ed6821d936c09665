"""Where in a grid the table is: the sheet, the row of headings, and which column means what."""

from collections.abc import Mapping
from dataclasses import dataclass

from sessions.intake.layouts import LAYOUTS, Field, Layout, LayoutName, normal_heading
from sessions.intake.not_a_table import Finding, NotATable
from sessions.intake.readers.grid import Grid, Sheet
from sessions.text import clean

SEARCHED_ROWS = 15
"""Headings stand within this many rows from the top; above them come titles and the village's name."""

_SHOWN_HEADINGS = 12
_SHOWN_LENGTH = 40
_TELLING_HEADINGS = 2
"""One known word alone does not make a row the headings; then the fullest row is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A recognised table. `heading_row` counts from 1; `columns` maps a field to its column, counted from 0.

    `others` names further sheets that hold a table of some layout and were not read.
    """

    sheet: Sheet
    layout: Layout
    heading_row: int
    columns: Mapping[Field, int]
    others: tuple[str, ...] = ()


def found_table(grid: Grid, layout: str | None = None, sheet: str | None = None) -> Table:
    """The best table of the file: most recognised headings, then most rows, then first.

    `layout` and `sheet` narrow the search. Raises NotATable: NO_COLUMNS (naming the nearest layout, the headings that
    were found and those missing), LAYOUT_UNKNOWN or SHEET_UNKNOWN.
    """
    layouts, sheets = _wanted_layouts(grid, layout), _wanted_sheets(grid, sheet)
    tables = [table for part in sheets for table in _tables(part, layouts)]
    if not tables:
        raise _no_columns(grid.file_name, sheets, layouts)
    best = max(tables, key=_worth)
    others = tuple(dict.fromkeys(t.sheet.name for t in tables if t.sheet is not best.sheet))
    return Table(
        sheet=best.sheet, layout=best.layout, heading_row=best.heading_row, columns=best.columns, others=others
    )


def _worth(table: Table) -> tuple[int, int]:
    return (len(table.columns), len(table.sheet.rows) - table.heading_row)


def _wanted_layouts(grid: Grid, name: str | None) -> tuple[Layout, ...]:
    wanted = tuple(layout for layout in LAYOUTS if name in {None, layout.name})
    if not wanted:
        known = tuple(layout.value for layout in LayoutName)
        raise NotATable(Finding.LAYOUT_UNKNOWN, file=grid.file_name, layout=clean(name or ""), known=known)
    return wanted


def _wanted_sheets(grid: Grid, name: str | None) -> tuple[Sheet, ...]:
    wanted = tuple(sheet for sheet in grid.sheets if name in {None, sheet.name})
    if not wanted:
        known = tuple(sheet.name for sheet in grid.sheets)
        raise NotATable(Finding.SHEET_UNKNOWN, file=grid.file_name, sheet=clean(name or ""), known=known)
    return wanted


def _tables(sheet: Sheet, layouts: tuple[Layout, ...]) -> list[Table]:
    return [
        Table(sheet=sheet, layout=layout, heading_row=number, columns=columns)
        for number, row in enumerate(sheet.rows[:SEARCHED_ROWS], start=1)
        for layout in layouts
        if (columns := recognised_columns(row, layout)) and not missing_headings(columns, layout)
    ]


def recognised_columns(row: tuple[str, ...], layout: Layout) -> dict[Field, int]:
    """Which column of a heading row holds which field of the layout; a repeated heading counts where it stands first.

    IGNORED headings make the layout more certain; they all count as the one field.
    """
    places: dict[str, int] = {}
    for place, text in enumerate(row):
        if heading := normal_heading(text):
            places.setdefault(heading, place)
    columns: dict[Field, int] = {}
    for column in layout.columns:
        spellings = (normal_heading(heading) for heading in column.headings)
        found = next((places[spelling] for spelling in spellings if spelling in places), None)
        if found is not None:
            columns.setdefault(column.field, found)
    return columns


def missing_headings(columns: Mapping[Field, int], layout: Layout) -> tuple[str, ...]:
    """Headings of required columns that the row does not have."""
    return tuple(column.headings[0] for column in layout.columns if column.required and column.field not in columns)


def _no_columns(file: str, sheets: tuple[Sheet, ...], layouts: tuple[Layout, ...]) -> NotATable:
    """The refusal that names the nearest row and layout, so that the operator sees what to mend."""
    candidates = [
        (recognised_columns(row, layout), layout, row)
        for sheet in sheets
        for row in sheet.rows[:SEARCHED_ROWS]
        for layout in layouts
    ]
    columns, layout, row = max(
        candidates, key=lambda c: (len(c[0]), -len(missing_headings(c[0], c[1]))), default=({}, layouts[0], ())
    )
    if len(columns) < _TELLING_HEADINGS:
        row = max((c[2] for c in candidates), key=lambda cells: sum(1 for cell in cells if cell.strip()), default=())
    found = tuple(text for cell in row if (text := clean(cell, _SHOWN_LENGTH)))[:_SHOWN_HEADINGS]
    missing = missing_headings(columns, layout)
    return NotATable(Finding.NO_COLUMNS, file=file, layout=layout.name.value, found=found, missing=missing)
