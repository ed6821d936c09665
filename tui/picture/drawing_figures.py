"""A list on the wall: so many rows a page, wider apart where there is room, the headings on every page."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any, TypeAlias

from rich.cells import cell_len

from tui.picture.picture import Ink, Listing
from tui.widgets.plain import crop
from tui.widgets.rows import fitted
from tui.widgets.view import ListColumn, ListRow, Tone

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


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one ink."""

    text: str
    ink: Ink = Ink.PLAIN
    is_changed: bool = False


Line: TypeAlias = tuple[Piece, ...]

EMPTY: Line = ()


def text_of(line: Line) -> str:
    """The line without its inks."""
    return "".join(piece.text for piece in line).rstrip()


MOST_ROWS = 12
"""Rows a page: what can be read from the last row of chairs while the page stands."""

HEADINGS = 1
"""Lines of the headings, without the empty one below them where rows stand apart."""

_INKS = {Tone.STRONG: Ink.STRONG, Tone.DIM: Ink.QUIET, Tone.ALERT: Ink.WARN, Tone.GOOD: Ink.GOOD}
_MARK = "▸"
"""Stands before a row that has just changed."""


def rows_per_page(room: int) -> int:
    """How many rows stand in so many lines."""
    return max(1, min(MOST_ROWS, room - HEADINGS))


def page_count(listing: Listing, room: int) -> int:
    """Pages of the list in so many lines; one for an empty list."""
    return max(1, ceil(len(listing.rows) / rows_per_page(room)))


def listing_lines(listing: Listing, width: int, room: int, page: int, changed: frozenset[Hashable]) -> list[Line]:
    """The headings and the rows of one page, counted from 0."""
    columns = listing.columns
    widths = fitted(columns, width, width - 1)
    each = rows_per_page(room)
    shown = listing.rows[page * each : (page + 1) * each]
    is_apart = HEADINGS + 1 + 2 * min(each, len(listing.rows)) <= room
    headings = _cells([str(column.heading) for column in columns], columns, widths)
    lines: list[Line] = [(Piece(crop(f" {headings}", width), Ink.LEAD),)] if headings.strip() else []
    for row in shown:
        if is_apart:
            lines.append(EMPTY)
        lines.append(tuple(replace(p, text=_cut(p.text, width)) for p in _row(row, columns, widths, changed)))
    return lines


def _cut(text: str, width: int) -> str:
    """At most so many cells; blanks at the end stay, since the ground of a row goes on below them."""
    return text if cell_len(text) <= width else crop(text, width)


def _row(
    row: ListRow[Any], columns: tuple[ListColumn[Any], ...], widths: list[int], changed: frozenset[Hashable]
) -> Line:
    if row.is_rule:
        return (Piece(f" ━━ {crop(row.cells[0], sum(widths) - 5)} ".ljust(sum(widths), "━"), Ink.LEAD),)
    is_changed = row.key in changed
    mark = _MARK if is_changed else " "
    return (Piece(f"{mark}{_cells(row.cells, columns, widths)}", _INKS.get(row.tone, Ink.PLAIN), is_changed),)


def _cells(texts: "list[str] | tuple[str, ...]", columns: tuple[ListColumn[Any], ...], widths: list[int]) -> str:
    """One line, each text in its column and cut to it, one cell between two columns."""
    parts = []
    for text, column, width in zip(texts, columns, widths, strict=True):
        if width:
            shown = crop(text, width - 1)
            blank = " " * (width - 1 - cell_len(shown))
            parts.append(f"{blank}{shown} " if column.is_number else f"{shown}{blank} ")
    return "".join(parts)
