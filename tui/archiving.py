"""The archive of a finished session: everything in one zip, after its papers and scans were found to be whole."""

from dataclasses import replace
from pathlib import Path

from exports.wording.backups import FLAWS
from sessions.record.backups.contents import BackupUnusable
from sessions.record.backups.gathering import gather
from sessions.record.backups.keeping import store
from sessions.record.disk import SYSTEM_DISK, Disk, cause
from sessions.record.errors import RecordError
from sessions.record.folder import DRAFTS
from sessions.record.sitting import Sitting
from sessions.refusals import MusrenbangError
from sessions.text import slug
from tui.commands import manifest
from tui.refusals import WORDS

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
        return f"Arsip tidak tersimpan: {WORDS.get(cause(error), 'media simpan bermasalah')}."
    if isinstance(error, BackupUnusable):
        return FLAWS[error.flaw]
    return f"Arsip tidak dibuat. {error}" if isinstance(error, NotWhole) else "Arsip tidak dibuat: jurnal bermasalah."
