"""The attendance list, empty to be signed and as Lampiran I: grouped by unsur so that every count can be traced."""

from collections.abc import Iterator, Sequence
from functools import partial

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, KeepTogether, LabelValue, Paragraph, Title
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import paper
from exports.paper.tables import UNFILLED, Align, Column, Table
from sessions.attendance.facts import Disagreement
from sessions.closing import facts as closing
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language.local import desa, desa_or_kelurahan, voice
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.attendance import PersonCard, Sex, Unsur
from sessions.values.office import ContactList

TITLE = "Daftar Hadir"
OTHER_LINES = 40
"""Lines for those who are no village delegates; a second print of the sheet goes on where these end."""


def sheet_columns(session: Session) -> tuple[Column[PersonCard | None], ...]:
    """Of the empty form; people who are expected are on it already, a seat without anybody is None."""
    own: tuple[Column[PersonCard], ...] = (
        columns.number(),
        Column("Nama", 44, lambda card: card.name),
        Column("L/P", 10, lambda card: card.sex.value, Align.CENTER),
        Column("Lembaga/Instansi", 38, partial(institution, session)),
        Column("Alamat dan No. Telp.", 36),
        Column("Tanda Tangan", 38, signature=True),
    )
    return columns.with_empty(own)


@paper("daftar-hadir-kosong", order=502, title=f"{TITLE} (kosong)")
def attendance_sheet(ledger: Ledger) -> Document:
    """The empty form; the delegates of a desa have as many lines as the house rules give them voices."""
    session = frame.first(ledger).session
    voice().office = session.office
    office, own = frame.office_of(session), sheet_columns(session)
    others: list[PersonCard | None] = [card for card in session.guests.values() if not card.is_delegate]
    blocks: list[Block] = [
        Title(("DAFTAR HADIR PESERTA", frame.meeting_name(session).upper())),
        LabelValue(
            (
                ("Kecamatan", office.kecamatan),
                ("Hari/Tanggal", frame.session_day(session)),
                ("Waktu", f"{session.sidang.starts} {frame.zone_name(office)} s.d. selesai"),
                ("Tempat", session.sidang.place or frame.DOTTED),
            )
        ),
        Heading(f"A. Utusan {desa}"),
        Table(columns=own, rows=tuple(columns.grouped(_seats(session), own))),
        Heading("B. Undangan dan peserta lain"),
        columns.table((*others, *[None] * OTHER_LINES), own),
        frame.camat_alone(session, "Mengetahui,"),
    ]
    return frame.document(session, TITLE, (Section(blocks=tuple(blocks), bookmark=TITLE),), is_form=True)


def _seats(session: Session) -> Iterator[tuple[str, Sequence[PersonCard | None]]]:
    """The seats of every desa; people who are expected have the first of them."""
    office = frame.office_of(session)
    for village in office.villages:
        invited = [c for c in session.guests.values() if c.is_delegate and c.village == village.code]
        empty = max(0, session.house_rules.delegates_per_village - len(invited))
        yield places.village(office, village.code), (*invited, *[None] * empty)


@paper("daftar-hadir", order=503, title=TITLE)
def filled_attendance(ledger: Ledger) -> Document:
    """Everybody on the list by unsur, as Lampiran I has them, to be signed where the paper list is missing."""
    session = frame.in_force(ledger).session
    facts = closing.facts(session)
    contents = blocks(session, facts)
    return frame.document(session, TITLE, (Section(blocks=contents, bookmark=TITLE),), is_form=True)


def _columns(session: Session) -> tuple[Column[PersonCard], ...]:
    return (
        columns.number(7),
        Column("Nama", 40, lambda card: card.name),
        Column("L/P", 8, lambda card: card.sex.value, Align.CENTER),
        Column("Lembaga/Instansi", 47, lambda card: institution(session, card)),
        Column("Alamat dan No. Telp.", 36, lambda card: contact(session, card, ContactList.ATTENDANCE)),
        Column("Tanda Tangan", 32, signature=True),
    )


def section(session: Session, facts: MinutesFacts) -> Section:
    """The attendance list as a lampiran."""
    return frame.lampiran_section(session, Lampiran.ATTENDANCE, list(blocks(session, facts)))


def blocks(session: Session, facts: MinutesFacts) -> tuple[Block, ...]:
    """The list; where people were only counted, the groups whose names are still missing follow."""
    own = _columns(session)
    return (
        Title(("DAFTAR HADIR PESERTA", frame.meeting_name(session).upper())),
        LabelValue(labels(session, facts)),
        Table(columns=own, rows=tuple(columns.grouped(_by_unsur(session), own)), nihil=UNFILLED, tight=True),
        *_unnamed(session, facts),
        frame.camat_alone(session, "Mengetahui,"),
    )


def labels(session: Session, facts: MinutesFacts) -> tuple[tuple[str, str], ...]:
    """Kecamatan, day, hours, place and how many came."""
    return (
        ("Kecamatan", frame.office_of(session).kecamatan),
        ("Hari/Tanggal", frame.session_day(session)),
        ("Waktu", f"{frame.clock(session, facts.started)} s.d. {frame.clock(session, facts.closed)}"),
        ("Tempat", facts.place or frame.DOTTED),
        ("Jumlah hadir", f"{facts.present} orang (L {facts.men}, P {facts.women}){_online(facts)}"),
    )


def _online(facts: MinutesFacts) -> str:
    """How many were in the hall and how many elsewhere; nothing where nobody was."""
    return f"; langsung {facts.present - facts.online}, daring {facts.online}" if facts.online else ""


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


def _by_unsur(session: Session) -> Iterator[tuple[str, Sequence[PersonCard]]]:
    """Numbers run through all groups, so that the last one is the number of names."""
    for unsur in Unsur:
        own = [person.card for person in session.people.values() if person.card.unsur is unsur]
        women = sum(card.sex is Sex.FEMALE for card in own)
        if own:
            yield f"{unsur.label}: {len(own)} orang (L {len(own) - women}, P {women})", own


def _unnamed(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """Both totals of every group whose quick count and names differ."""
    if not facts.unnamed:
        return
    office = frame.office_of(session)
    based = (
        f"Jumlah hadir {facts.present} orang didasarkan pada hitungan per kelompok; yang tercatat dengan nama "
        f"{facts.named} orang."
    )
    own: tuple[Column[Disagreement], ...] = (
        columns.number(8),
        Column("Unsur", 50, lambda one: one.group[0].label),
        Column(
            f"{desa_or_kelurahan:title}", 50, lambda one: places.village(office, one.group[1]) if one.group[1] else "-"
        ),
        Column("Dihitung", 26, lambda one: str(one.counted), Align.RIGHT),
        Column("Tercatat Nama", 26, lambda one: str(one.named), Align.RIGHT),
    )
    title = Heading("Kelompok yang dihitung dan belum seluruhnya tercatat dengan nama")
    yield KeepTogether((title, Paragraph(based), columns.table(facts.unnamed, own)))
