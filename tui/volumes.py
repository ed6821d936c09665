"""Media that can be carried away, a USB stick above all: where they are on Linux, macOS and Windows."""

import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from string import ascii_uppercase

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
        yield from (path for path in Path("/").glob(pattern[1:]) if path.is_mount())


def _drives() -> list[Path]:
    """Letters of removable drives, on Windows."""
    found: list[Path] = []
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        present = kernel.GetLogicalDrives()
        roots = (f"{letter}:\\" for number, letter in enumerate(ascii_uppercase) if present >> number & 1)
        found += (Path(root) for root in roots if kernel.GetDriveTypeW(root) == _REMOVABLE)
    return found
