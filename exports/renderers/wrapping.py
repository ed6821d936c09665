"""Lines of a given width out of running text, whatever the width is measured in (millimetres, terminal cells)."""

import re
from collections.abc import Callable

Measure = Callable[[str], float]
"""Width of a piece of text, in the unit of the limit; the width of a whole is the sum of its parts."""

_TOLERANCE = 1e-6
_SIZE = r"\d[\d.,]*(?: ?(?:m|km|cm))?"
_MEASURED = re.compile(rf"{_SIZE}(?: x {_SIZE})+(?!\w)|\d[\d.,]* (?:m|km|cm|m2|ha|KK|SR|WIB|WITA|WIT)(?!\w)")
_PARTS = re.compile(r"[^-/\xa0]+[-/\xa0]*|[-/\xa0]+")


def wrapped(text: str, limit: float, measure: Measure, first: float | None = None) -> list[str]:
    """Lines no wider than limit, the first no wider than `first`; runs of spaces count as one, no line breaks inside.

    A word wider than a line is divided after `-`, `/` or a no-break space if that helps, else anywhere. At least one
    line, may be empty.
    """
    lines: list[str] = []
    words: list[str] = []
    space = measure(" ")
    room = (limit if first is None else min(first, limit)) + _TOLERANCE
    used = 0.0
    for word in filter(None, text.split(" ")):
        size = measure(word)
        if words and used + space + size <= room:
            words.append(word)
            used += space + size
            continue
        if words:
            lines.append(" ".join(words))
            room = limit + _TOLERANCE
        if size > room:
            *whole, word = divided(word, room, measure)  # noqa: PLW2901 - the rest of the word goes on as a word
            lines += whole
            room = limit + _TOLERANCE if whole else room
            size = measure(word)
        words, used = [word], size
    lines.append(" ".join(words))
    return lines


def wrapped_lines(text: str, limit: float, measure: Measure) -> list[str]:
    """As `wrapped`, for text in which line breaks are kept."""
    return [line for part in text.split("\n") for line in wrapped(part, limit, measure)]


def bound(text: str) -> str:
    """The text with each measure kept on one line: `650 m x 4 m` and `27 KK` get spaces at which no line ends."""
    return _MEASURED.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), text)


def divided(word: str, limit: float, measure: Measure) -> list[str]:
    """Pieces of one word, each within the limit if a single sign is."""
    pieces: list[str] = []
    piece = ""
    used = 0.0
    for part in _PARTS.findall(word):
        size = measure(part)
        if used + size <= limit:
            piece, used = piece + part, used + size
            continue
        if piece:
            pieces.append(piece)
        piece, used = "", 0.0
        for sign in part:
            size = measure(sign)
            if piece and used + size > limit:
                pieces.append(piece)
                piece, used = "", 0.0
            piece, used = piece + sign, used + size
    return [*pieces, piece]
