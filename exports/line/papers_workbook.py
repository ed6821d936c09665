"""The results as a workbook: ranking, T-D.4 with its sums per agency as formulas, reserve, other ends, villages."""

from collections.abc import Callable, Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TypeVar

from exports.line.papers_priorities import UNNAMED_AGENCY, of_the_plan
from exports.outcomes import papers
from exports.paper import columns, frame, marks
from exports.paper.document import CellKind, CellValue, Formula, SheetColumn, Workbook, WorkSheet, heading_row
from exports.paper.registered import data
from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts_sums import AgencyShare
from sessions.kernel.session import Session
from sessions.language.local import desa, desa_or_kelurahan
from sessions.line import facts as line
from sessions.line.facts import Ranked
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Recapitulation
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.office import VillageCode
from sessions.values.proposals import PRIORITIES, Outcome, Proposal

T = TypeVar("T")

TITLE = "Lembar Kerja Hasil"
PRIORITIES_SHEET = "T-D.4"


def _ranking(session: Session) -> tuple[SheetColumn[Proposal], ...]:
    office, by_code = frame.office_of(session), line.of(session).by_code

    def of_row(told: Callable[[Ranked], CellValue]) -> Callable[[Proposal], CellValue]:
        return lambda p: told(by_code[p.code]) if p.code in by_code else None

    return (
        SheetColumn("No", 6, kind=CellKind.NUMBER, counts=True),
        SheetColumn("Urutan Kecamatan", 12, of_row(lambda row: row.rank), CellKind.NUMBER),
        SheetColumn("Komisi", 9, lambda p: p.commission or ""),
        SheetColumn("Urutan Komisi", 9, of_row(lambda row: row.commission_rank), CellKind.NUMBER),
        SheetColumn("Kode", 11, lambda p: p.code),
        SheetColumn(f"{desa_or_kelurahan:title}", 20, lambda p: places.village(office, p.draft.village)),
        SheetColumn("Kegiatan", 46, lambda p: p.draft.activity),
        SheetColumn("Lokasi", 32, lambda p: p.draft.location),
        SheetColumn("Volume", 10, lambda p: p.volume, CellKind.NUMBER),
        SheetColumn("Satuan", 10, lambda p: p.unit),
        SheetColumn("Biaya menurut hasil (Rp)", 18, recapitulation.result_of, CellKind.RUPIAH, total=True),
        SheetColumn("Perangkat Daerah", 20, lambda p: p.agency),
        SheetColumn("Nilai", 9, of_row(lambda row: _score(row.score)), CellKind.SCORE),
        SheetColumn("Hasil", 24, papers.outcome),
        SheetColumn("Alasan", 60, lambda p: papers.reason(session, p)),
    )


def _td4(session: Session) -> tuple[SheetColumn[tuple[int, Proposal]], ...]:
    """Agency by agency as in Lampiran II, numbered within each."""
    return (
        SheetColumn("No", 6, lambda line: line[0], CellKind.NUMBER),
        *(SheetColumn(heading, 18, _of_line(cell)) for heading, cell in of_the_plan(session)),
        SheetColumn("Kegiatan Prioritas", 52, lambda line: columns.activity(line[1])),
        SheetColumn(
            "Sasaran Kegiatan", 16, lambda line: f"{line[1].draft.households} KK" if line[1].draft.households else ""
        ),
        SheetColumn(f"Lokasi ({desa_or_kelurahan:title})", 34, lambda line: columns.located(session, line[1])),
        SheetColumn("Volume", 14, lambda line: columns.volume(line[1])),
        SheetColumn("Pagu (Rp)", 18, lambda line: line[1].cost, CellKind.RUPIAH, total=True),
        SheetColumn("Perangkat Daerah Penanggung Jawab", 24, lambda line: line[1].agency),
    )


def _of_line(cell: Callable[[Proposal], str]) -> Callable[[tuple[int, Proposal]], str]:
    return lambda line: cell(line[1])


def _agencies(session: Session, facts: MinutesFacts) -> tuple[SheetColumn[tuple[int, AgencyShare]], ...]:
    """Counted and added up out of T-D.4 by the spreadsheet itself, so that a correction there is seen here."""
    above = heading_row(len(_title(session, "")))
    first, last = above + 1, above + facts.of_the_regency.count
    agency, cost = (f"'{PRIORITIES_SHEET}'!${column}${first}:${column}${last}" for column in "JI")

    def is_own(line: tuple[int, AgencyShare]) -> str:
        """1 for each of its lines in T-D.4: a criterion of COUNTIF finds no empty cell, and reads `*` and `>`."""
        number, share = line
        return f"--EXACT({agency},$A{above + number})" if share.agency else f'--({agency}="")'

    return (
        SheetColumn("Perangkat Daerah", 24, lambda line: line[1].agency or UNNAMED_AGENCY),
        SheetColumn("Nama", 52, lambda line: line[1].name),
        SheetColumn("Kegiatan", 12, lambda line: Formula(f"SUMPRODUCT({is_own(line)})"), CellKind.NUMBER, total=True),
        SheetColumn(
            "Jumlah Pagu (Rp)",
            22,
            lambda line: Formula(f"SUMPRODUCT({is_own(line)},{cost})"),
            CellKind.RUPIAH,
            total=True,
        ),
    )


def _villages(session: Session) -> tuple[SheetColumn[tuple[VillageCode | None, Recapitulation]], ...]:
    office = frame.office_of(session)
    return (
        SheetColumn("Pengusul", 28, lambda line: places.village(office, line[0])),
        SheetColumn("Usulan", 12, lambda line: line[1].received, CellKind.NUMBER, total=True),
        SheetColumn("Biaya menurut usulan (Rp)", 22, lambda line: line[1].all.asked, CellKind.RUPIAH, total=True),
        SheetColumn("Biaya menurut hasil (Rp)", 22, lambda line: line[1].all.result, CellKind.RUPIAH, total=True),
        SheetColumn("Disepakati", 12, lambda line: line[1].priorities.count, CellKind.NUMBER, total=True),
        SheetColumn(
            "Disepakati, menurut hasil (Rp)", 22, lambda line: line[1].priorities.result, CellKind.RUPIAH, total=True
        ),
    )


@data("lembar-hasil", order=903, stem="lembar-kerja-hasil", title=TITLE)
def results_workbook(ledger: Ledger) -> Workbook:
    """The session as it was signed last, KONSEP before the closing; raises NotOpened before decision 1."""
    in_force = frame.in_force(ledger)
    then = in_force.session
    office = frame.office_of(then)
    facts = closing.facts(then)
    ordered, ranking = papers.in_order(then), _ranking(then)
    td4 = [(number, p) for share in facts.regency for number, p in enumerate(share.proposals, start=1)]
    shares = tuple(enumerate(facts.regency, start=1))
    others = [p for p in ordered if p.outcome not in {*PRIORITIES, Outcome.RESERVE}]
    senders, villages = facts.by_village.items(), f"{desa}".replace("/", " dan ")
    return Workbook(
        title=f"{TITLE} {frame.meeting_name(then)}",
        sheets=(
            _sheet(then, "Urutan", "Urutan seluruh usulan", ordered, ranking),
            _sheet(then, PRIORITIES_SHEET, "Daftar Urutan Kegiatan Prioritas", td4, _td4(then)),
            _sheet(then, "Rekap PD", "Rekapitulasi menurut Perangkat Daerah", shares, _agencies(then, facts)),
            _sheet(then, "Cadangan", "Daftar Usulan Cadangan", facts.reserve, ranking),
            _sheet(then, "Hasil lain", "Belum disepakati dan hasil lain", others, ranking),
            _sheet(then, f"Menurut {villages}", "Usulan dan hasil menurut pengusul", senders, _villages(then)),
        ),
        created=frame.made_at(then, ledger.latest),
        author=f"Kecamatan {office.kecamatan}, {office.regency}",
        footer=frame.footer(TITLE, then.sidang.number, frame.fingerprint(in_force)),
    )


def _sheet(session: Session, name: str, heading: str, items: Iterable[T], own: Sequence[SheetColumn[T]]) -> WorkSheet:
    return WorkSheet(
        name=name,
        title=_title(session, heading),
        columns=tuple(own),
        rows=columns.cells(items, own),
        filtered=True,
    )


def _title(session: Session, heading: str) -> tuple[str, ...]:
    mark = marks.watermark(session)
    return (*((mark,) if mark else ()), heading.upper(), frame.meeting_name(session).upper())


def _score(score: Fraction | None) -> Decimal | None:
    """To two places, half up, for the eye; the rank was computed from the exact value."""
    if score is None:
        return None
    exact = Decimal(score.numerator) / Decimal(score.denominator)
    return exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
