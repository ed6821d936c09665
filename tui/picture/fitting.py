"""How the blocks of a picture share the rows of a wall: everything that matters first, then what makes it larger.

Every block has steps, from the least that must be shown to the most it would like. Steps are taken in one order for all
of them, each where the rows for it are there: text, large titles, figures of five rows, then what gives way, then empty
lines, and figures of ten rows at last. So a larger wall shows the same, larger, and then more.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len

from tui.picture import listing
from tui.picture.face import NUMBERS, TITLE, Lettering, is_drawable, lettering, wrapped
from tui.picture.lines import EMPTY, Ink, Line, Piece, broken
from tui.picture.picture import (
    Block,
    Canvas,
    Figure,
    Figures,
    FillBar,
    Gap,
    Headline,
    Listing,
    OfSize,
    ReadAloud,
    Sheet,
    Words,
)
from tui.picture.sizes import WallSize
from tui.widgets.plain import bound, crop

LEVEL = 100
"""Steps of a block come this much later for each step it gives way."""

_TITLE, _FIVE, _LEADING, _GAP = 10, 20, 30, 50
"""A subject in *judul*, figures of five rows, figures of ten that lead, an empty line."""

_TOLD, _ALL = LEVEL, LEVEL + 10
"""What stands beside the figure that matters: as text, and as figures too."""

_TEN = 2 * LEVEL + 60
"""Figures and subjects of ten rows."""

_BESIDE = 3
"""Dots between two figures."""


@dataclass(frozen=True, slots=True)
class FitStep:
    """One way to show a block. Those of all blocks are tried in the order of `order`."""

    order: int
    lines: tuple[Line, ...]
    rows: int = 1
    """Height of its largest letters; no step is followed by one of smaller letters."""
    is_in: bool = True
    """Whether the block is shown at all."""


def of_size(blocks: Sequence[Block], size: WallSize) -> tuple[Block, ...]:
    """The blocks with those in place that are made for the size."""
    found: list[Block] = []
    for block in blocks:
        found += block.make(size) if isinstance(block, OfSize) else (block,)
    return tuple(found)


def as_text(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with those in place that are told where there is no wall."""
    found: list[Block] = []
    for block in blocks:
        found += block.text if isinstance(block, OfSize) else (block,)
    return tuple(found)


def fitted(blocks: Sequence[Block], size: WallSize, changed: frozenset[Hashable]) -> list[tuple[Line, ...] | None]:
    """The lines of each block; none for one that gets the rest of the rows, and None for one that is left out."""
    steps = [list(_steps(block, size, changed)) for block in blocks]
    chosen = [own[0] for own in steps]
    rest = [_rest(block, size) for block in blocks]
    later = sorted(
        ((step.order, at, step) for at, own in enumerate(steps) for step in own[1:]), key=lambda found: found[:2]
    )
    for _, at, step in later:
        tried = [*chosen[:at], step, *chosen[at + 1 :]]
        used = sum(len(own.lines) + least * own.is_in for own, least in zip(tried, rest, strict=True))
        if used <= size.height and step.rows >= chosen[at].rows:
            chosen = tried
    return [own.lines if own.is_in else None for own in chosen]


def _rest(block: Block, size: WallSize) -> int:
    """Rows that are kept for a block that takes what is left."""
    match block:
        case Listing():
            return listing.least_rows(block, size)
        case Canvas(rows=None, least=least):
            return least
        case ReadAloud(paragraphs=paragraphs):
            return min(size.height // 2, sum(len(broken(text, size.width)) for text in paragraphs))
    return 0


def _steps(block: Block, size: WallSize, changed: frozenset[Hashable]) -> Iterator[FitStep]:
    """What a block has to show first; what does not fit into the width is no step."""
    later = LEVEL * getattr(block, "gives_way", 0)
    if later:
        yield FitStep(0, (), is_in=False)
    match block:
        case Words():
            yield FitStep(
                later, tuple((Piece(line, block.ink),) for line in paragraph(block.text, size.width, block.most))
            )
        case Gap():
            yield FitStep(later + _GAP, (EMPTY,))
        case Canvas(rows=rows) if rows is not None:
            sheet = Sheet(size.width, rows, 0, changed)
            yield FitStep(later, tuple(block.draw(sheet))[:rows])
        case FillBar():
            yield FitStep(later, (_bar(block, size.width),))
        case Headline():
            yield from _headline(block, size, later)
        case Figures():
            yield from _figures(block, size.width, later, changed)
        case _:
            yield FitStep(later, ())


def paragraph(text: str, width: int, most: int) -> list[str]:
    """At most this many lines; of what is longer the last one is cut."""
    lines = broken(text, width) or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], crop(" ".join(lines[most - 1 :]), width)]
    return lines


_MOST = 3
"""Lines of a subject in ordinary letters."""


def _headline(block: Headline, size: WallSize, later: int) -> Iterator[FitStep]:
    """In letters, in *judul*, and where it grows as large as a number."""
    yield FitStep(later, tuple((Piece(line, block.ink),) for line in paragraph(block.text, size.width, _MOST)))
    found = wrapped(block.text, size.width) if size.rows >= block.from_rows else None
    if found is not None:
        letters, texts = found
        rows = [row for text in texts for row in letters.drawn(text)]
        yield FitStep(later + _TITLE, tuple((Piece(row, block.ink),) for row in rows), TITLE.rows)
    for order, rows_there in ((LEVEL + _FIVE, NUMBERS[-1].rows), (_TEN, NUMBERS[0].rows)):
        grown = lettering([block.text], size.width, rows_there, NUMBERS) if block.grows else None
        if grown is not None and grown.scale.rows == rows_there:
            yield FitStep(later + order, tuple((Piece(row, block.ink),) for row in grown.drawn(block.text)), rows_there)


def _bar(block: FillBar, width: int) -> Line:
    filled = width * min(block.done, block.whole) // block.whole if block.whole > 0 else 0
    return (Piece("█" * filled, block.ink), Piece("░" * (width - filled), block.ink))


def _figures(block: Figures, width: int, later: int, changed: frozenset[Hashable]) -> Iterator[FitStep]:
    """As text; in three, five and ten rows those alone that do not give way, with the others told, and all of them."""
    leading = [item for item in block.items if not item.gives_way]
    told = _told([item for item in block.items if item.gives_way], width)
    yield FitStep(later, _told(leading, width))
    yield FitStep(later + _TOLD, _told(block.items, width))
    ten = _LEADING if block.leads else _TEN
    for number, (order, rows) in enumerate(((_TITLE, TITLE.rows), (_FIVE, NUMBERS[-1].rows), (ten, NUMBERS[0].rows))):
        alone = _beside(leading, width, rows, changed)
        if alone and (block.leads or rows < NUMBERS[0].rows or not told):
            yield FitStep(later + order, alone, rows)
            yield FitStep(later + max(_TOLD + number, order), (*alone, *told), rows)
        if told and (drawn := _beside(block.items, width, rows, changed)):
            yield FitStep(later + max(_ALL + number, order), drawn, rows)


def _told(items: Sequence[Figure], width: int) -> tuple[Line, ...]:
    """Figures as text: `64 KK penerima manfaat · nomor urut kecamatan: 14`."""
    text = " · ".join(item.told or f"{item.value} {' '.join(item.caption.split())}" for item in items)
    return tuple((Piece(line, Ink.STRONG),) for line in broken(text, width))


def _beside(items: Sequence[Figure], width: int, rows: int, changed: frozenset[Hashable]) -> tuple[Line, ...]:
    """Side by side, each number above its caption, in exactly this many rows; nothing where that does not fit."""
    values = [item.value for item in items]
    if not values or not all(map(is_drawable, values)):
        return ()
    for scale in (scale for scale in (*NUMBERS, TITLE) if scale.rows == rows):
        letters, gap = Lettering(scale), _BESIDE * scale.across
        widths = [letters.width(value) for value in values]
        if (captions := _captions(items, widths, width - gap * (len(items) - 1))) is not None:
            cells = [letters.drawn(value) for value in values]
            inks = [(item.ink, item.caption in changed) for item in items]
            return tuple(_lines(cells, captions, inks, gap))
    return ()


def _captions(items: Sequence[Figure], widths: Sequence[int], room: int) -> list[tuple[int, list[str]]] | None:
    """Width of each column and the lines of its caption: as wide as the number, and wider where there is room."""
    parts = [item.caption.split("\n") for item in items]
    joined = [[" ".join(item.caption.split())] for item in items]
    if sum(max(own, cell_len(text)) for own, [text] in zip(widths, joined, strict=True)) <= room:
        parts = joined
    longest = [max(cell_len(word) for text in own for word in bound(text).split(" ")) for own in parts]
    least = [max(pair) for pair in zip(widths, longest, strict=True)]
    left = room - sum(least)
    if left < 0:
        return None
    found = []
    for number, (own, texts) in enumerate(zip(least, parts, strict=True)):
        more = min(max(0, max(map(cell_len, texts)) - own), left // (len(parts) - number))
        left -= more
        found.append((own + more, [line for text in texts for line in broken(text, own + more)]))
    return found


def _lines(
    cells: Sequence[tuple[str, ...]],
    captions: Sequence[tuple[int, list[str]]],
    inks: Sequence[tuple[Ink, bool]],
    gap: int,
) -> Iterator[Line]:
    widths = [width for width, _ in captions]
    for row in zip(*cells, strict=True):
        yield _row(row, widths, inks, gap)
    for said in zip_longest(*(lines for _, lines in captions), fillvalue=""):
        yield _row(said, widths, [(Ink.PLAIN, False)] * len(widths), gap)


def _row(texts: Sequence[str], widths: Sequence[int], inks: Sequence[tuple[Ink, bool]], gap: int) -> Line:
    """Texts in columns, blanks between them."""
    pieces: list[Piece] = []
    for text, width, (ink, is_changed) in zip(texts, widths, inks, strict=True):
        if pieces:
            pieces.append(Piece(" " * gap))
        pieces.append(Piece(text + " " * (width - cell_len(text)), ink, is_changed))
    return tuple(pieces)
