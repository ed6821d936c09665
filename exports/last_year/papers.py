"""Realisasi Usulan Tahun Lalu: what became of the priorities of the Musrenbang before, and what was left waiting."""

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Paragraph, Title
from exports.paper.document import Document, Section
from exports.paper.registered import paper
from exports.paper.tables import Align, Column
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa
from sessions.language.numbers import counted, thousands
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.last_year import Count, LastYear, LastYearItem, Realization, by_realization

LAST_YEAR, TITLE = "realisasi-tahun-lalu", "Realisasi Usulan Tahun Lalu"
NOT_TOLD = "belum dicatat"

_COUNTS: tuple[Column[tuple[Realization | None, Count]], ...] = (
    Column("Realisasi", 70, lambda line: line[0].value if line[0] else NOT_TOLD),
    columns.figure("Usulan", 30, lambda line: line[1].items, thousands),
    columns.figure("Perkiraan Biaya (Rp)", 50, lambda line: line[1].cost, thousands),
)


def _item_columns(session: Session) -> tuple[Column[LastYearItem], ...]:
    return (
        columns.number(),
        Column("Kode", 17, lambda item: item.code),
        Column("Kegiatan dan Lokasi", 70, lambda item: ", ".join(filter(None, (item.activity, item.location)))),
        Column(f"{desa:title}", 26, lambda item: places.village(frame.office_of(session), item.village)),
        Column("Perangkat Daerah", 30, lambda item: item.agency or columns.NOTHING),
        Column("Perkiraan Biaya (Rp)", 30, lambda item: columns.amount(item.cost), Align.RIGHT),
        Column("Hasil", 24, lambda item: item.outcome.label),
        Column("Realisasi", 26, lambda item: item.realization.value if item.realization else NOT_TOLD),
        Column("Keterangan", 45, lambda item: item.note),
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
    office, own = frame.office_of(session), _item_columns(session)
    blocks: tuple[Block, ...] = (
        Title(
            (
                "REALISASI USULAN TAHUN LALU",
                f"HASIL MUSRENBANG RKPD {office.regency.upper()} TAHUN {found.plan_year}",
                f"DI KECAMATAN {office.kecamatan.upper()}",
            )
        ),
        Paragraph(_told(found)),
        Heading("A. Rekapitulasi usulan prioritas"),
        columns.table(by_realization(found.priorities).items(), _COUNTS, total_label="JUMLAH"),
        Heading("B. Usulan prioritas"),
        columns.table(found.priorities, own, dense=True),
        Heading("C. Cadangan dan belum disepakati"),
        columns.table(found.waiting, own, dense=True),
        frame.camat_alone(session),
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
