"""What of a proposal is compared: its work, its place, and the numbers in both, freed from spelling."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise

from sessions.intake.duplicates.vocabulary import (
    BESIDE,
    BUILDINGS,
    DOINGS,
    EMPTY,
    PLACE_MARKS,
    SIDES,
    WORKS,
    spelt_alike,
)
from sessions.intake.repairs.agencies import words_of
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalDraft

Numbers = frozenset[int]

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}

_TO = r"(?:-|–|s\.?\s?/?d\.?|sampai(?: dengan)?|hingga)"
_RT_AND_RW = re.compile(
    r"\brt\s*/\s*rw\s*[.:]?\s*(\d{1,3})\s*/\s*(\d{1,3})|\brt\s*[.:]?\s*(\d{1,3})\s*/\s*(\d{1,3})(?!\d)(?!.*\brw\b)",
    re.IGNORECASE,
)
_RT_TO_RT = re.compile(rf"(\d)\s*{_TO}\s*r[tw]\b\.?\s*(?=\d)", re.IGNORECASE)
_ROMAN_PLACE = re.compile(r"\b(rt|rw)\s*[.:]?\s*([ivx]+)\b", re.IGNORECASE)
_NUMBERED_PLACE = re.compile(rf"\b(rt|rw)\s*[.:]?\s*(\d+(?:\s*(?:,|/|&|dan|{_TO})\s*\d+)*)", re.IGNORECASE)
_RANGE = re.compile(rf"(\d+)\s*{_TO}\s*(\d+)", re.IGNORECASE)
_SIZE = re.compile(
    r"(?:[±@]|\b[lpt]\s*[=:]\s*)?\b\d+(?:[.,]\d+)*\s*(?:(?:m[23²³']?|meter|km|cm|ha|unit|titik|buah|bh|orang|org|ruang"
    r"|lokal|set|paket|kali|ekor|batang|sr|kk|anak|stel|pot|kg|ton|hari|rumah|lembar)\b|[x×])",
    re.IGNORECASE,
)
_LARGEST_PLACE = 999
_LONGEST_RANGE = 50
_LARGEST_ORDINAL = 19


def plainly_numbered(text: str) -> str:
    """The text with RT and RW in Arabic numbers and each range in one piece: `RT 01 s.d. RT 03` -> `RT 01-03`."""
    text = _RT_TO_RT.sub(r"\1-", text)
    return _ROMAN_PLACE.sub(lambda found: f"{found[1]} {ROMAN.get(found[2].lower(), found[2])}", text)


def without_numbers(text: str) -> str:
    """The text without RT and RW, and without the figures of sizes; the units stay."""
    text = _SIZE.sub(lambda size: f" {size[0].lstrip('±@ 0123456789.,')} ", text)
    return _NUMBERED_PLACE.sub(" ; ", _RT_AND_RW.sub(" ; ", text))


def place_numbers(text: str) -> tuple[Numbers, Numbers]:
    """RT and RW that a text names: `RT 01-03, 05 RW 02` -> {1, 2, 3, 5} and {2}; `RT 01/02` is RT 01 of RW 02."""
    found: dict[str, set[int]] = {"rt": set(), "rw": set()}
    for pair in _RT_AND_RW.finditer(text):
        first, second = (int(number) for number in pair.groups() if number)
        found["rt"].add(first)
        found["rw"].add(second)
    for mention in _NUMBERED_PLACE.finditer(_RT_AND_RW.sub(" ; ", text)):
        found[mention[1].lower()].update(number for number in _listed(mention[2]) if number <= _LARGEST_PLACE)
    return frozenset(found["rt"]), frozenset(found["rw"])


def _listed(text: str) -> Iterator[int]:
    for start, end in _RANGE.findall(text):
        yield from range(int(start), min(int(end), int(start) + _LONGEST_RANGE) + 1)
    yield from map(int, re.findall(r"\d+", text))


def ordinals(words: Iterable[str]) -> Iterator[int]:
    """Small numbers that count schools, posyandu or stages, Arabic or Roman; `x` is a multiplication sign."""
    for word in words:
        if word.isdecimal() and int(word) <= _LARGEST_ORDINAL:
            yield int(word)
        elif word in ROMAN and word != "x":
            yield ROMAN[word]


_PRIORITY_MARK = re.compile(r"\((?:[^()]*[\s,.])?P\s?\d{1,3}\)")
_FARTHER = re.compile(r"\b(?i:kec(?:amatan)?|kab(?:upaten)?|kota|prov(?:insi)?)\.?\s+[A-Z][a-z][\w-]*")
"""Names above the village; they tell nothing within one kecamatan."""

_MOST_READ = 300
"""Characters of a text that are compared; the wish is at the beginning."""

_LONGEST_NAME = 3
_SHORTEST_JOINED = 7
_BORDER = "batas"
_SCHOOLS = frozenset({"sd", "smp", "sma", "smk", "tk", "paud", "posyandu"})
_SCHOOL_NUMBER_WITHIN = 3


@dataclass(frozen=True, slots=True)
class WishedWork:
    """What is asked for. `things` are the kinds of work it names, `doings` what is done, `words` all that counts."""

    things: frozenset[str]
    doings: frozenset[str]
    words: frozenset[str]
    standard: str


@dataclass(frozen=True, slots=True)
class Site:
    """Where. `names` without those of the own village, `villages` the other villages that are named."""

    village: VillageCode | None
    names: frozenset[str]
    sides: frozenset[str]
    villages: frozenset[str]
    rt: Numbers
    rw: Numbers
    ordinals: Numbers
    is_at_border: bool


@dataclass(frozen=True, slots=True)
class _WishWords:
    """The words of a wish, before it is known which of them are names."""

    draft: ProposalDraft
    activity: tuple[str, ...]
    location: tuple[str, ...]
    numbers: tuple[Numbers, Numbers]


def wishes(drafts: Iterable[ProposalDraft], villages: Mapping[VillageCode, str]) -> list[tuple[WishedWork, Site]]:
    """Work and place of each draft, in order. A word that one wish uses as a name of a place is one in all wishes."""
    own = _VillageNames(villages)
    said = [_said(draft, own) for draft in drafts]
    known = frozenset(chain(*(part for pairs in said for part in (pairs.activity, pairs.location))))
    # words that were torn apart are whole where another wish has them whole: `kedung ringin`
    said = [_WishWords(s.draft, _mended(s.activity, known), _mended(s.location, known), s.numbers) for s in said]
    names = frozenset(name for each in said for name in _own_names(each))
    return [_wish(each, names) for each in said]


class _VillageNames:
    """Finds the names of the villages in a text and puts their codes in their place, `@33.13.16.2003`."""

    __slots__ = ("_codes", "_pattern")

    def __init__(self, villages: Mapping[VillageCode, str]) -> None:
        self._codes = {spelt: f"@{code}" for code, name in villages.items() if (spelt := words_of(name))}
        self._codes |= {spelt.replace(" ", ""): code for spelt, code in self._codes.items()}
        names = sorted(map(re.escape, self._codes), key=len, reverse=True)
        self._pattern = re.compile(rf"\b(?:{'|'.join(names)})\b") if names else None

    def marked(self, words: str) -> str:
        """The words with codes for names."""
        return self._pattern.sub(lambda found: self._codes[found[0]], words) if self._pattern else words


def _said(draft: ProposalDraft, villages: _VillageNames) -> _WishWords:
    activity = plainly_numbered(_PRIORITY_MARK.sub(" ", draft.activity[:_MOST_READ]))
    location = plainly_numbered(_FARTHER.sub(" ", draft.location[:_MOST_READ]))
    return _WishWords(
        draft=draft,
        activity=_words(activity, villages),
        location=_words(location, villages),
        numbers=place_numbers(f"{activity} ; {location}"),
    )


def _words(text: str, villages: _VillageNames) -> tuple[str, ...]:
    return tuple(spelt_alike(villages.marked(words_of(without_numbers(text)))))


def _mended(words: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    torn = [
        place
        for place, (first, second) in enumerate(pairwise(words))
        if len(first) + len(second) >= _SHORTEST_JOINED and first + second in known
    ]
    for place in reversed(torn):
        words = (*words[:place], words[place] + words[place + 1], *words[place + 2 :])
    return words


def _own_names(said: _WishWords) -> Iterator[str]:
    """Words of a wish that stand as names: all of its location, and of its activity what follows a mark of place."""
    yield from filter(_may_be_name, said.location)
    left = 0
    for word in said.activity:
        if word in PLACE_MARKS:
            left = _LONGEST_NAME
        elif not _may_be_name(word):
            left = 0
        elif left:
            left -= 1
            yield word


def _may_be_name(word: str) -> bool:
    return not (
        word in PLACE_MARKS
        or word in EMPTY
        or word in WORKS
        or word in DOINGS
        or word in ROMAN
        or word.isdecimal()
        or len(word) == 1
    )


def _wish(said: _WishWords, names: frozenset[str]) -> tuple[WishedWork, Site]:
    mentioned = (*said.activity, *said.location)
    return _work(said, names), _place(said, names, mentioned)


def _work(said: _WishWords, names: frozenset[str]) -> WishedWork:
    """A road is the work only where no other thing is, as in `talud jalan`; so is a house only where nothing else is
    wanted there.
    """
    asked = _without_surroundings(said.activity)
    words = frozenset(
        word
        for word in asked
        if word in WORKS or word in DOINGS or (_may_be_name(word) and word not in names and not word.startswith("@"))
    )
    things = words & WORKS
    if not things and not {"lapis", "gang"}.isdisjoint(asked):
        things = frozenset({"jalan"})
    if len(things) > 1:
        things -= {"jalan"}
    words = words - {"jalan"} | things
    return WishedWork(
        things=things,
        doings=words & DOINGS,
        words=words if words - DOINGS else words | (BUILDINGS & frozenset(asked)),
        standard=" ".join(sorted(spelt_alike(words_of(said.draft.standard_work)))),
    )


def _without_surroundings(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words but for those that only say what is nearby: `jalan menuju jembatan` asks for no bridge."""
    pairs = pairwise(("", *words))
    return tuple(word for before, word in pairs if before not in BESIDE)


def _place(said: _WishWords, names: frozenset[str], mentioned: tuple[str, ...]) -> Site:
    own = f"@{said.draft.village}"
    rt, rw = said.numbers
    named = (word for word in mentioned if word in names and word not in SIDES and word != own)
    schools = chain(_schools(said.activity), _schools(said.location))
    return Site(
        village=said.draft.village,
        names=frozenset(chain(named, _unnamed(mentioned, own), schools)),
        sides=frozenset(mentioned) & SIDES,
        villages=frozenset(word for word in mentioned if word.startswith("@") and word != own),
        rt=rt,
        rw=rw,
        ordinals=frozenset(ordinals(mentioned)),
        is_at_border=_BORDER in mentioned,
    )


def _unnamed(words: tuple[str, ...], own: str) -> Iterator[str]:
    """Places that bear the name of the village, or none but their side: `Dk. Kuto RT 01`, `Bulak Lor`."""
    for mark, word in pairwise(words):
        if mark in PLACE_MARKS and (word in SIDES or (word == own and mark == "dusun")):
            yield f"{mark} {word}"


def _schools(words: tuple[str, ...]) -> Iterator[str]:
    """Schools by kind and number: `sd negeri 02 kuto`, `sdn kuto 2` -> `sd 2`."""
    for place, word in enumerate(words):
        if word in _SCHOOLS:
            number = next(ordinals(words[place + 1 : place + 1 + _SCHOOL_NUMBER_WITHIN]), None)
            if number is not None:
                yield f"{word} {number}"
