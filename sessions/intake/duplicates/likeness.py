"""How alike two works and two places are, in percent; 0 where they contradict each other.

Words are bits of a number, as many as the word weighs, so that what two wishes share is one `&` and one count: 1,200
wishes of one village make 720,000 pairs.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sessions.intake.duplicates.vocabulary import COMMON_HAMLETS, DOINGS, OPPOSITE, WORKS
from sessions.intake.duplicates.wishes import Site, WishedWork
from sessions.values.office import VillageCode

Twins = Mapping[str, frozenset[str]]
"""To each word its misspellings; a word without any is left out."""

_LENGTHS = range(5, 31)
"""Letters of words that are looked at: short ones differ by one letter too easily."""


def misspelt(words: Iterable[str]) -> Twins:
    """To each word those that become the same when each drops one letter at most: lost, added, changed, or moved."""
    bare: dict[str, set[str]] = defaultdict(set)
    for word in words:
        if len(word) in _LENGTHS and word.isalpha() and word not in WORKS | DOINGS:
            for shorter in (word, *(word[:place] + word[place + 1 :] for place in range(len(word)))):
                bare[shorter].add(word)
    twins: dict[str, set[str]] = defaultdict(set)
    for alike in bare.values():
        if len(alike) > 1:
            for word in alike:
                twins[word] |= alike - {word}
    return {word: frozenset(others) for word, others in twins.items()}


ALIKE = 60
"""Likeness (0..100) from which two wishes are suspected."""

_THING, _WORD, _DOING = 4, 3, 1
"""Weights of the kind of work, of any other word, and of what is done to it."""

_EXACT, _MISSPELT = 10, 9
"""Tenths that a shared word and a misspelt one count."""

SAME_NUMBERS, ONE_NUMBER = 85, 70
"""Likeness of two places of one village with the same RT and RW, or one of them, where one bears no name."""

OTHER_NAMES_SAME_NUMBERS = 66
"""The same RT and RW under other names."""

WHOLE_VILLAGE, NO_PLACE = 80, 65
"""Both are for the village as a whole; one of them does not say where."""

_SAME_RT, _SAME_RW = 8, 4
"""What the same RT and RW add to shared names."""

_EACH_OTHER = 85
"""At least so alike are places of two villages that name each other: the two ends of a road, a border."""

_NAMES_ELSEWHERE = 2
"""Names that two villages must share where neither mentions the other."""

_TEACHING = frozenset({"latih"})


@dataclass(frozen=True, slots=True)
class WeighedWork:
    """A work with its words as bits: `near` also has those of misspellings, `whole` is the weight of all its words."""

    work: WishedWork
    bits: int
    near: int
    telling: int
    whole: int


@dataclass(frozen=True, slots=True)
class WeighedPlace:
    """A place with its names and numbers as bits; `count` is how many names it bears."""

    place: Site
    village: VillageCode | None
    bits: int
    near: int
    count: int
    rt: int
    rw: int
    ordinals: int

    @property
    def is_told(self) -> bool:
        """Whether the wish says more than the village."""
        return bool(self.count or self.rt or self.rw)


def weighed_works(works: Iterable[WishedWork], twins: Twins) -> Sequence[WeighedWork]:
    """The works, words that only one of them uses left out of the bits."""
    works = tuple(works)
    bits = _bits((work.words for work in works), twins, _weight)
    return tuple(
        WeighedWork(
            work=work,
            bits=_union(bits, work.words),
            near=_union(bits, _with_twins(work.words, twins)),
            telling=_union(bits, _with_twins(work.words - DOINGS, twins)),
            whole=sum(map(_weight, work.words)),
        )
        for work in works
    )


def weighed_places(places: Iterable[Site], twins: Twins) -> Mapping[Site, WeighedPlace]:
    """The places, names that only one of them bears left out of the bits."""
    places = tuple(places)
    bits = _bits((place.names for place in places), twins, lambda _: 1)
    return {
        place: WeighedPlace(
            place=place,
            village=place.village,
            bits=_union(bits, place.names),
            near=_union(bits, _with_twins(place.names, twins)),
            count=len(place.names),
            rt=_marks(place.rt),
            rw=_marks(place.rw),
            ordinals=_marks(place.ordinals),
        )
        for place in places
    }


def _bits(groups: Iterable[frozenset[str]], twins: Twins, weight: Callable[[str], int]) -> Mapping[str, int]:
    """As many bits to each word as it weighs; a word that stands alone can never be shared and needs none."""
    uses = Counter(word for words in groups for word in words)
    bits: dict[str, int] = {}
    place = 0
    for word in sorted(word for word, count in uses.items() if count > 1 or word in twins):
        bits[word] = ((1 << weight(word)) - 1) << place
        place += weight(word)
    return bits


def _union(bits: Mapping[str, int], words: Iterable[str]) -> int:
    whole = 0
    for word in words:
        whole |= bits.get(word, 0)
    return whole


def _with_twins(words: frozenset[str], twins: Twins) -> frozenset[str]:
    near = [twins[word] for word in words if word in twins]
    return words.union(*near) if near else words


def _marks(numbers: frozenset[int]) -> int:
    return sum(1 << number for number in numbers)


def _weight(word: str) -> int:
    if word in DOINGS:
        return _DOING
    return _THING if word in WORKS else _WORD


def alike_works(works: Sequence[WeighedWork]) -> Iterator[tuple[WeighedWork, WeighedWork, int]]:
    """Each pair of works that may make two wishes alike, once, with its likeness."""
    for number, first in enumerate(works, start=1):
        near, whole = first.near, first.whole
        for second in works[number:]:
            least = min(second.whole, whole)
            if 100 * (near & second.bits).bit_count() < ALIKE * least:
                continue
            likeness = work_likeness(first, second)
            if likeness >= ALIKE:
                yield first, second, likeness


def work_likeness(a: WeighedWork, b: WeighedWork) -> int:
    """Percent of the weight of both works that they share; two kinds of work, or teaching and building, share none."""
    if not a.telling & b.telling or _are_other_works(a.work, b.work):
        return 0
    return _mixed(_shared_tenths(a, b), a.whole, b.whole) if a.work.words != b.work.words else 100


def _are_other_works(a: WishedWork, b: WishedWork) -> bool:
    return bool(
        (a.things and b.things and a.things.isdisjoint(b.things))
        or (a.standard and b.standard and a.standard != b.standard)
        or (a.doings.isdisjoint(b.doings) and a.doings and b.doings and _TEACHING in (a.doings, b.doings))
    )


def _shared_tenths(a: WeighedWork | WeighedPlace, b: WeighedWork | WeighedPlace) -> int:
    """Tenths of the weight that both have, misspelt words counted almost whole."""
    exact = (a.bits & b.bits).bit_count()
    near = min((a.near & b.bits).bit_count(), (b.near & a.bits).bit_count())
    return _EXACT * exact + _MISSPELT * (near - exact)


def _mixed(tenths: int, first: int, second: int) -> int:
    """Two parts how much of the smaller is in the larger, one part how much of both is shared; below 100."""
    within = 10 * tenths // (min(second, first))
    both = 20 * tenths // (first + second)
    return min(99, (2 * within + both) // 3)


def place_likeness(a: WeighedPlace, b: WeighedPlace) -> int:
    """Percent, by names, RT and RW; other numbers or another side are another place, as is another village whose
    border is not spoken of.
    """
    if a is b:
        return 100 if a.is_told else WHOLE_VILLAGE
    rt, rw = a.rt & b.rt, a.rw & b.rw
    if (a.rt and b.rt and not rt) or (a.rw and b.rw and not rw) or _contradict(a, b):
        return 0
    if a.village != b.village:
        return _across(a.place, b.place)
    if shared := _shared_tenths(a, b) if a.near & b.bits else 0:
        return min(99, _mixed(shared, a.count, b.count) + (_SAME_RT if rt else 0) + (_SAME_RW if rw else 0))
    return _by_numbers(a, b, has_rt=rt > 0, has_rw=rw > 0)


def _by_numbers(a: WeighedPlace, b: WeighedPlace, *, has_rt: bool, has_rw: bool) -> int:
    """Places without a name in common: the same RT of the same RW is one place, whatever it is called."""
    if a.count and b.count:
        return OTHER_NAMES_SAME_NUMBERS if has_rt and has_rw else 0
    if has_rt or has_rw:
        return SAME_NUMBERS if has_rt and has_rw else ONE_NUMBER
    return NO_PLACE if a.is_told or b.is_told else WHOLE_VILLAGE


def _contradict(a: WeighedPlace, b: WeighedPlace) -> bool:
    """Whether numbers of schools or sides exclude each other."""
    other_schools = a.ordinals and b.ordinals and not a.ordinals & b.ordinals
    return bool(other_schools) or _are_opposite(a.place.sides, b.place.sides)


def _are_opposite(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sides exclude each other: east and west, or all of one and all of the other."""
    if a == b or not (a and b):
        return False
    return a.isdisjoint(b) or not (b - a).isdisjoint(OPPOSITE[side] for side in a - b)


def name_each_other(a: Site, b: Site) -> bool:
    """Whether each of two villages mentions the other."""
    return f"@{b.village}" in a.villages and f"@{a.village}" in b.villages


def _across(a: Site, b: Site) -> int:
    """Places of two villages: they must mention each other, or share names that not every village has."""
    first, second = a.names | {f"@{a.village}"}, b.names | {f"@{b.village}"}
    shared = first & second
    if name_each_other(a, b):
        return max(_EACH_OTHER, _mixed(_EXACT * len(shared), len(first), len(second)))
    telling = sum(1 for name in a.names & b.names if not name.startswith("@") and name not in COMMON_HAMLETS)
    is_mentioned = f"@{b.village}" in a.villages or f"@{a.village}" in b.villages
    is_near = is_mentioned and (telling or a.is_at_border or b.is_at_border)
    if not is_near and telling < _NAMES_ELSEWHERE:
        return 0
    return _mixed(_EXACT * len(shared), len(first), len(second))
