"""Which village a longer text names: alone or among others, with its label, in brackets, at its end."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.places import VillageNames
from sessions.values.office import Village


class Naming(Enum):
    """How surely a text names one village."""

    NONE = auto()
    SURE = auto()
    LIKELY = auto()
    SEVERAL = auto()


@dataclass(frozen=True, slots=True)
class NamedVillage:
    """The village that a text names, and what of the text is the place in it."""

    naming: Naming = Naming.NONE
    village: Village | None = None
    place: str = ""


_EVERYWHERE = re.compile(r"\b(?:se ?kecamatan|(?:semua|seluruh|antar|lintas|\d+) (?:desa|kelurahan|kalurahan))\b")
_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")
_LISTED = re.compile(r"\s*(?:,|/|&|;|\+|\bdan\b|\bserta\b|\bs\.?d\.?\b)\s*", re.IGNORECASE)
_DASHED = re.compile(r"\s*[-\u2013\u2014]\s*")
_LABEL = re.compile(r"\b(?:se )?(?:desa|ds|kelurahan|kel|kalurahan|nagari|gampong|pekon) $")
_HAMLET = re.compile(
    r"\b(?:dusun|dsn|dukuh|dk|padukuhan|pedukuhan|lingkungan|jalan|jln|jl|kali|sungai|pasar|kampung|blok|gang|sd|sdn) $"
)
_OTHER_NAME = re.compile(
    r"^ (?:lor|kidul|wetan|etan|kulon|tengah|baru|lama|jaya|indah|utara|selatan|timur|barat|hulu|hilir|atas|bawah"
    r"|kec|kecamatan|[ivx]+)\b"
)


def named_in_cell(names: VillageNames, text: str) -> NamedVillage:
    """What a cell of a village column names; a text that names several is SEVERAL.

    In brackets or at the end stands the village, before it the hamlet, though that be called as another village is;
    of villages between dashes alone that is no more than likely.
    """
    found = names.mentioned(text)
    words = words_of(text)
    if not found:
        return NamedVillage(Naming.SEVERAL) if _EVERYWHERE.search(words) else NamedVillage()
    bracketed = _BRACKETS.search(text)
    inner = names.mentioned(bracketed[1]) if bracketed else ()
    if bracketed and len(inner) == 1 and not _LISTED.search(bracketed[1]):
        return NamedVillage(Naming.SURE, inner[0], _without(text[: bracketed.start()]))
    if _EVERYWHERE.search(words):
        return NamedVillage(Naming.SEVERAL)
    labelled = [village for village in found if _stands(words, village, _LABEL)]
    if len(found) > 1 and len(labelled) != 1:
        return _one_of(names, text, words, found[-1])
    village = labelled[0] if labelled else found[0]
    if labelled and not _OTHER_NAME.search(_after(words, village)):
        return NamedVillage(Naming.SURE, village, _without(text, village))
    return _last(text, words, village)


def _one_of(names: VillageNames, text: str, words: str, last: Village) -> NamedVillage:
    """Of several names the last, unless they are listed as equals."""
    if sum(bool(names.mentioned(part)) for part in _LISTED.split(text)) > 1:
        return NamedVillage(Naming.SEVERAL)
    named = _last(text, words, last)
    is_all_names = all(names.by_name(part) for part in _DASHED.split(text))
    return replace(named, naming=Naming.LIKELY) if is_all_names else named


def _last(text: str, words: str, village: Village) -> NamedVillage:
    """A bare name: surely the village at the end of the text or before RT, RW, brackets; else likely."""
    before, _, after = words.rpartition(words_of(village.name))
    is_hamlet = bool(_HAMLET.search(before))
    is_end = not after.strip() or re.match(r"^ (?:rt|rw|dusun|dsn|dukuh|jl|jalan)\b", after) is not None
    naming = Naming.SURE if is_end and not is_hamlet else Naming.LIKELY
    return NamedVillage(naming, village, _without(text, village))


def _stands(words: str, village: Village, label: re.Pattern[str]) -> bool:
    before, found, _ = words.partition(words_of(village.name))
    return bool(found) and label.search(before) is not None


def _after(words: str, village: Village) -> str:
    return words.partition(words_of(village.name))[2]


def _without(text: str, village: Village | None = None) -> str:
    """The text without the village's name and label, as a place within it."""
    if village is not None:
        name = r"[\s_-]*".join(map(re.escape, village.name.split()))
        pattern = rf"(?:\bse\s+)?(?:\b(?:desa|ds|kelurahan|kel|kalurahan|nagari|gampong|pekon)\b\.?\s*)?\b{name}\b"
        text = re.sub(pattern, " ", text, flags=re.IGNORECASE)
    return re.sub(r"\(\s*\)", " ", " ".join(text.split())).strip(" ,;-\u2013/")


def named_aside(names: VillageNames, text: str) -> Village | None:
    """The one village that another text, an address or a wish, names otherwise than as a hamlet or a street."""
    words = words_of(text)
    found = [village for village in names.mentioned(text) if not _stands(words, village, _HAMLET)]
    return found[0] if len(found) == 1 else None


def is_place_only(text: str) -> bool:
    """Whether a text says itself that it is a place within a village: a hamlet, RT, RW; or says nothing at all."""
    return _WITHIN.match(words_of(text)) is not None


_WITHIN = re.compile(
    r"^(?:dusun|dsn|dukuh|dk|padukuhan|pedukuhan|lingkungan|rt|rw|jalan|jl|gang|kampung)\b|^\W*$|^\d+$"
)
