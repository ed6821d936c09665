"""The journal on disk: append one line durably, and recover what a crash has left.

A commit is: build the line, one write, check the count, sync; only then does the caller know it. What goes wrong:

- a short or failed write is cut off again and refused as NOT_SAVED; the journal goes on
- when cutting off fails, or a sync fails, or somebody else changed the file, the journal only reads from then on
  (READ_ONLY). A failed sync is never tried again: the system forgets the bytes and the second sync "succeeds". The
  line of a failed sync may stand in the file at the next opening or not; nobody was told that it does.

The journal of a session is the usual one; another record that only grows names its own file.

The way out of a disk that can no longer be trusted is `copied_to`: the lines that were acknowledged, from memory, in
another folder.
"""

import errno
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from sessions.kernel.refusals import Named, Refused
from sessions.kernel.text import Json
from sessions.record import errors
from sessions.record.disk import SYSTEM_DISK, Disk, write_durably
from sessions.record.lines import Chain, Line, build, chain


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """What opening mended: bytes of a torn line and the file they were moved to, or only a missing LF."""

    torn_bytes: int = 0
    kept_in: str = ""


def read_chain(folder: Path, disk: Disk = SYSTEM_DISK, name: str = errors.JOURNAL) -> Chain:
    """What the journal of the folder holds; nothing is changed. NotASession where there is no journal."""
    try:
        return chain(disk.read(folder / name))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise errors.NotASession(str(folder)) from error


class Journal:
    """The open journal of one folder, in the hands of its one writer.

    Raises OSError where the file cannot be opened, read or mended; `append` refuses instead.
    """

    def __init__(self, path: Path, found: Chain, disk: Disk) -> None:
        self._path = path
        self._disk = disk
        self._size = found.size
        self._acknowledged = [found.whole]
        self.seq = found.lines[-1].seq if found.lines else 0
        self.hash = found.lines[-1].hash if found.lines else ""
        self.read_only_cause = ""
        self._descriptor = disk.open(path, "append")

    @classmethod
    def create(cls, folder: Path, disk: Disk = SYSTEM_DISK, name: str = errors.JOURNAL) -> "Journal":
        """An empty journal; what a cut-off beginning left is set aside. FolderNotEmpty where there is a line."""
        path = folder / name
        try:
            write_durably(disk, path, "new", b"")
        except FileExistsError as error:
            if (found := read_chain(folder, disk, name)).lines or found.corrupt:
                raise errors.FolderNotEmpty(str(folder)) from error
            return cls.resume(folder, found, disk, name)[0]
        return cls(path, Chain(lines=(), whole=b""), disk)

    @classmethod
    def resume(
        cls, folder: Path, found: Chain, disk: Disk = SYSTEM_DISK, name: str = errors.JOURNAL
    ) -> tuple["Journal", Recovery | None]:
        """Go on after what `read_chain` found, which is not corrupt; a torn tail is moved away, a missing LF added."""
        journal = cls(folder / name, found, disk)
        try:
            recovery = journal._mend(found)
            disk.sync_folder(folder)
        except OSError:
            journal.close()
            raise
        return journal, recovery

    def _mend(self, found: Chain) -> Recovery | None:
        """Make the file end with the last whole line, durably: a killed process may have left it unsynced.

        That line is also written once more where it stands. If its sync failed before, the system holds its bytes for
        clean: without new ones a sync would say that they are on the medium, and they need not be.
        """
        kept_in = self._set_aside(found.tail) if found.tail else ""
        if found.tail or found.ends_bare:
            self._disk.truncate(self._descriptor, self._size)
        if found.ends_bare:
            if self._disk.write(self._descriptor, b"\n") != 1:
                raise OSError(errno.ENOSPC, "no room for one byte")
            self._size += 1
            self._acknowledged.append(b"\n")
        start = found.whole.rfind(b"\n", 0, -1) + 1
        self._disk.write_again(self._path, start, b"".join(self._acknowledged)[start:])
        self._disk.sync(self._descriptor)
        if not (found.tail or found.ends_bare):
            return None
        return Recovery(torn_bytes=len(found.tail), kept_in=kept_in)

    def _set_aside(self, tail: bytes) -> str:
        """Copy the tail to a file of its own and give its name; empty where that fails: nobody was told of the line."""
        for number in count(1):
            path = self._path.with_name(f"{errors.TORN}{number}")
            try:
                write_durably(self._disk, path, "new", tail)
            except FileExistsError:
                continue
            except OSError:
                break
            return path.name
        return ""

    def draft(
        self, *, at: datetime, occurred: datetime | None, by: str, kind: str, data: dict[str, Json]
    ) -> tuple[bytes, Line]:
        """The bytes of the next line and the line; nothing is written."""
        return build(self.hash, seq=self.seq + 1, at=at, occurred=occurred, by=by, kind=kind, data=data)

    def append(self, raw: bytes, line: Line) -> None:
        """Write the line just drafted; when this returns, it survives. Refused NOT_SAVED or READ_ONLY (cause)."""
        self._require_writable()
        self._write(raw)
        try:
            self._disk.sync(self._descriptor)
        except OSError as error:
            raise self._give_up(errors.cause(error)) from error
        self._size += len(raw)
        self._acknowledged.append(raw)
        self.seq, self.hash = line.seq, line.hash

    def copied_to(self, folder: Path) -> "Journal":
        """The open journal of another folder that may begin, with every acknowledged line, written from memory.

        It gets its name only when all of it is on the medium. FolderNotEmpty where there is a line; OSError.
        """
        Journal.create(folder, self._disk).close()
        beside, path = folder / errors.JOURNAL_BESIDE, folder / errors.JOURNAL
        whole = b"".join(self._acknowledged)
        write_durably(self._disk, beside, "over", whole)
        self._disk.replace(beside, path)
        self._disk.sync_folder(folder)
        return Journal(path, chain(whole), self._disk)

    def _require_writable(self) -> None:
        """Refused READ_ONLY when the journal gave up before, or the file is no longer as it was left."""
        if self.read_only_cause:
            raise errors.READ_ONLY(cause=self.read_only_cause)
        try:
            is_ours = self._disk.is_at(self._descriptor, self._path)
            is_unchanged = self._disk.size(self._descriptor) == self._size
        except OSError as error:
            raise self._give_up(errors.cause(error)) from error
        if not is_ours:
            raise self._give_up(errors.Cause.MOVED)
        if not is_unchanged:
            raise self._give_up(errors.Cause.CHANGED)

    def close(self) -> None:
        """Give the file back; nothing is waiting to be written."""
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            self.read_only_cause = self.read_only_cause or errors.Cause.CLOSED
            self._disk.close(descriptor)

    def _write(self, raw: bytes) -> None:
        refused = OSError(errno.ENOSPC, "not all was taken")
        why: str = errors.Cause.SHORT
        try:
            if self._disk.write(self._descriptor, raw) == len(raw):
                return
        except OSError as error:
            refused, why = error, errors.cause(error)
        try:
            self._cut()
        except OSError as error:
            raise self._give_up(errors.cause(error)) from error
        told = f"{errors.why_named(why)}{errors.where_full(refused, self._path)}"
        raise errors.NOT_SAVED(cause=Named(why, told))

    def _cut(self) -> None:
        self._disk.truncate(self._descriptor, self._size)
        self._disk.sync(self._descriptor)

    def _give_up(self, why: str) -> Refused:
        self.read_only_cause = why
        return errors.READ_ONLY(cause=why)


def sessions_in(folder: Path) -> tuple[Path, ...]:
    """The folder itself where it is a session, and those directly below it, the latest used first."""
    found = [
        journal.parent
        for journal in (folder / errors.JOURNAL, *folder.glob(f"*/{errors.JOURNAL}"))
        if journal.is_file()
    ]
    return tuple(sorted(found, key=lambda path: (path / errors.JOURNAL).stat().st_mtime, reverse=True))
