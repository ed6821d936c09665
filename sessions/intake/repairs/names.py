"""How names are compared: by their letters and digits only, and by likeness where that fails."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

LIKE_ENOUGH = 85
"""Likeness (0..100) from which a misspelt name is taken, if no other name is nearly as like."""

CLEARLY_BEST_BY = 8

Named = TypeVar("Named")

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_FORMULA_TAIL = re.compile(r"\s*\+\s*\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$")


@lru_cache(maxsize=8_192)
def words_of(name: str) -> str:
    """Lower case, words separated by one blank, `&` as `dan`: `Dinas PU & Penataan  Ruang` -> `dinas pu dan ...`."""
    text = unicodedata.normalize("NFKC", name).casefold().replace("&", " dan ")
    return _NOT_ALPHANUMERIC.sub(" ", text).strip()


def without_formula_tail(text: str) -> str:
    """A name without the formula somebody pressed into its cell: `Kecamatan Pacitan+M317:M398`."""
    return _FORMULA_TAIL.sub("", text)


def closest(words: str, named: Mapping[str, Named]) -> Named | None:
    """What bears the name most like `words`; None unless it alone is like enough (it may bear several names)."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 (only a misspelt name needs it)

    near = process.extract(
        words, named.keys(), scorer=fuzz.ratio, limit=None, score_cutoff=LIKE_ENOUGH - CLEARLY_BEST_BY
    )
    if not near or near[0][1] < LIKE_ENOUGH:
        return None
    best = named[near[0][0]]
    rival = next((likeness for name, likeness, _ in near if named[name] is not best), 0)
    return best if near[0][1] - rival >= CLEARLY_BEST_BY else None
