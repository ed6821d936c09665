"""What only Windows knows; nothing else calls it. On other systems there is nothing to do, and nothing to find."""

import ctypes
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from string import ascii_uppercase
from typing import Any, ClassVar

REMOVABLE, FIXED, NETWORK = 2, 3, 4
"""Types of drives, as Windows numbers them; 0 and 1 are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """A drive that is there: `root` is its letter with `:` and a backslash; `size` in bytes, 0 where nobody knows."""

    root: str
    type: int
    size: int = 0


def drives() -> tuple[Drive, ...]:
    """All drives with a letter, in the order of the letters."""
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        present = kernel.GetLogicalDrives()
        roots = [f"{letter}:\\" for number, letter in enumerate(ascii_uppercase) if present >> number & 1]
        return tuple(Drive(root=root, type=kernel.GetDriveTypeW(root), size=_size(root)) for root in roots)
    else:
        return ()


def _size(root: str) -> int:
    total = ctypes.c_ulonglong(0)
    if sys.platform == "win32":
        with _quietly():
            ctypes.windll.kernel32.GetDiskFreeSpaceExW(root, None, ctypes.byref(total), None)
    return total.value


@contextmanager
def _quietly() -> Iterator[None]:
    """An empty card reader is no reason for a window that asks for a disk."""
    if sys.platform == "win32":
        before = ctypes.windll.kernel32.SetErrorMode(1)
        try:
            yield
        finally:
            ctypes.windll.kernel32.SetErrorMode(before)
    else:
        yield


def drive_type(path: Path) -> int:
    """The type of the drive of an absolute path; 0 elsewhere."""
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\"))
    else:
        return 0


_DOCUMENTS = bytes.fromhex("d09ad3fd8f23af46adb46c85480369c7")
"""The name of that folder, `{FDD39AD0-238F-46AF-ADB4-6C85480369C7}`, as it lies in memory."""


def documents() -> Path | None:
    """The folder of this person's documents, wherever it was moved to; None where there is none."""
    if sys.platform == "win32":
        found = ctypes.c_wchar_p()
        shell = ctypes.windll.shell32
        if shell.SHGetKnownFolderPath(_DOCUMENTS, 0, None, ctypes.byref(found)) == 0 and found.value:
            return Path(found.value)
    return None


class _Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_: ClassVar[Any] = [
        ("times", ctypes.c_int64 * 2),
        ("flags", ctypes.c_uint32),
        ("sets", ctypes.c_size_t * 2),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("classes", ctypes.c_uint32 * 2),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("rest", ctypes.c_size_t * 3),
    ]


_LIMITS_OF_A_JOB = 9
_PROCESS_MEMORY = 0x100
_SET_QUOTA_AND_TERMINATE = 0x101


@contextmanager
def memory_bound(process: int, megabytes: int) -> Iterator[None]:
    """Bounds the memory of a process, by its id, as long as this lasts; other systems bound it from within."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        for call in (kernel.CreateJobObjectW, kernel.OpenProcess):
            call.restype = ctypes.c_void_p
        job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
        opened = ctypes.c_void_p(kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, 0, process))
        limits = _Limits(flags=_PROCESS_MEMORY, process_memory=megabytes * 1024**2)
        kernel.SetInformationJobObject(job, _LIMITS_OF_A_JOB, ctypes.byref(limits), ctypes.sizeof(limits))
        kernel.AssignProcessToJobObject(job, opened)
        try:
            yield
        finally:
            kernel.CloseHandle(opened)
            kernel.CloseHandle(job)
    else:
        yield


_SYSTEM_AND_DISPLAY, _AS_USUAL = 0x80000003, 0x80000000


def keep_awake(*, wanted: bool) -> None:
    """The laptop does not go to sleep by itself, and the projector stays on, while the calling thread lives."""
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetThreadExecutionState(_SYSTEM_AND_DISPLAY if wanted else _AS_USUAL)


_CLOSED, _LOGGED_OFF, _SHUT_DOWN = 2, 5, 6
_GRACE = 4.0
"""Seconds that leaving in order may take; Windows ends the process after five."""

_handlers: list[object] = []


def when_closing(leave: Callable[[], object]) -> None:
    """Calls this, in a thread of the system, when the window is closed or the person logged off, and waits a little."""
    if sys.platform == "win32":

        def handle(event: int) -> bool:
            if event not in {_CLOSED, _LOGGED_OFF, _SHUT_DOWN}:
                return False
            with suppress(RuntimeError):  # it is leaving already
                leave()
            threading.Event().wait(_GRACE)
            return True

        handler = ctypes.WINFUNCTYPE(ctypes.c_bool, ctypes.c_uint32)(handle)
        if ctypes.windll.kernel32.SetConsoleCtrlHandler(handler, 1):
            _handlers.append(handler)  # Windows calls it as long as it is registered


def forget_closing() -> None:
    """Windows ends the program again as it does others."""
    if sys.platform == "win32":
        for handler in _handlers:
            ctypes.windll.kernel32.SetConsoleCtrlHandler(handler, 0)
    _handlers.clear()


def has_own_window() -> bool:
    """Whether the window closes with the program: nobody but the launcher and this Python are in it."""
    if sys.platform == "win32":
        room = (ctypes.c_uint32 * 8)()
        return 0 < int(ctypes.windll.kernel32.GetConsoleProcessList(room, len(room))) <= _LAUNCHER_AND_PYTHON
    else:
        return False


_LAUNCHER_AND_PYTHON = 2
_INPUT, _OUTPUT = -10, -11
_VIRTUAL_TERMINAL = 4
_QUICK_EDIT, _EXTENDED = 0x40, 0x80


def _handle(number: int) -> Any:
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetStdHandle.restype = ctypes.c_void_p
        return ctypes.c_void_p(kernel.GetStdHandle(number))
    else:
        return None


def has_old_console() -> bool:
    """Whether this is the console of before Windows 10, which draws no screens."""
    if sys.platform == "win32":
        kernel, output, mode = ctypes.windll.kernel32, _handle(_OUTPUT), ctypes.c_uint32()
        if not kernel.GetConsoleMode(output, ctypes.byref(mode)):
            return False  # no console at all: somebody else takes the screens
        if mode.value & _VIRTUAL_TERMINAL:
            return False
        can = bool(kernel.SetConsoleMode(output, mode.value | _VIRTUAL_TERMINAL))
        kernel.SetConsoleMode(output, mode.value)
        return not can
    else:
        return False


class _Font(ctypes.Structure):
    """CONSOLE_FONT_INFOEX."""

    _fields_: ClassVar[Any] = [
        ("length", ctypes.c_uint32),
        ("number", ctypes.c_uint32),
        ("width", ctypes.c_int16),
        ("height", ctypes.c_int16),
        ("family", ctypes.c_uint32),
        ("weight", ctypes.c_uint32),
        ("face", ctypes.c_wchar * 32),
    ]


_LEGIBLE = 24
"""Pixels of a line that is read from the second row of a hall."""


@contextmanager
def fit_console() -> Iterator[None]:
    """A click no longer halts the program; in the plain console the letters are legible and the window has 30 lines."""
    if sys.platform == "win32":
        kernel, keyboard, mode = ctypes.windll.kernel32, _handle(_INPUT), ctypes.c_uint32()
        is_console = bool(kernel.GetConsoleMode(keyboard, ctypes.byref(mode)))
        if is_console:
            kernel.SetConsoleMode(keyboard, mode.value & ~_QUICK_EDIT | _EXTENDED)
            if not os.environ.get("WT_SESSION"):
                _enlarge(kernel)
        try:
            yield
        finally:
            if is_console:
                kernel.SetConsoleMode(keyboard, mode.value | _EXTENDED)
    else:
        yield


def _enlarge(kernel: Any) -> None:
    font = _Font(length=ctypes.sizeof(_Font))
    output = _handle(_OUTPUT)
    if kernel.GetCurrentConsoleFontEx(output, 0, ctypes.byref(font)) and font.height < _LEGIBLE:
        font.width, font.height, font.face = 0, _LEGIBLE, "Consolas"
        kernel.SetCurrentConsoleFontEx(output, 0, ctypes.byref(font))
    mode = ctypes.c_uint32()
    if kernel.GetConsoleMode(output, ctypes.byref(mode)) and kernel.SetConsoleMode(
        output, mode.value | _VIRTUAL_TERMINAL
    ):
        with suppress(OSError):
            os.write(1, b"\x1b[8;30;100t")
        kernel.SetConsoleMode(output, mode.value)


_MOST = 150
"""Characters of a path that leave room for the names of the papers within the 260 of Windows."""

_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{name}{number}" for name in ("COM", "LPT") for number in "123456789")}
)


def unusable(path: PureWindowsPath) -> str:
    """Why Windows, or a program on it, could not use this path: an Indonesian clause; empty where it can."""
    if device := next((part for part in path.parts if part.partition(".")[0].rstrip().upper() in _DEVICES), ""):
        return f"“{device}” adalah nama alat bagi Windows"
    if len(str(path)) > _MOST:
        return f"alamat folder itu lebih dari {_MOST} karakter"
    return ""
