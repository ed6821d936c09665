"""What steps 3 to 5 ask beyond what came before: committee, officers, authority, cap, invitation, adopted rules."""

from collections.abc import Callable

from sessions.kernel.checks import Gate
from sessions.kernel.session import Session
from sessions.language.local import Phrase, kabupaten
from sessions.proposals import facts as proposals
from sessions.recapitulation import facts as recapitulation
from sessions.sentences.clauses import posts
from sessions.values.attendance import LEAST_DAYS, Role, days_ahead
from sessions.values.proposals import Process, Proposal


def _running(session: Session) -> int:
    return _count(session, lambda _: True)


def _unverified(session: Session) -> int:
    return _count(session, lambda p: p.process is not Process.VERIFIED)


def _undivided(session: Session) -> int:
    return _count(session, lambda p: p.commission is None)


def _count(session: Session, is_meant: Callable[[Proposal], bool]) -> int:
    """Those in the running of which this is true."""
    running = (p for p in session.proposals.values() if p.is_in_the_running)
    return recapitulation.sums(filter(is_meant, running)).count


def _left(count: Callable[[Session], int]) -> Callable[[Session], str]:
    def detail(session: Session) -> str:
        return f"{count(session)} dari {_running(session)} belum" if count(session) else ""

    return detail


RECEIVED = Gate(name=Phrase("usulan {desa} sudah masuk"), stage="rekap", test=lambda session: bool(session.proposals))
VERIFIED = Gate(
    name="semua usulan diverifikasi",
    stage="usulan",
    test=lambda session: _unverified(session) == 0,
    detail=_left(_unverified),
)
COMMITTEE = Gate(
    name="Camat dan pimpinan sidang ditetapkan",
    stage="panitia",
    test=lambda session: Role.CAMAT in session.officials and Role.CHAIR in session.officials,
)
DIVIDED = Gate(
    name="semua usulan terbagi ke komisi",
    stage="komisi",
    test=lambda session: _undivided(session) == 0,
    detail=_left(_undivided),
)
SCHEDULED = Gate(
    name="hari, tanggal, dan tempat sidang ditetapkan",
    stage="tatib",
    test=lambda session: session.sidang.held_on is not None,
)
CLOSED = Gate(name="sidang ditutup", stage="penutupan", test=lambda session: session.is_closed)


def _without_officers(session: Session) -> tuple[str, ...]:
    return tuple(c.id for c in session.commissions if not (c.chair and c.secretary))


def _incomplete(session: Session) -> str:
    missing = _without_officers(session)
    return f"Komisi {', '.join(missing)} belum" if missing else ""


def _doubtful(session: Session) -> str:
    count = len(proposals.undiscussed(session))
    return f"{count} usulan diduga bukan kewenangan {kabupaten}" if count else ""


def _over(session: Session) -> str:
    over = proposals.over_the_cap(session)
    named = ", ".join(f"{session.village_name(code)} {count}" for code, count in over.items())
    cap = session.office.cap_per_village if session.office else None
    return f"batas {cap}: {named}" if over else ""


def _is_in_time(session: Session) -> bool:
    days = days_ahead(session.invitation, session.sidang.held_on)
    return days is not None and days >= LEAST_DAYS


def _not_yet(session: Session) -> str:
    issued = session.invitation
    missing = (
        ("hari sidang", session.sidang.held_on is not None),
        ("tanggal undangan", issued is not None and issued.dated is not None),
        ("tanggal pengumuman", issued is not None and issued.announced_on is not None),
    )
    return f"{', '.join(name for name, is_there in missing if not is_there)} belum diisi"


def _days(session: Session) -> str:
    days = days_ahead(session.invitation, session.sidang.held_on)
    if days is None:
        return _not_yet(session)
    return f"{days} hari sebelum sidang{'' if days >= LEAST_DAYS else f', kurang dari {LEAST_DAYS}'}"


def _posts(session: Session) -> str:
    """`14 orang`; while posts are empty, how many have a name."""
    if session.committee is None:
        return "belum diisi"
    return posts(session.committee.members)


COMMITTEE_FORMED = Gate(
    name="susunan panitia ditetapkan",
    stage="panitia",
    test=lambda session: session.committee is not None,
    detail=_posts,
    is_blocking=False,
)
OFFICERS = Gate(
    name="ketua dan sekretaris setiap komisi",
    stage="panitia",
    test=lambda session: not _without_officers(session),
    detail=_incomplete,
    is_blocking=False,
)
AUTHORITY = Gate(
    name="kewenangan usulan diperiksa",
    stage="kewenangan",
    test=lambda session: not proposals.undiscussed(session),
    detail=_doubtful,
    is_blocking=False,
)
CAP = Gate(
    name=Phrase("usulan setiap {desa} dalam batas"),
    stage="kewenangan",
    test=lambda session: not proposals.over_the_cap(session),
    detail=_over,
    is_blocking=False,
)
INVITED = Gate(
    name=f"undangan dan pengumuman paling lambat {LEAST_DAYS} hari sebelumnya",
    stage="pra",
    test=_is_in_time,
    detail=_days,
    is_blocking=False,
)
ADOPTED = Gate(
    name="Tata Tertib dan Pedoman Skala Prioritas disahkan",
    stage="tatib",
    test=lambda session: session.sidang.rules_adopted is not None,
)
