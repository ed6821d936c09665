"""The delegates to the Musrenbang of the kabupaten: Lampiran VI, their list alone, and their letters of mandate."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exports.attendance.papers import contact, institution
from exports.paper import columns, frame
from exports.paper.blocks import Block, LabelValue, Paragraph, Title
from exports.paper.document import Document, Section, one_each
from exports.paper.frame import Lampiran
from exports.paper.registered import WordUse, paper
from exports.paper.tables import UNDECIDED, Align, Column
from exports.results import derived
from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import kabupaten
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.sentences.clauses import apart
from sessions.values.attendance import Delegate, PersonCard, PersonId, Sex
from sessions.values.office import ContactList

DELEGATES, DELEGATES_LIST = "utusan", "Daftar Utusan"


@paper(DELEGATES, order=507, stem="daftar-utusan", title=DELEGATES_LIST)
def delegates_list(ledger: Ledger) -> Document:
    """The list as a paper of its own; a draft until the sidang is closed, then as it was signed last."""
    then = frame.in_force(ledger)
    session, fingerprint = then.session, frame.fingerprint(then)
    facts = closing.facts(session)
    section = Section(
        blocks=(
            Title(title(session)),
            LabelValue(
                (
                    ("Ditetapkan dalam", f"Musrenbang Kecamatan {frame.office_of(session).kecamatan}"),
                    ("Hari dan Tanggal", frame.session_day(session)),
                    ("Tempat", facts.place or frame.DOTTED),
                    ("Berita Acara Nomor", facts.number or frame.DOTTED),
                )
            ),
            *blocks_of(session, facts),
            frame.camat_alone(session),
            *derived.seal(session, facts, fingerprint),
        ),
        bookmark=DELEGATES_LIST,
    )
    return frame.document(session, DELEGATES_LIST, (section,), head_hash=fingerprint)


def _columns(session: Session) -> tuple[Column[PersonCard], ...]:
    return (
        columns.number(8),
        Column("Nama", 40, lambda card: card.name),
        Column("L/P", 9, lambda card: card.sex.value, Align.CENTER),
        Column("Lembaga/Instansi", 36, partial(institution, session)),
        Column("Unsur", 28, lambda card: card.unsur.label),
        Column("Alamat, Telp.", 32, lambda card: contact(session, card, ContactList.DELEGATES)),
        Column("Tanda Tangan", 32, signature=True),
    )


def section(session: Session, facts: MinutesFacts) -> Section:
    """The list as a lampiran."""
    blocks: list[Block] = [
        Title(title(session)),
        *blocks_of(session, facts),
        frame.camat_alone(session, "Mengetahui,"),
    ]
    return frame.lampiran_section(session, Lampiran.DELEGATES, blocks)


def title(session: Session) -> tuple[str, ...]:
    """Two lines, with the year the plan is for."""
    office = frame.office_of(session)
    return (
        f"DAFTAR UTUSAN KECAMATAN {office.kecamatan.upper()}",
        f"KE MUSRENBANG RKPD {office.regency.upper()} TAHUN {session.plan_year}",
    )


def blocks_of(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """How they were chosen, the table to sign, and the written reason where women's seats stayed empty."""
    yield Paragraph(how_chosen(session, facts))
    cards = [session.people[delegate.person].card for delegate in session.delegates]
    yield columns.table(cards, _columns(session), nihil=UNDECIDED)
    if votes := ", ".join(_vote(session, delegate) for delegate in session.delegates if delegate.votes is not None):
        yield Paragraph(f"Perolehan suara: {votes}.", small=True)
    if session.substitutes:
        names = [session.people[person].card.name for person in session.substitutes]
        yield Paragraph(f"Pengganti, menurut urutan: {', lalu '.join(names)}.", small=True)
    if absent := [delegate for delegate in session.delegates if delegate.was_absent]:
        told = ", ".join(_willing(session, delegate) for delegate in absent)
        yield Paragraph(f"Tidak hadir ketika ditetapkan: {told}.", small=True)
    if session.women_reason:
        yield Paragraph(f"Catatan keterwakilan perempuan: {session.women_reason}.", small=True)


def how_chosen(session: Session, facts: MinutesFacts) -> str:
    """One sentence: how many, L and P, in what way, and how many seats were kept for women."""
    if not facts.delegates:
        return f"Utusan ke Musrenbang {kabupaten:title} belum ditetapkan."
    seats = session.house_rules.women_seats
    kept = ""
    if any(delegate.votes is not None for delegate in session.delegates):
        kept = f", dengan {seats} kursi yang disediakan bagi perempuan sebelum pemungutan suara"
    elif seats:
        kept = f", dengan ketentuan Tata Tertib paling sedikit {seats} perempuan"
    return (
        f"Utusan berjumlah {numbers.counted(len(facts.delegates))} orang, terdiri atas {facts.delegate_men} laki-laki "
        f"dan {facts.delegate_women} perempuan, ditetapkan melalui {facts.delegates_way}{kept}."
    )


def _willing(session: Session, delegate: Delegate) -> str:
    state = "bersedia secara tertulis" if delegate.consents else "pernyataan kesediaan menyusul"
    return f"{session.people[delegate.person].card.name} ({state})"


def _vote(session: Session, delegate: Delegate) -> str:
    kept = ", kursi perempuan" if delegate.reserved else ""
    return f"{session.people[delegate.person].card.name} ({delegate.votes} suara{kept})"


MANDATES, MANDATE_LETTERS = "surat-mandat", "Surat Mandat"


def _are_appointed(session: Session) -> bool:
    return bool(session.delegates)


@paper(MANDATES, order=510, title=MANDATE_LETTERS, is_due=_are_appointed, word=WordUse.DRAFT)
def mandate_letters(ledger: Ledger) -> Document:
    """One letter a page, on A4; the substitutes' say in whose stead they go."""
    then = frame.in_force(ledger)
    session = then.session
    letters = [_letter(session, delegate.person, is_substitute=False) for delegate in session.delegates]
    letters += [_letter(session, person, is_substitute=True) for person in session.substitutes]
    kop = frame.letterhead(frame.office_of(session))
    sections = one_each(MANDATE_LETTERS, letters, "Utusan belum ditetapkan.", kop=kop)
    return replace(
        frame.document(session, MANDATE_LETTERS, sections, head_hash=frame.fingerprint(then)),
        paper=frame.letter_paper(frame.office_of(session)),
    )


def _letter(session: Session, person: PersonId, *, is_substitute: bool) -> tuple[str, tuple[Block, ...]]:
    card = session.people[person].card
    office = frame.office_of(session)
    meeting = f"Musrenbang RKPD {office.regency} Tahun {session.plan_year}"
    role = "pengganti utusan" if is_substitute else "utusan"
    blocks = (
        Title((MANDATE_LETTERS.upper(),), below=(f"Nomor: {frame.DOTTED}",)),
        Paragraph(f"Yang bertanda tangan di bawah ini, Camat {office.kecamatan}, memberikan mandat kepada:"),
        LabelValue(tuple(_who(session, card))),
        Paragraph(
            f"sebagai {role} Kecamatan {office.kecamatan} dalam {meeting}, sebagaimana ditetapkan dalam "
            f"Musrenbang Kecamatan {office.kecamatan} pada hari {frame.session_day(session)}, untuk menyampaikan "
            "dan memperjuangkan hasil kesepakatan sebagaimana tercantum dalam Berita Acara Nomor "
            f"{session.sidang.number or frame.DOTTED}.",
            first_line=True,
        ),
        Paragraph(_instead(session, is_substitute=is_substitute), first_line=True),
        Paragraph("Surat mandat ini diberikan untuk dilaksanakan dengan penuh tanggung jawab.", first_line=True),
        frame.camat_alone(session),
    )
    return card.name, blocks


def _who(session: Session, card: PersonCard) -> Iterator[tuple[str, str]]:
    office = frame.office_of(session)
    yield "Nama", card.name
    yield "Jenis kelamin", "Perempuan" if card.sex is Sex.FEMALE else "Laki-laki"
    yield "Jabatan", card.position or frame.DOTTED
    yield "Lembaga", card.institution or card.unsur.label
    if card.village is not None:
        yield "Mewakili", places.village(office, card.village)
    if card.commission is not None:
        commission = session.commission(card.commission)
        yield "Komisi", f"{card.commission} {commission.name}" if commission else card.commission


def _instead(session: Session, *, is_substitute: bool) -> str:
    """Who goes where this person cannot."""
    if is_substitute:
        return "Mandat ini berlaku apabila seorang utusan berhalangan, menurut urutan pengganti yang ditetapkan."
    names = [session.people[person].card.name for person in session.substitutes]
    who = f"digantikan menurut urutan oleh {apart(names)}" if names else "segera memberitahukan kepada Camat"
    return f"Apabila berhalangan, yang bersangkutan {who}."
