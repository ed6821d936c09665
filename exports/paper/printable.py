"""Text that can be printed: signs that every face has, numbering, lines of a given width."""

import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exports.paper.tables import Row

_NUMBERED = ("{}.", "{}.", "{})", "{})")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def list_sign(level: int, number: int) -> str:
    """Sign before entry `number` (from 1) of a list at a depth: `1.`, `a.`, `1)`, `a)`, deeper a dash."""
    if level >= len(_NUMBERED):
        return "–"
    return _NUMBERED[level].format(_letters(number) if level % 2 else number)


def place_to_sign(row: "Row", count: int) -> str:
    """Row number beside a place to sign: that of the first cell if it is one, else the count of rows so far."""
    first = row.cells[0].strip()
    return first if first.isdecimal() else str(count)


def _letters(number: int) -> str:
    """Letters as a spreadsheet counts its columns: a to z, then aa."""
    number -= 1
    tail = _ALPHABET[number % 26]
    return tail if number < len(_ALPHABET) else _letters(number // 26) + tail


UNKNOWN = "?"
"""Stands for a sign that cannot be drawn, so that nothing vanishes unseen."""

_KEPT = "\n\N{NO-BREAK SPACE}"
_AS_SPACE = "\t\v\f"
_AS_NO_BREAK = "\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}"


class _Signs(dict[int, str]):
    """What each code point becomes; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        """Work out one sign by its Unicode category and remember it."""
        self[code] = drawn = _drawn(chr(code))
        return drawn


def _drawn(sign: str) -> str:
    """Drawn form of one sign: itself, a space, a line break, nothing, or UNKNOWN."""
    category = unicodedata.category(sign)
    if sign in _KEPT:
        return sign
    if sign in _AS_NO_BREAK:
        return "\N{NO-BREAK SPACE}"
    if sign in _AS_SPACE or category == "Zs":
        return " "
    if category in {"Zl", "Zp"}:
        return "\n"
    if category in {"Cc", "Cf"}:
        return ""
    return UNKNOWN if category in {"Co", "Cn", "Cs"} else sign


_SIGNS = _Signs()


def printable(text: str) -> str:
    """Composed text without control and format signs; LF is the only line break, no-break spaces stay.

    Private, unassigned and broken code points become UNKNOWN. Idempotent.
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").translate(_SIGNS))


def one_line(text: str) -> str:
    """Printable text on one line, for titles, bookmarks and the foot of a page."""
    return " ".join(printable(text).split())


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
    """The text with each measure kept on one line: `650 m x 4 m` and `27 KK` get spaces where no line ends."""
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
