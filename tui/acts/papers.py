"""Making papers without holding up the keys: previews as text, and the PDF files with their progress."""

import asyncio
from collections.abc import Sequence
from threading import Lock

from exports import parcel
from exports.catalogue import BERITA_ACARA, every_paper, name_of, of_step, to_print
from exports.renderers.text import to_text
from sessions import amendments
from sessions.decisions import StepCompleted
from sessions.record.disk import cause
from sessions.record.ledger import Ledger
from sessions.refusals import Reason, Refused
from sessions.text import NameOutsideFolder
from tui.dialogs.paper import ShowPaper
from tui.issuing import issued
from tui.refusals import WORDS, Explanation, explain
from tui.screens.stage import StageScreen

ROOM = 10
"""Cells that the frame of a wide dialog takes from the width of the screen."""

_ONE_AT_A_TIME = Lock()
"""Two who write the same file at once would write into each other; a worker that was given up still ends its files."""

WIDEST = 100
"""Cells of a line that is still read with ease."""


async def preview(screen: StageScreen) -> None:
    """The latest Berita Acara as text."""
    latest = amendments.latest(screen.session)
    await preview_of(screen, name_of(latest) if latest else BERITA_ACARA)


async def preview_of(screen: StageScreen, name: str) -> None:
    """A paper as text, as wide as the screen allows; nothing where another screen stands meanwhile."""
    ledger = screen.app.sitting.ledger
    paper = every_paper(ledger.session)[name]
    width = min(WIDEST, screen.size.width - ROOM)

    def made() -> str:
        return to_text(paper.build(ledger.session, ledger.entries, ledger.hash), width)

    text = await asyncio.to_thread(made)
    if screen.is_current:
        screen.ask(ShowPaper(paper.title, text), lambda _: None)


async def issue(screen: StageScreen) -> None:
    """Write the papers of the sidang; after the closing, keep the hashes of what was issued.

    While an amendment is open only its draft is written.
    """
    app, ledger = screen.app, screen.app.sitting.ledger
    hashes = await written(screen, to_print(ledger.session))
    if hashes is None:
        return
    decision = issued(ledger.session, hashes)
    if decision is None or await screen.decide(decision):
        is_final = ledger.session.is_closed and ledger.session.amendment is None
        state = "" if is_final else " bertanda KONSEP"
        app.last_act = f"{app.now} {len(hashes)} berkas{state} ditulis ke folder {parcel.FOLDER}/."


async def write_now(screen: StageScreen, names: Sequence[str]) -> dict[str, str]:
    """Write these papers as the meeting stands; after the closing, keep the hashes of what was issued.

    File name -> SHA-256 of what was written; empty where that was refused.
    """
    app = screen.app
    hashes = await written(screen, names)
    if hashes is None:
        return {}
    decision = issued(screen.session, hashes)
    if decision is not None and not await screen.decide(decision):
        return {}
    app.last_act = f"{app.now} {len(hashes)} berkas ditulis ke folder {parcel.FOLDER}/."
    return hashes


async def finish_step(screen: StageScreen, number: int) -> bool:
    """Write the papers that the step puts out, and finish it with their hashes; False where either was refused."""
    hashes = await written(screen, of_step(number)) if of_step(number) else {}
    if hashes is None:
        return False
    issuing = issued(screen.session, hashes) if hashes else None
    if issuing is not None and not await screen.decide(issuing):
        return False
    files = {f"{parcel.FOLDER}/{name}": digest for name, digest in hashes.items()}
    return await screen.decide(StepCompleted(step=number, outputs=files))


async def written(screen: StageScreen, names: Sequence[str]) -> dict[str, str] | None:
    """File name -> SHA-256 of the papers just written; None where that failed, which is told in one sentence."""
    app, ledger = screen.app, screen.app.sitting.ledger
    if app.sitting.is_read_only:
        app.notice = explain(Refused(Reason.READ_ONLY, cause=app.read_only_cause))
        return None
    try:
        return await asyncio.to_thread(_write, screen, ledger, names)
    except (OSError, NameOutsideFolder) as error:
        why = WORDS.get(cause(error), "media simpan bermasalah") if isinstance(error, OSError) else "foldernya tautan"
        app.notice = Explanation(
            found=f"Dokumen tidak dapat ditulis: {why}.",
            advice="Bereskan dahulu, lalu ulangi; keputusan sidang tetap aman.",
        )
        return None


def _write(screen: StageScreen, ledger: Ledger, names: Sequence[str]) -> dict[str, str]:
    """In a thread: write, and tell on line 23 which paper is being made; another thread that writes is waited for."""
    app = screen.app

    def tell(title: str, number: int, count: int) -> None:
        if title:
            app.call_from_thread(setattr, app, "last_act", f"Menulis {title} ({number} dari {count}) …")

    folder, logo = app.sitting.folder, parcel.logo_in(app.sitting.folder, ledger.session)
    with _ONE_AT_A_TIME:
        return parcel.write(folder, ledger.session, ledger.entries, ledger.hash, names=names, progress=tell, logo=logo)
