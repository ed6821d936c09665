"""Susunan Panitia (output of SOP step 3): the lampiran of the Camat's decree, with everybody who has a task."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Signatures, Title
from exports.paper.document import Document, LampiranHeader, Section
from exports.paper.registered import paper
from exports.paper.tables import UNFILLED, Align, Column, Table
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.office.defaults import usual_members
from sessions.record.ledger import Ledger
from sessions.sentences.places import nip
from sessions.values.attendance import CommitteeMember, Role, Speech
from sessions.values.commissions import Commission

COMMITTEE, TITLE = "panitia", "Susunan Panitia"

OF_THE_SIDANG = (Role.CHAIR, Role.SECRETARY, Role.FACILITATOR)
"""Roles that belong to the sidang itself."""


def _columns(duty: str) -> tuple[Column[CommitteeMember], ...]:
    return (
        columns.number(),
        Column(duty, 30, lambda member: member.duty),
        Column("Nama", 45, lambda member: member.name or frame.DOTTED),
        Column("L/P", 10, lambda member: member.sex.value if member.sex else "", Align.CENTER),
        Column("Pangkat / NIP", 54, _rank),
        Column("Jabatan", 39, lambda member: member.position or columns.NOTHING),
    )


_COMMISSIONS: tuple[Column[Commission], ...] = (
    Column("Komisi", 15, lambda c: c.id, Align.CENTER),
    Column("Bidang", 48, lambda c: c.name),
    Column("Ketua", 40, lambda c: c.chair or frame.DOTTED),
    Column("Sekretaris", 40, lambda c: c.secretary or frame.DOTTED),
    Column("Fasilitator", 40, lambda c: c.facilitator or frame.DOTTED),
)
_SPEAKERS: tuple[Column[Speech], ...] = (
    columns.number(),
    Column("Nama", 56, lambda speech: speech.speaker),
    Column("Jabatan/Instansi", 56, lambda speech: speech.position or columns.NOTHING),
    Column("Materi", 66, lambda speech: speech.topic or columns.NOTHING),
)


@paper(COMMITTEE, order=301, stem="susunan-panitia", title=TITLE)
def committee_list(ledger: Ledger) -> Document:
    """The list; the usual posts, without names if nobody is named, until the committee is formed."""
    session = ledger.session
    office = frame.office_of(session)
    committee = session.committee
    blocks: list[Block] = [
        Title(
            (
                "SUSUNAN PANITIA",
                "MUSYAWARAH PERENCANAAN PEMBANGUNAN (MUSRENBANG)",
                f"RKPD {office.regency.upper()} TAHUN {session.plan_year}",
                f"DI KECAMATAN {office.kecamatan.upper()}",
            )
        ),
        Heading("A. Panitia"),
        _members(session),
        Heading("B. Pimpinan dan petugas sidang"),
        officials(session),
        Heading("C. Petugas komisi"),
        columns.table(session.commissions, _COMMISSIONS, tight=True),
        Heading("D. Narasumber"),
        columns.table(committee.speakers if committee else (), _SPEAKERS, nihil=UNFILLED, tight=True),
        _signature(session),
    ]
    number = committee.decree_number if committee else ""
    dated = committee.decree_date if committee else None
    header = LampiranHeader(
        label="LAMPIRAN",
        title=f"KEPUTUSAN CAMAT {office.kecamatan} TENTANG PEMBENTUKAN PANITIA {frame.meeting_name(session)}".upper(),
        number=number,
        date=dates.long_date(dated).upper() if dated else "",
    )
    section = Section(blocks=tuple(blocks), header=header, bookmark=TITLE)
    document = frame.document(session, TITLE, (section,), number=number, is_form=True)
    return replace(document, letterhead=None)


def _members(session: Session) -> Table:
    """Those who lead, then seksi by seksi."""
    committee, own = session.committee, _columns("Kedudukan dalam Panitia")
    members = committee.members if committee else usual_members(frame.office_of(session), session.officials)
    sections = groupby(members, key=lambda member: f"Seksi {member.section}" if member.section else "")
    return Table(
        columns=own, rows=tuple(columns.grouped(((name, tuple(part)) for name, part in sections), own)), tight=True
    )


def _rank(member: CommitteeMember) -> str:
    """Rank with the employee number below."""
    return "\n".join(filter(None, (member.rank, f"NIP. {nip(member.nip)}" if member.nip else "")))


def officials(session: Session) -> Table:
    """Who leads the sidang and who serves in it."""
    return columns.table(_officials(session), _columns("Tugas"), tight=True)


def _officials(session: Session) -> Iterator[CommitteeMember]:
    for role in OF_THE_SIDANG:
        if (own := session.officials.get(role)) is None:
            yield CommitteeMember(duty=role.value)
        else:
            yield CommitteeMember(
                duty=role.value, name=own.name, position=own.position, rank=own.rank, nip=own.nip, sex=own.sex
            )


def _signature(session: Session) -> Signatures:
    office = frame.office_of(session)
    dated = session.committee.decree_date if session.committee else None
    lines = (
        f"Ditetapkan di {office.seat or office.kecamatan}",
        f"pada tanggal {dates.long_date(dated) if dated else frame.DOTTED}",
    )
    return Signatures((frame.camat_slot(session, *lines),))
