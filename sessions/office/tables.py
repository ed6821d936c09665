"""Tables of steps 3 and 4: everybody who has a task, the letters, and what may be no task of the kabupaten."""

from collections.abc import Iterator

from sessions.kernel.session import Session
from sessions.kernel.text import Row
from sessions.proposals import facts as proposals
from sessions.values.attendance import CommitteeMember, Official, days_ahead, nip_doubt


def committee(session: Session) -> list[Row]:
    """Table `panitia`: those who sign and lead, the committee, the officers of the commissions, the speakers."""
    return [*_officials(session), *_members(session), *_officers(session), *_speakers(session)]


def _row(group: str, task: str, name: str, holder: Official | CommitteeMember | None = None, position: str = "") -> Row:
    doubt = nip_doubt(holder.nip, holder.sex) if holder else None
    return {
        "bagian": group,
        "tugas": task,
        "nama": name,
        "lp": holder.sex.value if holder and holder.sex else "",
        "jabatan": holder.position if holder else position,
        "pangkat": holder.rank if holder else "",
        "nip": holder.nip if holder else "",
        "nip_diragukan": doubt is not None,
    }


def _officials(session: Session) -> Iterator[Row]:
    for role, official in session.officials.items():
        yield _row("pejabat", role.value, official.name, official)


def _members(session: Session) -> Iterator[Row]:
    for member in session.committee.members if session.committee else ():
        group = f"seksi {member.section}" if member.section else "panitia"
        yield _row(group, member.duty, member.name, member)


def _officers(session: Session) -> Iterator[Row]:
    for commission in session.commissions:
        officers = (
            ("Ketua", commission.chair),
            ("Sekretaris", commission.secretary),
            ("Fasilitator", commission.facilitator),
        )
        for task, name in officers:
            yield _row(f"komisi {commission.id}", task, name)


def _speakers(session: Session) -> Iterator[Row]:
    for speaker in session.committee.speakers if session.committee else ():
        yield _row("narasumber", speaker.topic, speaker.speaker, position=speaker.position)


def invitation(session: Session) -> list[Row]:
    """Table `undangan`: one row, none while nothing is recorded."""
    letter = session.invitation
    if letter is None:
        return []
    return [
        {
            "nomor": letter.number,
            "tanggal": letter.dated.isoformat() if letter.dated else None,
            "diumumkan": letter.announced_on.isoformat() if letter.announced_on else None,
            "melalui": letter.announced_where,
            "hari_sebelum_sidang": days_ahead(letter, session.sidang.held_on),
        }
    ]


def doubtful(session: Session) -> list[Row]:
    """Table `kewenangan`: proposals in the running that may be no task of the kabupaten."""
    return [
        {
            "kode": code,
            "desa": session.village_name(session.proposals[code].draft.village),
            "kegiatan": session.proposals[code].draft.activity,
            "dugaan": doubt.value,
            "dibahas": session.proposals[code].to_be_discussed,
        }
        for code, doubt in proposals.doubtful(session).items()
    ]


def plan(session: Session) -> list[Row]:
    """Table `acuan_rkpd`: one row for each line."""
    return [
        {
            "awal_kode": line.prefix or None,
            "opd": line.agency or None,
            "prioritas": line.priority,
            "sasaran": line.target,
            "program": line.program,
        }
        for line in session.plan_references
    ]
