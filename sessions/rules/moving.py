"""Moves in an order: places with ties in, moves in, places out; what is not moved keeps its place and its ties.

An order is a sequence of levels, best first; equals share a level. A move keeps whom it passed. While any of them
stands, the moved one stands alone above the level of the best placed of them (a rise) or below that of the worst placed
(a fall), and never worse (never better) than the place it has just before this move is applied.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

Level = tuple[str, ...]
"""Equals, in any order."""

Levels = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """`key` rises above those it `passed`, or falls below them; they stand in the order they had."""

    key: str
    passed: tuple[str, ...]
    is_rise: bool


def holds(shift: Shift, keys: Collection[str]) -> bool:
    """Whether the moved one stands among these, and at least one of those it passed."""
    return shift.key in keys and any(key in keys for key in shift.passed)


def shifted(whole: Levels, rest: Levels, shifts: Sequence[Shift]) -> tuple[Level, ...]:
    """The order with all moves, oldest first, of which each must hold in `whole`.

    `whole` is the order without any move, `rest` the order that all but the moved ones make among themselves.
    """
    levels = inserted(whole, rest, shifts)
    for shift in shifts:
        at, met = _index(levels, shift.key), _met(levels, shift)
        to = min(met[0], at) if shift.is_rise else max(met[-1], at)
        levels.insert(to, levels.pop(at))
    return tuple(levels)


def inserted(whole: Levels, rest: Levels, shifts: Sequence[Shift]) -> list[Level]:
    """The rest with each moved one alone where it stands without any move.

    One that leaves a tie stands above what is left of it if its first move is a rise, else below it; of several that
    stand there the one that was moved first is the farthest from the tie.
    """
    first: dict[str, tuple[int, bool]] = {}
    for age, shift in enumerate(shifts):
        first.setdefault(shift.key, (age, shift.is_rise))
    ends: list[int] = []
    for level in rest:
        ends.append((ends[-1] if ends else 0) + len(level))
    arriving: list[tuple[tuple[int, int, bool, int], str]] = []
    above = 0
    for rank, level in enumerate(whole):
        staying = sum(key not in first for key in level)
        for key in level:
            if key in first:
                age, rises = first[key]
                gap = _gap_above(ends, above) if rises else _gap_below(ends, above + staying)
                arriving.append(((gap, rank, not rises, age if rises else -age), key))
        above += staying
    arriving.sort()
    levels: list[Level] = []
    for gap, level in enumerate(rest):
        levels += [(key,) for (to, *_), key in arriving if to == gap]
        levels.append(tuple(level))
    return [*levels, *((key,) for (to, *_), key in arriving if to == len(rest))]


def _gap_above(ends: Sequence[int], offset: int) -> int:
    """The level that holds the place behind `offset` others."""
    return sum(end <= offset for end in ends)


def _gap_below(ends: Sequence[int], offset: int) -> int:
    """The level behind the one that holds the last of `offset` places."""
    return sum(start < offset for start in (0, *ends[:-1])) if ends else 0


def beside(levels: Levels, key: str, other: str, *, is_above: bool) -> Shift:
    """The move of one to the place directly above or below the level of another.

    Nobody is passed where it stands there already, or where both are equals.
    """
    at, of_other = _index(levels, key), _index(levels, other)
    gap = of_other + (not is_above)
    is_rise = gap <= at
    passed = levels[gap:at] if is_rise else levels[at + 1 : gap]
    return Shift(key=key, passed=_flat(passed if of_other != at else ()), is_rise=is_rise)


def swapped(levels: Levels, one: str, other: str) -> tuple[Shift, Shift]:
    """The rise of the lower and the fall of the upper of two that stand alone on their ranks."""
    upper, lower = sorted((_index(levels, one), _index(levels, other)))
    (high,), (low,) = levels[upper], levels[lower]
    return (
        Shift(key=low, passed=_flat(levels[upper:lower]), is_rise=True),
        Shift(key=high, passed=_flat(levels[upper + 1 : lower + 1]), is_rise=False),
    )


def _met(levels: Levels, shift: Shift) -> list[int]:
    """Where those stand that it passed, from the top."""
    passed = frozenset(shift.passed)
    return [index for index, level in enumerate(levels) if not passed.isdisjoint(level)]


def _index(levels: Levels, key: str) -> int:
    return next(index for index, level in enumerate(levels) if key in level)


def _flat(levels: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(levels))
