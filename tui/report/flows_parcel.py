"""Files of SOP steps 6 to 8: report and letters are written, scans attached, the parcel and the archive made."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sessions.kernel.explaining import Explanation
from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.text import NameOutsideFolder, slug
from sessions.record.backup_file import BackupUnusable
from sessions.record.backup_keeping import gather, store
from sessions.record.disk import SYSTEM_DISK, Disk
from sessions.record.errors import DRAFTS, RecordError, cause, why_named
from sessions.record.scans import Scan, keep_scan, read_scan
from sessions.record.sitting import Sitting
from sessions.record.words import FLAWS
from sessions.report.decisions import PaperSigned
from sessions.values.attendance import Role
from sessions.values.report import SignedPaper
from tui.dialogs.pick_file import PickFile
from tui.papers import manifest
from tui.shell.stage import StageScreen


def attach(screen: StageScreen, paper: SignedPaper, role: Role) -> None:
    """A scan out of those at hand is copied into the session folder, and its hash kept with the signature."""

    async def look(path: Path) -> Scan:
        return await asyncio.to_thread(read_scan, path)

    async def take(scan: Scan) -> None:
        await _keep(screen, paper, role, scan)

    files = scans_at_hand((Path.cwd(), screen.app.sitting.folder))
    hint = "ketik nama atau letak berkas PDF, JPG, atau PNG"
    screen.ask(PickFile(files, look, title="Pindaian", placeholder=hint), take)


async def _keep(screen: StageScreen, paper: SignedPaper, role: Role, scan: Scan) -> None:
    app = screen.app
    known = app.session.signature(paper, role)
    if known is None:
        return
    about = f"{paper.value} {role.value}"
    try:
        name = await asyncio.to_thread(keep_scan, app.sitting.folder, scan, about)
    except (OSError, NameOutsideFolder) as error:
        told = why_named(cause(error)) if isinstance(error, OSError) else "foldernya tautan"
        app.notice = Explanation(found=f"Pindaian tidak tersimpan: {told}.", advice="Bereskan dahulu, lalu ulangi.")
        return
    decision = PaperSigned(
        paper=paper, role=role, name=known.signer, signed_at=known.signed_at, scan=name, scan_sha256=scan.sha256
    )
    await screen.decide(decision)


def archive(screen: StageScreen) -> None:
    """The whole session in one zip, made beside the program."""
    screen.run_worker(_archive(screen), exclusive=True, group="dokumen")


async def _archive(screen: StageScreen) -> None:
    """Compare papers and scans with the journal, pack, read back; what is not whole is told instead."""
    app = screen.app
    app.last_act = f"{app.now} Memeriksa dokumen dan menulis arsip …"
    try:
        path = await asyncio.to_thread(archived, app.sitting)
    except FAILURES as error:
        app.last_act = ""
        app.notice = Explanation(found=why(error))
    else:
        app.last_act = f"{app.now} Arsip tersimpan dan terbaca kembali: {path.parent.name}/{path.name}."


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


SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png")
MOST_FILES = 100


def scans_at_hand(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Files lying directly in these folders that may be scans, the newest first; an unreadable folder has none."""
    found = {path.resolve(): path for folder in folders for path in _in(folder)}
    return tuple(sorted(found.values(), key=lambda path: (-_changed(path), path.name)))[:MOST_FILES]


def _in(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file()]
    except OSError:
        return []


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
