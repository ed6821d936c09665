"""The files that go along when a session moves to another folder: papers, drafts, notes; never the record itself."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sessions.record.disk import Disk, write_durably
from sessions.record.folder import JOURNAL, JOURNAL_BESIDE, LOCK, LOCK_HOLDER, STORE

_STAYS = {JOURNAL, JOURNAL_BESIDE, STORE, f"{STORE}.baru", LOCK, LOCK_HOLDER}
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
