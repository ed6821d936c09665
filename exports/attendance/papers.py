"""Lampiran I: who attended, to be signed, grouped by unsur so that every count of the Berita Acara can be traced."""

from collections.abc import Iterator

from exports.paper import frame, signing
from exports.paper.blocks import (
    Align,
    Block,
    Column,
    GroupRow,
    Heading,
    LabelValue,
    Paragraph,
    Row,
    Table,
    Title,
    TotalRow,
)
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import paper
from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.attendance import Person, PersonCard, Sex, Unsur
from sessions.values.office import ContactList

TITLE = "Daftar Hadir"
OTHER_LINES = 40
"""Lines for those who are no village delegates; a second print of the sheet goes on where these end."""

SHEET_COLUMNS = (
    Column(heading="No", width=9, align=Align.CENTER),
    Column(heading="Nama", width=44),
    Column(heading="L/P", width=10, align=Align.CENTER),
    Column(heading="Lembaga/Instansi", width=38),
    Column(heading="Alamat dan No. Telp.", width=36),
    Column(heading="Tanda Tangan", width=38, signature=True),
)


@paper("daftar-hadir-kosong", order=502, title=f"{TITLE} (kosong)")
def attendance_sheet(ledger: Ledger) -> Document:
    """The empty form; the delegates of a desa have as many lines as the house rules give them voices."""
    session = frame.first(ledger).session
    office = frame.office_of(session)
    blocks: list[Block] = [
        Title(lines=("DAFTAR HADIR PESERTA", frame.meeting_name(session).upper())),
        LabelValue(
            pairs=(
                ("Kecamatan", office.kecamatan),
                ("Hari/Tanggal", frame.session_day(session)),
                ("Waktu", f"{session.sidang.starts} {frame.zone_name(office)} s.d. selesai"),
                ("Tempat", session.sidang.place or frame.DOTTED),
            )
        ),
        Heading(text=f"A. Utusan {places.village_word(office)}"),
        Table(columns=SHEET_COLUMNS, rows=tuple(_delegate_lines(session))),
        Heading(text="B. Undangan dan peserta lain"),
        Table(columns=SHEET_COLUMNS, rows=tuple(_other_lines(session))),
        signing.camat_alone(session, "Mengetahui,"),
    ]
    return frame.document(session, TITLE, (Section(blocks=tuple(blocks), bookmark=TITLE),), is_form=True)


def _delegate_lines(session: Session) -> Iterator[Row | GroupRow]:
    """The seats of every desa; who is expected stands in the first of them."""
    office = frame.office_of(session)
    number = 0
    for village in office.villages:
        yield GroupRow(places.village(office, village.code))
        invited = [c for c in session.guests.values() if c.is_delegate and c.village == village.code]
        for seat in range(max(session.house_rules.delegates_per_village, len(invited))):
            number += 1
            yield _named(session, number, invited[seat]) if seat < len(invited) else _empty(number)


def _other_lines(session: Session) -> Iterator[Row]:
    """The other guests who are expected, and empty lines behind them."""
    invited = [card for card in session.guests.values() if not card.is_delegate]
    for number, card in enumerate(invited, start=1):
        yield _named(session, number, card)
    for number in range(len(invited) + 1, len(invited) + OTHER_LINES + 1):
        yield _empty(number)


def _named(session: Session, number: int, card: PersonCard) -> Row:
    return Row((str(number), card.name, card.sex.value, institution(session, card), "", ""))


def _empty(number: int) -> Row:
    return Row((str(number), "", "", "", "", ""))


@paper("daftar-hadir", order=503, title=TITLE)
def filled_attendance(ledger: Ledger) -> Document:
    """Everybody on the list by unsur, as Lampiran I has them, to be signed where the paper list is missing."""
    session = frame.in_force(ledger).session
    facts = closing.facts(session)
    contents = blocks(session, facts)
    return frame.document(session, TITLE, (Section(blocks=contents, bookmark=TITLE),), is_form=True)


COLUMNS = (
    Column(heading="No", width=8, align=Align.CENTER),
    Column(heading="Nama", width=44),
    Column(heading="L/P", width=9, align=Align.CENTER),
    Column(heading="Lembaga/Instansi", width=42),
    Column(heading="Alamat dan No. Telp.", width=36),
    Column(heading="Tanda Tangan", width=36, signature=True),
)


def section(session: Session, facts: MinutesFacts) -> Section:
    """The attendance list as a lampiran."""
    return frame.lampiran_section(session, Lampiran.ATTENDANCE, list(blocks(session, facts)))


def blocks(session: Session, facts: MinutesFacts) -> tuple[Block, ...]:
    """The list; where people were only counted, the groups whose names are still missing follow."""
    return (
        Title(lines=("DAFTAR HADIR PESERTA", frame.meeting_name(session).upper())),
        LabelValue(pairs=labels(session, facts)),
        Table(columns=COLUMNS, rows=tuple(_rows(session))),
        *_unnamed(session, facts),
        signing.camat_alone(session, "Mengetahui,"),
    )


def labels(session: Session, facts: MinutesFacts) -> tuple[tuple[str, str], ...]:
    """Kecamatan, day, hours, place and how many came."""
    return (
        ("Kecamatan", frame.office_of(session).kecamatan),
        ("Hari/Tanggal", frame.session_day(session)),
        ("Waktu", f"{frame.clock(session, facts.started)} s.d. {frame.clock(session, facts.closed)}"),
        ("Tempat", facts.place or frame.DOTTED),
        ("Jumlah hadir", f"{facts.present} orang (L {facts.men}, P {facts.women})"),
    )


def institution(session: Session, card: PersonCard) -> str:
    """Office held and institution; without an institution the village: `Kepala Desa Kuto`, `Ketua LPMD Desa Kuto`."""
    village = frame.office_of(session).village(card.village)
    if card.institution or village is None:
        return ", ".join(filter(None, (card.position, card.institution)))
    is_said = card.position.casefold().endswith(village.label.casefold())
    return f"{card.position} {village.name if is_said else f'{village.label} {village.name}'}".strip()


def contact(session: Session, card: PersonCard, where: ContactList) -> str:
    """Address and telephone as far as they are known; nothing where the office prints this list without them."""
    if where in frame.office_of(session).without_contacts:
        return ""
    return ", ".join(filter(None, (card.address, card.phone)))


def _rows(session: Session) -> Iterator[Row | GroupRow | TotalRow]:
    """Numbers run through all groups, so that the last one is the number of names."""
    number = 0
    for unsur in Unsur:
        people = [person for person in session.people.values() if person.card.unsur is unsur]
        if not people:
            continue
        women = sum(person.card.sex is Sex.FEMALE for person in people)
        yield GroupRow(f"{unsur.label}: {len(people)} orang (L {len(people) - women}, P {women})")
        for person in people:
            number += 1
            yield _row(session, person, number)


def _row(session: Session, person: Person, number: int) -> Row:
    card = person.card
    return Row(
        (
            str(number),
            card.name,
            card.sex.value,
            institution(session, card),
            contact(session, card, ContactList.ATTENDANCE),
            "",
        )
    )


def _unnamed(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """Both totals of every group whose quick count and names differ."""
    if not facts.unnamed:
        return
    office = frame.office_of(session)
    rows: list[Row | GroupRow | TotalRow] = [
        Row(
            (
                str(number),
                group.group[0].label,
                places.village(office, group.group[1]) if group.group[1] else "-",
                str(group.counted),
                str(group.named),
            )
        )
        for number, group in enumerate(facts.unnamed, start=1)
    ]
    yield Heading(text="Kelompok yang dihitung cepat dan belum cocok dengan nama")
    yield Paragraph(
        text=(
            f"Jumlah hadir {facts.present} orang didasarkan pada hitung cepat per kelompok; yang tercatat dengan nama "
            f"{facts.named} orang."
        )
    )
    yield Table(
        columns=(
            Column(heading="No", width=8, align=Align.CENTER),
            Column(heading="Unsur", width=50),
            Column(heading="Desa/Kelurahan", width=50),
            Column(heading="Hitung Cepat", width=26, align=Align.RIGHT),
            Column(heading="Tercatat Nama", width=26, align=Align.RIGHT),
        ),
        rows=tuple(rows),
    )
