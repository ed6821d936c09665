"""Text of people is never markup: every text that was typed or imported comes to the screen through here.

Textual reads a plain str as markup, so `[/x]` in a name takes the program down and `[@click=app.quit]` runs an action.
"""

import re

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widgets import Static

from exports.paper.printable import one_line, printable


def plain(text: str, style: str = "") -> Content:
    """Content for Static, Label, OptionList and titles; control signs are gone, line breaks stay."""
    return Content.styled(printable(text), style) if style else Content(printable(text))


def tell(static: Static, text: str) -> None:
    """Give a Static of fixed size this text: nothing is laid out again, and nothing painted if it says so already."""
    if static.content != plain(text):
        static.update(plain(text), layout=False)


BOUND = "\N{NO-BREAK SPACE}"
"""Stands between words that are not to be parted."""

_UNIT = re.compile(r"(?<=\d) (?=(?:rb|jt|M|T|KK|m|ha|km|x)\b|×)|(?<=[±×x]) (?=\d)")
"""The blank between a number and what it counts or is taken times."""


def bound(text: str) -> str:
    """The text on one line, its numbers bound to their units: `178,75 jt`, `55 m x 2,5 m`."""
    return _UNIT.sub(BOUND, one_line(text))


_OPENING = " (·,:;-│"
"""What nothing follows any more where the rest is missing."""


def crop(text: str, width: int) -> str:
    """The text on one line, at most `width` cells, with an ellipsis where something is missing.

    No number is cut, nor parted from what it counts: `Talud (55 m x 2,5 m)` ends as `Talud (55 m x…` or `Talud…`.
    """
    line = printable(text).replace("\n", " ")
    if cell_len(line) <= width:
        return line
    if width <= 0:
        return ""
    tied = _UNIT.sub(BOUND, line)
    kept = set_cell_size(tied, width - 1).rstrip(" ")
    following = tied[len(kept) : len(kept) + 1]
    last = len(kept) - len(kept.rpartition(" ")[2])
    number = re.search(r"\d", tied[last:].partition(" ")[0])
    if following.strip(" ") and number:
        kept = kept[: last + number.start()]
    return f"{kept.rstrip(_OPENING)}…".replace(BOUND, " ")


def cells(text: str) -> int:
    """Cells that a text takes on a line."""
    return cell_len(text)


def spread(left: str, right: str, width: int) -> str:
    """Two texts at the two ends of a line; the left one gives way."""
    room = width - cell_len(right)
    shown = crop(left, max(0, room - 2)) if right else crop(left, width)
    return shown + " " * max(0, room - cell_len(shown)) + right


def echoed(typed: str) -> str:
    """As much as a refusal says again of what was typed and nobody knows."""
    return crop(typed, _ECHOED)


_ECHOED = 20
