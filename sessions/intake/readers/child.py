"""The bounded child process that reads a spreadsheet or an HTML page: the file on stdin, its sheets as JSON on stdout.

A sheet is [name, rows, merged, is hidden], where merged are the ranges (first row, first column, last row, last column)
of merged cells, counted from 0. Macros are never looked at, formulas never evaluated: only cached values are read.

Run by path and importing nothing of this project, so it starts fast and works from any installation. A hostile or
damaged workbook can make the reading library abort or eat memory; then only this process ends.
"""

import contextlib
import io
import json
import sys
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from html.parser import HTMLParser

DAMAGED = 83
ENCRYPTED = 84
OUT_OF_MEMORY = 85
"""Exit codes; 0 is a JSON list of sheets. No system and no interpreter ends a process with these by itself."""

OUTPUT_LIMIT = 60 * 1024 * 1024
"""Bytes of JSON; more than any table takes, less than the parent would mind."""

_PROCESSOR_SECONDS = 20
_SHEETS = 60
_MERGED = 5_000
_CELL = 32_767
_AMBIGUOUS_DECIMALS = 3
_NOTHING = 1e-9
_AREA = 3_000_000
_BREAKS = frozenset({"br", "p", "div", "li"})
_WIDEST, _TALLEST = 1_000, 20_000
"""Columns and rows that a cell of a page may span."""

Sheets = list[tuple[str, list[list[str]], list[list[int]], bool]]


def text_of(value: object) -> str:
    """A cell as text: numbers as `SourceSheet` describes them, dates in ISO form, truth as `ya` and `tidak`."""
    if isinstance(value, str):
        return value[:_CELL]
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, (int, float)):
        return _number_text(value)
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value) if isinstance(value, timedelta) else ""


def _number_text(number: float) -> str:
    """Fifteen significant digits, as a spreadsheet keeps them; never an exponent; a billionth is nothing."""
    if abs(number) < _NOTHING:
        return "0"
    decimal = Decimal(format(number, ".15g"))
    if not decimal.is_finite():
        return ""
    whole, _, decimals = format(decimal, "f").partition(".")
    if not decimals:
        return whole
    return f"{whole},{decimals}0" if len(decimals) == _AMBIGUOUS_DECIMALS else f"{whole},{decimals}"


def _row_text(row: Iterable[object]) -> list[str]:
    cells = [text_of(cell) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _limit_memory(megabytes: int) -> None:
    """Bounds address space and processor time; on Windows whoever starts the process bounds its memory."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 (POSIX only)

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1024**2,) * 2)
            resource.setrlimit(resource.RLIMIT_CPU, (_PROCESSOR_SECONDS,) * 2)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class _Page(HTMLParser):
    """The rows of all tables of a page, one below the other; a cell that spans others leaves them blank."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.merged: list[list[int]] = []
        self._words: list[str] | None = None
        self._covered: dict[int, int] = {}
        self._area = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins a row or a cell."""
        if tag in {"tr", "td", "th"}:
            self._end()
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"} and self.rows:
            given = dict(attrs)
            self._begin(_span(given.get("colspan"), _WIDEST), _span(given.get("rowspan"), _TALLEST))
        elif tag in _BREAKS and self._words is not None:
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """Ends a cell."""
        if tag in {"td", "th", "tr", "table"}:
            self._end()

    def handle_data(self, data: str) -> None:
        """Text counts only within a cell."""
        if self._words is not None:
            self._words.append(data)

    def _begin(self, wide: int, tall: int) -> None:
        row, here = self.rows[-1], len(self.rows) - 1
        while self._covered.get(len(row), -1) >= here:
            row.append("")
        first, last = len(row), here + tall - 1
        self._area += wide + 1
        if self._area > _AREA:
            raise MemoryError
        if tall > 1:
            self._covered |= dict.fromkeys(range(first, first + wide), last)
        if tall > 1 or wide > 1:
            self.merged.append([here, first, last, first + wide - 1])
        row += [""] * wide
        self._words, self._place = [], first

    def _end(self) -> None:
        if self._words is not None:
            self.rows[-1][self._place] = " ".join("".join(self._words).split())
        self._words = None


def _span(stated: str | None, most: int) -> int:
    return min(max(int(stated[:6]), 1), most) if stated and stated.isdecimal() else 1


def _page(content: bytes) -> Sheets:
    page = _Page()
    page.feed(content.decode())
    page.close()
    return [("", [_row_text(row) for row in page.rows], page.merged[:_MERGED], False)]


def _sheets(content: bytes) -> Sheets:
    if content.startswith(b"<"):
        return _page(content)
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 (after the limits)

    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    tables = [
        (sheet.name, sheet.visible != SheetVisibleEnum.Visible)
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet
    ]
    tables.sort(key=lambda table: table[1])
    sheets = ((name, is_hidden, workbook.get_sheet_by_name(name)) for name, is_hidden in tables[:_SHEETS])
    return [
        (
            name,
            [_row_text(row) for row in sheet.to_python(skip_empty_area=False)],
            [[*first, *last] for first, last in sheet.merged_cell_ranges or () if last != first][:_MERGED],
            is_hidden,
        )
        for name, is_hidden, sheet in sheets
    ]


def main(megabytes: int) -> int:
    """Reads stdin, writes stdout; the exit code tells what went wrong."""
    from python_calamine import CalamineError, PasswordError  # noqa: PLC0415 (heavy)

    _limit_memory(megabytes)
    try:
        output = json.dumps(_sheets(sys.stdin.buffer.read())).encode("ascii")
        if len(output) > OUTPUT_LIMIT:
            return OUT_OF_MEMORY
        sys.stdout.buffer.write(output)
    except PasswordError:
        return ENCRYPTED
    except MemoryError:
        return OUT_OF_MEMORY
    except (CalamineError, ValueError, OverflowError):
        return DAMAGED
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how the library ends where it finds what cannot be
            raise
        return DAMAGED
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
