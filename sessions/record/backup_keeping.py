"""Making backups and keeping some of them: written beside, synced, read back, and only then given their name.

The rotating ones lie in `cadangan/` of the session folder, without papers. Kept there are the ten newest, and of each
change of stage the newest that ends with it. One that knows more decisions than the journal is never deleted, whatever
its age.
"""

import errno
import os
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sessions.kernel.files import Unfit, UnfitFile
from sessions.kinds import KINDS
from sessions.record.backup_file import (
    LARGEST_FILE,
    PAPERS,
    Backup,
    BackupFlaw,
    BackupName,
    BackupUnusable,
    first_lines,
    may_hold,
    pack,
    read_name,
    unpack,
    unpack_repacked,
)
from sessions.record.codec import decode
from sessions.record.disk import SYSTEM_DISK, Disk, write_durably
from sessions.record.errors import DRAFTS, JOURNAL, STORE, JournalShortened, NotASession, StoreEdited, StoreUnreadable
from sessions.record.ledger import Kinds, entry_of, replay
from sessions.record.lines import Line, chain
from sessions.record.reading import contradiction, is_milestone
from sessions.record.store import Position, read_position


def gather(
    folder: Path,
    *,
    at: datetime,
    with_documents: bool,
    to_seq: int | None = None,
    kinds: Kinds = KINDS,
    disk: Disk = SYSTEM_DISK,
) -> Backup:
    """The session as it is on the disk, up to line `to_seq` if that is given; `at` is the time now.

    RecordAlarm where the record contradicts itself, NotASession, OSError. A sesi.json that is further on or was edited
    is left out: it can be made again.
    """
    stored = found(folder, STORE, disk)  # before the journal, which may then only be further on
    position = _position(folder, disk)
    whole = chain(found(folder, JOURNAL, disk).get(JOURNAL, b""))
    count = len(whole.lines) if to_seq is None else to_seq
    if whole.corrupt is not None and (to_seq is None or whole.corrupt.line <= to_seq):
        raise whole.corrupt
    if not whole.lines:
        raise NotASession(str(folder))
    if count > len(whole.lines):
        raise JournalShortened(len(whole.lines), count)
    if alarm := contradiction(whole.lines, position):
        raise alarm
    files = {JOURNAL: first_lines(whole, count)}
    if position is not None and position.seq <= count:
        files |= stored
    files |= beside_the_journal(folder, disk, with_documents=with_documents)
    lines = whole.lines[:count]
    return Backup(kecamatan=kecamatan_of(lines[0], kinds), at=at, lines=lines, files=files)


def beside_the_journal(folder: Path, disk: Disk, *, with_documents: bool) -> dict[str, bytes]:
    """Drafts, which are not worth a refusal, and, if asked for, the papers; OSError."""
    files: dict[str, bytes] = {}
    with suppress(UnfitFile):
        files = found(folder, DRAFTS, disk)
    if with_documents:
        for name in _papers(folder, disk):
            files |= found(folder, name, disk)
    return files


def kecamatan_of(first: Line, kinds: Kinds) -> str:
    """Name of the kecamatan in line 1; JournalCorrupt where that is no opening."""
    office = replay([first], kinds).session.office
    return office.kecamatan if office else ""


def found(folder: Path, name: str, disk: Disk) -> dict[str, bytes]:
    """The file of this name with its bytes, or nothing if there is none; OSError."""
    try:
        return {name: disk.read(folder / name)}
    except FileNotFoundError:
        return {}


def _papers(folder: Path, disk: Disk) -> Iterator[str]:
    names = (f"{PAPERS}{name}" for name in sorted(disk.names(folder / PAPERS)))
    return (name for name in names if may_hold(name) and not (folder / name).is_symlink())


def _position(folder: Path, disk: Disk) -> Position | None:
    with suppress(StoreEdited, StoreUnreadable):
        return read_position(folder / STORE, disk)
    return None


FOLDER = "cadangan"
NEWEST = 10
LEAST_FREE = 50 * 2**20
"""Bytes: with less room than this the rotating backups leave the rest of the disk to the journal."""

_BESIDE = ".sementara"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A zip file that lies in a folder: a whole backup, or what is wrong with it."""

    path: Path
    backup: Backup | None = None
    flaw: BackupFlaw | None = None


def make(
    folder: Path,
    target: Path,
    *,
    at: datetime,
    with_documents: bool,
    to_seq: int | None = None,
    kinds: Kinds = KINDS,
    disk: Disk = SYSTEM_DISK,
) -> Backup:
    """Put a backup of the session into the folder `target`, verified; raises what `gather` and `store` raise."""
    backup = gather(folder, at=at, with_documents=with_documents, to_seq=to_seq, kinds=kinds, disk=disk)
    store(backup, target, disk)
    return backup


def store(backup: Backup, target: Path, disk: Disk = SYSTEM_DISK, *, name: str = "") -> Path:
    """Write the backup under its name, or another one, into a folder that is there; gives its path.

    OSError, and BackupUnusable where it cannot be read back as it was written: then nothing of that name is left.
    """
    data = pack(backup)
    if len(data) > LARGEST_FILE:
        raise BackupUnusable(BackupFlaw.TOO_LARGE, f"{len(data)} bytes")
    path = target / (name or backup.name)
    beside = target / f"{path.name}{_BESIDE}"
    written = beside
    try:
        write_durably(disk, beside, "over", data)
        forget_what_was_cached(beside)
        found = disk.read(beside)
        if found != data:
            raise BackupUnusable(BackupFlaw.DAMAGED, "read back")
        unpack(found)
        disk.replace(beside, path)
        written = path
        disk.sync_folder(target)
    except (OSError, BackupUnusable):
        with suppress(OSError):
            written.unlink(missing_ok=True)
        raise
    return path


def forget_what_was_cached(path: Path) -> None:
    """Ask the system to read from the medium itself next time; only Linux knows the call, and may decline."""
    if sys.platform == "linux":
        with suppress(OSError):
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(descriptor)


def rotate(
    folder: Path, *, at: datetime, to_seq: int | None = None, kinds: Kinds = KINDS, disk: Disk = SYSTEM_DISK
) -> Backup:
    """Add a backup to `cadangan/` of the session folder, then delete what it supersedes.

    Raises what `make` raises, OSError (ENOSPC) also while there is little room; then nothing is deleted.
    """
    free = disk.free_bytes(folder)
    if free is not None and free < LEAST_FREE:
        raise OSError(errno.ENOSPC, "little room", str(folder))
    target = folder / FOLDER
    if not target.is_dir():
        disk.create_folder(target)
    backup = make(folder, target, at=at, with_documents=False, to_seq=to_seq, kinds=kinds, disk=disk)
    for file in superseded(disk.names(target), backup, lambda seq: _ends_a_stage(backup.lines[seq - 1], kinds)):
        with suppress(OSError):
            (target / file).unlink()
    return backup


def _ends_a_stage(line: Line, kinds: Kinds) -> bool:
    return is_milestone(entry_of(line, decode(line.kind, line.data, kinds)))


def superseded(files: Collection[str], made: Backup, is_kept: Callable[[int], bool]) -> tuple[str, ...]:
    """Which of these file names may go now that `made` is there; `is_kept` asks of a seq whether one is kept longer.

    Files of others never go, nor those that reach beyond `made`.
    """
    own = read_name(made.name)
    names = (read_name(file) for file in files)
    known = (name for name in names if name and own and name.kecamatan == own.kecamatan and name.seq <= own.seq)
    newest = sorted(known, reverse=True)
    seen = {name.seq for name in newest[:NEWEST]}
    gone = []
    for name in newest[NEWEST:]:
        if name.file != made.name and (name.seq in seen or not is_kept(name.seq)):
            gone.append(name.file)
        seen.add(name.seq)
    return tuple(gone)


def read(path: Path, disk: Disk = SYSTEM_DISK) -> Backup:
    """The backup in a file, packed again by another program or not; BackupUnusable, OSError."""
    try:
        content = disk.read(path, most=LARGEST_FILE)
    except UnfitFile as error:
        if error.unfit is not Unfit.TOO_LARGE:
            raise
        raise BackupUnusable(BackupFlaw.TOO_LARGE, error.filename) from error
    try:
        return unpack(content)
    except BackupUnusable as unusable:
        try:
            return unpack_repacked(content)
        except BackupUnusable:
            raise unusable from None


def kept(folder: Path, disk: Disk = SYSTEM_DISK) -> Iterator[Kept]:
    """The zip files directly in the folder, the newest first as their names tell, read one by one; OSError."""
    files = [file for file in disk.names(folder) if file.lower().endswith(".zip")]
    unnamed = BackupName(seq=0, made="", kecamatan="", file="")
    for file in sorted(files, key=lambda file: (read_name(file) or unnamed, file), reverse=True):
        path = folder / file
        try:
            yield Kept(path=path, backup=read(path, disk))
        except BackupUnusable as unusable:
            yield Kept(path=path, flaw=unusable.flaw)
        except OSError:
            yield Kept(path=path, flaw=BackupFlaw.DAMAGED)
