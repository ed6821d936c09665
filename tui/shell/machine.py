"""What the laptop itself gives: the clock of the office, its volumes, its programs for opening and printing files."""

import ctypes
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path
from string import ascii_uppercase

from sessions.record.sitting import Sitting

SECRETARY = "Sekretaris"
"""Who types if nobody said a name."""

WIB = "+07:00"


class OfficeClock:
    """The time of day in the kecamatan, to the second, whatever zone the laptop is set to.

    Over a sample session it goes on from the sample's own day: `ahead` is the difference to the laptop's clock.
    """

    def __init__(self, utc_offset: str = WIB) -> None:
        self.utc_offset = utc_offset
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """Now, with the offset of the kecamatan."""
        hours, minutes = self.utc_offset.split(":")
        zone = timezone(timedelta(hours=int(hours), minutes=int(minutes)))
        return (datetime.now(zone) + self.ahead).replace(microsecond=0)

    def follow(self, sitting: Sitting) -> None:
        """Take the offset of the session's office, and the day of a sample."""
        session = sitting.session
        if session.office is not None:
            self.utc_offset = session.office.utc_offset
        if session.is_sample and sitting.entries:
            self.ahead = timedelta()
            self.ahead = sitting.entries[-1].at - self()


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
    return sys.platform == "win32" or _has_command(tool)


def _has_command(tool: Tool) -> bool:
    command = _COMMANDS.get((sys.platform, tool.value))
    if command is None or shutil.which(command[0]) is None:
        return False
    return tool is Tool.PRINT or sys.platform == "darwin" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def hand_over(tool: Tool, path: Path, patience: float = _PATIENCE) -> None:
    """Give the file to the system; waits a little, so for a thread. NotTaken or OSError where that fails."""
    if sys.platform == "win32":
        os.startfile(path, tool.value)  # noqa: S606 - a file that this program wrote
    else:
        _run(tool, path, patience)


def _run(tool: Tool, path: Path, patience: float) -> None:
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


_MOUNTED_UNDER = {"linux": ("/media/*/*", "/run/media/*/*"), "darwin": ("/Volumes/*",)}
_REMOVABLE = 2
"""What Windows calls the type of such a drive."""


def volumes() -> tuple[Path, ...]:
    """The folders of removable media that are there and can be written to, in the order of their names."""
    found = (*_drives(), *_mounted(_MOUNTED_UNDER.get(sys.platform, ())))
    return tuple(sorted(path for path in found if os.access(path, os.W_OK)))


def _mounted(patterns: tuple[str, ...]) -> Iterator[Path]:
    """Folders in which a medium really is; an empty one may be left of a stick that was pulled out."""
    for pattern in patterns:
        yield from (path for path in Path("/").glob(pattern[1:]) if os.path.ismount(path))


def _drives() -> list[Path]:
    """Letters of removable drives, on Windows."""
    found: list[Path] = []
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        present = kernel.GetLogicalDrives()
        roots = (f"{letter}:\\" for number, letter in enumerate(ascii_uppercase) if present >> number & 1)
        found += (Path(root) for root in roots if kernel.GetDriveTypeW(root) == _REMOVABLE)
    return found
