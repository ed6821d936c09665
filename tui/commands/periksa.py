"""Memeriksa keutuhan folder sesi, atau sebuah dokumen terhadap sesinya.

Contoh: musrenbang periksa musrenbang-kerjo-2028
        musrenbang periksa berita-acara.pdf --sesi musrenbang-kerjo-2028
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from exports import parcel
from exports.catalogue import PAPERS
from exports.wording.record import sentence_of_finding
from sessions.record.ledger import EMPTY, Ledger, extend
from sessions.record.sitting import Sitting
from sessions.record.verify import verify
from tui.commands import manifest
from tui.commands.failure import Failure, WrongUsage
from tui.commands.folder import opened, tables_of


def add_arguments(parser: ArgumentParser) -> None:
    """A folder, or a file with its session."""
    parser.add_argument("sasaran", metavar="FOLDER|FILE", type=Path, help="folder sesi, atau dokumen yang diperiksa")
    parser.add_argument("--sesi", metavar="FOLDER", type=Path, help="folder sesi asal dokumen")


def run(asked: Namespace) -> int:
    """Name the first wrong thing, or say that all is whole."""
    if asked.sesi is not None:
        return _paper(asked.sasaran, asked.sesi)
    if asked.sasaran.is_file():
        raise WrongUsage("Untuk memeriksa sebuah dokumen, sebutkan sesinya dengan --sesi FOLDER.")
    return _folder(asked.sasaran)


def _folder(folder: Path) -> int:
    folder.stat()
    finding = verify(folder, tables=tables_of)
    if finding is not None:
        raise Failure(sentence_of_finding(finding))
    with opened(folder, read_only=True) as sitting:
        if found := manifest.wrong(sitting):
            raise Failure(found)
        count = len(sitting.entries)
    print(f"Sesi utuh: {count} keputusan, rantai jurnal dan sesi.json cocok, dokumen sesuai catatannya.")
    return 0


def _paper(file: Path, folder: Path) -> int:
    content = file.read_bytes()
    with opened(folder, read_only=True) as sitting:
        for ledger in _moments(sitting, manifest.digest_of(file)):
            for name in PAPERS:
                for made, again in parcel.made(name, ledger.session, ledger.entries, ledger.hash):
                    if again == content:
                        print(f"{file.name} sama, byte demi byte, dengan {made} dari sesi ini.")
                        return 0
    raise Failure(f"{file.name} tidak sama dengan dokumen mana pun yang dihasilkan sesi ini.")


def _moments(sitting: Sitting, digest: str) -> Iterator[Ledger]:
    """The session as it stands, and as it stood when the manifest says that a file of this digest was made."""
    yield sitting.ledger
    for seq in {line.seq for line in manifest.lines(sitting.folder) or () if line.digest == digest}:
        if seq < len(sitting.entries):
            yield extend(EMPTY, (replace(entry, is_withdrawn=False) for entry in sitting.entries[:seq]))
