"""Membuat salinan sesi yang dapat dibagikan ketika meminta bantuan: nama, telepon, alamat, dan nomor orang disamarkan.

Contoh: musrenbang anonimkan musrenbang-kerjo-2028 /media/sari/STIK/untuk-bantuan

Sesinya sendiri hanya dibaca. Salinannya memuat jurnal dan sesi.json saja: dokumen, pindaian, cadangan, dan isian yang
setengah jadi tidak ikut. Desa, usulan, nilai, suara, dan hasilnya sama. Kata ANONIM ada pada keputusan pertama, semua
kertas, dan layar; salinan itu tidak dapat diarsipkan, dikirim, atau dihimpun. Baca dahulu sebelum dibagikan: orang yang
hanya disebut dalam kalimat, dan tidak tercatat namanya di mana pun, dapat tertinggal.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from random import SystemRandom

from sessions.anonymous.copying import AnonymousCopy, NotAnonymised, write
from sessions.kernel.checks import require_real
from sessions.language.numbers import thousands
from sessions.sentences.clauses import listed
from tui.commands.folder import Failure, add_folder, opened, tables_of


def add_arguments(parser: ArgumentParser) -> None:
    """The session and where its copy goes."""
    add_folder(parser)
    parser.add_argument("tujuan", metavar="KE", type=Path, help="folder baru atau kosong untuk salinannya")


def run(asked: Namespace) -> int:
    """Make the copy, and tell how much was replaced."""
    with opened(asked.folder, read_only=True) as sitting:
        require_real(sitting.session)
    try:
        made = write(asked.folder, asked.tujuan, shuffle=SystemRandom().shuffle, tables=tables_of)
    except NotAnonymised as error:
        raise Failure(error.sentence) from error
    print(
        f"Salinan anonim ditulis di {asked.tujuan}: {thousands(len(made.lines))} keputusan; {_told(made)} disamarkan."
    )
    print("Rantainya sendiri, dan setiap keputusannya sudah diperiksa; sesi yang asli tidak berubah.")
    print(f"Baca dahulu sebelum dibagikan: musrenbang daftar {asked.tujuan} jurnal")
    return 0


def _told(made: AnonymousCopy) -> str:
    counts = {"nama": made.people, **made.counts}
    return listed(f"{thousands(count)} {kind}" for kind, count in counts.items() if count)
