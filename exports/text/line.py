"""The picture of the line in cells of a terminal: the same lines on the desk, on the wall and in a plain text.

A line is made of pieces, each with the part it plays; who draws them gives the parts their colours.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from exports.paper.line import (
    BoardList,
    BoardPlace,
    LineBar,
    LineFigure,
)
from exports.paper.printable import one_line
from exports.text.table import display_width, wrapped_cells
from sessions.language.numbers import thousands
from sessions.sentences.short import both_ends, short_name


class Part(StrEnum):
    """What a piece is; `HEAD` and `RUN` belong to a commission, which has a colour of its own."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    HEAD = "head"
    RUN = "run"
    REST = "rest"
    LINE = "line"
    CURSOR = "cursor"
    ENTERS = "enters"
    LEAVES = "leaves"


@dataclass(frozen=True, slots=True)
class LinePiece:
    """A text in one part; `number` counts the commissions from 0."""

    text: str
    part: Part = Part.PLAIN
    number: int = 0


PieceLine = tuple[LinePiece, ...]

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLook:
    """How the board is looked at: this many places on each side of the line, and by whom.

    `own` is the desk, which also reads the gaps in rupiah. With `by_name` names stand rather than codes where there is
    no room for both. Codes that have just come in or gone out are set off, the one `chosen` has the cursor and is
    always in sight.
    """

    around: int
    own: bool = False
    by_name: bool = False
    chosen: str = ""
    entering: frozenset[str] = field(default=NOBODY)
    leaving: frozenset[str] = field(default=NOBODY)


def plain_text(line: PieceLine) -> str:
    """The line without its parts."""
    return "".join(piece.text for piece in line).rstrip()


def cropped(text: str, width: int) -> str:
    """One line of at most this many cells, with an ellipsis where something is missing."""
    shown = one_line(text) if text.strip() else ""
    if display_width(shown) <= width:
        return shown
    ends = accumulate(map(display_width, shown))
    kept = sum(end < width for end in ends)
    return f"{shown[:kept].rstrip()}…" if width > 0 else ""


def filled(text: str, width: int, *, right: bool = False) -> str:
    """The text cropped and filled to exactly this many cells."""
    shown = cropped(text, width)
    blank = " " * (width - display_width(shown))
    return f"{blank}{shown}" if right else f"{shown}{blank}"


FILLS = ("█", "▓")
REST = "░"


def bar_line(bar: LineBar, width: int) -> PieceLine:
    """The bar in exactly this many cells: a run for each commission, its numeral before it, and the rest pale."""
    pieces: list[LinePiece] = []
    done = start = 0
    for at, run in enumerate(bar.runs):
        done += run.share
        end = (2 * done * width + bar.most) // (2 * bar.most)
        cells, start = end - start, end
        if run.is_rest:
            pieces.append(LinePiece(REST * cells, Part.REST))
            continue
        numeral = run.name if len(run.name) < cells else ""
        pieces.append(LinePiece(numeral, Part.HEAD, run.number))
        pieces.append(LinePiece(FILLS[at % len(FILLS)] * (cells - len(numeral)), Part.RUN, run.number))
    return tuple(piece for piece in pieces if piece.text)


def head_lines(bar: LineBar, width: int) -> list[str]:
    """The sentence and how many are inside: on one line, or where that is too long on as many as it takes."""
    inside = f"{thousands(bar.inside)} di dalam"
    *above, last = wrapped_cells(bar.sentence, width)
    is_together = display_width(last) + len(inside) + 2 <= width
    below = [last + inside.rjust(width - display_width(last))] if is_together else [last, inside]
    return [line.ljust(width) for line in (*above, *below)]


LEAST = 24
"""Cells of a list on the board."""

_WITH_CODE, _WITH_NAME, _WITH_BOTH = 38, 44, 62


def lists_in(width: int) -> int:
    """How many lists stand side by side in this many cells."""
    return max(1, (width + 1) // (LEAST + 1))


def board_lines(lists: Sequence[BoardList], width: int, look: BoardLook) -> list[PieceLine]:
    """Headings, then the places around the line, the lines of all lists at one height unless the cursor is far off."""
    if not lists:
        return []
    widths = _shared(width, len(lists))
    columns = [_column(one, wide, look) for one, wide in zip(lists, widths, strict=True)]
    return [_joined(row) for row in zip(*columns, strict=True)]


def _shared(width: int, count: int) -> list[int]:
    """Cells of each list, with a rule between two of them."""
    room = width - (count - 1)
    return [room * (at + 1) // count - room * at // count for at in range(count)]


def _joined(row: Sequence[PieceLine]) -> PieceLine:
    """One line of all lists, the rules between them crossed by the line where it meets them."""
    pieces: list[LinePiece] = []
    for at, own in enumerate(row):
        if at:
            meets = (row[at - 1][0].part is Part.LINE, own[0].part is Part.LINE)
            part = Part.LINE if any(meets) else Part.QUIET
            pieces.append(LinePiece(_CROSSINGS[meets], part))
        pieces += own
    return tuple(pieces)


_CROSSINGS = {(False, False): "│", (True, False): "┥", (False, True): "┝", (True, True): "┿"}


def _column(own: BoardList, width: int, look: BoardLook) -> list[PieceLine]:
    room = max(0, width - display_width(own.filled) - 2)
    head = (LinePiece(f" {filled(own.name, room)}{own.filled} ", Part.HEAD, own.number),)
    return [head, *_window(own, width, look)]


def _window(own: BoardList, width: int, look: BoardLook) -> list[PieceLine]:
    """The line with its places above and below, moved only as far as the chosen one asks."""
    rows: list[BoardPlace | int | None] = [*_folded(own.above, look), None, *own.below]
    at, height = rows.index(None), 2 * look.around + 1
    first = at - look.around
    chosen = next((n for n, row in enumerate(rows) if isinstance(row, BoardPlace) and row.code == look.chosen), None)
    if chosen is not None:
        first = min(max(first, chosen - height + 1), chosen)
    size = _sizes(own, width, look)
    shown = (rows[n] if 0 <= n < len(rows) else 0 for n in range(first, first + height))
    return [_row(own, row, size, look) for row in shown]


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Cells of a list, and in it of number, cost, gap and village; 0 of what does not stand beside the cost.

    Without `has_unit` amounts stand without theirs, in all rows alike, so that more of the villages is read.
    """

    width: int
    rank: int
    cost: int
    gap: int
    village: int
    has_unit: bool


def _sizes(own: BoardList, width: int, look: BoardLook) -> _Sizes:
    gaps = [place.own_gap if look.own else place.gap for place in own.places]
    is_wide = width >= _WITH_BOTH
    rank = max((len(str(place.rank)) for place in own.places), default=1)
    told = (display_width(gap or place.cost) for gap, place in zip(gaps, own.places, strict=True))
    fullest = max(
        (cells + display_width(place.village) for cells, place in zip(told, own.places, strict=True)), default=0
    )
    spare = width - fullest - rank - _BESIDE - (_CODE if _has_code(width, look) else 0)
    return _Sizes(
        width=width,
        rank=rank,
        has_unit=spare >= 0,
        cost=max((display_width(place.cost) for place in own.places), default=0) if is_wide else 0,
        gap=max(map(display_width, gaps), default=0) if is_wide else 0,
        village=max([_VILLAGE, *(display_width(place.village) for place in own.places)]),
    )


_BESIDE, _CODE = 4, 8
"""Cells of marks and blanks beside number, village and what is told; and of a code."""


def _has_code(width: int, look: BoardLook) -> bool:
    return width >= (_WITH_BOTH if look.by_name else _WITH_CODE)


_FEW = 3


def _folded(above: Sequence[BoardPlace], look: BoardLook) -> Iterator[BoardPlace | int]:
    """Those above, of more than three that were passed over one after the other only how many they are."""
    passed: list[BoardPlace] = []
    for place in above:
        if place.is_inside:
            yield from _at_most(passed, look)
            passed = []
            yield place
        else:
            passed.append(place)
    yield from _at_most(passed, look)


def _at_most(passed: Sequence[BoardPlace], look: BoardLook) -> Sequence[BoardPlace | int]:
    is_looked_at = any(place.code == look.chosen for place in passed)
    return passed if len(passed) <= _FEW or is_looked_at else [len(passed)]


def _row(own: BoardList, row: BoardPlace | int | None, size: _Sizes, look: BoardLook) -> PieceLine:
    """A place, the line, or how many were passed over; 0 is an empty row."""
    if row is None:
        return (LinePiece(_ruled(own.state, size.width), Part.LINE),)
    if isinstance(row, int):
        return (LinePiece(f"  {filled(f'○ {row} dilewati' if row else '', size.width - 2)}", Part.QUIET),)
    return (LinePiece(_place(row, size, look), _part(row, look)),)


def _ruled(state: str, width: int) -> str:
    """The line with what ends the list in it; where it is narrow as little of the line as leaves that whole."""
    begin = "━━ " if display_width(state) + len("━━  ") <= width else "━ "
    return f"{begin}{cropped(state, width - len(begin))} "[:width].ljust(width, "━")


def _part(place: BoardPlace, look: BoardLook) -> Part:
    if place.code in look.entering:
        return Part.ENTERS
    if place.code in look.leaving:
        return Part.LEAVES
    if place.code == look.chosen:
        return Part.CURSOR
    return Part.PLAIN if place.is_inside else Part.QUIET


def _mark(place: BoardPlace, look: BoardLook) -> str:
    if place.code in look.entering:
        return "▸"
    if place.code in look.leaving:
        return "◂"
    return "▌" if place.code == look.chosen else " "


def _place(place: BoardPlace, size: _Sizes, look: BoardLook) -> str:
    """`▌=12 Botok     178,75 jt`, wider ones with code and name, and the gap behind the cost."""
    start = f"{_mark(place, look)}{place.sign or ' '}{place.rank:>{size.rank}} "
    is_named = look.by_name and size.width >= _WITH_NAME
    start += f"{place.code} " if _has_code(size.width, look) else ""
    gap = place.own_gap if look.own else place.gap
    if not size.cost:
        told = gap or place.cost
        room = size.width - len(start) - 2
        left = room - size.village - 1 - display_width(told)
        if is_named and left >= _LEAST_NAME:
            return f"{start}{_village(place, size.village)} {_named(place, left)} {told} "
        told = told if size.has_unit else told.removesuffix(" jt")
        is_full = display_width(place.village) + display_width(told) > room
        end = "" if is_full else " "
        return f"{start}{_village(place, room - display_width(told) + is_full)} {told}{end}"
    told = f"{filled(place.cost, size.cost, right=True)}"
    told += f"  {filled(gap, size.gap, right=True)}" if size.gap else ""
    left = size.width - len(start) - display_width(told) - 3
    village = min(size.village, max(_VILLAGE, left // 2))
    return f"{start}{_village(place, village)} {_named(place, left - village)} {told} "


_VILLAGE, _LEAST_NAME = 12, 10
"""Cells that a village has at least, and what is left for a name to be worth reading."""


def _village(place: BoardPlace, width: int) -> str:
    """The village in exactly this many cells."""
    return filled(both_ends(place.village, max(0, width)), width)


def _named(place: BoardPlace, width: int) -> str:
    """The name in exactly this many cells, with the end that tells it from others."""
    return filled(short_name(place.activity, max(0, width)), width)


def line_figure_lines(figure: LineFigure, width: int) -> list[str]:
    """The block of a paper: sentence, bar, board, caption."""
    picture = figure.picture
    count = lists_in(width)
    boards = [picture.lists[at : at + count] for at in range(0, len(picture.lists), count)]
    board = [line for part in boards for line in board_lines(part, width, BoardLook(around=figure.around))]
    drawn = (plain_text(line) for line in board)
    return [
        cropped(picture.bar.sentence, width),
        plain_text(bar_line(picture.bar, width)),
        *(line for line in drawn if line.strip(" │")),
        cropped(figure.caption, width),
    ]
