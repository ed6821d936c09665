"""A session folder as it is read: journal and sesi.json held against each other, a follower, and sesi.json kept up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sessions.kernel.session import Session
from sessions.kinds import KINDS
from sessions.record import errors, store
from sessions.record.disk import SYSTEM_DISK, Disk, Mark
from sessions.record.journal import read_chain
from sessions.record.ledger import EMPTY, Entry, Kinds, Ledger, replay, replay_what_holds
from sessions.record.lines import Chain, Line, chain
from sessions.record.store import Position, read_position


class Follower:
    """Reads what was added since it last looked; `ledger` is how far it has followed."""

    def __init__(self, folder: Path, *, kinds: Kinds = KINDS, disk: Disk = SYSTEM_DISK) -> None:
        self.ledger: Ledger = EMPTY
        self._path = folder / errors.JOURNAL
        self._kinds = kinds
        self._disk = disk
        self._read_to = 0
        self._last_read: Line | None = None
        self._waiting: tuple[Line, ...] = ()

    def advance(self, to_seq: int | None = None) -> bool:
        """Follow up to line `to_seq`, or as far as there are whole lines; True if something is new.

        NotASession where there is no journal; JournalCorrupt at a line that does not chain or cannot be replayed,
        JournalShortened where lines that were read are gone: `ledger` then stays. OSError.
        """
        self._read()
        due = tuple(line for line in self._waiting if to_seq is None or line.seq <= to_seq)
        if not due:
            return False
        self.ledger = replay(due, self._kinds, onto=self.ledger)
        self._waiting = self._waiting[len(due) :]
        return True

    def _read(self) -> None:
        """Take in whole lines; the last byte already read comes again, to see that it still ends a line."""
        seen = min(self._read_to, 1)
        try:
            data = self._disk.read(self._path, self._read_to - seen)
        except FileNotFoundError as error:
            raise errors.NotASession(str(self._path.parent)) from error
        seq, previous = (self._last_read.seq, self._last_read.hash) if self._last_read else (0, "")
        if data[:seen] != b"\n"[:seen]:
            raise errors.JournalShortened(self._disk.read(self._path).count(b"\n"), seq)
        whole = data[seen : data.rfind(b"\n") + 1]
        found = chain(whole, previous, seq, self._read_to)
        if found.lines:
            self._last_read = found.lines[-1]
            self._read_to += found.size
            self._waiting += found.lines
        elif found.corrupt is not None and not self._waiting:
            raise found.corrupt


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a folder holds: `ledger` goes as far as the lines can be trusted, `alarm` tells what is wrong beyond.

    `store_mark` is the mark of sesi.json where it is sound; None where it is missing, or will be made again.
    """

    chain: Chain
    ledger: Ledger
    alarm: errors.RecordAlarm | None
    store_mark: Mark | None


def read_folder(folder: Path, kinds: Kinds, disk: Disk) -> Reading:
    """Read journal and position of sesi.json. NotASession where neither knows of a line. OSError.

    The position is read first: while somebody writes, the journal may only be further on. An unreadable sesi.json says
    nothing: it will be made again. What is wrong with the journal is told before what is wrong with sesi.json.
    """
    mark = disk.mark(folder / errors.STORE)
    edited, position = None, None
    try:
        position = read_position(folder / errors.STORE, disk)
    except errors.StoreEdited as error:
        edited = error
    except errors.StoreUnreadable:
        mark = None
    chain = read_chain(folder, disk)
    if not (chain.lines or chain.corrupt or position or edited):
        raise errors.NotASession(str(folder))
    ledger, stopped = replay_what_holds(chain.lines, kinds)
    alarm = stopped or chain.corrupt or edited or contradiction(chain.lines, position)
    return Reading(chain=chain, ledger=ledger, alarm=alarm, store_mark=mark)


def contradiction(lines: Sequence[Line | Entry], position: Position | None) -> errors.RecordAlarm | None:
    """JournalShortened or JournalRewritten where sesi.json was made from more, or from other lines than these."""
    if position is None:
        return None
    if position.seq > len(lines):
        return errors.JournalShortened(len(lines), position.seq)
    if lines[position.seq - 1].hash != position.hash:
        return errors.JournalRewritten(position.seq)
    return None


TablesOf = Callable[[Session, Sequence[Entry]], store.Tables]
"""What of a session goes into sesi.json, from the session and all entries of the journal."""


def is_milestone(entry: Entry) -> bool:
    """Whether a stage of the meeting changes with this entry, so that sesi.json is written at once."""
    return entry.decision.facts.is_milestone


class Snapshots:
    """Writes sesi.json of one folder.

    `seq` is up to where it goes, 0 before the first time; `error` why it could not be written last time (`ENOSPC`), or
    empty, and `fault` the fault of the program that it was, or None. `kept_aside` is the name under which the last file
    that somebody else had changed or damaged is kept. `known` is the mark of the sound file that was found at opening.
    """

    def __init__(self, folder: Path, tables: TablesOf, disk: Disk, known: Mark | None = None) -> None:
        self.seq = 0
        self.error = ""
        self.fault: Exception | None = None
        self.kept_aside = ""
        self._folder = folder
        self._tables = tables
        self._disk = disk
        self._known = known

    def write(self, ledger: Ledger, is_wanted: Callable[[], bool]) -> bool:
        """Bring the file up to the end of the ledger; False where that failed (`error`), which loses nothing.

        False too as soon as `is_wanted`, asked again and again, says that it can wait.
        """
        try:
            found = self._disk.mark(self._folder / errors.STORE)
            if self.seq != ledger.session.seq or found != self._known:
                self._replace(found, ledger, is_wanted)
        except store.NotWanted:
            return False
        except OSError as error:
            self.error = errors.cause(error)
            return False
        except Exception as fault:  # noqa: BLE001 - the file is derived: a fault of ours in it ends no meeting
            self.error, self.fault = errors.Cause.FAULT, fault
            return False
        self.error, self.fault = "", None
        return True

    def _replace(self, found: Mark | None, ledger: Ledger, is_wanted: Callable[[], bool]) -> None:
        path = self._folder / errors.STORE
        if found not in {None, self._known}:
            self._keep_what_is_not_ours(path, ledger)
        position = store.Position(seq=ledger.session.seq, hash=ledger.head)
        store.write(path, self._tables(ledger.session, ledger.entries), position, self._disk, is_wanted)
        self._known = self._disk.mark(path)
        self.seq = position.seq

    def _keep_what_is_not_ours(self, path: Path, ledger: Ledger) -> None:
        try:
            position = store.read_position(path, self._disk)
            is_ours = contradiction(ledger.entries, position) is None
        except (errors.StoreEdited, errors.StoreUnreadable):
            is_ours = False
        if not is_ours:
            self.kept_aside = store.set_store_aside(self._folder, self._disk)
