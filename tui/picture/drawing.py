"""A picture as the lines of a wall of some size, some seconds after it came up. Pure: it is drawn alike everywhere.

The first line says whose meeting, what, and when; the last one what stands at the foot and which page this is. Between
them the blocks stand one below the other; a list, or a text that is read out, takes what is left.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, zip_longest
from math import ceil
from textwrap import wrap
from typing import Any, TypeAlias

from rich.cells import cell_len

from exports.paper.printable import one_line
from tui.picture.face import NUMBERS, TITLE, lettering
from tui.picture.picture import Block, Figure, Figures, Gap, Ink, Listing, Picture, ReadAloud, Words
from tui.widgets.plain import crop, spread
from tui.widgets.rows import fitted
from tui.widgets.view import ListColumn, ListRow, Tone


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
    """How many rows stand in this many lines."""
    return max(1, min(MOST_ROWS, room - HEADINGS))


def page_count(listing: Listing, room: int) -> int:
    """Pages of the list in this many lines; one for an empty list."""
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
    """At most this many cells; blanks at the end stay, since the ground of a row goes on below them."""
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


PAGE_SECONDS = 10
"""So long a page of a list stands."""

WORDS_PER_SECOND = 2
"""As a Berita Acara is read out; the text rolls with it."""

_READ_LINES_ABOVE = 4
"""Lines above the one that is being read that stay in view."""

_LEAST_ROWS = 8
"""Lines that a list has at least, where the wall is high enough for that."""

_FRAME = 4
"""The first line, an empty one below it, an empty one above the last, and the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The lines, exactly as many as the wall has, and how many pages there are."""

    lines: tuple[Line, ...]
    pages: int = 1


@dataclass(frozen=True, slots=True)
class _Room:
    """What is between the margins, first line and last line; since when it stands, and what is to be set off."""

    width: int
    height: int
    seconds: int
    changed: frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class _Body:
    """The lines of the blocks, what the last line says of pages, and how many there are."""

    lines: list[Line]
    foot: str = ""
    pages: int = 1


def draw(
    picture: Picture, width: int, height: int, *, seconds: int = 0, changed: frozenset[Hashable] = frozenset()
) -> Drawn:
    """The picture on a wall of this many cells; `changed` names rows and figures to be set off."""
    margin = width // 40
    room = _Room(width - 2 * margin, max(1, height - _FRAME), seconds, changed)
    body = _body(picture, room)
    above = (room.height - len(body.lines)) // 2 if picture.is_centred else 0
    indent = " " * margin
    lines = [EMPTY] * max(0, above) + [(Piece(indent), *line) if line else line for line in body.lines]
    lines = (lines + [EMPTY] * room.height)[: room.height]
    top = spread(picture.meeting, f"{picture.heading}   {picture.time}".strip(), room.width)
    bottom = spread(picture.foot, body.foot, room.width)
    whole_wall = (
        (Piece(f"{indent}{top}", Ink.LEAD),),
        EMPTY,
        *lines,
        EMPTY,
        (Piece(f"{indent}{bottom}", Ink.QUIET),),
    )
    return Drawn(lines=whole_wall[:height], pages=body.pages)


def _body(picture: Picture, room: _Room) -> _Body:
    """All blocks below one another; the one that takes the rest gets it."""
    fixed = _fixed(picture.blocks, room)
    left = room.height - sum(map(len, fixed))
    lines: list[Line] = []
    foot, pages = "", 1
    for block, own in zip(picture.blocks, fixed, strict=True):
        match block:
            case Listing():
                pages = page_count(block, left)
                page = room.seconds // PAGE_SECONDS % pages
                lines += listing_lines(block, room.width, left, page, room.changed)
                foot = f"halaman {page + 1} dari {pages}" if pages > 1 else ""
            case ReadAloud():
                shown, foot = _reading(block, room, left)
                lines += shown
            case _:
                lines += own
    return _Body(lines, foot, pages)


def _fixed(blocks: Sequence[Block], room: _Room) -> list[list[Line]]:
    """The lines of all blocks but those that take the rest; where room is short gaps go, then figures shrink."""
    needs_room = any(isinstance(block, Listing | ReadAloud) for block in blocks)
    least = min(room.height // 2, _LEAST_ROWS) if needs_room else 0
    drawn: list[list[Line]] = []
    for digits in (NUMBERS[0].rows, NUMBERS[-1].rows, TITLE.rows, 1):
        drawn = [_block(block, room, digits) for block in blocks]
        close = [[] if isinstance(block, Gap) else lines for block, lines in zip(blocks, drawn, strict=True)]
        if sum(map(len, drawn)) + least <= room.height:
            return drawn
        if digits <= NUMBERS[-1].rows and sum(map(len, close)) + least <= room.height:
            return close
    return close


def _block(block: Block, room: _Room, digits: int) -> list[Line]:
    match block:
        case Words():
            return [(Piece(line, block.ink),) for line in _wrapped(block.text, room.width, block.most)]
        case Gap():
            return [EMPTY]
        case Figures():
            return _figures(block.items, room, digits)
    return []


def _wrapped(text: str, width: int, most: int) -> list[str]:
    lines = wrap(one_line(text), width) or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], crop(" ".join(lines[most - 1 :]), width)]
    return lines


def _figures(items: Sequence[Figure], room: _Room, digits: int) -> list[Line]:
    """Side by side in columns of one width, each number above its caption."""
    width = room.width // max(1, len(items))
    chosen = lettering([item.value for item in items], width - 2, digits)
    drawn = [chosen.drawn(item.value) if chosen else (item.value,) for item in items]
    captions = [[line for part in item.caption.split("\n") for line in wrap(part, width - 2)] for item in items]
    inks = [(item.ink, item.caption in room.changed) for item in items]
    plain = [(Ink.PLAIN, False) for _ in items]
    lines = [_beside([own[row] for own in drawn], inks, width) for row in range(len(drawn[0]))]
    below = zip_longest(*captions, fillvalue="")
    return [*lines, *(_beside(list(row), plain, width) for row in below)]


def _beside(texts: Sequence[str], inks: Sequence[tuple[Ink, bool]], width: int) -> Line:
    """Texts in columns of one width."""
    return tuple(
        Piece(crop(text, width).ljust(width + len(text) - cell_len(text)), ink, is_changed)
        for text, (ink, is_changed) in zip(texts, inks, strict=True)
    )


def _reading(block: ReadAloud, room: _Room, height: int) -> tuple[list[Line], str]:
    """The lines that are in view while the text is read out; they stop when its end is reached."""
    lines = [line for paragraph in block.paragraphs for line in (*wrap(one_line(paragraph), room.width), "")]
    spoken = accumulate(len(line.split()) for line in lines)
    reading = sum(count <= room.seconds * WORDS_PER_SECOND for count in spoken)
    first = max(0, min(reading - _READ_LINES_ABOVE, len(lines) - height))
    shown: list[Line] = [(Piece(line),) if line else EMPTY for line in lines[first : first + height]]
    return shown, "berlanjut ↓" if first + height < len(lines) else ""


def whole(picture: Picture, width: int) -> tuple[str, ...]:
    """The picture as plain text: no large digits, all pages of a list below one another, a text in full."""
    lines = [spread(picture.meeting, f"{picture.heading} {picture.time}".strip(), width), ""]
    for block in picture.blocks:
        match block:
            case Words():
                lines += wrap(one_line(block.text), width) or [""]
            case Figures():
                lines += [f"{' '.join(item.caption.split())}: {item.value}" for item in block.items]
            case Listing():
                room = len(block.rows) + 1
                pages = range(page_count(block, room))
                drawn = (listing_lines(block, width, room, page, frozenset()) for page in pages)
                lines += [piece.text.rstrip() for page in drawn for line in page for piece in line]
            case ReadAloud():
                lines += [line for paragraph in block.paragraphs for line in (*wrap(one_line(paragraph), width), "")]
            case Gap():
                lines.append("")
    return tuple((*lines, "", picture.foot) if picture.foot else lines)
