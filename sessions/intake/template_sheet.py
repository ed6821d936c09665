"""The form as XLSX: text stays text, numbers are numbers, villages and agencies can be chosen from lists."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Literal

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from sessions.intake.layouts import FieldName, Known
from sessions.intake.rows import guarded_apostrophe
from sessions.intake.source_fields import FormCell, FormColumn, SourceFields
from sessions.language.local import filled
from sessions.values.office import Office

_EXACT_DIGITS = 15
"""Digits a spreadsheet keeps of a number; a longer one is written as text."""

_LAST_ROW = 1_000
"""Rows that offer a choice."""

_ONLY_FIGURES = "Tulis angka saja, tanpa satuan dan tanpa kata."
_LONGEST_TITLE = 32
"""Characters of the title of a message, as spreadsheets allow."""


def write_sheet(
    known: SourceFields,
    path: Path,
    rows: Sequence[Sequence[FormCell]],
    office: Office | None,
    units: Sequence[str],
) -> None:
    """Writes the sheet `Usulan` with the form's headings in row 1, and the sheet `Daftar` with the choices."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Usulan"
    headings = [column.headings[0] for column in known.form]
    for line, row in enumerate((headings, *rows), start=1):
        for place, value in enumerate(row, start=1):
            _fill(sheet.cell(row=line, column=place), value)
    sheet.freeze_panes = "A2"
    listed = _listed(workbook.create_sheet("Daftar"), known, office, units)
    for place, column in enumerate(known.form, start=1):
        form = known[column.field].form if column.field != Known.NUMBER else FormColumn()
        _dress(sheet, place, form.width)
        if column.field in listed:
            _attach(sheet, place, _offered(listed[column.field], is_strict=column.field == Known.VILLAGE))
        elif form.choices:
            _attach(sheet, place, _offered(f'"{",".join(form.choices)}"', is_strict=form.is_strict))
        elif form.figures:
            _attach(sheet, place, _only_figures(form.figures))
    workbook.save(path)


def _fill(cell: Cell | MergedCell, value: FormCell) -> None:
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


def _dress(sheet: Worksheet, place: int, width: int) -> None:
    cell = sheet.cell(row=1, column=place)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="DDE6F0")
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.column_dimensions[get_column_letter(place)].width = width


def _listed(
    lists: Worksheet, known: SourceFields, office: Office | None, units: Sequence[str]
) -> Mapping[FieldName, str]:
    """Fills the sheet of choices; where those of a field stand on it, for the fields that have any."""
    choices = {
        Known.VILLAGE: [village.name for village in office.villages] if office else [],
        Known.AGENCY: [agency.short for agency in office.agencies] if office else [],
        Known.UNIT: list(units),
    }
    for place, (field, names) in enumerate(choices.items(), start=1):
        for line, name in enumerate((filled(known[field].heading), *names), start=1):
            _fill(lists.cell(row=line, column=place), name)
    letters = {field: get_column_letter(place) for place, field in enumerate(choices, start=1)}
    return {
        field: f"Daftar!${letters[field]}$2:${letters[field]}${len(names) + 1}"
        for field, names in choices.items()
        if names
    }


def _offered(choices: str, *, is_strict: bool) -> DataValidation:
    """Offers choices; where that is not strict another text may stay."""
    validation = DataValidation(type="list", formula1=choices, allow_blank=True, showErrorMessage=True)
    validation.errorStyle = "stop" if is_strict else "information"
    validation.error = "Pilih salah satu dari daftar." if is_strict else "Tidak ada dalam daftar; pastikan ejaannya."
    return validation


def _only_figures(kind: Literal["decimal", "whole"]) -> DataValidation:
    """Only figures from 0; text such as `150 jt` is sent back while it is typed."""
    validation = DataValidation(type=kind, operator="greaterThanOrEqual", formula1="0", allow_blank=True)
    validation.showErrorMessage, validation.errorStyle, validation.error = True, "stop", _ONLY_FIGURES
    return validation


def _attach(sheet: Worksheet, place: int, validation: DataValidation) -> None:
    """Holds for a column below its heading."""
    validation.errorTitle = str(sheet.cell(row=1, column=place).value)[:_LONGEST_TITLE]
    letter = get_column_letter(place)
    validation.add(f"{letter}2:{letter}{_LAST_ROW}")
    sheet.add_data_validation(validation)
