"""Berita Acara inti: the two to three pages to sign, printed at any time, with whatever is still open told on them.

And the signature sheets, for those who leave before the closing: a form that is no draft, tied to the Berita Acara by
the code that is written or printed on it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exports.blocks import Align, Block, Column, Heading, LabelValue, Paragraph, Row, Table, Title
from exports.document import Document, Section
from exports.documents import berita_acara_signing as closing
from exports.documents import frame, signing
from exports.documents.berita_acara import TITLE, of_the_sidang, part_to_sign
from exports.documents.lampiran.attendance import institution
from exports.documents.lampiran.numbering import Lampiran
from sessions import amendments, minutes
from sessions.record.ledger import Entry
from sessions.session import Session

CORE = "Berita Acara Inti"
SHEETS = "Lembar Tanda Tangan"
_SPARE_LINES = 4
_STATEMENT = (
    "Yang bertanda tangan di bawah ini mengikuti sidang dan menandatangani Berita Acara tersebut. Lembar ini merupakan "
    "bagian yang tidak terpisahkan dari Berita Acara dengan kode verifikasi di atas."
)
_WRITTEN_LATER = "Kode itu ditulis tangan dan diparaf Pimpinan Sidang sesudah sidang ditutup."
_CODE_BY_HAND = " - ".join(("." * 10,) * 4)


def core(session: Session, entries: Sequence[Entry], head_hash: str) -> Document:
    """The part to sign alone, of the same session and with the same code as the Berita Acara with its lampiran."""
    session = amendments.first(session)
    told = of_the_sidang(session, entries)
    fingerprint = frame.fingerprint(session, entries, head_hash)
    part = part_to_sign(session, minutes.facts(session), fingerprint)
    first, *_, last = Lampiran
    apart = f"{first.cited} sampai dengan {last.cited} dicetak tersendiri dengan kode verifikasi yang sama."
    return frame.document(
        session,
        CORE,
        (replace(part, blocks=(*part.blocks, Paragraph(text=apart, small=True))),),
        head_hash=fingerprint,
        number=session.sidang.number,
        latest=told[-1].at if told else None,
    )


def signature_sheets(session: Session, entries: Sequence[Entry], head_hash: str) -> Document:
    """Places to sign for chair, participants and delegates; the code is left open for a hand until the closing."""
    session = amendments.first(session)
    closed = session.sidang.closed_at_seq is not None
    fingerprint = frame.fingerprint(session, entries, head_hash) if closed else ""
    return frame.document(
        session,
        SHEETS,
        (Section(blocks=tuple(_sheets(session, fingerprint)), bookmark=SHEETS),),
        head_hash=fingerprint,
        is_form=True,
    )


def _sheets(session: Session, fingerprint: str) -> Iterator[Block]:
    yield Title(
        lines=(SHEETS.upper(), TITLE.upper(), frame.meeting_name(session).upper()),
        below=(f"NOMOR : {session.sidang.number or frame.DOTTED * 2}",),
    )
    yield LabelValue(
        pairs=(
            ("Hari dan Tanggal", frame.session_day(session)),
            ("Tempat", session.sidang.place or frame.DOTTED),
            ("Kode verifikasi", frame.verification_code(fingerprint) or _CODE_BY_HAND),
        )
    )
    later = "" if fingerprint else f" {_WRITTEN_LATER}"
    yield Paragraph(text=f"{_STATEMENT}{later}")
    yield Heading(text=f"Mewakili peserta Musrenbang di Kecamatan {frame.office_of(session).kecamatan}:")
    yield closing.participants(session, spare=_SPARE_LINES)
    yield Heading(text="Utusan:")
    yield _delegates(session)
    yield signing.camat_and_chair(session)


def _delegates(session: Session) -> Table:
    """Those chosen, else a line for every seat."""
    cards = [session.people[delegate.person].card for delegate in session.delegates]
    rows = [(card.name, card.sex.value, institution(session, card)) for card in cards]
    rows += [("", "", "")] * (0 if rows else session.house_rules.seats)
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Nama", width=50),
            Column(heading="L/P", width=10, align=Align.CENTER),
            Column(heading="Lembaga/Instansi", width=64),
            Column(heading="Tanda Tangan", width=40, signature=True),
        ),
        rows=tuple(Row((str(number), *row, "")) for number, row in enumerate(rows, start=1)),
    )
