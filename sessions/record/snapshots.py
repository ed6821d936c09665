"""sesi.json of one sitting: brought up to the last decision, and never over something that somebody else wrote."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sessions.decisions import (
    AgendaItemStarted,
    AmendmentClosed,
    DocumentsIssued,
    RulesAdopted,
    SidangClosed,
    StepCompleted,
    StepSkipped,
)
from sessions.record import store
from sessions.record.disk import Disk, Mark, cause
from sessions.record.errors import StoreEdited, StoreUnreadable
from sessions.record.folder import STORE
from sessions.record.ledger import Entry, Ledger
from sessions.record.reading import contradiction
from sessions.session import Session

TablesOf = Callable[[Session, Sequence[Entry]], store.Tables]
"""What of a session goes into sesi.json, from the session and all entries of the journal."""

_MILESTONES = (
    StepCompleted,
    StepSkipped,
    AgendaItemStarted,
    RulesAdopted,
    SidangClosed,
    AmendmentClosed,
    DocumentsIssued,
)


def is_milestone(entry: Entry) -> bool:
    """Whether a stage of the meeting changes with this entry, so that sesi.json is written at once."""
    return isinstance(entry.decision, _MILESTONES)


class Snapshots:
    """Writes sesi.json of one folder.

    `seq` is up to where it goes, 0 before the first time; `error` why it could not be written last time (`ENOSPC`), or
    empty. `kept_aside` is the name under which the last file that somebody else had changed or damaged is kept.
    `known` is the mark of the sound file that was found at opening.
    """

    def __init__(self, folder: Path, tables: TablesOf, disk: Disk, known: Mark | None = None) -> None:
        self.seq = 0
        self.error = ""
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
            found = self._disk.mark(self._folder / STORE)
            if self.seq != ledger.session.seq or found != self._known:
                self._replace(found, ledger, is_wanted)
        except store.NotWanted:
            return False
        except OSError as error:
            self.error = cause(error)
            return False
        self.error = ""
        return True

    def _replace(self, found: Mark | None, ledger: Ledger, is_wanted: Callable[[], bool]) -> None:
        path = self._folder / STORE
        if found not in {None, self._known}:
            self._keep_what_is_not_ours(path, ledger)
        position = store.Position(seq=ledger.session.seq, hash=ledger.hash)
        store.write(path, self._tables(ledger.session, ledger.entries), position, self._disk, is_wanted)
        self._known = self._disk.mark(path)
        self.seq = position.seq

    def _keep_what_is_not_ours(self, path: Path, ledger: Ledger) -> None:
        try:
            position = store.read_position(path, self._disk)
            is_ours = contradiction(ledger.entries, position) is None
        except (StoreEdited, StoreUnreadable):
            is_ours = False
        if not is_ours:
            self.kept_aside = store.set_store_aside(self._folder, self._disk)
