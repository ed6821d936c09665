"""What can be written out of a session: papers, and files for programs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exports.document import Document
from exports.workbook import Workbook
from sessions.record.ledger import Entry
from sessions.session import Session

Build = Callable[[Session, Sequence[Entry], str], Document]
"""Session, all entries of its journal, and the hash of the last line -> paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper: `stem` names its files, `title` is what people call it; `has_text` asks for a plain text beside it.

    `workbook` gives the same contents for a spreadsheet.
    """

    stem: str
    title: str
    build: Build
    has_text: bool = False
    workbook: Callable[[Session, Sequence[Entry], str], Workbook] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file for programs: `stem` names it, `title` is what people call it; `build` gives its bytes."""

    stem: str
    title: str
    build: Callable[[Session, Sequence[Entry], str], bytes]
    suffix: str = ".json"
