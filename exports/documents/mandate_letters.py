"""Surat Mandat: a letter of the Camat for each delegate to the Musrenbang of the kabupaten, and for each substitute."""

from collections.abc import Iterator
from dataclasses import replace

from exports.blocks import Block, LabelValue, Paragraph, Title
from exports.document import Document, Section
from exports.documents import frame, signing
from exports.wording import places
from exports.wording.lists import apart
from sessions.people import PersonCard, PersonId, Sex
from sessions.session import Session

TITLE = "Surat Mandat"


def mandate_letters(session: Session, head_hash: str = "") -> Document:
    """One letter a page, on A4; the substitutes' say in whose stead they go."""
    letters = [_letter(session, delegate.person, is_substitute=False) for delegate in session.delegates]
    letters += [_letter(session, person, is_substitute=True) for person in session.substitutes]
    nobody = (Title(lines=(TITLE.upper(),)), Paragraph(text="Utusan belum ditetapkan."))
    kop = frame.letterhead(frame.office_of(session))
    sections = tuple(
        Section(blocks=blocks, bookmark=bookmark, letterhead=kop if number else None)
        for number, (bookmark, blocks) in enumerate(letters)
    ) or (Section(blocks=nobody, bookmark=TITLE),)
    return replace(
        frame.document(session, TITLE, sections, head_hash=head_hash),
        paper=frame.letter_paper(frame.office_of(session)),
    )


def _letter(session: Session, person: PersonId, *, is_substitute: bool) -> tuple[str, tuple[Block, ...]]:
    card = session.people[person].card
    office = frame.office_of(session)
    meeting = f"Musrenbang RKPD {office.regency} Tahun {session.plan_year}"
    role = "pengganti utusan" if is_substitute else "utusan"
    blocks = (
        Title(lines=(TITLE.upper(),), below=(f"Nomor: {frame.DOTTED}",)),
        Paragraph(text=f"Yang bertanda tangan di bawah ini, Camat {office.kecamatan}, memberikan mandat kepada:"),
        LabelValue(pairs=tuple(_who(session, card))),
        Paragraph(
            text=(
                f"sebagai {role} Kecamatan {office.kecamatan} dalam {meeting}, sebagaimana ditetapkan dalam "
                f"Musrenbang Kecamatan {office.kecamatan} pada hari {frame.session_day(session)}, untuk menyampaikan "
                "dan memperjuangkan hasil kesepakatan sebagaimana tercantum dalam Berita Acara Nomor "
                f"{session.sidang.number or frame.DOTTED}."
            ),
            first_line=True,
        ),
        Paragraph(text=_instead(session, is_substitute=is_substitute), first_line=True),
        Paragraph(text="Surat mandat ini diberikan untuk dilaksanakan dengan penuh tanggung jawab.", first_line=True),
        signing.camat_alone(session),
    )
    return card.name, blocks


def _who(session: Session, card: PersonCard) -> Iterator[tuple[str, str]]:
    office = frame.office_of(session)
    yield "Nama", card.name
    yield "Jenis kelamin", "Perempuan" if card.sex is Sex.FEMALE else "Laki-laki"
    yield "Jabatan", card.position or frame.DOTTED
    yield "Lembaga", card.institution or places.unsur(office, card.unsur)
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
