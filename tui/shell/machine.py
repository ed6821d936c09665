"""What the laptop itself gives: the clock of the office, its volumes, its programs for opening and printing files."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Container, Iterator, Sequence
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path

from sessions.kernel import windows
from sessions.kernel.windows import Drive
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


_NO_PROGRAM = 1155
"""What Windows says where no program does that with such a file."""


def hand_over(tool: Tool, path: Path, patience: float = _PATIENCE) -> Tool:
    """Give the file to the system, and tell what it did; waits a little, so for a thread.

    Where no program prints it, as with many a viewer on Windows, it is opened. NotTaken or OSError where that fails.
    """
    if sys.platform == "win32":
        return started(os.startfile, tool, path)
    else:  # noqa: RET505 - what follows a branch of one system is unreachable to mypy
        _run(tool, path, patience)
        return tool


def started(start: Callable[[Path, str], object], tool: Tool, path: Path) -> Tool:
    """What was done with the file by this call of Windows."""
    try:
        start(path, tool.value)
    except OSError as error:
        if tool is Tool.OPEN or getattr(error, "winerror", None) != _NO_PROGRAM:
            raise
        start(path, Tool.OPEN.value)
        return Tool.OPEN
    return tool


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


def volumes(session: Path | None = None) -> tuple[Path, ...]:
    """The folders of media that are there and can be written to, in the order of their names.

    On Windows a USB disk reports itself as a fixed one: all drives but that of Windows and that of the session, the
    removable ones first.
    """
    found = [*_mounted(_MOUNTED_UNDER.get(sys.platform, ()))]
    if drives := windows.drives():
        taken = {os.environ.get("SYSTEMDRIVE", "C:"), session.absolute().drive if session else ""}
        return tuple(path for path in beside(drives, taken) if os.access(path, os.W_OK))
    return tuple(sorted(path for path in found if os.access(path, os.W_OK)))


def beside(drives: Sequence[Drive], taken: Container[str]) -> tuple[Path, ...]:
    """The drives to copy to, but for the taken ones (`C:`): the removable ones, then the fixed ones."""
    free = [drive for drive in drives if drive.root[:2] not in taken]
    return tuple(
        Path(drive.root) for kind in (windows.REMOVABLE, windows.FIXED) for drive in free if drive.type == kind
    )


def is_fixed(place: Path) -> bool:
    """Whether it may be a part of this laptop: then nothing goes there without being asked for."""
    return any(drive.type == windows.FIXED and Path(drive.root) == place for drive in windows.drives())


def medium_name(place: Path) -> str:
    """How a medium is called in a list: `E: stik 14 GB` on Windows, else by the name of its folder."""
    found = next((drive_name(drive) for drive in windows.drives() if Path(drive.root) == place), "")
    return found or place.name or str(place)


def drive_name(drive: Drive) -> str:
    """`E: stik 14 GB`, `F: disk 465 GB`; without a size where nobody knows it."""
    kind = "stik" if drive.type == windows.REMOVABLE else "disk"
    size = f" {drive.size // 1024**3} GB" if drive.size else ""
    return f"{drive.root[:2]} {kind}{size}"


def _mounted(patterns: tuple[str, ...]) -> Iterator[Path]:
    """Folders in which a medium really is; an empty one may be left of a stick that was pulled out."""
    for pattern in patterns:
        yield from (path for path in Path("/").glob(pattern[1:]) if os.path.ismount(path))
