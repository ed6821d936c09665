"""Realisasi Usulan Tahun Lalu: what became of the priorities of earlier Musrenbang, and what was left waiting."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from exports.last_year import parts
from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Paragraph, Title
from exports.paper.document import Document, Section
from exports.paper.registered import paper
from exports.paper.tables import Align, Column
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.last_year import facts, words
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.sentences.clauses import listed
from sessions.values.last_year import LastYear, LastYearItem, together

LAST_YEAR, TITLE = "realisasi-tahun-lalu", "Realisasi Usulan Tahun Lalu"


def item_columns(session: Session) -> tuple[Column[LastYearItem], ...]:
    """What is told of each proposal of an earlier plan."""
    return (
        columns.number(),
        Column("Kode", 17, lambda item: item.code),
        Column("Kegiatan dan Lokasi", 70, place),
        Column(f"{desa:title}", 26, lambda item: places.village(frame.office_of(session), item.village)),
        Column("Perangkat Daerah", 30, lambda item: item.agency or columns.NOTHING),
        COST,
        Column("Hasil", 24, lambda item: item.outcome.label),
        Column("Realisasi", 26, words.state),
        Column("Keterangan", 45, lambda item: item.note),
    )


def place(item: LastYearItem) -> str:
    """The activity and where it is."""
    return ", ".join(filter(None, (item.activity, item.location)))


COST: Column[LastYearItem] = Column(
    "Menurut hasil (Rp)",
    30,
    lambda item: columns.amount(item.cost),
    Align.RIGHT,
    total=lambda items: parts.rupiah(together(items)),
)


@paper(
    LAST_YEAR,
    order=103,
    stem="realisasi-usulan-tahun-lalu",
    title=TITLE,
    is_there=lambda session: bool(facts.told_years(session)),
)
def realization(ledger: Ledger) -> Document:
    """The paper; NIHIL where no list of an earlier year is loaded."""
    session = ledger.session
    years = facts.told_years(session)
    office = frame.office_of(session)
    named = listed([str(year.plan_year) for year in reversed(years)] or [str(session.plan_year - 1)])
    blocks: tuple[Block, ...] = (
        Title(
            (
                "REALISASI USULAN TAHUN LALU",
                f"HASIL MUSRENBANG RKPD {office.regency.upper()} TAHUN {named.upper()}",
                f"DI KECAMATAN {office.kecamatan.upper()}",
            )
        ),
        Paragraph(_told(years)),
        *_chapters(session, years),
        frame.camat_alone(session),
    )
    section = Section(blocks=blocks, landscape=True, bookmark=TITLE)
    return frame.document(session, TITLE, (section,), is_form=True)


def _chapters(session: Session, years: Sequence[LastYear]) -> Iterator[Block]:
    """The sums, the lists of every plan, and what is asked for again, under letters."""
    found: list[tuple[str, list[Block]]] = [
        ("Rekapitulasi per tahun rencana", [*parts.by_plan(years)]),
        (f"Rekapitulasi per {desa}", [*parts.by_village(session, years)]),
    ]
    own = item_columns(session)
    for year in years:
        listed = columns.table(year.priorities, own, total_label="JUMLAH", tight=True)
        waiting = columns.table(year.waiting, own, tight=True)
        found.append((f"Usulan prioritas RKPD {year.plan_year}", [listed]))
        found.append((f"Cadangan dan belum disepakati RKPD {year.plan_year}", [waiting]))
    if session.histories:
        found.append((f"Diusulkan kembali untuk RKPD {session.plan_year}", [parts.repeated(session)]))
    for letter, (heading, blocks) in zip(ascii_uppercase, found, strict=False):
        yield Heading(f"{letter}. {heading}")
        yield from blocks


def _told(years: Sequence[LastYear]) -> str:
    if not years:
        return "Daftar usulan tahun lalu belum dimuat."
    return f"Usulan {words.years([year.plan_year for year in years])}: {words.counts(facts.whole(years))}."
