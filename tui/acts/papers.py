"""Making papers without holding up the keys: previews as text, and the PDF files with their progress."""

import asyncio
from collections.abc import Sequence

from exports import parcel
from exports.catalogue import BERITA_ACARA, PAPERS
from exports.renderers.text import to_text
from sessions.decisions import DocumentsIssued
from tui.dialogs.paper import ShowPaper
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

ROOM = 10
"""Cells that the frame of a wide dialog takes from the width of the screen."""


async def preview(screen: StageScreen, name: str = BERITA_ACARA) -> None:
    """The paper as text, as wide as the screen allows."""
    sitting = screen.app.sitting
    width = min(100, screen.size.width - ROOM)

    def made() -> str:
        return to_text(PAPERS[name].build(sitting.session, sitting.entries, sitting.head_hash), width)

    text = await asyncio.to_thread(made)
    screen.ask(ShowPaper(PAPERS[name].title, text), lambda _: None)


async def issue(screen: StageScreen, names: Sequence[str] = tuple(PAPERS)) -> None:
    """Write the papers; after the closing, keep the hashes of what was issued. A full disk is one sentence."""
    app, sitting = screen.app, screen.app.sitting

    def tell(title: str, number: int, count: int) -> None:
        if title:
            app.call_from_thread(setattr, app, "last_act", f"Menulis {title} ({number} dari {count}) …")

    def write() -> dict[str, str]:
        session, entries, head = sitting.session, sitting.entries, sitting.head_hash
        return parcel.write(sitting.folder, session, entries, head, names=names, progress=tell)

    try:
        hashes = await asyncio.to_thread(write)
    except OSError as error:
        app.notice = Explanation(
            found=f"Dokumen tidak dapat ditulis: {error.strerror or 'media simpan bermasalah'}.",
            advice="Kosongkan ruang simpan, lalu tekan c lagi; keputusan sidang tetap aman.",
        )
        return
    files = {f"{parcel.FOLDER}/{name}": digest for name, digest in hashes.items()}
    is_news = any(sitting.session.issued.get(name) != digest for name, digest in files.items())
    if sitting.session.is_closed and is_news:
        await screen.decide(DocumentsIssued(files=files))
    state = "" if sitting.session.is_closed else " bertanda KONSEP"
    app.last_act = f"{app.now} {len(hashes)} berkas{state} ditulis ke folder {parcel.FOLDER}/."
