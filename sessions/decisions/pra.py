"""Decisions of the Pra-Musrenbang (SOP step 4): dividing proposals among commissions, merging, withdrawing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sessions.commissions import Commission, CommissionId
from sessions.decisions.base import Decision, Stamp, require_open_sidang
from sessions.decisions.checks import (
    require_commission,
    require_each_once,
    require_not_negative,
    require_reason,
    require_running,
    require_text,
    require_valid_commissions,
    require_valid_volume,
)
from sessions.decisions.intake import changed, is_as_proposed
from sessions.guideline import unchanged
from sessions.proposals import Agreed, Outcome, Proposal, ProposalCode
from sessions.refusals import Reason, Refused
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class CommissionsFormed(Decision):
    """Two to five commissions with their names and officers; replaces the earlier list."""

    commissions: tuple[Commission, ...]

    def check(self, session: Session) -> None:
        """Two to five, each named once, none dropped that still holds proposals in the running."""
        require_open_sidang(session, self)
        require_valid_commissions(self.commissions)
        remaining = self._numbers()
        for proposal in session.proposals.values():
            if proposal.is_in_the_running and proposal.commission not in {None, *remaining}:
                raise Refused(Reason.COMMISSION_NOT_EMPTY, commission=proposal.commission or "-")

    def _numbers(self) -> frozenset[CommissionId]:
        return frozenset(commission.id for commission in self.commissions)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The list is replaced; of a commission that was dropped nothing is left, no order, no ceiling, no member."""
        remaining = self._numbers()
        ceilings = {id_: amount for id_, amount in session.ceilings.commissions.items() if id_ in remaining}
        orders = {id_: order for id_, order in session.agreed_orders.items() if id_ is None or id_ in remaining}
        orphans = [
            replace(proposal, commission=None)
            for proposal in session.proposals.values()
            if proposal.commission not in {None, *remaining}
        ]
        people = {
            id_: replace(person, card=replace(person.card, commission=None))
            for id_, person in session.people.items()
            if person.card.commission not in {None, *remaining}
        }
        return replace(
            session.with_proposals(orphans),
            commissions=self.commissions,
            agreed_orders=orders,
            results={id_: result for id_, result in session.results.items() if id_ in remaining},
            ceilings=replace(session.ceilings, commissions=ceilings),
            people={**session.people, **people},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsAssigned(Decision):
    """Proposals move into commissions: one by one key, or all suggestions at once."""

    assignments: Mapping[ProposalCode, CommissionId]

    def check(self, session: Session) -> None:
        """Known proposals in the running, known commissions, and at least one that moves or was claimed by several."""
        require_open_sidang(session, self)
        if not self.assignments:
            raise Refused(Reason.NOTHING_TO_DO)
        for code, commission in self.assignments.items():
            require_running(session, code)
            require_commission(session, commission)
        if not any(
            session.proposals[code].commission != c or session.proposals[code].claimed_by
            for code, c in self.assignments.items()
        ):
            raise Refused(Reason.NOTHING_TO_DO)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Each proposal is in exactly one commission; agreed orders of the commission it left forget it.

        Scores on criteria that mean something else in the new commission are dropped.
        """
        moved = {
            code: _moved(session, session.proposals[code], commission) for code, commission in self.assignments.items()
        }
        left = {code for code, p in moved.items() if session.proposals[code].commission != p.commission}
        orders = {
            scope: order if scope is None else tuple(code for code in order if code not in left)
            for scope, order in session.agreed_orders.items()
        }
        return replace(
            session.with_proposals(moved.values()),
            agreed_orders={scope: order for scope, order in orders.items() if order},
        )


def _moved(session: Session, proposal: Proposal, commission: CommissionId) -> Proposal:
    """The proposal in its commission; where several had taken it, that question is answered."""
    rules = session.guideline
    if rules is not None and rules.variants:
        kept = unchanged(rules.criteria_of(proposal.commission), rules.criteria_of(commission))
        proposal = proposal.scored_on(kept)
    if not proposal.claimed_by:
        return replace(proposal, commission=commission)
    return replace(proposal, commission=commission, claimed_by=(), is_deferred=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsMarked(Decision):
    """Which proposals are to be discussed (dibahas) one by one; the others are decided in sets."""

    codes: tuple[ProposalCode, ...]
    to_be_discussed: bool

    def check(self, session: Session) -> None:
        """Known proposals in the running, at least one marked otherwise."""
        require_open_sidang(session, self)
        require_each_once(self.codes)
        named = [require_running(session, code) for code in self.codes]
        if all(proposal.to_be_discussed is self.to_be_discussed for proposal in named):
            raise Refused(Reason.NOTHING_TO_DO)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The mark is set or taken away."""
        return session.with_proposals(
            replace(session.proposals[code], to_be_discussed=self.to_be_discussed) for code in self.codes
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsMerged(Decision):
    """Duplicates become one: the survivor keeps its code, its volume and cost are typed anew; nothing is deleted."""

    survivor: ProposalCode
    absorbed: tuple[ProposalCode, ...]
    volume: Decimal | None = None
    unit: str | None = None
    cost: int | None = None
    reason: str = ""

    def check(self, session: Session) -> None:
        """All are undecided and in the running, and none is merged with itself."""
        require_open_sidang(session, self)
        require_each_once(self.absorbed)
        if self.survivor in self.absorbed:
            raise Refused(Reason.MERGE_WITH_ITSELF, code=self.survivor)
        for code in (self.survivor, *self.absorbed):
            outcome = require_running(session, code).outcome
            if outcome is not None:
                raise Refused(Reason.PROPOSAL_DISPOSED, code=code, outcome=outcome.value)
        require_not_negative("anggaran", self.cost)
        require_valid_volume(self.volume)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Scores of all of them are dropped: they were given to something else."""
        absorbed = [
            replace(
                session.proposals[code],
                outcome=Outcome.MERGED,
                merged_into=self.survivor,
                reason=self.reason,
                scores={},
            )
            for code in self.absorbed
        ]
        survivor = self._merged(session.proposals[self.survivor])
        return without(session, self.absorbed).with_proposals([survivor, *absorbed])

    def _merged(self, survivor: Proposal) -> Proposal:
        after = replace(
            survivor,
            agreed=changed(survivor.agreed, Agreed(volume=self.volume, unit=self.unit, cost=self.cost)),
            scores={},
            merged_from=(*survivor.merged_from, *self.absorbed),
        )
        if is_as_proposed(after):
            return after
        because = f": {self.reason}" if self.reason else ""
        return replace(after, reason=f"Gabungan dengan {', '.join(self.absorbed)}{because}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalWithdrawn(Decision):
    """Who proposed takes it back (ditarik pengusul)."""

    code: ProposalCode
    by: str
    reason: str

    def check(self, session: Session) -> None:
        """A proposal in the running, who says so, and why."""
        require_open_sidang(session, self)
        require_running(session, self.code)
        require_text(self.by, "yang menarik")
        require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """It has its outcome; only an undo or opening it again, with a reason, brings it back."""
        proposal = replace(session.proposals[self.code], outcome=Outcome.WITHDRAWN, reason=f"{self.by}: {self.reason}")
        return without(session, (self.code,)).with_proposals([proposal])


def without(session: Session, codes: tuple[ProposalCode, ...]) -> Session:
    """The session whose agreed orders no longer name these proposals."""
    gone = frozenset(codes)
    orders = {scope: tuple(c for c in order if c not in gone) for scope, order in session.agreed_orders.items()}
    return replace(session, agreed_orders={scope: order for scope, order in orders.items() if order})
