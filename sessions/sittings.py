"""Sittings of the commissions: their lists in the order of the paper, how far each is, and its result in Pleno II."""

from dataclasses import dataclass
from datetime import datetime

from sessions.commissions import CommissionId
from sessions.proposals import Proposal
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far one commission is: `placed` stand in its agreed order, `decided` have an outcome, `parked` wait."""

    commission: CommissionId
    total: int
    decided: int
    placed: int
    parked: int
    received: datetime | None
    presented: datetime | None

    @property
    def settled(self) -> int:
        """Those the commission has dealt with: decided, or placed in its order."""
        return self.decided + self.placed


def worksheet(session: Session, commission: CommissionId) -> tuple[Proposal, ...]:
    """The undecided proposals of a commission by code: the order of the paper, and of the form that takes it in."""
    own = (p for p in session.proposals.values() if p.commission == commission and p.outcome is None)
    return tuple(sorted(own, key=lambda proposal: proposal.code))


def progress(session: Session) -> tuple[Progress, ...]:
    """One per commission, in their order."""
    return tuple(progress_of(session, commission.id) for commission in session.commissions)


def progress_of(session: Session, id_: CommissionId) -> Progress:
    """How far this commission is."""
    own = [p for p in session.proposals.values() if p.commission == id_]
    order = frozenset(session.agreed_orders.get(id_, ()))
    open_ = [p for p in own if p.outcome is None]
    result = session.results.get(id_)
    return Progress(
        commission=id_,
        total=len(own),
        decided=len(own) - len(open_),
        placed=sum(p.code in order for p in open_),
        parked=sum(p.is_parked for p in open_),
        received=result.received if result else None,
        presented=result.presented if result else None,
    )


def parked(session: Session) -> tuple[Proposal, ...]:
    """The daftar tunda, by arrival; it must be empty before the closing."""
    return tuple(p for p in session.proposals.values() if p.is_parked)
