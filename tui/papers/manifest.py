"""The papers in dokumen/: what manifest and journal say of them, the first that is not so, and the archive of all."""

import errno
import hashlib
import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from exports import parcel
from exports.catalogue import outputs
from exports.parcel import FOLDER, MANIFEST
from sessions.closing.decisions import DocumentsIssued
from sessions.kernel.files import read_whole
from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.session import Session
from sessions.kernel.text import slug
from sessions.record.backup_file import BackupUnusable
from sessions.record.backup_keeping import forget_what_was_cached, gather, store
from sessions.record.disk import LARGEST, SYSTEM_DISK, Disk
from sessions.record.errors import DRAFTS, RecordError, told
from sessions.record.ledger import Entry, Ledger
from sessions.record.sitting import Sitting
from sessions.values.report import NO_DIGEST, Signature

NAME = f"{FOLDER}/{MANIFEST}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestLine:
    """A file of dokumen/ with the SHA-256 of its bytes, made at decision `seq`, whose line has the hash `head`."""

    file: str
    digest: str
    seq: int
    head: str


def lines(folder: Path) -> tuple[ManifestLine, ...] | None:
    """The lines of the session's manifest; None where it is missing or not, byte for byte, as it was written."""
    try:
        text = read_whole(folder / FOLDER / MANIFEST, LARGEST, stays=True).decode()
        found = json.loads(text)
        if text != json.dumps(found, indent=2, ensure_ascii=False) + "\n":
            return None
        return tuple(_line(file, said) for file, said in found["berkas"].items())
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _line(file: str, said: dict[str, str | int]) -> ManifestLine:
    return ManifestLine(file=file, digest=str(said["sha256"]), seq=int(said["keputusan"]), head=str(said["sidik"]))


def wrong(sitting: Sitting) -> str | None:
    """The first thing about the papers that is not as it was recorded, as a sentence; None where all are whole."""
    return next(_findings(sitting), None)


def _findings(sitting: Sitting) -> Iterator[str]:
    folder, issued = sitting.folder, {name: own for name, own in sitting.session.issued.items() if own != NO_DIGEST}
    for name, digest in issued.items():
        path = folder / name
        if not path.is_file():
            yield f"Dokumen {name} tercatat diterbitkan, tetapi tidak ada di folder sesi."
        elif digest_of(path) != digest:
            yield f"Dokumen {name} tidak sama dengan yang diterbitkan."
    for signature in sitting.session.signatures:
        yield from _findings_of_scan(folder, signature)
    yield from _findings_of_logo(sitting)
    listed = lines(folder)
    if listed is None:
        if issued or (folder / NAME).exists():
            yield f"{NAME} tidak ada atau tidak terbaca; tulis ulang dengan: musrenbang ekspor."
        return
    missing = issued.keys() - {f"{FOLDER}/{line.file}" for line in listed}
    if missing:
        yield f"{NAME} tidak memuat {min(missing)}, yang tercatat diterbitkan."
    for line in listed:
        yield from _findings_of(sitting, line)
    for seq in sorted({line.seq for line in listed}):
        yield from _findings_as_of(sitting, [line for line in listed if line.seq == seq])


def _findings_of_logo(sitting: Sitting) -> Iterator[str]:
    office = sitting.session.office
    if office is not None and office.logo is not None and not parcel.logo_in(sitting.folder, sitting.session):
        yield f"Logo {office.logo.file} tidak ada di folder sesi, atau bukan yang disalin ketika sesi dibuat."


def _findings_of_scan(folder: Path, signature: Signature) -> Iterator[str]:
    if signature.scan_sha256 == NO_DIGEST:
        return
    if signature.scan and not (folder / signature.scan).is_file():
        yield f"Pindaian {signature.scan} tercatat dalam jurnal, tetapi tidak ada di folder sesi."
    elif signature.scan and digest_of(folder / signature.scan) != signature.scan_sha256:
        yield f"Pindaian {signature.scan} tidak sama dengan yang dilampirkan."


def _findings_of(sitting: Sitting, line: ManifestLine) -> Iterator[str]:
    path = sitting.folder / FOLDER / line.file
    if not path.is_file():
        yield f"Dokumen {line.file} tercatat di {NAME}, tetapi tidak ada di folder {FOLDER}/."
    elif digest_of(path) != line.digest:
        yield f"Dokumen {line.file} tidak sama dengan yang tercatat di {NAME}."
    at = next((entry for entry in sitting.entries if entry.seq == line.seq), None)
    if at is None or at.hash != line.head:
        yield f"{NAME} menyebut keputusan {line.seq} untuk {line.file}, yang tidak cocok dengan jurnal."


def _findings_as_of(sitting: Sitting, made_then: Sequence[ManifestLine]) -> Iterator[str]:
    """What of the papers made at one position is not as the journal has it: known as issued, and made of it again."""
    then = sitting.ledger.at(made_then[0].seq)
    known = {digest for entry in sitting.entries for digest in _issued_by(entry)}
    is_draft = issued(then.session, {"": ""}) is None
    for line in made_then:
        if not is_draft and line.digest not in known:
            yield (
                f"Dokumen {line.file} dibuat dari hasil yang sudah terkunci, tetapi penerbitannya tidak tercatat: "
                "jurnal terpotong, atau penerbitannya terputus. Bila terputus, tulis ulang dengan: musrenbang ekspor."
            )
    logo = parcel.logo_in(sitting.folder, then.session)
    digests = _made_again(then, {Path(line.file).stem for line in made_then}, logo)
    for line in made_then:
        if digests.get(line.file) != line.digest:
            yield (
                f"Dokumen {line.file} tidak sama dengan yang dibuat program ini dari jurnal: jurnal ditulis ulang, "
                "atau dokumen itu dibuat oleh versi program lain."
            )


def _issued_by(entry: Entry) -> Iterable[str]:
    return entry.decision.files.values() if isinstance(entry.decision, DocumentsIssued) else ()


def _made_again(then: Ledger, stems: Container[str], logo: bytes) -> dict[str, str]:
    """File name and digest of every paper with one of these names, made as of then."""
    papers = [name for name, paper in outputs(then.session).items() if paper.stem in stems]
    files = (made for name in papers for made in parcel.made(name, then, logo))
    return {name: hashlib.sha256(content).hexdigest() for name, content in files}


def digest_of(path: Path) -> str:
    """SHA-256 of a file's bytes in hex; UnfitFile, OSError."""
    return hashlib.sha256(read_whole(path, LARGEST, stays=True)).hexdigest()


def issued(session: Session, hashes: Mapping[str, str]) -> DocumentsIssued | None:
    """The decision for the files that `parcel.write` wrote into the session folder.

    None for drafts, which are written while the sidang or an amendment is open, and where the same bytes were issued
    before.
    """
    files = {f"{FOLDER}/{name}": digest for name, digest in hashes.items()}
    is_draft = not session.is_closed or session.amendment is not None
    if is_draft or files.items() <= session.issued.items():
        return None
    return DocumentsIssued(files=files)


def copy_out(folder: Path, hashes: Mapping[str, str], place: Path, disk: Disk = SYSTEM_DISK) -> None:
    """Put these files of `dokumen/` (name -> SHA-256) beside what lies at `place`, and read them back from there.

    NotAsIssued, OSError.
    """
    if not place.is_dir():
        raise FileNotFoundError(errno.ENOENT, "no such medium", str(place))
    files = {name: disk.read(folder / FOLDER / name) for name in hashes}
    parcel.replace_files(place, files, disk)
    for name, digest in hashes.items():
        forget_what_was_cached(place / name)
        if hashlib.sha256(disk.read(place / name)).hexdigest() != digest:
            raise parcel.NotAsIssued(name)


ARCHIVE = "arsip"


class NotWhole(MusrenbangError):
    """A paper or a scan is missing or changed; `str()` is the sentence."""


FAILURES = (OSError, RecordError, NotWhole)
"""What can keep an archive from being made."""


def archived(sitting: Sitting, to: Path | None = None, disk: Disk = SYSTEM_DISK) -> Path:
    """Write the archive into the folder `to`, else into `arsip/` of the session, read it back and give its path.

    The same session gives the same bytes: its time is that of the latest decision, and what is half typed stays out.
    `musrenbang pulihkan` reads it. Raises one of FAILURES.
    """
    if found := wrong(sitting):
        raise NotWhole(found)
    target = sitting.folder / ARCHIVE if to is None else to
    disk.create_folder(target)
    session = sitting.session
    name = f"arsip-{slug(session.office.kecamatan if session.office else '')}-{session.plan_year}.zip"
    whole = gather(sitting.folder, at=sitting.entries[-1].at, with_documents=True, disk=disk)
    files = {file: content for file, content in whole.files.items() if file != DRAFTS}
    return store(replace(whole, files=files), target, disk, name=name)


def why(error: Exception) -> str:
    """Why there is no archive, as a sentence."""
    if isinstance(error, OSError):
        return f"Arsip tidak tersimpan: {told(error)}."
    if isinstance(error, BackupUnusable):
        return error.flaw.advice
    return f"Arsip tidak dibuat. {error}" if isinstance(error, NotWhole) else "Arsip tidak dibuat: jurnal bermasalah."
