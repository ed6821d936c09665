"""How far a proposal outside is from the line: points, the rung between equals, or rupiah that the pagu alone lacks.

One function for all that draw the line. Where anything is uncertain there is no gap, and its cost is shown instead.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts import Ranked, Ranking
from sessions.line.facts_parting import Parting, parting
from sessions.rules.ceiling import Block, Placement
from sessions.rules.limits import Limit
from sessions.rules.raising import least_amounts
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind, LineWay, Rung
from sessions.values.proposals import ProposalCode


@dataclass(frozen=True, slots=True)
class Points:
    """A quota is in its way: so many points below the last one that had a place; more than 0."""

    below: Fraction


@dataclass(frozen=True, slots=True)
class OnRung:
    """A quota is in its way, and its points are those of the last one that had a place: this rung parted them."""

    rung: Rung


@dataclass(frozen=True, slots=True)
class ByMove:
    """A quota is in its way, and the forum placed it or the last one that had a place."""


@dataclass(frozen=True, slots=True)
class Rise:
    """A ceiling is in its way: with this many rupiah more of it alone it is inside, with one rupiah less it is not."""

    limit: Limit
    rupiah: int


@dataclass(frozen=True, slots=True)
class NoRoom:
    """A ceiling is in its way, and by the adopted way more of it may also take others out: no sum is said."""


@dataclass(frozen=True, slots=True)
class SeveralLimits:
    """More than one limit is in its way, or would be by the time that the first one reached it."""


@dataclass(frozen=True, slots=True)
class OtherOfPair:
    """It cannot be inside together with this one."""

    other: ProposalCode


Gap = Points | OnRung | ByMove | Rise | NoRoom | SeveralLimits | OtherOfPair


def gap(session: Session, row: Ranked) -> Gap | None:
    """What keeps it outside, measured; None of what is inside, waits, has no known cost, or is not certain."""
    if row.placement is not Placement.OUTSIDE or not row.blocked_by:
        return None
    if not all(block.is_sure for block in row.blocked_by):
        return None
    block, *others = row.blocked_by
    if others:
        return SeveralLimits()
    if block.limit.pair is not None:
        return OtherOfPair(ProposalCode(next(code for code in block.limit.pair if code != row.code)))
    return _money(session, row, block.limit) if block.limit.is_money else _place(session, row, block)


def _money(session: Session, row: Ranked, limit: Limit) -> Gap | None:
    """What the ceiling alone would have to hold more."""
    if line.way(session) is not LineWay.STOP:
        return NoRoom()
    table = line.of(session)
    if not table.is_certain:
        return None
    least = session.derived(_least)[limit].get(row.code)
    return Rise(limit, least - table.tallies[limit].amount) if least is not None else SeveralLimits()


def _least(session: Session) -> Mapping[Limit, Mapping[str, int]]:
    """Of each ceiling that alone is in somebody's way: what it would have to hold for each to be inside."""
    alone = {row.blocked_by[0].limit: None for row in line.of(session).rows if len(row.blocked_by) == 1}
    return {limit: _least_of(session, limit) for limit in alone if limit.is_money}


def _least_of(session: Session, limit: Limit) -> Mapping[str, int]:
    own = CommissionId(limit.commission) if limit.kind is LineKind.COMMISSION_CEILING else None
    table = line.of(session)
    scope = None if table.is_kecamatan_wide else own
    items = [line.item(session.proposals[row.code], rank) for row, rank in _order(session, table, scope)]
    return least_amounts(items, line.limits(session, scope), limit, line.way(session))


def _order(session: Session, table: Ranking, scope: CommissionId | None) -> Iterator[tuple[Ranked, int]]:
    """All that compete in one order, with their places in it."""
    for row in table.rows:
        rank = row.rank if scope is None else row.commission_rank if row.commission == scope else None
        if rank is not None and session.proposals[row.code].is_competing:
            yield row, rank


def _place(session: Session, row: Ranked, block: Block) -> Gap | None:
    """Beside the last one that had a place of this quota; None where there is none, or nothing parts them."""
    if not block.last_inside:
        return None
    upper = line.of(session).by_code[ProposalCode(block.last_inside[0])]
    if upper.moved or row.moved:
        return ByMove()
    found = parting(session, upper, row)
    rung = found.rung if found == Parting(Rung.VOTES) or not (upper.voted or row.voted) else None
    if rung is Rung.SCORE and upper.score is not None and row.score is not None:
        return Points(upper.score - row.score)
    return OnRung(rung) if rung is not None else None
