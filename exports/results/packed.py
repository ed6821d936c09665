"""A zip file that somebody handed in: what it holds, within bounds, and one of its files, all in memory."""

import struct
import zlib
from collections.abc import Callable
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import TypeVar
from zipfile import BadZipFile, ZipFile

from exports.results import shape
from sessions.kernel.files import Unfit, UnfitFile, read_whole
from sessions.kernel.refusals import MusrenbangError
from sessions.record import backup_file

T = TypeVar("T")

ZIP = b"PK"
"""How a zip file begins."""
LARGEST = backup_file.LARGEST_FILE
"""Bytes of a zip file that is opened."""

_LARGEST_DIRECTORY = 2**20
_MOST_MEMBERS = 500
_END_OF_ZIP, _LOCATOR_OF_LARGE_ZIP = b"PK\5\6", b"PK\6\7"
_END = struct.Struct("<4s4H2LH")
_LONGEST_COMMENT = 2**16
_ENCRYPTED = 1


class ZipFault(StrEnum):
    """What is wrong with a zip file, as a sentence that begins with its name goes on."""

    TOO_LARGE = f"lebih besar daripada {LARGEST // 2**20} MB"
    NOT_WHOLE = "bukan berkas zip yang utuh, atau isinya terlalu banyak"
    DAMAGED = "rusak, sehingga tidak dapat dibaca"
    LARGE_MEMBER = "berisi berkas hasil yang terlalu besar atau tersandi"


class NotPacked(MusrenbangError):
    """Nothing can be read out of a file; `why` tells the reason."""

    def __init__(self, why: ZipFault) -> None:
        self.why = why
        super().__init__(why.name)


def content(path: Path) -> bytes:
    """The whole file; NotPacked where it is larger than anything a session writes, OSError."""
    try:
        return read_whole(path, LARGEST)
    except UnfitFile as error:
        if error.unfit is not Unfit.TOO_LARGE:
            raise
        raise NotPacked(ZipFault.TOO_LARGE) from error


def members(packed: bytes) -> tuple[str, ...]:
    """The names in a zip file; NotPacked where it is damaged, or has too many."""
    return _opened(packed, lambda archive: tuple(archive.namelist()))


def member(packed: bytes, name: str) -> bytes:
    """One file of it, never more than results may be long; NotPacked."""

    def read(archive: ZipFile) -> bytes:
        info = archive.getinfo(name)
        if info.file_size > shape.LARGEST_FILE or info.flag_bits & _ENCRYPTED:
            raise NotPacked(ZipFault.LARGE_MEMBER)
        with archive.open(info) as file:
            return file.read(shape.LARGEST_FILE + 1)

    return _opened(packed, read)


def _opened(packed: bytes, read: Callable[[ZipFile], T]) -> T:
    if not _has_small_directory(packed):
        raise NotPacked(ZipFault.NOT_WHOLE)
    try:
        with ZipFile(BytesIO(packed)) as archive:
            return read(archive)
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error, zlib.error) as error:
        raise NotPacked(ZipFault.DAMAGED) from error


def _has_small_directory(packed: bytes) -> bool:
    """The list of members is read as a whole by zipfile, so it may not be long."""
    at = packed.rfind(_END_OF_ZIP, max(len(packed) - _LONGEST_COMMENT - _END.size, 0))
    if at < 0 or at + _END.size > len(packed):
        return False
    _, _, _, _, count, size, _, _ = _END.unpack_from(packed, at)
    is_large = _LOCATOR_OF_LARGE_ZIP in packed[max(at - 64, 0) : at]
    return not is_large and count <= _MOST_MEMBERS and size <= _LARGEST_DIRECTORY
