"""Rekap Usulan (output of SOP step 1): each village against its letter, who sent nothing, and every proposal."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exports.paper import columns, frame, signing
from exports.paper.blocks import (
    Align,
    Block,
    Column,
    GroupRow,
    Heading,
    LabelValue,
    Numbered,
    Paragraph,
    Row,
    Signatures,
    Slot,
    Table,
    Title,
    TotalRow,
)
from exports.paper.document import Document, Section
from exports.paper.frame import before_step
from exports.paper.registered import paper
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.language.numbers import thousands
from sessions.receiving import facts as receiving
from sessions.receiving.facts import RecapState, VillageRecap
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.attendance import Role
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
        blocks=(_title(then.session), *_summary(then.session, villages), _signatures(then)),
        landscape=True,
        bookmark=RECAP,
    )
    listed = Section(blocks=tuple(_listed(then.session, villages)), landscape=True, bookmark="Daftar Usulan")
    sections = (summary, listed) if then.session.proposals else (summary,)
    return frame.paper_of_step(then, RECAP, sections)


def _title(session: Session) -> Title:
    office = frame.office_of(session)
    return Title(
        lines=(
            f"REKAPITULASI USULAN HASIL MUSRENBANG {places.village_word(office).upper()}",
            f"UNTUK RKPD {office.regency.upper()} TAHUN {session.plan_year}",
            f"KECAMATAN {office.kecamatan.upper()}",
        )
    )


def _summary(session: Session, villages: Sequence[VillageRecap]) -> Iterator[Block]:
    word = places.village_word(frame.office_of(session))
    yield Table(columns=tuple(_columns(session)), rows=tuple(_rows(session, villages)), number_row=True, dense=True)
    note = columns.unknown_cost_note(session.proposals.values())
    yield Paragraph(text=f"Keterangan: {' '.join(filter(None, (columns.ESTIMATE_NOTE, note)))}", small=True)
    yield Heading(text=f"{word.capitalize()} yang belum atau tidak mengirim")
    silent = [v for v in villages if v.state in {RecapState.MISSING, RecapState.NOT_SENDING}]
    yield Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading=word.capitalize(), width=60),
            Column(heading="Keterangan", width=190),
        ),
        rows=tuple(
            Row((str(number), places.village(frame.office_of(session), v.village), receiving.told(v)))
            for number, v in enumerate(silent, start=1)
        ),
        dense=True,
    )


def _columns(session: Session) -> Iterator[Column]:
    word = places.village_word(frame.office_of(session))
    yield Column(heading="No", width=9, align=Align.CENTER)
    yield Column(heading=word.capitalize(), width=34)
    yield Column(heading="Surat Pengantar (nomor, tanggal)", width=46)
    yield Column(heading="Usulan menurut surat", width=18, align=Align.RIGHT)
    yield Column(heading="Biaya menurut surat (Rp)", width=28, align=Align.RIGHT)
    yield Column(heading="Usulan direkap", width=17, align=Align.RIGHT)
    yield Column(heading="Perkiraan biaya direkap (Rp)", width=30, align=Align.RIGHT)
    if _is_divided(session):
        for commission in session.commissions:
            yield Column(heading=f"Komisi {commission.id}", width=15, align=Align.RIGHT)
    yield Column(heading="Keterangan", width=58)


def _is_divided(session: Session) -> bool:
    return any(p.commission for p in session.proposals.values())


def _rows(session: Session, villages: Sequence[VillageRecap]) -> Iterator[Row | TotalRow]:
    office = frame.office_of(session)
    number = 0
    for number, v in enumerate(villages, start=1):
        stated = (
            columns.NOTHING if v.stated_count is None else thousands(v.stated_count),
            columns.NOTHING if v.stated_cost is None else thousands(v.stated_cost),
        )
        name = office.village(v.village)
        yield Row(
            (
                str(number),
                name.name if name else v.village,
                "; ".join(_recap_letter(session, v)) or columns.NOTHING,
                *stated,
                *_sums(session, v.proposals),
                receiving.told(v),
            )
        )
    for origin, name_ in _OTHERS.items():
        own = [p for p in session.proposals.values() if p.origin is origin]
        if own:
            number += 1
            nothing = (columns.NOTHING,) * 3
            yield Row((str(number), name_, *nothing, *_sums(session, own), "tanpa surat pengantar"))
    everything = tuple(session.proposals.values())
    yield TotalRow("JUMLAH", (*_sums(session, everything), ""))


def _recap_letter(session: Session, v: VillageRecap) -> Iterator[str]:
    for receipt in v.receipts:
        dated = dates.numeric_date(receipt.letter_date) if receipt.letter_date else ""
        day = dates.numeric_date(receipt.at.astimezone(frame.zone(frame.office_of(session))).date())
        yield ", ".join(filter(None, (receipt.letter_number, dated))) or f"tanpa nomor, diterima {day}"


def _sums(session: Session, own: Sequence[Proposal]) -> tuple[str, ...]:
    shares: tuple[str, ...] = ()
    if _is_divided(session):
        shares = tuple(thousands(sum(p.commission == c.id for p in own)) for c in session.commissions)
    return (thousands(len(own)), thousands(sum(p.asked or 0 for p in own)), *shares)


def _signatures(then: Ledger) -> Signatures:
    where = frame.place_on(then.session, frame.day_of(then))
    return Signatures(
        slots=(
            signing.camat_slot(then.session, "Mengetahui,"),
            signing.role_slot(then.session, Role.KASI_PMD, where, title="Kepala Seksi PMD"),
        )
    )


def _listed(session: Session, villages: Sequence[VillageRecap]) -> Iterator[Block]:
    """Every proposal that came in, under its village, in the order of arrival."""
    yield Title(lines=("DAFTAR USULAN YANG DITERIMA",))
    office = frame.office_of(session)
    groups = [(places.village(office, v.village), v.proposals) for v in villages]
    groups += [
        (name, tuple(p for p in session.proposals.values() if p.origin is origin)) for origin, name in _OTHERS.items()
    ]
    yield Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Kode", width=17),
            Column(heading="Kegiatan", width=84),
            Column(heading="Lokasi", width=60),
            Column(heading="Volume", width=22),
            Column(heading="Perkiraan Biaya (Rp)", width=28, align=Align.RIGHT),
            Column(heading="Perangkat Daerah", width=32),
            Column(heading="Prioritas", width=16, align=Align.CENTER),
        ),
        rows=tuple(_proposal_rows(session, groups)),
        number_row=True,
        dense=True,
    )


def _proposal_rows(
    session: Session, groups: Sequence[tuple[str, tuple[Proposal, ...]]]
) -> Iterator[Row | GroupRow | TotalRow]:
    number = 0
    for name, own in groups:
        if own:
            yield GroupRow(f"{name}: {len(own)} usulan, Rp{thousands(sum(p.asked or 0 for p in own))}")
        for p in own:
            number += 1
            priority = p.draft.village_priority
            yield Row(
                (
                    str(number),
                    p.code,
                    p.draft.activity,
                    columns.place(session, p),
                    columns.volume(p),
                    columns.amount(p.draft.cost),
                    p.draft.agency or columns.NOTHING,
                    columns.NOTHING if priority is None else str(priority),
                )
            )


RECEIPT = "Tanda Terima Berkas"


@paper("tanda-terima-desa", order=102, title=RECEIPT, of_village=lambda own: bool(own.receipts))
def village_receipt(ledger: Ledger, village: VillageCode | None = None) -> Document:
    """The slips of one village, or of every village in the order of the office; each on its own page.

    A slip is dated when the files came, and no later decision changes it.
    """
    session = ledger.session
    office = frame.office_of(session)
    asked = [village] if village else [v.code for v in office.villages]
    receipts = [receipt for code in asked for receipt in session.receipts.get(code, ())]
    sections = tuple(
        Section(
            blocks=tuple(_slip(session, receipt)),
            letterhead=frame.letterhead(office) if number else None,
            bookmark=_name(session, receipt),
        )
        for number, receipt in enumerate(receipts)
    )
    nobody = Paragraph(text="Belum ada berkas yang diterima.")
    sections = sections or (Section(blocks=(Title(lines=(RECEIPT.upper(),)), nobody), bookmark=RECEIPT),)
    latest = max((receipt.at for receipt in receipts), default=None)
    document = frame.document(replace(session, seq=0), RECEIPT, sections, latest=latest, is_form=True, is_letter=True)
    return replace(document, subject=frame.meeting_name(session))


def _name(session: Session, receipt: FileReceipt) -> str:
    return f"{RECEIPT} {places.village(frame.office_of(session), receipt.village)}"


def _slip(session: Session, receipt: FileReceipt) -> Iterator[Block]:
    office = frame.office_of(session)
    word = places.village_word(office)
    yield Title(lines=(f"TANDA TERIMA BERKAS HASIL MUSRENBANG {word.upper()}",), below=(f"NOMOR : {frame.DOTTED}",))
    at = receipt.at.astimezone(frame.zone(office))
    yield LabelValue(
        pairs=(
            ("Telah terima dari", receipt.brought_by),
            ("Jabatan", receipt.position or frame.DOTTED),
            (word.capitalize(), places.village(office, receipt.village)),
            ("Surat pengantar", _receipt_letter(receipt)),
            ("Jumlah usulan", _count(receipt)),
            ("Jumlah biaya", _cost(receipt)),
            ("Hari/Tanggal", dates.with_day(at.date())),
            ("Pukul", dates.clock_in_zone(at)),
        )
    )
    yield Paragraph(text="Berupa:")
    yield Numbered(items=receipt.items or (frame.DOTTED, frame.DOTTED))
    yield Paragraph(
        text=f"sebagai bahan Musrenbang RKPD {office.regency} Tahun {session.plan_year} di Kecamatan "
        f"{office.kecamatan}. Jumlah usulan dan biaya adalah menurut surat pengantar, dicocokkan dalam rekapitulasi."
    )
    yield Signatures(
        slots=(
            Slot(lines=("Yang menyerahkan,", receipt.position or ""), name=receipt.brought_by),
            Slot(lines=(frame.place_on(session, at.date()), "Yang menerima,"), name=receipt.received_by, nip=""),
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
