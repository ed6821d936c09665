"""The sitting: one open session folder, the only thing here that changes, and the one door for decisions.

One thread decides: the caller lets the next decision wait until `decide` has returned. Other threads may read
`ledger`, a frozen value that is replaced as a whole.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Self

from sessions.kernel.decision import Decision, Stamp
from sessions.kernel.growing import Growing
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Session
from sessions.kernel.text import Json, clean
from sessions.kernel.timing import require_allowed
from sessions.kinds import KINDS
from sessions.record import errors, store
from sessions.record.codec import Message, decode, encode, read_message
from sessions.record.disk import SYSTEM_DISK, Disk, Lock
from sessions.record.journal import Journal, Recovery
from sessions.record.ledger import EMPTY, Entry, Kinds, entry_of
from sessions.record.lines import require_not_older
from sessions.record.reading import Reading, Snapshots, TablesOf, read_folder
from sessions.record.restoring import copy_the_rest
from sessions.steps.decisions import Withdrawn

Clock = Callable[[], datetime]
"""The time now, with the offset of the kecamatan."""

NAME_LIMIT = 80
"""Characters of the name of a typist."""

LITTLE_SPACE = 500_000_000
"""Bytes free; below that it is time to make room, or to go on elsewhere."""


def no_tables(_session: Session, _entries: Sequence[Entry]) -> store.Tables:
    """sesi.json with nothing in it but its position."""
    return {}


class Sitting:
    """A session folder open for deciding, or only for reading; use `create` or `open`, and `close` or `with`.

    `alarm` tells why a contradictory record is open (only for reading), `recovery` what opening mended.
    """

    def __init__(self, folder: Path, by: str, clock: Clock, *, tables: TablesOf, kinds: Kinds, disk: Disk) -> None:
        self.folder = folder
        self.by = clean(by, NAME_LIMIT)
        self.ledger = EMPTY
        self.alarm: errors.RecordAlarm | None = None
        self.recovery: Recovery | None = None
        self._clock, self._tables = clock, tables
        self._kinds, self._disk = kinds, disk
        self._lock: Lock | None = None
        self._journal: Journal | None = None
        self._snapshots = Snapshots(folder, tables, disk)

    @classmethod
    def create(
        cls,
        folder: Path,
        by: str,
        clock: Clock,
        first: Decision,
        *,
        tables: TablesOf = no_tables,
        kinds: Kinds = KINDS,
        disk: Disk = SYSTEM_DISK,
    ) -> Self:
        """Begin a session in a new or empty folder with its first decision.

        Refused where the decision cannot be first; then nothing is on disk. FolderNotEmpty, SessionLocked,
        FolderUnusable.
        """
        decode(type(first).__name__, encode(first), kinds).check(EMPTY.session)
        sitting = cls(folder, by, clock, tables=tables, kinds=kinds, disk=disk)
        with sitting._opening():
            if not errors.is_free(disk.names(folder)):
                raise errors.FolderNotEmpty(str(folder))
            disk.create_folder(folder)
            sitting._lock = disk.lock(folder, clock())
            sitting._journal = Journal.create(folder, disk)
            try:
                sitting.decide(first)
            except Refused:
                with suppress(OSError):  # nobody was told of anything in it
                    sitting._journal.close()  # Windows deletes no file that is open
                    (folder / errors.JOURNAL).unlink()
                raise
        return sitting

    @classmethod
    def open(
        cls,
        folder: Path,
        by: str,
        clock: Clock,
        *,
        read_only: bool = False,
        despite_alarm: bool = False,
        tables: TablesOf = no_tables,
        kinds: Kinds = KINDS,
        disk: Disk = SYSTEM_DISK,
    ) -> Self:
        """Open a session as its journal tells it; reading needs no lock and changes no file.

        RecordAlarm where the record contradicts itself; with `despite_alarm` it is opened for reading as far as it can
        be trusted, and `alarm` is set. NotASession, SessionOlder, SessionLocked, FolderUnusable.
        """
        sitting = cls(folder, by, clock, tables=tables, kinds=kinds, disk=disk)
        with sitting._opening():
            if not disk.exists(folder / errors.JOURNAL):
                raise errors.NotASession(str(folder))
            require_not_older(disk.read(folder / errors.JOURNAL))
            if not read_only:
                sitting._lock = disk.lock(folder, since := clock())
            sitting._take(read_folder(folder, kinds, disk), despite_alarm=despite_alarm)
            if sitting._lock is not None and sitting.entries:
                sitting._lock.sign(since.astimezone(sitting.entries[-1].at.tzinfo))
        return sitting

    @property
    def session(self) -> Session:
        """The session after the last decision."""
        return self.ledger.session

    @property
    def entries(self) -> Growing[Entry]:
        """Every line of the journal, entry n at index n - 1."""
        return self.ledger.entries

    @property
    def standing(self) -> tuple[Entry, ...]:
        """The entries that count: neither withdrawn nor withdrawals."""
        return self.ledger.standing

    @property
    def is_read_only(self) -> bool:
        """Whether nothing more can be decided here."""
        return self._journal is None or bool(self._journal.read_only_cause) or not (self._lock and self._lock.is_intact)

    @property
    def snapshot_error(self) -> str:
        """Why sesi.json could not be written last time (`ENOSPC`), or empty."""
        return self._snapshots.error

    @property
    def snapshot_fault(self) -> Exception | None:
        """The fault of the program for which sesi.json could not be written last time, for the log; or None."""
        return self._snapshots.fault

    @property
    def store_kept_aside(self) -> str:
        """Name under which a sesi.json that was changed while the session is open was kept; empty without one."""
        return self._snapshots.kept_aside

    @property
    def is_low_on_space(self) -> bool:
        """Whether less than LITTLE_SPACE is free on the medium; False if nobody knows."""
        free = self._disk.free_bytes(self.folder)
        return free is not None and free < LITTLE_SPACE

    def decide(self, decision: Decision, *, expected: int | None = None, occurred: datetime | None = None) -> Entry:
        """Take a decision; when this returns it is on the medium and in `session`.

        `expected` is the seq the asker has seen; `occurred`, with its offset, is when it happened, if entered later.
        Refused with the decision's own reasons, or STALE (expected, seq), UNKNOWN_KIND, BAD_SHAPE, NOT_SAVED,
        READ_ONLY (cause); then nothing has changed.
        """
        asked = Message(kind=type(decision).__name__, data=encode(decision), expected=expected, occurred=occurred)
        return self._decide(asked, decision)

    def decide_wire(self, message: Json) -> Entry:
        """Take the decision in a message `{"kind", "data", "expected"?, "occurred"?}`; as `decide`."""
        return self._decide(read_message(message))

    def snapshot(self, is_wanted: Callable[[], bool] = store.always) -> bool:
        """Bring sesi.json up to the last decision; False where that failed, which loses nothing (`snapshot_error`).

        `is_wanted` is asked again and again meanwhile: where it says no, the file is left for another time.
        """
        return not self.is_read_only and self._snapshots.write(self.ledger, is_wanted)

    def move_to(self, folder: Path) -> tuple[str, ...]:
        """Go on in another new or empty folder, with every acknowledged decision, written there from memory.

        Also after a failed sync, or when the old folder is gone: nothing is read from it but papers, drafts and the
        like, and the names of those that could not be copied are given back. Only when the new folder holds the whole
        journal durably, under a lock of its own, is the old one let go, unchanged. FolderNotEmpty, SessionLocked,
        FolderUnusable, and READ_ONLY where this sitting never wrote: then nothing has changed.
        """
        journal = self._opened_journal()
        with ExitStack() as on_failure:
            try:
                if not errors.is_free(self._disk.names(folder)):
                    raise errors.FolderNotEmpty(str(folder))
                self._disk.create_folder(folder)
                lock = self._disk.lock(folder, self._clock())
                on_failure.callback(lock.release)
                copy = journal.copied_to(folder)
            except OSError as error:
                raise errors.unusable(error) from error
            on_failure.pop_all()
        self._let_go()
        old, self.folder = self.folder, folder
        self._journal, self._lock = copy, lock
        self._snapshots = Snapshots(folder, self._tables, self._disk)
        self.snapshot()
        return copy_the_rest(old, folder, self._disk)

    def close(self) -> None:
        """Write sesi.json if it is behind, let others write, and then raise the fault of ours that it met, if any."""
        with ExitStack() as at_last:
            at_last.callback(self._let_go)
            self.snapshot()
        if self.snapshot_fault is not None:
            raise self.snapshot_fault

    def __enter__(self) -> Self:
        """The sitting itself, already open."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Close, whatever happened."""
        self.close()

    def _decide(self, asked: Message, encoded: Decision | None = None) -> Entry:
        """Check and compute on values, then write, then change: whatever fails on the way leaves all as it was.

        `encoded` is the decision that the data were made from, where there was one.
        """
        journal = self._writable_journal()
        if asked.expected is not None and asked.expected != self.session.seq:
            raise errors.STALE(expected=asked.expected, seq=self.session.seq)
        decision = decode(asked.kind, asked.data, self._kinds)
        if isinstance(decision, Withdrawn):
            self.ledger.require_withdrawable(decision.seq)
        at, occurred = _to_the_second(self._clock()), asked.occurred and _to_the_second(asked.occurred)
        stamp = Stamp(seq=self.session.seq + 1, at=at, by=self.by, occurred=occurred)
        require_allowed(self.session, decision, stamp)
        data = asked.data if decision == encoded else encode(decision)
        raw, line = journal.draft(at=at, occurred=occurred, by=self.by, kind=asked.kind, data=data)
        entry = entry_of(line, decision)
        after = self.ledger.after(entry)
        journal.append(raw, line)
        self.ledger = after
        return entry

    def _opened_journal(self) -> Journal:
        if self._journal is None:
            raise errors.READ_ONLY(cause=self.alarm.cause if self.alarm else errors.Cause.OPENED_FOR_READING)
        return self._journal

    def _writable_journal(self) -> Journal:
        journal = self._opened_journal()
        if self._lock is None or not self._lock.is_intact:
            raise errors.READ_ONLY(cause=errors.Cause.LOCK_LOST)
        return journal

    def _take(self, reading: Reading, *, despite_alarm: bool) -> None:
        self.ledger = reading.ledger
        self.alarm = reading.alarm
        if reading.alarm is not None:
            self._let_go()
            if not despite_alarm:
                raise reading.alarm
        elif self._lock is not None:
            self._journal, self.recovery = Journal.resume(self.folder, reading.chain, self._disk)
            self._snapshots = Snapshots(self.folder, self._tables, self._disk, reading.store_mark)

    @contextmanager
    def _opening(self) -> Iterator[None]:
        """Let go of journal and lock when opening fails, and tell what the system said."""
        with ExitStack() as on_failure:
            on_failure.callback(self._let_go)
            try:
                yield
            except OSError as error:
                raise errors.unusable(error) from error
            on_failure.pop_all()

    def _let_go(self) -> None:
        """Nothing waits to be written, so what the system says against it no longer matters."""
        with suppress(OSError):
            if self._journal is not None:
                self._journal.close()
        with suppress(OSError):
            if self._lock is not None:
                self._lock.release()


def _to_the_second(time: datetime) -> datetime:
    """The time as it will be read back; ValueError for one without an offset."""
    if time.utcoffset() is None:
        raise ValueError("a time without its offset")
    return datetime.fromisoformat(time.isoformat(timespec="seconds"))
