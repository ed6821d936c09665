"""Menghitung ulang hasil.json dari bahan mentahnya, tanpa folder sesi.

Nilai, peringkat, suara, garis batas, dan jumlahnya dihitung dari skor, urutan musyawarah, suara, dan pagu yang
tertulis. Kode keluar: 0 semua cocok, 1 ada yang tidak cocok, 2 berkas tidak dapat dibaca.
Bentuk berkas: docs/hasil.schema.json

Contoh: musrenbang hitung dokumen/hasil.json
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from sessions.kernel.text import clean
from tui.commands.folder import Failure, explained

UNREADABLE = 2


def add_arguments(parser: ArgumentParser) -> None:
    """The file."""
    parser.add_argument("berkas", metavar="FILE", type=Path, help="berkas hasil.json, dari siapa pun")


def run(asked: Namespace) -> int:
    """Recompute everything; Failure with the first difference, 2 for a file that cannot be read."""
    from exports.results.recount import Agreement, BrokenRule, recount
    from exports.results.shape import NotResults, read
    from tui.commands import words as wording

    try:
        results = read(asked.berkas)
        found = recount(results)
    except NotResults as error:
        return _unreadable(wording.unreadable(asked.berkas.name, error.fault))
    except OSError as error:
        return _unreadable(explained(error))
    match found:
        case Agreement():
            print(wording.agreed(found))
            return 0
        case BrokenRule():
            raise Failure(wording.broken(found))
    raise Failure(wording.differs(found, results))


def _unreadable(sentence: str) -> int:
    print(clean(sentence), file=sys.stderr)
    return UNREADABLE
