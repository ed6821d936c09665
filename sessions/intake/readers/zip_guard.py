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
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from sessions.intake.not_a_table import Finding, NotATable
from sessions.intake.readers.grid import AREA_LIMIT, UNCALCULATED, Faults
from sessions.intake.readers.ods_guard import ods_faults, with_blanks_for_breaks

ENTRY_LIMIT = 2_000
"""Parts of the zip file; a workbook has some ten."""

UNPACKED_LIMIT = 100 * 1024 * 1024
"""Bytes of all parts together, as the zip directory declares them (no part is read beyond its declared size)."""

_TAG = rb"[^<>]{0,300}"  # a bound keeps every search linear; what lies beyond it is left to the child's limits
_PLACE = rb"\br\s?=\s?[\"']([A-Z]{1,3})([0-9]{1,7})[\"']"
_FORMULA = rb"<(?:\w+:)?f(?:\s" + _TAG + rb")?(?:/>|>[^<]*</(?:\w+:)?f>)"
_FILLED_CELL = re.compile(rb"<(?:\w+:)?c\s" + _TAG + rb"?" + _PLACE + rb"(?:>|" + _TAG + rb"(?<!/)>)(?!\s*</)")
_UNPLACED_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s>])(?!" + _TAG + rb"\br\s?=)" + _TAG + rb"(?<!/)>(?!\s*</)")
_REFERENCE = re.compile(_PLACE)
_ROW_NUMBER = re.compile(rb"<(?:\w+:)?row\s" + _TAG + rb"?\br\s?=\s?[\"']([0-9]{1,7})[\"']" + _TAG + rb"(?<!/)>")
_ERROR = re.compile(
    rb"<(?:\w+:)?c\s(" + _TAG + rb"\bt\s?=\s?[\"']e[\"']" + _TAG + rb")>(?:\s*" + _FORMULA + rb")?"
    rb"(?:\s*<(?:\w+:)?v>([^<]{0,20}))?"
)
_UNCALCULATED = re.compile(
    rb"<(?:\w+:)?c\s(" + _TAG + rb")>\s*" + _FORMULA + rb"\s*"
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


def inspected_zip(file: str, content: bytes) -> tuple[bytes, Faults]:
    """The XLSX or ODS file as its reader may have it, and its error cells; raises NotATable if none may."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_entries(file, archive)
            if "xl/workbook.xml" not in archive.namelist():
                _check_other_kind(file, archive)
                return with_blanks_for_breaks(content), ods_faults(archive)
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


def _inspected_sheets(file: str, archive: zipfile.ZipFile) -> Faults:
    sheets = dict(_sheet_parts(file, archive))
    faults_of_part = {}
    for part in dict.fromkeys(sheets.values()):
        xml = archive.read(part)
        _check_area(file, xml)
        faults_of_part[part] = dict(_faults(xml))
    return {name: faults_of_part[part] for name, part in sheets.items()}


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
    cells = _FILLED_CELL.findall(xml)
    last_row = max((int(row) for _, row in cells), default=0)
    last_column = max(map(column_number, {letters for letters, _ in cells}), default=0)
    if _UNPLACED_CELL.search(xml):  # such cells stand side by side, so only their row can be far away
        last_row = max(last_row, _last_row(xml))
    if last_row * max(last_column, 1) > AREA_LIMIT:
        corner = f"{column_letters(max(last_column, 1))}{last_row}"
        raise NotATable(Finding.TOO_LARGE, file=file, found=corner, limit=f"{AREA_LIMIT}")


def _last_row(xml: bytes) -> int:
    return max(map(int, _ROW_NUMBER.findall(xml)), default=0)


def _faults(xml: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    if b"f>" in xml or b"<f" in xml:
        for cell in _UNCALCULATED.finditer(xml):
            if _TEXT_RESULT.search(cell[1]):  # the result is an empty text, as of =IF(A1="";"";…)
                continue
            if reference := _REFERENCE.search(cell[1]):
                yield (int(reference[2]), column_number(reference[1])), UNCALCULATED
    if b'"e"' in xml or b"'e'" in xml:
        for cell in _ERROR.finditer(xml):
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
