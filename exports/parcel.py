"""The parcel for the Camat: papers written into `dokumen/` of the session folder, with a manifest of their hashes.

Each file is replaced as a whole (temporary file, sync, rename), the manifest last: whoever finds a file that does not
match the manifest found a parcel that was cut off, or a file that was changed. The same session gives the same bytes.
"""

import errno
import hashlib
import json
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.catalogue import outputs
from exports.closing.papers import BERITA_ACARA
from exports.delegates.papers import DELEGATES
from exports.paper.document import Workbook, with_logo
from exports.paper.registered import DataFile
from exports.pdf.file import describes, is_ours, to_pdf
from exports.report.papers import REPORT
from exports.report.papers_slips import behind
from exports.text.file import to_text
from exports.xlsx import to_xlsx
from sessions.kernel.files import read_whole
from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.session import Session
from sessions.kernel.text import NameOutsideFolder, inside, slug
from sessions.office.file_reading import LARGEST_LOGO
from sessions.record.backup_keeping import forget_what_was_cached
from sessions.record.disk import LARGEST, SYSTEM_DISK, Disk, write_durably
from sessions.record.errors import HELD_ON_WINDOWS
from sessions.record.ledger import Ledger
from sessions.values.report import SignedPaper

FOLDER = "dokumen"
MANIFEST = "manifes.json"
USUAL = (BERITA_ACARA, DELEGATES)
"""The outputs of SOP step 5."""

_UNFINISHED = ".sementara"

Progress = Callable[[str, int, int], None]
"""Name of the paper that is made now, its number from 1, and how many there are; called again with "" at the end."""


class FilesHeld(OSError):
    """Files that another program has open were left as they are, all others are written; `filename` names them.

    `written` are the hashes of the papers that were written, as `write` gives them.
    """

    def __init__(self, names: Sequence[str], written: Mapping[str, str] | None = None) -> None:
        self.names = tuple(names)
        self.written = dict(written or {})
        super().__init__(errno.EACCES, "held by another program", ", ".join(names))
        self.winerror = HELD_ON_WINDOWS


def write(
    folder: Path,
    ledger: Ledger,
    *,
    names: Iterable[str] = USUAL,
    progress: Progress | None = None,
    disk: Disk = SYSTEM_DISK,
    logo: bytes = b"",
) -> dict[str, str]:
    """Make these papers of the session and write them into `folder/dokumen`; gives file name -> SHA-256 in hex.

    KeyError for a paper that does not exist, before anything is written; OSError where the disk refuses; FilesHeld
    where all others are written. Files of other papers, and their lines of the manifest, stay.
    """
    asked = tuple(dict.fromkeys(names))
    files: dict[str, bytes] = {}
    known = outputs(ledger.session)
    titles = [known[name].title for name in asked]
    for number, (name, title) in enumerate(zip(asked, titles, strict=True), start=1):
        if progress is not None:
            progress(title, number, len(asked))
        files.update(made(name, ledger, logo))
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    target = folder / FOLDER
    disk.create_folder(target)
    held: tuple[str, ...] = ()
    try:
        replace_files(target, files, disk)
    except FilesHeld as error:
        held = error.names
    for name in held:
        del hashes[name]
    replace_files(target, {MANIFEST: manifest_of(target, hashes, ledger)}, disk)
    if progress is not None:
        progress("", len(asked), len(asked))
    if held:
        raise FilesHeld(held, hashes)
    return hashes


def read_manifest(folder: Path) -> Mapping[str, str]:
    """File name -> SHA-256 as the manifest in `folder/dokumen` has it; empty if there is none that can be read."""
    return {name: str(line["sha256"]) for name, line in known(folder / FOLDER)}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileForm:
    """One file of a paper. `may_be` tells without making it whether these bytes can be it at all."""

    file: str
    make: Callable[[], bytes]
    may_be: Callable[[bytes], bool]


def forms(name: str, ledger: Ledger, logo: bytes = b"") -> Iterator[FileForm]:
    """Each form of one paper; the same ledger and logo give the same bytes."""
    paper = outputs(ledger.session)[name]
    if isinstance(paper, DataFile):
        is_like = _is_zip if paper.suffix == ".xlsx" else _is_text
        yield FileForm(file=f"{paper.stem}{paper.suffix}", make=partial(_content, paper, ledger), may_be=is_like)
        if (message := paper.message) is not None:
            yield FileForm(file=f"{paper.stem}.txt", make=partial(_told, message, ledger), may_be=_is_text)
        return
    document = cache(lambda: with_logo(paper.build(ledger), logo))
    yield FileForm(
        file=f"{paper.stem}.pdf",
        make=lambda: to_pdf(document()),
        may_be=lambda content: is_ours(content) and describes(content, document()),
    )
    if (workbook := paper.workbook) is not None:
        yield FileForm(file=f"{paper.stem}.xlsx", make=lambda: to_xlsx(workbook(ledger)), may_be=_is_zip)
    if paper.has_text:
        yield FileForm(file=f"{paper.stem}.txt", make=lambda: to_text(document()).encode(), may_be=_is_text)


def _content(paper: DataFile, ledger: Ledger) -> bytes:
    content = paper.build(ledger)
    return to_xlsx(content) if isinstance(content, Workbook) else content


def _told(message: Callable[[Ledger], str], ledger: Ledger) -> bytes:
    return f"{message(ledger)}\n".encode()


def _is_zip(content: bytes) -> bool:
    return content.startswith(b"PK")


def _is_text(content: bytes) -> bool:
    return not content.startswith((b"PK", b"%PDF"))


def made(name: str, ledger: Ledger, logo: bytes = b"") -> Iterator[tuple[str, bytes]]:
    """File name and bytes of each form of one paper."""
    return ((form.file, form.make()) for form in forms(name, ledger, logo))


def logo_in(folder: Path, session: Session) -> bytes:
    """The logo that lies in the session folder; nothing where the office has none, or the file is not that one."""
    logo = session.office.logo if session.office else None
    if logo is None:
        return b""
    try:
        content = read_whole(inside(folder / FOLDER, PurePosixPath(logo.file).name), LARGEST_LOGO, stays=True)
    except (OSError, NameOutsideFolder):
        return b""
    return content if hashlib.sha256(content).hexdigest() == logo.sha256 else b""


def replace_files(target: Path, files: Mapping[str, bytes], disk: Disk) -> None:
    """All files are on the medium under other names before the first takes its place; FilesHeld once the last has."""
    ready = {name: inside(target, f"{name}{_UNFINISHED}") for name in files}
    try:
        for name, content in files.items():
            write_durably(disk, ready[name], "over", content)
        held = [name for name in files if not _took_its_place(ready[name], inside(target, name), disk)]
        disk.sync_folder(target)
        if held:
            raise FilesHeld(held)
    finally:
        for path in ready.values():
            path.unlink(missing_ok=True)


def _took_its_place(ready: Path, path: Path, disk: Disk) -> bool:
    try:
        disk.replace(ready, path)
    except PermissionError:
        if disk.is_held(path):
            return False
        raise
    return True


def manifest_of(target: Path, hashes: Mapping[str, str], ledger: Ledger) -> bytes:
    """A manifest: the lines of this parcel, and those of earlier papers whose files are still there."""
    lines = {name: line for name, line in known(target) if (target / name).is_file()}
    made_at: dict[str, str | int] = {"keputusan": ledger.session.seq, "sidik": ledger.head}
    lines |= {name: {"sha256": digest, **made_at} for name, digest in hashes.items()}
    text = json.dumps({"berkas": dict(sorted(lines.items()))}, indent=2, ensure_ascii=False)
    return f"{text}\n".encode()


def known(target: Path) -> Iterator[tuple[str, dict[str, str | int]]]:
    """Lines of the manifest that is there."""
    for name, line in _listed(target).items():
        if isinstance(line, dict) and isinstance(line.get("sha256"), str):
            yield name, line


def _listed(target: Path) -> Mapping[str, Any]:
    """The files that the manifest in this folder names; none where there is none, or it is no manifest of ours."""
    try:
        found = json.loads(read_whole(target / MANIFEST, LARGEST, stays=True))
    except (OSError, ValueError, RecursionError):
        return {}
    files = found.get("berkas") if isinstance(found, dict) else None
    return files if isinstance(files, dict) else {}


DELIVERY_FOLDER = "kiriman"
_ATTRIBUTES = 0o600 << 16


class NotAsIssued(MusrenbangError):
    """A file of the parcel is not what it was when it was written, or a scan when it was recorded; `str()` names it."""

    def __init__(self, name: str, *, is_scan: bool = False) -> None:
        self.is_scan = is_scan
        super().__init__(name)

    @property
    def told(self) -> str:
        """Why there is no parcel, in one sentence."""
        as_was = "yang dicatat ketika ditandatangani" if self.is_scan else "yang ditulis"
        return f"Kiriman tidak dibuat: {self} tidak sama dengan {as_was}."


def pack(
    folder: Path,
    session: Session,
    hashes: Mapping[str, str],
    disk: Disk = SYSTEM_DISK,
    *,
    place: Path | None = None,
    progress: Progress | None = None,
) -> Path:
    """Make the parcel of these files of `dokumen/` (name -> SHA-256) and of the scans; gives the path of the zip.

    It lies in `kiriman/` of the session folder, or in a folder of its own at `place`, a USB stick above all; `progress`
    hears of every file when it is written and again when it is read back from the medium. What an earlier parcel held
    and this one does not is taken away, and nothing else. NotAsIssued, OSError.
    """
    if place is not None and not place.is_dir():
        raise FileNotFoundError(errno.ENOENT, "no such medium", str(place))
    files = dict(sorted(_read(folder / FOLDER, hashes, _scans(session), disk).items()))
    manifest = _delivery_manifest(session, files)
    name = _name(session)
    target = folder / DELIVERY_FOLDER if place is None else place / name
    before = _listed(target).keys()
    whole = {**files, MANIFEST: manifest, f"{name}.zip": _zipped({**files, MANIFEST: manifest})}
    disk.create_folder(target)
    steps = 2 * len(whole)
    for number, (file, content) in enumerate(whole.items(), start=1):
        _tell(progress, f"menyalin {file}", number, steps)
        replace_files(target, {file: content}, disk)
    for number, (file, content) in enumerate(whole.items(), start=len(whole) + 1):
        _tell(progress, f"memeriksa {file}", number, steps)
        forget_what_was_cached(target / file)
        if disk.read(target / file) != content:
            raise NotAsIssued(file)
    for old in (before & set(disk.names(target))) - whole.keys():
        (target / old).unlink(missing_ok=True)
    return target / f"{name}.zip"


def _tell(progress: Progress | None, what: str, number: int, count: int) -> None:
    if progress is not None:
        progress(what, number, count)


def _scans(session: Session) -> dict[str, str]:
    """The scans by their names in `dokumen/`."""
    return {Path(s.scan).name: s.scan_sha256 for s in session.signatures if s.scan}


def _read(folder: Path, hashes: Mapping[str, str], scans: Mapping[str, str], disk: Disk) -> dict[str, bytes]:
    files = {}
    for name, digest in {**hashes, **scans}.items():
        content = disk.read(folder / name)
        if hashlib.sha256(content).hexdigest() != digest:
            raise NotAsIssued(name, is_scan=name in scans)
        files[name] = content
    return files


def _name(session: Session) -> str:
    kecamatan = session.office.kecamatan if session.office else ""
    return f"kiriman-{slug(kecamatan)}-{session.plan_year}"


def _delivery_manifest(session: Session, files: Mapping[str, bytes]) -> bytes:
    """Whose parcel it is, what lies behind the report, and name, size and SHA-256 of every file."""
    office = session.office
    said = {
        "kecamatan": office.kecamatan if office else "",
        "kabupaten": office.regency if office else "",
        "tahun_rencana": session.plan_year,
        "tujuan": office.planning_agency.short if office else "",
        "lampiran_laporan": {str(number): file for number, file in _behind(session, files) if file in files},
        "berkas": {
            name: {"ukuran": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in files.items()
        },
    }
    return f"{json.dumps(said, indent=2, ensure_ascii=False)}\n".encode()


def _behind(session: Session, files: Container[str]) -> Iterator[tuple[int, str]]:
    """The number of each lampiran of the report and its file: the scan of what was signed, else the paper issued.

    Nothing where the report itself is not sent.
    """
    papers = outputs(session)
    if f"{papers[REPORT].stem}.pdf" not in files:
        return
    signed = {s.paper: PurePosixPath(s.scan).name for s in session.signatures if s.scan and not s.amendment}
    for number, name in enumerate(behind(session), start=1):
        scan = signed.get(SignedPaper.BERITA_ACARA) if name == BERITA_ACARA else None
        yield number, scan or f"{papers[name].stem}.pdf"


def _zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = ZipInfo(name)
            member.create_system = 3
            member.external_attr = _ATTRIBUTES
            archive.writestr(member, content, ZIP_DEFLATED)
    return buffer.getvalue()
