"""What the system can do with a file of ours: show it in its usual program, print it on its usual printer."""

import os
import shutil
import subprocess
import sys
import threading
from enum import StrEnum
from pathlib import Path

_COMMANDS = {
    ("linux", "open"): ("xdg-open",),
    ("linux", "print"): ("lp", "-o", "fit-to-page"),
    ("darwin", "open"): ("open",),
    ("darwin", "print"): ("lp", "-o", "fit-to-page"),
}
_PATIENCE = 20.0
"""Seconds after which a program that still runs is taken to have taken the file over."""


class Tool(StrEnum):
    """What can be asked; Windows knows both by the same names."""

    OPEN = "open"
    PRINT = "print"


class NotTaken(OSError):
    """The program of the system refused the file; `str()` is what it said, shortened."""


def is_there(tool: Tool) -> bool:
    """Whether this system can do it: it knows the command, and for showing there is a desktop."""
    if sys.platform == "win32":
        return True
    command = _COMMANDS.get((sys.platform, tool.value))
    if command is None or shutil.which(command[0]) is None:
        return False
    return tool is Tool.PRINT or sys.platform == "darwin" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def hand_over(tool: Tool, path: Path, patience: float = _PATIENCE) -> None:
    """Give the file to the system; waits a little, so for a thread. NotTaken or OSError where that fails."""
    if sys.platform == "win32":
        os.startfile(path, tool.value)  # noqa: S606 - a file that this program wrote
        return
    command = (*_COMMANDS[sys.platform, tool.value], str(path.resolve()))
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(  # noqa: S603 - a fixed command and a path that begins with /
        command, stdin=quiet, stdout=quiet, stderr=subprocess.PIPE, start_new_session=True
    )
    try:
        _, said = running.communicate(timeout=patience)
    except subprocess.TimeoutExpired:
        threading.Thread(target=running.communicate, daemon=True).start()
        return
    if running.returncode:
        raise NotTaken(" ".join(said.decode(errors="replace").split())[:120])
