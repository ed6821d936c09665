"""File to grid: what kind of file it is, by its first bytes and never by its suffix."""

import hashlib
import re
import stat
from pathlib import Path

from sessions.intake.not_a_table import Finding, NotATable
from sessions.intake.readers.delimited import delimited_sheet
from sessions.intake.readers.grid import FILE_LIMIT, ROW_LIMIT, Grid, Sheet
from sessions.intake.readers.workbook import ole2_sheets, page_sheets, zipped_sheets
from sessions.text import clean

PASTED = "tempelan"
"""Stands for the name of a file where the table was pasted."""

_ZIP = b"PK"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TABLE_ROW = re.compile(rb"<tr[\s>]", re.IGNORECASE)
_KNOWN_KINDS = {
    b"%PDF": "PDF",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "GZIP",
    b"SQLite format 3\0": "SQLite",
    b"MZ": "EXE",
}


def read_grid(path: Path) -> Grid:
    """The cells of a CSV, XLSX, XLS, ODS or HTML file; raises NotATable, and nothing else, whatever the file holds."""
    file = clean(path.name)
    content = _content(file, path)
    return Grid(
        file_name=file, sha256=hashlib.sha256(content).hexdigest(), sheets=_bounded(file, _sheets(file, content))
    )


def pasted_grid(text: str, name: str = PASTED) -> Grid:
    """The cells of a table that was copied and pasted as text; raises NotATable as for a file of that name."""
    content = text[: FILE_LIMIT + 1].encode("utf-8", "replace")
    if len(content) > FILE_LIMIT:
        raise _too_large(name, len(content))
    if not content.strip():
        raise NotATable(Finding.EMPTY, file=name)
    sheets = _bounded(name, (delimited_sheet(name, content),))
    return Grid(file_name=name, sha256=hashlib.sha256(content).hexdigest(), sheets=sheets)


def _content(file: str, path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotATable(Finding.NOT_A_TABLE, file=file, found="folder")
        if status.st_size > FILE_LIMIT:
            raise _too_large(file, status.st_size)
        content = path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise NotATable(Finding.NOT_FOUND, file=file) from error
    if not content:
        raise NotATable(Finding.EMPTY, file=file)
    return content


def _too_large(file: str, size: int) -> NotATable:
    found, limit = f"{size // 1024**2} MB", f"{FILE_LIMIT // 1024**2} MB"
    return NotATable(Finding.TOO_LARGE, file=file, found=found, limit=limit)


def _bounded(file: str, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """The sheets, where none has a value below ROW_LIMIT."""
    for sheet in sheets:
        below = enumerate(sheet.rows[ROW_LIMIT:], start=ROW_LIMIT + 1)
        if far := next((number for number, row in below if any(map(str.strip, row))), None):
            raise NotATable(Finding.TOO_LARGE, file=file, found=f"isi pada baris {far}", limit=f"{ROW_LIMIT} baris")
    return sheets


def _sheets(file: str, content: bytes) -> tuple[Sheet, ...]:
    if content.startswith(_ZIP):
        return zipped_sheets(file, content)
    if content.startswith(_OLE2):
        return ole2_sheets(file, content)
    for magic, kind in _KNOWN_KINDS.items():
        if content.startswith(magic):
            raise NotATable(Finding.NOT_A_TABLE, file=file, found=kind)
    beginning = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    if beginning.startswith(b"<") and _TABLE_ROW.search(content):
        return page_sheets(file, content)
    if beginning.startswith(b"<"):
        raise NotATable(Finding.UNSUPPORTED, file=file, found="XML" if beginning.startswith(b"<?xml") else "HTML")
    return (delimited_sheet(file, content),)
