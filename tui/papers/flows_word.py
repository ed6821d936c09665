"""Word files of papers, written beside the program: no decision, and none that was edited is written over."""

import asyncio
from collections.abc import Sequence
from threading import Lock

from exports import parcel, parcel_word
from sessions.kernel.refusals import Explanation
from sessions.kernel.text import NameOutsideFolder
from sessions.record.errors import told
from sessions.record.ledger import Ledger
from sessions.sentences.clauses import listed
from tui.shell.stage import StageScreen

_ONE_AT_A_TIME = Lock()
"""A worker that was given up still ends its files."""


async def write_word(screen: StageScreen, names: Sequence[str]) -> None:
    """Write these papers as the meeting stands, and tell which edited files kept their names."""
    app, ledger = screen.app, screen.app.sitting.ledger
    try:
        files = await asyncio.to_thread(_write, screen, ledger, names)
    except (OSError, NameOutsideFolder) as error:
        app.notice = _refused(error)
        return
    edited = [file.beside for file in files if file.beside]
    kept = f" {listed(edited)} sudah disunting dan tidak ditimpa." if edited else ""
    app.last_act = f"{app.now} {len(files)} berkas Word ditulis ke folder {parcel_word.FOLDER}/.{kept}"


def _write(screen: StageScreen, ledger: Ledger, names: Sequence[str]) -> tuple[parcel_word.WordFile, ...]:
    """In a thread: write, and tell on line 23 which paper is being made."""
    app = screen.app

    def tell(title: str, number: int, count: int) -> None:
        if title:
            app.call_from_thread(setattr, app, "last_act", f"Menulis {title} untuk Word ({number} dari {count}) …")

    logo = parcel.logo_in(app.sitting.folder, ledger.session)
    with _ONE_AT_A_TIME:
        return parcel_word.write(app.sitting.folder, ledger, names, progress=tell, logo=logo)


def _refused(error: Exception) -> Explanation:
    if isinstance(error, parcel.FilesHeld):
        found, advice = f"{error.filename} sedang dibuka program lain, mungkin Word.", "Tutup dulu, lalu ulangi"
        return Explanation(found=found, advice=f"{advice}; berkas lainnya sudah ditulis.")
    reason = told(error) if isinstance(error, OSError) else "foldernya tautan"
    return Explanation(found=f"Berkas Word tidak dapat ditulis: {reason}.", advice="Bereskan dahulu, lalu ulangi.")
