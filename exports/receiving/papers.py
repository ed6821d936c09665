"""Papers of SOP step 1: the recap with each village against its letter, and a receipt for every village."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, LabelValue, Numbered, Paragraph, Signatures, Slot, Title
from exports.paper.document import Document, Section, one_each
from exports.paper.moments import before_step
from exports.paper.registered import WordUse, paper
from exports.paper.tables import NIHIL, Align, Column, Table
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.language.local import desa
from sessions.language.numbers import thousands
from sessions.recapitulation import facts as recapitulation
from sessions.receiving import facts as receiving
from sessions.receiving.facts import RecapState, VillageRecap
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Proposal
from sessions.values.receiving import FileReceipt

RECAP = "Rekap Usulan"
STEP = 1
_OTHERS = {
    Origin.KECAMATAN: "Kecamatan",
    Origin.FORUM: "Forum",
    Origin.POKIR: "Pokok-pokok pikiran DPRD",
    Origin.PART: "Pecahan usulan",
}


@paper("rekap", order=101, stem="rekap-usulan", title=RECAP)
def recap_list(ledger: Ledger) -> Document:
    """The paper as it was when step 1 was finished, or of now."""
    then = before_step(ledger, STEP)
    villages = receiving.recap_of(then.session)
    summary = Section(
        blocks=(
            _title(then.session),
            *_summary(then.session, villages),
            Signatures((frame.camat_slot(then.session, "Mengetahui,"), frame.kasi_slot(then))),
        ),
        landscape=True,
        bookmark=RECAP,
    )
    listed = Section(blocks=tuple(_listed(then.session, villages)), landscape=True, bookmark="Daftar Usulan")
    sections = (summary, listed) if then.session.proposals else (summary,)
    return frame.paper_of_step(then, RECAP, sections)


def _title(session: Session) -> Title:
    office = frame.office_of(session)
    return Title(
        (
            f"REKAPITULASI USULAN HASIL MUSRENBANG {desa:upper} DI KECAMATAN {office.kecamatan.upper()}",
            f"UNTUK RKPD {office.regency.upper()} TAHUN {session.plan_year}",
        )
    )


def _summary(session: Session, villages: Sequence[VillageRecap]) -> Iterator[Block]:
    office = frame.office_of(session)
    own, senders = tuple(_columns(session)), tuple(_senders(session, villages))
    below = columns.total("JUMLAH", senders, own)
    yield Table(columns=own, rows=(*columns.rows(senders, own), below), number_row=True, tight=True)
    note = columns.unknown_note(recapitulation.of(session).all.asked_unknown)
    yield Paragraph(f"Keterangan: {' '.join(filter(None, (columns.ESTIMATE_NOTE, note)))}", small=True)
    waiting = [v for v in villages if v.state in {RecapState.MISSING, RecapState.NOT_SENDING}]
    heading = f"{desa:capital} yang belum atau tidak mengirim"
    if not waiting:
        yield Paragraph(f"{heading}: {NIHIL}.")
        return
    yield Heading(heading)
    silent: tuple[Column[VillageRecap], ...] = (
        columns.number(),
        Column(f"{desa:capital}", 60, lambda v: places.village(office, v.village)),
        Column("Keterangan", 190, receiving.told),
    )
    yield columns.table(waiting, silent, tight=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Where proposals came from, with what its letter states of them, and what is to be told."""

    name: str
    letter: str
    count: int | None
    cost: int | None
    proposals: Sequence[Proposal]
    told: str


def _columns(session: Session) -> Iterator[Column[Sender]]:
    everything = tuple(session.proposals.values())

    def both(heading: str, width: int, cell: Callable[[Sequence[Proposal]], str]) -> Column[Sender]:
        """The same of one sender and of all."""
        return Column(heading, width, lambda one: cell(one.proposals), Align.RIGHT, total=lambda _: cell(everything))

    def stated(heading: str, width: int, found: Callable[[Sender], int | None]) -> Column[Sender]:
        """What the letters say, and the sum of those that say it."""
        return Column(
            heading, width, lambda one: _stated([found(one)]), Align.RIGHT, total=lambda all_: _stated(map(found, all_))
        )

    yield columns.number()
    yield Column(f"{desa:capital}", 34, lambda one: one.name)
    yield Column("Surat Pengantar (nomor, tanggal)", 46, lambda one: one.letter)
    yield stated("Usulan menurut surat", 18, lambda one: one.count)
    yield stated("Biaya menurut surat (Rp)", 28, lambda one: one.cost)
    yield both("Usulan direkap", 17, lambda own: thousands(len(own)))
    yield both("Biaya menurut usulan (Rp)", 30, columns.asked_of)
    if any(proposal.commission for proposal in everything):
        for commission in session.commissions:
            yield both(f"Komisi {commission.id}", 15, partial(_share, commission.id))
    yield Column("Keterangan", 58, lambda one: one.told)


def _stated(said: Iterable[int | None]) -> str:
    known = [number for number in said if number is not None]
    return thousands(sum(known)) if known else columns.NOTHING


def _share(commission: CommissionId, own: Sequence[Proposal]) -> str:
    return thousands(sum(p.commission == commission for p in own))


def _senders(session: Session, villages: Sequence[VillageRecap]) -> Iterator[Sender]:
    for v in villages:
        name = frame.office_of(session).village(v.village)
        yield Sender(
            name=name.name if name else v.village,
            letter="; ".join(_recap_letter(session, v)) or columns.NOTHING,
            count=v.stated_count,
            cost=v.stated_cost,
            proposals=v.proposals,
            told=receiving.told(v),
        )
    for name_, own in _of_others(session):
        nothing, none = columns.NOTHING, None
        yield Sender(name=name_, letter=nothing, count=none, cost=none, proposals=own, told="tanpa surat pengantar")


def _of_others(session: Session) -> Iterator[tuple[str, Sequence[Proposal]]]:
    for origin, name in _OTHERS.items():
        if own := [p for p in session.proposals.values() if p.origin is origin]:
            yield name, own


def _recap_letter(session: Session, v: VillageRecap) -> Iterator[str]:
    for receipt in v.receipts:
        dated = dates.numeric_date(receipt.letter_date) if receipt.letter_date else ""
        day = dates.numeric_date(receipt.at.astimezone(frame.zone(frame.office_of(session))).date())
        yield ", ".join(filter(None, (receipt.letter_number, dated))) or f"tanpa nomor, diterima {day}"


def _listed(session: Session, villages: Sequence[VillageRecap]) -> Iterator[Block]:
    """Every proposal that came in, under its village, in the order of arrival."""
    yield Title(("DAFTAR USULAN YANG DITERIMA",))
    own: tuple[Column[Proposal], ...] = (
        columns.number(8),
        Column("Kode", 14, lambda p: p.code),
        Column("Kegiatan", 96, lambda p: p.draft.activity),
        Column("Lokasi", 78, partial(columns.place, session)),
        Column("Volume", 16, columns.volume),
        Column("Perkiraan Biaya (Rp)", 24, lambda p: columns.amount(p.sent), Align.RIGHT),
        Column("Perangkat Daerah", 28, lambda p: p.draft.agency or columns.NOTHING),
        Column("Prioritas", 14, columns.village_priority, Align.CENTER),
    )
    told = groups(session, villages)
    yield Table(columns=own, rows=tuple(columns.grouped(told, own)), number_row=True, tight=True)


def groups(session: Session, villages: Sequence[VillageRecap]) -> list[tuple[str, Sequence[Proposal]]]:
    """`Desa Kuto: 2 usulan, Rp250.000.000 menurut usulan` with its proposals: of each that sent any."""
    found = (
        *((places.village(frame.office_of(session), v.village), v.proposals) for v in villages),
        *_of_others(session),
    )
    return [(f"{name}: {len(ps)} usulan, Rp{columns.asked_of(ps)} menurut usulan", ps) for name, ps in found if ps]


RECEIPTS, RECEIPT = "tanda-terima-desa", "Tanda Terima Berkas"


@paper(RECEIPTS, order=102, title=RECEIPT, of_village=lambda own: bool(own.receipts), word=WordUse.DRAFT)
def village_receipt(ledger: Ledger, village: VillageCode | None = None) -> Document:
    """The slips of one village, or of every village in the order of the office; each on its own page.

    A slip is dated when the files came, and no later decision changes it.
    """
    session = ledger.session
    office = frame.office_of(session)
    asked = [village] if village else [v.code for v in office.villages]
    receipts = [receipt for code in asked for receipt in session.receipts.get(code, ())]
    slips = ((f"{RECEIPT} {places.village(office, receipt.village)}", _slip(session, receipt)) for receipt in receipts)
    sections = one_each(RECEIPT, slips, "Belum ada berkas yang diterima.", kop=frame.letterhead(office))
    latest = max((receipt.at for receipt in receipts), default=None)
    document = frame.document(replace(session, seq=0), RECEIPT, sections, latest=latest, is_form=True, is_letter=True)
    return replace(document, subject=frame.meeting_name(session))


def _slip(session: Session, receipt: FileReceipt) -> Iterator[Block]:
    office = frame.office_of(session)
    yield Title((f"TANDA TERIMA BERKAS HASIL MUSRENBANG {desa:upper}",), below=(f"NOMOR : {frame.DOTTED}",))
    at = receipt.at.astimezone(frame.zone(office))
    yield LabelValue(
        (
            ("Telah terima dari", receipt.brought_by),
            ("Jabatan", receipt.position or frame.DOTTED),
            (f"{desa:capital}", places.village(office, receipt.village)),
            ("Surat pengantar", _receipt_letter(receipt)),
            ("Jumlah usulan", _count(receipt)),
            ("Jumlah biaya", _cost(receipt)),
            ("Hari/Tanggal", dates.with_day(at.date())),
            ("Pukul", dates.clock_in_zone(at)),
        )
    )
    yield Paragraph("Berupa:")
    yield Numbered(receipt.items or (frame.DOTTED, frame.DOTTED))
    yield Paragraph(
        f"sebagai bahan Musrenbang RKPD {office.regency} Tahun {session.plan_year} di Kecamatan "
        f"{office.kecamatan}. Jumlah usulan dan biaya adalah menurut surat pengantar, dicocokkan dalam rekapitulasi."
    )
    yield Signatures(
        (
            Slot(("Yang menyerahkan,", receipt.position or ""), name=receipt.brought_by),
            Slot((frame.place_on(session, at.date()), "Yang menerima,"), name=receipt.received_by, nip=""),
        )
    )


def _receipt_letter(receipt: FileReceipt) -> str:
    number = receipt.letter_number or frame.DOTTED
    dated = dates.long_date(receipt.letter_date) if receipt.letter_date else frame.DOTTED
    return f"Nomor {number}, tanggal {dated}"


def _count(receipt: FileReceipt) -> str:
    count = receipt.stated_count
    return "tidak disebut dalam surat" if count is None else f"{numbers.counted(count)} usulan"


def _cost(receipt: FileReceipt) -> str:
    cost = receipt.stated_cost
    return "tidak disebut dalam surat" if cost is None else numbers.official_in_words(cost)
