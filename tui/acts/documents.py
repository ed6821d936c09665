"""Any paper of the session from any screen: read it, write it, show it, print it; or all of them to a stick."""

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path

from exports import delivery, parcel
from exports.catalogue import every_paper, outputs, to_print, to_send
from exports.outputs import DataFile
from sessions.text import NameOutsideFolder, clean
from tui.acts.papers import preview_of, write_now
from tui.acts.parcels import not_packed
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.text import AskText
from tui.imports import path_of
from tui.refusals import Explanation
from tui.screens.stage import StageScreen
from tui.system_tools import NotTaken, Tool, hand_over, is_there

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
    for name, paper in outputs(session).items():
        file = _file(name, screen)
        listed.append(Choice(value=name, label=paper.title, note=f"{file}{' · terbit' if file in issued else ''}"))
    screen.ask(AskChoice("Dokumen", listed), partial(_chosen, screen))


async def _chosen(screen: StageScreen, name: str) -> None:
    if name == STICK:
        await _ask_where(screen)
        return
    ways = [Choice(value=WRITE, label="tulis", note=f"ke folder {parcel.FOLDER}/")]
    if name in every_paper(screen.session):
        ways.insert(0, Choice(value=READ, label="baca", note="seperti akan dicetak, sebagai teks"))
    if is_there(Tool.OPEN):
        ways.append(Choice(value=Tool.OPEN.value, label="buka", note="dengan penampil di laptop ini"))
    if is_there(Tool.PRINT) and not isinstance(outputs(screen.session)[name], DataFile):
        ways.append(Choice(value=Tool.PRINT.value, label="cetak", note="di pencetak bawaan"))
    screen.ask(AskChoice(outputs(screen.session)[name].title, ways), partial(_begin, screen, name))


def _begin(screen: StageScreen, name: str, way: str) -> None:
    """Beside the program: nobody waits for a paper."""
    screen.run_worker(_go(screen, name, way), exclusive=True, group="dokumen")


async def _go(screen: StageScreen, name: str, way: str) -> None:
    if way == READ:
        await preview_of(screen, name)
        return
    if not await write_now(screen, (name,)) or way == WRITE:
        return
    app, tool = screen.app, Tool(way)
    file = _file(name, screen)
    try:
        await asyncio.to_thread(hand_over, tool, app.sitting.folder / parcel.FOLDER / file)
    except OSError as error:
        told = clean(str(error)) if isinstance(error, NotTaken) else "programnya tidak dapat dijalankan"
        app.notice = Explanation(
            found=f"{file} tidak dapat {'dibuka' if tool is Tool.OPEN else 'dicetak'}: {told or 'ditolak sistem'}.",
            advice=f"Berkasnya ada di folder {parcel.FOLDER}/; bukalah dengan program lain.",
        )
    else:
        app.last_act = f"{app.now} {file} {'dibuka' if tool is Tool.OPEN else 'dikirim ke pencetak'}."


def _file(name: str, screen: StageScreen) -> str:
    """The name of its first file in `dokumen/`."""
    output = outputs(screen.session)[name]
    return f"{output.stem}{output.suffix if isinstance(output, DataFile) else '.pdf'}"


async def _ask_where(screen: StageScreen) -> None:
    """The only removable medium at once; where there are several, or none, ask which folder."""
    app = screen.app
    places = await asyncio.to_thread(app.backups.find_volumes)
    go: Callable[[Path], object] = partial(_start, screen)
    if len(places) == 1:
        go(places[0])
    elif places:
        choices = [Choice(value=str(place), label=place.name or str(place), note=str(place)) for place in places]
        screen.ask(AskChoice("Kiriman ke mana?", choices), lambda place: _start(screen, Path(place)))
    else:
        dialog = AskText("Kiriman ke folder mana?", value=app.backups.last_copied_to, explanation=_NO_STICK)
        screen.ask(dialog, lambda typed: _start(screen, path_of(typed).absolute()))


def _start(screen: StageScreen, place: Path) -> None:
    screen.run_worker(_carry(screen, place), exclusive=True, group="dokumen")


async def _carry(screen: StageScreen, place: Path) -> None:
    """Write the papers whose time has come, keep their hashes, copy them to the medium and read them back."""
    app = screen.app
    names = to_send(app.session) if app.session.delivery else to_print(app.session)
    hashes = await write_now(screen, names)
    if not hashes:
        return

    def tell(what: str, number: int, count: int) -> None:
        app.call_from_thread(setattr, app, "last_act", f"Kiriman: {what} ({number} dari {count}) …")

    pack = partial(delivery.pack, app.sitting.folder, app.session, hashes, place=place, progress=tell)
    try:
        path = await asyncio.to_thread(pack)
    except (OSError, delivery.NotAsIssued, NameOutsideFolder) as error:
        app.notice = Explanation(found=not_packed(error), advice="Sesi sendiri tetap aman; coba lagi, atau stik lain.")
    else:
        app.last_act = f"{app.now} Kiriman tersalin dan terbaca kembali: {path.parent}."
