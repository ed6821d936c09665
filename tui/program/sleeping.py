"""A laptop that would go to sleep while the meeting goes on: kept awake, and told of where it slept all the same."""

from collections.abc import Callable
from datetime import timedelta

from sessions.kernel import windows
from tui.desk import Program
from tui.program import flows_record, opening_view
from tui.widgets.running import running_item


class SleepWatch:
    """Looked at every second; `seconds` counts on while the laptop sleeps, as the clock of the system does."""

    def __init__(self, app: Program, seconds: Callable[[], float]) -> None:
        self._app = app
        self._seconds = seconds
        self._looked_at = seconds()

    def look(self) -> None:
        """While an item runs the laptop stays awake; a gap in it is offered as a pause."""
        app, now = self._app, self._seconds()
        gap, self._looked_at = timedelta(seconds=now - self._looked_at), now
        windows.keep_awake(wanted=running_item(app.session) is not None)
        slept = opening_view.asleep(app.session, gap, app.clock())
        if slept and not app.sitting.is_read_only:
            flows_record.ask_about(app, slept)
