"""memeriksa keutuhan folder sesi, atau sebuah dokumen terhadap sesinya.

Contoh: musrenbang periksa musrenbang-kerjo-2028
        musrenbang periksa berita-acara.pdf --sesi musrenbang-kerjo-2028
"""

import hashlib
from argparse import Namespace
from pathlib import Path
from typing import Any

from exports import parcel
from exports.catalogue import PAPERS
from exports.wording.record import sentence_of_finding
from sessions.record.verify import verify
from tui.commands.failure import Failure
from tui.commands.folder import opened, tables_of


def add_arguments(parser: Any) -> None:
    """A folder, or a file with its session."""
    parser.add_argument("sasaran", metavar="FOLDER|FILE", type=Path, help="folder sesi, atau dokumen yang diperiksa")
    parser.add_argument("--sesi", metavar="FOLDER", type=Path, help="folder sesi asal dokumen")


def run(asked: Namespace) -> int:
    """Name the first wrong thing, or say that all is whole."""
    if asked.sesi is not None:
        return _paper(asked.sasaran, asked.sesi)
    finding = verify(asked.sasaran, tables=tables_of)
    if finding is not None:
        raise Failure(sentence_of_finding(finding))
    with opened(asked.sasaran, read_only=True) as sitting:
        for name, digest in sitting.session.issued.items():
            path = asked.sasaran / name
            if not path.exists():
                raise Failure(f"Dokumen {name} tercatat diterbitkan, tetapi tidak ada di folder sesi.")
            if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
                raise Failure(f"Dokumen {name} tidak sama dengan yang diterbitkan.")
        count = len(sitting.entries)
    print(f"Sesi utuh: {count} keputusan, rantai jurnal dan sesi.json cocok, dokumen sesuai yang diterbitkan.")
    return 0


def _paper(file: Path, folder: Path) -> int:
    content = file.read_bytes()
    with opened(folder, read_only=True) as sitting:
        for name in PAPERS:
            for made, again in parcel.made(name, sitting.session, sitting.entries, sitting.head_hash):
                if again == content:
                    print(f"{file.name} sama dengan {made} dari sesi ini, byte demi byte.")
                    return 0
    raise Failure(f"{file.name} tidak sama dengan dokumen mana pun yang dihasilkan sesi ini.")
