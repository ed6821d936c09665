"""Memeriksa keutuhan folder sesi, sebuah dokumen terhadap sesinya, atau kode verifikasi pada dokumen cetak.

Contoh: musrenbang periksa musrenbang-kerjo-2028
        musrenbang periksa musrenbang-kerjo-2028 --kode 7F3A-91C2-05DD-4B1E
        musrenbang periksa berita-acara.pdf --sesi musrenbang-kerjo-2028
        musrenbang periksa berita-acara-bertanda-tangan.pdf --sesi musrenbang-kerjo-2028
        musrenbang periksa undangan.docx --sesi musrenbang-kerjo-2028

Setiap perubahan satu byte pada jurnal, sesi.json atau dokumen ditemukan. Jurnal yang dipotong ujungnya bersama
sesi.json-nya, atau yang ditulis ulang seluruhnya, baru ketahuan sesudah dokumen diterbitkan: dari dokumen dan
manifes di folder sesi, atau, bila folder itu pun ditulis ulang, dari kode verifikasi pada dokumen cetak. Sebelum ada
dokumen yang keluar, hanya cadangan yang disimpan di tempat lain yang dapat menunjukkannya.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from string import hexdigits

from exports.paper.frame import verification_code
from sessions.closing import facts_sums as sums
from sessions.kernel.files import read_whole
from sessions.kernel.session import Session
from sessions.language.dates import clock, long_date
from sessions.record.clocks import setbacks
from sessions.record.disk import LARGEST
from sessions.record.errors import STORE
from sessions.record.store import read_position
from sessions.record.verify import verify
from sessions.record.words import sentence_of_finding
from tui.commands.folder import Failure, WrongUsage, opened, tables_of
from tui.papers import manifest, origin

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
    with opened(folder, read_only=True) as sitting:
        try:
            print(origin.told(file.name, content, sitting))
        except origin.NotOurs as error:
            raise Failure(str(error)) from error
    return 0
