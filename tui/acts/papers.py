"""Making papers without holding up the keys: previews as text, and the PDF files with their progress."""

import asyncio
from collections.abc import Sequence

from exports import parcel
from exports.catalogue import BERITA_ACARA, PAPERS
from exports.renderers.text import to_text
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

WIDEST = 100
"""Cells of a line that is still read with ease."""


async def preview(screen: StageScreen, name: str = BERITA_ACARA) -> None:
    """The paper as text, as wide as the screen allows; nothing where another screen stands by the time it is made."""
    ledger = screen.app.sitting.ledger
    width = min(WIDEST, screen.size.width - ROOM)

    def made() -> str:
        return to_text(PAPERS[name].build(ledger.session, ledger.entries, ledger.hash), width)

    text = await asyncio.to_thread(made)
    if screen.is_current:
        screen.ask(ShowPaper(PAPERS[name].title, text), lambda _: None)


async def issue(screen: StageScreen, names: Sequence[str] = tuple(PAPERS)) -> None:
    """Write the papers; after the closing, keep the hashes of what was issued. A full disk is one sentence."""
    app, ledger = screen.app, screen.app.sitting.ledger
    if app.sitting.is_read_only:
        app.notice = explain(Refused(Reason.READ_ONLY))
        return
    try:
        hashes = await asyncio.to_thread(_written, screen, ledger, names)
    except (OSError, NameOutsideFolder) as error:
        why = WORDS.get(cause(error), "media simpan bermasalah") if isinstance(error, OSError) else "foldernya tautan"
        app.notice = Explanation(
            found=f"Dokumen tidak dapat ditulis: {why}.",
            advice="Bereskan dahulu, lalu tekan c lagi; keputusan sidang tetap aman.",
        )
        return
    decision = issued(ledger.session, hashes)
    if decision is None or await screen.decide(decision):
        state = "" if ledger.session.is_closed else " bertanda KONSEP"
        app.last_act = f"{app.now} {len(hashes)} berkas{state} ditulis ke folder {parcel.FOLDER}/."


def _written(screen: StageScreen, ledger: Ledger, names: Sequence[str]) -> dict[str, str]:
    """In a thread: write, and tell on line 23 which paper is being made."""
    app = screen.app

    def tell(title: str, number: int, count: int) -> None:
        if title:
            app.call_from_thread(setattr, app, "last_act", f"Menulis {title} ({number} dari {count}) …")

    return parcel.write(app.sitting.folder, ledger.session, ledger.entries, ledger.hash, names=names, progress=tell)
