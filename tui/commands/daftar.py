"""Menampilkan satu tabel sesi: usulan, komisi, hadir, suara, peringkat, utusan, langkah, jurnal, dan lainnya.

Contoh: musrenbang daftar musrenbang-kerjo-2028 peringkat
Tanpa --json atau --csv, tabel yang lebar hanya menampilkan kolom utamanya.
"""

import csv
import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from exports.renderers.cells import safe
from exports.renderers.text import listing
from exports.wording.journal import sentences
from sessions import validity
from sessions.record.plain_json import Plain
from sessions.record.rows import Row
from sessions.record.sitting import Sitting
from sessions.record.tables import TABLES
from tui.commands.folder import add_folder, opened

MAIN_COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "usulan": ("kode", "desa", "kegiatan", "anggaran", "opd", "komisi", "status", "nilai", "peringkat"),
        "peringkat": ("peringkat", "kode", "kegiatan", "desa", "komisi", "nilai", "anggaran", "garis"),
        "hadir": ("nama", "jenis_kelamin", "lembaga", "unsur", "desa", "komisi", "datang", "pergi"),
        "suara": ("nomor", "pertanyaan", "cara", "status", "hitungan"),
        "langkah": ("no", "uraian", "pelaksana", "waktu_baku", "terpakai", "status"),
    }
)
"""What a terminal shows of tables that have more columns than fit; the others are shown whole."""


def _journal(sitting: Sitting) -> Sequence[Row]:
    return [
        {"no": e.seq, "waktu": e.at.isoformat(), "oleh": e.by, "keputusan": text, "dibatalkan": e.is_withdrawn}
        for e, text in sentences(sitting.entries)
    ]


def _validity(sitting: Sitting) -> Sequence[Row]:
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


OF_THE_RECORD: Mapping[str, Callable[[Sitting], Sequence[Row]]] = MappingProxyType(
    {"jurnal": _journal, "periksa-sah": _validity}
)
"""Tables that are not in sesi.json."""

NAMES = (*TABLES, *OF_THE_RECORD)


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, table, form."""
    add_folder(parser)
    parser.add_argument("tabel", metavar="TABEL", type=_table, help=f"salah satu dari: {', '.join(NAMES)}")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="satu dokumen JSON, semua kolom")
    form.add_argument("--csv", action="store_true", help="CSV, semua kolom")


def _table(name: str) -> str:
    if name not in NAMES:
        raise ArgumentTypeError(f"Tabel {name} tidak ada; pilih salah satu dari: {', '.join(NAMES)}.")
    return name


def run(asked: Namespace) -> int:
    """Print one table."""
    with opened(asked.folder, read_only=True) as sitting:
        of_the_record = OF_THE_RECORD.get(asked.tabel)
        rows = of_the_record(sitting) if of_the_record else TABLES[asked.tabel](sitting.session)
    if asked.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    elif asked.csv:
        _print_csv(rows)
    elif rows:
        print(_plain(rows, MAIN_COLUMNS.get(asked.tabel, tuple(rows[0]))))
    else:
        print("NIHIL")
    return 0


def _plain(rows: Sequence[Row], columns: Sequence[str]) -> str:
    """A list; one line per fact where there is a single row."""
    if len(rows) == 1:
        return listing(["", ""], [[name, _text(value)] for name, value in rows[0].items()])
    return listing(columns, [[_text(row[name]) for name in columns] for row in rows])


def _print_csv(rows: Sequence[Row]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    if rows:
        writer.writerow(rows[0])
        writer.writerows([safe(_text(value)) for value in row.values()] for row in rows)


def _text(value: Plain) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case str() | int():
            return str(value)
        case Mapping():
            return ", ".join(f"{name}: {_text(part)}" for name, part in value.items())
        case _:
            return "; ".join(map(_text, value))
