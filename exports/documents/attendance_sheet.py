"""Daftar hadir: empty to be signed at the door, the invited by name where they are known; and filled, to be signed."""

from collections.abc import Iterator

from exports.blocks import Align, Block, Column, GroupRow, Heading, LabelValue, Row, Table, Title
from exports.document import Document, Section
from exports.documents import frame, signing
from exports.documents.lampiran import attendance
from exports.documents.lampiran.attendance import institution
from exports.wording import places
from sessions import minutes
from sessions.people import PersonCard
from sessions.session import Session

TITLE = "Daftar Hadir"
OTHER_LINES = 40
"""Lines for those who are no village delegates; a second print of the sheet goes on where these end."""

COLUMNS = (
    Column(heading="No", width=9, align=Align.CENTER),
    Column(heading="Nama", width=44),
    Column(heading="L/P", width=10, align=Align.CENTER),
    Column(heading="Lembaga/Instansi", width=38),
    Column(heading="Alamat dan No. Telp.", width=36),
    Column(heading="Tanda Tangan", width=38, signature=True),
)


def attendance_sheet(session: Session) -> Document:
    """The empty form; the delegates of a desa have as many lines as the house rules give them voices."""
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
        Table(columns=COLUMNS, rows=tuple(_delegate_lines(session))),
        Heading(text="B. Undangan dan peserta lain"),
        Table(columns=COLUMNS, rows=tuple(_other_lines(session))),
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


def filled_attendance(session: Session) -> Document:
    """Everybody on the list by unsur, as Lampiran I has them, to be signed where the paper list is missing."""
    facts = minutes.facts(session)
    blocks = attendance.blocks(session, facts)
    return frame.document(session, TITLE, (Section(blocks=blocks, bookmark=TITLE),), is_form=True)
