"""Getting a session back: from a backup, or from what is still whole in a folder that is damaged.

Both write into a new or empty folder and change nothing anywhere else. The journal gets its name when it is whole, and
sesi.json last: a folder that was cut off is no session, or one that lacks only what can be made again.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sessions.kinds import KINDS
from sessions.record import errors
from sessions.record.backup_file import PAPERS, Backup, BackupFlaw, BackupUnusable, first_lines
from sessions.record.backup_keeping import FOLDER, beside_the_journal, found, kecamatan_of, kept
from sessions.record.disk import SYSTEM_DISK, Disk, gone_on_failure, write_durably
from sessions.record.ledger import Kinds, Ledger, replay, replay_what_holds
from sessions.record.lines import Chain, Line, chain
from sessions.record.reading import read_folder


def restore(backup: Backup, folder: Path, *, kinds: Kinds = KINDS, disk: Disk = SYSTEM_DISK) -> Ledger:
    """Write the files of the backup into a new or empty folder and read them back; gives what was decided.

    FolderNotEmpty, JournalCorrupt where a decision could not have been taken, RecordAlarm or BackupUnusable (DAMAGED)
    where the folder does not read as the backup, OSError.
    """
    if disk.names(folder):
        raise errors.FolderNotEmpty(str(folder))
    replay(backup.lines, kinds, is_checked=True)
    disk.create_folder(folder / PAPERS if any(name.startswith(PAPERS) for name in backup.files) else folder)
    files = dict(backup.files)
    journal, stored = files.pop(errors.JOURNAL), files.pop(errors.STORE, None)
    with gone_on_failure() as written:
        for name, content in files.items():
            written.append(folder / name)
            write_durably(disk, folder / name, "new", content)
        written.append(folder / errors.JOURNAL_BESIDE)
        write_durably(disk, folder / errors.JOURNAL_BESIDE, "new", journal)
        disk.replace(folder / errors.JOURNAL_BESIDE, folder / errors.JOURNAL)
    disk.sync_folder(folder)
    if stored is not None:
        write_durably(disk, folder / errors.STORE, "new", stored)
    return _read_back(backup, folder, kinds, disk)


def _read_back(backup: Backup, folder: Path, kinds: Kinds, disk: Disk) -> Ledger:
    reading = read_folder(folder, kinds, disk)
    if reading.alarm is not None:
        raise reading.alarm
    for name, content in backup.files.items():
        if disk.read(folder / name) != content:
            raise BackupUnusable(BackupFlaw.DAMAGED, f"{name} read back")
    return reading.ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """What can be had of a damaged folder: `backup` is to be restored, `alarm` is what is wrong with the folder.

    Decisions 1 to `from_backup` come from the backup `source`, the others from the journal; 0 and empty where all come
    from the journal. `in_journal` are whole at the beginning of the journal; `known` is how many there were as far as
    anybody can tell.
    """

    backup: Backup
    alarm: errors.RecordAlarm | None
    source: str
    from_backup: int
    in_journal: int
    known: int

    @property
    def lost(self) -> int:
        """Decisions that are known to have been taken but are nowhere whole."""
        return max(self.known - self.backup.seq, 0)


def salvage(folder: Path, *, at: datetime, kinds: Kinds = KINDS, disk: Disk = SYSTEM_DISK) -> Salvage:
    """The longest session that is whole: the good beginning of the journal, or the longest whole backup in `cadangan/`
    that begins with just these lines, and behind it the lines of the journal that go on from there.

    Nothing is changed. JournalCorrupt, or NotASession, where not even one decision is whole. OSError.
    """
    journal = found(folder, errors.JOURNAL, disk).get(errors.JOURNAL, b"")
    whole = chain(journal)
    own = _replayable(whole, kinds)
    best, source, from_backup = own, "", 0
    for candidate in kept(folder / FOLDER, disk):
        if candidate.backup is not None and _begins_with(candidate.backup.lines, own.lines):
            longer = _continued(candidate.backup, journal, kinds)
            if len(longer.lines) > len(best.lines):
                best, source, from_backup = longer, candidate.path.name, candidate.backup.seq
    if not best.lines:
        raise whole.corrupt or errors.NotASession(str(folder))
    files = {errors.JOURNAL: best.journal, **beside_the_journal(folder, disk, with_documents=True)}
    backup = Backup(kecamatan=kecamatan_of(best.lines[0], kinds), at=at, lines=best.lines, files=files)
    alarm = _alarm(folder, kinds, disk)
    known = max(journal.count(b"\n"), getattr(alarm, "known", 0))
    return Salvage(
        backup=backup,
        alarm=alarm,
        source=source,
        from_backup=from_backup,
        in_journal=len(own.lines),
        known=known,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Lines that chain and replay from the first on, and their bytes."""

    journal: bytes
    lines: tuple[Line, ...]


def _replayable(whole: Chain, kinds: Kinds) -> _Run:
    held, _ = replay_what_holds(whole.lines, kinds)
    count = len(held.entries)
    return _Run(journal=first_lines(whole, count), lines=whole.lines[:count])


def _begins_with(lines: tuple[Line, ...], beginning: tuple[Line, ...]) -> bool:
    count = len(beginning)
    return len(lines) > count and (count == 0 or lines[count - 1].hash == beginning[-1].hash)


def _continued(backup: Backup, damaged: bytes, kinds: Kinds) -> _Run:
    """The lines of the backup, and those of the damaged journal that chain to its last: damage may lie before them."""
    copied = backup.files[errors.JOURNAL]
    end_of_last = f',"h":"{backup.head}"}}\n'.encode()
    found_at = damaged.rfind(end_of_last)
    start = found_at + len(end_of_last) if found_at >= 0 else len(copied)
    more = chain(damaged[start:], backup.head, backup.seq, start)
    joined = copied + first_lines(more, len(more.lines))
    return _replayable(chain(joined), kinds)


def _alarm(folder: Path, kinds: Kinds, disk: Disk) -> errors.RecordAlarm | None:
    try:
        return read_folder(folder, kinds, disk).alarm
    except errors.NotASession:
        return None


_STAYS = {errors.JOURNAL, errors.JOURNAL_BESIDE, errors.STORE, f"{errors.STORE}.baru", errors.LOCK, errors.LOCK_HOLDER}
_GOES_ALONG = ("", "dokumen")
"""Folders whose files go along: the session folder itself and the papers. Backups stay where they are."""


def copy_the_rest(old: Path, new: Path, disk: Disk) -> tuple[str, ...]:
    """Copy as much as the old disk still gives; the names of files that could not be copied, relative to the folder."""
    failed = []
    for place in _GOES_ALONG:
        for name in _files(old / place, disk):
            try:
                content = disk.read(old / place / name)
                disk.create_folder(new / place)
                write_durably(disk, new / place / name, "over", content)
            except OSError:
                failed.append((Path(place) / name).as_posix())
    return tuple(failed)


def _files(folder: Path, disk: Disk) -> Iterator[str]:
    """Names of the files to be copied, in order; none where the folder cannot be read."""
    with suppress(OSError):
        yield from (name for name in sorted(disk.names(folder)) if name not in _STAYS and disk.exists(folder / name))
