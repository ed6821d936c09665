"""Simulasi pagu: who would cross the line with another amount. A question about a session; it changes nothing."""

from dataclasses import dataclass, replace

from sessions import ranking
from sessions.commissions import CommissionId
from sessions.guideline import LineKind
from sessions.proposals import ProposalCode
from sessions.ranking import Ranking
from sessions.rules.ceiling import Limit, Placement, Tally
from sessions.session import Session

_TAKING = frozenset({Placement.INSIDE, Placement.PARTIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulated:
    """The line with another amount: who comes in and who goes out, in the order of the ranking, and what is taken.

    `is_drawn` is false where this limit has no line to draw: a ceiling of the kecamatan without a kecamatan order.
    """

    limit: Limit
    tally: Tally
    entering: tuple[ProposalCode, ...]
    leaving: tuple[ProposalCode, ...]
    inside: int
    is_drawn: bool = True


def ceiling(session: Session, amount: int, commission: CommissionId | None = None) -> Simulated:
    """With another pagu in rupiah, of the kecamatan or of one commission."""
    kind = LineKind.CEILING if commission is None else LineKind.COMMISSION_CEILING
    if commission is None:
        amounts = replace(session.ceilings, kecamatan=amount)
    else:
        amounts = replace(session.ceilings, commissions={**session.ceilings.commissions, commission: amount})
    limit = Limit(kind=kind, commission=commission or "")
    return _compared(session, replace(session, ceilings=amounts), limit, amount)


def quota(session: Session, amount: int, commission: CommissionId) -> Simulated:
    """With another number of proposals for each commission; told for one of them."""
    changed = replace(session, ceilings=replace(session.ceilings, quota_per_commission=amount))
    return _compared(session, changed, Limit(kind=LineKind.PER_COMMISSION, commission=commission), amount)


def _compared(session: Session, changed: Session, limit: Limit, amount: int) -> Simulated:
    guideline = session.guideline
    if guideline is None or not isinstance(limit.kind, LineKind):
        return Simulated(limit=limit, tally=Tally(amount=amount, used=0), entering=(), leaving=(), inside=0)
    kinds = tuple(dict.fromkeys((*guideline.line, limit.kind)))
    now, then = ranking.of(session), ranking.ranked(replace(changed, guideline=replace(guideline, line=kinds)))
    before, after = _inside(now), _inside(then)
    return Simulated(
        limit=limit,
        tally=then.tallies.get(limit, Tally(amount=amount, used=0)),
        entering=tuple(row.code for row in then.rows if row.code in after - before),
        leaving=tuple(row.code for row in now.rows if row.code in before - after),
        inside=len(after),
        is_drawn=limit in then.tallies,
    )


def _inside(table: Ranking) -> frozenset[ProposalCode]:
    return frozenset(row.code for row in table.rows if row.placement in _TAKING)
