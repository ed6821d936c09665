"""When a command itself fails: the same calm sentences as on the screens, and the place of the fault in a log."""

import contextlib
import sys
from datetime import datetime

from platformdirs import user_log_path

from tui import crash


def apologise(error: Exception) -> int:
    """Say that the program failed, on stderr; the log is in the user's own folder. Returns the exit code."""
    folder = user_log_path("musrenbang")
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    print(crash.record(error, datetime.now().astimezone(), folder / crash.LOG), end="", file=sys.stderr)
    return crash.EXIT_CODE
