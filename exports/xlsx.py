"""A Workbook as XLSX for a spreadsheet: numbers as numbers, sums as formulas, texts as texts that never run.

The file has no time of its own: the same workbook gives the same bytes.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exports.paper.document import CellEntry, CellKind, CellValue, Formula, Workbook, WorkSheet
from exports.paper.printable import one_line, printable
from sessions.intake.rows import guarded, guarded_apostrophe
from sessions.kernel.files import naming

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from sessions.intake.xlsx_file import XlsxFile


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
        content = xlsx_bytes(title, headings, rows)
        with naming(path):
            path.write_bytes(content)


def _write_csv(path: Path, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """UTF-8 with byte order mark and semicolons, as a spreadsheet with Indonesian settings opens it by itself."""
    with naming(path), path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headings)
        writer.writerows([guarded(v) if isinstance(v, str) else v for v in row] for row in rows)


def xlsx_bytes(title: str, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The sheet as the bytes of an XLSX file."""
    from sessions.intake.xlsx_file import XlsxFile, write_text  # noqa: PLC0415 (heavy)

    file = XlsxFile()
    sheet = file.add_sheet(title)
    bold = file.style(bold=True)
    lines = [tuple(row) for row in rows]
    sheet.freeze_panes(1, 0)
    for place, heading in enumerate(headings):
        longest = max((len(str(line[place])) for line in lines if line[place] is not None), default=0)
        sheet.set_column(place, place, min(_WIDEST, max(_NARROWEST, longest, len(heading)) + 2))
        write_text(sheet, 0, place, guarded_apostrophe(heading), bold)
    for number, line in enumerate(lines, start=1):
        for place, value in enumerate(line):
            if isinstance(value, str):
                write_text(sheet, number, place, guarded_apostrophe(value))
            elif value is not None:
                sheet.write_number(number, place, value)
    return file.content()


_FORMATS = {CellKind.NUMBER: "#,##0.##", CellKind.SCORE: "0.00", CellKind.RUPIAH: "#,##0"}
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_LONGEST_RULE_TITLE = 32
_SHADE = "#FFF8DC"
"""Of a cell that is left to fill."""
_FOLIO = 14
"""Number of the paper of 215 × 330 mm in a spreadsheet."""
_LONGEST_FOOT = 110
"""Signs of ours at the foot of a page: each may count twice, and a spreadsheet allows 255 in all."""


def to_xlsx(workbook: Workbook) -> bytes:
    """The file. A workbook has at least one sheet."""
    from sessions.intake.xlsx_file import XlsxFile  # noqa: PLC0415 (heavy)

    file = XlsxFile(title=workbook.title, author=workbook.author, created=workbook.created)
    looks = _Looks(file)
    for number, sheet in enumerate(workbook.sheets, start=1):
        page = _Page(file.add_sheet(_name(sheet.name, number)), looks)
        page.fill(sheet)
        page.set_up_printing(sheet, workbook.footer)
    return file.content()


def _name(name: str, number: int) -> str:
    """A name that a spreadsheet accepts; an empty one becomes its number."""
    return _NOT_IN_A_NAME.sub(" ", printable(name)).strip()[:_LONGEST_NAME] or f"Lembar {number}"


class _Looks:
    """How cells look, each look made once."""

    def __init__(self, file: "XlsxFile") -> None:
        self._file = file
        self._made: dict[tuple[CellKind, bool, bool, bool], Format] = {}

    def of(self, kind: CellKind, *, bold: bool, ruled: bool, is_open: bool) -> "Format":
        """The look of a cell that holds this; a ruled one has lines around it, an open one is left to fill."""
        look = (kind, bold, ruled, is_open)
        if look not in self._made:
            number = {} if kind is CellKind.TEXT else {"num_format": _FORMATS[kind]}
            lines = {"border": 1, "align": "" if kind is CellKind.TEXT else "right", "valign": "top"} if ruled else {}
            wrapped = {"text_wrap": True} if ruled and kind is CellKind.TEXT else {}
            to_fill = {"locked": False, "bg_color": _SHADE} if is_open else {}
            self._made[look] = self._file.style(bold=bold, **number, **lines, **wrapped, **to_fill)
        return self._made[look]


class _Page:
    """One sheet as it is filled."""

    def __init__(self, page: "Worksheet", looks: _Looks) -> None:
        self._page, self._looks = page, looks

    def fill(self, sheet: WorkSheet) -> None:
        """Title, headings, rows, sums."""
        for number, line in enumerate(sheet.title):
            self._write(number, 0, CellKind.TEXT, line, bold=True)
        heads = sheet.heading_row - 1
        self._head(sheet, heads)
        last = heads + len(sheet.rows)
        for number, row in enumerate(sheet.rows, start=heads + 1):
            is_open = sheet.is_form and number > last - sheet.open_rows
            for place, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
                self._write(number, place, column.kind, value, ruled=True, is_open=is_open or bool(column.entry))
        self._add_up(sheet, heads)
        self._page.freeze_panes(heads + 1, sheet.kept)
        if sheet.is_form:
            self._keep_to_the_form(sheet, heads)
        if sheet.filtered and sheet.rows:
            self._page.autofilter(heads, 0, heads + len(sheet.rows), len(sheet.columns) - 1)

    def set_up_printing(self, sheet: WorkSheet, footer: str) -> None:
        """F4 on its side, as wide as the paper, headings again on every page, and which page of how many."""
        heads = sheet.heading_row - 1
        self._page.repeat_rows(heads)
        self._page.set_landscape()
        self._page.set_paper(_FOLIO)
        self._page.fit_to_pages(1, 0)
        left = one_line(footer).replace("&[", "& [")[:_LONGEST_FOOT].replace("&", "&&")  # &[ stands for a picture
        self._page.set_footer(f"&L{left}&RHalaman &P dari &N")

    def _head(self, sheet: WorkSheet, heads: int) -> None:
        """The headings, and above them what several have in common, over all of their cells."""
        for place, column in enumerate(sheet.columns):
            self._write(heads, place, CellKind.TEXT, column.heading, bold=True, ruled=True)
            self._page.set_column(place, place, column.width)
        end = 0
        for band, columns in groupby(sheet.columns, key=lambda column: column.band) if sheet.has_bands else ():
            first, end = end, end + len(tuple(columns))
            if end - first > 1:
                look = self._looks.of(CellKind.TEXT, bold=True, ruled=True, is_open=False)
                self._page.merge_range(heads - 1, first, heads - 1, end - 1, "", look)
            self._write(heads - 1, first, CellKind.TEXT, band, bold=True, ruled=True)

    def _keep_to_the_form(self, sheet: WorkSheet, heads: int) -> None:
        """All is locked but what is to be filled, which takes only what it should."""
        for place, column in enumerate(sheet.columns):
            if column.entry and sheet.rows and (rule := _rule(column.entry, column.heading[:_LONGEST_RULE_TITLE])):
                self._page.data_validation(heads + 1, place, heads + len(sheet.rows), place, rule)
        self._page.protect("", dict.fromkeys(("format_columns", "format_rows", "sort", "autofilter"), True))

    def _add_up(self, sheet: WorkSheet, heads: int) -> None:
        """The last row: a formula under each column that is added up."""
        from xlsxwriter.utility import xl_rowcol_to_cell  # noqa: PLC0415 (heavy)

        last = heads + len(sheet.rows)
        if not sheet.rows or not any(column.total for column in sheet.columns):
            return
        for place, column in enumerate(sheet.columns):
            top, bottom = (xl_rowcol_to_cell(row, place) for row in (heads + 1, last))
            sum_ = f"SUBTOTAL(9,{top}:{bottom})" if sheet.filtered else f"SUM({top}:{bottom})"
            value = Formula(sum_) if column.total else None
            label = sheet.total_label if place == 0 else value
            self._write(last + 1, place, column.kind, label, bold=True, ruled=True)

    def _write(
        self,
        row: int,
        place: int,
        kind: CellKind,
        value: CellValue,
        *,
        bold: bool = False,
        ruled: bool = False,
        is_open: bool = False,
    ) -> None:
        """One cell; a text is written as text, whatever sign it begins with, and a formula without what it comes to."""
        from sessions.intake.xlsx_file import write_text  # noqa: PLC0415 (heavy)

        look = self._looks.of(kind, bold=bold, ruled=ruled, is_open=is_open)
        match value:
            case Formula():
                self._page.write_formula(row, place, f"={value.text}", look, "")
            case str():
                write_text(self._page, row, place, printable(value), look)
            case None:
                self._page.write_blank(row, place, None, look)
            case _:
                self._page.write_number(row, place, float(value), look)


def _rule(entry: CellEntry, title: str) -> dict[str, Any] | None:
    """Sends back what may not be typed; None where any text may be, without a word about it."""
    rule: dict[str, Any]
    if entry.choices:
        rule = {"validate": "list", "source": list(entry.choices)}
    elif entry.least is not None:
        rule = {"validate": "integer" if entry.whole else "decimal", "criteria": ">=", "value": entry.least}
    elif entry.advice:
        rule = {"validate": "any"}
    else:
        return None
    told = {"input_title": title, "input_message": entry.advice} if entry.advice else {}
    return {**rule, **told, "error_type": "stop", "error_title": title, "error_message": entry.advice or None}
