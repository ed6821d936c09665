"""The other tables that `musrenbang impor` takes: kamus, pagu, Acuan RKPD, SIPD, a worksheet of a commission."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace

from exports.text.file import listing
from sessions.commissions.facts_worksheet import Filled
from sessions.commissions.intake import ReadWorksheet, worksheet_in
from sessions.intake.other_tables import catalogue_in
from sessions.intake.reading import read_grid
from sessions.kernel.refusals import SESSION_NOT_OPENED
from sessions.office.decisions_plan import PlanReferencesSet
from sessions.office.intake import read_plan
from sessions.record.sitting import Sitting
from sessions.values.commissions import CommissionId
from tui.commands.folder import Failure, typist
from tui.commissions import view_results, view_sheet
from tui.line.view import ceilings_in
from tui.proposals.view_import import loaded
from tui.shell import settings
from tui.sipd.file import ticked

_OF_ANY = "-"
"""Stands for a commission that the file itself tells."""


def add_other_tables(parser: ArgumentParser) -> None:
    """The options that say what a file is, where it is no list of proposals."""
    parser.add_argument("--kamus", action="store_true", help="berkas berisi kamus usulan: uraian, satuan, harga")
    parser.add_argument(
        "--acuan", action="store_true", help="berkas berisi Acuan RKPD: prioritas, sasaran, program (T-D.4)"
    )
    parser.add_argument("--pagu", action="store_true", help="berkas berisi pagu per Perangkat Daerah atau per komisi")
    parser.add_argument("--sipd", action="store_true", help="berkas dari SIPD: tandai usulan yang sudah diinput")
    parser.add_argument(
        "--hasil-komisi",
        metavar="KOMISI",
        nargs="?",
        const=_OF_ANY,
        help="berkas adalah lembar kerja komisi yang kembali; komisinya dikenali dari kodenya bila tidak disebut",
    )
    parser.add_argument(
        "--alasan", metavar="TEKS", default="", help="alasan bila urutan komisi menyimpang dari pemungutan suara"
    )


def load_catalogue(sitting: Sitting, asked: Namespace) -> int:
    """The kamus replaces the one that is loaded."""
    catalogue = catalogue_in(read_grid(asked.berkas))
    if catalogue is None:
        raise Failure(f"Berkas {asked.berkas.name} bukan kamus usulan: perlu kolom uraian, satuan, dan harga.")
    decision = loaded(catalogue)
    if asked.uji:
        decision.check(sitting.session)
    else:
        sitting.decide(decision)
    verb = "akan dimuat" if asked.uji else "dimuat"
    print(f"Kamus usulan {catalogue.file_name}: {len(catalogue.works)} pekerjaan {verb}, {catalogue.skipped} dilewati.")
    return 0


def load_ceilings(sitting: Sitting, asked: Namespace) -> int:
    """Amounts of the file replace those of the same names; exit 1 where it gives none."""
    found = ceilings_in(asked.berkas, sitting.session)
    for line in found.lines(sitting.session):
        print(line)
    if found.decision is None:
        raise Failure(f"Berkas {asked.berkas.name} tidak memuat pagu yang dikenal untuk kecamatan ini.")
    if asked.uji:
        found.decision.check(sitting.session)
    else:
        sitting.decide(found.decision)
    print(f"{found.summary} {'akan ditetapkan' if asked.uji else 'ditetapkan'}.")
    return 0


def load_plan(sitting: Sitting, asked: Namespace) -> int:
    """The lines of the file replace those that are there."""
    office = sitting.session.office
    if office is None:
        raise SESSION_NOT_OPENED()
    found = read_plan(asked.berkas, office)
    if not found.references:
        raise Failure(f"Berkas {asked.berkas.name} tidak memuat satu baris Acuan RKPD pun.")
    decision = PlanReferencesSet(references=found.references)
    if asked.uji:
        decision.check(sitting.session)
    else:
        sitting.decide(decision)
    verb = "akan ditetapkan" if asked.uji else "ditetapkan"
    print(f"Acuan RKPD {found.file_name}: {len(found.references)} baris {verb}, {found.skipped} dilewati.")
    return 0


def tick(sitting: Sitting, asked: Namespace) -> int:
    """What SIPD tells is entered is ticked at once; exit 1 where that is nothing new."""
    decision, lines = ticked(asked.berkas, sitting.session, typist(asked))
    print("\n".join(lines))
    if decision is None:
        raise Failure(f"Berkas {asked.berkas.name} tidak menandai satu usulan baru pun.")
    if asked.uji:
        decision.check(sitting.session)
    else:
        sitting.decide(decision)
    return 0


def load_worksheet(sitting: Sitting, asked: Namespace) -> int:
    """What the commission brought back, as one decision; exit 1 where a row of it cannot be taken as it stands."""
    session = sitting.session
    wanted = None if asked.hasil_komisi == _OF_ANY else CommissionId(asked.hasil_komisi)
    if wanted is not None and session.commission(wanted) is None:
        known = ", ".join(commission.id for commission in session.commissions)
        raise Failure(f"Komisi {wanted} tidak ada; yang ada: {known or 'belum satu pun'}.")
    remembered = settings.load_columns(settings.default_file())
    read = worksheet_in(read_grid(asked.berkas), session, wanted, remembered=remembered)
    _tell(sitting, read)
    if not read.lines:
        raise Failure(f"Tidak ada baris {read.file_name} yang diisi; tidak ada yang diubah.")
    for wrong in (view_results.doubled(read.lines), view_results.unreasoned(session, read.lines)):
        if wrong:
            raise Failure(f"Belum ada yang diterima. {wrong} Betulkan di berkasnya, lalu impor kembali.")
    decision = replace(view_results.result(session, read.commission, read.lines), reason=asked.alasan)
    if asked.uji:
        decision.check(session)
    else:
        sitting.decide(decision)
    verb = "akan diterima" if asked.uji else "diterima"
    print(f"Hasil Komisi {read.commission}: {len(read.lines)} baris {verb}.")
    return 0


def _tell(sitting: Sitting, read: ReadWorksheet) -> None:
    """The sums, then every row that says something or is to be looked at, against what the session has."""
    nothing: Filled = {}
    print(f"{read.file_name}: {view_sheet.summary(read)}.")
    told = [row for row in read.rows if row.line is not None or row.told]
    cells = [row.cells for row in view_sheet.table(sitting.session, told, nothing)]
    if told:
        headings = [*(str(column.heading) for column in view_sheet.COLUMNS), "Periksa"]
        print(listing(headings, [[*own, " ".join(row.told)] for own, row in zip(cells, told, strict=True)]))


OTHER_TABLES: Mapping[str, Callable[[Sitting, Namespace], int]] = {
    "acuan": load_plan,
    "pagu": load_ceilings,
    "kamus": load_catalogue,
    "sipd": tick,
    "hasil_komisi": load_worksheet,
}
"""What takes a file in that is no list of proposals, by the option that says so."""
