"""Reading what a backup is made of, also while somebody else writes: whole lines only, and nothing is changed."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sessions.decisions import KINDS
from sessions.record.backups.contents import PAPERS, Backup, first_lines, may_hold
from sessions.record.disk import SYSTEM_DISK, Disk
from sessions.record.errors import JournalShortened, NotASession, StoreEdited, StoreUnreadable
from sessions.record.folder import DRAFTS, JOURNAL, STORE
from sessions.record.ledger import Kinds, replay
from sessions.record.lines import Line, chain
from sessions.record.reading import contradiction
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
    is left out: it can be made anew.
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
    """Drafts and, if asked for, the papers; OSError."""
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
    """The file of this name with its bytes, or nothing where there is none; OSError."""
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
