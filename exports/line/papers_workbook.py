"""The results as a workbook: ranking, T-D.4 with its sums per agency as formulas, reserve, other ends, villages."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from exports.outcomes import papers
from exports.paper import columns as paper_columns
from exports.paper import frame
from exports.paper.registered import data
from exports.paper.workbook import CellValue, Formula, Kind, SheetColumn, Workbook, WorkSheet, heading_row
from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.proposals import PRIORITIES, Outcome, Proposal

TITLE = "Lembar Kerja Hasil"
PRIORITIES_SHEET = "T-D.4"

_RANKING = (
    SheetColumn(heading="No", width=6, kind=Kind.NUMBER),
    SheetColumn(heading="Urutan Kecamatan", width=12, kind=Kind.NUMBER),
    SheetColumn(heading="Komisi", width=9),
    SheetColumn(heading="Urutan Komisi", width=9, kind=Kind.NUMBER),
    SheetColumn(heading="Kode", width=11),
    SheetColumn(heading="Desa/Kelurahan", width=20),
    SheetColumn(heading="Kegiatan", width=46),
    SheetColumn(heading="Lokasi", width=32),
    SheetColumn(heading="Volume", width=10, kind=Kind.NUMBER),
    SheetColumn(heading="Satuan", width=10),
    SheetColumn(heading="Biaya (Rp)", width=18, kind=Kind.RUPIAH, total=True),
    SheetColumn(heading="Perangkat Daerah", width=20),
    SheetColumn(heading="Nilai", width=9, kind=Kind.SCORE),
    SheetColumn(heading="Hasil", width=24),
    SheetColumn(heading="Alasan", width=60),
)
_TD4 = (
    SheetColumn(heading="No", width=6, kind=Kind.NUMBER),
    SheetColumn(heading="Prioritas Daerah", width=18),
    SheetColumn(heading="Sasaran Daerah", width=18),
    SheetColumn(heading="Program", width=18),
    SheetColumn(heading="Kegiatan Prioritas", width=52),
    SheetColumn(heading="Sasaran Kegiatan", width=16),
    SheetColumn(heading="Lokasi (Desa/Kelurahan)", width=34),
    SheetColumn(heading="Volume", width=14),
    SheetColumn(heading="Pagu (Rp)", width=18, kind=Kind.RUPIAH, total=True),
    SheetColumn(heading="Perangkat Daerah Penanggung Jawab", width=24),
)
_AGENCIES = (
    SheetColumn(heading="Perangkat Daerah", width=24),
    SheetColumn(heading="Nama", width=52),
    SheetColumn(heading="Kegiatan", width=12, kind=Kind.NUMBER, total=True),
    SheetColumn(heading="Jumlah Pagu (Rp)", width=22, kind=Kind.RUPIAH, total=True),
)
_VILLAGES = (
    SheetColumn(heading="Pengusul", width=28),
    SheetColumn(heading="Usulan", width=12, kind=Kind.NUMBER, total=True),
    SheetColumn(heading="Biaya diusulkan (Rp)", width=22, kind=Kind.RUPIAH, total=True),
    SheetColumn(heading="Disepakati", width=12, kind=Kind.NUMBER, total=True),
    SheetColumn(heading="Biaya disepakati (Rp)", width=22, kind=Kind.RUPIAH, total=True),
)


@data("lembar-hasil", order=903, stem="lembar-kerja-hasil", title=TITLE)
def results_workbook(ledger: Ledger) -> Workbook:
    """The session as it was signed last, KONSEP before the closing; raises NotOpened before decision 1."""
    in_force = frame.in_force(ledger)
    then = in_force.session
    office = frame.office_of(then)
    facts = closing.facts(then)
    ordered = _in_order(then)
    others = [p for p in ordered if p.outcome not in {*PRIORITIES, Outcome.RESERVE}]
    villages = places.village_word(office).replace("/", " dan ")
    return Workbook(
        title=f"{TITLE} {frame.meeting_name(then)}",
        sheets=(
            _sheet(then, "Peringkat", "Peringkat seluruh usulan", _RANKING, _ranked(then, ordered)),
            _sheet(then, PRIORITIES_SHEET, "Daftar Urutan Kegiatan Prioritas", _TD4, _priorities(then, facts)),
            _sheet(then, "Rekap PD", "Rekapitulasi menurut Perangkat Daerah", _AGENCIES, _agencies(then, facts)),
            _sheet(then, "Cadangan", "Daftar Usulan Cadangan", _RANKING, _ranked(then, facts.reserve)),
            _sheet(then, "Hasil lain", "Belum disepakati dan hasil lain", _RANKING, _ranked(then, others)),
            _sheet(then, f"Menurut {villages}", "Usulan dan hasil menurut pengusul", _VILLAGES, _villages(then, facts)),
        ),
        created=frame.made_at(then, ledger.latest),
        author=f"Kecamatan {office.kecamatan}, {office.regency}",
        footer=frame.footer(TITLE, then.sidang.number, frame.fingerprint(in_force)),
    )


def _sheet(
    session: Session, name: str, heading: str, columns: tuple[SheetColumn, ...], rows: Iterable[tuple[CellValue, ...]]
) -> WorkSheet:
    return WorkSheet(
        name=name,
        title=_title(session, heading),
        columns=paper_columns.named_after(frame.office_of(session), columns),
        rows=tuple(rows),
        filtered=True,
    )


def _title(session: Session, heading: str) -> tuple[str, ...]:
    mark = frame.watermark(session)
    return (*((mark,) if mark else ()), heading.upper(), frame.meeting_name(session).upper())


def _in_order(session: Session) -> tuple[Proposal, ...]:
    """In the order of the ranking, then those without a rank by code."""
    ranked = [row.code for row in line.of(session).rows]
    behind = sorted(set(session.proposals) - set(ranked))
    return tuple(session.proposals[code] for code in (*ranked, *behind))


def _ranked(session: Session, proposals: Sequence[Proposal]) -> Iterator[tuple[CellValue, ...]]:
    by_code = line.of(session).by_code
    for number, p in enumerate(proposals, start=1):
        row = by_code.get(p.code)
        yield (
            number,
            row.rank if row else None,
            p.commission or "",
            row.commission_rank if row else None,
            p.code,
            places.village(frame.office_of(session), p.draft.village),
            p.draft.activity,
            p.draft.location,
            p.volume,
            p.unit,
            p.cost,
            p.agency,
            _score(row.score if row else None),
            papers.outcome(p),
            papers.reason(session, p),
        )


def _score(score: Fraction | None) -> Decimal | None:
    """To two places, half up, for the eye; the rank was computed from the exact value."""
    if score is None:
        return None
    exact = Decimal(score.numerator) / Decimal(score.denominator)
    return exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def _priorities(session: Session, facts: MinutesFacts) -> Iterator[tuple[CellValue, ...]]:
    """Agency by agency as in Lampiran II, numbered within each."""
    for share in facts.regency:
        for number, p in enumerate(share.proposals, start=1):
            households = p.draft.households
            yield (
                number,
                "",
                "",
                "",
                paper_columns.activity(p),
                f"{households} KK" if households else "",
                paper_columns.place(session, p),
                paper_columns.volume(p),
                p.cost,
                p.agency,
            )


def _agencies(session: Session, facts: MinutesFacts) -> Iterator[tuple[CellValue, ...]]:
    """Counted and added up out of T-D.4 by the spreadsheet itself, so that a correction there is seen here."""
    above = heading_row(len(_title(session, "")))
    first, last = above + 1, above + facts.regency_count
    agency, cost = (f"'{PRIORITIES_SHEET}'!${column}${first}:${column}${last}" for column in "JI")
    for number, share in enumerate(facts.regency, start=1):
        own = f"$A{above + number}"
        count, sum_ = Formula(f"COUNTIF({agency},{own})"), Formula(f"SUMIF({agency},{own},{cost})")
        yield share.agency, share.name, count, sum_


def _villages(session: Session, facts: MinutesFacts) -> Iterator[tuple[CellValue, ...]]:
    office = frame.office_of(session)
    for share in facts.shares:
        yield places.village(office, share.village), share.received, share.asked, share.priorities, share.agreed_cost
