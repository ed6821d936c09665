"""The workbook of a compilation: a sheet for each table, money as numbers, sums as formulas, texts as texts."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from exports.joining.tables import Holds, TableField, ToldTable
from exports.paper.document import CellKind, CellValue, SheetColumn, Workbook, WorkSheet
from sessions.language.numbers import thousands

MOST_ROWS = 60_000
"""Rows of a sheet; a longer table stands in its CSV alone."""

_WIDE = frozenset({"kegiatan", "kegiatan_lain", "lokasi", "alasan", "sebab", "berkas", "sama"})
_KINDS = {Holds.COUNT: CellKind.NUMBER, Holds.RUPIAH: CellKind.RUPIAH}

Rows = Sequence[Sequence[Any]]


def workbook_of(
    tables: Mapping[ToldTable, Rows], left_out: Mapping[ToldTable, int], *, title: str, author: str, made: datetime
) -> Workbook:
    """A sheet for each table with its rows; of one that is `left_out` how many rows its CSV has."""
    sheets = tuple(
        _sheet(table, tables[table], title) if table in tables else _pointer(table, left_out[table], title)
        for table in (*tables, *left_out)
    )
    return Workbook(title=title, sheets=sheets, created=made, author=author, footer=title)


def _sheet(table: ToldTable, rows: Rows, title: str) -> WorkSheet:
    lines = (title, str(table.title), *([str(table.note)] if table.note else []))
    return WorkSheet(
        name=str(table.title),
        title=lines,
        columns=tuple(_column(field, adds_up=table.whole) for field in table.fields),
        rows=tuple(tuple(map(_cell, row)) for row in rows),
        filtered=True,
    )


def _pointer(table: ToldTable, count: int, title: str) -> WorkSheet:
    """What stands in the place of a table that is longer than a spreadsheet bears."""
    said = f"{thousands(count)} baris: lihat {table.name}.csv"
    column: SheetColumn[Any] = SheetColumn(str(table.title), 60)
    return WorkSheet(name=str(table.title), title=(title, str(table.title)), columns=(column,), rows=((said,),))


def _column(field: TableField, *, adds_up: bool) -> SheetColumn[Any]:
    kind = _KINDS.get(field.holds, CellKind.TEXT)
    width = 44 if field.name in _WIDE else 22 if kind is CellKind.RUPIAH else 16
    return SheetColumn(str(field.title), width, kind=kind, total=adds_up and field.adds_up)


def _cell(value: Any) -> CellValue:
    match value:
        case bool():
            return "ya" if value else "tidak"
        case date():
            return value.isoformat()
    told: CellValue = value
    return told
