"""Files of SOP steps 6 to 8: report and letters are written, scans attached, the archive made."""

import asyncio
from collections.abc import Iterable
from pathlib import Path

from sessions.kernel.explaining import Explanation
from sessions.kernel.text import NameOutsideFolder
from sessions.record.errors import cause, why_named
from sessions.record.scans import Scan, keep_scan, read_scan
from sessions.report.decisions import PaperSigned
from sessions.values.attendance import Role
from sessions.values.report import SignedPaper
from tui.dialogs.pick_file import PickFile
from tui.papers.manifest import FAILURES, archived, why
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
