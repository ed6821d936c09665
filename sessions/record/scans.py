"""Scanned copies of signed papers: looked at, bounded, and copied into the session folder under a name of our own."""

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sessions.kernel.files import Unfit, UnfitFile, read_whole
from sessions.kernel.refusals import Labelled, MusrenbangError
from sessions.kernel.text import inside, slug
from sessions.record.backup_file import PAPERS
from sessions.record.disk import SYSTEM_DISK, Disk, write_durably

LARGEST = 25 * 2**20
"""Bytes of a scan; a report of a hundred pages in colour is about 20 MB."""

_KINDS = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}
"""How a file of each kind begins; its name says nothing."""

_LONGEST_NAME = 60
_BESIDE = ".sementara"


class ScanFlaw(Labelled):
    """Why a file is not taken: what was found, and what to do."""

    MISSING = "MISSING", "Berkas itu tidak ada; periksa nama dan foldernya."
    UNREADABLE = "UNREADABLE", "Berkas itu tidak dapat dibaca; periksa izin dan medianya."
    NOT_A_SCAN = "NOT_A_SCAN", "Berkas itu bukan PDF, JPG, atau PNG; pindai lagi sebagai PDF."
    TOO_LARGE = "TOO_LARGE", f"Berkas itu lebih besar dari {LARGEST // 2**20} MB; pindai lagi dengan 150 dpi."


class NotAScan(MusrenbangError):
    """A file cannot be attached as a scan."""

    def __init__(self, flaw: ScanFlaw) -> None:
        self.flaw = flaw
        super().__init__(flaw.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A scanned paper: its bytes and the suffix of its kind."""

    content: bytes
    suffix: str

    @property
    def sha256(self) -> str:
        """In hex."""
        return hashlib.sha256(self.content).hexdigest()


_FLAWS = {
    Unfit.NOT_A_FILE: ScanFlaw.MISSING,
    Unfit.TOO_LARGE: ScanFlaw.TOO_LARGE,
    Unfit.LEADS_OUT: ScanFlaw.UNREADABLE,
}


def read_scan(path: Path) -> Scan:
    """The scan in a file, told by how it begins; NotAScan."""
    try:
        content = read_whole(path, LARGEST)
    except FileNotFoundError as error:
        raise NotAScan(ScanFlaw.MISSING) from error
    except UnfitFile as error:
        raise NotAScan(_FLAWS[error.unfit]) from error
    except (OSError, ValueError) as error:  # a NUL byte in the name
        raise NotAScan(ScanFlaw.UNREADABLE) from error
    suffix = next((kind for beginning, kind in _KINDS.items() if content.startswith(beginning)), None)
    if suffix is None:
        raise NotAScan(ScanFlaw.NOT_A_SCAN)
    return Scan(content=content, suffix=suffix)


def keep_scan(folder: Path, scan: Scan, about: str, disk: Disk = SYSTEM_DISK) -> str:
    """Put the scan into the session folder as a whole; gives its name there, which changes with its bytes. OSError."""
    name = f"pindaian-{slug(about)[:_LONGEST_NAME].strip('-')}-{scan.sha256[:8]}.{scan.suffix}"
    target = folder / PAPERS
    disk.create_folder(target)
    path, beside = inside(target, name), inside(target, f"{name}{_BESIDE}")
    try:
        write_durably(disk, beside, "over", scan.content)
        disk.replace(beside, path)
        disk.sync_folder(target)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return f"{PAPERS}{name}"
