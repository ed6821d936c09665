"""Daftar hadir kosong: to be signed at the door, lines for the delegates of every desa and for everybody else."""

from collections.abc import Iterator

from exports.blocks import Align, Block, Column, GroupRow, Heading, LabelValue, Row, Table, Title
from exports.document import Document, Section
from exports.documents import frame, signing
from exports.wording import places
from sessions.session import Session

TITLE = "Daftar Hadir"
OTHER_LINES = 40
"""Lines for those who are no village delegates; a second print of the sheet goes on where these end."""

_COLUMNS = (
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
        Table(columns=_COLUMNS, rows=tuple(_delegate_lines(session))),
        Heading(text="B. Undangan dan peserta lain"),
        Table(columns=_COLUMNS, rows=tuple(_empty(number) for number in range(1, OTHER_LINES + 1))),
        signing.camat_alone(session, "Mengetahui,"),
    ]
    return frame.document(session, TITLE, (Section(blocks=tuple(blocks), bookmark=TITLE),), is_form=True)


def _delegate_lines(session: Session) -> Iterator[Row | GroupRow]:
    office = frame.office_of(session)
    number = 0
    for village in office.villages:
        yield GroupRow(places.village(office, village.code))
        for _ in range(session.house_rules.delegates_per_village):
            number += 1
            yield _empty(number)


def _empty(number: int) -> Row:
    return Row((str(number), "", "", "", "", ""))
