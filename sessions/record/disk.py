"""The system calls the record is made of, in one small object, so that another disk can stand in its place.

Every method may raise OSError. `Disk` is the real one; a test hands in one that tears, fills up or lies.
"""

import errno
import json
import os
import shutil
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeVar

from filelock import FileLock, Timeout

from sessions.kernel.files import naming, read_whole
from sessions.kernel.text import clean
from sessions.record.errors import LOCK, LOCK_HOLDER, SessionLocked

if sys.platform == "darwin":
    import fcntl

Mode = Literal["new", "append", "over"]
"""How a file is opened for writing: it must not exist; it must exist and only grows; it begins empty again."""


Mark = tuple[int, ...]
"""What tells one state of a file from another without reading it; only ever compared."""


LARGEST = 128 * 2**20
"""Bytes of a file of a session that is read at all; a journal of 20,000 decisions has a tenth of it."""

LARGEST_HOLDER, _NAME = 4096, 80
"""Bytes of what says who writes, and signs of one name in it."""

T = TypeVar("T")


class Disk:
    """The disk of this computer: what the record asks of the operating system; descriptors are integers."""

    ATTEMPTS = 10
    PAUSE = 0.02
    """Seconds: Windows refuses to replace a file that somebody has open, a virus scanner for example."""

    def lock(self, folder: Path, since: datetime) -> "Lock":
        """The right to write in the folder; SessionLocked (host, pid, since) where somebody else holds it."""
        return Lock(folder, since)

    def names(self, folder: Path) -> tuple[str, ...]:
        """Names of what is in the folder, in no order; none where there is no folder."""
        try:
            return tuple(path.name for path in folder.iterdir())
        except FileNotFoundError:
            return ()

    def free_bytes(self, folder: Path) -> int | None:
        """Room on the medium of the folder, as far as this user may write; None if nobody knows."""
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            return None

    def mark(self, path: Path) -> Mark | None:
        """Which file it is, its length and when it was last written, in nanoseconds; None if there is none."""
        try:
            found = path.stat()
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns

    def create_folder(self, folder: Path) -> None:
        """Create a folder and its parents, durably: its name, and each new one above it, is synced. It may exist."""
        missing = [path for path in folder.parents if not path.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        for path in (*reversed(missing), folder):
            self.sync_folder(path.parent)

    def exists(self, path: Path) -> bool:
        """Whether there is a file of this name."""
        return path.is_file()

    def open(self, path: Path, mode: Mode) -> int:
        """Open for writing and give the descriptor, which only appends."""
        flags = {"new": os.O_CREAT | os.O_EXCL, "append": 0, "over": os.O_CREAT | os.O_TRUNC}[mode]
        return os.open(path, os.O_WRONLY | os.O_APPEND | flags | getattr(os, "O_BINARY", 0), 0o666)

    def read(self, path: Path, offset: int = 0, most: int = LARGEST) -> bytes:
        """All bytes of a file of a session from the offset on; UnfitFile where it is no plain file of its
        folder, or has more than `most` bytes.

        Tried again for a moment while Windows says that somebody is just replacing it.
        """
        return self._patiently(lambda: read_whole(path, most, offset=offset, stays=True))

    def write(self, descriptor: int, data: bytes) -> int:
        """One `write(2)`; gives how many bytes were taken, which may be fewer."""
        return os.write(descriptor, data)

    def write_again(self, path: Path, offset: int, data: bytes) -> None:
        """Write bytes that stand there already where they stand, so that the next sync of the file counts for them.

        Through a descriptor of its own, since the other one only appends.
        """
        with path.open("r+b", buffering=0) as file:
            file.seek(offset)
            if file.write(data) != len(data):
                raise OSError(errno.ENOSPC, "not all was written again")

    def sync(self, descriptor: int) -> None:
        """Return only when the bytes written are on the medium.

        F_FULLFSYNC on macOS, where fsync stops at the drive's cache; fdatasync on Linux; fsync elsewhere.
        """
        if sys.platform == "darwin":
            try:
                fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            except OSError as error:
                if error.errno not in {errno.ENOTSUP, errno.EINVAL, errno.ENOTTY}:
                    raise
                os.fsync(descriptor)  # a network or FAT volume does not know the stronger call
        elif sys.platform == "linux":
            os.fdatasync(descriptor)
        else:
            os.fsync(descriptor)

    def sync_folder(self, folder: Path) -> None:
        """Return only when the names in the folder are on the medium.

        Nothing on Windows, which has no such call, nor on file systems that do not know it.
        """
        if sys.platform != "win32":
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            except OSError as error:
                if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
                    raise
            finally:
                os.close(descriptor)

    def truncate(self, descriptor: int, size: int) -> None:
        """Cut the file to this many bytes."""
        os.ftruncate(descriptor, size)

    def size(self, descriptor: int) -> int:
        """Bytes in the open file."""
        return os.fstat(descriptor).st_size

    def is_at(self, descriptor: int, path: Path) -> bool:
        """Whether the path still names the open file; not so when a sync client has put another in its place."""
        try:
            return os.path.samestat(os.fstat(descriptor), path.stat())
        except FileNotFoundError:
            return False

    def close(self, descriptor: int) -> None:
        """Give the descriptor back."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Give the file another name, over what is there.

        Tried again for a moment while Windows says that somebody has the target open.
        """
        self._patiently(lambda: source.replace(target))

    def _patiently(self, act: Callable[[], T]) -> T:
        for _ in range(self.ATTEMPTS - 1):
            try:
                return act()
            except PermissionError:
                time.sleep(self.PAUSE)
        return act()

    def is_held(self, path: Path) -> bool:
        """Whether another program has the file open, where it could not be replaced: so only on Windows."""
        return sys.platform == "win32" and path.is_file() and os.access(path, os.W_OK)


SYSTEM_DISK = Disk()


def write_durably(disk: Disk, path: Path, mode: Mode, data: bytes) -> None:
    """Write a whole small file and sync it and its name; OSError where not all of it could be written."""
    with naming(path):
        descriptor = disk.open(path, mode)
        try:
            rest = data
            while rest:
                taken = disk.write(descriptor, rest)
                if taken == 0:
                    raise OSError(errno.ENOSPC, "nothing was written")
                rest = rest[taken:]
            disk.sync(descriptor)
        finally:
            disk.close(descriptor)
    disk.sync_folder(path.parent)


@contextmanager
def gone_on_failure() -> Iterator[list[Path]]:
    """What is put into the list is deleted again where the system refuses something: nothing is left behind."""
    written: list[Path] = []
    try:
        yield written
    except OSError:
        for path in written:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        raise


class Lock:
    """The right to write in a folder, held from construction to `release`; the system takes it from a dead process.

    SessionLocked (host, pid, since) where somebody else holds it. OSError where no lock file can be made.
    """

    def __init__(self, folder: Path, since: datetime) -> None:
        self._path = folder / LOCK
        self._lock = FileLock(self._path, timeout=0, thread_local=False, preserve_lock_file=True)
        try:
            self._lock.acquire()
        except Timeout as error:
            raise _locked_by(folder) from error
        self._file = self._path.stat()
        self.sign(since)

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

    def sign(self, since: datetime) -> None:
        """Say who holds it and since when; once the zone of the session is known, in that."""
        holder = {"host": socket.gethostname(), "pid": os.getpid(), "since": since.isoformat(timespec="seconds")}
        with suppress(OSError):  # the name is for people; the lock itself stands
            self._path.with_name(LOCK_HOLDER).write_text(json.dumps(holder) + "\n", encoding="utf-8")


def _locked_by(folder: Path) -> SessionLocked:
    try:
        holder = json.loads(read_whole(folder / LOCK_HOLDER, LARGEST_HOLDER, stays=True))
        return SessionLocked(clean(str(holder["host"]), _NAME), int(holder["pid"]), clean(str(holder["since"]), _NAME))
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return SessionLocked("", 0, "")
