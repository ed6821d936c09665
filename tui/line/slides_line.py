"""The slides of the picture of the line: where it runs through each commission, and what each village has inside."""

from collections.abc import Iterator, Sequence
from functools import partial

from exports.paper import line as pictures
from exports.paper.line import BoardList, BoardPlace, LinePicture, VillageRow
from exports.text import line as drawing
from exports.text.line import BoardLook, LinePiece, Part, PieceLine
from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa
from sessions.language.numbers import thousands
from sessions.record.wall import Slide, SlideName
from sessions.sentences.short import both_ends
from tui.picture.face import TITLE, Lettering, lettering
from tui.picture.lines import EMPTY, Ink, Line, Piece
from tui.picture.listing import arranged
from tui.picture.offers import slide
from tui.picture.picture import (
    Canvas,
    Gap,
    Hall,
    Large,
    Listing,
    OfSize,
    Picture,
    Sheet,
    WallColumn,
    Words,
    picture,
)
from tui.picture.sizes import TALL, WallSize
from tui.widgets.plain import crop, spread
from tui.widgets.view import Tone, table


@slide(SlideName.LINE, label="Garis batas")
def the_line(hall: Hall, _slide: Slide) -> Picture:
    """The bar, and the commissions side by side, or one a page where they have no room."""
    own = pictures.of(hall.session)
    canvas = Canvas(
        draw=partial(_drawn, own),
        text=partial(_text, own),
        least=5,
        pages=partial(_pages, own),
        says=tuple((place.code, "dalam" if place.is_inside else "luar") for place in _places(own)),
    )
    return picture(hall, pictures.TITLE, canvas, foot="Biaya dalam juta rupiah (jt).")


def river(session: Session) -> Canvas:
    """The bar alone, in two rows."""
    own = pictures.of(session)
    return Canvas(
        draw=lambda sheet: [_bar(own, sheet.width), _bar(own, sheet.width, is_second=True)],
        text=lambda width: [drawing.plain_text(drawing.bar_line(own.bar, width))],
        rows=2,
        gives_way=1,
    )


def _places(own: LinePicture) -> Iterator[BoardPlace]:
    return (place for one in own.lists for place in one.places)


_BESIDE, _LARGE_BESIDE = 76, 180
"""Cells from which the lists stand side by side; and from which they do so in large letters."""


def _across(own: LinePicture, width: int, rows: int) -> int:
    """How many lists stand side by side."""
    if _is_large(own, width, rows):
        return _large_across(own, width)
    return drawing.lists_in(width) if width >= _BESIDE else 1


def _large_across(own: LinePicture, width: int) -> int:
    """How many lists have room beside each other for most of their villages in *judul*: all, or one; else none."""
    all_of_them = len(own.lists) if width >= _LARGE_BESIDE and len(own.lists) < _MANY else 1
    names = [place.village for place in _places(own)]
    for count in dict.fromkeys((max(1, all_of_them), 1)):
        room = width // count - _BESIDE_A_NAME
        if 2 * sum(lettering([name], room, _LETTERS, [TITLE]) is not None for name in names) >= len(names):
            return count
    return 0


_BESIDE_A_NAME = 17
"""Cells for the number before a village and the amount behind it."""

_MANY = 4
_LETTERS = TITLE.rows
_FRAME_ROWS = 6
"""Rows of a tall wall that are not the slide's own."""


def _is_large(own: LinePicture, width: int, rows: int) -> bool:
    """Whether villages are set in *judul*: ordinary letters of such a wall are read from a few metres.

    Where most of their names are too long for that, more of them in ordinary letters are worth more.
    """
    return rows >= TALL - _FRAME_ROWS and width >= _BESIDE and _large_across(own, width) > 0


def _pages(own: LinePicture, width: int, rows: int) -> int:
    return -(-len(own.lists) // _across(own, width, rows))


def _drawn(own: LinePicture, sheet: Sheet) -> list[Line]:
    """The lists of one page above or below the bar."""
    across = _across(own, sheet.width, sheet.rows)
    lists = own.lists[sheet.page * across : (sheet.page + 1) * across]
    look = _look(own, sheet)
    if _is_large(own, sheet.width, sheet.rows):
        return [*_head(own, sheet.width), EMPTY, *_large(lists, sheet, look)]
    if sheet.width < _BESIDE:
        around = max(1, (sheet.rows - 3) // 2)
        return [*_board(lists, sheet.width, look, around), _bar(own, sheet.width)]
    head = _head(own, sheet.width)
    around = max(1, (sheet.rows - len(head) - 2) // 2)
    return [*head, *_board(lists, sheet.width, look, around)]


def _look(own: LinePicture, sheet: Sheet) -> BoardLook:
    """Who has just come in or gone out."""
    changed = [place for place in _places(own) if place.code in sheet.changed]
    return BoardLook(
        around=0,
        entering=frozenset(place.code for place in changed if place.is_inside),
        leaving=frozenset(place.code for place in changed if not place.is_inside),
    )


def _head(own: LinePicture, width: int) -> list[Line]:
    lines = drawing.head_lines(own.bar, width)
    return [*((Piece(line, Ink.STRONG),) for line in lines), _bar(own, width), _bar(own, width, is_second=True)]


def _bar(own: LinePicture, width: int, *, is_second: bool = False) -> Line:
    """The bar; in its second row no numerals stand before the runs."""
    pieces = drawing.bar_line(own.bar, width)
    if is_second:
        fills = {piece.number: piece.text[-1] for piece in pieces if piece.part is Part.RUN}
        pieces = tuple(_without_numeral(piece, fills) for piece in pieces)
    return tuple(map(_inked, pieces))


def _without_numeral(piece: LinePiece, fills: dict[int, str]) -> LinePiece:
    if piece.part is not Part.HEAD:
        return piece
    return LinePiece(fills.get(piece.number, drawing.FILLS[0]) * len(piece.text), Part.RUN, piece.number)


def _board(lists: Sequence[BoardList], width: int, look: BoardLook, around: int) -> list[Line]:
    seen = BoardLook(around=around, by_name=True, entering=look.entering, leaving=look.leaving)
    return [tuple(map(_inked, line)) for line in drawing.board_lines(lists, width, seen)]


_KOMISI = (Ink.FIRST, Ink.SECOND, Ink.THIRD)
_INKS = {
    Part.STRONG: Ink.STRONG,
    Part.QUIET: Ink.QUIET,
    Part.REST: Ink.QUIET,
    Part.LINE: Ink.LEAD,
    Part.ENTERS: Ink.ENTERS,
    Part.LEAVES: Ink.LEAVES,
}


def _inked(piece: LinePiece) -> Piece:
    """The piece in the ink of its part, of a commission in its colour."""
    if piece.part in {Part.HEAD, Part.RUN}:
        return Piece(piece.text, _KOMISI[piece.number % len(_KOMISI)])
    return Piece(piece.text, _INKS.get(piece.part, Ink.PLAIN))


def _large(lists: Sequence[BoardList], sheet: Sheet, look: BoardLook) -> list[Line]:
    """As many places on each side as there is room for in large letters, and the line between them."""
    rows = sheet.rows - 4
    around = max(1, (rows - 2) // _LETTERS // 2)
    width = (sheet.width - (len(lists) - 1)) // max(1, len(lists))
    columns = [_large_list(own, width, around, look, is_alone=len(lists) == 1) for own in lists]
    return [_beside(row) for row in zip(*columns, strict=True)]


def _beside(row: Sequence[Line]) -> Line:
    pieces: list[Piece] = []
    for at, line in enumerate(row):
        is_line = line[0].text.startswith("━")
        pieces += [Piece("┿" if is_line else "│", Ink.LEAD if is_line else Ink.QUIET)] if at else []
        pieces += line
    return tuple(pieces)


def _large_list(own: BoardList, width: int, around: int, look: BoardLook, *, is_alone: bool) -> list[Line]:
    ink = _KOMISI[own.number % len(_KOMISI)]
    lines: list[Line] = [(Piece(_ends(own.name, own.filled, width), ink),)]
    above, below = own.above[-around:], own.below[:around]
    digits = max([2, *(len(str(place.rank)) for place in (*above, *below))])
    lines += [_blank(width)] * (_LETTERS * (around - len(above)))
    lines += [line for place in above for line in _large_place(place, width, look, digits, is_alone=is_alone)]
    state = f"━━ {crop(own.state, width - 4)} "
    lines.append((Piece(state + "━" * (width - len(state)), Ink.LEAD),))
    lines += [line for place in below for line in _large_place(place, width, look, digits, is_alone=is_alone)]
    return lines + [_blank(width)] * (_LETTERS * (around - len(below)))


def _blank(width: int) -> Line:
    return (Piece(" " * width),)


def _ends(left: str, right: str, width: int) -> str:
    return f" {spread(left, right, width - 2)} "


def _large_place(place: BoardPlace, width: int, look: BoardLook, digits: int, *, is_alone: bool) -> list[Line]:
    """Its number, its village in *judul*, and what is told of it, which a list alone has in *judul* too if it fits."""
    ink = Ink.PLAIN if place.is_inside else Ink.QUIET
    mark = " "
    if place.code in look.entering:
        ink, mark = Ink.ENTERS, "▸"
    elif place.code in look.leaving:
        ink, mark = Ink.LEAVES, "◂"
    start = f"{mark}{place.sign or ' '}{place.rank:>{digits}} "
    whole = f"{place.village} {place.told}"
    letters = lettering([whole], width - len(start) - _FREE, _LETTERS, [TITLE])
    if letters is not None and is_alone:
        return _lettered(start, letters, (place.village, place.told), width, ink)
    letters = lettering([place.village], width - len(start) - len(place.told) - 2, _LETTERS, [TITLE])
    if letters is not None:
        return _with_text(start, letters, place, width, ink)
    village = both_ends(place.village, width - len(start) - len(place.told) - 3)
    plain = f"{start}{spread(village, place.told, width - len(start) - 1)} "
    return [(Piece(" " * width, ink),), (Piece(plain, ink),), (Piece(" " * width, ink),)]


_FREE = 8
"""Cells between a village and what is told of it."""


def _lettered(start: str, letters: Lettering, texts: tuple[str, str], width: int, ink: Ink) -> list[Line]:
    left, right = (letters.drawn(text) for text in texts)
    rows: list[Line] = []
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        begin = start if number == 1 else " " * len(start)
        free = width - len(start) - len(one) - len(other) - 1
        rows.append((Piece(f"{begin}{one}{' ' * free}{other} ", ink),))
    return rows


def _with_text(start: str, letters: Lettering, place: BoardPlace, width: int, ink: Ink) -> list[Line]:
    rows: list[Line] = []
    for number, drawn in enumerate(letters.drawn(place.village)):
        begin, told = (start, place.told) if number == 1 else (" " * len(start), "")
        rows.append((Piece(f"{begin}{drawn}{told:>{width - len(start) - len(drawn) - 1}} ", ink),))
    return rows


def _text(own: LinePicture, width: int) -> list[str]:
    """The whole board as lines: every list with ten places on each side."""
    sentence = f"{own.bar.sentence}; {own.bar.inside} di dalam"
    lines: list[PieceLine] = [(LinePiece(sentence),), drawing.bar_line(own.bar, width)]
    count = drawing.lists_in(width)
    for at in range(0, len(own.lists), count):
        lines += drawing.board_lines(own.lists[at : at + count], width, BoardLook(around=_TEN))
    shown = (drawing.plain_text(line) for line in lines)
    return [line for line in shown if line.strip(" │")]


_TEN = 10

_MARKS: WallColumn[VillageRow] = WallColumn("Usulan", 6, lambda row: row.marks, gives_way=2)
"""Behind everything else, so that marks do not touch large letters above them."""

_VILLAGES: tuple[WallColumn[VillageRow], ...] = (
    WallColumn("", 10, lambda row: row.name, large=Large.WHOLE, cut=both_ends),
    WallColumn(
        "Di dalam",
        8,
        lambda row: f"{thousands(row.inside)} dari {thousands(row.received)}",
        is_number=True,
        large=Large.WHOLE,
    ),
    WallColumn("Rp", 7, lambda row: row.rupiah, is_number=True),
    WallColumn("Terbaik", 7, lambda row: row.best, is_number=True, gives_way=1),
    WallColumn("Berikut", 7, lambda row: row.nearest, is_number=True, gives_way=1),
    _MARKS,
)


@slide(SlideName.SPREAD, label=Phrase("Sebaran hasil per {desa}"))
def villages(hall: Hall, _slide: Slide) -> Picture:
    """A row for each village: a mark for each proposal, what is inside, its best place and the next one outside."""
    own = pictures.of(hall.session)
    rows = table((*own.villages, own.whole), _VILLAGES, key=lambda row: row.name, tone=_tone)
    listing = Listing(_VILLAGES, rows)
    legend = Words(", ".join(own.legend.split("  ")), Ink.QUIET, gives_way=1)
    below = OfSize(lambda size: (legend, Gap()) if _has_marks(listing, size) else (), (legend,))
    return picture(hall, f"Sebaran hasil per {desa}", below, listing)


def _has_marks(listing: Listing, size: WallSize) -> bool:
    """Whether the marks have room; below large letters they always stand."""
    layout = arranged(listing, size, size.height)
    return layout.is_large or any(shown.column is _MARKS for shown in layout.columns)


def _tone(row: VillageRow) -> Tone:
    if not row.marks and row.inside:
        return Tone.STRONG
    return Tone.PLAIN if row.inside else Tone.DIM
