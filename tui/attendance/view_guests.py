"""The columns of a list of guests, for the screen on which the columns of a file are arranged."""

from sessions.attendance.intake import GUESTS, NAME
from sessions.intake.grid import Grid
from sessions.intake.layouts import FieldName, Known
from sessions.intake.named_tables import NamedTable, nearest_named
from sessions.language.local import filled
from sessions.proposals.intake import Arrangement
from tui.proposals.view_columns import ColumnsOf


def arrangement(table: NamedTable) -> Arrangement:
    """How a table is read."""
    return Arrangement(sheet=table.sheet.name, heading_row=table.heading_row, mapping=table.mapping)


def _at_heading(grid: Grid, sheet: str | None, heading_row: int | None) -> Arrangement:
    return arrangement(nearest_named(GUESTS, grid, sheet, heading_row))


def _name(field: FieldName) -> str:
    return filled(GUESTS.columns[field].heading)


COLUMNS = ColumnsOf(
    names=_name,
    offered=tuple(field for field in GUESTS.columns if field != Known.IGNORED),
    needed=(NAME,),
    missed=(NAME, FieldName("sex"), FieldName("village")),
    at_heading=_at_heading,
    hidden=frozenset({FieldName("address"), FieldName("phone")}),
)
"""A list of guests."""
