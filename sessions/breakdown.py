"""What the totals of the minutes are made of: per Perangkat Daerah, per commission, per verdict of the verification."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sessions.commissions import CommissionId
from sessions.people import Sex
from sessions.proposals import PRIORITIES, Origin, Outcome, Process, Proposal
from sessions.received import Balance, balance
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyShare:
    """Priorities that one Perangkat Daerah would carry out, in the order of the ranking.

    `agency` is the short name, empty where none is named; `cost` is whole rupiah, unknown cost counted apart.
    """

    agency: str
    name: str
    proposals: tuple[Proposal, ...]

    @property
    def cost(self) -> int:
        """Rupiah in force of those whose cost is known."""
        return total_cost(self.proposals)

    @property
    def without_cost(self) -> int:
        """How many have no known cost."""
        return unknown_costs(self.proposals)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommissionShare:
    """What one commission dealt with; its proposals add up in `balance`. `men` and `women` were assigned to it.

    `scored` counts those with at least one score; `is_agreed_order` says that its order came from deliberation.
    """

    commission: CommissionId
    name: str
    men: int
    women: int
    balance: Balance
    priorities: int
    priority_cost: int
    scored: int
    is_agreed_order: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """How the received proposals stand to the verification of SOP step 2; the five parts add up to all.

    `in_session` were brought into the meeting itself (forum, pokir), `settled` got their end before it.
    """

    passed: int
    failed: int
    in_session: int
    settled: int
    waiting: int


def total_cost(proposals: Iterable[Proposal]) -> int:
    """Rupiah in force of these proposals; unknown cost is left out."""
    return sum(p.cost or 0 for p in proposals)


def unknown_costs(proposals: Iterable[Proposal]) -> int:
    """How many of these proposals have no known cost; 0 rupiah is known."""
    return sum(p.cost is None for p in proposals)


def by_agency(session: Session, proposals: Sequence[Proposal]) -> tuple[AgencyShare, ...]:
    """One share per agency in the order of the office, then those it does not know by name, none named last."""
    known = [agency.short for agency in session.office.agencies] if session.office else []
    others = sorted({p.agency for p in proposals} - {*known, ""})
    shares = []
    for short in (*known, *others, ""):
        own = tuple(p for p in proposals if p.agency == short)
        agency = session.agency(short)
        if own:
            shares.append(AgencyShare(agency=short, name=agency.name if agency else short, proposals=own))
    return tuple(shares)


def by_commission(session: Session) -> tuple[CommissionShare, ...]:
    """One share per commission, in their order."""
    return tuple(_commission_share(session, commission.id, commission.name) for commission in session.commissions)


def _commission_share(session: Session, id_: CommissionId, name: str) -> CommissionShare:
    own = [p for p in session.proposals.values() if p.commission == id_]
    chosen = [p for p in own if p.outcome in PRIORITIES]
    sexes = Counter(person.card.sex for person in session.people.values() if person.card.commission == id_)
    return CommissionShare(
        commission=id_,
        name=name,
        men=sexes[Sex.MALE],
        women=sexes[Sex.FEMALE],
        balance=balance(own),
        priorities=len(chosen),
        priority_cost=total_cost(chosen),
        scored=sum(any(row for row in p.scores.values()) for p in own),
        is_agreed_order=bool(session.agreed_orders.get(id_)),
    )


def verification(proposals: Iterable[Proposal]) -> Verification:
    """Every proposal in exactly one of the five parts."""
    parts = Counter(_verdict(p) for p in proposals)
    return Verification(
        passed=parts["passed"],
        failed=parts["failed"],
        in_session=parts["in_session"],
        settled=parts["settled"],
        waiting=parts["waiting"],
    )


def _verdict(proposal: Proposal) -> str:
    if proposal.outcome is Outcome.FAILED_VERIFICATION:
        return "failed"
    if proposal.process is Process.VERIFIED:
        return "passed"
    if proposal.origin in {Origin.FORUM, Origin.POKIR}:
        return "in_session"
    return "waiting" if proposal.is_in_the_running else "settled"
