"""The form as XLSX: text stays text, numbers are numbers, villages and agencies can be chosen from lists."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Literal

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from sessions.intake.rows import guarded_apostrophe
from sessions.values.labels import Theme
from sessions.values.office import Office

_EXACT_DIGITS = 15
"""Digits a spreadsheet keeps of a number; a longer one is written as text."""

_LAST_ROW = 1_000
"""Rows that offer a choice."""

_WIDTHS = {
    "Usulan Kegiatan": 44,
    "Permasalahan": 40,
    "Lokasi": 32,
    "Perkiraan Anggaran (Rp)": 20,
    "Keterangan": 32,
    "Kode Sub Kegiatan": 20,
    "Tematik": 28,
}
_OTHER_WIDTH = 15
_VILLAGES, _AGENCIES, _UNITS, _YES_NO = "Desa", "OPD", "Satuan", "Kelompok Perempuan (ya/tidak)"
_THEMES = "Tematik"
_WHOLE = ("Prioritas Desa", "Penerima Manfaat (KK)", "KK Miskin", "Perkiraan Anggaran (Rp)")
"""Columns that hold whole numbers."""
_FRACTION = "Volume"
_ONLY_FIGURES = "Tulis angka saja, tanpa satuan dan tanpa kata."
_LONGEST_TITLE = 32
"""Characters of the title of a message, as spreadsheets allow."""

SheetCell = str | int | Decimal | None


def write_sheet(
    path: Path,
    headings: Sequence[str],
    rows: Sequence[Sequence[SheetCell]],
    office: Office | None,
    units: Sequence[str],
) -> None:
    """Writes the sheet `Usulan` with its headings in row 1, and the sheet `Daftar` with the choices."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Usulan"
    for line, row in enumerate((headings, *rows), start=1):
        for place, value in enumerate(row, start=1):
            _fill(sheet.cell(row=line, column=place), value)
    _dress(sheet, headings)
    _offer(sheet, headings, _YES_NO, '"ya,tidak"', is_strict=True)
    _offer(sheet, headings, _THEMES, f'"{",".join(Theme)}"', is_strict=False)
    _add_choices(workbook, sheet, headings, office, units)
    for heading in (*_WHOLE, _FRACTION):
        _ask_for_figures(sheet, headings, heading)
    workbook.save(path)


def _fill(cell: Cell | MergedCell, value: SheetCell) -> None:
    """Sets a value; text is marked as text by type and by the spreadsheet's own quote prefix, so it never runs."""
    if isinstance(value, Decimal) and len(value.as_tuple().digits) > _EXACT_DIGITS:
        value = f"{value:f}".replace(".", ",")
    if isinstance(value, str):
        if value:
            cell.value = guarded_apostrophe(value)
            cell.data_type = "s"
            cell.quotePrefix = True
    else:
        cell.value = value


def _dress(sheet: Worksheet, headings: Sequence[str]) -> None:
    for place, heading in enumerate(headings, start=1):
        cell = sheet.cell(row=1, column=place)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE6F0")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(heading, _OTHER_WIDTH)
    sheet.freeze_panes = "A2"


def _add_choices(
    workbook: Workbook, sheet: Worksheet, headings: Sequence[str], office: Office | None, units: Sequence[str]
) -> None:
    lists = workbook.create_sheet("Daftar")
    choices = {
        _VILLAGES: [village.name for village in office.villages] if office else [],
        _AGENCIES: [agency.short for agency in office.agencies] if office else [],
        _UNITS: list(units),
    }
    for place, (heading, names) in enumerate(choices.items(), start=1):
        _fill(lists.cell(row=1, column=place), heading)
        for line, name in enumerate(names, start=2):
            _fill(lists.cell(row=line, column=place), name)
        letter = get_column_letter(place)
        if names:
            listed = f"Daftar!${letter}$2:${letter}${len(names) + 1}"
            _offer(sheet, headings, heading, listed, is_strict=heading == _VILLAGES)


def _offer(sheet: Worksheet, headings: Sequence[str], heading: str, choices: str, *, is_strict: bool) -> None:
    """Offers choices in a column below the headings; where that is not strict another text may stay."""
    validation = DataValidation(type="list", formula1=choices, allow_blank=True, showErrorMessage=True)
    validation.errorStyle = "stop" if is_strict else "information"
    validation.error = "Pilih salah satu dari daftar." if is_strict else "Tidak ada dalam daftar; pastikan ejaannya."
    _attach(sheet, headings, heading, validation)


def _ask_for_figures(sheet: Worksheet, headings: Sequence[str], heading: str) -> None:
    """Only figures from 0 in a column; text such as `150 jt` is sent back while it is typed."""
    kind: Literal["decimal", "whole"] = "decimal" if heading == _FRACTION else "whole"
    validation = DataValidation(type=kind, operator="greaterThanOrEqual", formula1="0", allow_blank=True)
    validation.showErrorMessage, validation.errorStyle, validation.error = True, "stop", _ONLY_FIGURES
    _attach(sheet, headings, heading, validation)


def _attach(sheet: Worksheet, headings: Sequence[str], heading: str, validation: DataValidation) -> None:
    validation.errorTitle = heading[:_LONGEST_TITLE]
    letter = get_column_letter(headings.index(heading) + 1)
    validation.add(f"{letter}2:{letter}{_LAST_ROW}")
    sheet.add_data_validation(validation)
