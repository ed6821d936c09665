"""The form as XLSX: text stays text, numbers are numbers, villages and agencies can be chosen from lists."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from sessions.intake.layouts import FieldName, Known
from sessions.intake.rows import guarded_apostrophe
from sessions.intake.source_fields import FormCell, FormColumn, SourceFields
from sessions.intake.xlsx_file import XlsxFile, write_text
from sessions.kernel.files import naming
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
    file = XlsxFile()
    sheet, lists = file.add_sheet("Usulan"), file.add_sheet("Daftar")
    text = file.style(quote_prefix=True)
    for line, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            _fill(sheet, line, place, value, text)
    listed = _listed(lists, known, office, units, text)
    head = file.style(quote_prefix=True, bold=True, bg_color="#DDE6F0", text_wrap=True, valign="vcenter")
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(known.form):
        form = known[column.field].form if column.field != Known.NUMBER else FormColumn()
        _fill(sheet, 0, place, column.headings[0], head)
        sheet.set_column(place, place, form.width)
        if column.field in listed:
            rule = _offered(listed[column.field], is_strict=column.field == Known.VILLAGE)
        elif form.choices:
            rule = _offered(list(form.choices), is_strict=form.is_strict)
        elif form.figures:
            rule = _only_figures(form.figures)
        else:
            continue
        title = column.headings[0][:_LONGEST_TITLE]
        sheet.data_validation(1, place, _LAST_ROW - 1, place, {**rule, "error_title": title})
    with naming(path):
        path.write_bytes(file.content())


def _fill(sheet: Worksheet, line: int, place: int, value: FormCell, text: Format) -> None:
    """Sets a value; a text is marked as text by type and by the spreadsheet's own quote prefix, so it never runs."""
    if isinstance(value, Decimal) and len(value.as_tuple().digits) > _EXACT_DIGITS:
        value = f"{value:f}".replace(".", ",")
    if isinstance(value, str):
        if value:
            write_text(sheet, line, place, guarded_apostrophe(value), text)
    elif value is not None:
        sheet.write_number(line, place, float(value))


def _listed(
    lists: Worksheet, known: SourceFields, office: Office | None, units: Sequence[str], text: Format
) -> Mapping[FieldName, str]:
    """Fills the sheet of choices; where those of a field stand on it, for the fields that have any."""
    choices = {
        Known.VILLAGE: [village.name for village in office.villages] if office else [],
        Known.AGENCY: [agency.short for agency in office.agencies] if office else [],
        Known.UNIT: list(units),
    }
    for place, (field, names) in enumerate(choices.items()):
        for line, name in enumerate((filled(known[field].heading), *names)):
            _fill(lists, line, place, name, text)
    letters = {field: xl_col_to_name(place) for place, field in enumerate(choices)}
    return {
        field: f"=Daftar!${letters[field]}$2:${letters[field]}${len(names) + 1}"
        for field, names in choices.items()
        if names
    }


def _offered(choices: str | list[str], *, is_strict: bool) -> dict[str, Any]:
    """Offers choices, named or where they stand; where that is not strict another text may stay."""
    return {
        "validate": "list",
        "source": choices,
        "error_type": "stop" if is_strict else "information",
        "error_message": "Pilih salah satu dari daftar." if is_strict else "Tidak ada dalam daftar; pastikan ejaannya.",
    }


def _only_figures(kind: Literal["decimal", "whole"]) -> dict[str, Any]:
    """Only figures from 0; text such as `150 jt` is sent back while it is typed."""
    validate = "integer" if kind == "whole" else kind
    return {
        "validate": validate,
        "criteria": ">=",
        "value": 0,
        "error_type": "stop",
        "error_message": _ONLY_FIGURES,
    }
