"""A backup as bytes: one zip file of which every byte can be checked.

Members, in this order: `cadangan.json` (whose session, up to which decision, SHA-256 of every other member),
`jurnal.jsonl`, then `sesi.json`, `draf.jsonl` and `dokumen/…` as far as they were there. The comment of the zip is the
SHA-256 in hex of all bytes before it, so any changed byte is found before anything is unpacked.

A zip may come from anybody: only members that `pack` could have written are taken, into memory and never to a path of
their own, and nothing is larger than the bounds below.
"""

import hashlib
import re
import stat
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sessions.kernel.refusals import Labelled
from sessions.kernel.text import Json, clean, dump, load, slug
from sessions.record.errors import DRAFTS, JOURNAL, STORE, Flaw, RecordError, SessionOlder
from sessions.record.lines import Chain, Line, chain

PAPERS = "dokumen/"
"""Begins the names of the papers."""

_PAPER = re.compile(r"dokumen/[a-z0-9][a-z0-9-]{0,99}(\.[a-z0-9]{1,6}){1,2}", re.ASCII)
_FILE_NAME = re.compile(r"cadangan-([a-z0-9-]{1,80})-(\d{6,9})-(\d{8}-\d{6})\.zip", re.ASCII)


class BackupFlaw(Labelled):
    """What is wrong with a file that should be a backup: in a word or two, and with what to do as `advice`."""

    NOT_A_BACKUP = "NOT_A_BACKUP", "bukan salinan data", "Berkas ini bukan salinan data sesi musrenbang."
    """another kind of file"""
    DAMAGED = (
        "DAMAGED",
        "rusak",
        "Salinan data ini rusak: isinya tidak lagi seperti ketika ditulis. Pakai salinan data lain.",
    )
    """not byte for byte what was written"""
    FOREIGN = (
        "FOREIGN",
        "isinya asing",
        "Berkas ini memuat isi yang tidak ada dalam salinan data mana pun; tidak satu pun diambil.",
    )
    """holds what no backup of this program holds: other names, links, sizes out of bounds"""
    TOO_LARGE = (
        "TOO_LARGE",
        "terlalu besar",
        "Berkas ini terlalu besar untuk salinan data; tidak satu pun diambil.",
    )
    """larger than any backup"""
    NEWER = (
        "NEWER",
        "versi lebih baru",
        "Salinan data ini ditulis oleh versi program yang lebih baru; pasang versi itu dahulu.",
    )
    """written by a newer program"""
    OLDER = (
        "OLDER",
        "versi lama",
        "Salinan data ini ditulis program sebelum 0.2.0 dan tidak dapat dibuka.",
    )
    """of a session in the form of before 0.2.0"""


class BackupUnusable(RecordError):
    """A file cannot be used as a backup; `detail` is technical."""

    def __init__(self, flaw: BackupFlaw, detail: str = "") -> None:
        self.flaw = flaw
        self.detail = detail
        super().__init__(f"{flaw.value} {detail}".rstrip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """The files of a session as they were at the last of `lines`, byte for byte, by their names in the folder.

    `at` is when the copy was made; the journal is always among the files and holds just these lines.
    """

    kecamatan: str
    at: datetime
    lines: tuple[Line, ...]
    files: Mapping[str, bytes]
    is_repacked: bool = False
    """whether another program has packed the same files again"""

    @property
    def seq(self) -> int:
        """Number of decisions, withdrawn ones included."""
        return self.lines[-1].seq

    @property
    def head(self) -> str:
        """Hash of the last line."""
        return self.lines[-1].hash

    @property
    def name(self) -> str:
        """Name of its file: `cadangan-kerjo-000017-20270203-104207.zip`."""
        return f"cadangan-{slug(self.kecamatan)}-{self.seq:06}-{self.at:%Y%m%d-%H%M%S}.zip"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class BackupName:
    """What the name of a backup tells; ordered by number of decisions, then by the time it was made."""

    seq: int
    made: str
    kecamatan: str
    file: str


def read_name(file: str) -> BackupName | None:
    """What this file name tells; None for one that `Backup.name` does not give."""
    found = _FILE_NAME.fullmatch(file)
    return found and BackupName(seq=int(found[2]), made=found[3], kecamatan=found[1], file=file)


def may_hold(name: str) -> bool:
    """Whether a backup may have a file of this name: those of a session, and papers as the program names them."""
    return name in {JOURNAL, STORE, DRAFTS} or _PAPER.fullmatch(name) is not None


def first_lines(found: Chain, count: int) -> bytes:
    """The bytes of the first `count` lines of a journal that was read, each with its LF."""
    whole = found.whole + b"\n" * found.ends_bare
    return b"".join(line + b"\n" for line in whole.split(b"\n")[:count])


ABOUT = "cadangan.json"
VERSION = 1

LARGEST_FILE = 128 * 2**20
"""Bytes of a backup; a journal of 12,000 scored proposals takes about 10 MB before it is compressed."""
LARGEST_ABOUT = 2**20
LARGEST_MEMBER = 128 * 2**20
LARGEST_WHOLE = 256 * 2**20
"""Bytes of the first member, of any other, and of all of them together, unpacked."""
MOST_MEMBERS = 500

_DIGEST = 64
_END = struct.Struct("<4s4H2LH")
_END_OF_ZIP, _LOCATOR_OF_LARGE_ZIP = b"PK\5\6", b"PK\6\7"
_LOCATOR_LENGTH = 20
_LONGEST_ENTRY, _LONGEST_FOREIGN_ENTRY = 200, 1000
_LONGEST_COMMENT = 2**16 - 1
_ENCRYPTED = 1
_MADE_BY_PACKING = re.compile(r"/\Z|(\A|/)__MACOSX/|(\A|/)\.DS_Store\Z")
_ATTRIBUTES = 0o600 << 16
_BEGINNING = b"PK\3\4"
_NAME_AT = 30


_BROKEN = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What reading a damaged zip may raise."""


def pack(backup: Backup) -> bytes:
    """The bytes of the file; the same backup gives the same bytes."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in {ABOUT: _about(backup), **backup.files}.items():
            member = ZipInfo(name)
            member.create_system = 3
            member.external_attr = _ATTRIBUTES
            archive.writestr(member, content, ZIP_DEFLATED)
        archive.comment = bytes(_DIGEST)
    body = buffer.getvalue()[:-_DIGEST]
    return body + _sha256(body).encode()


def unpack(data: bytes) -> Backup:
    """The backup in these bytes; BackupUnusable."""
    if not data.startswith(_BEGINNING) or data[_NAME_AT : _NAME_AT + len(ABOUT)] != ABOUT.encode():
        raise BackupUnusable(BackupFlaw.NOT_A_BACKUP)
    if _sha256(data[:-_DIGEST]).encode() != data[-_DIGEST:]:
        raise BackupUnusable(BackupFlaw.DAMAGED, "digest")
    _require_small_directory(data)
    try:
        files = _members(data)
    except _BROKEN as e:
        raise BackupUnusable(BackupFlaw.DAMAGED, f"{type(e).__name__} {e}") from e
    return _backup(files.pop(ABOUT), files)


def unpack_repacked(data: bytes) -> Backup:
    """The backup that another program has packed again, in whatever order and folder; BackupUnusable.

    Nothing says any more that the zip is as it was written, but every file must still be the one that `cadangan.json`
    names; one that still has the comment of `pack` is no such zip. Folders and what a Mac adds are passed over.
    """
    try:
        _require_directory_to_read(data)
        files = _repacked_members(data)
        about = files.pop(ABOUT)
        named = cast("dict[str, dict[str, Json]]", load(about))["berkas"]
        backup = _backup(about, {name: files.pop(name) for name in named})
    except (*_BROKEN, LookupError, TypeError) as e:
        raise BackupUnusable(BackupFlaw.DAMAGED, f"{type(e).__name__} {e}") from e
    if files:
        raise BackupUnusable(BackupFlaw.FOREIGN, clean(min(files), 80))
    return replace(backup, is_repacked=True)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _about(backup: Backup) -> bytes:
    return dump(
        {
            "versi": VERSION,
            "kecamatan": backup.kecamatan,
            "keputusan": backup.seq,
            "sidik": backup.head,
            "waktu": backup.at.isoformat(),
            "berkas": {name: _sha256(content) for name, content in backup.files.items()},
        }
    )


def _require_small_directory(data: bytes) -> None:
    """The list of members is read as a whole by zipfile: it may not be long, nor stand anywhere else."""
    end = len(data) - _DIGEST - _END.size
    if end < 0:
        raise BackupUnusable(BackupFlaw.FOREIGN, "no directory")
    mark, _, _, _, count, size, offset, comment = _END.unpack_from(data, end)
    is_plain = mark == _END_OF_ZIP and comment == _DIGEST and offset + size == end
    is_large = data[end - _LOCATOR_LENGTH :].startswith(_LOCATOR_OF_LARGE_ZIP)
    if not is_plain or is_large or count > MOST_MEMBERS or size > count * _LONGEST_ENTRY:
        raise BackupUnusable(BackupFlaw.FOREIGN, f"directory of {count} members")


def _require_directory_to_read(data: bytes) -> None:
    """The same of what another program packed, which may add a comment, and says more of each member."""
    end = data.rfind(_END_OF_ZIP, max(len(data) - _END.size - _LONGEST_COMMENT, 0))
    if end < 0 or end + _END.size > len(data):
        raise BackupUnusable(BackupFlaw.FOREIGN, "no directory")
    _, _, _, _, count, size, _, _ = _END.unpack_from(data, end)
    if count > MOST_MEMBERS or size > count * _LONGEST_FOREIGN_ENTRY:
        raise BackupUnusable(BackupFlaw.FOREIGN, f"directory of {count} members")


def _repacked_members(data: bytes) -> dict[str, bytes]:
    """The files by their names in the folder of the session, whatever folder they were packed in."""
    with ZipFile(BytesIO(data)) as archive:
        if len(archive.comment) == _DIGEST:
            raise BackupUnusable(BackupFlaw.DAMAGED, "digest")
        members = [member for member in archive.infolist() if not _MADE_BY_PACKING.search(member.orig_filename)]
        above = next((m.orig_filename.removesuffix(ABOUT) for m in members if m.orig_filename.endswith(ABOUT)), "")
        names = [member.orig_filename.removeprefix(above) for member in members]
        if len(set(names)) != len(names):
            raise BackupUnusable(BackupFlaw.FOREIGN, "members")
        for name, member in zip(names, members, strict=True):
            is_file = stat.S_IFMT(member.external_attr >> 16) in {0, stat.S_IFREG} and not member.flag_bits & _ENCRYPTED
            if not is_file or (name != ABOUT and not may_hold(name)):
                raise BackupUnusable(BackupFlaw.FOREIGN, clean(member.orig_filename, 80))
        _require_small(members)
        return {name: _member(archive, member) for name, member in zip(names, members, strict=True)}


def _require_small(members: Sequence[ZipInfo]) -> None:
    sizes = [member.file_size for member in members]
    if max(sizes, default=0) > LARGEST_MEMBER or sum(sizes) > LARGEST_WHOLE:
        raise BackupUnusable(BackupFlaw.TOO_LARGE, f"{sum(sizes)} bytes")


def _members(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        members = archive.infolist()
        if not members or members[0].orig_filename != ABOUT or members[0].file_size > LARGEST_ABOUT:
            raise BackupUnusable(BackupFlaw.FOREIGN, "first member")
        _require_version(_member(archive, members[0]))
        _require_ours(members)
        return {member.orig_filename: _member(archive, member) for member in members}


def _member(archive: ZipFile, member: ZipInfo) -> bytes:
    """What is unpacked is never more than the member's size as the directory has it."""
    with archive.open(member) as file:
        return file.read(member.file_size)


def _require_version(about: bytes) -> None:
    """Asked before all else: a newer program may know more members."""
    said = load(about)
    version = said.get("versi") if isinstance(said, dict) else None
    if version != VERSION:
        is_newer = isinstance(version, int) and version > VERSION
        raise BackupUnusable(BackupFlaw.NEWER if is_newer else BackupFlaw.DAMAGED, f"version {version}")


def _require_ours(members: Sequence[ZipInfo]) -> None:
    names = [member.orig_filename for member in members]
    if names[:2] != [ABOUT, JOURNAL] or len(set(names)) != len(names):
        raise BackupUnusable(BackupFlaw.FOREIGN, "members")
    for member in members:
        is_file = member.external_attr == _ATTRIBUTES and member.flag_bits == 0
        is_known = member.orig_filename == ABOUT or may_hold(member.orig_filename)
        if not (is_file and is_known) or member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise BackupUnusable(BackupFlaw.FOREIGN, clean(member.orig_filename, 80))
    _require_small(members)


def _backup(about: bytes, files: Mapping[str, bytes]) -> Backup:
    """The backup, once what it says of itself is so."""
    try:
        said = cast("dict[str, Json]", load(about))
        backup = Backup(
            kecamatan=clean(str(said["kecamatan"]), 80),
            at=datetime.fromisoformat(str(said["waktu"])),
            lines=_lines(files[JOURNAL]),
            files=files,
        )
    except (LookupError, ValueError) as error:
        raise BackupUnusable(BackupFlaw.DAMAGED, f"{ABOUT}: {type(error).__name__}") from error
    if about != _about(backup):
        raise BackupUnusable(BackupFlaw.DAMAGED, f"{ABOUT} and the files differ")
    return backup


def _lines(journal: bytes) -> tuple[Line, ...]:
    try:
        found = chain(journal)
    except SessionOlder as error:
        raise BackupUnusable(BackupFlaw.OLDER) from error
    if found.corrupt is not None:
        flaw = BackupFlaw.NEWER if found.corrupt.flaw is Flaw.VERSION else BackupFlaw.DAMAGED
        raise BackupUnusable(flaw, str(found.corrupt))
    if not found.lines or found.size != len(journal) or found.ends_bare:
        raise BackupUnusable(BackupFlaw.DAMAGED, "the journal does not end with a line")
    return found.lines
