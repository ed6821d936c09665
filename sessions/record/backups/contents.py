"""What a backup holds and what it is called: values only, no file is touched."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sessions.record.errors import RecordError
from sessions.record.folder import DRAFTS, JOURNAL, STORE
from sessions.record.lines import Chain, Line
from sessions.text import slug

PAPERS = "dokumen/"
"""Begins the names of the papers."""

_PAPER = re.compile(r"dokumen/[a-z0-9][a-z0-9-]{0,99}(\.[a-z0-9]{1,6}){1,2}", re.ASCII)
_FILE_NAME = re.compile(r"cadangan-([a-z0-9-]{1,80})-(\d{6,9})-(\d{8}-\d{6})\.zip", re.ASCII)


class BackupFlaw(StrEnum):
    """What is wrong with a file that should be a backup."""

    NOT_A_BACKUP = "NOT_A_BACKUP"
    """another kind of file"""
    DAMAGED = "DAMAGED"
    """not byte for byte what was written"""
    FOREIGN = "FOREIGN"
    """holds what no backup of this program holds: other names, links, sizes out of bounds"""
    TOO_LARGE = "TOO_LARGE"
    """larger than any backup"""
    NEWER = "NEWER"
    """written by a newer program"""


class BackupUnusable(RecordError):
    """A file cannot be used as a backup; `detail` is technical."""

    def __init__(self, flaw: BackupFlaw, detail: str = "") -> None:
        self.flaw = flaw
        self.detail = detail
        super().__init__(f"{flaw.value} {detail}".rstrip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """The files of a session as they were at the last of `lines`, byte for byte, by their names in the folder.

    `at` is when the copy was made; the journal is always among the files and holds just these lines.
    """

    kecamatan: str
    at: datetime
    lines: tuple[Line, ...]
    files: Mapping[str, bytes]

    @property
    def seq(self) -> int:
        """Number of decisions, withdrawn ones included."""
        return self.lines[-1].seq

    @property
    def head(self) -> str:
        """Hash of the last line."""
        return self.lines[-1].hash

    @property
    def name(self) -> str:
        """Name of its file: `cadangan-kerjo-000017-20270203-104207.zip`."""
        return f"cadangan-{slug(self.kecamatan)}-{self.seq:06}-{self.at:%Y%m%d-%H%M%S}.zip"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class BackupName:
    """What the name of a backup tells; ordered by number of decisions, then by the time it was made."""

    seq: int
    made: str
    kecamatan: str
    file: str


def read_name(file: str) -> BackupName | None:
    """What this file name tells; None for one that `Backup.name` does not give."""
    found = _FILE_NAME.fullmatch(file)
    return found and BackupName(seq=int(found[2]), made=found[3], kecamatan=found[1], file=file)


def may_hold(name: str) -> bool:
    """Whether a backup may have a file of this name: those of a session, and papers as the program names them."""
    return name in {JOURNAL, STORE, DRAFTS} or _PAPER.fullmatch(name) is not None


def first_lines(found: Chain, count: int) -> bytes:
    """The bytes of the first `count` lines of a journal that was read, each with its LF."""
    whole = found.whole + b"\n" * found.ends_bare
    return b"".join(line + b"\n" for line in whole.split(b"\n")[:count])
