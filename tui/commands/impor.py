"""Memasukkan usulan dari berkas desa atau SIPD (CSV, XLSX), dengan putusan per baris.

Contoh: musrenbang impor musrenbang-kerjo-2028 rekap-kwadungan.xlsx
        musrenbang impor --contoh-berkas rekap-kosong.xlsx
"""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from exports.renderers.text import listing
from exports.wording import money
from exports.wording.intake import row_sentence
from sessions.intake.layouts import LayoutName
from sessions.intake.preview import preview
from sessions.intake.template import write_template
from sessions.intake.verdicts import Preview, RowVerdict, Verdict
from sessions.record.sitting import Sitting
from sessions.refusals import Reason, Refused
from tui.commands.failure import Failure, WrongUsage
from tui.commands.folder import add_typist, opened, typist
from tui.imports import imported

QUIET = frozenset({Verdict.ACCEPTED, Verdict.SKIPPED})
"""Verdicts that need no line of their own on the screen."""


def add_arguments(parser: ArgumentParser) -> None:
    """Folder and file, or the template."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help="folder sesi")
    parser.add_argument("berkas", metavar="FILE", type=Path, nargs="?", help="berkas usulan, CSV atau XLSX")
    parser.add_argument("--contoh-berkas", metavar="FILE", type=Path, help="tulis templat kosong (.xlsx atau .csv)")
    layouts = f"salah satu dari: {', '.join(LayoutName)}; bawaan: dikenali sendiri"
    parser.add_argument("--tata-letak", metavar="NAMA", type=_layout, help=layouts)
    parser.add_argument("--uji", action="store_true", help="periksa saja, tidak ada yang diubah")
    parser.add_argument("--json", action="store_true", help="putusan per baris sebagai satu dokumen JSON")
    add_typist(parser)


def _layout(name: str) -> LayoutName:
    try:
        return LayoutName(name)
    except ValueError as error:
        raise ArgumentTypeError(f"Tata letak {name} tidak ada; pilihannya: {', '.join(LayoutName)}.") from error


def run(asked: Namespace) -> int:
    """Write the template, or import one file; exit 0 if any row came in."""
    if asked.contoh_berkas is not None:
        return _template(asked)
    if asked.folder is None or asked.berkas is None:
        raise WrongUsage("Sebutkan folder sesi dan berkas usulan.")
    with opened(asked.folder, typist(asked), read_only=asked.uji) as sitting:
        return _import(sitting, asked)


def _template(asked: Namespace) -> int:
    """An existing file is left alone: it may be one that a village has filled in."""
    if asked.contoh_berkas.exists():
        raise Failure(f"Berkas {asked.contoh_berkas} sudah ada; pilih nama lain.")
    office = None
    if asked.folder is not None:
        with opened(asked.folder, read_only=True) as sitting:
            office = sitting.session.office
    write_template(asked.contoh_berkas, office)
    print(f"Templat usulan ditulis ke {asked.contoh_berkas}.")
    return 0


def _import(sitting: Sitting, asked: Namespace) -> int:
    """A trial is checked by the same rules as the real import."""
    office = sitting.session.office
    if office is None:
        raise Refused(Reason.SESSION_NOT_OPENED)
    seen = preview(asked.berkas, office, asked.tata_letak)
    if seen.accepted and asked.uji:
        imported(seen).check(sitting.session)
    elif seen.accepted:
        sitting.decide(imported(seen))
    if asked.json:
        print(json.dumps(_document(sitting, seen), ensure_ascii=False, indent=1))
    else:
        _report(sitting, seen, is_trial=asked.uji)
    if not seen.accepted:
        raise Failure(f"Tidak ada usulan yang dapat masuk dari {seen.file_name}; tidak ada yang diubah.")
    return 0


def _reasons(row: RowVerdict) -> str:
    return " ".join(row_sentence(finding) for finding in row.findings)


def _report(sitting: Sitting, seen: Preview, *, is_trial: bool) -> None:
    told = [row for row in seen.rows if row.verdict not in QUIET]
    if told:
        print(listing(["Baris", "Putusan", "Keterangan"], [[str(r.row), r.verdict.value, _reasons(r)] for r in told]))
        print()
    villages = [
        [
            sitting.session.village_name(v.village) if v.village else "(tidak dikenali)",
            str(v.accepted),
            money.rupiah(v.cost),
            str(v.refused),
        ]
        for v in seen.villages
    ]
    print(listing(["Desa", "Masuk", "Anggaran", "Ditolak"], villages))
    counts = ", ".join(f"{count} {verdict.value}" for verdict, count in seen.counts.items() if count)
    print(f"{seen.file_name}: {len(seen.rows)} baris ({counts}).")
    if seen.other_sheets:
        print(f"Hanya lembar {seen.sheet} yang dibaca; lembar lain: {', '.join(seen.other_sheets)}.")
    verb = "akan masuk" if is_trial else "masuk"
    print(f"{seen.accepted} usulan {verb}, seluruhnya {money.rupiah(seen.cost)}.")


def _document(sitting: Sitting, seen: Preview) -> dict[str, object]:
    return {
        "berkas": seen.file_name,
        "sha256": seen.sha256,
        "tata_letak": seen.layout.value,
        "lembar": seen.sheet,
        "lembar_lain": list(seen.other_sheets),
        "putusan": {verdict.value: count for verdict, count in seen.counts.items()},
        "anggaran": seen.cost,
        "per_desa": [
            {
                "desa": sitting.session.village_name(v.village) if v.village else None,
                "masuk": v.accepted,
                "anggaran": v.cost,
                "ditolak": v.refused,
                "anggaran_ditolak": v.refused_cost,
            }
            for v in seen.villages
        ],
        "baris": [
            {
                "baris": row.row,
                "putusan": row.verdict.value,
                "kegiatan": row.draft.activity if row.draft else None,
                "temuan": [
                    {"kolom": f.field.value, "semula": f.was, "menjadi": f.became, "sebab": f.why.value}
                    for f in row.findings
                ],
                "keterangan": _reasons(row),
            }
            for row in seen.rows
        ],
    }
