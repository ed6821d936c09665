"""Menghimpun hasil Musrenbang yang dikirim kecamatan: hasil.json, PDF Berita Acara, kiriman zip, atau foldernya.

Setiap berkas dihitung ulang dan Kode datanya ditampilkan, untuk dicocokkan dengan Berita Acara yang tercetak.
Yang tidak dapat dihimpun disebut satu per satu dengan sebabnya; yang lain tetap masuk. Menjalankannya lagi dengan
berkas lain menambah himpunan yang sama. Nilai tidak pernah dibandingkan antarkecamatan.

Contoh: musrenbang himpun himpunan-2028 /media/sari/STIK/kiriman-kerjo-2028.zip
        musrenbang himpun himpunan-2028 kiriman/
        musrenbang himpun himpunan-2028 --ambil kiriman/kerjo/hasil.json
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from exports.joining import engine
from exports.joining.compiling import PAPER, STORED_FOLDER, WORKBOOK, compile_
from exports.joining.examining import Sound, Unsound
from exports.joining.tables import TOLD
from exports.joining.taking import STORE, Intake, YearOpen, digest_of, take_in
from exports.joining.written import DESCRIPTION
from exports.results.balanced import Imbalance
from exports.results.consistency import BrokenRule
from exports.results.recount import Difference
from exports.results.shape import Fault, NotResults
from exports.text.file import listing
from sessions.joining import standing
from sessions.joining.receipts import JOURNAL, Compilation, ReceiptBook, ReceiptsDamaged, ResultsReceived
from sessions.joining.standing import Contest, InForce, Missing
from sessions.kernel.text import clean
from sessions.language import numbers
from sessions.office import regions
from sessions.record.disk import SYSTEM_DISK
from sessions.sentences.clauses import listed
from tui.commands import hitung
from tui.commands.folder import Failure, WrongUsage, add_typist, typist
from tui.shell.machine import OfficeClock


def add_arguments(parser: ArgumentParser) -> None:
    """Where to, what, and which of two closings."""
    parser.add_argument("ke", metavar="KE", type=Path, help="folder himpunan; dibuat bila belum ada")
    files = "hasil.json, PDF Berita Acara, kiriman zip, atau folder yang berisi semua itu"
    parser.add_argument("berkas", metavar="BERKAS", type=Path, nargs="*", help=files)
    choice = "bila satu kecamatan mengirim dua penutupan: yang dihimpun (boleh lebih dari satu kali)"
    parser.add_argument("--ambil", metavar="BERKAS", type=Path, action="append", default=[], help=choice)
    year = "tahun rencana yang dihimpun; bawaan: yang terbanyak di antara berkasnya"
    parser.add_argument("--tahun", metavar="TAHUN", type=int, help=year)
    parser.add_argument("--json", action="store_true", help="hasil himpunan sebagai satu dokumen JSON")
    add_typist(parser)


_INSTALL = "pip install 'musrenbang[himpun]'"


def run(asked: Namespace) -> int:
    """Take everything in, and tell what stands; 1 where a kecamatan has two closings or nothing could be compiled."""
    try:
        engine.require()
    except engine.EngineMissing as error:
        raise Failure(f"Himpunan memerlukan DuckDB; pasang dengan: {_INSTALL}.") from error
    _require_folder(asked.ke)
    if not (asked.berkas or asked.ambil or (asked.ke / JOURNAL).is_file()):
        raise WrongUsage("Sebutkan berkas atau folder yang dikirim kecamatan.")
    SYSTEM_DISK.create_folder(asked.ke)
    clock = OfficeClock()
    lock = SYSTEM_DISK.lock(asked.ke, clock())
    try:
        return _compile(asked, ReceiptBook(asked.ke, clock, typist(asked)))
    except ReceiptsDamaged as error:
        raise Failure(
            f"{JOURNAL} di {asked.ke} berubah pada baris {error.line}; mulailah himpunan baru di folder lain."
        ) from error
    finally:
        lock.release()


def _require_folder(folder: Path) -> None:
    """A folder of ours, an empty one, or a new one: what others keep is never written beside."""
    if folder.exists() and not folder.is_dir():
        raise Failure(f"{folder} bukan folder; sebutkan folder himpunan.")
    if folder.is_dir() and not (folder / JOURNAL).is_file() and any(name not in _OURS for name in _names(folder)):
        raise Failure(f"Folder {folder} berisi berkas lain; pilih folder baru atau kosong untuk himpunan.")


_OURS = frozenset({"kunci", "kunci.json", STORE, JOURNAL})


def _names(folder: Path) -> tuple[str, ...]:
    return SYSTEM_DISK.names(folder)


def _compile(asked: Namespace, book: ReceiptBook) -> int:
    if asked.tahun is not None and book.plan_year not in {None, asked.tahun}:
        raise Failure(f"Himpunan {asked.ke} menghimpun RKPD {book.plan_year}, bukan RKPD {asked.tahun}.")
    try:
        found = take_in(
            asked.ke, book, (*asked.berkas, *asked.ambil), plan_year=asked.tahun, why=_why, progress=_progress
        )
        for line in found.turned_away:
            print(clean(line.why), file=sys.stderr)
        if book.plan_year is None:
            raise Failure("Tidak ada hasil yang dapat dihimpun; tidak ada yang diubah.")
        for path in asked.ambil:
            _choose(book, path)
    except YearOpen as error:
        years = listed(f"RKPD {year}" for year in error.years)
        raise Failure(f"Berkasnya sama banyak untuk {years}; sebutkan tahunnya dengan --tahun.") from error
    finally:
        book.close()
    compilation = book.compilation
    stands = standing.of(compilation)
    try:
        compile_(asked.ke, compilation, stands, progress=_progress)
    except NotResults as error:
        place = asked.ke / STORE
        raise Failure(f"Salinan di {place} berubah sesudah diterima; mulailah himpunan baru di folder lain.") from error
    if asked.json:
        print(json.dumps(_document(compilation, stands, found), ensure_ascii=False, indent=1))
    else:
        _tell(asked.ke, compilation, stands, found)
    for contest in stands.contests:
        print(clean(_contested(contest)), file=sys.stderr)
    return 1 if stands.contests or not stands.counting else 0


def _progress(what: str, number: int, count: int) -> None:
    """On a terminal only, over itself."""
    if sys.stderr.isatty():
        print(f"\r{what} {number} dari {count}", end="\n" if number == count else "", file=sys.stderr, flush=True)


def _choose(book: ReceiptBook, path: Path) -> None:
    """The closing in this file counts; Failure where it was not taken in, or an amendment replaced it."""
    digest = digest_of(path)
    own = [receipt for receipt in book.compilation.receipts if receipt.sha256 == digest]
    if len({receipt.digest for receipt in own}) != 1:
        raise Failure(f"--ambil {path}: sebutkan satu berkas hasil yang dapat dihimpun.")
    compilation, receipt = book.compilation, own[0]
    if standing.of(compilation).fates[receipt] is standing.Fate.SUPERSEDED:
        raise Failure(f"{receipt.name} sudah digantikan Berita Acara Perbaikan yang juga diterima.")
    if choice := standing.choice_of(compilation, receipt):
        book.keep(choice)


def _why(one: Unsound | Sound, plan_year: int | None) -> str:
    """Why a file is turned away, in one sentence that names it."""
    if isinstance(one, Sound):
        other = f"yang dihimpun RKPD {plan_year}" if plan_year else "tahun lain yang dihimpun"
        return f"{one.receipt.name} adalah hasil RKPD {one.plan_year}; {other}."
    unfit = one.wrong
    if isinstance(unfit, Fault):
        return hitung.unreadable(one.name, unfit)
    if isinstance(unfit, Difference | BrokenRule | Imbalance):
        return f"{one.name} tidak cocok dengan bahannya. {_not_recounted(unfit, {'desa': one.villages})}"
    return f"{one.name} {unfit}."


def _not_recounted(found: Difference | BrokenRule | Imbalance, results: Mapping[str, Any]) -> str:
    match found:
        case Difference():
            return hitung.differs(found, results)
        case Imbalance():
            return hitung.unbalanced(found, results)
    return hitung.broken(found)


def _contested(contest: Contest) -> str:
    """Which files contradict each other, and how to choose."""
    files = listed(f"{receipt.name} ({receipt.data_code})" for receipt in contest.receipts)
    how = "pilih satu dengan --ambil BERKAS. Sampai itu dipilih, kecamatan ini belum dihimpun."
    if len(contest.names) > 1:
        owner = regions.name_of(contest.code)
        told = f"Kode kecamatan {contest.code} disebut dua kecamatan, {listed(contest.names)}: {files}; "
        return f"{told}menurut daftar wilayah kode itu milik Kecamatan {owner}, {how}"
    return f"Kecamatan {contest.names[0]} ({contest.code}) mengirim dua penutupan yang berbeda: {files}; {how}"


def _tell(folder: Path, compilation: Compilation, stands: InForce, found: Intake) -> None:
    """What counts, each beside its code; what came before or beside; who is missing; where it all is."""
    rows = [
        [own.code, own.kecamatan, own.data_code, numbers.thousands(own.proposals), numbers.thousands(own.result)]
        for own in stands.counting
    ]
    print(listing(["Kode", "Kecamatan", "Kode data", "Usulan", "Menurut hasil"], rows))
    print(f"\n{_summed(compilation, stands.counting)}")
    for receipt, fate in stands.fates.items():
        if fate in {standing.Fate.SUPERSEDED, standing.Fate.NOT_CHOSEN} and receipt in found.received:
            print(f"{receipt.name}: {fate.value}.")
    if found.again:
        print(f"{numbers.thousands(len(found.again))} berkas sudah diterima sebelumnya.")
    for line in map(_absent, standing.missing(stands)):
        print(line)
    print(
        f"Ditulis di {folder}: {WORKBOOK}, {PAPER}.pdf, {len(TOLD)} tabel CSV dengan {DESCRIPTION}, {STORED_FOLDER}/."
    )


def _summed(compilation: Compilation, counting: Sequence[ResultsReceived]) -> str:
    proposals, result = (sum(getattr(own, name) for own in counting) for name in ("proposals", "result"))
    return (
        f"RKPD {compilation.plan_year}: {numbers.thousands(len(counting))} kecamatan, {numbers.thousands(proposals)} "
        f"usulan, {numbers.full(result)} menurut hasil. Cocokkan setiap Kode data dengan Berita Acaranya."
    )


def _absent(missing: Missing) -> str:
    """Who has not sent, of one kabupaten or kota."""
    if not missing.kecamatan:
        return f"{missing.regency}: semua {missing.known} kecamatan sudah mengirim."
    names = listed(f"{own.place} ({own.code})" for own in missing.kecamatan)
    count = f"{len(missing.kecamatan)} dari {missing.known} kecamatan"
    return f"{missing.regency}: {count} belum dihimpun: {names}."


def _document(compilation: Compilation, stands: InForce, found: Intake) -> dict[str, object]:
    """The same for programs."""
    return {
        "tahun_rencana": compilation.plan_year,
        "dihimpun": list(map(_row, stands.counting)),
        "bertentangan": [
            {"kode": contest.code, "berkas": [receipt.name for receipt in contest.receipts]}
            for contest in stands.contests
        ],
        "diterima": [
            {"berkas": receipt.name, "sha256": receipt.sha256, "ukuran": receipt.size, "kedudukan": fate.value}
            for receipt, fate in stands.fates.items()
        ],
        "ditolak": [
            {"berkas": own.name, "sha256": own.sha256, "ukuran": own.size, "sebab": own.why}
            for own in found.turned_away
        ],
        "belum_dihimpun": [
            {
                "wilayah": own.regency,
                "dari": own.known,
                "kecamatan": [{"kode": one.code, "nama": one.place} for one in own.kecamatan],
            }
            for own in standing.missing(stands)
        ],
    }


def _row(receipt: ResultsReceived) -> dict[str, object]:
    return {
        "kode": receipt.code,
        "kecamatan": receipt.kecamatan,
        "kode_data": receipt.data_code,
        "berkas": receipt.name,
        "usulan": receipt.proposals,
        "biaya_usulan": receipt.asked,
        "biaya_hasil": receipt.result,
        "prioritas": receipt.priorities,
        "biaya_prioritas": receipt.priorities_result,
    }
