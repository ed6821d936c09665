"""Surat Pengantar and Tanda Terima of SOP step 8: the report goes to the planning agency, and comes back signed for."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from exports.paper import columns, frame
from exports.paper.blocks import Beside, Block, KeepTogether, LabelValue, Paragraph, Signatures, Slot, Title
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import WordUse, paper
from exports.paper.tables import Align, Column
from sessions.closing.decisions import title as title_of_amendment
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.record.ledger import Ledger
from sessions.report.facts import TITLE
from sessions.sentences import places

COVERING_LETTER, DELIVERY_RECEIPT = "surat-pengantar", "tanda-terima-laporan"
LETTER, RECEIPT = "Surat Pengantar", "Tanda Terima"
_COPIES = 2


@paper(
    COVERING_LETTER, order=801, title=LETTER, is_due=lambda session: session.delivery is not None, word=WordUse.DRAFT
)
def covering_letter(ledger: Ledger) -> Document:
    """The letter in two copies, one of which comes back signed; number and date are dots until they are recorded."""
    in_force = frame.in_force(ledger)
    return _letter(in_force, LETTER, letter(in_force.session))


def letter(session: Session) -> list[Block]:
    """Date and address, number, what is sent, who received it."""
    office, sent = frame.office_of(session), session.delivery
    agency = office.planning_agency
    address = (
        "Kepada Yth.",
        f"Kepala {agency.name}",
        office.regency,
        "di",
        f"    {agency.address or places.regency_name(office)}",
    )
    dated = frame.place_on(session, sent.dated if sent else None)
    return [
        Beside(left=(), right=(Paragraph("\n".join((dated, "", *address)), align=Align.LEFT),)),
        Title(
            ("SURAT PENGANTAR",),
            below=(f"Nomor : {sent.letter_number if sent and sent.letter_number else frame.DOTTED}",),
        ),
        columns.table(_sent(session), _LETTER_COLUMNS),
        _signed(session),
        Paragraph(f"No. Telp. penerima: {frame.DOTTED}", small=True),
        Paragraph(_RETURN, small=True),
    ]


_LETTER_COLUMNS: tuple[Column[tuple[str, str]], ...] = (
    columns.number(),
    Column("Jenis yang Dikirim", 72, itemgetter(0)),
    Column("Banyaknya", 30, lambda _: f"{numbers.counted(1)} berkas"),
    Column("Keterangan", 60, itemgetter(1)),
)
_RETURN = (
    f"Surat pengantar ini dibuat dalam rangkap {numbers.counted(_COPIES)}; satu lembar dikembalikan setelah "
    "ditandatangani penerima."
)


def _sent(session: Session) -> Iterator[tuple[str, str]]:
    office = frame.office_of(session)
    plan = f"RKPD {office.regency} Tahun {session.plan_year}"
    yield (
        f"{TITLE} {plan} di Kecamatan {office.kecamatan}",
        f"Disampaikan dengan hormat sebagai bahan penyusunan Rancangan {plan}",
    )
    yield "Berita Acara Kesepakatan Hasil Musrenbang", f"Beserta {_whole()}"
    for amendment in session.amendments:
        if amendment.closed:
            yield title_of_amendment(amendment), f"Beserta {_whole()}"
    yield "Salinan elektronik (PDF dan data terbuka)", "Beserta manifes sidik SHA-256"


def _whole() -> str:
    first, *_, last = Lampiran
    return f"{first.cited} s.d. {last.cited.removeprefix('Lampiran ')}"


def _signed(session: Session) -> Signatures:
    """Who receives at the left, the Camat as sender at the right."""
    sent = session.delivery
    day = dates.long_date(sent.received_at) if sent and sent.received_at else frame.DOTTED
    position = sent.receiver_position if sent and sent.receiver_position else "Penerima"
    left = Slot((f"Diterima tanggal {day}", f"{position},"), name=sent.receiver if sent else "", nip="")
    return Signatures((left, frame.camat_slot(session, "Pengirim,")))


@paper(
    DELIVERY_RECEIPT,
    order=802,
    stem="surat-tanda-terima",
    title="Tanda Terima Laporan",
    is_due=lambda session: session.delivery is not None,
    word=WordUse.DRAFT,
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
        Title(("TANDA TERIMA", TITLE.upper())),
        LabelValue(pairs),
        Paragraph("Berupa:"),
        columns.table(_sent(then), _LETTER_COLUMNS),
        KeepTogether((_handed_over(then),)),
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
        (
            Slot(("Yang menerima,", f"{position},"), name=sent.receiver if sent else "", nip=""),
            Slot(("Yang menyerahkan,",), name=sent.sent_by if sent else ""),
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
