"""Backups while the meeting goes on, in a thread of their own: a slow stick delays no key and no decision."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from datetime import datetime
from functools import partial
from pathlib import Path

from sessions.closing.decisions_handing import CopyMade
from sessions.kernel.refusals import Explanation
from sessions.record.backup_file import Backup
from sessions.record.backup_keeping import FOLDER, gather, make, rotate, store
from sessions.record.errors import RecordError, told
from sessions.record.sitting import Clock, Sitting
from sessions.record.words import not_stored, sentence_of_record_error, stored
from sessions.values.handing import SESSION_DATA, CopyPlace
from tui.desk import Program
from tui.shell import settings
from tui.shell.flows import ask_medium
from tui.shell.machine import volumes

NO_STICK = "Tidak ada stik USB yang terbaca. Pasang stik lalu ulangi (^P salin), atau tulis sebuah folder."


async def copy_to_stick(app: Program) -> None:
    """To the only removable medium at once; where there are several, or none, ask which folder."""
    await ask_medium(app, "Salinan data", NO_STICK, partial(_start, app), partial(_start, app, is_typed=True))


def _start(app: Program, place: Path, *, is_typed: bool = False) -> None:
    """Beside the program: nobody waits for the stick."""
    app.run_worker(_copy(app, place, is_typed=is_typed))


async def _copy(app: Program, place: Path, *, is_typed: bool = False) -> None:
    """Copy and say what became of it; a typed folder is offered again only if that went well."""
    _tell(app, f"Menulis salinan data ke {place} …")
    try:
        backup = await app.backups.copy_to(place)
    except FAILURES as error:
        app.notice = Explanation(
            found=not_stored(str(place), why(error)),
            advice="Sesi sendiri tetap tersimpan; coba lagi (^P salin), atau pakai stik lain.",
        )
    else:
        if is_typed:
            app.backups.remember(place)
        if not app.sitting.is_read_only:
            await app.desk.attempt(CopyMade(what=(SESSION_DATA,), where=CopyPlace.MEDIUM))
        _tell(app, f"{stored(backup, str(place))} ({backup.seq} keputusan).")


async def at_a_change_of_stage(app: Program) -> None:
    """The automatic backups; what went wrong is told where nothing else is being told."""
    wrong = await app.backups.rotate()
    if wrong and app.notice is None:
        _tell(app, wrong)


def _tell(app: Program, text: str) -> None:
    app.notice = Explanation(found=text, is_refusal=False)


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
        find_volumes: Callable[[], tuple[Path, ...]] | None = None,
    ) -> None:
        self.find_volumes = find_volumes or partial(volumes, sitting.folder)
        self._sitting = sitting
        self._clock = clock
        self._settings_file = settings_file
        self._saved_seq = sitting.session.seq
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="cadangan")

    @property
    def last_copied_to(self) -> str:
        """The folder that was last typed for a copy; empty if nobody did."""
        return self._settings.last_copied_to

    async def copy_to(self, place: Path) -> Backup:
        """A copy with the papers into a folder that is there; one of FAILURES where that cannot be done."""
        sitting, at = self._sitting, self._clock()
        copy = partial(make, sitting.folder, place, at=at, with_documents=True, to_seq=sitting.session.seq)
        return await asyncio.get_running_loop().run_in_executor(self._thread, copy_context().run, copy)

    def remember(self, place: Path) -> None:
        """Offer this folder the next time one has to be typed."""
        if self._settings_file:
            settings.keep(self._settings_file, last_copied_to=str(place))

    async def rotate(self) -> str:
        """The automatic backups; what went wrong as a sentence, or empty."""
        seq, loop = self._sitting.session.seq, asyncio.get_running_loop()
        wrong = await loop.run_in_executor(self._thread, copy_context().run, self._automatic())
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
        return told(error)
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
