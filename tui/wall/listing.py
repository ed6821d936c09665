"""A list on the wall: so many rows a page, wider apart where there is room, the headings on every page."""

from dataclasses import replace
from math import ceil

from rich.cells import cell_len

from tui.presenters.rows import Column, Row, Tone
from tui.wall.lines import EMPTY, Line, Piece
from tui.wall.picture import Ink, Listing
from tui.widgets.plain import crop
from tui.widgets.rows import fitted

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


def listing_lines(listing: Listing, width: int, room: int, page: int, changed: frozenset[str]) -> list[Line]:
    """The headings and the rows of one page, counted from 0."""
    columns = listing.columns
    widths = fitted(columns, width, width - 1)
    each = rows_per_page(room)
    shown = listing.rows[page * each : (page + 1) * each]
    is_apart = HEADINGS + 1 + 2 * min(each, len(listing.rows)) <= room
    headings = _cells([column.label for column in columns], columns, widths)
    lines: list[Line] = [(Piece(crop(f" {headings}", width), Ink.LEAD),)] if headings.strip() else []
    for row in shown:
        if is_apart:
            lines.append(EMPTY)
        lines.append(tuple(replace(p, text=_cut(p.text, width)) for p in _row(row, columns, widths, changed)))
    return lines


def _cut(text: str, width: int) -> str:
    """At most so many cells; blanks at the end stay, since the ground of a row goes on below them."""
    return text if cell_len(text) <= width else crop(text, width)


def _row(row: Row, columns: tuple[Column, ...], widths: list[int], changed: frozenset[str]) -> Line:
    if row.is_rule:
        return (Piece(f" ━━ {crop(row.cells[0], sum(widths) - 5)} ".ljust(sum(widths), "━"), Ink.LEAD),)
    is_changed = row.key in changed
    mark = _MARK if is_changed else " "
    return (Piece(f"{mark}{_cells(row.cells, columns, widths)}", _INKS.get(row.tone, Ink.PLAIN), is_changed),)


def _cells(texts: "list[str] | tuple[str, ...]", columns: tuple[Column, ...], widths: list[int]) -> str:
    """One line, each text in its column and cut to it, one cell between two columns."""
    parts = []
    for text, column, width in zip(texts, columns, widths, strict=True):
        if width:
            shown = crop(text, width - 1)
            blank = " " * (width - 1 - cell_len(shown))
            parts.append(f"{blank}{shown} " if column.is_number else f"{shown}{blank} ")
    return "".join(parts)
