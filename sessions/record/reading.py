"""Reading a session folder without changing it: its lines, the session they make, and what speaks against it."""

from dataclasses import dataclass
from pathlib import Path

from sessions.record.disk import Disk
from sessions.record.errors import JournalRewritten, JournalShortened, NotASession, RecordAlarm, StoreUnreadable
from sessions.record.folder import STORE
from sessions.record.journal import read_chain
from sessions.record.ledger import Kinds, Ledger, replay_what_holds
from sessions.record.lines import Chain, Line
from sessions.record.store import Position, read_position


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a folder holds: `ledger` goes as far as the lines can be trusted, `alarm` tells what is wrong beyond."""

    chain: Chain
    ledger: Ledger
    alarm: RecordAlarm | None


def read_folder(folder: Path, kinds: Kinds, disk: Disk) -> Reading:
    """Read journal and position of sesi.json. NotASession where neither knows of a line. OSError.

    The position is read first: while somebody writes, the journal may only be further on. An unreadable sesi.json says
    nothing: it will be made anew.
    """
    try:
        position = read_position(folder / STORE, disk)
    except StoreUnreadable:
        position = None
    chain = read_chain(folder, disk)
    if not chain.lines and chain.corrupt is None and position is None:
        raise NotASession(str(folder))
    ledger, stopped = replay_what_holds(chain.lines, kinds)
    return Reading(chain=chain, ledger=ledger, alarm=stopped or chain.corrupt or contradiction(chain.lines, position))


def contradiction(lines: tuple[Line, ...], position: Position | None) -> RecordAlarm | None:
    """JournalShortened or JournalRewritten where sesi.json was made from more, or from other lines than these."""
    if position is None:
        return None
    if position.seq > len(lines):
        return JournalShortened(len(lines), position.seq)
    if lines[position.seq - 1].hash != position.hash:
        return JournalRewritten(position.seq)
    return None
