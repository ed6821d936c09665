"""Showing the screens over a session folder, for the commands that end in them."""

import gc
import sys
from pathlib import Path

from tui.commands.folder import Failure, tables_of
from tui.shell.machine import SECRETARY, OfficeClock

_ALLOCATIONS = 20_000
"""New objects between two rounds of the garbage collector."""


def has_terminal() -> bool:
    """Whether somebody sits before a screen and a keyboard."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def require_terminal() -> None:
    """Failure where there is nothing to show the screens on."""
    if not has_terminal():
        raise Failure("Layar membutuhkan terminal; perintah yang berjalan tanpa layar: musrenbang --help.")


def _spare_the_collector() -> None:
    """What was read stays for the whole sitting, and little that follows has cycles: looking through it all again and
    again would hold up a key now and then, by 0.1 s where a thousand proposals have ten raters.
    """
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS)


def show(folder: Path, *, by: str | None, mouse: bool = True, start: str | None = None) -> int:
    """Run the program until it is left; where another process writes or the record is in doubt, that is asked first.

    `by` None: the program asks who types. `start` names the first screen, else it is where the meeting was. Failure
    without a terminal.
    """
    require_terminal()
    from tui.program import opening
    from tui.program.app import MusrenbangApp
    from tui.shell import settings

    clock = OfficeClock()
    sitting = opening.open_sitting(folder, by or SECRETARY, clock, tables_of)
    if sitting is None:
        return 0
    with sitting:
        clock.follow(sitting)
        app = MusrenbangApp(sitting, clock, settings_file=settings.default_file(), asks_typist=by is None, start=start)
        _spare_the_collector()
        app.run(mouse=mouse)
    return app.return_code or 0
