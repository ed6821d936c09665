"""Susunan Panitia (output of SOP step 3): the lampiran of the Camat's decree, with everybody who has a task."""

from collections.abc import Iterator
from dataclasses import replace

from exports.paper import columns, frame, signing
from exports.paper.blocks import Align, Block, Column, GroupRow, Heading, Row, Signatures, Table, Title
from exports.paper.document import Document, LampiranHeader, Section
from exports.paper.registered import paper
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.office.facts_committee import usual_members
from sessions.record.ledger import Ledger
from sessions.sentences.places import nip
from sessions.values.attendance import CommitteeMember, Official, Role

TITLE = "Susunan Panitia"

OF_THE_SIDANG = (Role.CHAIR, Role.SECRETARY, Role.FACILITATOR)
"""Roles that belong to the sidang itself."""

_MEMBER_COLUMNS = (
    Column(heading="No", width=9, align=Align.CENTER),
    Column(heading="Kedudukan dalam Panitia", width=30),
    Column(heading="Nama", width=45),
    Column(heading="L/P", width=10, align=Align.CENTER),
    Column(heading="Pangkat / NIP", width=54),
    Column(heading="Jabatan", width=39),
)


@paper("panitia", order=301, stem="susunan-panitia", title=TITLE)
def committee_list(ledger: Ledger) -> Document:
    """The list; the usual posts, without names where nobody is named, until the committee is formed."""
    session = ledger.session
    office = frame.office_of(session)
    committee = session.committee
    blocks: list[Block] = [
        Title(
            lines=(
                "SUSUNAN PANITIA",
                "MUSYAWARAH PERENCANAAN PEMBANGUNAN (MUSRENBANG)",
                f"RKPD {office.regency.upper()} TAHUN {session.plan_year}",
                f"DI KECAMATAN {office.kecamatan.upper()}",
            )
        ),
        Heading(text="A. Panitia"),
        Table(columns=_MEMBER_COLUMNS, rows=tuple(_members(session))),
        Heading(text="B. Pimpinan dan petugas sidang"),
        _officials(session),
        Heading(text="C. Petugas komisi"),
        _commissions(session),
        Heading(text="D. Narasumber"),
        _speakers(session),
        _signature(session),
    ]
    number = committee.decree_number if committee else ""
    dated = committee.decree_date if committee else None
    header = LampiranHeader(
        label="LAMPIRAN",
        title=f"KEPUTUSAN CAMAT {office.kecamatan.upper()} TENTANG PEMBENTUKAN PANITIA {_meeting(session)}",
        number=number,
        date=dates.long_date(dated).upper() if dated else "",
    )
    section = Section(blocks=tuple(blocks), header=header, bookmark=TITLE)
    document = frame.document(session, TITLE, (section,), number=number, is_form=True)
    return replace(document, letterhead=None)


def _meeting(session: Session) -> str:
    return frame.meeting_name(session).upper()


def _members(session: Session) -> Iterator[Row | GroupRow]:
    committee = session.committee
    members = committee.members if committee else usual_members(frame.office_of(session), session.officials)
    section = ""
    for number, member in enumerate(members, start=1):
        if member.section and member.section != section:
            yield GroupRow(f"Seksi {member.section}")
        section = member.section
        yield Row((str(number), member.duty, member.name or frame.DOTTED, *_person(member), member.position or "-"))


def _person(member: CommitteeMember | Official) -> tuple[str, str]:
    """L/P, and rank with the employee number below."""
    number = f"NIP. {nip(member.nip)}" if member.nip else ""
    return (member.sex.value if member.sex else "", "\n".join(filter(None, (member.rank, number))))


def _officials(session: Session) -> Table:
    rows = []
    for number, role in enumerate(OF_THE_SIDANG, start=1):
        official = session.officials.get(role)
        name = official.name if official else frame.DOTTED
        sex, rank = _person(official) if official else ("", "")
        rows.append(Row((str(number), role.value, name, sex, rank, (official and official.position) or "-")))
    columns = (_MEMBER_COLUMNS[0], Column(heading="Tugas", width=30), *_MEMBER_COLUMNS[2:])
    return Table(columns=columns, rows=tuple(rows))


def _commissions(session: Session) -> Table:
    return Table(
        columns=(
            Column(heading="Komisi", width=15, align=Align.CENTER),
            Column(heading="Bidang", width=48),
            Column(heading="Ketua", width=40),
            Column(heading="Sekretaris", width=40),
            Column(heading="Fasilitator", width=40),
        ),
        rows=tuple(
            Row((c.id, c.name, *(name or frame.DOTTED for name in (c.chair, c.secretary, c.facilitator))))
            for c in session.commissions
        ),
    )


def _speakers(session: Session) -> Table:
    speakers = session.committee.speakers if session.committee else ()
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Nama", width=56),
            Column(heading="Jabatan/Instansi", width=56),
            Column(heading="Materi", width=66),
        ),
        rows=tuple(
            Row((str(number), s.speaker, s.position or columns.NOTHING, s.topic or columns.NOTHING))
            for number, s in enumerate(speakers, start=1)
        ),
    )


def _signature(session: Session) -> Signatures:
    office = frame.office_of(session)
    dated = session.committee.decree_date if session.committee else None
    lines = (
        f"Ditetapkan di {office.seat or office.kecamatan}",
        f"pada tanggal {dates.long_date(dated) if dated else frame.DOTTED}",
    )
    return Signatures(slots=(signing.camat_slot(session, *lines),))
