"""Umpan Balik Tahap Dua: for each village, what of its proposals entered RKPD and APBD, and what did not."""

from collections.abc import Iterator, Sequence
from functools import partial

from exports.last_year import parts
from exports.last_year.papers import COST, place
from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, LabelValue, Title
from exports.paper.document import Document, one_each
from exports.paper.registered import LOOKING_BACK, paper, paper_of_each
from exports.paper.tables import Align, Column
from sessions.kernel.session import Session
from sessions.last_year import facts, words
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.last_year import LastYear, LastYearItem, budgeted
from sessions.values.office import VillageCode

SECOND_FEEDBACK, TITLE = "umpan-balik-tahap-dua", "Umpan Balik Tahap Dua"
_OTHERS = "Usulan Kecamatan, Forum, dan Pokir"
_ORDER = 804


def _item_columns(session: Session, year: LastYear) -> tuple[Column[LastYearItem], ...]:
    return (
        columns.number(8),
        Column("Kode", 18, lambda item: item.code),
        Column("Usulan", 80, place),
        Column("Menurut usulan (Rp)", 28, lambda item: columns.amount(item.asked), Align.RIGHT),
        COST,
        Column("Hasil Musrenbang", 28, lambda item: item.outcome.label),
        Column("Realisasi", 28, words.state),
        Column(
            "Dalam RKPD/APBD (Rp)",
            28,
            _budget,
            Align.RIGHT,
            total=lambda items: parts.rupiah(budgeted(items)),
        ),
        Column("Keterangan", 56, partial(_note, session, year)),
    )


def _budget(item: LastYearItem) -> str:
    return columns.NOTHING if item.is_unfunded else columns.amount(item.budget)


def _note(session: Session, year: LastYear, item: LastYearItem) -> str:
    """What was noted, and whether it is asked for again."""
    again = facts.repeated_as(session).get((year.plan_year, item.code))
    return "; ".join(filter(None, (item.note, f"diusulkan kembali sebagai {again}" if again else "")))


@paper_of_each(LOOKING_BACK, SECOND_FEEDBACK, order=_ORDER, title=TITLE)
@paper(
    SECOND_FEEDBACK,
    order=_ORDER,
    title=TITLE,
    is_there=lambda session: bool(facts.noted_years(session)),
)
def second_feedback(ledger: Ledger, village: VillageCode | None = None) -> Document:
    """One sheet for each village that had proposals, and one for what belongs to none; or that of one village."""
    session = ledger.session
    years = facts.noted_years(session)
    asked = [own.village for own in facts.by_village(session, years) if village is None or own.village == village]
    found = ((f"{TITLE} {_name(session, code)}", _sheet(ledger, years, code)) for code in asked)
    kop = frame.letterhead(frame.office_of(session))
    sections = one_each(TITLE, found, "Belum ada realisasi yang dicatat.", landscape=True, kop=kop)
    return frame.document(session, TITLE, sections, is_form=True)


def _name(session: Session, code: VillageCode | None) -> str:
    return places.village(frame.office_of(session), code) if code else _OTHERS


def _sheet(ledger: Ledger, years: Sequence[LastYear], code: VillageCode | None) -> Iterator[Block]:
    session = ledger.session
    office = frame.office_of(session)
    own = [(year, [item for item in year.items if item.village == code]) for year in years]
    told = [(year, items) for year, items in own if items]
    yield Title(
        (
            "UMPAN BALIK TAHAP DUA",
            f"REALISASI USULAN HASIL MUSRENBANG KECAMATAN {office.kecamatan.upper()}",
            _name(session, code).upper(),
        )
    )
    yield LabelValue(tuple((f"RKPD {year.plan_year}", words.counts(facts.share(code, [year]))) for year, _ in told))
    for year, items in told:
        yield Heading(f"Usulan RKPD {year.plan_year}")
        yield columns.table(items, _item_columns(session, year), total_label="JUMLAH", tight=True)
    yield from frame.notes_and(frame.camat_on(session, frame.day_of(ledger)), (_HOW,), share=60)


_HOW = (
    "Yang masuk RKPD direncanakan, tetapi baru pasti dianggarkan bila masuk APBD. Usulan yang belum terakomodasi dapat "
    "diusulkan kembali pada Musrenbang berikutnya; riwayatnya dicatat kecamatan. Angka dalam kurung pada JUMLAH: "
    "banyaknya usulan yang jumlah rupiahnya belum diketahui."
)
