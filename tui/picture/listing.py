"""A list on a wall: how wide its columns are, how many rows stand on a page, and its rows in letters or in *judul*."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rich.cells import cell_len

from tui.picture.face import SIGNS, TITLE, Lettering, is_drawable
from tui.picture.lines import EMPTY, Ink, Line, Piece
from tui.picture.picture import Large, Listing, WallColumn
from tui.picture.sizes import WallSize
from tui.widgets.plain import crop
from tui.widgets.view import ListRow, Tone

_INKS = {Tone.STRONG: Ink.STRONG, Tone.DIM: Ink.QUIET, Tone.ALERT: Ink.WARN, Tone.GOOD: Ink.GOOD}
_MARK = "▸"
"""Stands before a row that has just changed."""

_BETWEEN = 4
"""Cells between two columns of large letters."""

_FEW_LARGE = 3
"""Rows in *judul* that a list has at least."""

_APART = TITLE.rows + 1
"""Rows of a row in *judul*: below it stands what of it is not large."""


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column that is shown: which cell of a row, how wide, and in what letters; None for ordinary ones."""

    at: int
    column: WallColumn[Any]
    width: int
    letters: Lettering | None = None


@dataclass(frozen=True, slots=True)
class ListLayout:
    """How a list stands on a wall: the columns that are shown of those it has, and the rows of each page."""

    columns: tuple[ShownColumn, ...]
    listed: tuple[WallColumn[Any], ...]
    pages: tuple[tuple[ListRow[Any], ...], ...]
    gap: int = 1
    has_headings: bool = True
    is_large: bool = False
    is_apart: bool = False


def least_rows(listing: Listing, size: WallSize) -> int:
    """Rows a list should have to be worth showing: a page of a few rows with its headings."""
    each, few = (_APART, _FEW_LARGE) if size.is_tall and _large(listing.columns) else (1, listing.least)
    return min(size.height // 2, each * min(len(listing.rows), few) + 1)


def arranged(listing: Listing, size: WallSize, room: int) -> ListLayout:
    """The list in this many rows of the wall; in *judul* where it is tall, or the list so short that all of it fits."""
    is_wanted = room >= _APART if size.is_tall else room >= sum(_height(row) for row in listing.rows)
    large = _large_columns(listing, size.width - 1) if is_wanted else ()
    columns = large or _columns(listing, size.width - 1)
    has_headings = not large and any(str(found.column.heading) for found in columns)
    left = max(1, room - has_headings)
    heights = [_height(row) if large else 1 for row in listing.rows]
    is_apart = not large and 2 * len(heights) <= left
    pages = tuple(_pages(listing.rows, [2] * len(heights) if is_apart else heights, left))
    gap = _gap(columns, size.width - 1)
    return ListLayout(columns, listing.columns, pages, gap, has_headings, is_large=bool(large), is_apart=is_apart)


_WIDEST_GAP = 3


def _gap(columns: Sequence[ShownColumn], room: int) -> int:
    """Cells between two columns in ordinary letters: more than one where all texts have their room."""
    spare = room - sum(found.width + 1 for found in columns) + 1
    return 1 + max(0, min(_WIDEST_GAP - 1, spare // max(1, len(columns) - 1)))


def _height(row: ListRow[Any]) -> int:
    """Rows of a row in large letters."""
    return 1 if row.is_rule else _APART


def _pages(rows: Sequence[ListRow[Any]], heights: Sequence[int], room: int) -> Iterator[tuple[ListRow[Any], ...]]:
    """Rows filled into pages; a heading does not end a page."""
    page: list[ListRow[Any]] = []
    used = 0
    for row, height in zip(rows, heights, strict=True):
        if page and used + height > room:
            carried = [page.pop()] if len(page) > 1 and page[-1].is_rule else []
            yield tuple(page)
            page, used = carried, len(carried)
        page.append(row)
        used += height
    yield tuple(page)


def lines(layout: ListLayout, width: int, page: int, changed: frozenset[Hashable]) -> list[Line]:
    """The headings and the rows of one page, counted from 0."""
    drawn: list[Line] = []
    if layout.has_headings:
        headings = [str(found.column.heading) for found in layout.columns]
        drawn.append((Piece(f" {_cells(headings, layout)}".rstrip(), Ink.LEAD),))
    for row in layout.pages[page]:
        if layout.is_apart:
            drawn.append(EMPTY)
        if row.is_rule:
            drawn.append((Piece(_rule(row.cells[0], width), Ink.LEAD),))
        elif layout.is_large:
            drawn += _large_row(row, layout.columns, layout.listed, width, is_changed=row.key in changed)
        else:
            cells = [row.cells[found.at] for found in layout.columns]
            drawn.append(_piece(row, f"{_mark(row, changed)}{_cells(cells, layout)}", changed))
    return drawn


def as_text(listing: Listing, width: int) -> list[str]:
    """All rows below one another, with every column there is room for."""
    layout = ListLayout(_columns(listing, width - 1), listing.columns, (listing.rows,))
    return ["".join(piece.text for piece in line).rstrip() for line in lines(layout, width, 0, frozenset())]


def _rule(text: str, width: int) -> str:
    words = f" ━━ {crop(text, max(1, width - 6))} "
    return words + "━" * (width - cell_len(words))


def _mark(row: ListRow[Any], changed: frozenset[Hashable]) -> str:
    return _MARK if row.key in changed else " "


def _piece(row: ListRow[Any], text: str, changed: frozenset[Hashable]) -> Line:
    return (Piece(text, _INKS.get(row.tone, Ink.PLAIN), row.key in changed),)


def _cells(texts: Sequence[str], layout: ListLayout) -> str:
    """One line, each text in its column and cut to it."""
    parts = []
    for text, found in zip(texts, layout.columns, strict=True):
        is_short = cell_len(text) <= found.width
        shown = crop(text if is_short else found.column.cut(text, found.width), found.width)
        blank = " " * (found.width - cell_len(shown))
        parts.append(f"{blank}{shown}" if found.column.is_number else f"{shown}{blank}")
    return (" " * layout.gap).join(parts)


def _columns(listing: Listing, room: int) -> tuple[ShownColumn, ...]:
    """The columns in ordinary letters: those that give way go first, then texts are cut, numbers never."""
    wanted = [(at, column, _widest(listing, at, column)) for at, column in enumerate(listing.columns)]
    shown = [(at, column, width) for at, column, width in wanted if width]
    while _least(shown) > room and (highest := max(column.gives_way for _, column, _ in shown)):
        narrow = [(at, _narrow(column) if column.gives_way == highest else column, w) for at, column, w in shown]
        gone = [found for found in shown if found[1].gives_way < highest]
        shown = gone if narrow == shown else narrow
    widths = _shared(shown, max(0, room - _least(shown)))
    return _narrowed([ShownColumn(at, column, widths[at]) for at, column, _ in shown], room)


def _shared(shown: Sequence[tuple[int, WallColumn[Any], int]], left: int) -> dict[int, int]:
    """The least of each column, and what is left by shares; what one has no use for goes to the others."""
    widths = {at: min(width, _least_of(column, width)) for at, column, width in shown}
    wanting = sorted((width - widths[at], at, column.grows or 1) for at, column, width in shown if width > widths[at])
    shares = sum(share for _, _, share in wanting)
    for wanted, at, share in wanting:
        given = min(wanted, left * share // shares)
        widths[at], left, shares = widths[at] + given, left - given, shares - share
    return widths


def _narrow(column: WallColumn[Any]) -> WallColumn[Any]:
    """One that grows with the least cells it goes down to before it is left out."""
    return replace(column, width=column.shrinks) if column.grows and column.shrinks else column


def _least_of(column: WallColumn[Any], width: int) -> int:
    """Cells that a column of this width keeps where others lack room."""
    if column.grows:
        return column.width
    return min(width, column.shrinks) if column.shrinks else width


def _widest(listing: Listing, at: int, column: WallColumn[Any]) -> int:
    """Cells of the widest text; nothing for a column that is empty in every row."""
    cells = max((cell_len(row.cells[at]) for row in listing.rows if not row.is_rule), default=0)
    return max(cells, cell_len(str(column.heading))) if cells else 0


def _least(columns: Sequence[tuple[int, WallColumn[Any], int]]) -> int:
    """Cells of these columns with the gaps between them, those that grow at their least."""
    return sum(_least_of(column, width) + 1 for _, column, width in columns) - 1


def _narrowed(columns: list[ShownColumn], room: int) -> tuple[ShownColumn, ...]:
    """Texts give up what is missing, the widest first."""
    while (missing := sum(found.width + 1 for found in columns) - 1 - room) > 0:
        texts = [found for found in columns if not found.column.is_number and found.width > 1]
        if not texts:
            break
        widest = max(texts, key=lambda found: found.width)
        columns[columns.index(widest)] = replace(widest, width=max(1, widest.width - missing))
    return tuple(columns)


def _large(columns: Sequence[WallColumn[Any]]) -> list[tuple[int, WallColumn[Any]]]:
    return [(at, column) for at, column in enumerate(columns) if column.large is not Large.NOTHING]


def _large_text(column: WallColumn[Any], cell: str) -> str:
    """What of a cell is large: all of it, or its sign."""
    if column.large is Large.WHOLE:
        return cell
    sign = cell[:1]
    return sign if sign in SIGNS else ""


def _large_columns(listing: Listing, room: int) -> tuple[ShownColumn, ...]:
    """The columns in *judul*, in the wide cut or else in the narrow one; none where they do not fit."""
    chosen = [
        (at, column, [text for row in listing.rows if not row.is_rule and (text := _large_text(column, row.cells[at]))])
        for at, column in _large(listing.columns)
    ]
    shown = [(at, column, texts) for at, column, texts in chosen if texts]
    for is_narrow in (False, True):
        letters = Lettering(TITLE, is_narrow)
        fixed = {at: _width(texts, letters) for at, column, texts in shown if not column.grows}
        left = room - sum(width or 0 for width in fixed.values()) - _BETWEEN * (len(shown) - 1)
        if None in fixed.values() or not shown:
            continue
        growing = [max((_width([text], letters) or 0 for text in texts), default=0) for _, c, texts in shown if c.grows]
        if left >= max(growing, default=0) or (is_narrow and left >= room // 3):
            widths = [fixed.get(at) or min(left, max(growing)) for at, _, _ in shown]
            return tuple(ShownColumn(at, c, width, letters) for (at, c, _), width in zip(shown, widths, strict=True))
    return ()


def _width(texts: Sequence[str], letters: Lettering) -> int | None:
    """Cells of the widest; None where a sign is missing in the face."""
    return max(map(letters.width, texts)) if all(map(is_drawable, texts)) else None


def _large_row(
    row: ListRow[Any],
    columns: Sequence[ShownColumn],
    listed: Sequence[WallColumn[Any]],
    width: int,
    *,
    is_changed: bool,
) -> list[Line]:
    """Three rows of large letters; below them, in ordinary ones, everything else that the row says."""
    ink = _INKS.get(row.tone, Ink.PLAIN)
    parts = [_large_cell(_large_text(found.column, row.cells[found.at]), found) for found in columns]
    mark = _MARK if is_changed else " "
    drawn = [
        (Piece((mark if y == 1 else " ") + (" " * _BETWEEN).join(part[y] for part in parts), ink, is_changed),)
        for y in range(TITLE.rows)
    ]
    first = _first_text(columns)
    small = " · ".join(filter(None, _small(row, columns, listed)))
    return [*drawn, (Piece(f"{' ' * first}{crop(small, width - first)}", ink, is_changed),)]


def _large_cell(text: str, found: ShownColumn) -> list[str]:
    """The rows of one cell; a text too long for its column stands there in ordinary letters."""
    letters = found.letters or Lettering(TITLE)
    fits = _width([text], letters) if text else None
    if fits is not None and fits <= found.width:
        rows = list(letters.drawn(text, is_low=True))
    else:
        rows = ["", crop(text, found.width), ""]
    blanks = [" " * (found.width - cell_len(part)) for part in rows]
    pairs = zip(rows, blanks, strict=True)
    return [f"{blank}{part}" if found.column.is_number else f"{part}{blank}" for part, blank in pairs]


def _first_text(columns: Sequence[ShownColumn]) -> int:
    """The cell in which the first column begins that is no number."""
    at = 1
    for found in columns:
        if not found.column.is_number:
            return at
        at += found.width + _BETWEEN
    return 1


def _small(row: ListRow[Any], columns: Sequence[ShownColumn], listed: Sequence[WallColumn[Any]]) -> Iterator[str]:
    """What is not large, each number with its heading: there is no line of headings."""
    large = {found.at: found.column for found in columns}
    for at, (cell, column) in enumerate(zip(row.cells, listed, strict=True)):
        if at not in large:
            yield f"{column.heading} {cell}".strip() if cell and column.is_number else cell
        elif large[at].large is Large.SIGN:
            yield cell.removeprefix(_large_text(large[at], cell)).strip()
