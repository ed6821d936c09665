"""Whether a claim about the line is true of a walk: each is judged by what the walk did, turn by turn."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sessions.guideline.words import Claim, Says
from sessions.rules.ceiling import CeilingLine, LineFate, Placement, draw_line
from sessions.rules.limits import Item, Limit, Limits, met_by, pairs_of
from sessions.values.guideline import LineWay

Draw = Callable[[Sequence[Item], Limits, LineWay], CeilingLine]
WITHIN = {Placement.INSIDE, Placement.PARTIAL}
IN_THE_PAIR = {*WITHIN, Placement.NO_COST}


@dataclass(frozen=True, kw_only=True)
class Turn:
    """An item as its turn came: what it needs, what was left of that, which of it was closed, and what it got."""

    item: Item
    fate: LineFate
    needs: Mapping[Limit, int]
    left: Mapping[Limit, int]
    closed: frozenset[Limit]

    @property
    def is_open(self) -> bool:
        return not self.closed & self.needs.keys()

    @property
    def exceeded(self) -> set[Limit]:
        return {limit for limit, need in self.needs.items() if need > self.left[limit]}

    @property
    def fits(self) -> bool:
        return self.is_open and not self.exceeded

    @property
    def is_placed(self) -> bool:
        """Whether it takes part: it costs something, or nobody need know what."""
        return self.item.cost != 0 and not (self.item.cost is None and any(limit.is_money for limit in self.needs))


@dataclass(frozen=True, kw_only=True)
class Walked:
    """A walk through items that each have a rank of their own, as the forum settled the ties of `tied`."""

    items: Sequence[Item]
    tied: Sequence[Item]
    limits: Limits
    way: LineWay
    draw: Draw = draw_line
    is_kecamatan_wide: bool = True

    @cached_property
    def line(self) -> CeilingLine:
        return self.draw(self.items, self.limits, self.way)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        return tuple(self._turns())

    def _turns(self) -> Iterator[Turn]:
        fates = self.line.fates
        left: dict[Limit, int] = {}
        shut: set[Limit] = set()
        for item in sorted(self.items, key=lambda item: item.rank):
            amounts = met_by(item, self.limits) if item.cost != 0 else pairs_of(item, self.limits)
            left = {**amounts, **left}
            fate = fates[item.key]
            turn = Turn(
                item=item,
                fate=fate,
                needs={limit: (item.cost or 0) if limit.is_money else 1 for limit in amounts},
                left=dict(left),
                closed=frozenset(shut | {limit for limit, rest in left.items() if not rest}),
            )
            yield turn
            if self.way is LineWay.STOP and turn.is_placed and turn.is_open:
                shut |= turn.exceeded
            for limit, need in turn.needs.items() if fate.placement in IN_THE_PAIR else ():
                left[limit] -= fate.funded if limit.is_money else need

    def without(self, key: str) -> CeilingLine:
        return self.draw([item for item in self.items if item.key != key], self.limits, self.way)

    def changes_nothing(self, key: str) -> bool:
        """Whether all others have what they have without it."""
        rest, whole = self.without(key).fates, self.line.fates
        return all(_told(fate) == _told(whole[other]) for other, fate in rest.items())


def _told(fate: LineFate) -> tuple[Placement, int]:
    return fate.placement, fate.funded


def holds(claim: Claim, walked: Walked) -> bool:
    """Whether what is claimed is what happened."""
    return all(_JUDGES[claim.says](claim, walked, turn) for turn in walked.turns)


def _of(claim: Claim, limits: set[Limit] | frozenset[Limit]) -> set[Limit]:
    return {limit for limit in limits if limit.kind in claim.kinds}


def _no_limit(_claim: Claim, _walked: Walked, turn: Turn) -> bool:
    by_a_pair = bool(turn.fate.blocked_by) and not any(block.limit.is_adopted for block in turn.fate.blocked_by)
    return turn.fate.placement in IN_THE_PAIR or by_a_pair


def _fits_all(_claim: Claim, _walked: Walked, turn: Turn) -> bool:
    return not turn.is_placed or (turn.fate.placement is Placement.INSIDE) == turn.fits


def _full_closes(claim: Claim, _walked: Walked, turn: Turn) -> bool:
    full = {limit for limit in turn.needs if not turn.left[limit]}
    return not _of(claim, full) or turn.fate.placement not in WITHIN


def _exceeded_closes(claim: Claim, walked: Walked, turn: Turn) -> bool:
    """From the first with open limits that exceeds one on, nothing under it is within."""
    if not (turn.is_placed and turn.is_open):
        return True
    for limit in _of(claim, turn.exceeded):
        later = (t for t in walked.turns if t.item.rank >= turn.item.rank and limit in t.needs)
        if any(t.fate.placement in WITHIN for t in later):
            return False
    return True


def _others_go_on(claim: Claim, _walked: Walked, turn: Turn) -> bool:
    elsewhere = _of(claim, turn.closed) - turn.needs.keys()
    return not (elsewhere and turn.is_placed and turn.fits) or turn.fate.placement is Placement.INSIDE


def _passed_over(claim: Claim, walked: Walked, turn: Turn) -> bool:
    if not turn.is_placed:
        return True
    if _of(claim, turn.exceeded):
        return turn.fate.placement is Placement.OUTSIDE and walked.changes_nothing(turn.item.key)
    return not turn.fits or turn.fate.placement is Placement.INSIDE


def _fills_in_part(claim: Claim, _walked: Walked, turn: Turn) -> bool:
    if not (turn.is_placed and turn.is_open and _of(claim, turn.exceeded)):
        return turn.fate.placement is not Placement.PARTIAL
    least = min(turn.left[limit] for limit in turn.needs if limit.is_money)
    return _told(turn.fate) == (Placement.PARTIAL, least)


def _part_uses_up(_claim: Claim, walked: Walked, turn: Turn) -> bool:
    if turn.fate.placement is not Placement.PARTIAL:
        return True
    spent = {limit for limit in turn.needs if limit.is_money and turn.left[limit] == turn.fate.funded}
    later = (t for t in walked.turns if t.item.rank > turn.item.rank and spent & t.needs.keys())
    return bool(spent) and not any(t.fate.placement in WITHIN for t in later)


def _part_takes_a_place(_claim: Claim, walked: Walked, turn: Turn) -> bool:
    quotas = {limit for limit in turn.needs if limit.is_adopted and not limit.is_money}
    if turn.fate.placement is not Placement.PARTIAL or not quotas:
        return True
    within = [t for t in walked.turns if t.fate.placement in WITHIN]
    return all(walked.line.tallies[q].used == sum(q in t.needs for t in within) for q in quotas)


def _closed_takes_nothing(_claim: Claim, walked: Walked, turn: Turn) -> bool:
    if turn.is_open or not turn.is_placed:
        return True
    return turn.fate.placement is Placement.OUTSIDE and walked.changes_nothing(turn.item.key)


def _waits_for_cost(claim: Claim, walked: Walked, turn: Turn) -> bool:
    waits = turn.item.cost is None and bool(_of(claim, set(turn.needs)))
    return waits == (turn.fate.placement is Placement.COST_UNKNOWN) and (
        not waits or walked.changes_nothing(turn.item.key)
    )


def _costs_nothing(_claim: Claim, walked: Walked, turn: Turn) -> bool:
    if turn.item.cost != 0:
        return True
    return turn.fate.funded == 0 and (bool(turn.needs) or walked.changes_nothing(turn.item.key))


def _one_of_a_pair(_claim: Claim, walked: Walked, turn: Turn) -> bool:
    partners = {key for limit in turn.needs for key in limit.pair or ()} - {turn.item.key}
    earlier = {t.item.key for t in walked.turns if t.item.rank < turn.item.rank}
    is_shut = any(walked.line.fates[key].placement in IN_THE_PAIR for key in partners & earlier)
    return not is_shut or turn.fate.placement not in IN_THE_PAIR


def _tie_is_open(_claim: Claim, walked: Walked, turn: Turn) -> bool:
    """As it was before the ties were settled: open only behind a tie at the line, and else as it became."""
    before = walked.draw(walked.tied, walked.limits, walked.way)
    ranks = {item.key: item.rank for item in walked.tied}
    if before.fates[turn.item.key].placement is not Placement.UNSETTLED:
        return _told(before.fates[turn.item.key]) == _told(turn.fate)
    at_the_line = min((ranks[tie[0]] for tie in before.crossing if len(tie) > 1), default=None)
    is_settled = turn.fate.placement is not Placement.UNSETTLED
    return is_settled and at_the_line is not None and at_the_line <= ranks[turn.item.key]


def _needs_one_order(claim: Claim, walked: Walked, turn: Turn) -> bool:
    return walked.is_kecamatan_wide or not _of(claim, {block.limit for block in turn.fate.blocked_by})


_JUDGES: Mapping[Says, Callable[[Claim, Walked, Turn], bool]] = {
    Says.NO_LIMIT: _no_limit,
    Says.FITS_ALL: _fits_all,
    Says.FULL_CLOSES: _full_closes,
    Says.EXCEEDED_CLOSES: _exceeded_closes,
    Says.OTHERS_GO_ON: _others_go_on,
    Says.PASSED_OVER: _passed_over,
    Says.FILLS_IN_PART: _fills_in_part,
    Says.PART_USES_UP: _part_uses_up,
    Says.PART_TAKES_A_PLACE: _part_takes_a_place,
    Says.CLOSED_TAKES_NOTHING: _closed_takes_nothing,
    Says.WAITS_FOR_COST: _waits_for_cost,
    Says.COSTS_NOTHING: _costs_nothing,
    Says.ONE_OF_A_PAIR: _one_of_a_pair,
    Says.TIE_IS_OPEN: _tie_is_open,
    Says.NEEDS_ONE_ORDER: _needs_one_order,
}
