"""Decisions of the sittings of commissions and of Pleno II: parked, split, a result on paper, its presentation."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sessions.commissions import CommissionId
from sessions.decisions.base import Decision, Stamp, require_open_sidang
from sessions.decisions.checks import (
    require_commission,
    require_each_once,
    require_not_negative,
    require_reason,
    require_running,
    require_text,
    require_valid_volume,
)
from sessions.decisions.intake import changed, following_codes
from sessions.decisions.pra import without
from sessions.proposals import Agreed, Origin, Outcome, Proposal, ProposalCode
from sessions.refusals import Reason, Refused
from sessions.session import CommissionResult, Session

OF_A_COMMISSION = frozenset({Outcome.NOT_AGREED, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED})
"""Ends that a commission gives on its paper; what it agrees to gets its end from the line and Pleno II."""

LEAST_PARTS = 2


def _require_undecided(session: Session, code: ProposalCode) -> Proposal:
    """A proposal without an outcome."""
    proposal = require_running(session, code)
    if proposal.outcome is not None:
        raise Refused(Reason.PROPOSAL_DISPOSED, code=code, outcome=proposal.outcome.value)
    return proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsDeferred(Decision):
    """Proposals go into the daftar tunda, or come back from it; the closing waits until it is empty."""

    codes: tuple[ProposalCode, ...]
    is_deferred: bool = True

    def check(self, session: Session) -> None:
        """Undecided proposals, at least one of which moves; one that several commissions claim is assigned instead."""
        require_open_sidang(session, self)
        require_each_once(self.codes)
        named = [_require_undecided(session, code) for code in self.codes]
        if all(proposal.is_deferred is self.is_deferred for proposal in named):
            raise Refused(Reason.NOTHING_TO_DO)
        claimed = next((p for p in named if p.claimed_by), None)
        if claimed is not None and not self.is_deferred:
            raise Refused(Reason.CLAIMED_TWICE, code=claimed.code, commissions=claimed.claimed_by)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """They are marked."""
        return session.with_proposals(
            replace(session.proposals[code], is_deferred=self.is_deferred) for code in self.codes
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPart:
    """One part of a split proposal; what is None is as its parent has it, and an unknown cost stays unknown."""

    activity: str
    volume: Decimal | None = None
    cost: int | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSplit(Decision):
    """One proposal becomes several (dipecah): it ends, and its parts are new proposals with new codes that name it."""

    code: ProposalCode
    parts: tuple[ProposalPart, ...]
    reason: str

    def check(self, session: Session) -> None:
        """An undecided proposal, two parts or more with their wishes, a reason."""
        require_open_sidang(session, self)
        _require_undecided(session, self.code)
        if len(self.parts) < LEAST_PARTS:
            raise Refused(Reason.PARTS_TOO_FEW, count=len(self.parts), needed=LEAST_PARTS)
        for part in self.parts:
            require_text(part.activity, "kegiatan")
            require_not_negative("anggaran", part.cost)
            require_valid_volume(part.volume)
        require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The parts stand in the commission of the parent; its scores and its place in an agreed order are gone."""
        parent = session.proposals[self.code]
        codes = following_codes(session, self.code, len(self.parts))
        ended = replace(parent, outcome=Outcome.SPLIT, reason=self.reason, split_into=codes, scores={})
        children = [_part(parent, code, part) for code, part in zip(codes, self.parts, strict=True)]
        return without(session, (self.code,)).with_proposals([ended, *children])


def _part(parent: Proposal, code: ProposalCode, part: ProposalPart) -> Proposal:
    """The part with what it does not say itself from its parent; SIPD knows only the parent."""
    draft = replace(
        parent.draft,
        activity=part.activity,
        volume=part.volume,
        unit=parent.unit,
        cost=part.cost,
        agency=parent.agency if part.agency is None else part.agency,
        sipd_id="",
    )
    return replace(
        parent,
        code=code,
        draft=draft,
        origin=Origin.PART,
        agreed=Agreed(),
        scores={},
        reason="",
        split_from=parent.code,
        merged_from=(),
        is_deferred=False,
        claimed_by=(),
        recommendation=None,
        in_sipd=None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """What the paper of a commission says of one proposal besides its place: other figures, an end, or tunda."""

    code: ProposalCode
    agreed: Agreed = field(default_factory=Agreed)
    outcome: Outcome | None = None
    is_deferred: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommissionResultReceived(Decision):
    """Terima hasil komisi: what a commission brought back on paper, as a whole.

    `order` are those it agreed to, first is best. `rows` are those of which the paper says more. `claimed` are
    proposals of other commissions that it took: they wait in the daftar tunda until Pleno II says whose they are.
    """

    commission: CommissionId
    order: tuple[ProposalCode, ...] = ()
    rows: tuple[ResultRow, ...] = ()
    claimed: tuple[ProposalCode, ...] = ()

    def check(self, session: Session) -> None:
        """Undecided proposals of this commission, each with one fate; changes and ends with reasons; not presented."""
        require_open_sidang(session, self)
        require_commission(session, self.commission)
        result = session.results.get(self.commission)
        if result is not None and result.presented is not None:
            raise Refused(Reason.RESULT_PRESENTED, commission=self.commission)
        if fates := (*self.order, *self._not_placed(), *self.claimed):
            require_each_once(fates)
        require_each_once((*(row.code for row in self.rows), *self.claimed, *self._unsaid()))
        for code in (*self.order, *(row.code for row in self.rows)):
            if _require_undecided(session, code).commission != self.commission:
                raise Refused(Reason.NO_COMMISSION, code=code, commission=self.commission)
        for row in self.rows:
            _require_valid_row(session, row)
        for code in self.claimed:
            if _require_undecided(session, code).commission == self.commission:
                raise Refused(Reason.NOTHING_TO_DO)

    def _not_placed(self) -> Iterator[ProposalCode]:
        """Rows that stand outside the order: those that ended or wait."""
        return (row.code for row in self.rows if row.outcome is not None or row.is_deferred)

    def _unsaid(self) -> tuple[ProposalCode, ...]:
        """Those of the order of which the paper says no more than their place."""
        told = {row.code for row in self.rows}
        return tuple(code for code in self.order if code not in told)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The order is the commission's; what it ended has its end, what others claim stays parked."""
        rows = [_resulting(session.proposals[row.code], row) for row in self.rows]
        claimed = [_claimed(session.proposals[code], self.commission) for code in self.claimed]
        orders = {scope: order for scope, order in session.agreed_orders.items() if scope != self.commission}
        if self.order:
            orders[self.commission] = self.order
        taken = replace(session.results.get(self.commission, CommissionResult()), received=stamp.when)
        after = session.with_proposals([*rows, *claimed])
        return replace(after, agreed_orders=orders, results={**session.results, self.commission: taken})


def _require_valid_row(session: Session, row: ResultRow) -> None:
    is_changed = row.agreed != Agreed()
    if not (is_changed or row.outcome is not None or row.is_deferred):
        raise Refused(Reason.NOTHING_TO_DO)
    if row.outcome is not None and (row.outcome not in OF_A_COMMISSION or row.is_deferred):
        raise Refused(Reason.OUTCOME_NEEDS_OTHER_DECISION, outcome=row.outcome.value)
    require_not_negative("anggaran", row.agreed.cost)
    require_valid_volume(row.agreed.volume)
    if row.outcome is Outcome.NOT_AGREED and session.sidang.rules_adopted is None:
        raise Refused(Reason.RULES_NOT_ADOPTED)
    if is_changed or row.outcome is not None:
        require_reason(row.reason)


def _resulting(before: Proposal, row: ResultRow) -> Proposal:
    return replace(
        before,
        agreed=changed(before.agreed, row.agreed),
        outcome=row.outcome,
        is_deferred=row.is_deferred or bool(before.claimed_by),
        reason=row.reason or before.reason,
    )


def _claimed(proposal: Proposal, commission: CommissionId) -> Proposal:
    claims = tuple(dict.fromkeys((*proposal.claimed_by, commission)))
    return replace(proposal, is_deferred=True, claimed_by=claims)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommissionPresented(Decision):
    """Pleno II hears the result of a commission; a second time adds a response."""

    commission: CommissionId
    by: str
    response: str = ""

    def check(self, session: Session) -> None:
        """A commission that was not presented yet, or a response, and who presented."""
        require_open_sidang(session, self)
        require_commission(session, self.commission)
        require_text(self.by, "yang memaparkan")
        result = session.results.get(self.commission)
        if result is not None and result.presented is not None and not self.response.strip():
            raise Refused(Reason.RESULT_PRESENTED, commission=self.commission)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The time of the first presentation is kept."""
        before = session.results.get(self.commission, CommissionResult())
        after = replace(
            before,
            presented=before.presented or stamp.when,
            presented_by=before.presented_by or self.by,
            responses=(*before.responses, *((self.response,) if self.response.strip() else ())),
        )
        return replace(session, results={**session.results, self.commission: after})
