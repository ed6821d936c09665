"""Showing the screens over a session folder, for the commands that end in them."""

import sys
from pathlib import Path

from sessions.record.errors import RecordAlarm, SessionLocked
from sessions.record.sitting import Sitting
from tui.commands.failure import Failure
from tui.commands.folder import SECRETARY, OfficeClock, tables_of


def has_terminal() -> bool:
    """Whether somebody sits before a screen and a keyboard."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def require_terminal() -> None:
    """Failure where there is nothing to show the screens on."""
    if not has_terminal():
        raise Failure("Layar membutuhkan terminal; perintah yang berjalan tanpa layar: musrenbang --help.")


def show(folder: Path, *, by: str | None, mouse: bool = True) -> int:
    """Run the program until it is left; only for reading where another process writes or the record is in doubt.

    `by` None: the program asks who types. Failure without a terminal.
    """
    require_terminal()
    from tui import settings
    from tui.app import MusrenbangApp

    clock = OfficeClock()
    with _opened(folder, by or SECRETARY, clock) as sitting:
        clock.follow(sitting)
        app = MusrenbangApp(sitting, clock, settings_file=settings.default_file(), asks_typist=by is None)
        app.run(mouse=mouse)
    return app.return_code or 0


def _opened(folder: Path, by: str, clock: OfficeClock) -> Sitting:
    try:
        return Sitting.open(folder, by=by, clock=clock, tables=tables_of)
    except SessionLocked:
        return Sitting.open(folder, by=by, clock=clock, tables=tables_of, read_only=True)
    except RecordAlarm:
        return Sitting.open(folder, by=by, clock=clock, tables=tables_of, despite_alarm=True)
