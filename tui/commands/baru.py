"""Membuat sesi baru untuk sebuah kecamatan.

Contoh: musrenbang baru musrenbang-kerjo-2028 --kecamatan 33.13.16 --tahun-rencana 2028
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from sessions.decisions import SessionOpened
from sessions.defaults import office_for
from sessions.record.sitting import Sitting
from tui.commands.folder import OfficeClock, add_folder, add_typist, tables_of, typist
from tui.reading import Unreadable, read_year


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, kecamatan, plan year."""
    add_folder(parser)
    parser.add_argument("--kecamatan", metavar="KODE", required=True, help="kode Kemendagri, misalnya 33.13.16")
    parser.add_argument("--tahun-rencana", metavar="TAHUN", type=_year, help="tahun RKPD; bawaan: tahun depan")
    add_typist(parser)


def _year(typed: str) -> int:
    try:
        return read_year(typed)
    except Unreadable as unreadable:
        raise ArgumentTypeError(str(unreadable)) from unreadable


def run(asked: Namespace) -> int:
    """Create the folder with decision 1."""
    office = office_for(asked.kecamatan)
    clock = OfficeClock(office.utc_offset)
    year = asked.tahun_rencana or clock().year + 1
    first = SessionOpened(office=office, plan_year=year)
    Sitting.create(asked.folder, by=typist(asked), clock=clock, first=first, tables=tables_of).close()
    villages = f"{len(office.villages)} desa/kelurahan"
    print(f"Sesi Kecamatan {office.kecamatan}, {office.regency}, RKPD {year} dibuat di {asked.folder} ({villages}).")
    return 0
