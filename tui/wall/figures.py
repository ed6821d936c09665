"""Digits of five rows, made of full blocks, which every console font has; larger where there is room."""

from collections.abc import Sequence

HEIGHT = 5
"""Rows of a digit at its usual size."""

_BLOCK = "█"
_GLYPHS = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "),
    ".": (" ", " ", " ", " ", "#"),
    ",": (" ", " ", " ", "#", "#"),
    "-": ("   ", "   ", "###", "   ", "   "),
    "+": ("   ", " # ", "###", " # ", "   "),
    "/": ("  #", "  #", " # ", "#  ", "#  "),
    " ": (" ", " ", " ", " ", " "),
}

SCALES = ((4, 2), (3, 2), (2, 1), (1, 1))
"""Cells in a row and rows of one dot, the largest first; a cell is about twice as high as it is wide."""


def is_drawable(text: str) -> bool:
    """Whether every sign has a figure."""
    return bool(text) and all(sign in _GLYPHS for sign in text)


def scale(texts: Sequence[str], width: int, height: int) -> tuple[int, int] | None:
    """The largest scale at which each of the texts fits; None where they have to be written in letters."""
    if not all(map(is_drawable, texts)):
        return None
    fitting = (s for s in SCALES if s[1] * HEIGHT <= height and all(s[0] * _dots(text) <= width for text in texts))
    return next(fitting, None)


def _dots(text: str) -> int:
    return sum(len(_GLYPHS[sign][0]) + 1 for sign in text) - 1


def figure(text: str, across: int, down: int) -> tuple[str, ...]:
    """The text in digits, each dot so many cells wide and rows high, one dot between two signs."""
    rows = (" ".join(_GLYPHS[sign][row] for sign in text) for row in range(HEIGHT))
    lines = ("".join((_BLOCK if dot == "#" else " ") * across for dot in row) for row in rows)
    return tuple(line for line in lines for _ in range(down))
