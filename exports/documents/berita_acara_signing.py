"""The last part of the Berita Acara: closing sentence, signatures, those who sign for the participants, tembusan."""

from collections.abc import Iterable, Iterator

from exports.blocks import (
    Align,
    Beside,
    Block,
    Column,
    Heading,
    KeepTogether,
    Numbered,
    Paragraph,
    Row,
    Table,
)
from exports.documents import frame, signing
from exports.wording import numbers, places
from sessions import validity
from sessions.office import ContactList
from sessions.people import Role
from sessions.session import Session

COPIES = 3
"""Rangkap 3: kecamatan, planning agency, and the head of the regency."""


def blocks(session: Session, seal: Iterable[Block] = (), title: str = "Berita Acara") -> Iterator[Block]:
    """From "Demikian" to the tembusan and the seal; a draft then tells what is still open."""
    yield Paragraph(
        text=(
            f"Demikian {title} ini dibuat dan ditandatangani dalam rangkap {numbers.counted(COPIES)} untuk "
            "dipergunakan sebagaimana mestinya."
        ),
        first_line=True,
    )
    yield signing.camat_and_chair(session)
    yield Heading(text=f"Mewakili peserta Musrenbang di Kecamatan {frame.office_of(session).kecamatan}:")
    yield participants(session)
    yield Beside(left=tuple(_copies_to(session)), right=(_initials(session),))
    yield from seal
    yield from _open_points(session)


def participants(session: Session, *, spare: int = 0) -> Table:
    """Those who were named; before that, a line for each group that has to sign; then `spare` empty lines."""
    witnesses = session.sidang.witnesses
    hides = ContactList.SIGNERS in frame.office_of(session).without_contacts
    rows = [
        Row((str(number), witness.name, witness.institution, "" if hides else witness.address, ""))
        for number, witness in enumerate(witnesses, start=1)
    ]
    if not rows:
        rows = [
            Row((str(number), "", institution, "", ""))
            for number, institution in enumerate(_who_should_sign(session), start=1)
        ]
    rows += [Row((str(number), "", "", "", "")) for number in range(len(rows) + 1, len(rows) + spare + 1)]
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Nama", width=42),
            Column(heading="Lembaga/Instansi", width=42),
            Column(heading="Alamat", width=44),
            Column(heading="Tanda Tangan", width=36, signature=True),
        ),
        rows=tuple(rows),
    )


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
    yield Paragraph(text="Tembusan disampaikan kepada Yth.:")
    yield Numbered(
        items=(
            places.head_of_regency(office),
            f"Kepala {office.planning_agency.short} {office.regency}",
            "Kepala Perangkat Daerah terkait",
            f"{places.village_heads(office)} se-Kecamatan {office.kecamatan}",
        )
    )


def _initials(session: Session) -> Block:
    """Paraf of those who checked the paper before the Camat signs."""
    rows = []
    for role in (Role.KASI_PMD, Role.SEKCAM):
        official = session.officials.get(role)
        rows.append(Row((role.value, official.name if official else "", "")))
    return Table(
        columns=(
            Column(heading="Jabatan", width=28),
            Column(heading="Nama", width=30),
            Column(heading="Paraf", width=18),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _open_points(session: Session) -> Iterator[Block]:
    """What still has to be put right, as long as the paper is a draft."""
    if session.is_closed:
        return
    points = [check for check in validity.checks(session) if not check.is_met]
    text = f"Konsep menurut keputusan nomor {session.seq}; sidang belum ditutup. "
    yield KeepTogether(
        blocks=(
            Heading(text="Butir yang belum terpenuhi"),
            Paragraph(text=f"{text}Pemeriksaan keabsahan mencatat:", small=True),
            Numbered(
                items=tuple(
                    f"{check.name}: {check.detail}{'' if check.is_blocking else ' (peringatan)'}" for check in points
                )
                or ("NIHIL",)
            ),
        )
    )
