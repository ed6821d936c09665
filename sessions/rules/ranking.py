"""From scores to places: the rubric, typed orders, and the ladder (tangga) with every tie named or left standing.

A tie is exact equality. It is broken only by a rung of the adopted ladder, never by the order of input, a code or a
name; what no rung separates keeps an equal rank. Deliberation and lot are rungs too: they read what the forum settled.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby
from math import lcm

from sessions.kernel.refusals import MusrenbangError
from sessions.values.guideline import SCORES, Criterion, CriterionId, Prefill, Rung
from sessions.values.proposals import Rater

_BETWEEN = re.compile(r"(?:[\s,;]|\bdan\b)+", re.IGNORECASE)
_NUMBERED_CODE = re.compile(r"([A-Z0-9]+)[-–]([0-9]{1,9})")
_TO = r"\s*(?:[-–—]|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*"
_POSITIONS = re.compile(rf"([0-9]{{1,9}})(?:{_TO}([0-9]{{1,9}}))?(?![^\s,;])", re.IGNORECASE)
_WORD = re.compile(r"[^\s,;]+")


class PositionsError(MusrenbangError, ValueError):
    """A piece of typed list numbers (`piece`) cannot be read, or names a number outside a list of `size`."""

    def __init__(self, piece: str, size: int) -> None:
        self.piece = piece
        self.size = size
        super().__init__(f"{piece!r} names no number from 1 to {size}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problems:
    """What is wrong with an order: codes that are no members, codes listed again, members left out."""

    unknown: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def problems(order: Sequence[str], members: Collection[str]) -> Problems:
    """Compare an order with those it may rank. Each code is named once, as the order or the members have it."""
    listed = Counter(order)
    return Problems(
        unknown=tuple(code for code in listed if code not in members),
        doubled=tuple(code for code, times in listed.items() if times > 1),
        missing=tuple(code for code in members if code not in listed),
    )


def parse(text: str) -> tuple[str, ...]:
    """Codes as typed, in order: split at spaces, commas and semicolons, in capitals, arrival number in two digits.

    Nothing is refused here; `problems` tells what is no code.
    """
    return tuple(_code(word) for word in _WORD.findall(text.upper()))


def _code(word: str) -> str:
    numbered = _NUMBERED_CODE.fullmatch(word)
    return f"{numbered[1]}-{int(numbered[2]):02d}" if numbered else word


def parse_positions(text: str, size: int) -> tuple[int, ...]:
    """List numbers named by `7-15, 18 sd 20`, ascending, each once; a list counts from 1 to `size`.

    A range reads `7-15`, `7 sd 15`, `7 s.d. 15`, `7 s/d 15`, `7 sampai (dengan) 15` or `7 hingga 15`; pieces stand
    apart by spaces, commas, semicolons or `dan`. Raises PositionsError at the first piece that is not so, runs
    backwards or leaves the list.
    """
    named: set[int] = set()
    at = _skip_between(text, 0)
    while at < len(text):
        piece = _POSITIONS.match(text, at)
        if piece is None:
            raise PositionsError(_WORD.findall(text, at)[0], size)
        first, last = int(piece[1]), int(piece[2] or piece[1])
        if not 1 <= first <= last <= size:
            raise PositionsError(piece[0], size)
        named.update(range(first, last + 1))
        at = _skip_between(text, piece.end())
    return tuple(sorted(named))


def _skip_between(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between else at


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
class Rank:
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
) -> tuple[Rank, ...]:
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
    parts = [tuple(part) for _, part in groupby(ordered, key=lambda member: standing[member.key])]
    below = [*([rung] * (len(parts) - 1)), group.ahead_by]
    return [
        _Group(members=part, decided_by=rung, ahead_by=ahead_by, skipped=group.skipped)
        for part, ahead_by in zip(parts, below, strict=True)
    ]


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


def _places(groups: Sequence[_Group]) -> Iterable[Rank]:
    rank = 1
    for group in groups:
        keys = sorted(member.key for member in group.members)
        for key in keys:
            yield Rank(
                key=key,
                rank=rank,
                tied_with=tuple(other for other in keys if other != key),
                decided_by=group.decided_by,
                ahead_by=group.ahead_by,
                skipped=group.skipped,
            )
        rank += len(keys)


Scores = Mapping[CriterionId, Mapping[Rater, int]]
"""Criterion -> rater -> 1 to 5, as a proposal carries them."""

FULL_WEIGHT = 100
HIGHEST = SCORES[-1]


def mean(given: Mapping[Rater, int]) -> Fraction | None:
    """Mean over those who scored, None if nobody did; the number of raters is `len(given)`."""
    return Fraction(sum(given.values()), len(given)) if given else None


def missing(criteria: Sequence[Criterion], scores: Scores) -> tuple[CriterionId, ...]:
    """The criteria nobody has scored yet, in the order of the columns."""
    return tuple(criterion.id for criterion in criteria if not scores.get(criterion.id))


def score(criteria: Sequence[Criterion], scores: Scores) -> Fraction | None:
    """The value (nilai): sum of weight x mean / 5. None unless every criterion has at least one score.

    Scores for criteria that are not in the rubric count for nothing. Criteria with as many raters have one denominator,
    so that a thousand proposals take as many fractions, not ten thousand.
    """
    weighted: Counter[int] = Counter()
    for criterion in criteria:
        given = scores.get(criterion.id)
        if not given:
            return None
        weighted[len(given)] += criterion.weight * sum(given.values())
    parts = [Fraction(total, raters * HIGHEST) for raters, total in weighted.items()]
    return sum(parts[1:], parts[0]) if parts else None


def weights_add_up(criteria: Sequence[Criterion]) -> bool:
    """Whether the weights make 100 percent exactly."""
    return sum(criterion.weight for criterion in criteria) == FULL_WEIGHT


def reached(bounds: Sequence[Fraction | int], value: Fraction | int) -> int:
    """How many of the lower bounds an exact value has reached: 159/2 has not reached 80."""
    return sum(value >= bound for bound in bounds)


def prefilled(prefill: Prefill, value: Fraction | int) -> int:
    """The score 1 to 5 that an objective figure gives by itself.

    Ascending bounds are reached from below (`value >= bound`), descending ones from above (`value <= bound`).
    """
    if prefill.steps[0] > prefill.steps[-1]:
        return 1 + reached([-bound for bound in prefill.steps], -value)
    return 1 + reached(prefill.steps, value)


def two_decimals(value: Fraction | int) -> str:
    """A value as people read it: two decimals, rounded half up, decimal comma (`68,33`). For display only."""
    hundredths = (200 * value.numerator + value.denominator) // (2 * value.denominator)
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{abs(hundredths) // 100},{abs(hundredths) % 100:02d}"
