"""Backups while the meeting goes on, in a thread of their own: a slow stick delays no key and no decision."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path

from exports.wording.backups import not_stored
from exports.wording.record import sentence_of_record_error
from sessions.record.backups.contents import Backup
from sessions.record.backups.gathering import gather
from sessions.record.backups.keeping import FOLDER, make, rotate, store
from sessions.record.disk import cause
from sessions.record.errors import RecordError
from sessions.record.sitting import Clock, Sitting
from tui import settings
from tui.refusals import WORDS
from tui.volumes import volumes

FAILURES = (OSError, RecordError)
"""What can go wrong with a backup; the meeting goes on."""


class BackupWriter:
    """Makes the backups of one sitting, up to the decision that is acknowledged when one is asked for.

    `settings_file` names what else this person wants; None where nothing is remembered. `find_volumes` gives the
    removable media.
    """

    def __init__(
        self,
        sitting: Sitting,
        clock: Clock,
        settings_file: Path | None = None,
        find_volumes: Callable[[], tuple[Path, ...]] = volumes,
    ) -> None:
        self.find_volumes = find_volumes
        self._sitting = sitting
        self._clock = clock
        self._settings_file = settings_file
        self._saved_seq = sitting.session.seq
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="cadangan")

    @property
    def last_copied_to(self) -> str:
        """The folder that was last typed for a copy; empty where nobody did."""
        return self._settings.last_copied_to

    async def copy_to(self, place: Path) -> Backup:
        """A copy with the papers into a folder that is there; one of FAILURES where that cannot be done."""
        sitting, at = self._sitting, self._clock()
        copy = partial(make, sitting.folder, place, at=at, with_documents=True, to_seq=sitting.session.seq)
        return await asyncio.get_running_loop().run_in_executor(self._thread, copy)

    def remember(self, place: Path) -> None:
        """Offer this folder the next time one has to be typed."""
        if self._settings_file:
            settings.keep(self._settings_file, last_copied_to=str(place))

    async def rotate(self) -> str:
        """The automatic backups; what went wrong as a sentence, or empty."""
        seq = self._sitting.session.seq
        wrong = await asyncio.get_running_loop().run_in_executor(self._thread, self._automatic())
        self._saved_seq = self._saved_seq if wrong else seq
        return wrong

    def close(self) -> str:
        """The automatic backups if anything was decided since the last, then no more; as `rotate`."""
        is_due = self._saved_seq < self._sitting.session.seq and not self._sitting.is_read_only
        last = self._thread.submit(self._automatic()) if is_due else None
        self._thread.shutdown(wait=True)
        return last.result() if last else ""

    @property
    def _settings(self) -> settings.Settings:
        return settings.load(self._settings_file) if self._settings_file else settings.Settings()

    def _automatic(self) -> Callable[[], str]:
        """What the thread is to do, with the acknowledged decisions of this moment."""
        sitting = self._sitting
        also_to = self._settings.backups_to
        return partial(_back_up, sitting.folder, self._clock(), sitting.session.seq, Path(also_to) if also_to else None)


def why(error: Exception) -> str:
    """What went wrong, in a few words."""
    if isinstance(error, FileNotFoundError):
        return "foldernya tidak ada, atau medianya belum dipasang"
    if isinstance(error, OSError):
        return WORDS.get(cause(error), "media simpan bermasalah")
    return sentence_of_record_error(error).rstrip(".") if isinstance(error, RecordError) else type(error).__name__


def _back_up(folder: Path, at: datetime, seq: int, also_to: Path | None) -> str:
    """Into `cadangan/` of the session, and the same into the other folder; the first thing that went wrong."""
    wrong = ""
    backup: Backup | None = None
    try:
        backup = rotate(folder, at=at, to_seq=seq)
    except FAILURES as error:
        wrong = not_stored(f"{FOLDER}/", why(error))
    if also_to is not None:
        try:
            store(backup or gather(folder, at=at, with_documents=False, to_seq=seq), also_to)
        except FAILURES as error:
            wrong = wrong or not_stored(str(also_to), why(error))
    return wrong
