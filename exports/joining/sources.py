"""Files and folders that kecamatan sent, one by one: what may hold results, and what is turned away unread.

A folder is searched through, never by way of a link. In the folder of a parcel or of a session what its manifest names
goes along with hasil.json, and is no file of its own.
"""

import json
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path, PurePosixPath

from exports.parcel import FOLDER, MANIFEST
from exports.results import packed, shape
from exports.results.carried import PDF, carried
from sessions.joining import receipts
from sessions.kernel.files import read_whole
from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.text import clean
from sessions.record.errors import JOURNAL
from sessions.rehearsal.twin import is_rehearsal

RESULTS = "hasil.json"
MOST_FILES = 50_000
"""Files of one call; a whole nation has 7,300 kecamatan."""
_DEEPEST = 8
_LARGEST_MANIFEST = 2**20
_NAME_LIMIT = 200
_OF_SYSTEMS = frozenset(
    {".ds_store", "thumbs.db", "desktop.ini", "__macosx", "system volume information", "$recycle.bin"}
)
_BESIDE_OTHERS = ("._", "~$", ".~lock.")
"""What systems and offices lay beside the files of people on a stick or in a zip: nobody sent it."""


class SourceFlaw(StrEnum):
    """Why a file holds no results, as a sentence that begins with its name goes on."""

    REHEARSAL = "adalah gladi, bukan hasil sidang; sertakan folder sesi yang sebenarnya"
    LINK = "adalah tautan ke tempat lain dan tidak diikuti; sertakan berkas aslinya"
    SPECIAL = "bukan berkas biasa; sertakan berkas hasil.json, PDF Berita Acara, atau kirimannya"
    UNREADABLE = "tidak dapat dibaca; periksa izinnya, atau minta berkasnya sekali lagi"
    MISSING = "tidak ditemukan; periksa nama berkas atau foldernya"
    TOO_DEEP = "berada terlalu dalam di dalam folder; pindahkan ke folder yang lebih dekat"
    TOO_MANY = f"melewati {MOST_FILES} berkas dalam satu perintah; himpun per bagian, yang berikutnya menambah"
    EMPTY = "kosong; minta berkasnya sekali lagi kepada kecamatannya"
    OTHER = "bukan hasil.json, PDF Berita Acara, atau kiriman zip; minta hasil.json kepada kecamatannya"
    PDF_WITHOUT = "tidak membawa hasil.json di dalamnya; sertakan PDF Berita Acara yang asli, atau hasil.json-nya"
    PDF_SEVERAL = "membawa lebih dari satu hasil.json; sertakan satu hasil.json saja"
    ZIP_WITHOUT = "tidak memuat hasil.json; sertakan kiriman kecamatan yang lengkap"
    ZIP_OF_OTHERS = (
        "tidak memuat hasil.json, tetapi PDF atau zip lain; buka zip itu ke sebuah folder, lalu sertakan foldernya"
    )


class NotASource(MusrenbangError):
    """A file holds no results; `sentence` goes on after its name."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that was handed in; `name` is how it is called, `unfit` says that it is not even read."""

    path: Path
    name: str
    unfit: SourceFlaw | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """One hasil.json as it was handed in, with name, hash and size of the file that it came in."""

    name: str
    sha256: str
    size: int
    content: bytes


def sources(named: Iterable[Path], apart: Path) -> Iterator[Source]:
    """Every file that these names lead to, each once, in the order of the names; none of the folder `apart`."""
    seen: set[Path] = set()
    for path in named:
        for source in _found(path, apart):
            if source.path in seen:
                continue
            seen.add(source.path)
            if len(seen) > MOST_FILES:
                yield Source(path=path, name=_called(path), unfit=SourceFlaw.TOO_MANY)
                return
            yield source


def _found(path: Path, apart: Path) -> Iterator[Source]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        is_there = not isinstance(error, FileNotFoundError) or path.is_symlink()
        yield Source(path=path, name=_called(path), unfit=SourceFlaw.UNREADABLE if is_there else SourceFlaw.MISSING)
        return
    if stat.S_ISDIR(mode):
        yield from _within(path, path, apart, 1)
    else:
        yield _source(path, _called(path), mode)


def _within(folder: Path, top: Path, apart: Path, depth: int) -> Iterator[Source]:
    """The files of a folder by name, and those of the folders in it; of a session folder only its papers, of a
    compilation nothing.
    """
    try:
        entries = sorted((own for own in os.scandir(folder) if not _is_of_system(own.name)), key=lambda own: own.name)
    except OSError:
        yield Source(path=folder, name=_told(folder, top), unfit=SourceFlaw.UNREADABLE)
        return
    names = {entry.name for entry in entries}
    if receipts.JOURNAL in names or folder.resolve() == apart.resolve():
        return
    if JOURNAL in names and is_rehearsal(folder):
        yield Source(path=folder, name=_told(folder, top), unfit=SourceFlaw.REHEARSAL)
        return
    if JOURNAL in names:
        entries = [entry for entry in entries if entry.name == FOLDER]
    beside = _going_along(folder, names)
    for entry in entries:
        path = Path(entry.path)
        if entry.is_symlink():
            yield Source(path=path, name=_told(path, top), unfit=SourceFlaw.LINK)
        elif entry.is_dir(follow_symlinks=False):
            if depth < _DEEPEST:
                yield from _within(path, top, apart, depth + 1)
            else:
                yield Source(path=path, name=_told(path, top), unfit=SourceFlaw.TOO_DEEP)
        elif entry.name not in beside:
            yield _source(path, _told(path, top), entry.stat(follow_symlinks=False).st_mode)


def _going_along(folder: Path, names: set[str]) -> set[str]:
    """What goes along with hasil.json in the folder of a parcel, by name."""
    if RESULTS not in names or MANIFEST not in names:
        return set()
    try:
        listed = json.loads(read_whole(folder / MANIFEST, _LARGEST_MANIFEST, stays=True)).get("berkas")
    except (OSError, ValueError, AttributeError, RecursionError):
        return set()
    own = set(listed) if isinstance(listed, dict) else set()
    return (own | {MANIFEST}) - {RESULTS}


def _is_of_system(name: str) -> bool:
    return name.casefold() in _OF_SYSTEMS or name.startswith(_BESIDE_OTHERS)


def _source(path: Path, name: str, mode: int) -> Source:
    return Source(path=path, name=name, unfit=None if stat.S_ISREG(mode) else SourceFlaw.SPECIAL)


def _called(path: Path) -> str:
    return clean(path.name or str(path), _NAME_LIMIT)


def _told(path: Path, top: Path) -> str:
    """As it is called from the folder that was named."""
    return clean(str(PurePosixPath(*path.relative_to(top.parent).parts)), _NAME_LIMIT)


def handed(source: Source) -> tuple[Handed, ...]:
    """The results in a file: itself, or what a PDF or a parcel carries; NotASource where there are none."""
    if source.unfit is not None:
        raise NotASource(source.unfit.value)
    try:
        content = packed.content(source.path)
    except packed.NotPacked as error:
        raise NotASource(error.why.value) from error
    except OSError as error:
        raise NotASource(SourceFlaw.UNREADABLE.value) from error
    digest, size = sha256(content).hexdigest(), len(content)
    inner = _inner(content)
    of_parts = [f"{source.name}: {name}" if name else source.name for name, _ in inner]
    return tuple(
        Handed(name=name, sha256=digest, size=size, content=part)
        for name, (_, part) in zip(of_parts, inner, strict=True)
    )


def _inner(content: bytes) -> list[tuple[str, bytes]]:
    """The results within the bytes of a file; those of a zip with several have their names."""
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        raise NotASource(SourceFlaw.EMPTY.value)
    if content.startswith(PDF):
        return [("", _of_pdf(content))]
    if content.startswith(packed.ZIP):
        return _of_zip(content)
    if content.startswith(_WIDE) or content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return [("", content)]
    raise NotASource(SourceFlaw.OTHER.value)


_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How a text begins that an editor saved in two bytes for each sign: its sentence says so."""


def _of_pdf(content: bytes) -> bytes:
    ours = [part for part in carried(content) if shape.FORMAT.encode() in part[:200]]
    if len(ours) != 1:
        raise NotASource((SourceFlaw.PDF_SEVERAL if ours else SourceFlaw.PDF_WITHOUT).value)
    return ours[0]


def _of_zip(content: bytes) -> list[tuple[str, bytes]]:
    try:
        sent = {name: path for name in packed.members(content) if not _is_of_any_system(path := _within_zip(name))}
        results = [name for name, path in sent.items() if path.name.casefold() == RESULTS]
        found = [(clean(name, _NAME_LIMIT), packed.member(content, name)) for name in results]
    except packed.NotPacked as error:
        raise NotASource(error.why.value) from error
    if not found:
        holds_others = any(path.suffix.casefold() in {".pdf", ".zip"} for path in sent.values())
        raise NotASource((SourceFlaw.ZIP_OF_OTHERS if holds_others else SourceFlaw.ZIP_WITHOUT).value)
    return found if len(found) > 1 else [("", found[0][1])]


def _within_zip(name: str) -> PurePosixPath:
    """Where a member lies; some programs of Windows part folders with their own sign."""
    return PurePosixPath(name.replace("\\", "/"))


def _is_of_any_system(path: PurePosixPath) -> bool:
    return any(map(_is_of_system, path.parts))
