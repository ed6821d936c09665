"""Text of people is never markup: every text that was typed or imported comes to the screen through here.

Textual reads a plain str as markup, so `[/x]` in a name takes the program down and `[@click=app.quit]` runs an action.
"""

from typing import Literal

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual.content import Content

from exports.renderers.printable import one_line, printable


def plain(text: str, style: str = "") -> Content:
    """Content for Static, Label, OptionList and titles; control signs are gone, line breaks stay."""
    return Content.styled(printable(text), style) if style else Content(printable(text))


def cell(text: str, *, align: Literal["left", "right"] = "left") -> Text:
    """A cell of a table on one line, cut with an ellipsis where it does not fit; one space is kept free at its left."""
    indent = " " if align == "left" else ""
    return Text(indent + one_line(text), no_wrap=True, overflow="ellipsis", justify=align, end="")


def crop(text: str, width: int) -> str:
    """The text on one line, at most `width` cells, with an ellipsis where something is missing."""
    line = printable(text).replace("\n", " ")
    if cell_len(line) <= width:
        return line
    return set_cell_size(line, max(0, width - 1)).rstrip() + "…" if width > 0 else ""


def spread(left: str, right: str, width: int) -> str:
    """Two texts at the two ends of a line; the left one gives way."""
    room = width - cell_len(right)
    shown = crop(left, max(0, room - 2)) if right else crop(left, width)
    return shown + " " * max(0, room - cell_len(shown)) + right
