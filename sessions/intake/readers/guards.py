"""What an XLSX or ODS file may hold before a reader touches it: entries, sizes, farthest cell, error cells.

A workbook of 1.4 kB with values in A1 and XFD1048576 makes spreadsheet readers allocate 17 thousand million cells and
abort; a blank typed into the last column does nearly the same by accident. All patterns here take linear time.
"""

import io
import lzma
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from sessions.intake.grid import AREA_LIMIT, ROW_LIMIT, UNCALCULATED, Finding, NotATable, Notes, SheetNotes
from sessions.intake.readers.hidden import Hidden, hidden_in_ods, hidden_in_xls, hidden_in_xlsx

_CONTENT = "content.xml"
_READ = ("mimetype", "META-INF/manifest.xml", _CONTENT)
"""The parts that the reader looks at."""

_ODS_ERROR = b'value-type="error"'
_BREAK = re.compile(rb"<(\w+:)(?:tab|line-break)(?:\s[^<>]{0,200})?/>")


_Faults = Mapping[tuple[int, int], str]


def _notes(faults: _Faults, hidden: Hidden) -> SheetNotes:
    return SheetNotes(faults=faults, hidden_rows=hidden[0], hidden_columns=hidden[1])


def ods_notes(archive: zipfile.ZipFile) -> Notes:
    """The error cells of each sheet, and what it hides. Raises what zipfile and ElementTree do."""
    content = archive.read(_CONTENT)
    faults: dict[str, dict[tuple[int, int], str]] = {}
    for sheet, place, text in _errors(content) if _ODS_ERROR in content else ():
        faults.setdefault(sheet, {})[place] = text
    hidden = hidden_in_ods(content)
    nothing: Hidden = (frozenset(), frozenset())
    return {name: _notes(faults.get(name, {}), hidden.get(name, nothing)) for name in {**faults, **hidden}}


def with_blanks_for_breaks(file: bytes) -> bytes:
    """What an ODS file holds of cells, a blank for each tab and line break; the same bytes where it has none.

    Raises what zipfile does.
    """
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        content = archive.read(_CONTENT)
        if not _BREAK.search(content):
            return file
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as rewritten:
            for name in _READ:
                part = archive.read(name)
                rewritten.writestr(name, _BREAK.sub(rb"<\1s/>", part) if name == _CONTENT else part)
    return buffer.getvalue()


def _errors(content: bytes) -> Iterator[tuple[str, tuple[int, int], str]]:
    sheet, row, column = "", 0, 0
    for event, element in ET.iterparse(io.BytesIO(content), events=("start", "end")):  # noqa: S314 (no DOCTYPE)
        match event, element.tag.rpartition("}")[2]:
            case "start", "table":
                sheet, row = _attribute(element, "name") or "", 1
            case "start", "table-row":
                column = 1
            case "end", "table-cell" | "covered-table-cell":
                if _attribute(element, "value-type", last=True) == "error" and row <= ROW_LIMIT:
                    yield sheet, (row, column), "".join(element.itertext()).strip() or "#"
                column += int(_attribute(element, "number-columns-repeated") or 1)
            case "end", "table-row":
                row += int(_attribute(element, "number-rows-repeated") or 1)
                element.clear()


def _attribute(element: ET.Element, name: str, *, last: bool = False) -> str | None:
    """The value of an attribute of whatever namespace; of two of that name the last wins where it is asked for."""
    found = [value for key, value in element.attrib.items() if key.rpartition("}")[2] == name]
    return (found[-1] if last else found[0]) if found else None


_HEADER = struct.Struct("<30xH12xII24x")
_HEADER_LENGTH = 76
_LISTED = 109
_LAST_SECTOR = 0xFFFFFFFA
_ENTRY_LENGTH = 128
_STREAM = 2
_SMALLEST_STREAM = 4_096
_RECORD = struct.Struct("<HH")

_BEGIN, _PASSWORD, _SHEET, _XLS_FORMULA, _BOOLEAN_OR_ERROR = 0x0809, 0x002F, 0x0085, 0x0006, 0x0205
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_ERROR_RESULT = 2
_NO_NUMBER = 0xFFFF
_WIDE = 1


def inspected_xls(file: str, content: bytes) -> Notes:
    """The error cells of each sheet, and what it hides; nothing where the file is not whole.

    Raises NotATable (ENCRYPTED).
    """
    try:
        workbook = _workbook_stream(content)
        if any(kind == _PASSWORD for kind, _, _ in _records(workbook, 0)):
            raise NotATable(Finding.ENCRYPTED, file=file)
        return {
            name: _notes(dict(_xls_faults(workbook, start)), hidden_in_xls(workbook, _records(workbook, start)))
            for name, start in _sheets(workbook)
        }
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


def _xls_faults(workbook: bytes, start: int) -> Iterator[tuple[tuple[int, int], str]]:
    for kind, place, _ in _records(workbook, start):
        if kind == _BOOLEAN_OR_ERROR:
            row, column, code, is_error = struct.unpack_from("<HH2xBB", workbook, place)
        elif kind == _XLS_FORMULA:
            row, column, result, code, mark = struct.unpack_from("<HH2xBxB3xH", workbook, place)
            is_error = result == _ERROR_RESULT and mark == _NO_NUMBER
        else:
            continue
        if is_error:
            yield (row + 1, column + 1), _ERRORS.get(code, "#")


ENTRY_LIMIT = 2_000
"""Parts of the zip file; a workbook has some ten."""

UNPACKED_LIMIT = 100 * 1024 * 1024
"""Bytes of all parts together, as the zip directory declares them (no part is read beyond its declared size)."""

_TAG = rb"[^<>]{0,300}"  # a bound keeps every search linear; what lies beyond it is left to the child's limits
_PLACE = rb"\br\s?=\s?[\"']([A-Z]{1,3})([0-9]{1,7})[\"']"
_XLSX_FORMULA = rb"<(?:\w+:)?f(?:\s" + _TAG + rb")?(?:/>|>[^<]*</(?:\w+:)?f>)"
_FILLED_CELL = re.compile(rb"<(?:\w+:)?c\s" + _TAG + rb"?" + _PLACE + rb"(?:>|" + _TAG + rb"(?<!/)>)(?!\s*</)")
_PLAIN_CELL = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"')
_ANY_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_UNPLACED_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s>])(?!" + _TAG + rb"\br\s?=)" + _TAG + rb"(?<!/)>(?!\s*</)")
_REFERENCE = re.compile(_PLACE)
_ROW_NUMBER = re.compile(rb"<(?:\w+:)?row\s" + _TAG + rb"?\br\s?=\s?[\"']([0-9]{1,7})[\"']" + _TAG + rb"(?<!/)>")
_XLSX_ERROR = re.compile(
    rb"<(?:\w+:)?c\s(" + _TAG + rb"\bt\s?=\s?[\"']e[\"']" + _TAG + rb")>(?:\s*" + _XLSX_FORMULA + rb")?"
    rb"(?:\s*<(?:\w+:)?v>([^<]{0,20}))?"
)
_UNCALCULATED = re.compile(
    rb"<(?:\w+:)?c\s(" + _TAG + rb")>\s*" + _XLSX_FORMULA + rb"\s*"
    rb"(?:</(?:\w+:)?c>|<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</)"
)
_TEXT_RESULT = re.compile(rb"\bt\s?=\s?[\"']str[\"']")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DOCTYPE_WITHIN = 4_096
_DESCRIPTION_LIMIT = 4 * 1024 * 1024
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_ODS_MANIFEST = "META-INF/manifest.xml"
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    NotImplementedError,
)


def inspected_zip(file: str, content: bytes) -> tuple[bytes, Notes]:
    """The XLSX or ODS file as its reader may have it, its error cells, what it hides; raises NotATable if none may."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_entries(file, archive)
            if "xl/workbook.xml" not in archive.namelist():
                _check_other_kind(file, archive)
                return with_blanks_for_breaks(content), ods_notes(archive)
            return content, _inspected_sheets(file, archive)
    except (*_BROKEN_ZIP, ET.ParseError) as error:
        raise NotATable(Finding.DAMAGED, file=file) from error
    except RuntimeError as error:  # zipfile tells a password-protected part this way
        raise NotATable(Finding.ENCRYPTED, file=file) from error


def _check_entries(file: str, archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if len(entries) > ENTRY_LIMIT:
        raise NotATable(Finding.TOO_LARGE, file=file, found=f"{len(entries)}", limit=f"{ENTRY_LIMIT}")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > UNPACKED_LIMIT:
        found, limit = f"{unpacked // 1024**2} MB", f"{UNPACKED_LIMIT // 1024**2} MB"
        raise NotATable(Finding.TOO_LARGE, file=file, found=found, limit=limit)
    for entry in entries:
        if entry.filename.endswith((".xml", ".rels")):
            with archive.open(entry) as part:
                if b"<!DOCTYPE" in part.read(_DOCTYPE_WITHIN):
                    raise NotATable(Finding.UNSUPPORTED, file=file, found="DOCTYPE")


def _check_other_kind(file: str, archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    if "mimetype" in names and archive.read("mimetype").startswith(_ODS):
        if _ODS_MANIFEST in names and b"encryption-data" in archive.read(_ODS_MANIFEST):
            raise NotATable(Finding.ENCRYPTED, file=file)
        return
    if "xl/workbook.bin" in names:
        raise NotATable(Finding.UNSUPPORTED, file=file, found="XLSB")
    kind = "DOCX" if "word/document.xml" in names else "ZIP"
    raise NotATable(Finding.NOT_A_TABLE, file=file, found=kind)


def _inspected_sheets(file: str, archive: zipfile.ZipFile) -> Notes:
    sheets = dict(_sheet_parts(file, archive))
    notes_of_part = {}
    for part in dict.fromkeys(sheets.values()):
        xml = archive.read(part)
        _check_area(file, xml)
        notes_of_part[part] = _notes(dict(_xlsx_faults(xml)), hidden_in_xlsx(xml))
    return {name: notes_of_part[part] for name, part in sheets.items()}


def _sheet_parts(file: str, archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Name and zip entry of each sheet, by the workbook's relations."""
    parts = set(archive.namelist())
    relations = _parsed(file, archive, "xl/_rels/workbook.xml.rels")
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    for sheet in _parsed(file, archive, "xl/workbook.xml").iter():
        if sheet.tag.rpartition("}")[2] == "sheet":
            target = targets.get(sheet.get(_RELATION), "")
            part = target.removeprefix("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            if part in parts:
                yield sheet.get("name", ""), part


def _parsed(file: str, archive: zipfile.ZipFile, part: str) -> ET.Element:
    """One of the small parts that describe the workbook."""
    if archive.getinfo(part).file_size > _DESCRIPTION_LIMIT:
        found, limit = f"{archive.getinfo(part).file_size // 1024**2} MB", f"{_DESCRIPTION_LIMIT // 1024**2} MB"
        raise NotATable(Finding.TOO_LARGE, file=file, found=found, limit=limit)
    return ET.fromstring(archive.read(part))  # noqa: S314 (a DOCTYPE was refused before)


def _check_area(file: str, xml: bytes) -> None:
    """Refuses a sheet whose rectangle from A1 to the farthest value is beyond AREA_LIMIT, naming that corner."""
    cells = _PLAIN_CELL.findall(xml)
    if len(cells) == len(_ANY_CELL.findall(xml)) and _area(cells) <= AREA_LIMIT:
        return  # even with its blank cells
    cells = _FILLED_CELL.findall(xml)
    last_row = max((int(row) for _, row in cells), default=0)
    last_column = max(map(column_number, {letters for letters, _ in cells}), default=0)
    if _UNPLACED_CELL.search(xml):  # such cells stand side by side, so only their row can be far away
        last_row = max(last_row, *map(int, _ROW_NUMBER.findall(xml)), 0)
    if last_row * max(last_column, 1) > AREA_LIMIT:
        corner = f"isi sampai baris {last_row} kolom {column_letters(max(last_column, 1))}"
        raise NotATable(Finding.TOO_LARGE, file=file, found=corner, limit=f"{AREA_LIMIT} sel")


def _area(cells: Sequence[tuple[bytes, bytes]]) -> int:
    """Cells of the rectangle from A1 to the farthest of these, each as its letters and its row."""
    last_row = max((int(row) for row in {row for _, row in cells}), default=0)
    return last_row * max(map(column_number, {letters for letters, _ in cells}), default=1)


def _xlsx_faults(xml: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    if b"f>" in xml or b"<f" in xml:
        for cell in _UNCALCULATED.finditer(xml):
            if _TEXT_RESULT.search(cell[1]):  # the result is an empty text, as of =IF(A1="";"";…)
                continue
            if reference := _REFERENCE.search(cell[1]):
                yield (int(reference[2]), column_number(reference[1])), UNCALCULATED
    if b'"e"' in xml or b"'e'" in xml:
        for cell in _XLSX_ERROR.finditer(xml):
            if reference := _REFERENCE.search(cell[1]):
                yield (int(reference[2]), column_number(reference[1])), (cell[2] or b"#").decode("ascii", "replace")


def column_number(letters: bytes | str) -> int:
    """Column A is 1, XFD is 16,384."""
    number = 0
    for letter in letters.encode("ascii") if isinstance(letters, str) else letters:
        number = number * 26 + letter - 64
    return number


def column_letters(number: int) -> str:
    """The letters of a column counted from 1."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
