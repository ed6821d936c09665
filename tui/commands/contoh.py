"""menjalankan sesi contoh Kecamatan Kerjo.

Di terminal, sesi dibuka di tengah sidang. Tanpa terminal, atau dengan --tanpa-layar, seluruh musyawarah dijalankan
sampai selesai dan letak berkas yang ditulis ditampilkan.
"""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from exports.catalogue import PAPERS
from exports.wording import money
from sessions import minutes
from sessions.record.sitting import Sitting
from sessions.sample.play import play
from tui.commands.ekspor import issue
from tui.commands.folder import tables_of

DEFAULT = "musrenbang-contoh"


def add_arguments(parser: Any) -> None:
    """Folder, screens or not."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help=f"folder baru; bawaan: {DEFAULT}")
    parser.add_argument("--tanpa-layar", action="store_true", help="jalankan sampai selesai tanpa layar")
    parser.add_argument("--tanpa-tetikus", action="store_true", help="matikan tetikus")


def run(asked: Namespace) -> int:
    """Play the sample to the live sidang and open it, or to the end and tell what was written."""
    folder = asked.folder or _free_name(Path(DEFAULT))
    is_shown = sys.stdin.isatty() and sys.stdout.isatty() and not asked.tanpa_layar
    sitting = play(folder, tables=tables_of, to_the_end=not is_shown)
    if is_shown:
        sitting.close()
        from tui.commands.screens import show

        return show(folder, by="Sari Wulandari", mouse=not asked.tanpa_tetikus)
    try:
        _tell(sitting, issue(sitting, tuple(PAPERS)))
    finally:
        sitting.close()
    return 0


def _free_name(wanted: Path) -> Path:
    """The wanted folder, or the next free number behind it."""
    candidate, number = wanted, 2
    while candidate.exists():
        candidate, number = wanted.with_name(f"{wanted.name}-{number}"), number + 1
    return candidate


def _tell(sitting: Sitting, written: tuple[Path, ...]) -> None:
    facts = minutes.facts(sitting.session)
    session = sitting.session
    kecamatan = session.office.kecamatan if session.office else ""
    print(f"Sesi contoh Kecamatan {kecamatan}, RKPD {session.plan_year}: {len(sitting.entries)} keputusan dijalankan.")
    print(f"Hadir {facts.present} orang ({facts.men} L, {facts.women} P); {facts.balance.received} usulan masuk.")
    cost = money.rupiah(facts.priority_cost)
    print(f"Prioritas {facts.priority_count} usulan, {cost}; utusan {len(facts.delegates)} orang.")
    print("Berkas yang ditulis:")
    for path in (sitting.folder / "sesi.json", *written):
        print(f"  {path}")
