"""A list that SIPD gives back, on the screen: what it ticks and does not is shown, then it is entered at once."""

import asyncio
from pathlib import Path

from sessions.intake.grid import NotATable
from sessions.intake.words import file_sentence
from sessions.kernel.refusals import Explanation
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.reading import path_of
from tui.dialogs.text import AskText
from tui.shell.flows import is_refused
from tui.shell.stage import StageScreen
from tui.sipd.file import ticked

_MOST_SHOWN = 8
"""Rows in the question, so that its answer stays in sight."""


def ask_for_file(screen: StageScreen) -> None:
    """Where it lies; then what it would tick."""
    dialog = AskText("Daftar usulan dari SIPD", explanation="Letak berkasnya: XLSX atau CSV yang diunduh dari SIPD.")
    screen.ask(dialog, lambda answer: _look(screen, path_of(answer)))


async def _look(screen: StageScreen, path: Path) -> None:
    try:
        decision, lines = await asyncio.to_thread(ticked, path, screen.session, screen.app.sitting.by, most=_MOST_SHOWN)
    except NotATable as error:
        screen.app.notice = Explanation(found=file_sentence(error), advice="Pilih berkas lain.")
        return
    told = "\n".join((lines[-1], *lines[:-1]))
    if decision is None:
        screen.tell("Tidak ada usulan baru yang ditandai.", told)
    elif not is_refused(screen, decision):
        screen.confirm(AskConfirm("Tandai sudah diinput ke SIPD?", told, yes="tandai"), decision)
