"""Lampiran VI: who goes to the Musrenbang of the kabupaten, and how they were chosen."""

from collections.abc import Iterator

from exports.blocks import Align, Block, Column, Paragraph, Row, Table, Title
from exports.document import Section
from exports.documents import frame, signing
from exports.documents.lampiran.attendance import contact, institution
from exports.documents.lampiran.numbering import Lampiran
from exports.wording import numbers, places
from sessions.minutes import MinutesFacts
from sessions.office import ContactList
from sessions.people import Delegate
from sessions.session import Session

_COLUMNS = (
    Column(heading="No", width=8, align=Align.CENTER),
    Column(heading="Nama", width=40),
    Column(heading="L/P", width=9, align=Align.CENTER),
    Column(heading="Lembaga/Instansi", width=36),
    Column(heading="Unsur", width=28),
    Column(heading="Alamat, Telp.", width=32),
    Column(heading="Tanda Tangan", width=32, signature=True),
)


def section(session: Session, facts: MinutesFacts) -> Section:
    """The list as a lampiran."""
    blocks: list[Block] = [
        Title(lines=title(session)),
        *blocks_of(session, facts),
        signing.camat_alone(session, "Mengetahui,"),
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
    yield Paragraph(text=how_chosen(session, facts))
    yield Table(columns=_COLUMNS, rows=tuple(_rows(session)))
    if any(delegate.votes is not None for delegate in session.delegates):
        yield Paragraph(text=f"Perolehan suara: {_votes(session)}.", small=True)
    if session.substitutes:
        names = [session.people[person].card.name for person in session.substitutes]
        yield Paragraph(text=f"Pengganti, menurut urutan: {', lalu '.join(names)}.", small=True)
    if absent := [delegate for delegate in session.delegates if delegate.was_absent]:
        told = ", ".join(_willing(session, delegate) for delegate in absent)
        yield Paragraph(text=f"Tidak hadir ketika ditetapkan: {told}.", small=True)
    if session.women_reason:
        yield Paragraph(text=f"Catatan keterwakilan perempuan: {session.women_reason}.", small=True)


def how_chosen(session: Session, facts: MinutesFacts) -> str:
    """One sentence: how many, L and P, by which way, and how many seats were kept for women."""
    if not facts.delegates:
        return f"Utusan ke Musrenbang {places.regency_kind(frame.office_of(session))} belum ditetapkan."
    seats = session.house_rules.women_seats
    kept = ""
    if any(delegate.votes is not None for delegate in session.delegates):
        kept = f", dengan {seats} kursi yang disediakan bagi perempuan sebelum pemungutan suara"
    elif seats:
        kept = f", dengan ketentuan Tata Tertib paling sedikit {seats} perempuan"
    return (
        f"Utusan berjumlah {numbers.counted(len(facts.delegates))} orang, terdiri atas {facts.delegate_men} laki-laki "
        f"dan {facts.delegate_women} perempuan, ditetapkan melalui {way(facts)}{kept}."
    )


def way(facts: MinutesFacts) -> str:
    """`musyawarah mufakat` or `pemungutan suara`."""
    return "musyawarah mufakat" if facts.delegates_by == "mufakat" else facts.delegates_by


def _rows(session: Session) -> Iterator[Row]:
    office = frame.office_of(session)
    for number, delegate in enumerate(session.delegates, start=1):
        card = session.people[delegate.person].card
        yield Row(
            (
                str(number),
                card.name,
                card.sex.value,
                institution(session, card),
                places.unsur(office, card.unsur),
                contact(session, card, ContactList.DELEGATES),
                "",
            )
        )


def _willing(session: Session, delegate: Delegate) -> str:
    state = "bersedia secara tertulis" if delegate.consents else "pernyataan kesediaan menyusul"
    return f"{session.people[delegate.person].card.name} ({state})"


def _votes(session: Session) -> str:
    return ", ".join(_vote(session, delegate) for delegate in session.delegates if delegate.votes is not None)


def _vote(session: Session, delegate: Delegate) -> str:
    kept = ", kursi perempuan" if delegate.reserved else ""
    return f"{session.people[delegate.person].card.name} ({delegate.votes} suara{kept})"
