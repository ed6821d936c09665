"""Is the record what was decided? Reads a session folder and tells the first thing that is wrong, as data."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sessions.decisions import KINDS
from sessions.record.disk import SYSTEM_DISK, Disk
from sessions.record.errors import JournalCorrupt, JournalRewritten, JournalShortened, NotASession, StoreUnreadable
from sessions.record.folder import STORE
from sessions.record.journal import read_chain
from sessions.record.ledger import Kinds, replay
from sessions.record.lines import Chain
from sessions.record.reading import contradiction
from sessions.record.sitting import TablesOf, no_tables
from sessions.record.store import Documents, Position, documents, read, read_position


class FindingKind(StrEnum):
    """What can be wrong with a record; the first seven are the flaws of a journal line."""

    FORM = "FORM"
    HASH = "HASH"
    SEQ = "SEQ"
    VERSION = "VERSION"
    KIND = "KIND"
    SHAPE = "SHAPE"
    RULE = "RULE"
    NO_JOURNAL = "NO_JOURNAL"
    TORN_TAIL = "TORN_TAIL"
    """after the last whole line: what a crash left; it goes when the session is next opened"""
    STORE_UNREADABLE = "STORE_UNREADABLE"
    STORE_AHEAD = "STORE_AHEAD"
    """sesi.json knows of more lines than the journal has"""
    STORE_OTHER_LINES = "STORE_OTHER_LINES"
    """sesi.json was made from other lines"""
    STORE_DIFFERS = "STORE_DIFFERS"
    """a document of sesi.json is not what the journal makes of it"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The first wrong thing. `line` of the journal, or `table` and `document` of sesi.json; `detail` is technical."""

    kind: FindingKind
    line: int | None = None
    table: str = ""
    document: int | None = None
    detail: str = ""


def verify(
    folder: Path, *, tables: TablesOf = no_tables, kinds: Kinds = KINDS, disk: Disk = SYSTEM_DISK
) -> Finding | None:
    """The first wrong thing in the folder, or None: chain, replay with every check, then sesi.json against the replay.

    A missing sesi.json, or one that is behind, is not wrong: it is derived. OSError.
    """
    try:
        position = read_position(folder / STORE, disk)
        stored = read(folder / STORE, disk)
        unreadable = None
    except StoreUnreadable as error:
        position, stored, unreadable = None, None, Finding(kind=FindingKind.STORE_UNREADABLE, detail=str(error))
    try:
        chain = read_chain(folder, disk)
    except NotASession:
        return Finding(kind=FindingKind.NO_JOURNAL)
    if (wrong := _in_journal(chain, kinds)) is not None:
        return wrong
    if unreadable or position is None or stored is None:
        return unreadable
    return _in_store(chain, position, stored, tables, kinds)


def _in_journal(chain: Chain, kinds: Kinds) -> Finding | None:
    try:
        replay(chain.lines, kinds, is_checked=True)
        if chain.corrupt is not None:
            raise chain.corrupt
    except JournalCorrupt as corrupt:
        return Finding(kind=FindingKind(corrupt.flaw), line=corrupt.line, detail=corrupt.detail)
    if chain.tail:
        return Finding(kind=FindingKind.TORN_TAIL, line=len(chain.lines) + 1, detail=f"{len(chain.tail)} bytes")
    return None


def _in_store(chain: Chain, position: Position, stored: Documents, tables: TablesOf, kinds: Kinds) -> Finding | None:
    match contradiction(chain.lines, position):
        case JournalShortened():
            return Finding(kind=FindingKind.STORE_AHEAD, line=position.seq)
        case JournalRewritten():
            return Finding(kind=FindingKind.STORE_OTHER_LINES, line=position.seq)
    then = replay(chain.lines[: position.seq], kinds)
    return _first_difference(documents(tables(then.session, then.entries)), stored)


def _first_difference(expected: Documents, stored: Documents) -> Finding | None:
    for table in sorted(expected.keys() | stored.keys()):
        ours, theirs = expected.get(table, {}), stored.get(table, {})
        for document in sorted(ours.keys() | theirs.keys()):
            if ours.get(document) != theirs.get(document):
                return Finding(kind=FindingKind.STORE_DIFFERS, table=table, document=document)
        if (table in expected) != (table in stored):
            return Finding(kind=FindingKind.STORE_DIFFERS, table=table)
    return None
