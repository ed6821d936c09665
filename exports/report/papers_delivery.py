"""Surat Pengantar and Tanda Terima of SOP step 8: the report goes to the planning agency, and comes back signed for."""

from collections.abc import Iterator, Sequence

from exports.paper import frame, signing
from exports.paper.blocks import (
    Align,
    Beside,
    Block,
    Column,
    KeepTogether,
    LabelValue,
    Paragraph,
    Row,
    Signatures,
    Slot,
    Table,
    Title,
)
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import paper
from sessions.closing.decisions import title as title_of_amendment
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.record.ledger import Ledger
from sessions.report.facts import TITLE
from sessions.sentences import places

COVERING_LETTER, DELIVERY_RECEIPT = "surat-pengantar", "tanda-terima-laporan"
LETTER, RECEIPT = "Surat Pengantar", "Tanda Terima"
_COPIES = 2


@paper(COVERING_LETTER, order=801, title=LETTER, is_due=lambda session: session.delivery is not None)
def covering_letter(ledger: Ledger) -> Document:
    """The letter in two copies, one of which comes back signed; number and date are dots until they are recorded."""
    in_force = frame.in_force(ledger)
    then = in_force.session
    office, sent = frame.office_of(then), then.delivery
    agency = office.planning_agency
    address = (
        "Kepada Yth.",
        f"Kepala {agency.name}",
        office.regency,
        "di",
        f"    {agency.address or places.regency_name(office)}",
    )
    blocks: list[Block] = [
        Beside(
            left=(),
            right=(
                Paragraph(
                    text="\n".join((frame.place_on(then, sent.dated if sent else None), "", *address)), align=Align.LEFT
                ),
            ),
        ),
        Title(
            lines=("SURAT PENGANTAR",),
            below=(f"Nomor : {sent.letter_number if sent and sent.letter_number else frame.DOTTED}",),
        ),
        Table(columns=_LETTER_COLUMNS, rows=tuple(_rows(then))),
        _signed(then),
        Paragraph(text=f"No. Telp. penerima: {frame.DOTTED}", small=True),
        Paragraph(text=_RETURN, small=True),
    ]
    return _letter(in_force, LETTER, blocks)


_LETTER_COLUMNS = (
    Column(heading="No", width=9, align=Align.CENTER),
    Column(heading="Jenis yang Dikirim", width=72),
    Column(heading="Banyaknya", width=30),
    Column(heading="Keterangan", width=60),
)
_RETURN = (
    f"Surat pengantar ini dibuat dalam rangkap {numbers.counted(_COPIES)}; satu lembar dikembalikan setelah "
    "ditandatangani penerima."
)


def _rows(session: Session) -> Iterator[Row]:
    office = frame.office_of(session)
    items = [
        (
            f"{TITLE} RKPD {office.regency} Tahun {session.plan_year} di Kecamatan {office.kecamatan}",
            (
                "Disampaikan dengan hormat sebagai bahan penyusunan Rancangan RKPD "
                f"{office.regency} Tahun {session.plan_year}"
            ),
        ),
        ("Berita Acara Kesepakatan Hasil Musrenbang", f"Beserta {_whole()}"),
        *(
            (title_of_amendment(amendment), f"Beserta {_whole()}")
            for amendment in session.amendments
            if amendment.closed
        ),
        ("Salinan elektronik (PDF dan data terbuka)", "Beserta manifes sidik SHA-256"),
    ]
    for number, (name, note) in enumerate(items, start=1):
        yield Row((str(number), name, f"{numbers.counted(1)} berkas", note))


def _whole() -> str:
    first, *_, last = Lampiran
    return f"{first.cited} s.d. {last.cited.removeprefix('Lampiran ')}"


def _signed(session: Session) -> Signatures:
    """Who receives at the left, the Camat as sender at the right."""
    sent = session.delivery
    day = dates.long_date(sent.received_at) if sent and sent.received_at else frame.DOTTED
    position = sent.receiver_position if sent and sent.receiver_position else "Penerima"
    left = Slot(lines=(f"Diterima tanggal {day}", f"{position},"), name=sent.receiver if sent else "", nip="")
    return Signatures(slots=(left, signing.camat_slot(session, "Pengirim,")))


@paper(
    DELIVERY_RECEIPT,
    order=802,
    stem="surat-tanda-terima",
    title="Tanda Terima Laporan",
    is_due=lambda session: session.delivery is not None,
)
def receipt(ledger: Ledger) -> Document:
    """The slip: who gave what to whom and when; what is not known yet is filled in by hand."""
    in_force = frame.in_force(ledger)
    then = in_force.session
    office, sent = frame.office_of(then), then.delivery
    at = sent.received_at if sent else None
    pairs = (
        ("Telah terima dari", f"Camat {office.kecamatan}, {office.regency}"),
        ("Dengan surat pengantar", _letter_cited(then)),
        ("Cara pengiriman", sent.how if sent else frame.DOTTED),
        ("Hari, tanggal", dates.with_day(at) if at else frame.DOTTED),
        ("Pukul", frame.clock(then, at)),
    )
    blocks: list[Block] = [
        Title(lines=("TANDA TERIMA", TITLE.upper())),
        LabelValue(pairs=pairs),
        Paragraph(text="Berupa:"),
        Table(columns=_LETTER_COLUMNS, rows=tuple(_rows(then))),
        KeepTogether(blocks=(_handed_over(then),)),
    ]
    return _letter(in_force, RECEIPT, blocks)


def _letter_cited(session: Session) -> str:
    sent = session.delivery
    number = sent.letter_number if sent and sent.letter_number else frame.DOTTED
    return f"Nomor {number}, tanggal {dates.long_date(sent.dated) if sent else frame.DOTTED}"


def _handed_over(session: Session) -> Signatures:
    sent = session.delivery
    agency = frame.office_of(session).planning_agency.short
    position = sent.receiver_position if sent and sent.receiver_position else agency
    return Signatures(
        slots=(
            Slot(lines=("Yang menerima,", f"{position},"), name=sent.receiver if sent else "", nip=""),
            Slot(lines=("Yang menyerahkan,",), name=sent.sent_by if sent else ""),
        )
    )


def _letter(in_force: Ledger, title: str, blocks: Sequence[Block]) -> Document:
    """On the paper of letters."""
    session = in_force.session
    return frame.document(
        session,
        title,
        (Section(blocks=tuple(blocks), bookmark=title),),
        head_hash=frame.fingerprint(in_force),
        number=session.delivery.letter_number if session.delivery else "",
        latest=in_force.latest,
        is_letter=True,
    )
