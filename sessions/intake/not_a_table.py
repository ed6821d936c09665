"""Why a file cannot be read as a table of proposals.

    MusrenbangError
    └── NotATable        the file as a whole; single rows get a verdict instead (`verdicts`)

The sentences live in `exports/wording/intake.py`; `FACTS` tells which facts each of them may use.
"""

from enum import StrEnum

from sessions.refusals import Fact, MusrenbangError


class Finding(StrEnum):
    """What is the matter with the file; the value is the name, as it goes on the wire."""

    NOT_FOUND = "NOT_FOUND"
    EMPTY = "EMPTY"
    NOT_A_TABLE = "NOT_A_TABLE"
    UNSUPPORTED = "UNSUPPORTED"
    ENCRYPTED = "ENCRYPTED"
    DAMAGED = "DAMAGED"
    BROKEN_QUOTES = "BROKEN_QUOTES"
    TOO_LARGE = "TOO_LARGE"
    NO_COLUMNS = "NO_COLUMNS"
    NO_HEADINGS = "NO_HEADINGS"
    LAYOUT_UNKNOWN = "LAYOUT_UNKNOWN"
    SHEET_UNKNOWN = "SHEET_UNKNOWN"


FACTS: dict[Finding, tuple[str, ...]] = {
    Finding.NOT_FOUND: ("file",),
    Finding.EMPTY: ("file",),
    Finding.NOT_A_TABLE: ("file", "found"),
    Finding.UNSUPPORTED: ("file", "found"),
    Finding.ENCRYPTED: ("file",),
    Finding.DAMAGED: ("file",),
    Finding.BROKEN_QUOTES: ("file", "line"),
    Finding.TOO_LARGE: ("file", "found", "limit"),
    Finding.NO_COLUMNS: ("file", "layout", "found", "missing"),
    Finding.NO_HEADINGS: ("file",),
    Finding.LAYOUT_UNKNOWN: ("file", "layout", "known"),
    Finding.SHEET_UNKNOWN: ("file", "sheet", "known"),
}
"""Facts of each finding. `found` is a kind of file (`PDF`), a size with its unit or a cell (`XFD1048576`), or the
headings that were there; `missing` and `known` are tuples of names; `line` counts the lines of the file from 1."""


class NotATable(MusrenbangError):
    """The file cannot be read. `facts` always holds exactly the names that `FACTS` lists for the finding."""

    def __init__(self, finding: Finding, **facts: Fact) -> None:
        self.finding = finding
        self.facts: dict[str, Fact] = facts
        super().__init__(f"{finding.value} {facts}")
