"""Suspected duplicates among proposals: the same kind of work in the same place, also across the border of villages.

Two wishes are alike as far as both their works and their places are; numbers of RT, RW or schools must not contradict
each other. The likeness of two wishes does not depend on other wishes but by the names of places that these teach.
A suspicion decides nothing: people do.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from sessions.intake.duplicates.likeness import (
    ALIKE,
    Twins,
    WeighedPlace,
    alike_works,
    misspelt,
    name_each_other,
    place_likeness,
    weighed_places,
    weighed_works,
)
from sessions.intake.duplicates.traits import Trait, TraitKind
from sessions.intake.duplicates.vocabulary import DOINGS
from sessions.intake.duplicates.wishes import Site, WishedWork, wishes
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalDraft


@dataclass(frozen=True, slots=True)
class Wish:
    """A draft as it is compared."""

    draft: ProposalDraft
    work: WishedWork
    place: Site


def traits(a: Wish, b: Wish, twins: Twins) -> tuple[Trait, ...]:
    """All that the two have in common."""
    found = (*_of_work(a, b, twins), *_of_place(a.place, b.place, twins), *_of_figures(a.draft, b.draft))
    return tuple(Trait(kind=kind, what=what) for kind, what in found)


def _of_work(a: Wish, b: Wish, twins: Twins) -> Iterator[tuple[TraitKind, str]]:
    if a.draft.activity == b.draft.activity:
        yield TraitKind.TEXT, ""
    elif words := _shared(a.work.words, b.work.words, twins) - DOINGS or a.work.things & b.work.things:
        yield TraitKind.WORK, _told(words)
    if a.work.standard and a.work.standard == b.work.standard:
        yield TraitKind.STANDARD_WORK, a.draft.standard_work


def _of_place(a: Site, b: Site, twins: Twins) -> Iterator[tuple[TraitKind, str]]:
    names = frozenset(name for name in _shared(a.names, b.names, twins) if not name.startswith("@"))
    if names:
        yield TraitKind.PLACE, _told(names).title()
    for kind, numbers in ((TraitKind.RT, a.rt & b.rt), (TraitKind.RW, a.rw & b.rw)):
        if numbers:
            yield kind, ", ".join(f"{number:02d}" for number in sorted(numbers))
    if name_each_other(a, b):
        yield TraitKind.BORDER, ""


def _of_figures(a: ProposalDraft, b: ProposalDraft) -> Iterator[tuple[TraitKind, str]]:
    if a.volume is not None and a.volume == b.volume and a.unit.casefold() == b.unit.casefold():
        yield TraitKind.VOLUME, ""
    if same_cost(a, b):
        yield TraitKind.COST, ""


def _shared(a: frozenset[str], b: frozenset[str], twins: Twins) -> frozenset[str]:
    return a & b | {word for word in a - b if not twins.get(word, frozenset()).isdisjoint(b - a)}


def _told(words: frozenset[str]) -> str:
    return ", ".join(sorted(word.replace("_", " ") for word in words))


def same_cost(a: ProposalDraft, b: ProposalDraft) -> bool:
    """Whether both cost the same, and something."""
    return bool(a.cost) and a.cost == b.cost


MOST_PARTNERS = 8
"""Others that one wish is paired with, the most alike and nearest in arrival; a mass of equal wishes stays a list."""

_SAME_FIGURE = 3
"""Likeness that an equal volume, or an equal cost, adds."""

_FAR_VOLUME, _FAR_COSTS = 3, 10
"""A volume this many times the other takes so much away."""

_BITS = 20
"""Bits of a place in the order of arrival: as many wishes as a session can hold."""

Group = tuple[WeighedPlace, Sequence[int]]
"""A place and the wishes for it, by their numbers in the order of arrival."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two proposals under suspicion, `a` before `b` in the order they came; `score` is 0..100, `alike` says why."""

    a: str
    b: str
    score: int
    alike: tuple[Trait, ...]


def suspects(
    drafts: Mapping[str, ProposalDraft], villages: Mapping[VillageCode, str] | None = None
) -> tuple[Likeness, ...]:
    """Pairs that may be one wish sent twice, most alike first, else in the order of arrival. Keys name the drafts.

    `villages` are the names of the villages by code, so that a border is recognised.
    """
    keys = list(drafts)
    seen = wishes(drafts.values(), villages or {})
    all_ = [Wish(draft, work, place) for draft, (work, place) in zip(drafts.values(), seen, strict=True)]
    twins = misspelt({word for wish in all_ for word in (*wish.work.words, *wish.place.names)})
    return tuple(
        Likeness(a=keys[a], b=keys[b], score=score, alike=traits(all_[a], all_[b], twins))
        for score, a, b in _nearest(_ranked(all_, twins))
    )


def _ranked(all_: Sequence[Wish], twins: Twins) -> Iterator[int]:
    """Every suspected pair as one number that sorts by likeness, then by nearness of arrival, then by arrival."""
    for likeness, a, b in _alike(_grouped(all_, twins), twins):
        score = with_figures(likeness, all_[a].draft, all_[b].draft)
        if score >= ALIKE:
            yield ((100 - score) << 2 * _BITS) + ((b - a) << _BITS) + a


def _grouped(all_: Sequence[Wish], twins: Twins) -> Mapping[WishedWork, Sequence[Group]]:
    """Equal works with the places they are wanted for: equal wishes are compared once."""
    places = weighed_places(dict.fromkeys(wish.place for wish in all_), twins)
    groups: dict[WishedWork, dict[Site, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, wish in enumerate(all_):
        groups[wish.work][wish.place].append(number)
    return {work: [(places[place], numbers) for place, numbers in at.items()] for work, at in groups.items()}


def _alike(groups: Mapping[WishedWork, Sequence[Group]], twins: Twins) -> Iterator[tuple[int, int, int]]:
    """Likeness and numbers of the pairs whose work and place are alike, each once."""
    for places in groups.values():
        for _, numbers in places:
            yield from ((100, a, b) for place, a in enumerate(numbers) for b in numbers[place + 1 :][:MOST_PARTNERS])
        yield from _alike_places(combinations(places, 2), 100)
    for first, second, likeness in alike_works(weighed_works(groups, twins)):
        yield from _alike_places(product(groups[first.work], groups[second.work]), likeness)


def _alike_places(pairs: Iterator[tuple[Group, Group]], work: int) -> Iterator[tuple[int, int, int]]:
    for (here, numbers), (there, others) in pairs:
        likeness = work * place_likeness(here, there) // 100
        if likeness < ALIKE - 2 * _SAME_FIGURE:
            continue
        for number in numbers:
            for other in _around(number, others):
                yield (likeness, number, other) if number < other else (likeness, other, number)


def _around(number: int, others: Sequence[int]) -> Sequence[int]:
    """Those of the others that arrived nearest to this one."""
    if len(others) <= MOST_PARTNERS:
        return others
    place = bisect_left(others, number)
    return others[max(0, place - MOST_PARTNERS) : place + MOST_PARTNERS]


def with_figures(likeness: int, a: ProposalDraft, b: ProposalDraft) -> int:
    """The likeness of work and place, nearer by equal figures and farther by very different ones."""
    if a.cost:
        likeness += _SAME_FIGURE * same_cost(a, b)
    if a.volume and b.volume and a.unit.casefold() == b.unit.casefold():
        low, high = sorted((a.volume, b.volume))
        likeness += _SAME_FIGURE if low == high else -_FAR_COSTS if high >= _FAR_VOLUME * low else 0
    return min(100, likeness)


def _nearest(ranked: Iterator[int]) -> Sequence[tuple[int, int, int]]:
    """Score and numbers of the pairs that are among the nearest of one of the two, in order."""
    mask, partners = (1 << _BITS) - 1, defaultdict[int, int](int)
    kept = []
    for pair in sorted(ranked):
        a = pair & mask
        b = a + (pair >> _BITS & mask)
        if min(partners[a], partners[b]) < MOST_PARTNERS:
            partners[a] += 1
            partners[b] += 1
            kept.append((100 - (pair >> 2 * _BITS), a, b))
    return sorted(kept, key=lambda pair: (-pair[0], pair[1], pair[2]))
