"""Rows of text and numbers as a sheet, CSV or XLSX, for a spreadsheet: what people typed stays text and never runs."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from sessions.intake.cells import guarded, guarded_apostrophe

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
