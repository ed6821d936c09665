"""Papers as somebody chooses them: every one by its title; read, written, shown, printed, or copied to a stick."""

import asyncio
from functools import partial
from pathlib import Path

from exports import parcel, parcel_word
from exports.catalogue import every_paper, in_word, outputs, single, to_print, to_send, word_due
from exports.outcomes.papers_returned import RETURNED
from exports.paper.registered import DataFile
from sessions.closing.decisions_handing import CopyMade
from sessions.kernel.refusals import Explanation
from sessions.kernel.text import NameOutsideFolder, clean
from sessions.values.handing import CopyPlace
from tui.closing import view_documents
from tui.closing.view_documents import IN_WORD, STICK
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.papers.flows import beside, not_packed, preview_of, write, write_now
from tui.papers.flows_word import write_word
from tui.papers.manifest import copy_out
from tui.shell.flows import ask_medium
from tui.shell.machine import NotTaken, Tool, hand_over, is_there
from tui.shell.stage import StageScreen

READ, WRITE, WORD, COPY = "baca", "tulis", "word", "salin"
_NO_STICK = "Tidak ada stik USB yang terbaca. Pasang stik lalu ulangi, atau tulis sebuah folder."


def choose(screen: StageScreen) -> None:
    """Every paper of this session by its title, and the parcel, with what became of it."""
    rows = (row for row in view_documents.rows(screen.session) if not row.is_rule)
    listed = [Choice(value=row.key, label=row.cells[0], note=" · ".join(filter(None, row.cells[1:]))) for row in rows]
    if listed:
        screen.ask(AskChoice("Dokumen", listed), partial(offer, screen))


async def offer(screen: StageScreen, name: str) -> None:
    """What can be done with a paper, by its name; the parcel is copied and the lists of all are written at once."""
    if name == STICK:
        await _ask_where(screen)
        return
    if name == IN_WORD:
        beside(screen, write_word(screen, word_due(screen.session)))
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
    if name in in_word(screen.session):
        ways.append(Choice(value=WORD, label="Word", note=f"untuk disunting, ke folder {parcel_word.FOLDER}/"))
    if is_there(Tool.OPEN):
        ways.append(Choice(value=Tool.OPEN.value, label="buka", note="dengan penampil di laptop ini"))
    if is_there(Tool.PRINT) and not isinstance(output, DataFile):
        ways.append(Choice(value=Tool.PRINT.value, label="cetak", note="di pencetak bawaan"))
    ways.append(Choice(value=COPY, label="salin", note="ke stik USB, lalu dibaca kembali"))
    dialog = AskChoice(output.title, ways)
    screen.ask(dialog, lambda way: beside(screen, _go(screen, name, way)))


async def _go(screen: StageScreen, name: str, way: str) -> None:
    if way == READ:
        await preview_of(screen, name)
        return
    if way == WORD:
        await write_word(screen, (name,))
        return
    if way == COPY:
        await _copy(screen, name)
        return
    if not await write_now(screen, (name,)) or way == WRITE:
        return
    app, tool = screen.app, Tool(way)
    file = file_of(screen, name)
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


def file_of(screen: StageScreen, name: str) -> str:
    """The name of its first file in `dokumen/`."""
    output = outputs(screen.session)[name]
    return f"{output.stem}{output.suffix if isinstance(output, DataFile) else '.pdf'}"


async def _copy(screen: StageScreen, name: str) -> None:
    """Written as it stands now, then beside what lies on the stick."""

    async def go_on(place: Path) -> None:
        app = screen.app
        if not (hashes := await write_now(screen, (name,))):
            return
        try:
            await asyncio.to_thread(copy_out, app.sitting.folder, hashes, place)
        except (OSError, parcel.NotAsIssued, NameOutsideFolder) as error:
            app.notice = Explanation(found=not_packed(error), advice="Coba lagi, atau stik lain.")
        else:
            await app.desk.attempt(CopyMade(what=(name,), where=CopyPlace.MEDIUM))
            app.last_act = f"{app.now} {', '.join(hashes)} tersalin dan terbaca kembali: {place}."

    def go(place: Path) -> None:
        beside(screen, go_on(place))

    await ask_medium(screen.app, "Dokumen", _NO_STICK, go, go)


async def _ask_where(screen: StageScreen) -> None:
    """The only removable medium at once; where there are several, or none, ask which folder."""

    def go(place: Path) -> None:
        beside(screen, _carry(screen, place))

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
