"""What can be wrong with a session folder.

    RecordError               under MusrenbangError
    ├── NotASession           the folder holds no journal with a first line
    ├── FolderNotEmpty        a new session needs a new or empty folder
    ├── FolderUnusable        the operating system refuses
    ├── SessionLocked         another process writes here
    ├── SessionOlder          written in a form of before 0.2.0, which no released program wrote
    ├── StoreUnreadable       sesi.json is there, but not as JSON
    └── RecordAlarm           the record contradicts itself; it opens only for reading, and nothing is ever cut
        ├── JournalCorrupt    a complete line is not what was written
        ├── JournalShortened  sesi.json knows of more lines than there are
        ├── JournalRewritten  sesi.json was made from other lines
        └── StoreEdited       sesi.json is not what the program wrote

A decision that is not taken is `Refused`, none of these.
"""

import errno
import os
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from sessions.kernel.files import Unfit, UnfitFile
from sessions.kernel.refusals import Labelled, MusrenbangError, Named, Refusal


class RecordError(MusrenbangError):
    """Root of everything wrong with a session folder."""


class NotASession(RecordError):
    """The folder holds no journal with a first line."""


class FolderNotEmpty(RecordError):
    """A new session needs a new or empty folder."""


class FolderUnusable(RecordError):
    """The operating system refuses: no right, no room, a failing disk. `cause` is its error name, `EACCES`.

    `where` is which disk is full, and for which file.
    """

    def __init__(self, cause: str, where: str = "") -> None:
        self.cause = cause
        self.where = where
        super().__init__(cause)


class SessionLocked(RecordError):
    """Another process writes in this folder; what is not known is empty or 0. `since` is an ISO time."""

    def __init__(self, host: str, pid: int, since: str) -> None:
        self.host = host
        self.pid = pid
        self.since = since
        super().__init__(f"{host} {pid} {since}")


class Flaw(StrEnum):
    """What is wrong with a line of the journal."""

    FORM = "FORM"
    """not an object of the known form"""
    HASH = "HASH"
    """the hash does not follow from the line and the line before"""
    SEQ = "SEQ"
    """not the next number"""
    VERSION = "VERSION"
    """written by a newer program"""
    KIND = "KIND"
    """a decision this program does not know"""
    SHAPE = "SHAPE"
    """data that do not fit the kind"""
    RULE = "RULE"
    """a decision that could not be taken where it stands"""


class SessionOlder(RecordError):
    """The journal has a line in the form of before 0.2.0; nobody's session is, so nothing reads it any more."""


class StoreUnreadable(RecordError):
    """sesi.json is there but cannot be read as tables; it is derived, so it can be made again."""


_RESTORE = "Periksa dengan musrenbang periksa FOLDER; bila ada salinan data: musrenbang pulihkan FOLDER."


class Cause(Labelled):
    """Why a session is only read, or something is not stored: of our own, of the system, or a record in doubt."""

    OPENED_FOR_READING = (
        "OPENED_FOR_READING",
        "sedang dibuka untuk ditulis di tempat lain",
        "Tutup dahulu di tempat sesi ini sedang ditulis, lalu buka lagi di sini.",
    )
    LOCK_LOST = "LOCK_LOST", "kunci sesi hilang, mungkin dibuka komputer lain"
    MOVED = "MOVED", "folder sesi dipindahkan"
    CHANGED = "CHANGED", "jurnal diubah dari luar"
    CLOSED = "CLOSED", "sesi sudah ditutup"
    SHORT = "SHORT", "media simpan penuh"
    ENOSPC = "ENOSPC", "media simpan penuh"
    EDQUOT = "EDQUOT", "jatah media simpan habis"
    EIO = "EIO", "media simpan rusak atau terlepas"
    EROFS = "EROFS", "media simpan tidak dapat ditulisi"
    EACCES = "EACCES", "tidak ada izin menulis"
    EPERM = "EPERM", "tidak ada izin menulis"
    HELD = "HELD", "sedang dibuka program lain"
    FAULT = "FAULT", "kesalahan program"
    NOT_A_FILE = "NOT_A_FILE", f"jurnal atau sesi.json {Unfit.NOT_A_FILE.value}"
    TOO_LARGE = "TOO_LARGE", f"jurnal atau sesi.json {Unfit.TOO_LARGE.value}"
    LEADS_OUT = "LEADS_OUT", f"jurnal atau sesi.json {Unfit.LEADS_OUT.value}"
    CORRUPT = "JournalCorrupt", "jurnal rusak", _RESTORE
    SHORTENED = (
        "JournalShortened",
        "jurnal terpotong",
        "Buka lagi dan pilih pakai jurnal; bila ada salinan data: musrenbang pulihkan FOLDER.",
    )
    REWRITTEN = "JournalRewritten", "jurnal berbeda dari salinannya", _RESTORE
    EDITED = (
        "StoreEdited",
        "sesi.json diubah di luar program",
        "Buka lagi dan pilih pakai jurnal; jurnalnya utuh.",
    )


HELD_ON_WINDOWS = 32
"""What Windows calls a file that another program keeps for itself; the next number is for a part of it."""


def is_held(error: OSError) -> bool:
    """Whether Windows says that another program has the file open."""
    return getattr(error, "winerror", None) in {HELD_ON_WINDOWS, HELD_ON_WINDOWS + 1}


def cause(error: OSError) -> str:
    """The name of the system's error, `ENOSPC`, a Cause where it has words; its text where it has no number."""
    if is_held(error):
        return Cause.HELD
    if isinstance(error, UnfitFile):
        return Cause[error.unfit.name]
    name = errno.errorcode.get(error.errno or 0, str(error))
    return Cause[name] if name in Cause.__members__ else Named(name, OTHERWISE)


OTHERWISE = "media simpan bermasalah"
"""What is said of an error for which there are no words."""


def why_named(named: str, otherwise: str = OTHERWISE) -> str:
    """What a cause is called in a sentence."""
    return next((cause.label for cause in Cause if cause == named), otherwise)


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def is_full(error: OSError) -> bool:
    """Whether there is no room left for it."""
    return error.errno in _FULL


def where_full(error: OSError, path: Path | None = None) -> str:
    """` (/media/sari/STIK, jurnal.jsonl)`: which disk has no room left, and for which file; empty for any other error.

    `path` is the file where the system does not name it.
    """
    named = Path(error.filename) if isinstance(error.filename, str) and error.filename else path
    if not is_full(error) or named is None:
        return ""
    return f" ({medium(named)}, {named.name})"


def medium(path: Path) -> str:
    """What the disk is called on which this file lies or would lie: where it hangs in the tree, or its letter."""
    whole = path.absolute()
    return next((str(place) for place in (whole, *whole.parents) if os.path.ismount(place)), whole.anchor)


def told(error: OSError, otherwise: str = OTHERWISE) -> str:
    """What the system said, in a sentence; of a full disk its name and the file."""
    if isinstance(error, UnfitFile):
        return f"{Path(error.filename).name} {error.unfit.value}"
    return f"{why_named(cause(error), otherwise)}{where_full(error)}"


def unusable(error: OSError) -> FolderUnusable:
    """The folder cannot be used, because of this."""
    return FolderUnusable(cause(error), where_full(error))


class RecordAlarm(RecordError):
    """The record contradicts itself."""

    cause: ClassVar[Cause]


class JournalCorrupt(RecordAlarm):
    """A complete line, counted from 1, is not what was written. `detail` is technical, for the log."""

    cause = Cause.CORRUPT

    def __init__(self, line: int, flaw: Flaw, detail: str = "") -> None:
        self.line = line
        self.flaw = flaw
        self.detail = detail
        super().__init__(f"line {line}: {flaw.value} {detail}".rstrip())


class JournalShortened(RecordAlarm):
    """The journal ends at line `lines`, but sesi.json was made from `known` lines."""

    cause = Cause.SHORTENED

    def __init__(self, lines: int, known: int) -> None:
        self.lines = lines
        self.known = known
        super().__init__(f"{lines} lines, {known} known")


class JournalRewritten(RecordAlarm):
    """Line `line` has another hash than the one sesi.json was made from."""

    cause = Cause.REWRITTEN

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(f"line {line}")


class StoreEdited(RecordAlarm):
    """sesi.json can be read, but somebody changed it since the program wrote it; the journal is not in doubt."""

    cause = Cause.EDITED


STALE = Refusal(
    "STALE",
    found="Keadaan sudah berubah: keputusan nomor {seq} lebih dahulu tersimpan.",
    plain="Keadaan sudah berubah.",
    advice="Periksa yang terakhir, lalu ulangi bila perlu.",
)

UNKNOWN_KIND = Refusal(
    "UNKNOWN_KIND",
    found="Jenis keputusan {kind} tidak dikenal.",
    plain="Jenis keputusan itu tidak dikenal.",
    advice="Periksa nama keputusannya, atau pakai versi program yang lebih baru.",
)

BAD_SHAPE = Refusal(
    "BAD_SHAPE",
    found="Isian {field} tidak sesuai bentuknya.",
    plain="Bentuk isian tidak sesuai.",
    advice="Periksa isian, lalu ulangi.",
)

NOTHING_TO_UNDO = Refusal(
    "NOTHING_TO_UNDO",
    found="Tidak ada keputusan yang dapat dibatalkan.",
    advice="Lanjutkan sidang.",
)

NOT_THE_LATEST = Refusal(
    "NOT_THE_LATEST",
    found="Keputusan nomor {seq} bukan yang terakhir; yang terakhir nomor {latest}.",
    plain="Hanya keputusan terakhir yang dapat dibatalkan.",
    advice="Batalkan dari yang terakhir, atau catat keputusan perbaikan.",
)

UNDO_BARRIER = Refusal(
    "UNDO_BARRIER",
    found="Keputusan terakhir adalah {kind}; yang itu tidak dapat dibatalkan.",
    plain="Keputusan terakhir tidak dapat dibatalkan.",
    advice="Perbaiki dengan keputusan baru atau Berita Acara Perbaikan.",
)

WALL_EMPTY = Refusal(
    "WALL_EMPTY",
    found="Tayangan {slide} belum ada isinya.",
    plain="Tayangan itu belum ada isinya.",
    advice="Pilih tayangan lain di daftar layar hadirin (g l).",
)

READ_ONLY = Refusal(
    "READ_ONLY",
    found="Sesi hanya dapat dibaca: {cause}.",
    plain="Sesi hanya dapat dibaca.",
    advice="Lanjutkan di folder lain: Ctrl+P, Simpan ke tempat lain; lalu kirim lagi isian ini.",
)

NOT_SAVED = Refusal(
    "NOT_SAVED",
    found="Keputusan belum tersimpan: {cause}.",
    plain="Keputusan belum tersimpan.",
    advice="Sediakan ruang atau periksa media simpan, lalu ulangi keputusan ini.",
)

JOURNAL = "jurnal.jsonl"
STORE = "sesi.json"
LOCK = "kunci"
LOCK_HOLDER = "kunci.json"
DRAFTS = "draf.jsonl"
WALL = "layar.json"
"""What the wall shows; see `sessions.record.beside`."""
TORN = "jurnal.sobek-"
"""Followed by a number: what a crash left behind after the last whole line."""

JOURNAL_BESIDE = f"{JOURNAL}.baru"
"""A journal that is being written as a whole, before it gets its name."""
STORE_ASIDE = f"{STORE}.disisihkan-"
"""Followed by a number: a sesi.json that somebody changed, kept instead of being overwritten."""

_LEFT_BY_A_CRASH = {JOURNAL, JOURNAL_BESIDE, LOCK, LOCK_HOLDER}


def is_free(names: Iterable[str]) -> bool:
    """Whether a session may begin in a folder of these names: none, or only what a beginning that was cut off left.

    A journal may be among that; whoever begins has to see that it holds no line.
    """
    return all(name in _LEFT_BY_A_CRASH or name.startswith(TORN) for name in names)
