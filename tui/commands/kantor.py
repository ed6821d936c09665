"""Menulis berkas kantor (kantor.toml) sebuah kecamatan, atau memeriksanya.

Contoh: musrenbang kantor Kerjo
        musrenbang kantor 33.13.16 --ke kantor.toml
        musrenbang kantor --periksa kantor.toml
        musrenbang kantor --sesi musrenbang-kerjo-2028 --ke kantor.toml

Berkas kantor disimpan dari tahun ke tahun: kop surat, pejabat, dasar hukum, komisi, Perangkat Daerah, hari libur,
pedoman, dan lainnya. Isinya teks biasa dengan keterangan; ubah dengan penyunting teks, lalu periksa.
"""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from sessions.kernel.text import clean
from sessions.office.defaults import office_for
from sessions.office.file_keys import OfficeFile
from sessions.office.file_kinds import OfficeFileWrong
from sessions.office.file_reading import read_file
from sessions.office.file_writing import written
from sessions.office.regions import kecamatan_named
from tui.commands.folder import Failure, WrongUsage, opened


def add_arguments(parser: ArgumentParser) -> None:
    """A kecamatan, or a file to look at."""
    parser.add_argument("kecamatan", metavar="KODE|NAMA", nargs="?", type=clean, help="kode Kemendagri atau nama")
    parser.add_argument("--ke", metavar="BERKAS", type=Path, help="berkas yang ditulis; bawaan: ke layar")
    parser.add_argument(
        "--sesi", metavar="FOLDER", type=Path, help="tulis data kantor sesi ini, dengan pejabat dan pedomannya"
    )
    parser.add_argument("--periksa", metavar="BERKAS", type=Path, help="berkas kantor yang diperiksa")


def run(asked: Namespace) -> int:
    """Write, list what a name may mean, or look through a file."""
    if sum(source is not None for source in (asked.kecamatan, asked.sesi, asked.periksa)) != 1:
        raise WrongUsage("Sebutkan salah satu: kode atau nama kecamatan, --sesi FOLDER, atau --periksa BERKAS.")
    if asked.periksa is not None:
        return _examined(asked.periksa)
    text = _of_session(asked.sesi) if asked.sesi is not None else written(office_for(one_kecamatan(asked.kecamatan)))
    if asked.ke is None:
        print(text, end="")
        return 0
    try:
        with asked.ke.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise Failure(f"Berkas {asked.ke} sudah ada; pilih nama lain.") from error
    print(f"Berkas kantor ditulis ke {asked.ke}.")
    return 0


def _of_session(folder: Path) -> str:
    """The office as the session has it by now: corrections, officials, adopted rules and commissions."""
    with opened(folder, read_only=True) as sitting:
        session = sitting.session
    if session.office is None or session.guideline is None:
        raise Failure(f"Sesi di {folder} belum dibuka.")
    office = replace(
        session.office,
        commissions=session.commissions,
        guideline=session.guideline,
        house_rules=session.house_rules,
    )
    return written(office, tuple(session.officials.values()))


def one_kecamatan(text: str) -> str:
    """The code of the kecamatan with this code or name; where several have it they are printed. Failure."""
    found = kecamatan_named(text)
    if not found:
        kind = "Kode" if text[:1].isdecimal() else "Nama"
        raise Failure(f"{kind} kecamatan {text} tidak dikenal. Contoh: 33.13.16, atau Kerjo.")
    if len(found) > 1:
        print("\n".join(f"{one.code}  {one.place}" for one in found))
        raise Failure(f"Beberapa kecamatan cocok dengan {text}; sebutkan kodenya.")
    return found[0].code


def read_office(file: Path) -> OfficeFile:
    """An office file; everything to be looked at is printed, one sentence a line. Failure where it cannot be taken."""
    try:
        found = read_file(file)
    except OfficeFileWrong as wrong:
        print("\n".join(wrong.sentences))
        count = sum(not fault.problem.is_warning for fault in wrong.faults)
        raise Failure(f"{file.name} belum dapat dipakai: {count} hal harus diperbaiki.") from wrong
    for warning in found.warnings:
        print(warning.told(file.name))
    return found


def _examined(file: Path) -> int:
    found = read_office(file)
    office = found.office
    print(
        f"{file.name} dapat dipakai: Kecamatan {office.kecamatan}, {office.regency}, {len(office.villages)} "
        f"{office.village_word}, {len(office.commissions)} komisi, {len(office.agencies)} Perangkat Daerah, "
        f"{len(found.officials)} pejabat."
    )
    return 0
