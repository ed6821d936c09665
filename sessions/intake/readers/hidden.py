"""Which rows and columns of a sheet its author has hidden, in XLSX, ODS and XLS; all counted from 1."""

import io
import re
import struct
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from sessions.intake.grid import COLUMN_LIMIT, ROW_LIMIT

_TAG = rb"[^<>]{0,300}"
_IS_HIDDEN = re.compile(rb"\bhidden\s?=\s?[\"'](?:1|true|on)[\"']")
_ROW = re.compile(rb"<(?:\w+:)?row\s(" + _TAG + rb")>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s(" + _TAG + rb")>")
_ROW_NUMBER = re.compile(rb"\br\s?=\s?[\"']([0-9]{1,7})[\"']")
_FIRST, _LAST = (re.compile(rb"\b" + name + rb"\s?=\s?[\"']([0-9]{1,5})[\"']") for name in (b"min", b"max"))

_NOT_SHOWN = frozenset({"collapse", "filter"})
_ROW_RECORD, _COLUMN_RECORD = 0x0208, 0x007D
_ROW_IS_HIDDEN, _COLUMN_IS_HIDDEN = 0x20, 0x01

Hidden = tuple[frozenset[int], frozenset[int]]
"""Rows and columns."""


def hidden_in_xlsx(sheet: bytes) -> Hidden:
    """What the XML of a sheet hides; a row without its number is not found."""
    if b"hidden" not in sheet:
        return frozenset(), frozenset()
    rows = (_ROW_NUMBER.search(tag) for tag in _tags(_ROW, sheet))
    spans = ((_FIRST.search(tag), _LAST.search(tag)) for tag in _tags(_COLUMN, sheet))
    columns = (range(int(first[1]), int(last[1]) + 1) for first, last in spans if first and last)
    return (
        frozenset(number for found in rows if found and (number := int(found[1])) <= ROW_LIMIT),
        frozenset(column for span in columns for column in span[:COLUMN_LIMIT] if column <= COLUMN_LIMIT),
    )


def _tags(pattern: re.Pattern[bytes], sheet: bytes) -> Iterator[bytes]:
    return (tag for tag in pattern.findall(sheet) if _IS_HIDDEN.search(tag))


def hidden_in_ods(content: bytes) -> dict[str, Hidden]:
    """What each sheet of the content hides, by its name. Raises what ElementTree does."""
    found: dict[str, tuple[set[int], set[int]]] = {}
    if b"visibility" not in content:
        return {}
    name, row, column = "", 1, 1
    for event, element in ET.iterparse(io.BytesIO(content), events=("start", "end")):  # noqa: S314 (no DOCTYPE)
        tag = element.tag.rpartition("}")[2]
        told = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
        if (event, tag) == ("start", "table"):
            name, row, column = told.get("name", ""), 1, 1
            found.setdefault(name, (set(), set()))
        elif (event, tag) == ("end", "table-column"):
            last = column + int(told.get("number-columns-repeated", "1"))
            found[name][1].update(range(column, min(last, COLUMN_LIMIT + 1)) if _is_hidden(told) else ())
            column = last
        elif (event, tag) == ("end", "table-row"):
            last = row + int(told.get("number-rows-repeated", "1"))
            found[name][0].update(range(row, min(last, ROW_LIMIT + 1)) if _is_hidden(told) else ())
            row = last
            element.clear()
    return {sheet: (frozenset(rows), frozenset(columns)) for sheet, (rows, columns) in found.items()}


def _is_hidden(told: dict[str, str]) -> bool:
    return told.get("visibility") in _NOT_SHOWN


def hidden_in_xls(workbook: bytes, records: Iterable[tuple[int, int, int]]) -> Hidden:
    """What the records of a sheet hide, each with its kind, place and length. Raises struct.error."""
    rows: set[int] = set()
    columns: set[int] = set()
    for kind, place, _ in records:
        if kind == _ROW_RECORD:
            row, marks = struct.unpack_from("<H10xH", workbook, place)
            rows |= {row + 1} if marks & _ROW_IS_HIDDEN else set()
        elif kind == _COLUMN_RECORD:
            first, last, marks = struct.unpack_from("<HH4xH", workbook, place)
            columns |= set(range(first + 1, min(last + 1, COLUMN_LIMIT) + 1)) if marks & _COLUMN_IS_HIDDEN else set()
    return frozenset(rows), frozenset(columns)
