"""A minimal XLS file (BIFF8 in a compound file): texts, numbers, error cells, merged cells, a password."""

import struct
from collections.abc import Mapping, Sequence

REF_ERROR = 0x17
_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


class Error:
    """A cell that holds `#REF!`."""


def xls(
    sheets: Mapping[str, Sequence[Sequence[object]]],
    merged: Sequence[tuple[int, int, int, int]] = (),
    *,
    has_password: bool = False,
    hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[int] = (),
) -> bytes:
    """The file; `merged` are (first row, last row, first column, last column) of every sheet, from 0, as are the hidden
    rows and columns.
    """
    hidden = b"".join(_record(0x007D, struct.pack("<HHHHHH", n, n, 2048, 0, 1, 0)) for n in hidden_columns)
    hidden += b"".join(_record(0x0208, struct.pack("<HHHHHHHH", n, 0, 9, 0, 0, 0, 0x0120, 0)) for n in hidden_rows)
    return _compound(_workbook(sheets, merged, hidden, has_password=has_password))


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _begin(kind: int) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 1996, 0, 6))


def _workbook(sheets: Mapping[str, Sequence[Sequence[object]]], merged, hidden: bytes, *, has_password: bool) -> bytes:
    bodies = [_sheet(rows, merged, hidden) for rows in sheets.values()]
    head = _begin(5) + (_record(0x002F, struct.pack("<HHHH", 0, 0, 1, 1)) if has_password else b"")
    names = [name.encode("latin-1") for name in sheets]
    start = len(head) + sum(4 + 8 + len(name) for name in names) + 4
    bounds = b""
    for name, body in zip(names, bodies, strict=True):
        bounds += _record(0x0085, struct.pack("<IBBBB", start, 0, 0, len(name), 0) + name)
        start += len(body)
    return head + bounds + _record(0x000A, b"") + b"".join(bodies)


def _sheet(rows: Sequence[Sequence[object]], merged, hidden: bytes) -> bytes:
    width = max((len(row) for row in rows), default=0)
    body = _begin(0x0010) + _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0)) + hidden
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            if value != "" and value is not None:
                body += _cell(struct.pack("<HHH", row, column, 0), value)
    if merged:
        ranges = b"".join(struct.pack("<HHHH", *span) for span in merged)
        body += _record(0x00E5, struct.pack("<H", len(merged)) + ranges)
    return body + _record(0x000A, b"")


def _cell(place: bytes, value: object) -> bytes:
    match value:
        case Error():
            return _record(0x0205, place + struct.pack("<BB", REF_ERROR, 1))
        case int() | float():
            return _record(0x0203, place + struct.pack("<d", value))
        case _:
            text = str(value).encode("utf-16-le")
            return _record(0x0204, place + struct.pack("<HB", len(text) // 2, 1) + text)


def _compound(stream: bytes) -> bytes:
    stream = stream.ljust(max(4_096, -(-len(stream) // _SECTOR) * _SECTOR), b"\0")
    sectors = len(stream) // _SECTOR
    fat = [_FAT, _END, *(number + 1 for number in range(2, sectors + 1)), _END]
    assert len(fat) <= _SECTOR // 4
    fat += [_FREE] * (_SECTOR // 4 - len(fat))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4_096, _END, 0, _END, 0)
    head += struct.pack("<I", 0) + struct.pack("<I", _FREE) * 108
    directory = _entry("Root Entry", 5, _END, 0, 1) + _entry("Workbook", 2, 2, len(stream), _FREE)
    directory += _entry("", 0, 0, 0, _FREE) * 2
    return head + struct.pack(f"<{len(fat)}I", *fat) + directory + stream


def _entry(name: str, kind: int, start: int, size: int, child: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0" if name else b""
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, _FREE, _FREE, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)
