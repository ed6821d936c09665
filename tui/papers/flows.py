"""Making papers without holding up the keys: previews as text, and the PDF files with their progress."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence, Sized
from functools import partial
from threading import Lock

from exports import parcel
from exports.catalogue import every_paper, name_of, of_step, outputs, to_print, to_send
from exports.closing.papers import BERITA_ACARA
from exports.paper.registered import VILLAGES, DataFile
from exports.report.papers import REPORT
from exports.report.papers_delivery import COVERING_LETTER, DELIVERY_RECEIPT
from exports.text.file import to_text
from sessions.closing import facts_sums as sums
from sessions.kernel.refusals import Explanation, explain
from sessions.kernel.session import Session
from sessions.kernel.text import NameOutsideFolder
from sessions.language.local import desa
from sessions.record.errors import READ_ONLY, told
from sessions.record.ledger import Ledger
from sessions.steps.decisions import StepCompleted
from sessions.values.attendance import Role
from sessions.values.office import VillageCode
from sessions.values.report import SignedPaper
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.show import ShowPaper, ShowText
from tui.papers.manifest import issued
from tui.shell.stage import StageScreen


def beside(screen: StageScreen, work: Coroutine[object, object, object]) -> None:
    """Beside the program: nobody waits for a paper."""
    screen.run_worker(work, exclusive=True, group="dokumen")


def read(screen: StageScreen, name: str) -> None:
    """A paper as text, made beside the program."""
    beside(screen, preview_of(screen, name))


def write(screen: StageScreen, *names: str) -> None:
    """Write papers beside the program."""
    beside(screen, write_now(screen, names))


def not_packed(error: Exception) -> str:
    """Why there is no parcel, in one sentence."""
    if isinstance(error, parcel.NotAsIssued):
        return error.told
    reason = told(error) if isinstance(error, OSError) else "foldernya tautan"
    return f"Kiriman tidak dapat dibuat: {reason}."


ROOM = 10
"""Cells that the frame of a wide dialog takes from the width of the screen."""

_ONE_AT_A_TIME = Lock()
"""Two who write the same file at once would write into each other; a worker that was given up still ends its files."""

WIDEST = 100
"""Cells of a line that is still read with ease."""


def read_latest(screen: StageScreen) -> None:
    """The latest Berita Acara as text."""
    latest = sums.latest(screen.session)
    read(screen, name_of(latest) if latest else BERITA_ACARA)


async def preview_of(screen: StageScreen, name: str) -> None:
    """A paper as text, as wide as the screen allows, or the message of a file; nothing where another screen stands."""
    ledger = screen.app.sitting.ledger
    paper = outputs(ledger.session)[name]
    width = min(WIDEST, screen.size.width - ROOM)

    def made() -> ShowPaper | ShowText:
        if isinstance(paper, DataFile):
            return ShowText(paper.title, paper.message(ledger) if paper.message else "")
        return ShowPaper(paper.title, to_text(paper.build(ledger), width))

    dialog = await asyncio.to_thread(made)
    if screen.is_current:
        screen.ask(dialog)


def issue(screen: StageScreen) -> None:
    """Write the papers of the sidang beside the program; after the closing, keep the hashes of what was issued.

    While an amendment is open only its draft is written.
    """
    beside(screen, _issue(screen))


async def _issue(screen: StageScreen) -> None:
    session = screen.session
    if (hashes := await _issued(screen, to_print(session))) is not None:
        _tell_written(screen, hashes, is_draft=not session.is_closed or session.amendment is not None)


async def write_now(screen: StageScreen, names: Sequence[str]) -> dict[str, str]:
    """Write these papers as the meeting stands; after the closing, keep the hashes of what was issued.

    File name -> SHA-256 of what was written; empty where that was refused.
    """
    hashes = await _issued(screen, names)
    if hashes is None:
        return {}
    _tell_written(screen, hashes)
    return hashes


async def _issued(screen: StageScreen, names: Sequence[str]) -> dict[str, str] | None:
    """As `written`; what was issued is kept with its hashes, and None also where that was refused."""
    hashes = await written(screen, names)
    issuing = issued(screen.session, hashes) if hashes else None
    return hashes if issuing is None or await screen.decide(issuing) else None


def _tell_written(screen: StageScreen, hashes: Sized, *, is_draft: bool = False) -> None:
    app, state = screen.app, " bertanda KONSEP" if is_draft else ""
    app.last_act = f"{app.now} {len(hashes)} berkas{state} ditulis ke folder {parcel.FOLDER}/."


async def finish_step(screen: StageScreen, number: int, note: str = "") -> bool:
    """Write the papers that the step puts out, and finish it with their hashes; False where either was refused."""
    hashes = await _issued(screen, of_step(number)) if of_step(number) else {}
    if hashes is None:
        return False
    files = {f"{parcel.FOLDER}/{name}": digest for name, digest in hashes.items()}
    return await screen.decide(StepCompleted(step=number, note=note, outputs=files))


async def written(screen: StageScreen, names: Sequence[str]) -> dict[str, str] | None:
    """File name -> SHA-256 of the papers just written; None where that failed, which is told in one sentence."""
    app, ledger = screen.app, screen.app.sitting.ledger
    if app.sitting.is_read_only:
        app.notice = explain(READ_ONLY(cause=app.desk.read_only_cause))
        return None
    try:
        return await asyncio.to_thread(_write, screen, ledger, names)
    except parcel.FilesHeld as held:
        app.notice = Explanation(
            found=f"{held.filename} sedang dibuka program lain, mungkin Excel.",
            advice="Tutup dulu, lalu ulangi; dokumen lainnya sudah ditulis.",
        )
        return None
    except (OSError, NameOutsideFolder) as error:
        why = told(error) if isinstance(error, OSError) else "foldernya tautan"
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
        return parcel.write(folder, ledger, names=names, progress=tell, logo=logo)


def names_now(session: Session) -> tuple[str, ...]:
    """What is worth printing: the report, once it is signed the letters too, once it is sent all that goes along."""
    if session.delivery is not None:
        return to_send(session)
    if session.signature(SignedPaper.REPORT, Role.CAMAT) is not None:
        return (REPORT, COVERING_LETTER, DELIVERY_RECEIPT)
    return (REPORT,)


def read_report(screen: StageScreen) -> None:
    """The report as text."""
    read(screen, REPORT)


def print_all(screen: StageScreen) -> None:
    """Write what is worth printing, made beside the program."""
    beside(screen, _print(screen))


async def _print(screen: StageScreen) -> None:
    """Write the papers, keep their hashes, and make the parcel once the report was sent."""
    app, session = screen.app, screen.session
    hashes = await _issued(screen, names_now(session))
    if hashes is None:
        return
    _tell_written(screen, hashes, is_draft=not session.is_closed)
    if session.delivery is None:
        return
    try:
        path = await asyncio.to_thread(parcel.pack, app.sitting.folder, app.session, hashes)
    except (OSError, parcel.NotAsIssued, NameOutsideFolder) as error:
        app.notice = Explanation(found=not_packed(error), advice="Bereskan dahulu, lalu tekan c lagi.")
    else:
        app.last_act = f"{app.now} Kiriman tersimpan dan terbaca kembali: {parcel.DELIVERY_FOLDER}/{path.name}."


def ask_which(
    screen: StageScreen, title: str, step: int, village: VillageCode | None, then: Callable[[StageScreen, str], None]
) -> None:
    """The papers of the step, those of the village under the cursor first; `then` reads or writes the chosen one."""
    known, bundles = every_paper(screen.session), of_step(step)
    own = [name for bundle in bundles if (name := VILLAGES.name(bundle, village)) in known]
    choices = [
        Choice(value=name, label=known[name].title, note=f"{many} {desa}")
        for many, names in (("satu", own), ("semua", bundles))
        for name in names
    ]
    screen.ask(AskChoice(title, choices), partial(then, screen))
