"""Papers as Alur has them printed: written, sent to the printer where there is one, and kept as printed then."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from exports import parcel
from exports.catalogue import outputs
from sessions.closing.decisions_handing import CopyMade
from sessions.values.handing import CopyPlace
from tui.dialogs.confirm import AskConfirm
from tui.papers.flows import write_now
from tui.shell.machine import Tool, hand_over, is_there
from tui.shell.stage import StageScreen


def print_out(screen: StageScreen, *names: str, also: Sequence[str] = ()) -> None:
    """Beside the program: nobody waits for a paper. What is written `also` is not printed."""
    screen.run_worker(_print_out(screen, names, also), exclusive=True, group="dokumen")


async def _print_out(screen: StageScreen, names: Sequence[str], also: Sequence[str]) -> None:
    """What the printer took is kept as printed; without a printer somebody says when it is done elsewhere."""
    if not await write_now(screen, (*names, *also)):
        return
    app, made = screen.app, CopyMade(what=tuple(names), where=CopyPlace.PRINTER)
    known = outputs(app.session)
    files = [app.sitting.folder / parcel.FOLDER / f"{known[name].stem}.pdf" for name in names]
    if await asyncio.to_thread(_are_taken, files):
        if await app.desk.decide(made):
            app.last_act = f"{app.now} {len(files)} dokumen dikirim ke pencetak."
    elif screen.is_current:
        told = f"Berkasnya ada di folder {parcel.FOLDER}/: {', '.join(file.name for file in files)}."
        screen.confirm(AskConfirm("Sudah tercetak?", told, yes="sudah tercetak", no="belum"), made)


def _are_taken(files: Sequence[Path]) -> bool:
    """Whether a printer took them all."""
    if not is_there(Tool.PRINT):
        return False
    try:
        return all(hand_over(Tool.PRINT, file) is Tool.PRINT for file in files)
    except OSError:
        return False
