"""Menjalankan sesi contoh Kecamatan Kerjo.

Di terminal, sesi dibuka di tengah sidang. Tanpa terminal, atau dengan --tanpa-layar, seluruh musyawarah dijalankan
sampai selesai dan letak berkas yang ditulis ditampilkan.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from exports.catalogue import due_now
from sessions.closing import facts as closing
from sessions.language import numbers
from sessions.record.errors import STORE
from sessions.record.sitting import Sitting
from sessions.sample.play import play
from tui.commands.ekspor import issue
from tui.commands.folder import free_name, has_terminal, show, tables_of
from tui.shell.places import HOME

DEFAULT = "musrenbang-contoh"


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, screens or not."""
    default = f"folder baru; bawaan: {DEFAULT}, atau nama berikutnya yang belum dipakai"
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help=default)
    parser.add_argument("--tanpa-layar", action="store_true", help="jalankan sampai selesai tanpa layar")
    parser.add_argument("--tanpa-tetikus", action="store_true", help="matikan tetikus")


def run(asked: Namespace) -> int:
    """Play the sample to the live sidang and open it, or to the end and tell what was written."""
    folder = asked.folder or free_name(DEFAULT)
    is_shown = has_terminal() and not asked.tanpa_layar
    with play(folder, tables=tables_of, to_the_end=not is_shown) as sitting:
        if not is_shown:
            _tell(sitting, issue(sitting, due_now(sitting.session)))
    return show(folder, by=sitting.by, mouse=not asked.tanpa_tetikus, start=HOME) if is_shown else 0


def _tell(sitting: Sitting, written: tuple[Path, ...]) -> None:
    session = sitting.session
    facts = closing.facts(session)
    kecamatan = session.office.kecamatan if session.office else ""
    print(f"Sesi contoh Kecamatan {kecamatan}, RKPD {session.plan_year}: {len(sitting.entries)} keputusan dijalankan.")
    print(
        f"Hadir {facts.present} orang ({facts.men} L, {facts.women} P); {facts.recapitulation.received} usulan masuk."
    )
    cost = numbers.rupiah(facts.priorities.result)
    print(f"Prioritas {facts.priorities.count} usulan, {cost} menurut hasil; utusan {len(facts.delegates)} orang.")
    print("Berkas yang ditulis:")
    for path in (sitting.folder / STORE, *written):
        print(f"  {path}")
