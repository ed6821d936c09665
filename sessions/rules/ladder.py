"""The ladder (tangga): from values to places, rung by rung, with every tie either named or left standing.

A tie is exact equality. It is broken only by a rung of the adopted ladder, never by the order of input, a code or a
name; what no rung separates keeps an equal rank. Deliberation and lot are rungs too: they read what the forum settled.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby
from math import lcm

from sessions.guideline import Rung

Value = Fraction | int

SETTLED = frozenset({Rung.DELIBERATION, Rung.LOT})
"""Rungs that are decisions of the forum instead of values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """A proposal (or person) with its value on each rung; an absent rung or None is no value, not zero.

    More is better on every rung but `VILLAGE_PRIORITY`, where 1 is best.
    """

    key: str
    values: Mapping[Rung, Value | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """The order the forum gave to a tie, first is best; `rung` is `DELIBERATION` or `LOT`."""

    order: tuple[str, ...]
    rung: Rung


_Usable = tuple[Settlement, frozenset[str]]
"""A settlement whose rung is on the ladder, with those it names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a contender stands.

    `rank` is the competition rank (1, 1, 3); `tied_with` are the others of the same rank, sorted.
    `decided_by` is the last rung that separated it from anybody: after it the rank was final. None when nobody was
    ever separated from it (it stands alone, or all are tied).
    `ahead_by` is the rung that puts it above the next lower rank, None on the lowest rank.
    `skipped` are the rungs passed over while it was tied, because not every member of the tie had a value; a rung
    nobody has a value for is skipped as well, so a ladder without a vote should not hold the rung `VOTES`.
    """

    key: str
    rank: int
    tied_with: tuple[str, ...] = ()
    decided_by: Rung | None = None
    ahead_by: Rung | None = None
    skipped: tuple[Rung, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Contenders nothing has separated so far."""

    members: tuple[Contender, ...]
    decided_by: Rung | None = None
    ahead_by: Rung | None = None
    skipped: tuple[Rung, ...] = ()


def climb(
    contenders: Iterable[Contender], ladder: Sequence[Rung], settlements: Sequence[Settlement] = ()
) -> tuple[Place, ...]:
    """Places of all contenders, best first; equal ranks stand side by side, by key.

    `settlements` are given oldest first. One applies to a tied group when its order holds every member; of several
    that apply the latest wins, whatever its rung, as long as that rung is on the ladder.
    """
    usable = [(settlement, frozenset(settlement.order)) for settlement in settlements if settlement.rung in ladder]
    groups = [_Group(members=tuple(contenders))]
    for rung in ladder:
        groups = [part for group in groups for part in _split(group, rung, usable)]
    return tuple(_places(groups))


def _split(group: _Group, rung: Rung, settlements: Sequence[_Usable]) -> list[_Group]:
    """The parts into which a rung divides a tied group, best first; the group itself where it decides nothing."""
    if len(group.members) < 2:  # noqa: PLR2004 - a tie takes two
        return [group]
    if rung in SETTLED:
        standing = _standing_by_settlement(group.members, rung, settlements)
    else:
        standing = _standing_by_value(group.members, rung)
        if not standing:
            return [replace(group, skipped=(*group.skipped, rung))]
    if len(set(standing.values())) < 2:  # noqa: PLR2004 - nobody is told apart
        return [group]
    ordered = sorted(group.members, key=lambda member: standing[member.key])
    parts = [
        replace(group, members=tuple(part), decided_by=rung, ahead_by=rung)
        for _, part in groupby(ordered, key=lambda member: standing[member.key])
    ]
    return [*parts[:-1], replace(parts[-1], ahead_by=group.ahead_by)]


def _standing_by_value(members: Sequence[Contender], rung: Rung) -> dict[str, int]:
    """Key -> whole number, smaller is better; empty unless every member has a value.

    Exact fractions are brought to one denominator, since whole numbers are sorted many times faster.
    """
    values = {member.key: value for member in members if (value := member.values.get(rung)) is not None}
    if len(values) < len(members):
        return {}
    sign = 1 if rung is Rung.VILLAGE_PRIORITY else -1
    common = lcm(*(value.denominator for value in values.values()))
    return {key: sign * value.numerator * (common // value.denominator) for key, value in values.items()}


def _standing_by_settlement(members: Sequence[Contender], rung: Rung, settlements: Sequence[_Usable]) -> dict[str, int]:
    """Key -> number in the latest order that holds every member; empty unless that order was given on this rung."""
    keys = {member.key for member in members}
    latest = next((settlement for settlement, named in reversed(settlements) if keys <= named), None)
    if latest is None or latest.rung is not rung:
        return {}
    return {key: number for number, key in enumerate(latest.order) if key in keys}


def _places(groups: Sequence[_Group]) -> Iterable[Place]:
    rank = 1
    for group in groups:
        keys = sorted(member.key for member in group.members)
        for key in keys:
            yield Place(
                key=key,
                rank=rank,
                tied_with=tuple(other for other in keys if other != key),
                decided_by=group.decided_by,
                ahead_by=group.ahead_by,
                skipped=group.skipped,
            )
        rank += len(keys)
