"""When the program itself fails: a calm sentence in the hall, the place of the fault in the log, no personal data."""

import asyncio
import contextlib
import os
import signal
import traceback
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sessions.kernel import windows

if TYPE_CHECKING:
    from textual.app import App


EXIT_CODE = 70
"""Internal software error, as sysexits.h has it."""

LOG = "catatan.log"
"""Name of the log in the session folder; it holds no personal data."""

FAREWELL = (
    "Musrenbang berhenti karena kesalahan program.\n"
    "Semua keputusan yang sudah bertanda ✓ tersimpan tetap aman di jurnal.\n"
    "Jalankan lagi perintah yang sama; sidang dilanjutkan dari keputusan terakhir.\n"
)
"""What the hall reads."""


def report(error: BaseException, at: datetime) -> str:
    """Kind of error and the lines of code it came through; no values and no message, they may hold names."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([f"{at.isoformat(timespec='seconds')} {type(error).__name__}", *places, ""])


def record(error: BaseException, at: datetime, log: Path | None) -> str:
    """Write the report to the log and return the farewell; a log that cannot be written only leaves out its name."""
    if log is None:
        return FAREWELL
    try:
        with log.open("a", encoding="utf-8") as file:
            file.write(report(error, at))
    except OSError:
        return FAREWELL
    return f"{FAREWELL}Rincian untuk pengembang: {log}\n"


_LOOK_SECONDS = 1.0

_KEYBOARD = 0
"""Descriptor of the standard input."""

DRIVER = "TEXTUAL_DRIVER"
"""The variable by which Textual is told to draw elsewhere than in a terminal."""

_ENDING = ("SIGTERM", "SIGHUP")

_AWAY, _BACK = "SIGTSTP", "SIGCONT"
"""Textual takes the second for the end of the first and begins to read the keys in one more thread. It comes alone too,
when a window is closed or a stopped process goes on: then two threads share the keys, and one may never end."""


def end_with_the_window(app: "App[Any]") -> None:
    """Leave in order when the system shuts down or the window is closed; without this Textual never unmounts.

    A window may also vanish without a signal: then nobody is there, and the session is wanted elsewhere.
    """
    _on_signals(
        {
            **dict.fromkeys(_ENDING, app.exit),
            _AWAY: lambda: None,
            _BACK: partial(app.refresh, repaint=True, layout=True),
        }
    )
    windows.when_closing(partial(app.call_from_thread, app.exit))
    if not app.is_headless and not os.environ.get(DRIVER):
        app.set_interval(_LOOK_SECONDS, lambda: None if os.isatty(_KEYBOARD) else app.exit())


def _on_signals(answers: Mapping[str, Callable[[], object]]) -> None:
    loop = asyncio.get_running_loop()
    for name, answer in answers.items():
        if hasattr(signal, name):
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
                loop.add_signal_handler(getattr(signal, name), answer)


def forget_signals() -> None:
    """Give the signals back."""
    windows.forget_closing()
    loop = asyncio.get_running_loop()
    for name in (*_ENDING, _AWAY, _BACK):
        if hasattr(signal, name):
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.remove_signal_handler(getattr(signal, name))
