"""Files of SOP steps 6 to 8: report and letters are written, scans attached, the parcel and the archive made."""

import asyncio
from pathlib import Path

from exports import delivery, parcel
from exports.catalogue import LETTER, RECEIPT, REPORT, papers, to_send
from exports.renderers.text import to_text
from sessions.decisions import PaperSigned
from sessions.people import Role
from sessions.record.disk import cause
from sessions.record.scans import Scan, keep_scan, read_scan
from sessions.report import SignedPaper
from sessions.session import Session
from sessions.text import NameOutsideFolder
from tui.acts.papers import ROOM, WIDEST, written
from tui.archiving import FAILURES, archived, why
from tui.dialogs.paper import ShowPaper
from tui.dialogs.pick_file import PickFile
from tui.issuing import issued
from tui.refusals import WORDS, Explanation
from tui.scans import scans_at_hand
from tui.screens.stage import StageScreen


def names_now(session: Session) -> tuple[str, ...]:
    """What is worth printing: the report, once it is signed the letters too, once it is sent all that goes along."""
    if session.delivery is not None:
        return to_send(session)
    if session.signature(SignedPaper.REPORT, Role.CAMAT) is not None:
        return (REPORT, LETTER, RECEIPT)
    return (REPORT,)


def preview(screen: StageScreen) -> None:
    """The report as text, made beside the program."""
    screen.run_worker(_preview(screen), exclusive=True, group="dokumen")


async def _preview(screen: StageScreen) -> None:
    ledger = screen.app.sitting.ledger
    paper = papers(ledger.session)[REPORT]
    width = min(WIDEST, screen.size.width - ROOM)

    def made() -> str:
        return to_text(paper.build(ledger.session, ledger.entries, ledger.hash), width)

    text = await asyncio.to_thread(made)
    if screen.is_current:
        screen.ask(ShowPaper(paper.title, text), lambda _: None)


def print_all(screen: StageScreen) -> None:
    """Write what is worth printing, made beside the program."""
    screen.run_worker(_print(screen), exclusive=True, group="dokumen")


async def _print(screen: StageScreen) -> None:
    """Write the papers, keep their hashes, and make the parcel once the report was sent."""
    app = screen.app
    session = app.session
    hashes = await written(screen, names_now(session))
    if hashes is None:
        return
    decision = issued(session, hashes)
    if decision is not None and not await screen.decide(decision):
        return
    state = "" if session.is_closed else " bertanda KONSEP"
    app.last_act = f"{app.now} {len(hashes)} berkas{state} ditulis ke folder {parcel.FOLDER}/."
    if session.delivery is None:
        return
    try:
        path = await asyncio.to_thread(delivery.pack, app.sitting.folder, app.session, hashes)
    except (OSError, delivery.NotAsIssued, NameOutsideFolder) as error:
        app.notice = Explanation(found=not_packed(error), advice="Bereskan dahulu, lalu tekan c lagi.")
    else:
        app.last_act = f"{app.now} Kiriman tersimpan dan terbaca kembali: {delivery.FOLDER}/{path.name}."


def not_packed(error: Exception) -> str:
    """Why there is no parcel, in one sentence."""
    if isinstance(error, delivery.NotAsIssued):
        return f"Kiriman tidak dibuat: {error} tidak sama dengan yang ditulis."
    told = WORDS.get(cause(error), "media simpan bermasalah") if isinstance(error, OSError) else "foldernya tautan"
    return f"Kiriman tidak dapat dibuat: {told}."


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
        told = WORDS.get(cause(error), "media simpan bermasalah") if isinstance(error, OSError) else "foldernya tautan"
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
