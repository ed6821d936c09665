"""The numbers in a wish: RT and RW, in every way they are written, and those that count schools or stages."""

import re
from collections.abc import Iterable, Iterator

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
