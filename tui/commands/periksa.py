"""Memeriksa keutuhan folder sesi, sebuah dokumen terhadap sesinya, atau kode verifikasi pada dokumen cetak.

Contoh: musrenbang periksa musrenbang-kerjo-2028
        musrenbang periksa musrenbang-kerjo-2028 --kode 7F3A-91C2-05DD-4B1E
        musrenbang periksa berita-acara.pdf --sesi musrenbang-kerjo-2028
        musrenbang periksa undangan.docx --sesi musrenbang-kerjo-2028

Setiap perubahan satu byte pada jurnal, sesi.json atau dokumen ditemukan. Jurnal yang dipotong ujungnya bersama
sesi.json-nya, atau yang ditulis ulang seluruhnya, baru ketahuan sesudah dokumen diterbitkan: dari dokumen dan
manifes di folder sesi, atau, bila folder itu pun ditulis ulang, dari kode verifikasi pada dokumen cetak. Sebelum ada
dokumen yang keluar, hanya cadangan yang disimpan di tempat lain yang dapat menunjukkannya.
"""

import hashlib
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from string import hexdigits

from exports import parcel, parcel_word
from exports.catalogue import outputs
from exports.paper.frame import verification_code
from sessions.closing import facts_sums as sums
from sessions.closing.decisions import DocumentsIssued
from sessions.kernel.files import read_whole
from sessions.kernel.session import Session
from sessions.language.dates import clock, long_date
from sessions.record.clocks import setbacks
from sessions.record.disk import LARGEST
from sessions.record.errors import STORE
from sessions.record.ledger import Ledger
from sessions.record.sitting import Sitting
from sessions.record.store import read_position
from sessions.record.verify import verify
from sessions.record.words import sentence_of_finding
from sessions.sentences.clauses import listed
from tui.commands.folder import Failure, WrongUsage, opened, tables_of
from tui.papers import manifest

CODE_DIGITS = len("7F3A91C205DD4B1E")
SHA256_DIGITS = 64


def add_arguments(parser: ArgumentParser) -> None:
    """A folder, or a file with its session, or the code of a printed paper."""
    parser.add_argument("sasaran", metavar="FOLDER|FILE", type=Path, help="folder sesi, atau dokumen yang diperiksa")
    parser.add_argument("--sesi", metavar="FOLDER", type=Path, help="folder sesi asal dokumen")
    parser.add_argument(
        "--kode",
        metavar="KODE",
        help="kode verifikasi di kaki dokumen cetak, atau sidik SHA-256 di sebelah kode QR-nya",
    )


def run(asked: Namespace) -> int:
    """Name the first wrong thing, or say that all is whole."""
    if asked.sesi is not None and asked.kode is not None:
        raise WrongUsage("Periksa kode dengan: musrenbang periksa FOLDER --kode KODE, tanpa --sesi.")
    if asked.sesi is not None:
        return _paper(asked.sasaran, asked.sesi)
    if asked.sasaran.is_file():
        raise WrongUsage("Untuk memeriksa sebuah dokumen, sebutkan sesinya dengan --sesi FOLDER.")
    return _folder(asked.sasaran) if asked.kode is None else _code(asked.sasaran, asked.kode)


def _folder(folder: Path) -> int:
    _require_whole(folder)
    with opened(folder, read_only=True) as sitting:
        if found := manifest.wrong(sitting):
            raise Failure(found)
        count = len(sitting.entries)
        went_back = tuple(setbacks(sitting.entries))
        unreal = tuple(_unreal(sitting.session))
    print(f"Sesi utuh: {count} keputusan, {_store_told(folder, count)}, dokumen sesuai catatannya.")
    for said in (*unreal, *(setback.sentence for setback in went_back)):
        print(said)
    return 0


def _unreal(session: Session) -> Iterator[str]:
    """What is said of a session that is no real one."""
    if session.is_rehearsal:
        yield "Ini gladi, bukan sidang yang sebenarnya."
    if session.is_anonymous:
        yield "Ini salinan ANONIM dari sesi lain: nama orang disamarkan, dan tidak ada isinya yang sah sebagai hasil."


def _require_whole(folder: Path) -> None:
    """Failure with the first wrong thing of journal or sesi.json."""
    folder.stat()
    finding = verify(folder, tables=tables_of)
    if finding is not None:
        raise Failure(sentence_of_finding(finding))


def _store_told(folder: Path, count: int) -> str:
    """What there is to say of a journal that is whole and its sesi.json."""
    position = read_position(folder / STORE)
    if position is None:
        return "rantai jurnal cocok, sesi.json tidak ada dan dibuat lagi ketika sesi dibuka"
    if position.seq < count:
        behind = f"sesi.json cocok sampai keputusan {position.seq}"
        return f"rantai jurnal cocok, {behind} dan disusulkan ketika sesi dibuka"
    return "rantai jurnal dan sesi.json cocok"


def _code(folder: Path, typed: str) -> int:
    """Whether the code at the foot of a printed paper is this session's, and as of which decision."""
    digits = "".join(sign for sign in typed if sign not in "- ").lower()
    if len(digits) not in {CODE_DIGITS, SHA256_DIGITS} or not set(digits) <= set(hexdigits):
        raise WrongUsage(
            "Kode verifikasi terdiri atas 16 angka atau huruf A s.d. F, misalnya 7F3A-91C2-05DD-4B1E, "
            "atau sidik SHA-256 sepanjang 64."
        )
    code = verification_code(digits)
    _require_whole(folder)
    with opened(folder, read_only=True) as sitting:
        entry = next((entry for entry in sitting.entries if entry.hash.startswith(digits)), None)
        if entry is None:
            raise Failure(f"Kode {code} bukan milik sesi ini: tidak ada keputusan dalam jurnal yang menghasilkannya.")
        locked = sums.locked_at(sitting.session)
        day = f"{long_date(entry.at.date())} pukul {clock(entry.at)}"
        unreal = tuple(_unreal(sitting.session))
    what = "hasil yang terkunci" if entry.seq == locked else "keadaan"
    print(f"Kode {code} milik sesi ini: {what} pada keputusan nomor {entry.seq}, {day}.")
    for said in unreal:
        print(said)
    return 0


def _paper(file: Path, folder: Path) -> int:
    content = read_whole(file, LARGEST)
    digest = hashlib.sha256(content).hexdigest()
    with opened(folder, read_only=True) as sitting:
        if kept := tuple(_kept(sitting, digest)):
            numbers = listed(str(seq) for seq in kept)
            print(f"{file.name} sama, byte demi byte, dengan yang diterbitkan pada keputusan {numbers}.")
            return 0
        logo = parcel.logo_in(sitting.folder, sitting.session)
        if parcel_word.is_word(content):
            return _word(file, content, sitting, logo)
        for ledger in _moments(sitting, digest):
            for name in _likeliest_first(file, ledger):
                for form in parcel.forms(name, ledger, logo):
                    if form.may_be(content) and form.make() == content:
                        print(
                            f"{file.name} sama, byte demi byte, dengan {form.file} yang dibuat lagi dari jurnal sesi "
                            f"ini, menurut keadaan pada keputusan {ledger.session.seq}."
                        )
                        return 0
    raise Failure(f"{file.name} tidak sama dengan dokumen mana pun yang dihasilkan sesi ini.")


def _word(file: Path, content: bytes, sitting: Sitting, logo: bytes) -> int:
    """Whether a Word file is still as it was written; it binds nobody either way."""
    digest = hashlib.sha256(content).hexdigest()
    written = sorted(set(parcel_word.written_at(sitting.folder, digest)))
    earlier = (sitting.ledger.at(seq) for seq in written if 0 < seq < len(sitting.entries))
    for ledger in (sitting.ledger, *earlier):
        if found := parcel_word.same(content, file.name, ledger, logo):
            print(f"{file.name} sama dengan berkas Word sesi ini ({found}); yang mengikat PDF bertanda tangan.")
            return 0
    raise Failure(f"{file.name} disunting atau bukan dari sesi ini.")


def _likeliest_first(file: Path, ledger: Ledger) -> list[str]:
    """The papers of the session, first those whose name the file bears: making all of them takes seconds."""
    papers = outputs(ledger.session)
    return sorted(papers, key=lambda name: papers[name].stem != file.stem)


def _moments(sitting: Sitting, digest: str) -> Iterator[Ledger]:
    """The session as it stands, and as it stood when the manifest says that a file of this digest was made."""
    yield sitting.ledger
    for seq in sorted({line.seq for line in manifest.lines(sitting.folder) or () if line.digest == digest}):
        if seq < len(sitting.entries):
            yield sitting.ledger.at(seq)


def _kept(sitting: Sitting, digest: str) -> Iterator[int]:
    """Decisions that issued a file of this digest; later ones may have replaced it."""
    for entry in sitting.entries:
        if isinstance(entry.decision, DocumentsIssued) and digest in entry.decision.files.values():
            yield entry.seq
