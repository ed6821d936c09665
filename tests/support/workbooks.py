"""A workbook as people see it: its lines as text, for goldens and for finding a cell by its heading."""

from io import BytesIO
from typing import Any

from openpyxl import load_workbook


def text_of(content: bytes) -> str:
    """Every sheet with its name, its lines with a bar between the cells; empty cells at the end are left out."""
    lines: list[str] = []
    for sheet in load_workbook(BytesIO(content)).worksheets:
        rows = sheet.iter_rows(values_only=True)
        told = (" | ".join("" if value is None else str(value) for value in row).rstrip(" |") for row in rows)
        lines += (f"[{sheet.title}]", *told)
    return "\n".join(lines) + "\n"


def rows_of(content: bytes, heading: str, sheet: int = 0) -> list[dict[str, Any]]:
    """The rows below the headings, of which one is `heading`: each by its headings, the first of equal ones."""
    lines = list(load_workbook(BytesIO(content)).worksheets[sheet].iter_rows(values_only=True))
    at = next(number for number, line in enumerate(lines) if heading in line)
    headings = [str(cell) for cell in lines[at] if cell is not None]
    return [dict(reversed(list(zip(headings, line, strict=False)))) for line in lines[at + 1 :]]
