"""Menjalankan sesi contoh Kecamatan Kerjo.

Di terminal, sesi dibuka di tengah sidang. Tanpa terminal, atau dengan --tanpa-layar, seluruh musyawarah dijalankan
sampai selesai dan letak berkas yang ditulis ditampilkan.
"""

from argparse import ArgumentParser, Namespace
from itertools import count
from pathlib import Path

from exports.catalogue import PAPERS
from exports.wording import money
from sessions import minutes
from sessions.record.folder import STORE
from sessions.record.sitting import Sitting
from sessions.sample.play import play
from tui.commands.ekspor import issue
from tui.commands.folder import tables_of
from tui.commands.screens import has_terminal, show

DEFAULT = "musrenbang-contoh"


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, screens or not."""
    default = f"folder baru; bawaan: {DEFAULT}, atau nama berikutnya yang belum dipakai"
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help=default)
    parser.add_argument("--tanpa-layar", action="store_true", help="jalankan sampai selesai tanpa layar")
    parser.add_argument("--tanpa-tetikus", action="store_true", help="matikan tetikus")


def run(asked: Namespace) -> int:
    """Play the sample to the live sidang and open it, or to the end and tell what was written."""
    folder = asked.folder or _free_name(DEFAULT)
    is_shown = has_terminal() and not asked.tanpa_layar
    with play(folder, tables=tables_of, to_the_end=not is_shown) as sitting:
        if not is_shown:
            _tell(sitting, issue(sitting, tuple(PAPERS)))
    return show(folder, by=sitting.by, mouse=not asked.tanpa_tetikus) if is_shown else 0


def _free_name(wanted: str) -> Path:
    """The wanted name in the present folder, or the next free number behind it."""
    names = (Path(wanted if number == 1 else f"{wanted}-{number}") for number in count(1))
    return next(path for path in names if not path.exists())


def _tell(sitting: Sitting, written: tuple[Path, ...]) -> None:
    session = sitting.session
    facts = minutes.facts(session)
    kecamatan = session.office.kecamatan if session.office else ""
    print(f"Sesi contoh Kecamatan {kecamatan}, RKPD {session.plan_year}: {len(sitting.entries)} keputusan dijalankan.")
    print(f"Hadir {facts.present} orang ({facts.men} L, {facts.women} P); {facts.balance.received} usulan masuk.")
    cost = money.rupiah(facts.priority_cost)
    print(f"Prioritas {facts.priority_count} usulan, {cost}; utusan {len(facts.delegates)} orang.")
    print("Berkas yang ditulis:")
    for path in (sitting.folder / STORE, *written):
        print(f"  {path}")
