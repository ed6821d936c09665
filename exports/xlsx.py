"""A Workbook as XLSX for a spreadsheet: numbers as numbers, sums as formulas, texts as texts that never run.

The file has no time of its own: the same workbook gives the same bytes.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.paper.document import CellEntry, CellKind, CellValue, Formula, SheetColumn, Workbook, WorkSheet
from exports.paper.printable import one_line, printable
from sessions.intake.rows import guarded, guarded_apostrophe

if TYPE_CHECKING:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet


SUFFIXES = (".xlsx", ".csv")
"""Kinds of sheet that can be written."""

Value = str | int | None

_WIDEST = 70
_NARROWEST = 8


def write_sheet(path: Path, title: str, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """Writes a sheet of that title by the path's suffix. Overwrites; OSError where the file cannot be written."""
    if path.suffix.lower() == ".csv":
        _write_csv(path, headings, rows)
    else:
        path.write_bytes(xlsx_bytes(title, headings, rows))


def _write_csv(path: Path, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """UTF-8 with byte order mark and semicolons, as a spreadsheet with Indonesian settings opens it by itself."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headings)
        writer.writerows([guarded(v) if isinstance(v, str) else v for v in row] for row in rows)


def xlsx_bytes(title: str, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The sheet as the bytes of an XLSX file."""
    from openpyxl import Workbook  # noqa: PLC0415 (heavy)
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    lines = [tuple(row) for row in rows]
    sheet.freeze_panes = "A2"
    for place, heading in enumerate(headings):
        longest = max((len(str(line[place])) for line in lines if line[place] is not None), default=0)
        width = min(_WIDEST, max(_NARROWEST, longest, len(heading)) + 2)
        sheet.column_dimensions[get_column_letter(place + 1)].width = width
    for number, line in enumerate((tuple(headings), *lines)):
        cells = []
        for value in line:
            cell = WriteOnlyCell(sheet, guarded_apostrophe(value) if isinstance(value, str) else value)
            if isinstance(value, str):
                cell.data_type = "s"
            if number == 0:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


_FORMATS = {CellKind.NUMBER: "#,##0.##", CellKind.SCORE: "0.00", CellKind.RUPIAH: "#,##0"}
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_LONGEST_RULE_TITLE = 32
_SHADE = "FFF8DC"
"""Of a cell that is left to fill."""
_FOLIO = 14
"""Number of the paper of 215 × 330 mm in a spreadsheet."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can give its members."""
_PROPERTIES = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def to_xlsx(workbook: Workbook) -> bytes:
    """The file. A workbook has at least one sheet."""
    from openpyxl import Workbook as Book  # noqa: PLC0415 (heavy)

    book = Book()
    book.remove(book.worksheets[0])
    created = workbook.created.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    book.properties.title, book.properties.creator = workbook.title, workbook.author
    book.properties.created = created
    for number, sheet in enumerate(workbook.sheets, start=1):
        page = book.create_sheet(_name(sheet.name, number))
        _fill(page, sheet)
        _set_up_printing(page, sheet, workbook.footer)
    buffer = BytesIO()
    book.save(buffer)
    return _without_times(buffer.getvalue(), created)


def _name(name: str, number: int) -> str:
    """A name that a spreadsheet accepts; one that is empty or taken gets another from openpyxl or its number."""
    return _NOT_IN_A_NAME.sub(" ", printable(name)).strip()[:_LONGEST_NAME] or f"Lembar {number}"


def _fill(page: "Worksheet", sheet: WorkSheet) -> None:
    """Title, headings, rows, sums."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    for number, line in enumerate(sheet.title, start=1):
        _write(page, number, 1, SheetColumn(heading="", width=0), line, bold=True)
    heads = sheet.heading_row
    _head(page, sheet, heads)
    for place, column in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(place)].width = column.width
    for number, row in enumerate(sheet.rows, start=heads + 1):
        for place, (column, value) in enumerate(zip(sheet.columns, row, strict=True), start=1):
            _write(page, number, place, column, value, ruled=True)
    _add_up(page, sheet, heads)
    page.freeze_panes = page.cell(row=heads + 1, column=sheet.kept + 1).coordinate
    if sheet.is_form:
        _open_to_fill(page, sheet, heads)
    if sheet.filtered and sheet.rows:
        last = page.cell(row=heads + len(sheet.rows), column=len(sheet.columns)).coordinate
        page.auto_filter.ref = f"A{heads}:{last}"


def _head(page: "Worksheet", sheet: WorkSheet, heads: int) -> None:
    """The headings, and above them what several have in common, over all of their cells."""
    plain: SheetColumn[Any] = SheetColumn(heading="", width=0)
    for place, column in enumerate(sheet.columns, start=1):
        _write(page, heads, place, plain, column.heading, bold=True, ruled=True)
    last = 0
    for band, columns in groupby(sheet.columns, key=lambda column: column.band) if sheet.has_bands else ():
        first, last = last + 1, last + len(tuple(columns))
        _write(page, heads - 1, first, plain, band, bold=True, ruled=True)
        if last > first:
            page.merge_cells(start_row=heads - 1, end_row=heads - 1, start_column=first, end_column=last)


def _open_to_fill(page: "Worksheet", sheet: WorkSheet, heads: int) -> None:
    """All is locked but what is to be filled, which is shaded and takes only what it should."""
    look, last = _look(), heads + len(sheet.rows)
    for place, column in enumerate(sheet.columns, start=1):
        first = heads + 1 if column.entry else last - sheet.open_rows + 1
        for row in range(first, last + 1):
            cell = page.cell(row=row, column=place)
            cell.protection, cell.fill = look.open, look.to_fill
        if column.entry and (rule := _rule(column.entry)) and last > heads:
            rule.promptTitle = rule.errorTitle = column.heading[:_LONGEST_RULE_TITLE]
            rule.add(f"{page.cell(row=heads + 1, column=place).coordinate}:{cell.coordinate}")
            page.add_data_validation(rule)
    page.protection.sheet = True
    page.protection.formatColumns = page.protection.formatRows = False
    page.protection.sort = page.protection.autoFilter = False


def _rule(entry: CellEntry) -> "DataValidation | None":
    """Sends back what may not be typed; None where any text may be, without a word about it."""
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    if entry.choices:
        rule = DataValidation(type="list", formula1=f'"{",".join(entry.choices)}"')
    elif entry.least is not None:
        kind: Literal["whole", "decimal"] = "whole" if entry.whole else "decimal"
        rule = DataValidation(type=kind, operator="greaterThanOrEqual", formula1=str(entry.least))
    elif entry.advice:
        rule = DataValidation()
    else:
        return None
    rule.allow_blank, rule.prompt, rule.showInputMessage = True, entry.advice or None, bool(entry.advice)
    rule.showErrorMessage, rule.errorStyle, rule.error = True, "stop", entry.advice or None
    return rule


def _set_up_printing(page: "Worksheet", sheet: WorkSheet, footer: str) -> None:
    """F4 on its side, as wide as the paper, headings again on every page, and which page of how many."""
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415

    heads = sheet.heading_row
    page.print_title_rows = f"{heads}:{heads}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _FOLIO
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if page.oddFooter is not None:
        page.oddFooter.left.text = one_line(footer).replace("&", "&&")
        page.oddFooter.right.text = "Halaman &P dari &N"


def _add_up(page: "Worksheet", sheet: WorkSheet, heads: int) -> None:
    """The last row: a formula under each column that is added up."""
    last = heads + len(sheet.rows)
    if not sheet.rows or not any(column.total for column in sheet.columns):
        return
    for place, column in enumerate(sheet.columns, start=1):
        top, bottom = (page.cell(row=row, column=place).coordinate for row in (heads + 1, last))
        sum_ = f"SUBTOTAL(9,{top}:{bottom})" if sheet.filtered else f"SUM({top}:{bottom})"
        value = Formula(sum_) if column.total else None
        _write(page, last + 1, place, column, sheet.total_label if place == 1 else value, bold=True, ruled=True)


def _write(
    page: "Worksheet",
    row: int,
    place: int,
    column: SheetColumn[Any],
    value: CellValue,
    *,
    bold: bool = False,
    ruled: bool = False,
) -> None:
    """One cell; a text is marked as text, whatever sign it begins with."""
    cell = page.cell(row=row, column=place)
    match value:
        case Formula():
            cell.value = f"={value.text}"
        case str():
            cell.value = printable(value)
            cell.data_type = "s"
        case _:
            cell.value = value
    if column.kind is not CellKind.TEXT and not isinstance(value, str):
        cell.number_format = _FORMATS[column.kind]
    look = _look()
    if bold:
        cell.font = look.bold
    if ruled:
        cell.border = look.ruled
        cell.alignment = look.of_a_text if column.kind is CellKind.TEXT else look.of_a_number


@dataclass(frozen=True, slots=True)
class _CellLook:
    """How cells look, made once: a style that is made again for every cell takes longer than all else."""

    bold: "Font"
    ruled: "Border"
    of_a_text: "Alignment"
    of_a_number: "Alignment"
    open: "Protection"
    to_fill: "PatternFill"


@cache
def _look() -> _CellLook:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side  # noqa: PLC0415

    line = Side(style="thin")
    return _CellLook(
        bold=Font(bold=True),
        ruled=Border(left=line, right=line, top=line, bottom=line),
        of_a_text=Alignment(wrap_text=True, vertical="top"),
        of_a_number=Alignment(horizontal="right", vertical="top"),
        open=Protection(locked=False),
        to_fill=PatternFill("solid", fgColor=_SHADE),
    )


def _without_times(content: bytes, created: datetime) -> bytes:
    """The same archive with one fixed time for all members, and the time of the record as that of the last change."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in sorted(before.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            part = before.read(name)
            if name == _PROPERTIES:
                part = _MODIFIED.sub(rb"\g<1>" + f"{created:%Y-%m-%dT%H:%M:%SZ}".encode(), part)
            info = ZipInfo(name, date_time=_FIRST_DAY)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0
            after.writestr(info, part)
    return out.getvalue()
