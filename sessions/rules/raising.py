"""How much one ceiling alone would have to hold for an item to be inside, everything else as it is.

Only where the walk stops at the first that does not fit: there a higher ceiling takes nobody out, and the walk goes as
it would without that ceiling until somebody asks for more than it holds. Who asks, whether or not another limit then
keeps them outside, would close it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from sessions.rules.ceiling import LineFate, Placement, draw_line
from sessions.rules.limits import Item, Limit, Limits, met_by
from sessions.values.guideline import LineKind, LineWay


def least_amounts(items: Iterable[Item], limits: Limits, limit: Limit, way: LineWay) -> Mapping[str, int]:
    """Key -> the least rupiah of this ceiling with which the item is inside, also of those that are inside now.

    Those that other limits keep outside then are not named, nor is anybody from the first tie on that would be open.
    """
    if way is not LineWay.STOP or not limit.is_money:
        return {}
    return dict(_least(sorted(items, key=lambda item: (item.rank, item.key)), limits, limit))


def _least(ordered: list[Item], limits: Limits, limit: Limit) -> Iterator[tuple[str, int]]:
    ample = with_amount(limits, limit, sum(item.cost or 0 for item in ordered))
    fates = draw_line(ordered, ample, LineWay.STOP).fates
    taken = least = 0
    for _, rank in groupby(ordered, key=lambda item: item.rank):
        level = [item for item in rank if limit in met_by(item, limits)]
        if any(fates[item.key].placement is Placement.UNSETTLED for item in level):
            return
        asking = [item for item in level if _asks(fates[item.key])]
        least = max(least, taken + sum(item.cost or 0 for item in asking))
        inside = [item for item in level if fates[item.key].placement is Placement.INSIDE]
        taken += sum(item.cost or 0 for item in inside)
        yield from ((item.key, least) for item in inside)


def _asks(fate: LineFate) -> bool:
    """Whether it took its turn: none of its limits was used up or closed above, and its cost is known."""
    is_too_late = any(block.closed_by or not block.left for block in fate.blocked_by)
    return fate.placement in {Placement.INSIDE, Placement.OUTSIDE} and not is_too_late


def with_amount(limits: Limits, limit: Limit, amount: int) -> Limits:
    """The same limits with another amount of one ceiling."""
    match limit.kind:
        case LineKind.COMMISSION_CEILING:
            return replace(limits, commissions={**limits.commissions, limit.commission: amount})
        case LineKind.AGENCY_CEILING:
            return replace(limits, agencies={**limits.agencies, limit.agency: amount})
    return replace(limits, ceiling=amount)
