"""The Berita Acara: its core, closing sentence and signatures, and all lampiran behind it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from exports.attendance import papers
from exports.attendance.papers import institution
from exports.closing import papers_notulen, parts_dictum, parts_opening
from exports.commissions import papers as commissions_papers
from exports.delegates import papers as delegates_papers
from exports.line import papers_priorities, papers_reserve
from exports.outcomes import papers_not_agreed
from exports.paper import columns, frame
from exports.paper.blocks import Beside, Block, Heading, KeepTogether, LabelValue, Numbered, Paragraph, Title
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import WordUse, paper
from exports.paper.tables import Align, Column, Table
from exports.results import derived
from exports.scoring import papers as scoring_papers
from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.kernel.growing import Growing
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import kepala_desa, voice
from sessions.record.ledger import Entry, Ledger
from sessions.sentences import places
from sessions.values.attendance import PersonCard, Role, Witness
from sessions.values.office import ContactList

BERITA_ACARA, WHOLE = "berita-acara", "Berita Acara dan Lampiran"
TITLE = "Berita Acara Kesepakatan Hasil"


@paper(BERITA_ACARA, order=504, title=WHOLE, has_text=True, word=WordUse.COPY)
def berita_acara(ledger: Ledger) -> Document:
    """The whole paper; before the closing a draft that prints its open points. Raises NotOpened before decision 1.

    The notulen is made of the lines of the journal, and the hash of the last one is the fingerprint of a draft. What is
    decided after the closing changes nothing but the number; what an amendment puts right stands in a paper of its own.
    """
    first = frame.first(ledger)
    return first.session.derived(_written, first.entries)


def _written(session: Session, entries: Growing[Entry]) -> Document:
    """The paper of this session, which the report asks for its pages as well."""
    first = Ledger(entries=entries, session=session)
    told = of_the_sidang(first)
    voice().office = session.office
    facts = closing.facts(session)
    fingerprint = frame.fingerprint(first)
    document = frame.document(
        session,
        TITLE,
        (part_to_sign(session, facts, fingerprint), *all_lampiran(session, facts, told)),
        head_hash=fingerprint,
        number=session.sidang.number,
        latest=told[-1].at if told else None,
    )
    return replace(document, attachments=derived.attachments(first))


def part_to_sign(session: Session, facts: MinutesFacts, fingerprint: str) -> Section:
    """Two to three pages: opening, what is agreed, signatures, and the seal."""
    return Section(
        blocks=(
            *parts_opening.blocks(session, facts),
            *parts_dictum.blocks(session, facts),
            *blocks(session, derived.seal(session, facts, fingerprint)),
        ),
        bookmark="Berita Acara",
    )


def all_lampiran(session: Session, facts: MinutesFacts, told: Sequence[Entry]) -> tuple[Section, ...]:
    """Lampiran I to VIII; `told` are the entries of the sidang."""
    return (
        papers.section(session, facts),
        papers_priorities.section(session, facts, told),
        papers_not_agreed.section(session, facts),
        commissions_papers.section(session, facts),
        scoring_papers.section(session, facts),
        delegates_papers.section(session, facts),
        papers_reserve.section(session, facts),
        papers_notulen.section(session, told),
    )


def of_the_sidang(ledger: Ledger) -> tuple[Entry, ...]:
    """Standing entries up to the closing, or up to the decision the session stands at."""
    last = ledger.session.sidang.closed_at_seq or ledger.session.seq
    return tuple(entry for entry in ledger.standing if entry.seq <= last)


CORE = "Berita Acara Inti"
SHEETS = "Lembar Tanda Tangan"
_SPARE_LINES = 4
_STATEMENT = (
    "Yang bertanda tangan di bawah ini mengikuti sidang dan menandatangani Berita Acara tersebut. Lembar ini merupakan "
    "bagian yang tidak terpisahkan dari Berita Acara dengan kode verifikasi di atas."
)
_WRITTEN_LATER = "Kode itu ditulis tangan dan diparaf Pimpinan Sidang sesudah sidang ditutup."
_CODE_BY_HAND = " - ".join(("." * 10,) * 4)


@paper("berita-acara-inti", order=505, title=CORE)
def core(ledger: Ledger) -> Document:
    """The part to sign alone, of the same session and with the same code as the Berita Acara with its lampiran."""
    of_first = frame.first(ledger)
    session, told = of_first.session, of_the_sidang(of_first)
    voice().office = session.office
    fingerprint = frame.fingerprint(of_first)
    part = part_to_sign(session, closing.facts(session), fingerprint)
    first, *_, last = Lampiran
    apart = f"{first.cited} sampai dengan {last.cited} dicetak tersendiri dengan kode verifikasi yang sama."
    return frame.document(
        session,
        CORE,
        (replace(part, blocks=(*part.blocks, Paragraph(apart, small=True))),),
        head_hash=fingerprint,
        number=session.sidang.number,
        latest=told[-1].at if told else None,
    )


@paper("lembar-tanda-tangan", order=506, title=SHEETS)
def signature_sheets(ledger: Ledger) -> Document:
    """Places to sign for chair, participants and delegates; the code is left open for a hand until the closing."""
    first = frame.first(ledger)
    session = first.session
    voice().office = session.office
    fingerprint = frame.fingerprint(first) if session.sidang.closed_at_seq is not None else ""
    return frame.document(
        session,
        SHEETS,
        (Section(blocks=tuple(_sheets(session, fingerprint)), bookmark=SHEETS),),
        head_hash=fingerprint,
        is_form=True,
    )


def _sheets(session: Session, fingerprint: str) -> Iterator[Block]:
    yield Title(
        (SHEETS.upper(), TITLE.upper(), frame.meeting_name(session).upper()),
        below=(f"NOMOR : {session.sidang.number or frame.DOTTED * 2}",),
    )
    yield LabelValue(
        (
            ("Hari dan Tanggal", frame.session_day(session)),
            ("Tempat", session.sidang.place or frame.DOTTED),
            ("Kode verifikasi", frame.verification_code(fingerprint) or _CODE_BY_HAND),
        )
    )
    later = "" if fingerprint else f" {_WRITTEN_LATER}"
    yield Paragraph(f"{_STATEMENT}{later}")
    yield Heading(f"Mewakili peserta Musrenbang di Kecamatan {frame.office_of(session).kecamatan}:")
    yield participants(session, spare=_SPARE_LINES)
    yield Heading("Utusan:")
    yield _delegates(session)
    yield frame.camat_and_chair(session)


def _delegates(session: Session) -> Table:
    """Those chosen, else a line for every seat."""
    cards = [session.people[delegate.person].card for delegate in session.delegates]
    own: tuple[Column[PersonCard], ...] = (
        columns.number(),
        Column("Nama", 50, lambda card: card.name),
        Column("L/P", 10, lambda card: card.sex.value, Align.CENTER),
        Column("Lembaga/Instansi", 64, partial(institution, session)),
        Column("Tanda Tangan", 40, signature=True),
    )
    return columns.table(cards or [None] * session.house_rules.seats, columns.with_empty(own))


COPIES = 3
"""Rangkap 3: kecamatan, planning agency, and the head of the regency."""


def blocks(session: Session, seal: Iterable[Block] = (), title: str = "Berita Acara") -> Iterator[Block]:
    """From "Demikian" to the tembusan and the seal."""
    yield Paragraph(
        f"Demikian {title} ini dibuat dan ditandatangani dalam rangkap {numbers.counted(COPIES)} untuk "
        "dipergunakan sebagaimana mestinya.",
        first_line=True,
    )
    yield frame.camat_and_chair(session)
    of_whom = Heading(f"Mewakili peserta Musrenbang di Kecamatan {frame.office_of(session).kecamatan}:")
    yield KeepTogether((of_whom, participants(session)))
    yield Beside(left=tuple(_copies_to(session)), right=(_initials(session),))
    yield from seal


def participants(session: Session, *, spare: int = 0) -> Table:
    """Those who were named; before that, a line for each group that has to sign; then `spare` empty lines."""
    hides = ContactList.SIGNERS in frame.office_of(session).without_contacts
    own: tuple[Column[Witness], ...] = (
        columns.number(),
        Column("Nama", 42, lambda witness: witness.name),
        Column("Lembaga/Instansi", 42, lambda witness: witness.institution),
        Column("Alamat", 44, lambda witness: "" if hides else witness.address),
        Column("Tanda Tangan", 36, signature=True),
    )
    expected = (Witness(name="", institution=institution) for institution in _who_should_sign(session))
    empty = Witness(name="", institution="")
    return columns.table((*(session.sidang.witnesses or expected), *[empty] * spare), own)


def _who_should_sign(session: Session) -> Iterator[str]:
    """One per desa, the women, the planning agency, a Perangkat Daerah, DPRD."""
    office = frame.office_of(session)
    for village in office.villages:
        yield places.village(office, village.code)
    yield "Wakil perempuan"
    yield office.planning_agency.short
    yield "Perangkat Daerah"
    yield f"DPRD {office.regency}"


def _copies_to(session: Session) -> Iterator[Block]:
    office = frame.office_of(session)
    yield Paragraph("Tembusan disampaikan kepada Yth.:")
    yield Numbered(
        (
            places.head_of_regency(office),
            f"Kepala {office.planning_agency.short} {office.regency}",
            "Kepala Perangkat Daerah terkait",
            f"{kepala_desa:title} se-Kecamatan {office.kecamatan}",
        )
    )


def _initials(session: Session) -> Block:
    """Paraf of those who checked the paper before the Camat signs."""

    def name(role: Role) -> str:
        official = session.officials.get(role)
        return official.name if official else ""

    own: tuple[Column[Role], ...] = (
        Column("Jabatan", 28, lambda role: role.value),
        Column("Nama", 30, name),
        Column("Paraf", 18),
    )
    return columns.table((Role.KASI_PMD, Role.SEKCAM), own, dense=True)
