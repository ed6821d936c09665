"""Memuat usulan tahun sebelumnya ke dalam sesi, atau mencatat usulan yang masuk RKPD atau APBD.

Contoh: musrenbang lalu musrenbang-kerjo-2028 kiriman-kerjo-2027.zip
        musrenbang lalu musrenbang-kerjo-2028 usulan-2026.xlsx --tahun 2026
        musrenbang lalu musrenbang-kerjo-2028 apbd-2027.xlsx --masuk APBD --tahun 2027

Yang dimuat: folder sesi, salinan datanya, paket kiriman, hasil.json, atau tabel. Daftar tahun lain tetap. Dengan
--masuk hanya baris yang memuat kode usulan atau ID SIPD yang dicatat; yang hanya mirip disebut, dan dipilih di lembar
Tahun lalu (g r).
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from sessions.kernel.decision import Decision
from sessions.record.last_year import NotLastYear
from sessions.sentences.clauses import sentence
from sessions.values.last_year import TakenInto
from tui.commands.folder import Failure, add_folder, add_typist, opened, typist
from tui.dialogs.reading import Unreadable, read_year
from tui.last_year.file import NothingTaken, decisions_of, entered


def add_arguments(parser: ArgumentParser) -> None:
    """Folder and source, and for a list of what entered RKPD or APBD which of them and of which plan."""
    add_folder(parser)
    parser.add_argument("berkas", metavar="BERKAS", type=Path, help="folder sesi, zip, hasil.json, atau tabel")
    parser.add_argument("--masuk", choices=[into.value for into in TakenInto], help="daftar usulan yang masuk di sana")
    parser.add_argument(
        "--tahun", metavar="TAHUN", type=_year, help="tahun RKPD usulannya, bila berkasnya tidak menyebutnya"
    )
    parser.add_argument("--uji", action="store_true", help="periksa saja, tidak ada yang diubah")
    add_typist(parser)


def _year(typed: str) -> int:
    try:
        return read_year(typed)
    except Unreadable as unreadable:
        raise ArgumentTypeError(str(unreadable)) from unreadable


def run(asked: Namespace) -> int:
    """Tell every row that is not taken, then what is; nothing is taken where any of it would be refused."""
    with opened(asked.folder, typist(asked), read_only=asked.uji) as sitting:
        decisions: tuple[Decision, ...]
        lines: tuple[str, ...] = ()
        try:
            if asked.masuk:
                decision, lines = entered(asked.berkas, sitting.session, TakenInto(asked.masuk), asked.tahun)
                decisions = (decision,)
            else:
                decisions = decisions_of(asked.berkas, sitting.session, asked.tahun)
        except (NotLastYear, NothingTaken) as error:
            raise Failure(error.sentence) from error
        for decision in decisions:
            decision.check(sitting.session)
        for line in lines:
            print(line)
        for decision in decisions:
            if not asked.uji:
                sitting.decide(decision)
            print(f"{'Akan dicatat: ' if asked.uji else ''}{sentence(decision, sitting.session)}")
    return 0
