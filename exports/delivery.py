"""The parcel for the planning agency: copies of the papers in `kiriman/`, a manifest of their hashes, and all in a zip.

What goes in is read from `dokumen/` and compared with the hash it was written or attached with. The same papers give
the same bytes; each file is replaced as a whole, manifest and zip last, and everything is read back.
"""

import errno
import hashlib
import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports import parcel
from exports.parcel import Progress
from sessions.record.backups.keeping import forget_what_was_cached
from sessions.record.disk import SYSTEM_DISK, Disk
from sessions.refusals import MusrenbangError
from sessions.session import Session
from sessions.text import slug

FOLDER = "kiriman"
MANIFEST = "manifes.json"
_ATTRIBUTES = 0o600 << 16


class NotAsIssued(MusrenbangError):
    """A file of the parcel is not what it was when it was written; `str()` is its name."""


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
    files = dict(sorted(_read(folder / parcel.FOLDER, {**hashes, **_scans(session)}, disk).items()))
    manifest = _manifest(session, files)
    name = _name(session)
    target = folder / FOLDER if place is None else place / name
    before = _listed(target)
    whole = {**files, MANIFEST: manifest, f"{name}.zip": _zipped({**files, MANIFEST: manifest})}
    disk.create_folder(target)
    steps = 2 * len(whole)
    for number, (file, content) in enumerate(whole.items(), start=1):
        _tell(progress, f"menyalin {file}", number, steps)
        parcel.replace_files(target, {file: content}, disk)
    for number, (file, content) in enumerate(whole.items(), start=len(whole) + 1):
        _tell(progress, f"memeriksa {file}", number, steps)
        forget_what_was_cached(target / file)
        if disk.read(target / file) != content:
            raise NotAsIssued(file)
    for old in before.intersection(disk.names(target)) - whole.keys():
        (target / old).unlink(missing_ok=True)
    return target / f"{name}.zip"


def _tell(progress: Progress | None, what: str, number: int, count: int) -> None:
    if progress is not None:
        progress(what, number, count)


def _listed(target: Path) -> frozenset[str]:
    """The files that the manifest of an earlier parcel names; none where there is no manifest of ours."""
    try:
        said = json.loads((target / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return frozenset()
    files = said.get("berkas") if isinstance(said, dict) else None
    return frozenset(name for name in files or () if isinstance(name, str))


def _scans(session: Session) -> dict[str, str]:
    """The scans by their names in `dokumen/`."""
    return {Path(s.scan).name: s.scan_sha256 for s in session.signatures if s.scan}


def _read(folder: Path, hashes: Mapping[str, str], disk: Disk) -> dict[str, bytes]:
    files = {}
    for name, digest in hashes.items():
        content = disk.read(folder / name)
        if hashlib.sha256(content).hexdigest() != digest:
            raise NotAsIssued(name)
        files[name] = content
    return files


def _name(session: Session) -> str:
    kecamatan = session.office.kecamatan if session.office else ""
    return f"kiriman-{slug(kecamatan)}-{session.plan_year}"


def _manifest(session: Session, files: Mapping[str, bytes]) -> bytes:
    """Whose parcel it is, and name, size and SHA-256 of every file."""
    office = session.office
    said = {
        "kecamatan": office.kecamatan if office else "",
        "kabupaten": office.regency if office else "",
        "tahun_rencana": session.plan_year,
        "tujuan": office.planning_agency.short if office else "",
        "berkas": {
            name: {"ukuran": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in files.items()
        },
    }
    return f"{json.dumps(said, indent=2, ensure_ascii=False)}\n".encode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = ZipInfo(name)
            member.create_system = 3
            member.external_attr = _ATTRIBUTES
            archive.writestr(member, content, ZIP_DEFLATED)
    return buffer.getvalue()
