"""Showing the screens over a session folder, for the commands that end in them."""

from pathlib import Path

from platformdirs import user_config_path

from sessions.record.errors import RecordAlarm, SessionLocked
from sessions.record.sitting import Sitting
from tui.commands.folder import OfficeClock, tables_of


def show(folder: Path, *, by: str, mouse: bool = True) -> int:
    """Run the program until it is left; only for reading where another process writes or the record is in doubt."""
    from tui.app import MusrenbangApp

    clock = OfficeClock()
    sitting = _opened(folder, by, clock)
    clock.follow(sitting)
    try:
        app = MusrenbangApp(sitting, clock, settings_file=user_config_path("musrenbang") / "setelan.json")
        app.run(mouse=mouse)
    finally:
        sitting.close()
    return app.return_code or 0


def _opened(folder: Path, by: str, clock: OfficeClock) -> Sitting:
    try:
        return Sitting.open(folder, by=by, clock=clock, tables=tables_of)
    except SessionLocked:
        return Sitting.open(folder, by=by, clock=clock, tables=tables_of, read_only=True)
    except RecordAlarm:
        return Sitting.open(folder, by=by, clock=clock, tables=tables_of, despite_alarm=True)
