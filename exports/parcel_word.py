"""The Word files of a session, in a folder of their own: people edit them, and nothing that was edited is written over.

`dokumen/` holds what is signed and is watched byte for byte; `word/` holds what an office goes on with, and no check of
the session looks into it. Its manifest knows which files are still as they were written.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from exports.catalogue import in_word
from exports.docx.file import SUFFIX, to_docx
from exports.paper.document import with_logo
from exports.paper.registered import PaperEntry, WordUse
from exports.parcel import MANIFEST, FilesHeld, Progress, known, manifest_of, replace_files
from sessions.kernel.files import read_whole
from sessions.kernel.text import inside
from sessions.record.disk import LARGEST, SYSTEM_DISK, Disk
from sessions.record.ledger import Ledger

FOLDER = "word"
COPY = "SALINAN KERJA, bukan naskah yang ditandatangani"
"""Stands on every page of a file that looks like what was signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFile:
    """A file that was written; `beside` names the edited one that keeps the usual name, if there is one."""

    name: str
    beside: str = ""


def write(
    folder: Path,
    ledger: Ledger,
    names: Iterable[str],
    *,
    progress: Progress | None = None,
    disk: Disk = SYSTEM_DISK,
    logo: bytes = b"",
) -> tuple[WordFile, ...]:
    """Make the Word files of these papers in `folder/word`; KeyError for a paper that has none, before any is written.

    Raises OSError where the disk refuses, FilesHeld where a file is open in Word and all others are written.
    """
    papers = in_word(ledger.session)
    asked = {name: papers[name] for name in names}
    target = folder / FOLDER
    disk.create_folder(target)
    written: list[WordFile] = []
    held: list[str] = []
    for number, entry in enumerate(asked.values(), start=1):
        if progress is not None:
            progress(entry.title, number, len(asked))
        content = made(entry, ledger, logo)
        name = _free(target, entry.word_stem, content)
        try:
            replace_files(target, {name: content}, disk)
        except FilesHeld as error:
            held += error.names
            continue
        digest = hashlib.sha256(content).hexdigest()
        replace_files(target, {MANIFEST: manifest_of(target, {name: digest}, ledger)}, disk)
        usual = f"{entry.word_stem}{SUFFIX}"
        written.append(WordFile(name=name, beside="" if name == usual else usual))
    if held:
        raise FilesHeld(held)
    if progress is not None:
        progress("", len(asked), len(asked))
    return tuple(written)


def made(entry: PaperEntry, ledger: Ledger, logo: bytes = b"") -> bytes:
    """The Word file of a paper; the same ledger and logo give the same bytes."""
    document = with_logo(entry.build(ledger), logo)
    return to_docx(document, COPY if entry.word is WordUse.COPY else "")


def _free(target: Path, stem: str, content: bytes) -> str:
    """The first name whose file is not there, is ours as it was written, or is these very bytes."""
    as_written = {name: str(line["sha256"]) for name, line in known(target)}
    for number in count(1):
        name = f"{stem}{SUFFIX}" if number == 1 else f"{stem}-{number}{SUFFIX}"
        path = inside(target, name)
        if not path.exists() or _digest(path) in {as_written.get(name), hashlib.sha256(content).hexdigest()}:
            return name
    raise AssertionError("numbers do not end")


def _digest(path: Path) -> str:
    """Of a file that cannot be read, one that no file has."""
    try:
        return hashlib.sha256(read_whole(path, LARGEST)).hexdigest()
    except OSError:
        return ""


def is_word(content: bytes) -> bool:
    """Whether a file can be a Word file at all."""
    return content.startswith(b"PK") and b"word/document.xml" in content


def same(content: bytes, file: str, ledger: Ledger, logo: bytes = b"") -> str | None:
    """The name of the Word file of this session that has these bytes, looked for under its own name first."""
    papers = in_word(ledger.session).values()
    likeliest = sorted(papers, key=lambda entry: not file.startswith(entry.word_stem))
    found = (entry for entry in likeliest if made(entry, ledger, logo) == content)
    entry = next(found, None)
    return None if entry is None else f"{entry.word_stem}{SUFFIX}"


def written_at(folder: Path, digest: str) -> Iterator[int]:
    """The decisions at which a file of this digest was written, as its manifest tells."""
    for _, line in known(folder / FOLDER):
        if line["sha256"] == digest and isinstance(seq := line.get("keputusan"), int):
            yield seq
