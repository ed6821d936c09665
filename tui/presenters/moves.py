"""Which rows moved when a list was put in another order: the fewest that explain the new order."""

from bisect import bisect_left
from collections.abc import Sequence


def moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Keys in both lists that have to be taken out so that the rest keeps its order.

    The rest is a longest increasing subsequence, so one row that climbs from 13 to 2 is the only one that moved. What
    begins and ends alike has not moved, and is not looked at: lists are long, and change in few places.
    """
    head = _alike(before, after)
    tail = _alike(before[head:][::-1], after[head:][::-1])
    return _moved(before[head : len(before) - tail], after[head : len(after) - tail])


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many keys both begin with."""
    shorter = min(len(one), len(other))
    return next((number for number in range(shorter) if one[number] != other[number]), shorter)


def _moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    place = {key: number for number, key in enumerate(after)}
    common = [key for key in before if key in place]
    tails: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for number, key in enumerate(common):
        at = bisect_left(tails, place[key])
        tails[at : at + 1] = [place[key]]
        last[at : at + 1] = [number]
        previous.append(last[at - 1] if at else -1)
    kept = set()
    number = last[-1] if last else -1
    while number >= 0:
        kept.add(common[number])
        number = previous[number]
    return frozenset(common) - kept
