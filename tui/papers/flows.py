"""Making papers without holding up the keys: previews as text, and the PDF files with their progress."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence, Sized
from functools import partial
from pathlib import Path
from threading import Lock

from exports import parcel
from exports.catalogue import every_paper, name_of, of_step, outputs, single, to_print, to_send
from exports.closing.papers import BERITA_ACARA
from exports.outcomes.papers_returned import RETURNED
from exports.paper.registered import VILLAGES, DataFile
from exports.report.papers import REPORT
from exports.report.papers_delivery import COVERING_LETTER, DELIVERY_RECEIPT
from exports.text.file import to_text
from sessions.closing import facts_sums as sums
from sessions.closing.decisions_handing import CopyMade
from sessions.kernel.refusals import Explanation, explain
from sessions.kernel.session import Session
from sessions.kernel.text import NameOutsideFolder, clean
from sessions.language.local import desa
from sessions.record.errors import READ_ONLY, cause, why_named
from sessions.record.ledger import Ledger
from sessions.steps.decisions import StepCompleted
from sessions.values.attendance import Role
from sessions.values.handing import CopyPlace
from sessions.values.office import VillageCode
from sessions.values.report import SignedPaper
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.show import ShowPaper, ShowText
from tui.papers.manifest import issued
from tui.shell.flows import ask_medium
from tui.shell.machine import NotTaken, Tool, hand_over, is_there
from tui.shell.stage import StageScreen

STICK = "kiriman"
READ, WRITE = "baca", "tulis"
_NO_STICK = "Tidak ada stik USB yang terbaca. Pasang stik lalu ulangi, atau tulis sebuah folder."


def choose(screen: StageScreen) -> None:
    """Every paper of this session by its title, and the parcel; what was issued is marked."""
    session = screen.session
    if session.office is None:
        return
    issued = {Path(name).name for name in session.issued}
    listed = [Choice(value=STICK, label="Kiriman ke stik USB", note="semua dokumen sidang, diperiksa setelah disalin")]
    if lists := single(session, (RETURNED,)):
        told = f"{len(lists)} berkas, masing-masing dengan pesan singkatnya"
        listed.append(Choice(value=RETURNED, label="Balikan usulan untuk semua pengusul", note=told))
    for name, paper in outputs(session).items():
        file = _file(name, screen)
        listed.append(Choice(value=name, label=paper.title, note=f"{file}{' · terbit' if file in issued else ''}"))
    screen.ask(AskChoice("Dokumen", listed), partial(_chosen, screen))


async def _chosen(screen: StageScreen, name: str) -> None:
    if name == STICK:
        await _ask_where(screen)
        return
    if name == RETURNED:
        write(screen, *single(screen.session, (RETURNED,)))
        return
    output = outputs(screen.session)[name]
    ways = [Choice(value=WRITE, label="tulis", note=f"ke folder {parcel.FOLDER}/")]
    if name in every_paper(screen.session):
        ways.insert(0, Choice(value=READ, label="baca", note="seperti akan dicetak, sebagai teks"))
    elif isinstance(output, DataFile) and output.message:
        ways.insert(0, Choice(value=READ, label="baca pesannya", note="untuk ditempel di WhatsApp"))
    if is_there(Tool.OPEN):
        ways.append(Choice(value=Tool.OPEN.value, label="buka", note="dengan penampil di laptop ini"))
    if is_there(Tool.PRINT) and not isinstance(output, DataFile):
        ways.append(Choice(value=Tool.PRINT.value, label="cetak", note="di pencetak bawaan"))
    dialog = AskChoice(output.title, ways)
    screen.ask(dialog, lambda way: _beside(screen, _go(screen, name, way)))


def _beside(screen: StageScreen, work: Coroutine[object, object, object]) -> None:
    """Beside the program: nobody waits for a paper."""
    screen.run_worker(work, exclusive=True, group="dokumen")


def read(screen: StageScreen, name: str) -> None:
    """A paper as text, made beside the program."""
    _beside(screen, preview_of(screen, name))


def write(screen: StageScreen, *names: str) -> None:
    """Write papers beside the program."""
    _beside(screen, write_now(screen, names))


async def _go(screen: StageScreen, name: str, way: str) -> None:
    if way == READ:
        await preview_of(screen, name)
        return
    if not await write_now(screen, (name,)) or way == WRITE:
        return
    app, tool = screen.app, Tool(way)
    file = _file(name, screen)
    try:
        done = await asyncio.to_thread(hand_over, tool, app.sitting.folder / parcel.FOLDER / file)
    except OSError as error:
        told = clean(str(error)) if isinstance(error, NotTaken) else "programnya tidak dapat dijalankan"
        app.notice = Explanation(
            found=f"{file} tidak dapat {'dibuka' if tool is Tool.OPEN else 'dicetak'}: {told or 'ditolak sistem'}.",
            advice=f"Berkasnya ada di folder {parcel.FOLDER}/; bukalah dengan program lain.",
        )
    else:
        printed = CopyMade(what=(name,), where=CopyPlace.PRINTER)
        if done is Tool.PRINT:
            await app.desk.attempt(printed)
        opened = f"{file} dibuka" if tool is done else "Dibuka; cetak dari jendela itu dengan Ctrl+P"
        app.last_act = f"{app.now} {f'{file} dikirim ke pencetak' if done is Tool.PRINT else opened}."
        if done is not tool and screen.is_current:
            asked = f"{file} dibuka di penampilnya; cetak dari jendela itu dengan Ctrl+P."
            screen.confirm(AskConfirm("Sudah tercetak?", asked, yes="sudah tercetak", no="belum"), printed)


def _file(name: str, screen: StageScreen) -> str:
    """The name of its first file in `dokumen/`."""
    output = outputs(screen.session)[name]
    return f"{output.stem}{output.suffix if isinstance(output, DataFile) else '.pdf'}"


async def _ask_where(screen: StageScreen) -> None:
    """The only removable medium at once; where there are several, or none, ask which folder."""

    def go(place: Path) -> None:
        _beside(screen, _carry(screen, place))

    await ask_medium(screen.app, "Kiriman", _NO_STICK, go, go)


async def _carry(screen: StageScreen, place: Path) -> None:
    """Write the papers whose time has come, keep their hashes, copy them to the medium and read them back."""
    app = screen.app
    names = to_send(app.session) if app.session.delivery else to_print(app.session)
    hashes = await write_now(screen, names)
    if not hashes:
        return

    def tell(what: str, number: int, count: int) -> None:
        app.call_from_thread(setattr, app, "last_act", f"Kiriman: {what} ({number} dari {count}) …")

    pack = partial(parcel.pack, app.sitting.folder, app.session, hashes, place=place, progress=tell)
    try:
        path = await asyncio.to_thread(pack)
    except (OSError, parcel.NotAsIssued, NameOutsideFolder) as error:
        app.notice = Explanation(found=not_packed(error), advice="Sesi sendiri tetap aman; coba lagi, atau stik lain.")
    else:
        await app.desk.attempt(CopyMade(what=names, where=CopyPlace.MEDIUM))
        app.last_act = f"{app.now} Kiriman tersalin dan terbaca kembali: {path.parent}."


def not_packed(error: Exception) -> str:
    """Why there is no parcel, in one sentence."""
    if isinstance(error, parcel.NotAsIssued):
        return error.told
    told = why_named(cause(error)) if isinstance(error, OSError) else "foldernya tautan"
    return f"Kiriman tidak dapat dibuat: {told}."


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
    _beside(screen, _issue(screen))


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
        why = why_named(cause(error)) if isinstance(error, OSError) else "foldernya tautan"
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
    _beside(screen, _print(screen))


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
