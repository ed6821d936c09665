"""What would have brought a proposal inside, each proven: it is tried on the session and the order is ranked again.

Two things are its village's own: papers that are missing, and a smaller cost. Other limits are the forum's; they also
say who would leave.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sessions.kernel.session import Ceilings, Session
from sessions.line import facts as line
from sessions.line.facts import Ranking
from sessions.line.facts_ladder import OrderStanding
from sessions.line.facts_moves import orders
from sessions.line.facts_reasons import score_with, scored_by_papers
from sessions.rules import ranking
from sessions.rules.ceiling import WITHIN, Block, Placement
from sessions.rules.limits import Limit
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Criterion, CriterionId, LineKind, Rung
from sessions.values.proposals import Proposal, ProposalCode

SMALLER_WORK = 2
"""A cost below one part in this many of what was asked is another work, not a smaller one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MorePapers:
    """`count` papers more, with which the criterion that counts them has another score."""

    code: ProposalCode
    count: int
    criterion: CriterionId
    score: int

    def applied(self, session: Session) -> Session:
        """The session in which they are there."""
        proposal = session.proposals[self.code]
        scores = {**proposal.scores, self.criterion: dict.fromkeys(proposal.scores[self.criterion], self.score)}
        return session.with_proposals([replace(proposal, scores=scores)])


@dataclass(frozen=True, slots=True, kw_only=True)
class LowerCost:
    """At most this many rupiah."""

    code: ProposalCode
    cost: int

    def applied(self, session: Session) -> Session:
        """The session in which it costs that."""
        proposal = session.proposals[self.code]
        return session.with_proposals([replace(proposal, agreed=replace(proposal.agreed, cost=self.cost))])


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherLimit:
    """A limit of another amount, rupiah or places, and who would leave then, in the order of the ranking."""

    limit: Limit
    amount: int
    leaving: tuple[ProposalCode, ...] = ()

    def applied(self, session: Session) -> Session:
        """The session with that amount."""
        return replace(session, ceilings=_with_amount(session.ceilings, self.limit, self.amount))


Change = MorePapers | LowerCost | OtherLimit


def own_changes(session: Session, code: ProposalCode) -> tuple[MorePapers | LowerCost, ...]:
    """The least that its village could have done, each alone, to bring it inside; nothing that is not proven."""
    if not is_kept_outside(session, code):
        return ()
    return tuple(filter(None, (_papers(session, code), _cost(session, code))))


def other_limits(session: Session, code: ProposalCode) -> tuple[OtherLimit, ...]:
    """For each limit in its way an amount that alone would bring it wholly inside, one less would not; who would leave.

    Where what does not fit is skipped, a still smaller amount may do too.
    """
    if not is_kept_outside(session, code):
        return ()
    blocks = line.of(session).by_code[code].blocked_by
    return tuple(filter(None, (_limit(session, code, block) for block in blocks)))


def is_kept_outside(session: Session, code: ProposalCode) -> bool:
    """Whether it competes and limits, not an open tie, keep it outside."""
    row = line.of(session).by_code.get(code)
    is_competing = session.proposals[code].is_competing
    return row is not None and is_competing and row.placement is Placement.OUTSIDE and bool(row.blocked_by)


def placement_with(session: Session, code: ProposalCode, change: Change) -> Placement:
    """Where it stands once the change is made and everything is ranked again."""
    return line.ranked(change.applied(session)).by_code[code].placement


def _papers(session: Session, code: ProposalCode) -> MorePapers | None:
    """The fewest papers more, of a criterion whose score is what the data give."""
    proposal, rules = session.proposals[code], session.guideline
    for criterion in rules.criteria_of(proposal.commission) if rules else ():
        for change in _raised(proposal, criterion):
            if _may_pass(session, change) and placement_with(session, code, change) in WITHIN:
                return change
    return None


def _may_pass(session: Session, change: MorePapers) -> bool:
    """Whether it could come before those who filled or closed the limits in its way.

    Where scores come first, who has a higher one stays above it, wherever no move and no vote put them: most changes
    are in vain, and need not be ranked.
    """
    table, rules, changed = line.of(session), session.guideline, change.applied(session).proposals[change.code]
    value = ranking.score(rules.criteria_of(changed.commission), changed.scores) if rules else None
    if rules is None or value is None or rules.ladder[0] is not Rung.SCORE:
        return True
    full = (block.closed_by or block.last_inside for block in table.by_code[change.code].blocked_by)
    above = [table.by_code[ProposalCode(key)] for keys in full for key in keys]
    return all(row.moved or row.voted or row.score is None or row.score <= value for row in above)


def _raised(proposal: Proposal, criterion: Criterion) -> Iterator[MorePapers]:
    """What more papers would make of the score, the fewest first."""
    given = scored_by_papers(proposal, criterion)
    if given is None or criterion.prefill is None:
        return
    for count in range(1, max(criterion.prefill.steps) + 1):
        score = score_with(proposal, criterion, papers=count) or given
        if score > given:
            yield MorePapers(code=proposal.code, count=count, criterion=criterion.id, score=score)


def _cost(session: Session, code: ProposalCode) -> LowerCost | None:
    """What was left of the money in its way, where nothing else stands there and half of the work could be done."""
    cost, least = session.proposals[code].cost, min(block.left for block in line.of(session).by_code[code].blocked_by)
    change = LowerCost(code=code, cost=least)
    if not cost or SMALLER_WORK * least < cost:
        return None
    return change if placement_with(session, code, change) in WITHIN else None


def _limit(session: Session, code: ProposalCode, block: Block) -> OtherLimit | None:
    """An amount above the present one, at most as much as was missing where that does, found by halving.

    Other limits change no order, so that only the line is drawn again for each amount that is tried.
    """
    if block.limit.pair is not None:
        return None
    standing = OrderStanding.of(session)
    sections = orders(session, standing).orders.sections
    own = next(section for section in sections if any(spot.code == code for spot in section.spots))

    def is_inside(amount: int) -> bool:
        changed = OtherLimit(limit=block.limit, amount=amount).applied(session)
        return line.through(changed, own, standing.members).fates[code].placement in _WHOLLY

    low = line.of(session).tallies[block.limit].amount
    enough = (low + block.shortfall, low + _all_that_is_asked(session))
    high = next(filter(is_inside, enough), None)
    if high is None:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if is_inside(middle) else (middle, high)
    return OtherLimit(limit=block.limit, amount=high, leaving=_leaving(session, block.limit, high))


_WHOLLY = WITHIN - {Placement.PARTIAL}
"""A part of one rupiah is no place that anybody asks a limit for."""


def _leaving(session: Session, limit: Limit, amount: int) -> tuple[ProposalCode, ...]:
    after = _taking(line.ranked(OtherLimit(limit=limit, amount=amount).applied(session)))
    before = _taking(line.of(session))
    return tuple(row.code for row in line.of(session).rows if row.code in before - after)


def _taking(table: Ranking) -> frozenset[ProposalCode]:
    return frozenset(row.code for row in table.rows if row.placement in WITHIN)


def _all_that_is_asked(session: Session) -> int:
    """As much as all could ever take of one limit, be it rupiah or places."""
    return sum(proposal.cost or 1 for proposal in session.proposals.values())


def _with_amount(ceilings: Ceilings, limit: Limit, amount: int) -> Ceilings:
    match limit.kind:
        case LineKind.CEILING:
            return replace(ceilings, kecamatan=amount)
        case LineKind.COMMISSION_CEILING:
            return replace(ceilings, commissions={**ceilings.commissions, CommissionId(limit.commission): amount})
        case LineKind.AGENCY_CEILING:
            return replace(ceilings, agencies={**ceilings.agencies, limit.agency: amount})
        case LineKind.PER_COMMISSION:
            return replace(ceilings, quota_per_commission=amount)
    return replace(ceilings, quota_per_village_and_commission=amount)
