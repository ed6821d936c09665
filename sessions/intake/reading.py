"""A file to its sheets: CSV here, workbooks in a bounded child process."""

import csv
import hashlib
import io
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from sessions.intake.grid import (
    AREA_LIMIT,
    CELL_LIMIT,
    COLUMN_LIMIT,
    FILE_LIMIT,
    ROW_LIMIT,
    Finding,
    Grid,
    NotATable,
    Notes,
    SheetNotes,
    SourceSheet,
)
from sessions.intake.messages import is_message
from sessions.intake.readers import child
from sessions.intake.readers.guards import column_letters, inspected_xls, inspected_zip
from sessions.kernel import windows
from sessions.kernel.files import Unfit, UnfitFile, read_whole
from sessions.kernel.text import clean

PASTED = "tempelan"
"""Stands for the name of a file where the table was pasted."""

_ZIP = b"PK"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TABLE_ROW = re.compile(rb"<tr[\s>]", re.IGNORECASE)
_KNOWN_KINDS = {
    "PDF": b"%PDF", "RTF": b"{\\rtf", "PNG": b"\x89PNG", "JPEG": b"\xff\xd8\xff", "GIF": b"GIF8", "RAR": b"Rar!",
    "7z": b"7z\xbc\xaf", "GZIP": b"\x1f\x8b", "SQLite": b"SQLite format 3\0", "EXE": b"MZ",
}  # fmt: skip
"""How files begin that are no tables."""


def read_grid(path: Path) -> Grid:
    """The cells of a CSV, XLSX, XLS, ODS or HTML file; raises NotATable, and nothing else, whatever the file holds."""
    file = clean(path.name)
    content = _content(file, path)
    shown, hidden = _sheets(file, content)
    return Grid(
        file_name=file,
        sha256=hashlib.sha256(content).hexdigest(),
        sheets=_bounded(file, shown),
        hidden=_bounded(file, hidden),
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
        content = read_whole(path, FILE_LIMIT)
    except UnfitFile as error:
        if error.unfit is Unfit.TOO_LARGE:
            raise _too_large(file, path.stat().st_size) from error
        if path.is_dir():
            raise NotATable(Finding.FOLDER, file=file) from error
        raise NotATable(Finding.NOT_A_TABLE, file=file, found=error.unfit.value) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise NotATable(Finding.NOT_FOUND, file=file) from error
    if not content:
        raise NotATable(Finding.EMPTY, file=file)
    return content


def _too_large(file: str, size: int) -> NotATable:
    found, limit = f"{size // 1024**2} MB", f"{FILE_LIMIT // 1024**2} MB"
    return NotATable(Finding.TOO_LARGE, file=file, found=found, limit=limit)


def _bounded(file: str, sheets: tuple[SourceSheet, ...]) -> tuple[SourceSheet, ...]:
    """The sheets, where none has a value below ROW_LIMIT or right of COLUMN_LIMIT."""
    for sheet in sheets:
        for number, row in enumerate(sheet.rows, start=1):
            if len(row) > COLUMN_LIMIT and any(map(str.strip, row[COLUMN_LIMIT:])):
                raise _too_wide(file, number, row)
        below = enumerate(sheet.rows[ROW_LIMIT:], start=ROW_LIMIT + 1)
        if far := next((number for number, row in below if any(map(str.strip, row))), None):
            raise NotATable(Finding.TOO_LARGE, file=file, found=f"isi pada baris {far}", limit=f"{ROW_LIMIT} baris")
    return sheets


def _too_wide(file: str, number: int, row: Sequence[str]) -> NotATable:
    """Names the first cell that is too far right as people do: `baris 12 kolom ALM`."""
    far = next(column for column, cell in enumerate(row, start=1) if column > COLUMN_LIMIT and cell.strip())
    found = f"isi pada baris {number} kolom {column_letters(far)}"
    return NotATable(Finding.TOO_LARGE, file=file, found=found, limit=f"{COLUMN_LIMIT} kolom")


Sheets = tuple[tuple[SourceSheet, ...], tuple[SourceSheet, ...]]
"""Those that are shown and those that are hidden."""


def _sheets(file: str, content: bytes) -> Sheets:
    if content.startswith(_ZIP):
        return _read_in_child(file, *inspected_zip(file, content))
    if content.startswith(_OLE2):
        return ole2_sheets(file, content)
    for kind, magic in _KNOWN_KINDS.items():
        if content.startswith(magic):
            raise NotATable(Finding.NOT_A_TABLE, file=file, found=kind)
    beginning = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    if beginning.startswith(b"<") and _TABLE_ROW.search(content):
        return _read_in_child(file, decoded(file, content).lstrip().encode(), {})  # many a download called .xls
    if beginning.startswith(b"<"):
        raise NotATable(Finding.UNSUPPORTED, file=file, found="XML" if beginning.startswith(b"<?xml") else "HTML")
    return (delimited_sheet(file, content),), ()


DELIMITERS = (",", ";", "\t", "|")
RARE = ("^", "~", "\u00a6", "\u00a7", "#")
"""Delimiters that are thought of where none of the usual ones cuts anything."""

_SAMPLE = 100
"""Rows that are looked at to choose the delimiter."""

_SEP_LINE = re.compile(r'"?sep=(.)"?(\r\n|\r|\n|$)', re.IGNORECASE)
_BEGINNING = 400
_MESSAGE = 100_000
"""Characters of a text in which a message is sought; the longest has some hundred lines."""

_MOSTLY = 10
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f]")


def delimited_sheet(file: str, content: bytes) -> SourceSheet:
    """The rows of a CSV file; raises NotATable. A `sep=` line is obeyed and, as in a spreadsheet, is not a row."""
    text = decoded(file, content)
    if not text.strip(" \t\r\n,;|"):
        raise NotATable(Finding.EMPTY, file=file)
    sep = _SEP_LINE.match(text)
    if sep is not None:
        text = text[sep.end() :]
    if sep is None and is_message(text[:_MESSAGE]):
        return SourceSheet(name="", rows=tuple((line.rstrip()[:CELL_LIMIT],) for line in text.splitlines()))
    delimiter = sep[1] if sep is not None and sep[1] not in '"\r\n ' else chosen_delimiter(text)
    return SourceSheet(name="", rows=tuple(_rows(file, text, delimiter)))


def decoded(file: str, content: bytes) -> str:
    """The text: by its byte order mark, else UTF-8, else cp1252 (old spreadsheets); binary content is no table."""
    try:
        text = content.decode(_utf16(content)) if _utf16(content) else _utf8_or_cp1252(content)
    except UnicodeDecodeError as error:
        raise NotATable(Finding.NOT_A_TABLE, file=file, found="biner") from error
    if _BINARY.search(text):
        raise NotATable(Finding.NOT_A_TABLE, file=file, found="biner")
    return text


def _utf16(content: bytes) -> str:
    """The UTF-16 codec of a text that has the byte order mark, or every other byte of whose beginning is zero."""
    if content.startswith(_UTF16_MARKS):
        return "utf-16"
    for codec, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        high, low = content[first:_BEGINNING:2], content[1 - first : _BEGINNING : 2]
        if high and 0 not in low and _MOSTLY * high.count(0) >= (_MOSTLY - 1) * len(high):
            return codec
    return ""


def chosen_delimiter(text: str) -> str:
    """The delimiter that cuts most rows into the same number of columns, the more columns the better; else a comma.

    One whose first such row is without figures comes first: it cut the headings, not only commas in addresses.
    """
    worth = {delimiter: _worth(text, delimiter) for delimiter in DELIMITERS}
    if not any(evenness for _, evenness in worth.values()):
        worth |= {delimiter: _worth(text, delimiter) for delimiter in RARE}
    return max(worth, key=worth.__getitem__)


def _utf8_or_cp1252(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _worth(text: str, delimiter: str) -> tuple[bool, int]:
    """Whether it begins with headings, and the cuts in those of the first rows that have the same number of columns;
    nothing where quotes break.
    """
    try:
        rows = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), _SAMPLE))
    except csv.Error:
        return False, 0
    widths = Counter(len(row) for row in rows if any(cell.strip() for cell in row))
    evenness, width = max(((count * (width - 1), width) for width, count in widths.items()), default=(0, 0))
    first = next((row for row in rows if len(row) == width), [])
    return width > 1 and not any(character.isdigit() for cell in first for character in cell), evenness


def _rows(file: str, text: str, delimiter: str) -> Iterator[tuple[str, ...]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    area = 0
    try:
        for row in reader:
            while row and not row[-1]:
                row.pop()
            area += len(row) + 1
            if area > AREA_LIMIT:
                found, limit = f"lebih dari {AREA_LIMIT} sel, pada baris {reader.line_num}", f"{AREA_LIMIT} sel"
                raise NotATable(Finding.TOO_LARGE, file=file, found=found, limit=limit)
            yield tuple(cell[:CELL_LIMIT] for cell in row)
    except csv.Error as error:
        if "field limit" in str(error) and '"' not in text:
            found, limit = f"> {csv.field_size_limit()} karakter dalam satu sel", f"{CELL_LIMIT}"
            raise NotATable(Finding.TOO_LARGE, file=file, found=found, limit=limit) from error
        raise NotATable(Finding.BROKEN_QUOTES, file=file, line=reader.line_num) from error


TIME_LIMIT = 20
"""Seconds the child may take; a file of 5,000 rows takes a third of one."""

MEMORY_LIMIT = 480
"""Megabytes of address space of the child; on Windows of its memory."""

_COVERED_LIMIT = 200_000
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_XLS_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))


def ole2_sheets(file: str, content: bytes) -> Sheets:
    """The sheets of an old XLS file; raises NotATable, also for a password-protected XLSX, which has the same coat."""
    if _ENCRYPTED_STREAM in content:
        raise NotATable(Finding.ENCRYPTED, file=file)
    if not any(stream in content for stream in _XLS_STREAMS):
        raise NotATable(Finding.NOT_A_TABLE, file=file, found="OLE2")
    return _read_in_child(file, content, inspected_xls(file, content))


def _read_in_child(file: str, content: bytes, notes: Notes) -> Sheets:
    command = [sys.executable, "-P", str(Path(child.__file__)), str(MEMORY_LIMIT)]
    try:
        code, output = _answer(command, content)
    except subprocess.TimeoutExpired as error:
        raise NotATable(Finding.TOO_LARGE, file=file, found=f"> {TIME_LIMIT} s", limit=f"{TIME_LIMIT} s") from error
    except OSError as error:
        raise _refusal(file, _NOT_STARTED) from error
    if code != 0:
        raise _refusal(file, code)
    sheets = [(_sheet(name, rows, merged, notes), hides) for name, rows, merged, hides in json.loads(output)]
    if not any(cell for sheet, _ in sheets for row in sheet.rows for cell in row):
        raise NotATable(Finding.EMPTY, file=file)
    shown, hidden = ([sheet for sheet, hides in sheets if hides is told] for told in (False, True))
    return (tuple(shown), tuple(hidden)) if shown else (tuple(hidden), ())


def _answer(command: list[str], content: bytes) -> tuple[int, bytes]:
    """Exit code and output of the child, which gets its bounds before it gets the file; TimeoutExpired, OSError."""
    pipe, flags = subprocess.PIPE, getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with subprocess.Popen(  # noqa: S603 (our own interpreter and file)
        command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, creationflags=flags
    ) as running:
        try:
            with windows.memory_bound(running.pid, MEMORY_LIMIT):
                output, _ = running.communicate(content, timeout=TIME_LIMIT)
        except subprocess.TimeoutExpired:
            running.kill()
            raise
    return running.returncode, output


def _sheet(name: str, rows: list[list[str]], merged: list[list[int]], notes: Notes) -> SourceSheet:
    """A sheet; of a merged range only the cells below the first of its first column are covered."""
    covered = (
        (row + 1, column + 1)
        for first, column, last, _ in merged
        for row in range(first + 1, min(last, len(rows) - 1) + 1)
    )
    told = notes.get(name, SheetNotes())
    return SourceSheet(
        name=clean(name),
        rows=tuple(map(tuple, rows)),
        faults=told.faults,
        hidden_rows=told.hidden_rows,
        hidden_columns=told.hidden_columns,
        covered=frozenset(islice(covered, _COVERED_LIMIT)),
        merged=tuple((top + 1, left + 1, bottom + 1, right + 1) for top, left, bottom, right in merged),
    )


_NOT_STARTED = 1
"""Also how the interpreter ends where it cannot load what it needs; our own code never does."""

_BLOCKED = frozenset({_NOT_STARTED, 0xC0000022, 0xC0000135, 0xC0000142})
"""Ends of a process that never came to our code: denied, a library missing, one that could not be set up."""

_ABORTED = 3
_FIRST_FATAL = 0xC0000000
"""How Windows ends a process that aborts; from this number on one that it had to stop, as a signal does elsewhere."""


def _refusal(file: str, code: int) -> NotATable:
    """Why there are no sheets, by the exit code: only the reader's own word makes a file a damaged one."""
    if code == child.ENCRYPTED:
        return NotATable(Finding.ENCRYPTED, file=file)
    if code == child.DAMAGED:
        return NotATable(Finding.DAMAGED, file=file)
    if code in {child.OUT_OF_MEMORY, _ABORTED} or code < 0 or (code >= _FIRST_FATAL and code not in _BLOCKED):
        return NotATable(Finding.TOO_LARGE, file=file, found=f"> {MEMORY_LIMIT} MB", limit=f"{MEMORY_LIMIT} MB")
    return NotATable(Finding.READER_BLOCKED, file=file, program=sys.executable)
