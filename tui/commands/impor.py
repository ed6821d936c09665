"""Memasukkan usulan dari berkas desa atau SIPD (XLSX, XLS, ODS, CSV), dengan putusan per baris.

Contoh: musrenbang impor musrenbang-kerjo-2028 rekap-kwadungan.xlsx
        musrenbang impor --contoh-berkas rekap-kosong.xlsx
"""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path

from exports.pdf.file import to_pdf
from exports.proposals import papers
from exports.proposals.papers import import_paper
from exports.text.file import listing
from exports.xlsx import SUFFIXES, write_sheet
from sessions.intake.account import Account, account_of, without_sheets
from sessions.intake.again import ImportFate, Match
from sessions.intake.grid import Grid
from sessions.intake.layouts import FieldName, LayoutName
from sessions.intake.preview import with_overrides
from sessions.intake.questions import Questions
from sessions.intake.reading import read_grid
from sessions.intake.repairs.places import VillageNames
from sessions.intake.sides import SideTaken, sided, taken
from sessions.intake.template import write_template
from sessions.intake.verdicts import Preview, RowVerdict, Verdict
from sessions.intake.words import row_sentence
from sessions.kernel.refusals import SESSION_NOT_OPENED
from sessions.kernel.text import clean, slug
from sessions.language import numbers
from sessions.language.local import desa
from sessions.proposals import intake
from sessions.proposals.decisions import ProposalsImported
from sessions.proposals.facts import offered_units
from sessions.proposals.fields import IN_FILES
from sessions.record.errors import told
from sessions.record.sitting import Sitting
from sessions.values.labels import UNITS
from sessions.values.office import Office, VillageCode
from tui.commands.folder import Failure, WrongUsage, add_typist, opened, typist
from tui.commands.impor_other import OTHER_TABLES, add_other_tables
from tui.proposals.view_import import imported, met
from tui.shell import settings

_PDF = ".pdf"
QUIET = frozenset({Verdict.ACCEPTED, Verdict.SKIPPED})
"""Verdicts that need no line of their own on the screen."""


def add_arguments(parser: ArgumentParser) -> None:
    """Folder and file, or the template."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, nargs="?", help="folder sesi")
    parser.add_argument("berkas", metavar="FILE", type=Path, nargs="?", help="berkas usulan: XLSX, XLS, ODS, atau CSV")
    parser.add_argument("--contoh-berkas", metavar="FILE", type=Path, help="tulis templat kosong (.xlsx atau .csv)")
    layouts = f"salah satu dari: {', '.join(LayoutName)}; bawaan: dikenali sendiri"
    parser.add_argument("--tata-letak", metavar="NAMA", type=_layout, help=layouts)
    sheets = parser.add_mutually_exclusive_group()
    sheets.add_argument("--lembar", metavar="NAMA", help="lembar yang dibaca; bawaan: yang paling cocok")
    sheets.add_argument("--semua-lembar", action="store_true", help="semua lembar yang berisi usulan, satu per satu")
    parser.add_argument(
        "--tabel",
        metavar="BARIS",
        type=int,
        action="append",
        default=[],
        help="tabel lain di lembar itu juga daftar usulan; sebutkan baris judulnya",
    )
    parser.add_argument(
        "--desa", metavar="DESA", help=f"{desa} bagi baris yang tidak menyebut {desa}nya (nama atau kode)"
    )
    parser.add_argument(
        "--kolom",
        metavar="ISI=KOLOM",
        action="append",
        default=[],
        help="kolom bagi biaya, kegiatan, volume, dan sebagainya: biaya=G atau biaya=Judul; biaya=- bila tidak ada",
    )
    parser.add_argument(
        "--ukuran",
        choices=[*SideTaken],
        help="volume yang ditulis sebagai ukuran (350 x 3 m) diisi dengan panjang atau luasnya; bawaan: kosong",
    )
    parser.add_argument(
        "--laporan", metavar="FILE", type=_report_file, help="tulis putusan per baris (.xlsx, .pdf, atau .csv)"
    )
    add_other_tables(parser)
    parser.add_argument("--uji", action="store_true", help="periksa saja, tidak ada yang diubah")
    parser.add_argument("--json", action="store_true", help="putusan per baris sebagai satu dokumen JSON")
    add_typist(parser)


def _layout(name: str) -> LayoutName:
    found = next((layout for layout in LayoutName if layout == name), None)
    if found is None:
        raise ArgumentTypeError(f"Tata letak {name} tidak ada; pilihannya: {', '.join(LayoutName)}.")
    return found


def _report_file(name: str) -> Path:
    path = Path(name)
    if path.suffix.lower() not in {*SUFFIXES, _PDF}:
        raise ArgumentTypeError(f"Laporan {path.name} harus berakhiran {', '.join(SUFFIXES)}, atau {_PDF}.")
    return path


def run(asked: Namespace) -> int:
    """Write the template, or import one file; exit 0 if any row came in."""
    if asked.contoh_berkas is not None:
        return _template(asked)
    if asked.folder is None or asked.berkas is None:
        raise WrongUsage("Sebutkan folder sesi dan berkas usulan.")
    with opened(asked.folder, typist(asked), read_only=asked.uji) as sitting:
        for name, load in OTHER_TABLES.items():
            if getattr(asked, name):
                return load(sitting, asked)
        return _import(sitting, asked)


def _template(asked: Namespace) -> int:
    """An existing file is left alone: it may be one that a village has filled in."""
    if asked.contoh_berkas.exists():
        raise Failure(f"Berkas {asked.contoh_berkas} sudah ada; pilih nama lain.")
    office, units = None, UNITS
    if asked.folder is not None:
        with opened(asked.folder, read_only=True) as sitting:
            office, units = sitting.session.office, offered_units(sitting.session)
    write_template(IN_FILES, asked.contoh_berkas, office, units)
    print(f"Templat usulan ditulis ke {asked.contoh_berkas}.")
    return 0


def _import(sitting: Sitting, asked: Namespace) -> int:
    """A trial is checked by the same rules as the real import; of several sheets none comes in before every question
    is answered.
    """
    office = sitting.session.office
    if office is None:
        raise SESSION_NOT_OPENED()
    wanted = Questions(
        layout=asked.tata_letak,
        sheet=asked.lembar,
        village=_village(asked.desa, office),
        columns=dict(map(_column, asked.kolom)),
        tables=frozenset(asked.tabel),
        remembered=settings.load_columns(settings.default_file()),
        year=sitting.session.plan_year,
    )
    grid, read_all = read_grid(asked.berkas), asked.semua_lembar
    every = intake.every_sheet(grid, office, wanted) if read_all else (intake.read_as_before(grid, office, wanted)[0],)
    _require_tables(every, wanted.tables)
    every = tuple(_with_sides(seen, office, asked.ukuran) for seen in every)
    accounts = [account_of(IN_FILES, seen) for seen in every]
    accounts = [*map(without_sheets, accounts)] if read_all else accounts
    must_ask = any(account.must_ask for account in accounts)
    for seen in every if asked.laporan is not None else ():
        path = asked.laporan
        own = path.with_stem(f"{path.stem}-{slug(seen.sheet)}") if asked.semua_lembar else path
        _write_report(own, sitting, seen, office)
    documents = [
        _one(sitting, grid, seen, account, asked, is_held=must_ask)
        for seen, account in zip(every, accounts, strict=True)
    ]
    if asked.json:
        print(json.dumps(documents if asked.semua_lembar else documents[0], ensure_ascii=False, indent=1))
    if must_ask:
        first = (f"{q.told} {q.advice}" for account in accounts for q in account.questions if q.is_blocking)
        raise Failure("\n".join(["Belum ada yang dimasukkan.", *first]))
    if not any(seen.accepted for seen in every):
        raise Failure(f"Tidak ada usulan yang dapat masuk dari {every[0].file_name}; tidak ada yang diubah.")
    return 0


def _with_sides(seen: Preview, office: Office, side: str | None) -> Preview:
    return with_overrides(seen, office, taken(sided(seen), SideTaken(side))) if side else seen


def _require_tables(every: Sequence[Preview], wanted: AbstractSet[int]) -> None:
    """A table that somebody names must be there."""
    there = {table.heading_row for seen in every for table in seen.below}
    if unknown := sorted(wanted - there):
        known = ", ".join(map(str, sorted(there))) or "tidak ada"
        raise Failure(f"Tidak ada tabel lain yang judulnya di baris {unknown[0]}; baris judul tabel lain: {known}.")


def _one(
    sitting: Sitting, grid: Grid, seen: Preview, account: Account, asked: Namespace, *, is_held: bool
) -> dict[str, object]:
    """Takes one sheet in where nothing holds the file, and tells of it; the document of it is the answer."""
    matches = met(sitting.session, seen)
    if seen.accepted and not is_held:
        _take_in(sitting, imported(grid, seen, matches), is_trial=asked.uji)
        if asked.kolom and not asked.uji:
            settings.keep_columns(settings.default_file(), seen.mapping, intake.sender_of(seen) or "")
    if asked.json:
        return _document(sitting, seen, matches, account)
    if asked.semua_lembar:
        print(f"Lembar {seen.sheet}")
    if is_held:
        print("\n".join(column.told for column in account.columns))
    else:
        _report(sitting, seen, matches, account, is_trial=asked.uji)
    if asked.semua_lembar:
        print()
    return {}


def _take_in(sitting: Sitting, decision: ProposalsImported, *, is_trial: bool) -> None:
    """A file that brings nothing is no decision; the very same file again is refused."""
    is_again = any(record.sha256 == decision.sha256 for record in sitting.session.imports)
    if not (decision.drafts or decision.updates or is_again):
        return
    if is_trial:
        decision.check(sitting.session)
    else:
        sitting.decide(decision)


def _column(text: str) -> tuple[FieldName, str]:
    """`biaya=G` as a field and its column."""
    name, _, column = text.partition("=")
    field = intake.field_called(name)
    if field is None or not column.strip():
        raise Failure(f"Tulis --kolom ISI=KOLOM, misalnya --kolom biaya=G; “{clean(text)}” tidak dapat dibaca.")
    return field, column.strip()


def _village(name: str | None, office: Office) -> VillageCode | None:
    if name is None:
        return None
    names = VillageNames(office)
    village = names.by_code(name) or names.by_name(name)
    if village is None:
        raise Failure(f"{desa:title} {name} tidak ada di Kecamatan {office.kecamatan}.")
    return village.code


def _write_report(path: Path, sitting: Sitting, seen: Preview, office: Office) -> None:
    """An existing file is left alone."""
    if path.exists():
        raise Failure(f"Berkas {path} sudah ada; pilih nama lain untuk laporan.")
    try:
        if path.suffix.lower() == _PDF:
            path.write_bytes(to_pdf(import_paper(sitting.ledger, seen)))
            return
        write_sheet(path, papers.IMPORT_REPORT, papers.headings(), papers.report_rows(seen, office))
    except OSError as error:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise Failure(f"Laporan {path} tidak dapat ditulis: {told(error)}.") from error


def _reasons(row: RowVerdict) -> str:
    return " ".join(row_sentence(IN_FILES, finding) for finding in row.findings)


def _report(sitting: Sitting, seen: Preview, matches: Sequence[Match], account: Account, *, is_trial: bool) -> None:
    """The account first, then the rows that want a word, then the sums."""
    print(f"{seen.file_name}: {account.lines[0]}" if account.lines else seen.file_name)
    for line in account.lines[1:]:
        print(line)
    print()
    told = [row for row in seen.rows if row.verdict not in QUIET]
    if told:
        print(listing(["Baris", "Putusan", "Keterangan"], [[str(r.row), r.verdict.value, _reasons(r)] for r in told]))
        print()
    villages = [
        [
            sitting.session.village_name(v.village) if v.village else "(tidak dikenali)",
            str(v.accepted),
            numbers.rupiah(v.cost),
            str(v.refused),
        ]
        for v in seen.villages
    ]
    print(listing([f"{desa:title}", "Masuk", "Anggaran", "Ditolak"], villages))
    if any(match.fate is not ImportFate.NEW for match in matches):
        _report_differences(sitting, matches)
        return
    verb = "akan masuk" if is_trial else "masuk"
    print(f"{seen.accepted} usulan {verb}, seluruhnya {numbers.rupiah(seen.cost)}.")


def _report_differences(sitting: Sitting, matches: Sequence[Match]) -> None:
    """What was there already, and what becomes of it; the last line counts."""
    told = [
        [
            match.code or "baru",
            match.fate.value,
            "; ".join(intake.change(c, sitting.session.office) for c in match.changes),
        ]
        for match in matches
        if match.fate is not ImportFate.SAME
    ]
    if told:
        print(listing(["Kode", "Keadaan", "Yang berubah"], told))
    print(f"Dibandingkan dengan yang sudah ada: {intake.counts(matches)}.")


def _document(sitting: Sitting, seen: Preview, matches: Sequence[Match], account: Account) -> dict[str, object]:
    return {
        "berkas": seen.file_name,
        "sha256": seen.sha256,
        "tata_letak": seen.layout.value,
        "lembar": seen.sheet,
        "lembar_lain": list(seen.other_sheets),
        "kolom": [{"judul": c.heading, "isi": c.field, "keyakinan": c.confidence} for c in seen.mapping.columns],
        "akun": list(account.lines),
        "pertanyaan": [
            {"tentang": question.field, "tanya": question.told, "menahan": question.is_blocking}
            for question in account.questions
        ],
        "jumlah_menurut_berkas": seen.stated_cost,
        "putusan": {verdict.value: count for verdict, count in seen.counts.items()},
        "anggaran": seen.cost,
        "perbandingan": {fate.value: sum(match.fate is fate for match in matches) for fate in ImportFate},
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
                    {"kolom": f.field, "semula": f.was, "menjadi": f.became, "sebab": f.why.value} for f in row.findings
                ],
                "keterangan": _reasons(row),
            }
            for row in seen.rows
        ],
    }
