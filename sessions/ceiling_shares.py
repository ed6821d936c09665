"""What the agreed priorities take of each ceiling in force: the comparison of pagu and result in the report."""

from dataclasses import dataclass

from sessions import line
from sessions.breakdown import total_cost, unknown_costs
from sessions.guideline import LineKind
from sessions.proposals import PRIORITIES, Proposal
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class CeilingShare:
    """One ceiling and what stands below it; `key` is a commission or an agency, empty for the kecamatan.

    Money is whole rupiah; `without_cost` of the `count` priorities are not in `cost`, since nobody knows theirs.
    """

    kind: LineKind
    key: str
    ceiling: int
    count: int
    cost: int
    without_cost: int

    @property
    def left(self) -> int:
        """What remains; below zero where the forum agreed to more."""
        return self.ceiling - self.cost


def ceiling_shares(session: Session) -> tuple[CeilingShare, ...]:
    """The kecamatan, then commissions and agencies in the order in which they were given a ceiling."""
    limits = line.limits(session)
    chosen = [p for p in session.proposals.values() if p.outcome in PRIORITIES]
    shares = []
    if limits.ceiling is not None:
        shares.append(_share(LineKind.CEILING, "", limits.ceiling, chosen))
    for key, amount in limits.commissions.items():
        own = [p for p in chosen if p.commission == key]
        shares.append(_share(LineKind.COMMISSION_CEILING, key, amount, own))
    for key, amount in limits.agencies.items():
        own = [p for p in chosen if p.agency == key]
        shares.append(_share(LineKind.AGENCY_CEILING, key, amount, own))
    return tuple(shares)


def _share(kind: LineKind, key: str, ceiling: int, own: list[Proposal]) -> CeilingShare:
    return CeilingShare(
        kind=kind, key=key, ceiling=ceiling, count=len(own), cost=total_cost(own), without_cost=unknown_costs(own)
    )
