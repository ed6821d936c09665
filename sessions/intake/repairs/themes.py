"""The themes of a proposal, told in any words: `Stunting; PKE`, `pengarusutamaan gender`, `ketahanan pangan`."""

import re
from collections.abc import Mapping

from sessions.intake.repairs.names import words_of
from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.verdicts import Why
from sessions.themes import Theme, in_order

_WORDS: Mapping[Theme, str] = {
    Theme.DISASTER: "bencana kebencanaan mitigasi destana",
    Theme.INCLUSION: "gender pug gedsi inklusi inklusif perempuan disabilitas difabel anak",
    Theme.EXTREME_POVERTY: "kemiskinan miskin pke p3ke",
    Theme.FOOD: "pangan",
    Theme.STUNTING: "stunting tengkes gizi",
}
"""Words of which one is enough."""

_THEME_OF = {word: theme for theme, words in _WORDS.items() for word in words.split()}
_PARTS = re.compile(r"[;,|]")


def read_themes(text: str) -> tuple[tuple[Theme, ...], Why | None]:
    """The themes named in a cell, and whether a part of it, between commas or semicolons, names none."""
    parts = [part for part in _PARTS.split(text) if not is_nothing(part)]
    named = [{_THEME_OF[word] for word in words_of(part).split() if word in _THEME_OF} for part in parts]
    return in_order(theme for themes in named for theme in themes), None if all(named) else Why.THEME_UNKNOWN
