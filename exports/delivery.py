"""The parcel for the planning agency: copies of the papers in `kiriman/`, a manifest of their hashes, and all in a zip.

What goes in is read from `dokumen/` and compared with the hash it was written or attached with. The same papers give
the same bytes; each file is replaced as a whole, the zip last, and read back.
"""

import hashlib
import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports import parcel
from sessions.record.disk import SYSTEM_DISK, Disk
from sessions.refusals import MusrenbangError
from sessions.session import Session
from sessions.text import slug

FOLDER = "kiriman"
MANIFEST = "manifes.json"
_ATTRIBUTES = 0o600 << 16


class NotAsIssued(MusrenbangError):
    """A file of the parcel is not what it was when it was written; `str()` is its name."""


def pack(folder: Path, session: Session, hashes: Mapping[str, str], disk: Disk = SYSTEM_DISK) -> Path:
    """Make the parcel of these files of `dokumen/` (name -> SHA-256) and of the scans; gives the path of the zip.

    NotAsIssued, OSError. What an earlier parcel held and this one does not is taken away.
    """
    files = dict(sorted(_read(folder / parcel.FOLDER, {**hashes, **_scans(session)}, disk).items()))
    files[MANIFEST] = _manifest(session, files)
    zipped = _zipped(files)
    target = folder / FOLDER
    disk.create_folder(target)
    before = [name for name in disk.names(target) if name not in files]
    name = _name(session)
    parcel.replace_files(target, files, disk)
    parcel.replace_files(target, {name: zipped}, disk)
    if disk.read(target / name) != zipped:
        raise NotAsIssued(name)
    for old in before:
        if old != name and (target / old).is_file():
            (target / old).unlink()
    return target / name


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
    return f"kiriman-{slug(kecamatan)}-{session.plan_year}.zip"


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
