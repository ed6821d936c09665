"""Menulis Berita Acara, daftar utusan, dan dokumen lain ke folder dokumen/.

Contoh: musrenbang ekspor musrenbang-kerjo-2028 --hanya berita-acara,utusan
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path

from exports import parcel
from exports.catalogue import PAPERS
from sessions.record.sitting import Sitting
from tui.commands.folder import add_folder, add_typist, opened, typist
from tui.issuing import issued


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, destination, choice of papers."""
    add_folder(parser)
    where = f"tempat {parcel.FOLDER}/ dibuat; bawaan: folder sesi"
    parser.add_argument("--ke", metavar="FOLDER", type=Path, help=where)
    names = ", ".join(PAPERS)
    parser.add_argument("--hanya", metavar="NAMA,…", type=_papers, default=tuple(PAPERS), help=f"pilihan dari: {names}")
    add_typist(parser)


def _papers(typed: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in typed.split(",") if name.strip())
    unknown = [name for name in names if name not in PAPERS]
    if unknown or not names:
        raise ArgumentTypeError(f"Dokumen {', '.join(unknown) or '(kosong)'} tidak ada; pilihan: {', '.join(PAPERS)}.")
    return names


def run(asked: Namespace) -> int:
    """Write the papers and print where they are."""
    with opened(asked.folder, typist(asked), read_only=asked.ke is not None) as sitting:
        for path in issue(sitting, asked.hanya, to=asked.ke):
            print(path)
    return 0


def issue(sitting: Sitting, names: Sequence[str], *, to: Path | None = None) -> tuple[Path, ...]:
    """Write the papers as of the closing, or of now as drafts; what is issued in the session folder is recorded."""
    folder = sitting.folder if to is None else to
    hashes = parcel.write(folder, sitting.session, sitting.entries, sitting.head_hash, names=names)
    if to is None and (decision := issued(sitting.session, hashes)):
        sitting.decide(decision)
    return tuple(folder / parcel.FOLDER / name for name in hashes)
