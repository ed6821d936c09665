"""What an old XLS file says that its reader keeps to itself: that it has a password, and where its error cells are.

An XLS file is a compound file (sectors in chains) whose stream `Workbook` is a row of records: a kind and a length of
two bytes each. Only few kinds are looked at. What is damaged here is left for the reader to refuse.
"""

import struct
from collections.abc import Iterator

from sessions.intake.not_a_table import Finding, NotATable
from sessions.intake.readers.grid import Faults

_HEADER = struct.Struct("<30xH12xII24x")
_HEADER_LENGTH = 76
_LISTED = 109
_LAST_SECTOR = 0xFFFFFFFA
_ENTRY_LENGTH = 128
_STREAM = 2
_SMALLEST_STREAM = 4_096
_RECORD = struct.Struct("<HH")

_BEGIN, _PASSWORD, _SHEET, _FORMULA, _BOOLEAN_OR_ERROR = 0x0809, 0x002F, 0x0085, 0x0006, 0x0205
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_ERROR_RESULT = 2
_NO_NUMBER = 0xFFFF
_WIDE = 1


def inspected_xls(file: str, content: bytes) -> Faults:
    """The error cells of each sheet; none where the file is not whole. Raises NotATable (ENCRYPTED)."""
    try:
        workbook = _workbook_stream(content)
        if any(kind == _PASSWORD for kind, _, _ in _records(workbook, 0)):
            raise NotATable(Finding.ENCRYPTED, file=file)
        return {name: dict(_faults(workbook, start)) for name, start in _sheets(workbook)}
    except (struct.error, IndexError, ValueError):
        return {}


def _workbook_stream(content: bytes) -> bytes:
    """The bytes of the stream `Workbook` (or `Book`, as it was called before 1997)."""
    shift, fat_sectors, directory = _HEADER.unpack_from(content)
    size = 1 << shift
    listed = struct.unpack_from(f"<{_LISTED}I", content, _HEADER_LENGTH)
    chains: list[int] = []
    for sector in listed[: min(fat_sectors, _LISTED)]:
        chains += struct.unpack_from(f"<{size // 4}I", content, (sector + 1) * size)
    entries = _chain(content, chains, directory, size)
    for offset in range(0, len(entries) - _ENTRY_LENGTH + 1, _ENTRY_LENGTH):
        entry = entries[offset : offset + _ENTRY_LENGTH]
        (length,) = struct.unpack_from("<H", entry, 64)
        name = entry[: max(0, length - 2)].decode("utf-16-le", "replace")
        start, stream_size = struct.unpack_from("<II", entry, 116)
        if entry[66] == _STREAM and name in {"Workbook", "Book"} and stream_size >= _SMALLEST_STREAM:
            return _chain(content, chains, start, size)[:stream_size]
    return b""


def _chain(content: bytes, chains: list[int], sector: int, size: int) -> bytes:
    """The sectors that hang together from this one on; a chain that bites its tail ends with the file's size."""
    parts: list[bytes] = []
    while sector < _LAST_SECTOR and len(parts) * size <= len(content):
        parts.append(content[(sector + 1) * size : (sector + 2) * size])
        sector = chains[sector]
    return b"".join(parts)


def _records(workbook: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place and length of the records from here to the next sheet."""
    place, is_first = start, True
    while place + _RECORD.size <= len(workbook):
        kind, length = _RECORD.unpack_from(workbook, place)
        if kind == 0 or (kind == _BEGIN and not is_first):
            return
        yield kind, place + _RECORD.size, length
        place, is_first = place + _RECORD.size + length, False


def _sheets(workbook: bytes) -> Iterator[tuple[str, int]]:
    for kind, place, _ in _records(workbook, 0):
        if kind == _SHEET:
            start, _, _, length, width = struct.unpack_from("<IBBBB", workbook, place)
            end = place + 8 + length * (2 if width & _WIDE else 1)
            yield workbook[place + 8 : end].decode("utf-16-le" if width & _WIDE else "latin-1"), start


def _faults(workbook: bytes, start: int) -> Iterator[tuple[tuple[int, int], str]]:
    for kind, place, _ in _records(workbook, start):
        if kind == _BOOLEAN_OR_ERROR:
            row, column, code, is_error = struct.unpack_from("<HH2xBB", workbook, place)
        elif kind == _FORMULA:
            row, column, result, code, mark = struct.unpack_from("<HH2xBxB3xH", workbook, place)
            is_error = result == _ERROR_RESULT and mark == _NO_NUMBER
        else:
            continue
        if is_error:
            yield (row + 1, column + 1), _ERRORS.get(code, "#")
