"""A follower: the session as the journal tells it, while somebody else writes. It needs no lock and changes no file.

A line can be read before it is on the medium; whoever shows it to the hall follows only up to the acknowledged seq.
"""

from pathlib import Path

from sessions.decisions import KINDS
from sessions.record.disk import SYSTEM_DISK, Disk
from sessions.record.errors import JournalShortened, NotASession
from sessions.record.folder import JOURNAL
from sessions.record.ledger import EMPTY, Kinds, Ledger, replay
from sessions.record.lines import Line, chain


class Follower:
    """Reads what was added since it last looked; `ledger` is how far it has followed."""

    def __init__(self, folder: Path, *, kinds: Kinds = KINDS, disk: Disk = SYSTEM_DISK) -> None:
        self.ledger: Ledger = EMPTY
        self._path = folder / JOURNAL
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
            raise NotASession(str(self._path.parent)) from error
        seq, previous = (self._last_read.seq, self._last_read.hash) if self._last_read else (0, "")
        if data[:seen] != b"\n"[:seen]:
            raise JournalShortened(self._disk.read(self._path).count(b"\n"), seq)
        whole = data[seen : data.rfind(b"\n") + 1]
        found = chain(whole, previous, seq, self._read_to)
        if found.lines:
            self._last_read = found.lines[-1]
            self._read_to += found.size
            self._waiting += found.lines
        elif found.corrupt is not None and not self._waiting:
            raise found.corrupt
