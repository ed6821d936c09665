"""Simulasi: the session as it would be with another amount of the line; nothing is decided, and nothing is kept."""

from dataclasses import replace

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line import facts_picture as picture
from sessions.line.facts_raises import OtherLimit
from sessions.rules.limits import Limit
from sessions.values.guideline import LineKind
from sessions.values.proposals import ProposalCode


def by_the_line(session: Session) -> Session:
    """The session in which the line alone says who is inside, whatever was decided of those that compete."""
    return session.derived(_by_the_line)


def _by_the_line(session: Session) -> Session:
    decided = [p for p in session.proposals.values() if p.is_competing and p.outcome is not None]
    return session.with_proposals(replace(p, outcome=None) for p in decided) if decided else session


def tried(session: Session, limit: Limit, amount: int) -> Session:
    """With this amount of a limit, rupiah or places, also of a kind that the guideline has not adopted.

    A quota is that of every commission.
    """
    after = OtherLimit(limit=limit, amount=amount).applied(session)
    guideline = after.guideline
    if guideline is not None and isinstance(limit.kind, LineKind) and limit.kind not in guideline.line:
        after = replace(after, guideline=replace(guideline, line=(*guideline.line, limit.kind)))
    after.share(session, line.ordered)
    return after


def is_drawn(session: Session, limit: Limit) -> bool:
    """Whether this limit draws a line at all: a ceiling of the kecamatan needs one order of it."""
    is_of_all = limit.kind in line.OF_THE_HALL
    return line.of(session).is_kecamatan_wide or not is_of_all


def entering(before: Session, after: Session) -> tuple[ProposalCode, ...]:
    """Those that are inside after and were not, in the order of the ranking."""
    came = picture.inside(after) - picture.inside(before)
    return tuple(row.code for row in line.of(after).rows if row.code in came)


def leaving(before: Session, after: Session) -> tuple[ProposalCode, ...]:
    """Those that were inside and are not after, in the order of the ranking before."""
    gone = picture.inside(before) - picture.inside(after)
    return tuple(row.code for row in line.of(before).rows if row.code in gone)
