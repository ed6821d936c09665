"""One writer per session folder: a lock file that is never deleted, and beside it who holds it."""

import json
import os
import socket
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from sessions.record.errors import SessionLocked
from sessions.record.folder import LOCK, LOCK_HOLDER


class SessionLock:
    """The right to write in a folder, held from construction to `release`; the system takes it from a dead process.

    SessionLocked (host, pid, since) where somebody else holds it. OSError where no lock file can be made.
    """

    def __init__(self, folder: Path, since: datetime) -> None:
        self._path = folder / LOCK
        self._lock = FileLock(self._path, timeout=0, thread_local=False)
        try:
            self._lock.acquire()
        except Timeout as error:
            raise _locked_by(folder) from error
        self._file = self._path.stat()
        with suppress(OSError):  # the name is for people; the lock itself stands
            self._sign(folder, since)

    @property
    def is_intact(self) -> bool:
        """Whether the path still names the file we locked; not so once somebody deleted or moved it."""
        try:
            return os.path.samestat(self._file, self._path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Let others write."""
        self._lock.release()

    @staticmethod
    def _sign(folder: Path, since: datetime) -> None:
        holder = {"host": socket.gethostname(), "pid": os.getpid(), "since": since.isoformat(timespec="seconds")}
        (folder / LOCK_HOLDER).write_text(json.dumps(holder) + "\n", encoding="utf-8")


def _locked_by(folder: Path) -> SessionLocked:
    try:
        holder = json.loads((folder / LOCK_HOLDER).read_text(encoding="utf-8"))
        return SessionLocked(str(holder["host"]), int(holder["pid"]), str(holder["since"]))
    except (OSError, ValueError, LookupError, TypeError):
        return SessionLocked("", 0, "")
