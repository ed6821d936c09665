"""A sheet as it was read, and why a file cannot be read as a table of proposals.

    MusrenbangError
    └── NotATable        the file as a whole; single rows get a verdict instead (`verdicts`)

The sentences live in `sessions/intake/words.py`; `FACTS` tells which facts each of them may use.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sessions.kernel.refusals import Fact, MusrenbangError


class Finding(StrEnum):
    """What is the matter with the file; the value is the name, as it goes on the wire."""

    NOT_FOUND = "NOT_FOUND"
    FOLDER = "FOLDER"
    EMPTY = "EMPTY"
    NOT_A_TABLE = "NOT_A_TABLE"
    UNSUPPORTED = "UNSUPPORTED"
    ENCRYPTED = "ENCRYPTED"
    DAMAGED = "DAMAGED"
    BROKEN_QUOTES = "BROKEN_QUOTES"
    TOO_LARGE = "TOO_LARGE"
    READER_BLOCKED = "READER_BLOCKED"
    NO_COLUMNS = "NO_COLUMNS"
    NO_HEADINGS = "NO_HEADINGS"
    LAYOUT_UNKNOWN = "LAYOUT_UNKNOWN"
    SHEET_UNKNOWN = "SHEET_UNKNOWN"
    COLUMN_UNKNOWN = "COLUMN_UNKNOWN"


FACTS: dict[Finding, tuple[str, ...]] = {
    Finding.NOT_FOUND: ("file",),
    Finding.FOLDER: ("file",),
    Finding.EMPTY: ("file",),
    Finding.NOT_A_TABLE: ("file", "found"),
    Finding.UNSUPPORTED: ("file", "found"),
    Finding.ENCRYPTED: ("file",),
    Finding.DAMAGED: ("file",),
    Finding.BROKEN_QUOTES: ("file", "line"),
    Finding.TOO_LARGE: ("file", "found", "limit"),
    Finding.READER_BLOCKED: ("file", "program"),
    Finding.NO_COLUMNS: ("file", "layout", "found", "missing"),
    Finding.NO_HEADINGS: ("file",),
    Finding.LAYOUT_UNKNOWN: ("file", "layout", "known"),
    Finding.SHEET_UNKNOWN: ("file", "sheet", "known"),
    Finding.COLUMN_UNKNOWN: ("file", "column", "known"),
}
"""Facts of each finding. `found` is a kind of file (`PDF`), a size with its unit or a cell (`XFD1048576`), or the
headings that were there; `missing` and `known` are tuples of names; `line` counts the lines of the file from 1;
`program` is the path of the process that reads."""


class NotATable(MusrenbangError):
    """The file cannot be read. `facts` always holds exactly the names that `FACTS` lists for the finding."""

    def __init__(self, finding: Finding, **facts: Fact) -> None:
        self.finding = finding
        self.facts: dict[str, Fact] = facts
        super().__init__(f"{finding.value} {facts}")


UNCALCULATED = "="
"""The fault of a formula whose result the file does not hold; an error cell has its own text, `#REF!`."""

FILE_LIMIT = 30 * 1024 * 1024
"""Bytes of a file that is read at all; 5,000 proposals take about one megabyte."""

ROW_LIMIT = 20_000
"""Rows down to the last one with a value; the largest recap of a kecamatan has some two thousand."""

COLUMN_LIMIT = 1_000
"""Columns up to the last one with a value; the widest list seen has some sixty."""

CELL_LIMIT = 32_767
"""Characters of a cell, as many as a spreadsheet holds; what lies beyond is cut off."""

AREA_LIMIT = 3_000_000
"""Cells of the rectangle from A1 to the farthest cell with a value: 138 rows with a stray blank in XFD1 still pass."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetNotes:
    """What a file says of a sheet beside its cells: which have faults, as in `SourceSheet`, and what is hidden."""

    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


Notes = Mapping[str, SheetNotes]
"""By the name of the sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRows:
    """Of a message, by rows from 1: those that stand in its list, and those that belong to the wish of another row."""

    listed: frozenset[int]
    continues: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSheet:
    """One sheet. `rows` starts with row 1 as a spreadsheet shows it; rows may differ in length, blank cells are "".

    A number has a decimal comma and no separators (`569,5`, `10500000`); where it has exactly three decimals a
    zero follows (`1,2500`), so that its comma is never taken for a separator of thousands. Dates read `2026-01-05`.
    `faults` maps (row, column), both from 1, to what the cell holds instead of a value: `#REF!` or UNCALCULATED.
    `covered` are the cells (row, column) that a merged cell above them covers, so that its value is theirs too;
    `merged` are the ranges of merged cells: first row, first column, last row, last column. Hidden rows and columns,
    from 1, are read as all others. `message` is None but for a message whose lines were parted into cells.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    faults: Mapping[tuple[int, int], str] = field(default_factory=dict)
    covered: frozenset[tuple[int, int]] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    message: MessageRows | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """All visible sheets of a file, in their order; a CSV file has one without a name. `sha256` is of the file.

    `hidden` are the sheets that its author has hidden; they are read where somebody names them.
    """

    file_name: str
    sha256: str
    sheets: tuple[SourceSheet, ...]
    hidden: tuple[SourceSheet, ...] = ()

    def named(self, name: str | None) -> tuple[SourceSheet, ...]:
        """The sheet of this name, hidden or not; without a name all visible ones."""
        if name is None:
            return self.sheets
        return tuple(sheet for sheet in (*self.sheets, *self.hidden) if sheet.name == name)


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenParts:
    """What the author of the file has hidden: rows with something in them and columns of the sheet that was read, both
    from 1, and other sheets with their rows; `lists` are those sheets that could be lists of wishes. `has_sheet`: the
    sheet that was read is hidden itself.
    """

    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    sheets: Mapping[str, int] = field(default_factory=dict)
    lists: tuple[str, ...] = ()
    has_sheet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetMoney:
    """What the cells of the money column hold below the headings; `unread` ones could not be read as rupiah."""

    cells: int
    rupiah: int
    unread: int
