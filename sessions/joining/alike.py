"""Wishes of two kecamatan that may be one work: the likeness of `sessions.intake.duplicates`, across their border.

Within one kecamatan the meeting has looked; here only pairs of two are compared, and of these only those that its rule
for places of two villages can find alike: names in common, or one that mentions the other's village. So the time grows
with the number of wishes, not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sessions.intake.duplicates.likeness import (
    ALIKE,
    WeighedPlace,
    WeighedWork,
    misspelt,
    place_likeness,
    weighed_places,
    weighed_works,
    work_likeness,
)
from sessions.intake.duplicates.pairs import MOST_PARTNERS, Wish, traits, with_figures
from sessions.intake.duplicates.traits import Trait
from sessions.intake.duplicates.vocabulary import COMMON_HAMLETS
from sessions.intake.duplicates.wishes import Site, wishes
from sessions.intake.repairs.agencies import words_of
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class AcrossBorder:
    """Two wishes of two kecamatan, by their places in the list; `score` is 0..100, `alike` says why."""

    a: int
    b: int
    score: int
    alike: tuple[Trait, ...]


def alike_across(
    wanted: Sequence[tuple[str, ProposalDraft]], villages: Mapping[VillageCode, str]
) -> tuple[AcrossBorder, ...]:
    """Suspected pairs, most alike first. Each draft has the code of its kecamatan beside; `villages` are those of all.

    A name that several villages bear tells no village.
    """
    drafts = [draft for _, draft in wanted]
    spelt = Counter(words_of(name) for name in villages.values())
    told = {code: name for code, name in villages.items() if spelt[words_of(name)] == 1}
    all_ = [Wish(draft, work, place) for draft, (work, place) in zip(drafts, wishes(drafts, told), strict=True)]
    twins = misspelt({word for wish in all_ for word in (*wish.work.words, *wish.place.names)})
    works = weighed_works((wish.work for wish in all_), twins)
    places = weighed_places(dict.fromkeys(wish.place for wish in all_), twins)
    kecamatan = [code for code, _ in wanted]
    found: list[tuple[int, int, int]] = []
    for a, b in _candidates(kecamatan, [wish.place for wish in all_]):
        score = _score(all_[a], all_[b], (works[a], works[b]), (places[all_[a].place], places[all_[b].place]))
        if score >= ALIKE:
            found.append((score, a, b))
    return tuple(
        AcrossBorder(a=a, b=b, score=score, alike=traits(all_[a], all_[b], twins)) for score, a, b in _nearest(found)
    )


def _score(a: Wish, b: Wish, works: tuple[WeighedWork, WeighedWork], places: tuple[WeighedPlace, WeighedPlace]) -> int:
    work = work_likeness(*works)
    return with_figures(work * place_likeness(*places) // 100, a.draft, b.draft) if work >= ALIKE else 0


def _candidates(kecamatan: Sequence[str], sites: Sequence[Site]) -> Iterator[tuple[int, int]]:
    """Pairs of two kecamatan that share two telling names, or of which one mentions the village of the other."""
    seen: set[tuple[int, int]] = set()
    for a, b in _by_names(sites):
        if kecamatan[a] != kecamatan[b] and (a, b) not in seen:
            seen.add((a, b))
            yield a, b
    by_village: dict[str, list[int]] = defaultdict(list)
    for number, site in enumerate(sites):
        by_village[f"@{site.village}"].append(number)
    for number, site in enumerate(sites):
        for other in (other for village in sorted(site.villages) for other in by_village.get(village, ())):
            pair = (min(number, other), max(number, other))
            if kecamatan[number] != kecamatan[other] and pair not in seen:
                seen.add(pair)
                yield pair


def _by_names(sites: Sequence[Site]) -> Iterator[tuple[int, int]]:
    sharing: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, site in enumerate(sites):
        telling = sorted(name for name in site.names if not name.startswith("@") and name not in COMMON_HAMLETS)
        for pair in combinations(telling, 2):
            sharing[pair].append(number)
    for numbers in sharing.values():
        yield from combinations(numbers, 2)


def _nearest(found: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """The most alike pairs; of each wish as many partners as within a kecamatan."""
    partners: Counter[int] = Counter()
    for score, a, b in sorted(found, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if min(partners[a], partners[b]) < MOST_PARTNERS:
            partners.update((a, b))
            yield score, a, b
