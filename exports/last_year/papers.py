"""Realisasi Usulan Tahun Lalu: what became of the priorities of the Musrenbang before, and what was left waiting."""

from collections.abc import Sequence

from exports.paper import columns, frame, signing
from exports.paper.blocks import Align, Block, Column, Heading, Paragraph, Row, Table, Title, TotalRow
from exports.paper.document import Document, Section
from exports.paper.registered import paper
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.numbers import counted, thousands
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.last_year import Count, LastYear, LastYearItem, Realization, by_realization

LAST_YEAR, TITLE = "realisasi-tahun-lalu", "Realisasi Usulan Tahun Lalu"
NOT_TOLD = "belum dicatat"

_COUNTS = (
    Column(heading="Realisasi", width=70),
    Column(heading="Usulan", width=30, align=Align.RIGHT),
    Column(heading="Perkiraan Biaya (Rp)", width=50, align=Align.RIGHT),
)
_ITEMS = (
    Column(heading="No", width=9, align=Align.CENTER),
    Column(heading="Kode", width=17),
    Column(heading="Kegiatan dan Lokasi", width=70),
    Column(heading="Desa", width=26),
    Column(heading="Perangkat Daerah", width=30),
    Column(heading="Perkiraan Biaya (Rp)", width=30, align=Align.RIGHT),
    Column(heading="Hasil", width=24),
    Column(heading="Realisasi", width=26),
    Column(heading="Keterangan", width=45),
)


@paper(
    LAST_YEAR,
    order=103,
    stem="realisasi-usulan-tahun-lalu",
    title=TITLE,
    is_there=lambda session: session.last_year is not None,
)
def realization(ledger: Ledger) -> Document:
    """The paper; NIHIL where no list of last year is loaded."""
    session = ledger.session
    found = session.last_year or LastYear(plan_year=session.plan_year - 1, source="", items=())
    office = frame.office_of(session)
    blocks: tuple[Block, ...] = (
        Title(
            lines=(
                "REALISASI USULAN TAHUN LALU",
                f"HASIL MUSRENBANG RKPD {office.regency.upper()} TAHUN {found.plan_year}",
                f"DI KECAMATAN {office.kecamatan.upper()}",
            )
        ),
        Paragraph(text=_told(found)),
        Heading(text="A. Rekapitulasi usulan prioritas"),
        _summary(found),
        Heading(text="B. Usulan prioritas"),
        _listed(session, found.priorities),
        Heading(text="C. Cadangan dan belum disepakati"),
        _listed(session, found.waiting),
        signing.camat_alone(session),
    )
    section = Section(blocks=blocks, landscape=True, bookmark=TITLE)
    return frame.document(session, TITLE, (section,), is_form=True)


def _told(found: LastYear) -> str:
    if not found.items:
        return "Daftar usulan tahun lalu belum dimuat."
    kinds = by_realization(found.priorities)
    done, all_ = kinds[Realization.ACCOMMODATED], len(found.priorities)
    return (
        f"Dari {counted(all_)} usulan prioritas Musrenbang RKPD Tahun {found.plan_year}, {counted(done.items)} "
        f"terakomodasi dalam APBD dengan perkiraan biaya {numbers.official(done.cost)}."
    )


def _summary(found: LastYear) -> Table:
    kinds = by_realization(found.priorities)
    rows = [Row((kind.value if kind else NOT_TOLD, *_figures(count))) for kind, count in kinds.items()]
    total = Count(items=sum(c.items for c in kinds.values()), cost=sum(c.cost for c in kinds.values()))
    return Table(columns=_COUNTS, rows=(*rows, TotalRow("JUMLAH", _figures(total))))


def _figures(count: Count) -> tuple[str, str]:
    return thousands(count.items), thousands(count.cost)


def _listed(session: Session, items: Sequence[LastYearItem]) -> Table:
    rows = tuple(_item(session, number, item) for number, item in enumerate(items, 1))
    return Table(columns=_ITEMS, rows=rows, dense=True)


def _item(session: Session, number: int, item: LastYearItem) -> Row:
    where = f", {item.location}" if item.location else ""
    return Row(
        (
            str(number),
            item.code,
            f"{item.activity}{where}",
            places.village(frame.office_of(session), item.village),
            item.agency or columns.NOTHING,
            columns.amount(item.cost),
            item.outcome.value,
            item.realization.value if item.realization else NOT_TOLD,
            item.note,
        )
    )
