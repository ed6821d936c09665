"""What can be wrong with a session folder.

    RecordError               under MusrenbangError
    ├── NotASession           the folder holds no journal with a first line
    ├── FolderNotEmpty        a new session needs a new or empty folder
    ├── FolderUnusable        the operating system refuses
    ├── SessionLocked         another process writes here
    ├── StoreUnreadable       sesi.json is there, but not as JSON
    └── RecordAlarm           the record contradicts itself; it opens only for reading, and nothing is ever cut
        ├── JournalCorrupt    a complete line is not what was written
        ├── JournalShortened  sesi.json knows of more lines than there are
        ├── JournalRewritten  sesi.json was made from other lines
        └── StoreEdited       sesi.json is not what the program wrote

A decision that is not taken is `Refused`, none of these.
"""

from collections.abc import Iterable
from enum import StrEnum

from sessions.kernel.refusals import MusrenbangError


class RecordError(MusrenbangError):
    """Root of everything wrong with a session folder."""


class NotASession(RecordError):
    """The folder holds no journal with a first line."""


class FolderNotEmpty(RecordError):
    """A new session needs a new or empty folder."""


class FolderUnusable(RecordError):
    """The operating system refuses: no right, no room, a failing disk. `cause` is its error name, `EACCES`."""

    def __init__(self, cause: str) -> None:
        self.cause = cause
        super().__init__(cause)


class SessionLocked(RecordError):
    """Another process writes in this folder; what is not known is empty or 0. `since` is an ISO time."""

    def __init__(self, host: str, pid: int, since: str) -> None:
        self.host = host
        self.pid = pid
        self.since = since
        super().__init__(f"{host} {pid} {since}")


class Flaw(StrEnum):
    """What is wrong with a line of the journal."""

    FORM = "FORM"
    """not an object of the known form"""
    HASH = "HASH"
    """the hash does not follow from the line and the line before"""
    SEQ = "SEQ"
    """not the next number"""
    VERSION = "VERSION"
    """written by a newer program"""
    KIND = "KIND"
    """a decision this program does not know"""
    SHAPE = "SHAPE"
    """data that do not fit the kind"""
    RULE = "RULE"
    """a decision that could not be taken where it stands"""


class StoreUnreadable(RecordError):
    """sesi.json is there but cannot be read as tables; it is derived, so it can be made anew."""


class RecordAlarm(RecordError):
    """The record contradicts itself."""


class JournalCorrupt(RecordAlarm):
    """A complete line, counted from 1, is not what was written. `detail` is technical, for the log."""

    def __init__(self, line: int, flaw: Flaw, detail: str = "") -> None:
        self.line = line
        self.flaw = flaw
        self.detail = detail
        super().__init__(f"line {line}: {flaw.value} {detail}".rstrip())


class JournalShortened(RecordAlarm):
    """The journal ends at line `lines`, but sesi.json was made from `known` lines."""

    def __init__(self, lines: int, known: int) -> None:
        self.lines = lines
        self.known = known
        super().__init__(f"{lines} lines, {known} known")


class JournalRewritten(RecordAlarm):
    """Line `line` has another hash than the one sesi.json was made from."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(f"line {line}")


class StoreEdited(RecordAlarm):
    """sesi.json can be read, but somebody changed it since the program wrote it; the journal is not in doubt."""


JOURNAL = "jurnal.jsonl"
STORE = "sesi.json"
LOCK = "kunci"
LOCK_HOLDER = "kunci.json"
DRAFTS = "draf.jsonl"
WALL = "layar.json"
"""What the wall shows; see `wall_file`."""
TORN = "jurnal.sobek-"
"""Followed by a number: what a crash left behind after the last whole line."""

JOURNAL_BESIDE = f"{JOURNAL}.baru"
"""A journal that is being written as a whole, before it gets its name."""
STORE_ASIDE = f"{STORE}.disisihkan-"
"""Followed by a number: a sesi.json that somebody changed, kept instead of being overwritten."""

_LEFT_BY_A_CRASH = {JOURNAL, JOURNAL_BESIDE, LOCK, LOCK_HOLDER}


def is_free(names: Iterable[str]) -> bool:
    """Whether a session may begin in a folder of these names: none, or only what a beginning that was cut off left.

    A journal may be among that; whoever begins has to see that it holds no line.
    """
    return all(name in _LEFT_BY_A_CRASH or name.startswith(TORN) for name in names)
