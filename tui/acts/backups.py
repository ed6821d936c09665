"""Backups on request and by themselves: a copy to a stick by one key, and one at each change of stage."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from exports.wording.backups import not_stored, stored
from tui.backing_up import FAILURES, why
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.text import AskText
from tui.imports import path_of
from tui.refusals import Explanation

if TYPE_CHECKING:
    from tui.app import MusrenbangApp
    from tui.door import DecidingApp

NO_STICK = "Tidak ada stik USB yang terbaca. Pasang stik lalu tekan ^S lagi, atau tulis sebuah folder."


async def copy_to_stick(app: "MusrenbangApp") -> None:
    """To the only removable medium at once; where there are several, or none, ask which folder."""
    places = await asyncio.to_thread(app.backups.find_volumes)
    if len(places) == 1:
        await _copy(app, places[0])
    elif places:
        choices = [Choice(value=str(place), label=place.name or str(place), note=str(place)) for place in places]
        app.ask(AskChoice("Cadangan ke mana?", choices), lambda place: _start(app, Path(place)))
    else:
        dialog = AskText("Cadangan ke folder mana?", value=app.backups.last_copied_to, explanation=NO_STICK)
        app.ask(dialog, lambda typed: _start(app, path_of(typed).absolute(), is_typed=True))


def _start(app: "MusrenbangApp", place: Path, *, is_typed: bool = False) -> None:
    """Beside the program: nobody waits for the stick."""
    app.run_worker(_copy(app, place, is_typed=is_typed))


async def _copy(app: "MusrenbangApp", place: Path, *, is_typed: bool = False) -> None:
    """Copy and say what became of it; a typed folder is offered again only if that went well."""
    _tell(app, f"Menyalin cadangan ke {place} …")
    try:
        backup = await app.backups.copy_to(place)
    except FAILURES as error:
        app.notice = Explanation(
            found=not_stored(str(place), why(error)),
            advice="Sesi sendiri tetap tersimpan; coba lagi dengan ^S, atau pakai stik lain.",
        )
    else:
        if is_typed:
            app.backups.remember(place)
        _tell(app, f"{stored(backup, str(place))} ({backup.seq} keputusan).")


async def at_a_change_of_stage(app: "DecidingApp") -> None:
    """The automatic backups; what went wrong is told where nothing else is being told."""
    wrong = await app.backups.rotate()
    if wrong and app.notice is None:
        _tell(app, wrong)


def _tell(app: "DecidingApp", text: str) -> None:
    app.notice = Explanation(found=text, is_refusal=False)
