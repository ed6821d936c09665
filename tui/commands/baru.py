"""membuat sesi baru untuk sebuah kecamatan.

Contoh: musrenbang baru musrenbang-kerjo-2028 --kecamatan 33.13.16 --tahun-rencana 2028
"""

from argparse import Namespace
from typing import Any

from sessions.decisions import SessionOpened
from sessions.defaults import office_for
from sessions.record.sitting import Sitting
from tui.commands.failure import Failure
from tui.commands.folder import OfficeClock, add_folder, add_typist, tables_of, typist

YEARS = range(2000, 2100)


def add_arguments(parser: Any) -> None:
    """Folder, kecamatan, plan year."""
    add_folder(parser)
    parser.add_argument("--kecamatan", metavar="KODE", required=True, help="kode Kemendagri, misalnya 33.13.16")
    parser.add_argument("--tahun-rencana", metavar="TAHUN", type=int, help="tahun RKPD; bawaan: tahun depan")
    add_typist(parser)


def run(asked: Namespace) -> int:
    """Create the folder with decision 1."""
    office = office_for(asked.kecamatan)
    clock = OfficeClock(office.utc_offset)
    year = asked.tahun_rencana if asked.tahun_rencana is not None else clock().year + 1
    if year not in YEARS:
        raise Failure(f"Tahun rencana {year} tidak masuk akal; isi empat angka, misalnya 2028.")
    first = SessionOpened(office=office, plan_year=year)
    sitting = Sitting.create(asked.folder, by=typist(asked), clock=clock, first=first, tables=tables_of)
    sitting.close()
    villages = f"{len(office.villages)} desa/kelurahan"
    print(f"Sesi Kecamatan {office.kecamatan}, {office.regency}, RKPD {year} dibuat di {asked.folder} ({villages}).")
    return 0
