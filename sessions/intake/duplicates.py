"""Suspected duplicates among proposals: the same kind of work in the same place, also across neighbouring villages.

Wishes are compared by the words of work and place together, and a word counts the more the fewer wishes use it: two
taluds in one hamlet are alike, a talud and a drain there are not. RT, RW and numbers of schools must not contradict
each other. A suspicion decides nothing: people do.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sessions.intake.repairs.names import words_of
from sessions.office import VillageCode
from sessions.proposals import ProposalDraft

ALIKE = 75
"""Likeness (0..100) from which two wishes of one village are suspected."""

ALIKE_ELSEWHERE = 80
"""Likeness asked of wishes of two villages; every village has its Dusun Krajan."""

TELLING_WORDS_ELSEWHERE = 2
"""Words of the place that two villages must share: names of a river and a hamlet, not `dusun` or `RT 01`."""

_ROUGHLY_ALIKE = 55
"""Likeness of letters below which words are not even compared."""

_SAME_WORD = 84
"""Likeness of letters from which two words are one, misspelt: `jalan`, `jalanan`."""

_MISSPELT_SHARE = 40
"""Percent that misspelt words may add; wishes whose exact words leave more to be found are not alike."""

_SAME_STANDARD_WORK = 93
_SHORTEST_TELLING_WORD = 4
_SHORTEST_MISSPELT_WORD = 5
_LARGEST_ORDINAL = 19
_LONGEST_RANGE = 50

_SAME_WORDS = {
    "pembuatan": "pembangunan",
    "bangun": "pembangunan",
    "pengadaan": "pembangunan",
    "rehab": "perbaikan",
    "rehabilitasi": "perbaikan",
    "renovasi": "perbaikan",
    "pemeliharaan": "perbaikan",
    "peningkatan": "perbaikan",
    "jln": "jalan",
    "jl": "jalan",
    "gg": "gang",
    "dk": "dusun",
    "dukuh": "dusun",
    "dsn": "dusun",
    "sal": "saluran",
    "drainase": "saluran",
    "selokan": "saluran",
    "tpt": "talud",
    "senderan": "talud",
    "pju": "penerangan jalan umum",
}
"""Spellings and near synonyms that people use for the same thing."""

_EMPTY_WORDS = frozenset(
    {"di", "dan", "ke", "dari", "yang", "untuk", "pada", "dengan", "desa", "kelurahan", "kec", "kab"}
)
_PLACE_KINDS = frozenset(
    {"dusun", "jalan", "gang", "lingkungan", "krajan", "kecamatan", "kabupaten", "kota", "depan", "dekat"}
)
_PRIORITY_MARK = re.compile(r"\((?:[^()]*[\s,.])?P\s?\d{1,3}\)")
_NUMBERED_PLACE = re.compile(r"\b(rt|rw)\.?\s*(\d+(?:\s*(?:,|/|-|dan|s\.?d\.?)\s*\d+)*)", re.IGNORECASE)
_RANGE = re.compile(r"(\d+)\s*(?:-|s\.?d\.?)\s*(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two proposals under suspicion, `a` before `b` in the order they came; `likeness` is 0..100."""

    a: str
    b: str
    likeness: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What of a proposal is compared. `telling` are names in its place, `ordinals` numbers as in SD Negeri 2."""

    key: str
    village: VillageCode | None
    words: frozenset[str]
    text: str
    standard_work: str
    telling: frozenset[str]
    rw: frozenset[int]
    rt: frozenset[int]
    ordinals: frozenset[int]


def suspects(drafts: Mapping[str, ProposalDraft]) -> tuple[Pair, ...]:
    """Pairs that may be one wish sent twice, most alike first, else in the order of arrival. Keys name the drafts."""
    wishes = [_wish(key, draft) for key, draft in drafts.items()]
    weights = _weights(wishes)
    pairs = (pair for first, second in _roughly_alike(wishes) if (pair := _suspicion(first, second, weights)))
    return tuple(sorted(pairs, key=lambda pair: -pair.likeness))


def _wish(key: str, draft: ProposalDraft) -> Wish:
    activity = _PRIORITY_MARK.sub(" ", draft.activity)
    mentioned = f"{draft.activity} {draft.location}"
    words = _words(f"{activity} {draft.location}")
    place = _words(draft.location or activity)
    return Wish(
        key=key,
        village=draft.village,
        words=words,
        text=" ".join(sorted(words)),
        standard_work=words_of(draft.standard_work),
        telling=frozenset(w for w in place if len(w) >= _SHORTEST_TELLING_WORD and w not in _PLACE_KINDS),
        rw=_place_numbers(mentioned, "rw"),
        rt=_place_numbers(mentioned, "rt"),
        ordinals=frozenset(int(w) for w in _words(activity) if w.isdecimal() and int(w) <= _LARGEST_ORDINAL),
    )


def _words(text: str) -> frozenset[str]:
    """The words of a text without fillers and RT or RW numbers, synonyms made one."""
    words = words_of(_NUMBERED_PLACE.sub(" ", text)).split()
    return frozenset(_SAME_WORDS.get(word, word) for word in words) - _EMPTY_WORDS


def _place_numbers(text: str, kind: str) -> frozenset[int]:
    """Numbers after RT or RW, lists and ranges included: `RT 01-03, 05 RW 02` -> 1, 2, 3, 5."""
    numbers: set[int] = set()
    for found in _NUMBERED_PLACE.finditer(text):
        if found[1].lower() == kind:
            for start, end in _RANGE.findall(found[2]):
                numbers.update(range(int(start), min(int(end), int(start) + _LONGEST_RANGE) + 1))
            numbers.update(map(int, re.findall(r"\d+", found[2])))
    return frozenset(numbers)


def _weights(wishes: Sequence[Wish]) -> Mapping[str, int]:
    """How much each word counts: 1 if all wishes use it, one more with each halving of their number."""
    uses = Counter(word for wish in wishes for word in wish.words)
    return {word: 1 + len(wishes).bit_length() - count.bit_length() for word, count in uses.items()}


def _roughly_alike(wishes: Sequence[Wish]) -> Iterator[tuple[Wish, Wish]]:
    """Each pair whose letters are alike and whose numbers allow the same place, once."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (only this search needs it)

    texts = [wish.text for wish in wishes]
    for number, wish in enumerate(wishes, start=1):
        near = process.extract_iter(wish.text, texts[number:], scorer=fuzz.ratio, score_cutoff=_ROUGHLY_ALIKE)
        for _, _, place in near:
            other = wishes[number + place]
            if not _contradict(wish, other):
                yield wish, other


def _contradict(first: Wish, second: Wish) -> bool:
    """Whether both name an RT, an RW or the number of a school, and never the same."""
    return bool(
        (first.rw and second.rw and first.rw.isdisjoint(second.rw))
        or (first.rt and second.rt and first.rt.isdisjoint(second.rt))
        or (first.ordinals and second.ordinals and first.ordinals.isdisjoint(second.ordinals))
    )


def _suspicion(first: Wish, second: Wish, weights: Mapping[str, int]) -> Pair | None:
    if not _are_one_standard_work(first, second):
        return None
    limit = ALIKE if first.village == second.village else ALIKE_ELSEWHERE
    likeness = _likeness(first.words, second.words, weights)
    if likeness < limit:
        return None
    if first.village != second.village and len(first.telling & second.telling) < TELLING_WORDS_ELSEWHERE:
        return None
    return Pair(a=first.key, b=second.key, likeness=likeness)


def _are_one_standard_work(first: Wish, second: Wish) -> bool:
    """Two names of the kamus that differ mean two kinds of work; a missing one says nothing."""
    from rapidfuzz import fuzz  # noqa: PLC0415 (only this search needs it)

    if not (first.standard_work and second.standard_work) or first.standard_work == second.standard_work:
        return True
    return fuzz.ratio(first.standard_work, second.standard_work) >= _SAME_STANDARD_WORK


def _likeness(first: frozenset[str], second: frozenset[str], weights: Mapping[str, int]) -> int:
    """Percent of the weight of both wishes that lies in words they share, misspelt ones included; 0 if far apart."""
    if first == second:
        return 100
    shared = sum(weights[word] for word in first & second)
    whole = sum(weights[word] for word in first) + sum(weights[word] for word in second)
    if 200 * shared < (ALIKE - _MISSPELT_SHARE) * whole:
        return 0
    double = 2 * shared + sum(weights[a] + weights[b] for a, b in _misspelt(first - second, second - first))
    return 100 * double // whole if whole else 0


def _misspelt(first: frozenset[str], second: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words that are one word in two spellings, each word in one pair at most."""
    from rapidfuzz import fuzz  # noqa: PLC0415 (only this search needs it)

    left = sorted(word for word in second if len(word) >= _SHORTEST_MISSPELT_WORD)
    for word in sorted(word for word in first if len(word) >= _SHORTEST_MISSPELT_WORD):
        twin = next((other for other in left if fuzz.ratio(word, other) >= _SAME_WORD), None)
        if twin is not None:
            left.remove(twin)
            yield word, twin
