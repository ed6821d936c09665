"""Reading a session folder without changing it: its lines, the session they make, and what speaks against it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sessions.record.disk import Disk, Mark
from sessions.record.errors import (
    JournalRewritten,
    JournalShortened,
    NotASession,
    RecordAlarm,
    StoreEdited,
    StoreUnreadable,
)
from sessions.record.folder import STORE
from sessions.record.journal import read_chain
from sessions.record.ledger import Entry, Kinds, Ledger, replay_what_holds
from sessions.record.lines import Chain, Line
from sessions.record.store import Position, read_position


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a folder holds: `ledger` goes as far as the lines can be trusted, `alarm` tells what is wrong beyond.

    `store_mark` is the mark of sesi.json where it is sound; None where it is missing, or will be made anew.
    """

    chain: Chain
    ledger: Ledger
    alarm: RecordAlarm | None
    store_mark: Mark | None


def read_folder(folder: Path, kinds: Kinds, disk: Disk) -> Reading:
    """Read journal and position of sesi.json. NotASession where neither knows of a line. OSError.

    The position is read first: while somebody writes, the journal may only be further on. An unreadable sesi.json says
    nothing: it will be made anew. What is wrong with the journal is told before what is wrong with sesi.json.
    """
    mark = disk.mark(folder / STORE)
    edited, position = None, None
    try:
        position = read_position(folder / STORE, disk)
    except StoreEdited as error:
        edited = error
    except StoreUnreadable:
        mark = None
    chain = read_chain(folder, disk)
    if not (chain.lines or chain.corrupt or position or edited):
        raise NotASession(str(folder))
    ledger, stopped = replay_what_holds(chain.lines, kinds)
    alarm = stopped or chain.corrupt or edited or contradiction(chain.lines, position)
    return Reading(chain=chain, ledger=ledger, alarm=alarm, store_mark=mark)


def contradiction(lines: Sequence[Line | Entry], position: Position | None) -> RecordAlarm | None:
    """JournalShortened or JournalRewritten where sesi.json was made from more, or from other lines than these."""
    if position is None:
        return None
    if position.seq > len(lines):
        return JournalShortened(len(lines), position.seq)
    if lines[position.seq - 1].hash != position.hash:
        return JournalRewritten(position.seq)
    return None
