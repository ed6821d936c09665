"""What an act does to the order and the line: two sessions compared, before it and after it, written or not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts import Ranked, Ranking
from sessions.line.facts_undecided import OpenBecause, undecided
from sessions.rules.ceiling import WITHIN, Placement
from sessions.values.commissions import CommissionId
from sessions.values.proposals import Outcome, Proposal, ProposalCode


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStanding:
    """Where one proposal is: its numbers, its side of the line, what it takes there, and how it ended.

    `rank` is that of the kecamatan, `commission_rank` that of its commission; both are None where it has none, and so
    is `placement`. `taken` is whole rupiah that the line gives it, `cost` what it asks for, None where unknown.
    """

    commission: CommissionId | None
    rank: int | None = None
    commission_rank: int | None = None
    placement: Placement | None = None
    taken: int = 0
    cost: int | None = None
    outcome: Outcome | None = None

    @property
    def is_ranked(self) -> bool:
        """Whether it has a number."""
        return self.commission_rank is not None

    @property
    def is_inside(self) -> bool:
        """Whether it stands above the line, wholly or in part."""
        return self.placement in WITHIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Shifted:
    """A proposal that is elsewhere, costs something else or ended otherwise; None where it did not exist."""

    code: ProposalCode
    before: LineStanding | None
    after: LineStanding | None

    @property
    def is_ranked(self) -> bool:
        """Whether it has a number, or had one."""
        return any(standing is not None and standing.is_ranked for standing in (self.before, self.after))

    @property
    def leaves(self) -> bool:
        """Whether it was inside and no longer is."""
        return _is_inside(self.before) and not _is_inside(self.after)

    @property
    def enters(self) -> bool:
        """Whether it is inside and was not."""
        return _is_inside(self.after) and not _is_inside(self.before)

    @property
    def is_decided_as_before(self) -> bool:
        """Whether it had an outcome and has the same."""
        was, becomes = self.before, self.after
        return was is not None and becomes is not None and was.outcome is not None and was.outcome is becomes.outcome


def _is_inside(standing: LineStanding | None) -> bool:
    return standing is not None and standing.is_inside


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """All that is above the line: how many proposals, and the whole rupiah that the line gives them."""

    count: int
    rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """What differs. `shifted` are in the order of the ranking after, those without a number behind, by arrival.

    `undecided` and `undecided_before` are the proposals without an outcome by why "sesuai garis" leaves them, those
    that it would not leave included.
    """

    shifted: tuple[Shifted, ...]
    before: Within
    after: Within
    undecided_before: Mapping[OpenBecause, int]
    undecided: Mapping[OpenBecause, int]

    @property
    def is_nothing(self) -> bool:
        """Whether of all that has a number, or had one, nobody's number, place, rupiah or end is another."""
        return not any(one.is_ranked for one in self.shifted)

    @property
    def leaving(self) -> tuple[ProposalCode, ...]:
        """Those that were inside and no longer are."""
        return tuple(one.code for one in self.shifted if one.leaves)

    @property
    def entering(self) -> tuple[ProposalCode, ...]:
        """Those that are inside and were not."""
        return tuple(one.code for one in self.shifted if one.enters)


def between(before: Session, after: Session) -> Effects:
    """What becomes of everybody; the ranking of either session is made once and kept with it."""
    now, then = line.of(before), line.of(after)
    return Effects(
        shifted=tuple(_shifted(before, after, now, then)),
        before=_within(now.rows),
        after=_within(then.rows),
        undecided_before=_counted(before),
        undecided=_counted(after),
    )


def standing(session: Session, code: ProposalCode) -> LineStanding | None:
    """Where one proposal is now; None where there is no such proposal."""
    proposal = session.proposals.get(code)
    return None if proposal is None else _standing(proposal, line.of(session).by_code.get(code))


def score(session: Session, code: ProposalCode) -> Fraction | None:
    """Its nilai, from 20 to 100; None where a criterion is missing."""
    row = line.of(session).by_code.get(code)
    return None if row is None else row.score


def _shifted(before: Session, after: Session, now: Ranking, then: Ranking) -> Iterator[Shifted]:
    ranked = (row.code for row in then.rows)
    for code in dict.fromkeys((*ranked, *after.proposals, *before.proposals)):
        was, becomes = before.proposals.get(code), after.proposals.get(code)
        old = None if was is None else _standing(was, now.by_code.get(code))
        new = None if becomes is None else _standing(becomes, then.by_code.get(code))
        if old != new:
            yield Shifted(code=code, before=old, after=new)


def _standing(proposal: Proposal, row: Ranked | None) -> LineStanding:
    if row is None:
        return LineStanding(commission=proposal.commission, cost=proposal.cost, outcome=proposal.outcome)
    return LineStanding(
        commission=proposal.commission,
        rank=row.rank,
        commission_rank=row.commission_rank,
        placement=row.placement,
        taken=row.funded,
        cost=proposal.cost,
        outcome=proposal.outcome,
    )


def _within(rows: Iterable[Ranked]) -> Within:
    inside = [row.funded for row in rows if row.placement in WITHIN]
    return Within(count=len(inside), rupiah=sum(inside))


def _counted(session: Session) -> dict[OpenBecause, int]:
    found: dict[OpenBecause, int] = {}
    for one in undecided(session):
        found[one.why] = found.get(one.why, 0) + 1
    return found
