"""Menampilkan satu tabel sesi: usulan, komisi, hadir, suara, peringkat, utusan, langkah, jurnal, dan lainnya.

Contoh: musrenbang daftar musrenbang-kerjo-2028 peringkat
        musrenbang daftar musrenbang-kerjo-2028 jurnal --usulan 2007-03
Tanpa --json atau --csv, tabel yang lebar hanya menampilkan kolom utamanya.
"""

import csv
import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import time

from exports.text.file import listing
from sessions.agenda import facts as agenda
from sessions.closing import checks
from sessions.intake.rows import guarded
from sessions.kernel.decision import Group
from sessions.kernel.session import Session
from sessions.kernel.text import Plain, Row, clean
from sessions.language.local import desa
from sessions.record.ledger import History
from sessions.record.sitting import Sitting
from sessions.record.tables import TABLES
from sessions.values.office import VillageCode
from tui.commands.folder import Failure, WrongUsage, add_folder, opened
from tui.journal import view
from tui.journal.view import Filter

MAIN_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "usulan": ("kode", "desa", "kegiatan", "anggaran", "opd", "komisi", "status", "nilai", "peringkat"),
    "terima": ("desa", "surat", "usulan_surat", "usulan_rekap", "selisih_usulan", "selisih_anggaran", "keadaan"),
    "verifikasi": ("kode", "desa", "kegiatan", "keadaan", "batas_waktu", "alasan"),
    "peringkat": ("peringkat", "kode", "kegiatan", "desa", "komisi", "nilai", "anggaran", "garis"),
    "garis": ("bagian", "komisi", "juta", "tempat", "terisi", "kuota", "keadaan"),
    "hadir": ("nama", "jenis_kelamin", "lembaga", "unsur", "desa", "komisi", "datang", "pergi"),
    "suara": ("nomor", "pertanyaan", "cara", "status", "hitungan"),
    "jurnal": ("no", "waktu", "oleh", "keputusan", "dibatalkan"),
    "sipd": ("kode", "kegiatan", "hasil", "rekomendasi", "status", "diinput_tanggal", "diinput_oleh"),
    "tahun_lalu": ("kode", "desa", "kegiatan", "anggaran", "hasil", "realisasi", "keterangan"),
    "langkah": ("no", "uraian", "pelaksana", "waktu_baku", "terpakai", "status"),
}
"""What a terminal shows of tables that have more columns than fit; the others are shown whole."""


def _journal(sitting: Sitting, asked: Namespace) -> Sequence[Row]:
    sieve = Filter(group=asked.jenis or "", village=_village(sitting.session, asked.desa) if asked.desa else "")
    return view.table_rows(sitting.entries, sitting.session, sieve=sieve, code=asked.usulan or "")


def _village(session: Session, name: str) -> VillageCode:
    """The code of a village by its name, with or without the word before it."""
    villages = session.office.villages if session.office else ()
    wanted = name.casefold()
    for village in villages:
        if wanted in {village.name.casefold(), f"{village.label} {village.name}".casefold(), village.code}:
            return village.code
    word = f"{desa:title}"
    raise Failure(f"{word} {name} tidak ada; pilih salah satu dari: {', '.join(v.name for v in villages)}.")


def _validity(sitting: Sitting, _asked: Namespace) -> Sequence[Row]:
    return [
        {
            "no": check.number,
            "pemeriksaan": check.name,
            "terpenuhi": check.is_met,
            "wajib": check.is_blocking,
            "keterangan": check.detail,
        }
        for check in checks.checks(sitting.session)
    ]


OF_THE_RECORD: Mapping[str, Callable[[Sitting, Namespace], Sequence[Row]]] = {
    "jurnal": _journal,
    "periksa-sah": _validity,
}
"""Tables that are not in sesi.json."""

NAMES = (*TABLES, *OF_THE_RECORD)


def add_arguments(parser: ArgumentParser) -> None:
    """Folder, table, form."""
    add_folder(parser)
    parser.add_argument("tabel", metavar="TABEL", type=_table, help=f"salah satu dari: {', '.join(NAMES)}")
    sieve = parser.add_argument_group("Saringan tabel jurnal")
    sieve.add_argument("--usulan", metavar="KODE", type=clean, help="hanya keputusan tentang usulan ini")
    sieve.add_argument("--desa", metavar="NAMA", type=clean, help=f"hanya keputusan tentang {desa} ini")
    sieve.add_argument("--jenis", metavar="JENIS", type=_group, help=f"salah satu dari: {', '.join(Group)}")
    parser.add_argument(
        "--pukul", metavar="JAM", type=_hour, help="seperti pada jam itu di hari sidang, misalnya 09.40; bukan jurnal"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="satu dokumen JSON, semua kolom")
    form.add_argument("--csv", action="store_true", help="CSV, semua kolom")


def _table(name: str) -> str:
    name = next((known for known in NAMES if known.replace("_", "-") == name), name)
    if name not in NAMES:
        raise ArgumentTypeError(f"Tabel {name} tidak ada; pilih salah satu dari: {', '.join(NAMES)}.")
    return name


def _hour(typed: str) -> time:
    at = agenda.hour(typed)
    if at is None:
        raise ArgumentTypeError("Tulis pukul dengan titik, misalnya 09.40.")
    return at


def _at(sitting: Sitting, hour: time) -> Session:
    """The session as it stood at this hour of the day of the sidang."""
    day = sitting.session.sidang.held_on
    if day is None:
        raise Failure("Hari dan tanggal sidang belum ditetapkan.")
    latest = 0
    for entry in sitting.entries:
        when = entry.stamp.when
        latest = entry.seq if (when.date(), when.time().replace(tzinfo=None)) <= (day, hour) else latest
    return History(sitting.entries).after(latest) if latest else Session()


def _group(name: str) -> str:
    if name not in set(Group):
        raise ArgumentTypeError(f"Jenis {name} tidak ada; pilih salah satu dari: {', '.join(Group)}.")
    return name


def run(asked: Namespace) -> int:
    """Print one table."""
    if asked.tabel != "jurnal" and (asked.usulan or asked.desa or asked.jenis):
        raise WrongUsage("--usulan, --desa, dan --jenis hanya untuk tabel jurnal.")
    if asked.tabel in OF_THE_RECORD and asked.pukul:
        raise WrongUsage("--pukul bukan untuk tabel jurnal dan periksa-sah.")
    with opened(asked.folder, read_only=True) as sitting:
        of_the_record = OF_THE_RECORD.get(asked.tabel)
        if of_the_record:
            rows = of_the_record(sitting, asked)
        else:
            rows = TABLES[asked.tabel](_at(sitting, asked.pukul) if asked.pukul else sitting.session)
    if asked.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    elif asked.csv:
        _print_csv(rows)
    elif rows:
        print(_plain(rows, MAIN_COLUMNS.get(asked.tabel, tuple(rows[0]))))
    else:
        print(f"Tabel {asked.tabel} kosong.")
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
        writer.writerows([guarded(_text(value)) for value in row.values()] for row in rows)


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
