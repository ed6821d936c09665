"""menulis Berita Acara, daftar utusan, dan dokumen lain ke folder dokumen/.

Contoh: musrenbang ekspor musrenbang-kerjo-2028 --hanya berita-acara,utusan
"""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from exports import parcel
from exports.catalogue import PAPERS
from sessions.decisions import DocumentsIssued
from sessions.record.sitting import Sitting
from tui.commands.failure import Failure
from tui.commands.folder import add_folder, add_typist, opened, typist


def add_arguments(parser: Any) -> None:
    """Folder, destination, choice of papers."""
    add_folder(parser)
    parser.add_argument("--ke", metavar="FOLDER", type=Path, help="folder tujuan; bawaan: dokumen/ di folder sesi")
    parser.add_argument("--hanya", metavar="NAMA,…", help=f"pilihan dari: {', '.join(PAPERS)}")
    add_typist(parser)


def run(asked: Namespace) -> int:
    """Write the papers and print where they are."""
    names = _chosen(asked.hanya)
    with opened(asked.folder, typist(asked)) as sitting:
        for path in issue(sitting, names, to=asked.ke):
            print(path)
    return 0


def _chosen(only: str | None) -> tuple[str, ...]:
    if only is None:
        return tuple(PAPERS)
    names = tuple(name.strip() for name in only.split(",") if name.strip())
    unknown = [name for name in names if name not in PAPERS]
    if unknown or not names:
        raise Failure(f"Dokumen {', '.join(unknown) or '(kosong)'} tidak ada; pilihan: {', '.join(PAPERS)}.")
    return names


def issue(sitting: Sitting, names: Sequence[str], *, to: Path | None = None) -> tuple[Path, ...]:
    """Write the papers as of the closing (or of now, as a draft) and keep the hashes of what was issued."""
    folder = to if to is not None else sitting.folder
    written = parcel.write(folder, sitting.session, sitting.entries, sitting.head_hash, names=names)
    files = {f"{parcel.FOLDER}/{name}": digest for name, digest in written.items()}
    is_news = any(sitting.session.issued.get(name) != digest for name, digest in files.items())
    if to is None and is_news and sitting.session.is_closed and not sitting.is_read_only:
        sitting.decide(DocumentsIssued(files=files))
    return tuple(folder / name for name in files)
