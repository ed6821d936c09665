"""The sum that must always hold: received = everything that has an outcome + everything still open."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sessions.proposals import Origin, Outcome, Proposal
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """Where a set of proposals stands; `received` = Σ by_origin = Σ by_outcome + open. Money is whole rupiah."""

    received: int
    by_origin: dict[Origin, int]
    by_outcome: dict[Outcome, int]
    open: int
    asked: int
    without_cost: int

    @property
    def adds_up(self) -> bool:
        """Whether both sums agree with what was received."""
        return self.received == sum(self.by_origin.values()) == sum(self.by_outcome.values()) + self.open


def balance(proposals: Iterable[Proposal]) -> Balance:
    """The balance of these proposals; unknown cost is counted apart, never as zero."""
    all_ = tuple(proposals)
    origins = Counter(p.origin for p in all_)
    outcomes = Counter(p.outcome for p in all_ if p.outcome is not None)
    return Balance(
        received=len(all_),
        by_origin={origin: origins[origin] for origin in Origin if origins[origin]},
        by_outcome={outcome: outcomes[outcome] for outcome in Outcome if outcomes[outcome]},
        open=sum(p.outcome is None for p in all_),
        asked=sum(p.asked or 0 for p in all_),
        without_cost=sum(p.asked is None for p in all_),
    )


def of(session: Session) -> Balance:
    """The balance of the whole session."""
    return balance(session.proposals.values())
