"""Opening a file that anybody may have put there: a plain one of bearable size, or a sentence, never a wait."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import BinaryIO

_PIECE = 1 << 20


class Unfit(Enum):
    """Why a name is not read, as a sentence goes on after the file's name."""

    NOT_A_FILE = "bukan berkas biasa"
    TOO_LARGE = "terlalu besar untuk dibaca"
    LEADS_OUT = "hanya tautan ke luar foldernya"


class UnfitFile(OSError):
    """The name stands for a pipe, a device, a folder, too much, or something elsewhere; `filename` is its path."""

    def __init__(self, unfit: Unfit, path: Path) -> None:
        self.unfit = unfit
        super().__init__(unfit.value)
        self.filename = str(path)


def read_whole(path: Path, most: int, *, offset: int = 0, stays: bool = False) -> bytes:
    """All bytes from the offset on. UnfitFile where the file has more than `most` bytes, or is no plain file.

    With `stays` the name may not be a link that leads out of the folder in which it stands. OSError; ValueError for a
    NUL in the path.
    """
    if stays and path.is_symlink() and _leads_out(path):
        raise UnfitFile(Unfit.LEADS_OUT, path)
    with _opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > most:
            raise UnfitFile(Unfit.TOO_LARGE, path)
        file.seek(offset)
        content = file.read(max(size - offset, 0) + 1)  # Windows sets aside at once what is asked for
        if content is None:  # it calls itself a file, and waits for somebody who writes
            raise UnfitFile(Unfit.NOT_A_FILE, path)
        most = most if size else min(most, _PIECE)  # what tells no size is made while it is read, and may never end
        while len(content) <= most and (more := file.read(_PIECE)):  # it grew
            content += more
    if len(content) > most:
        raise UnfitFile(Unfit.TOO_LARGE, path)
    return content


def _leads_out(path: Path) -> bool:
    """Whether a link ends in another folder, or in itself."""
    try:
        return path.resolve().parent != path.parent.resolve()
    except RuntimeError:  # what Python before 3.13 says of a circle
        return True


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """An error of the system in it names the file, also where only its bytes were refused."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def beginning(path: Path, length: int) -> bytes:
    """The first bytes of a plain file of any size; as `read_whole` otherwise."""
    with _opened(path) as file:
        return file.read(length) or b""


def _opened(path: Path) -> BinaryIO:
    """A plain file for reading, or UnfitFile.

    Opening never waits for somebody to write into a pipe, and what is looked at is the file that was opened, not its
    name.
    """
    if path.is_dir():  # Windows opens none, and says that the right to it is missing
        raise UnfitFile(Unfit.NOT_A_FILE, path)
    file = os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)), "rb")
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise UnfitFile(Unfit.NOT_A_FILE, path)
    return file
