"""menampilkan satu tabel sesi: usulan, komisi, hadir, suara, peringkat, utusan, langkah, jurnal, dan lainnya.

Contoh: musrenbang daftar musrenbang-kerjo-2028 peringkat
"""

import csv
import json
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import Any

from exports.renderers.cells import safe
from exports.renderers.text import listing
from exports.wording.journal import sentences
from sessions import validity
from sessions.record.plain_json import Json
from sessions.record.sitting import Sitting
from sessions.record.tables import TABLES
from tui.commands.failure import Failure
from tui.commands.folder import add_folder, opened

OF_THE_RECORD = ("jurnal", "periksa-sah")


def add_arguments(parser: Any) -> None:
    """Folder, table, form."""
    add_folder(parser)
    names = ", ".join((*TABLES, *OF_THE_RECORD))
    parser.add_argument("tabel", metavar="TABEL", help=f"salah satu dari: {names}")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="satu dokumen JSON")
    form.add_argument("--csv", action="store_true", help="CSV")


def run(asked: Namespace) -> int:
    """Print one table."""
    with opened(asked.folder, read_only=True) as sitting:
        rows = _rows(sitting, asked.tabel)
    if asked.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    elif asked.csv:
        _print_csv(rows)
    else:
        headings = list(rows[0]) if rows else []
        print(listing(headings, [[_text(row[h]) for h in headings] for row in rows]) if rows else "NIHIL")
    return 0


def _rows(sitting: Sitting, name: str) -> Sequence[Mapping[str, Json]]:
    if name in TABLES:
        return TABLES[name](sitting.session)
    if name == "jurnal":
        return [
            {"no": e.seq, "waktu": e.at.isoformat(), "oleh": e.by, "keputusan": text, "dibatalkan": e.is_withdrawn}
            for e, text in sentences(sitting.entries)
        ]
    if name == "periksa-sah":
        return [
            {
                "no": check.number,
                "pemeriksaan": check.name,
                "terpenuhi": check.is_met,
                "wajib": check.is_blocking,
                "keterangan": check.detail,
            }
            for check in validity.checks(sitting.session)
        ]
    raise Failure(f"Tabel {name} tidak ada; pilih salah satu dari: {', '.join((*TABLES, *OF_THE_RECORD))}.")


def _text(value: Json) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, str | int):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def _print_csv(rows: Sequence[Mapping[str, Json]]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    if rows:
        writer.writerow(rows[0])
        writer.writerows([safe(_text(cell)) for cell in row.values()] for row in rows)
