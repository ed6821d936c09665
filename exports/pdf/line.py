"""The picture of the line on paper: the bar in greys that a photocopy keeps, below it the lists with their lines."""

from collections.abc import Iterator

from exports.paper.line import BoardList, BoardPlace, LineBar, LineFigure
from exports.paper.tables import Align
from exports.pdf.faces import Faces, placed, text_strips
from exports.pdf.heads import fitting
from exports.pdf.strips import BODY_BOLD, NOTE, Face, Frame, Mark, Rule, Run, Shade, Strip, Type, joined, moved

_TEXT = Type(Face.SANS, 8.5, 4.5)
_BOLD = Type(Face.SANS_BOLD, 8.5, 4.5)
_BAR = 6.0
_GREYS = (170, 215)
"""Runs from the left, by turns: a numeral can be read on either."""

_GAP, _LINE, _THICK = 5.0, 5.2, 0.7


def line_figure_strips(figure: LineFigure, frame: Frame, faces: Faces) -> list[Strip]:
    """One strip, which stands on one page: the sentence, the bar, the lists three by three, the caption."""
    lists = figure.picture.lists
    rows = [lists[at : at + _ACROSS] for at in range(0, len(lists), _ACROSS)]
    parts = [
        *text_strips(figure.picture.bar.sentence, BODY_BOLD, frame, faces),
        Strip(height=_BAR, marks=tuple(_bar(figure.picture.bar, frame, faces)), before=0.8),
        *(_lists(row, figure.around, frame, faces) for row in rows),
        *text_strips(figure.caption, NOTE, frame, faces),
    ]
    whole = joined(parts)
    return [Strip(height=whole.height, marks=whole.marks, before=2), Strip(height=0, before=2.5)]


_ACROSS = 3


def _bar(bar: LineBar, frame: Frame, faces: Faces) -> Iterator[Mark]:
    """The runs with their numerals, and the frame of the whole around them; what is left stays white."""
    done = 0
    for at, run in enumerate(bar.runs):
        x, width = frame.x + frame.width * done / bar.most, frame.width * run.share / bar.most
        done += run.share
        if run.is_rest:
            continue
        yield Shade(x, 0, width, _BAR, _GREYS[at % len(_GREYS)])
        if faces.measure(_BOLD)(run.name) + 2 <= width:
            yield Run(x + 1, (_BAR - _BOLD.leading) / 2 + _BOLD.baseline, run.name, _BOLD.face, _BOLD.size)
    right = frame.x + frame.width
    yield from (Rule(frame.x, y, right, y) for y in (0, _BAR))
    yield from (Rule(x, 0, x, _BAR) for x in (frame.x, right))


def _lists(lists: tuple[BoardList, ...], around: int, frame: Frame, faces: Faces) -> Strip:
    """Side by side, the lines at one height."""
    width = (frame.width - _GAP * (_ACROSS - 1)) / _ACROSS
    marks: list[Mark] = []
    above = min(around, max(len(own.above) for own in lists))
    below = min(around, max(len(own.below) for own in lists))
    for at, own in enumerate(lists):
        room = Frame(frame.x + at * (width + _GAP), width)
        marks += _list(own, above, below, room, faces)
    return Strip(height=(1 + above + below) * _TEXT.leading + _LINE + 1, marks=tuple(marks), before=1.5)


def _list(own: BoardList, above: int, below: int, frame: Frame, faces: Faces) -> Iterator[Mark]:
    yield from _ends(own.name, own.filled, _BOLD, frame, faces)
    shown = own.above[len(own.above) - above :] if len(own.above) > above else own.above
    y = (1 + above - len(shown)) * _TEXT.leading
    for number, place in enumerate(shown):
        yield from (moved(mark, y + number * _TEXT.leading) for mark in _place(place, frame, faces))
    y = (1 + above) * _TEXT.leading
    yield from _line(own.state, y, frame, faces)
    for number, place in enumerate(own.below[:below]):
        yield from (moved(mark, y + _LINE + number * _TEXT.leading) for mark in _place(place, frame, faces))


def _line(state: str, y: float, frame: Frame, faces: Faces) -> Iterator[Mark]:
    """A thick rule with what ends the list in it."""
    text = fitting(state, frame.width - 8, faces, _BOLD)
    middle, end = y + _LINE / 2, 5.0 + faces.measure(_BOLD)(text) + 1
    yield Rule(frame.x, middle, frame.x + 4, middle, _THICK)
    yield Run(frame.x + 5, y + (_LINE - _BOLD.leading) / 2 + _BOLD.baseline, text, _BOLD.face, _BOLD.size)
    yield Rule(frame.x + end, middle, frame.x + frame.width, middle, _THICK)


def _place(place: BoardPlace, frame: Frame, faces: Faces) -> Iterator[Mark]:
    """`= 12 2008-03 Botok … 178,75 jt`, number, code and village in columns; a narrow list leaves out the name."""
    rank = f"{place.sign} {place.rank}".strip()
    yield placed(faces.drawable_line(rank, _TEXT.face), _TEXT, Frame(frame.x, _RANK), Align.RIGHT, faces)
    code = Frame(frame.x + _RANK + _SPACE, _CODE)
    yield placed(fitting(place.code, _CODE, faces, _TEXT), _TEXT, code, Align.LEFT, faces)
    rest = frame.inside(_RANK + _CODE + 2 * _SPACE)
    if rest.width < _WITH_NAME:
        yield from _ends(place.village, place.told, _TEXT, rest, faces)
        return
    yield placed(fitting(place.village, _VILLAGE, faces, _TEXT), _TEXT, rest, Align.LEFT, faces)
    yield from _ends(place.activity, place.told, _TEXT, rest.inside(_VILLAGE + _SPACE), faces)


_RANK, _CODE, _VILLAGE, _SPACE, _WITH_NAME = 7.0, 11.5, 17.0, 1.5, 50.0
"""Millimetres of sign and number, of code, of village, and between them; and of a line that has room for a name."""


def _ends(left: str, right: str, kind: Type, frame: Frame, faces: Faces) -> Iterator[Mark]:
    """Two texts at the two ends of a line; the left one gives way."""
    told = faces.drawable_line(right, kind.face)
    room = Frame(frame.x, frame.width - (faces.measure(kind)(told) + 2 if told else 0))
    yield placed(fitting(left, room.width, faces, kind), kind, room, Align.LEFT, faces)
    if told:
        yield placed(told, kind, frame, Align.RIGHT, faces)
