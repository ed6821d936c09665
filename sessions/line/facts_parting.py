"""What puts one proposal above another: a rung of the ladder, what the forum agreed on or moved, or a vote on places.

A move or a vote that is known of one of the two is no cause where they would stand in this order without it.
"""

from dataclasses import dataclass, replace

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts import Ranked
from sessions.line.words import agreed_scope, deciding_rung
from sessions.values.guideline import Rung
from sessions.values.votes import VoteId, VoteUse


@dataclass(frozen=True, slots=True)
class Parting:
    """The rung; None between equals. `vote` is the one on places that did it otherwise than by more votes for one."""

    rung: Rung | None
    vote: VoteId | None = None


def parting(session: Session, upper: Ranked, lower: Ranked) -> Parting:
    """What parts two of one order that compete, as these rows of the session have them."""
    if upper.moved or lower.moved:
        return _without(session.derived(_unmoved), upper, lower) or Parting(Rung.DELIBERATION)
    if upper.voted or lower.voted:
        return _by_votes(session, upper, lower)
    if agreed_scope(session, upper):
        return Parting(Rung.DELIBERATION)
    return Parting(deciding_rung(session, upper, lower))


def _by_votes(session: Session, upper: Ranked, lower: Ranked) -> Parting:
    """Of one vote the counts; where one vote placed only one of them, or both are of several, that vote."""
    if upper.voted and lower.voted and upper.voted.vote == lower.voted.vote and upper.votes != lower.votes:
        return Parting(Rung.VOTES)
    found = _without(session.derived(_unvoted), upper, lower)
    placed = upper.voted or lower.voted
    return found or Parting(Rung.VOTES, placed.vote if placed else None)


def _without(session: Session, upper: Ranked, lower: Ranked) -> Parting | None:
    """What parts them in this other session, where they stand in the same order there; else None."""
    ranked = line.of(session).by_code
    first, second = ranked.get(upper.code), ranked.get(lower.code)
    if first is None or second is None or not line.is_comparable(first, second):
        return None
    return parting(session, first, second) if _place(first) < _place(second) else None


def _place(row: Ranked) -> int:
    return row.commission_rank if row.rank is None else row.rank


def _unmoved(session: Session) -> Session:
    return replace(session, moves=())


def _unvoted(session: Session) -> Session:
    return replace(session, votes={id_: vote for id_, vote in session.votes.items() if vote.use is not VoteUse.ORDER})
