"""A picture as the lines of a wall of some size, some seconds after it came up. Pure: it is drawn alike everywhere.

The first line says whose meeting, what, and when; the last one what stands at the foot and which page this is. Between
them the blocks stand one below the other; a list, or a text that is read out, takes what is left.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len

from tui.picture import listing
from tui.picture.face import wrapped
from tui.picture.fitting import as_text, fitted, of_size
from tui.picture.lines import EMPTY, Ink, Line, Piece, broken, broken_all, indented, text_of, width_of, within
from tui.picture.picture import Block, Canvas, Figures, Gap, Headline, Listing, Picture, ReadAloud, Sheet, Words
from tui.picture.sizes import WallSize
from tui.widgets.plain import crop, spread

PAGE_SECONDS = 10
"""So long a page of a list stands."""

WORDS_PER_SECOND = 2
"""As a Berita Acara is read out; the text rolls with it."""

_READ_LINES_ABOVE = 4
"""Lines above the one that is being read that stay in view."""

_MEASURE = 80
"""Cells of a line that is read out, at most: the eye finds the beginning of the next one."""


def looks_at(picture: Picture, seconds: int) -> int:
    """A number that is the same while the picture looks the same: a text rolls every second, a list turns its pages."""
    if any(isinstance(block, ReadAloud) for block in picture.blocks):
        return seconds
    return seconds // PAGE_SECONDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The lines, exactly as many as the wall has, and how many pages there are."""

    lines: tuple[Line, ...]
    pages: int = 1


@dataclass(frozen=True, slots=True)
class _Body:
    """The lines of the blocks, what the last line says of pages, and the same in few cells."""

    lines: list[Line]
    foot: str = ""
    short_foot: str = ""
    pages: int = 1


def draw(
    picture: Picture, width: int, height: int, *, seconds: int = 0, changed: frozenset[Hashable] = frozenset()
) -> Drawn:
    """The picture on a wall of this many cells; `changed` names rows and figures to be set off."""
    *above_last, last = broken(picture.foot, WallSize(width, height).width) or [""]
    foot = [*above_last, last] if len(above_last) <= 1 else [""]
    size = WallSize(width, height - len(foot) + 1)
    body = _body(picture, size, seconds, changed)
    above = (size.height - len(body.lines)) // 2 if picture.is_centred else 0
    inner = [*[EMPTY] * max(0, above), *body.lines, *[EMPTY] * size.height][: size.height]
    gap = [EMPTY] * size.gap
    lines = [(Piece(_top(picture, size.width), Ink.LEAD),), *gap, *inner, *gap]
    lines += [(Piece(line, Ink.QUIET),) for line in (*foot[:-1], _bottom(foot[-1], body, size.width))]
    return Drawn(lines=tuple(within(indented(line, size.margin), width) for line in lines[:height]), pages=body.pages)


def _top(picture: Picture, width: int) -> str:
    """Whose meeting, what, and when; where it is narrow the year goes first, and at last the heading is cut."""
    told = f"{picture.heading}   {picture.time}".strip()
    for meeting in picture.meetings:
        if cell_len(meeting) + (2 if meeting else 0) + cell_len(told) <= width:
            return spread(meeting, told, width) if meeting else spread(picture.heading, picture.time, width)
    least = f"{picture.meetings[-1]} {picture.heading}".strip()
    return spread(crop(least, max(0, width - cell_len(picture.time) - 2)), picture.time, width)


def _bottom(foot: str, body: _Body, width: int) -> str:
    """What stands at the foot, and the page; what does not fit is left out and not cut."""
    for page in (body.foot, body.short_foot):
        if cell_len(foot) + (2 if page else 0) + cell_len(page) <= width:
            return spread(foot, page, width)
    return spread("", body.foot, width)


def _body(picture: Picture, size: WallSize, seconds: int, changed: frozenset[Hashable]) -> _Body:
    """All blocks below one another; the one that takes the rest gets it."""
    blocks = of_size(picture.blocks, size)
    fixed = fitted(blocks, size, changed)
    left = size.height - sum(len(own) for own in fixed if own)
    lines: list[Line] = []
    foot, short, pages = "", "", 1
    for block, own in zip(blocks, fixed, strict=True):
        match block:
            case _ if own is None:
                continue
            case Listing():
                layout = listing.arranged(block, size, left)
                pages = len(layout.pages)
                page = seconds // PAGE_SECONDS % pages
                drawn = listing.lines(layout, size.width, page, changed)
                foot, short = _paged(page, pages)
            case Canvas(rows=None):
                pages = max(1, block.pages(size.width, left))
                page = seconds // PAGE_SECONDS % pages
                drawn = list(block.draw(Sheet(size.width, left, page, changed)))[:left]
                foot, short = _paged(page, pages)
            case ReadAloud():
                drawn, is_more = _reading(block, size, left, seconds)
                foot, short = ("berlanjut ↓", "↓") if is_more else ("", "")
            case _:
                drawn = list(own)
        lines += _centred(block, drawn, size.width) if picture.is_centred else drawn
    return _Body(lines, foot, short, pages)


def _paged(page: int, pages: int) -> tuple[str, str]:
    """What the last line says of the pages, and the same in few cells; nothing of a single one."""
    return (f"halaman {page + 1} dari {pages}", f"{page + 1}/{pages}") if pages > 1 else ("", "")


def _centred(block: Block, lines: Sequence[Line], width: int) -> list[Line]:
    """Text line by line, large letters and what stands beside each other as a whole."""
    widest = max(map(width_of, lines), default=0)
    is_one = isinstance(block, Words | Headline) or (isinstance(block, Figures) and len(block.items) == 1)
    return [indented(*_placed(line, widest, width, is_one=is_one)) for line in lines]


def _placed(line: Line, widest: int, width: int, *, is_one: bool) -> tuple[Line, int]:
    """The line, and how far it goes to the right."""
    text = text_of(line)
    if is_one and not set(text) & set("█▀▄"):
        return (Piece(text, line[0].ink),) if line else EMPTY, (width - cell_len(text)) // 2
    return line, (width - widest) // 2


def _reading(block: ReadAloud, size: WallSize, height: int, seconds: int) -> tuple[list[Line], bool]:
    """The lines that are in view while the text is read out, and whether there are more; they stop at its end."""
    if block.is_large and (large := _large(block, size, height)):
        return large, False
    measure = min(size.width, _MEASURE)
    lines = broken_all(block.paragraphs, measure)
    spoken = accumulate(len(line.split()) for line in lines)
    reading = sum(count <= seconds * WORDS_PER_SECOND for count in spoken)
    first = max(0, min(reading - _READ_LINES_ABOVE, len(lines) - height))
    indent = (size.width - measure) // 2
    shown = [(Piece(line, block.ink),) if line else EMPTY for line in lines[first : first + height]]
    return [indented(line, indent) for line in shown], first + height < len(lines)


def _large(block: ReadAloud, size: WallSize, height: int) -> list[Line]:
    """All of it in *judul*; nothing where that does not fit."""
    lines: list[Line] = []
    for paragraph in block.paragraphs:
        found = wrapped(paragraph, size.width)
        if found is None:
            return []
        letters, texts = found
        for text in texts:
            lines += [EMPTY] if lines else []
            lines += [(Piece(row, block.ink),) for row in letters.drawn(text)]
    return lines if len(lines) <= height else []


def whole(picture: Picture, width: int) -> tuple[str, ...]:
    """The picture as plain text: no large letters, all rows of a list below one another, a text in full."""
    lines = [spread(picture.meetings[0], f"{picture.heading} {picture.time}".strip(), width), ""]
    for block in as_text(picture.blocks):
        match block:
            case Words() | Headline():
                lines += broken(block.text, width) or [""]
            case Figures():
                lines += [f"{' '.join(item.caption.split())}: {item.value}" for item in block.items]
            case Listing():
                lines += listing.as_text(block, width)
            case ReadAloud():
                lines += [*broken_all(block.paragraphs, width), ""]
            case Canvas():
                lines += block.text(width)
            case Gap():
                lines.append("")
    return tuple((*lines, "", picture.foot) if picture.foot else lines)
