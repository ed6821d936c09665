"""Mengarsipkan sesi yang selesai: satu berkas zip berisi jurnal, data, dokumen, dan pindaiannya.

Contoh: musrenbang arsip musrenbang-kerjo-2028 --ke /media/sari/STIK
Dokumen dan pindaian diperiksa dahulu terhadap jurnal; zip-nya dibaca kembali sesudah ditulis. Sesi yang sama
menghasilkan arsip yang sama. Membukanya kembali: musrenbang pulihkan BERKAS.zip
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from sessions.kernel.checks import require_real
from tui.commands.folder import Failure, add_folder, opened
from tui.papers.manifest import ARCHIVE, FAILURES, archived, why


def add_arguments(parser: ArgumentParser) -> None:
    """Folder and destination."""
    add_folder(parser)
    parser.add_argument(
        "--ke", metavar="FOLDER", type=Path, help=f"tempat arsip ditulis; bawaan: {ARCHIVE}/ di folder sesi"
    )


def run(asked: Namespace) -> int:
    """Make the archive and print where it is."""
    with opened(asked.folder, read_only=True) as sitting:
        require_real(sitting.session)
        try:
            path = archived(sitting, asked.ke)
        except FAILURES as error:
            raise Failure(why(error)) from error
    print(path)
    return 0
