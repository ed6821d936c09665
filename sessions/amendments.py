"""The meeting as each signed paper has it: the Berita Acara, every Berita Acara Perbaikan, and the one now in force.

A paper is of its closing. Names of officials and the number of a letter may still be filled in until the next amendment
is opened; from then on the paper was signed, and stays.
"""

from dataclasses import replace
from datetime import datetime

from sessions.session import Amendment, Session


def first(session: Session) -> Session:
    """The session that the first Berita Acara tells."""
    return _numbered(session.amendments[0].before, session) if session.amendments else session


def after(session: Session, amendment: Amendment) -> Session:
    """The session that this Berita Acara Perbaikan tells; a draft of it while it is open."""
    later = session.amendments[amendment.number :]
    return _numbered(later[0].before, session) if later else session


def in_force(session: Session) -> Session:
    """The session that was signed last: what is being put right does not count before its amendment is closed."""
    return _numbered(session.amendment.before, session) if session.amendment else session


def latest(session: Session) -> Amendment | None:
    """The amendment that this session is the result of; None where it is that of the sidang itself."""
    return session.amendments[-1] if session.amendments else None


def locked_at(session: Session) -> int | None:
    """The position at which the results were locked last; None before the closing and while an amendment is open."""
    found = latest(session)
    return found.closed_at_seq if found else session.sidang.closed_at_seq


def locked(session: Session) -> datetime | None:
    """When that was."""
    found = latest(session)
    return found.closed if found else session.sidang.closed


def comparable(session: Session, amendment: Amendment) -> Session:
    """`after` the amendment with what is no correction as it was before: steps, papers, numbers of letters."""
    before, then = amendment.before, after(session, amendment)
    sidang = replace(then.sidang, number=before.sidang.number)
    return replace(
        then, seq=before.seq, steps=before.steps, issued=before.issued, amendments=before.amendments, sidang=sidang
    )


def is_empty(session: Session, amendment: Amendment) -> bool:
    """Whether nothing has been put right."""
    return comparable(session, amendment) == amendment.before


def _numbered(then: Session, now: Session) -> Session:
    """An earlier state with the number that its letter got meanwhile; the number may come after the signing."""
    letters = {amendment.number: amendment.letter for amendment in now.amendments}
    known = tuple(replace(amendment, letter=letters[amendment.number]) for amendment in then.amendments)
    return replace(then, sidang=replace(then.sidang, number=now.sidang.number), amendments=known)
