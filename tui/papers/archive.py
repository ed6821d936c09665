"""The archive of a session: everything of it in one zip, compared with the journal before and read back after."""

from dataclasses import replace
from pathlib import Path

from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.text import slug
from sessions.record.backup_file import BackupUnusable
from sessions.record.backup_keeping import gather, store
from sessions.record.disk import SYSTEM_DISK, Disk
from sessions.record.errors import DRAFTS, RecordError, cause, why_named
from sessions.record.sitting import Sitting
from sessions.record.words import FLAWS
from tui.papers import manifest

FOLDER = "arsip"


class NotWhole(MusrenbangError):
    """A paper or a scan is missing or changed; `str()` is the sentence."""


FAILURES = (OSError, RecordError, NotWhole)
"""What can keep an archive from being made."""


def archived(sitting: Sitting, to: Path | None = None, disk: Disk = SYSTEM_DISK) -> Path:
    """Write the archive into the folder `to`, else into `arsip/` of the session, read it back and give its path.

    The same session gives the same bytes: its time is that of the latest decision, and what is half typed stays out.
    `musrenbang pulihkan` reads it. Raises one of FAILURES.
    """
    if found := manifest.wrong(sitting):
        raise NotWhole(found)
    target = sitting.folder / FOLDER if to is None else to
    disk.create_folder(target)
    session = sitting.session
    name = f"arsip-{slug(session.office.kecamatan if session.office else '')}-{session.plan_year}.zip"
    whole = gather(sitting.folder, at=sitting.entries[-1].at, with_documents=True, disk=disk)
    files = {file: content for file, content in whole.files.items() if file != DRAFTS}
    return store(replace(whole, files=files), target, disk, name=name)


def why(error: Exception) -> str:
    """Why there is no archive, as a sentence."""
    if isinstance(error, OSError):
        return f"Arsip tidak tersimpan: {why_named(cause(error))}."
    if isinstance(error, BackupUnusable):
        return FLAWS[error.flaw]
    return f"Arsip tidak dibuat. {error}" if isinstance(error, NotWhole) else "Arsip tidak dibuat: jurnal bermasalah."
