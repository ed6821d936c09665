"""The line (garis batas): what is inside the ceilings and quotas, what is not, and by how much.

The order is walked from the top. A proposal takes its cost from every ceiling and one place from every quota that
applies to it, and must fit them all. What happens at the first that does not fit is the adopted way:

- berhenti: the limits it does not fit are closed and take nothing more; other limits go on.
- lompat: it stays outside and the walk goes on.
- sebagian: it gets what is left, the least over its ceilings, and so uses that one up; quotas are never partial.

An exclusive pair is a quota of one place for two proposals, so the first one keeps the other outside.

Where one of its limits is used up or closed already, a proposal is outside and touches no other limit. Cost 0 stands
outside the line and takes nothing but the place of its pair. An unknown cost takes nothing and waits for its price
where a ceiling applies; elsewhere it is placed like any other.

A tie takes its turn as one. Members that fit in whatever order are inside (in lompat, those that do not fit alone are
outside); the others fall into parts that contend for the same limits. A part in which nobody fits alone is outside
(in sebagian only a single member, which is then partial); in any other part all members are unsettled, and the tie
crosses the line. What becomes of those who follow it:

- berhenti, sebagian: the one limit the part contends for is closed, so those who follow under it are outside.
- lompat, or where the part contends for several limits: those who need only what is left even with the whole part
  inside are inside, those for whom it cannot be enough are outside in lompat, all others are unsettled with it.

What is said to be inside, outside or partial stays so whatever order the forum gives to the ties.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from sessions.rules.limits import Item, Limit, Limits, ceilings, met_by, pairs_of
from sessions.values.guideline import LineWay


class Placement(StrEnum):
    """Where a proposal stands before the line."""

    INSIDE = "dalam"
    PARTIAL = "sebagian"
    OUTSIDE = "di luar"
    UNSETTLED = "menunggu"
    COST_UNKNOWN = "biaya belum diketahui"
    NO_COST = "tanpa biaya"


WITHIN = frozenset({Placement.INSIDE, Placement.PARTIAL, Placement.NO_COST})
"""What stands above the line, wholly, in part, or since it needs no money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A limit in somebody's way; rupiah for a ceiling, places for a quota.

    `shortfall` is what was missing when the turn came; 0 where enough was left but the limit was closed above, or
    only a settlement decides. `left` is what there was then; where `is_sure` is false a tie is open above, so that
    there may have been less. `last_inside` are those of the lowest rank that had taken from the limit, `closed_by`
    those that did not fit and so closed it, by key; both are above.
    """

    limit: Limit
    shortfall: int
    left: int = 0
    is_sure: bool = True
    last_inside: tuple[str, ...] = ()
    closed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFate:
    """What the line does to a proposal. `funded` is rupiah.

    `blocked_by` names limits that were used up or closed above in the order in which that happened, then the others,
    ceilings before quotas. `hangs_on` are the members of open ties above that must be settled before an unsettled one
    is certain; it is empty for members of such a tie.
    """

    placement: Placement
    funded: int = 0
    blocked_by: tuple[Block, ...] = ()
    hangs_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSums:
    """A limit after the walk, rupiah or places; what is unsettled has taken nothing yet."""

    amount: int
    used: int
    is_closed: bool = False

    @property
    def left(self) -> int:
        """What nobody has taken."""
        return self.amount - self.used


@dataclass(frozen=True, slots=True, kw_only=True)
class CeilingLine:
    """The line through an order. `fates` stand by rank, equal ranks by key.

    `tallies` hold every ceiling in force and every quota somebody met. `crossing` are the ties (all members of the
    rank) that must be settled before the line is certain; once they are, others may follow.
    """

    fates: Mapping[str, LineFate]
    tallies: Mapping[Limit, LineSums]
    crossing: tuple[tuple[str, ...], ...] = ()

    def keys(self, placement: Placement) -> tuple[str, ...]:
        """What is there, by rank."""
        return tuple(key for key, fate in self.fates.items() if fate.placement is placement)


def draw_line(items: Iterable[Item], limits: Limits, way: LineWay) -> CeilingLine:
    """Walk down the ranks and place every item; the order of input does not matter, only ranks do."""
    ordered = sorted(items, key=lambda item: (item.rank, item.key))
    walk = _Walk(limits, way)
    for _, rank in groupby(ordered, key=lambda item: item.rank):
        walk.take_turn(tuple(rank))
    unsettled = [item.rank for item in ordered if walk.fates[item.key].placement is Placement.UNSETTLED]
    return CeilingLine(
        fates={item.key: walk.fates[item.key] for item in ordered},
        tallies={
            limit: LineSums(amount=gauge.amount, used=gauge.amount - gauge.left, is_closed=gauge.is_closed)
            for limit, gauge in walk.gauges.items()
            if limit.is_adopted
        },
        crossing=tuple(keys for rank, keys in walk.open_ties.items() if unsettled and rank <= unsettled[-1]),
    )


@dataclass(slots=True)
class _Gauge:
    """A limit during the walk: at least `sure` and at most `left` is there; they differ while a tie is unsettled.

    `full_since` is the rank with which it was used up or closed; the members of ties that make it unsure are in `open`.
    """

    amount: int
    left: int
    sure: int
    is_closed: bool = False
    full_since: int | None = None
    taken_at: int | None = None
    last_inside: tuple[str, ...] = ()
    closed_by: tuple[str, ...] = ()
    open: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, amount: int) -> "_Gauge":
        return cls(amount, amount, amount, full_since=None if amount else _FROM_THE_START)

    @property
    def most(self) -> int:
        return 0 if self.is_closed else self.left

    def take(self, amount: int, key: str, rank: int) -> None:
        self.left -= amount
        self.sure -= amount
        self.last_inside = (*self.last_inside, key) if self.taken_at == rank else (key,)
        self.taken_at = rank
        self._note_full(rank)

    def close(self, keys: Iterable[str], rank: int) -> None:
        self.is_closed, self.closed_by = True, tuple(sorted(keys))
        self._note_full(rank)

    def _note_full(self, rank: int) -> None:
        if self.most == 0 and self.full_since is None:
            self.full_since = rank


_FROM_THE_START = 0
_NOT_FULL = float("inf")


@dataclass(frozen=True, slots=True)
class _Claim:
    """An item that takes part in the walk, what it needs from each limit that applies, and what it is if it fits."""

    key: str
    cost: int
    needs: Mapping[Limit, int]
    fitting: Placement = Placement.INSIDE


class _Walk:
    """The walk down the ranks, one rank at a time."""

    def __init__(self, limits: Limits, way: LineWay) -> None:
        self.fates: dict[str, LineFate] = {}
        self.gauges = {limit: _Gauge.of(amount) for limit, amount in ceilings(limits).items()}
        self.open_ties: dict[int, tuple[str, ...]] = {}
        self._rank = 0
        self._limits = limits
        self._way = way

    def take_turn(self, rank: Sequence[Item]) -> None:
        """Place all members of one rank."""
        self._rank = rank[0].rank
        claims = [claim for claim in map(self._claim, rank) if claim is not None]
        hopeful = []
        for claim in claims:
            if self._is_hopeless(claim):
                self._place(claim, Placement.OUTSIDE, self._exceeded(claim))
            else:
                hopeful.append(claim)
        contested = {limit for limit, need in _demand(hopeful).items() if need > self.gauges[limit].sure}
        for part in _parts(hopeful, contested):
            contends_for = contested & _demand(part).keys()
            if not contends_for:
                self._fund(part[0], part[0].fitting, part[0].cost, set())
            elif self._contend(part, contends_for):
                self.open_ties[self._rank] = tuple(item.key for item in rank)

    def _claim(self, item: Item) -> _Claim | None:
        """What the item asks for; None where it takes no part, and then its fate is told."""
        is_free = item.cost == 0
        amounts = pairs_of(item, self._limits) if is_free else met_by(item, self._limits)
        if is_free and not amounts:
            self.fates[item.key] = LineFate(placement=Placement.NO_COST)
            return None
        cost = item.cost or 0
        fitting = Placement.NO_COST if is_free else Placement.INSIDE
        claim = _Claim(item.key, cost, {limit: cost if limit.is_money else 1 for limit in amounts}, fitting)
        for limit in claim.needs:
            if limit not in self.gauges:
                self.gauges[limit] = _Gauge.of(amounts[limit])
        if item.cost is None and any(limit.is_money for limit in amounts):
            full = {limit for limit in amounts if self.gauges[limit].most == 0}
            self._place(claim, Placement.COST_UNKNOWN, full)
            return None
        return claim

    def _is_hopeless(self, claim: _Claim) -> bool:
        """Whether nothing of its own rank could help or harm it, nor it them: it is outside and touches no limit."""
        if self._way is LineWay.SKIP:
            return bool(self._exceeded(claim))
        return any(self.gauges[limit].most == 0 for limit in claim.needs)

    def _exceeded(self, claim: _Claim) -> set[Limit]:
        return {limit for limit, need in claim.needs.items() if need > self.gauges[limit].most}

    def _contend(self, part: Sequence[_Claim], contested: set[Limit]) -> bool:
        """Place a part of a rank that does not fit; whether the order within it matters to anybody."""
        is_certain = all(self.gauges[limit].sure == self.gauges[limit].most for limit in contested)
        if is_certain and self._way is LineWay.STOP and all(self._exceeded(claim) for claim in part):
            return self._stop_at(part)
        if is_certain and self._way is LineWay.PARTIAL and len(part) == 1:
            money = min(self.gauges[limit].left for limit in contested)
            self._fund(part[0], Placement.PARTIAL, money, self._exceeded(part[0]))
            return False
        hangs_on = set[str]() if is_certain else set[str]().union(*(self.gauges[limit].open for limit in contested))
        self._leave_unsettled(part, contested, hangs_on)
        if is_certain and self._way is not LineWay.SKIP and len(contested) == 1:
            self.gauges[contested.pop()].close((claim.key for claim in part), self._rank)
        return is_certain

    def _stop_at(self, part: Sequence[_Claim]) -> bool:
        """Nobody fits alone: all are outside. Which comes first matters only if they exceed different limits."""
        exceeded = [self._exceeded(claim) for claim in part]
        for claim, limits in zip(part, exceeded, strict=True):
            self._place(claim, Placement.OUTSIDE, limits)
        by_all = set.intersection(*exceeded)
        by_some = set.union(*exceeded) - by_all
        keys = [claim.key for claim in part]
        for limit in by_all:
            self.gauges[limit].close(keys, self._rank)
        for limit in by_some:
            self.gauges[limit].sure = 0
            self.gauges[limit].open.update(keys)
        return bool(by_some)

    def _leave_unsettled(self, part: Sequence[_Claim], contested: set[Limit], hangs_on: set[str]) -> None:
        """All wait. What they contend for may be gone for those below; of the rest their need is set aside."""
        for claim in part:
            self._place(claim, Placement.UNSETTLED, contested & claim.needs.keys(), hangs_on=hangs_on)
        for limit, need in _demand(part).items():
            self.gauges[limit].sure -= self.gauges[limit].sure if limit in contested else need
            self.gauges[limit].open |= hangs_on or {claim.key for claim in part}

    def _fund(self, claim: _Claim, placement: Placement, money: int, exceeded: set[Limit]) -> None:
        self._place(claim, placement, exceeded, money)
        for limit, need in claim.needs.items():
            self.gauges[limit].take(money if limit.is_money else need, claim.key, self._rank)

    def _place(
        self, claim: _Claim, placement: Placement, limits: set[Limit], funded: int = 0, hangs_on: Iterable[str] = ()
    ) -> None:
        met = sorted((limit for limit in claim.needs if limit in limits), key=self._full_since)
        blocks = tuple(self._block(limit, claim.needs[limit]) for limit in met)
        self.fates[claim.key] = LineFate(
            placement=placement, funded=funded, blocked_by=blocks, hangs_on=tuple(sorted(hangs_on))
        )

    def _full_since(self, limit: Limit) -> float:
        since = self.gauges[limit].full_since
        return _NOT_FULL if since is None else since

    def _block(self, limit: Limit, need: int) -> Block:
        gauge = self.gauges[limit]
        return Block(
            limit=limit,
            shortfall=max(0, need - gauge.left),
            left=gauge.left,
            is_sure=gauge.sure == gauge.left,
            last_inside=gauge.last_inside,
            closed_by=gauge.closed_by,
        )


def _demand(claims: Iterable[_Claim]) -> dict[Limit, int]:
    """What all of them together need from each limit."""
    total: dict[Limit, int] = {}
    for claim in claims:
        for limit, need in claim.needs.items():
            total[limit] = total.get(limit, 0) + need
    return total


def _parts(claims: Iterable[_Claim], contested: set[Limit]) -> list[list[_Claim]]:
    """Members that contend with each other, directly or through others, for some contested limit; others alone."""
    alone: list[list[_Claim]] = []
    parts: list[tuple[set[Limit], list[_Claim]]] = []
    for claim in claims:
        limits, members = contested & claim.needs.keys(), [claim]
        if not limits:
            alone.append(members)
            continue
        for part in [part for part in parts if limits & part[0]]:
            parts.remove(part)
            limits, members = limits | part[0], part[1] + members
        parts.append((limits, members))
    return alone + [members for _, members in parts]
