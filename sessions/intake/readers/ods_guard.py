"""What the reader of ODS files leaves out: error cells, which it gives as blank ones, and breaks between words.

Cells stand without address: each counts as many columns, and each row as many rows, as it says it is repeated.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from sessions.intake.readers.grid import ROW_LIMIT, Faults

_CONTENT = "content.xml"
_READ = ("mimetype", "META-INF/manifest.xml", _CONTENT)
"""The parts that the reader looks at."""

_ERROR = b'value-type="error"'
_BREAK = re.compile(rb"<(\w+:)(?:tab|line-break)(?:\s[^<>]{0,200})?/>")


def ods_faults(archive: zipfile.ZipFile) -> Faults:
    """Name of the sheet -> (row, column) -> what stands in its error cells. Raises what zipfile and ElementTree do."""
    content = archive.read(_CONTENT)
    if _ERROR not in content:
        return {}
    faults: dict[str, dict[tuple[int, int], str]] = {}
    for sheet, place, text in _errors(content):
        faults.setdefault(sheet, {})[place] = text
    return faults


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
