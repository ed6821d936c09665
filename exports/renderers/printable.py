"""Text as it may be drawn: what a name or a pasted cell must not do to a page or a terminal is taken out here.

Input is cleaned at every entrance already; a renderer does not rely on it.
"""

import unicodedata

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
