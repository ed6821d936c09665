"""CSV to a sheet: the encoding, the delimiter and the rows."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from sessions.intake.not_a_table import Finding, NotATable
from sessions.intake.readers.grid import AREA_LIMIT, CELL_LIMIT, Sheet

DELIMITERS = (",", ";", "\t", "|")
RARE = ("^", "~", "\u00a6", "\u00a7", "#")
"""Delimiters that are thought of where none of the usual ones cuts anything."""

_SAMPLE = 100
"""Rows that are looked at to choose the delimiter."""

_SEP_LINE = re.compile(r'"?sep=(.)"?(\r\n|\r|\n|$)', re.IGNORECASE)
_BEGINNING = 400
_MOSTLY = 10
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f]")


def delimited_sheet(file: str, content: bytes) -> Sheet:
    """The rows of a CSV file; raises NotATable. A `sep=` line is obeyed and, as in a spreadsheet, is not a row."""
    text = decoded(file, content)
    if not text.strip(" \t\r\n,;|"):
        raise NotATable(Finding.EMPTY, file=file)
    sep = _SEP_LINE.match(text)
    if sep is not None:
        text = text[sep.end() :]
    delimiter = _delimiter_of_sep_line(sep) or chosen_delimiter(text)
    return Sheet(name="", rows=tuple(_rows(file, text, delimiter)))


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


def _delimiter_of_sep_line(sep: re.Match[str] | None) -> str | None:
    if sep is None or sep[1] in '"\r\n ':
        return None
    return sep[1]


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
            area += len(row) + 1
            if area > AREA_LIMIT:
                raise NotATable(Finding.TOO_LARGE, file=file, found=f"> {AREA_LIMIT}", limit=f"{AREA_LIMIT}")
            yield tuple(cell[:CELL_LIMIT] for cell in row)
    except csv.Error as error:
        if "field limit" in str(error) and '"' not in text:
            found, limit = f"> {csv.field_size_limit()} karakter dalam satu sel", f"{CELL_LIMIT}"
            raise NotATable(Finding.TOO_LARGE, file=file, found=found, limit=limit) from error
        raise NotATable(Finding.BROKEN_QUOTES, file=file, line=reader.line_num) from error
