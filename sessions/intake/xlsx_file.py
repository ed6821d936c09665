"""An XLSX file while it is written: texts that stay texts, and no time but the one it is given."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

_FIRST_DAY = datetime(1980, 1, 1, tzinfo=UTC)
"""The earliest time that an archive can give its members."""
_LONGEST_NAME = 31
"""Characters of the name of a sheet, as spreadsheets allow."""


class XlsxFile:
    """A file that begins empty; the same sheets give the same bytes on every system.

    `created` is the time inside it, with a zone; a file that comes from no record has the first day of archives.
    """

    def __init__(self, *, title: str = "", author: str = "", created: datetime = _FIRST_DAY) -> None:
        self._content = BytesIO()
        self._book = Workbook(self._content, {"in_memory": True})
        self._names: set[str] = set()
        at = created.astimezone(UTC).replace(tzinfo=None, microsecond=0)
        self._book.set_properties({"title": title, "author": author, "created": at})

    def add_sheet(self, name: str) -> Worksheet:
        """A sheet of that name, which a spreadsheet must accept; one that is taken gets a number."""
        free, number = name, 1
        while free.casefold() in self._names:
            number += 1
            free = f"{name[: _LONGEST_NAME - len(str(number))]}{number}"
        self._names.add(free.casefold())
        return self._book.add_worksheet(free)

    def style(self, **properties: object) -> Format:
        """How cells look, by XlsxWriter's names."""
        return self._book.add_format(properties)

    def content(self) -> bytes:
        """The bytes. Nothing can be added any more."""
        self._book.close()
        out = BytesIO()
        with ZipFile(self._content) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
            for name in sorted(before.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
                info = ZipInfo(name, date_time=_FIRST_DAY.timetuple()[:6])
                info.compress_type, info.create_system = ZIP_DEFLATED, 0
                after.writestr(info, before.read(name))
        return out.getvalue()


def write_text(sheet: Worksheet, row: int, place: int, text: str, style: Format | None = None) -> None:
    """A text in a cell, both counted from 0: never a formula, a link or markup, whatever sign it begins with."""
    if text.startswith("<r>") and text.endswith("</r>"):
        text += " "  # which XlsxWriter would else take as markup of its own
    sheet.write_string(row, place, text, style)
