"""The papers in dokumen/: what the manifest and the journal say of them, and the first that is not so."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from exports.parcel import FOLDER, MANIFEST
from sessions.record.sitting import Sitting

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
        text = (folder / FOLDER / MANIFEST).read_text(encoding="utf-8")
        found = json.loads(text)
        if text != json.dumps(found, indent=2, ensure_ascii=False) + "\n":
            return None
        return tuple(_line(file, said) for file, said in found["berkas"].items())
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def _line(file: str, said: dict[str, str | int]) -> ManifestLine:
    return ManifestLine(file=file, digest=str(said["sha256"]), seq=int(said["keputusan"]), head=str(said["sidik"]))


def wrong(sitting: Sitting) -> str | None:
    """The first thing about the papers that is not as it was recorded, as a sentence; None where all are whole."""
    return next(_findings(sitting), None)


def _findings(sitting: Sitting) -> Iterator[str]:
    folder, issued = sitting.folder, sitting.session.issued
    for name, digest in issued.items():
        path = folder / name
        if not path.is_file():
            yield f"Dokumen {name} tercatat diterbitkan, tetapi tidak ada di folder sesi."
        elif digest_of(path) != digest:
            yield f"Dokumen {name} tidak sama dengan yang diterbitkan."
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


def _findings_of(sitting: Sitting, line: ManifestLine) -> Iterator[str]:
    path = sitting.folder / FOLDER / line.file
    if not path.is_file():
        yield f"Dokumen {line.file} tercatat di {NAME}, tetapi tidak ada di folder {FOLDER}/."
    elif digest_of(path) != line.digest:
        yield f"Dokumen {line.file} tidak sama dengan yang tercatat di {NAME}."
    at = next((entry for entry in sitting.entries if entry.seq == line.seq), None)
    if at is None or at.hash != line.head:
        yield f"{NAME} menyebut keputusan {line.seq} untuk {line.file}, yang tidak cocok dengan jurnal."


def digest_of(path: Path) -> str:
    """SHA-256 of a file's bytes in hex; OSError."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
