"""The villages of the picture of the line on a poster, as large as the page has room for."""

from collections.abc import Callable, Iterator, Sequence

from exports.paper.line import INSIDE, OUTSIDE, VillageFigure, VillageRow
from exports.paper.tables import Align
from exports.pdf.faces import Faces, placed
from exports.pdf.heads import fitting
from exports.pdf.strips import POINT, Face, Frame, Mark, Rule, Shade, Strip, Type, moved
from sessions.language.local import desa
from sessions.language.numbers import thousands
from sessions.sentences.short import both_ends

_HEADING, _BELOW, _LEGEND = 20.0, 11.0, 9.0
"""Millimetres of the heading, the line below it, and what the marks mean."""

_HIGHEST = 18.0
"""Millimetres of a row where there are few."""

_COLUMNS: tuple[tuple[str, float, Callable[[VillageRow], str]], ...] = (
    ("Usulan", 0.08, lambda row: thousands(row.received)),
    ("Di dalam", 0.1, lambda row: thousands(row.inside)),
    ("Di luar", 0.08, lambda row: thousands(row.outside)),
    ("Tanpa nomor", 0.13, lambda row: thousands(row.unranked)),
    ("Rp di dalam", 0.16, lambda row: row.rupiah),
)
"""Heading, share of the width, and what stands in the column; name and marks take the rest."""

_NAME, _LONG_NAME = 0.21, 0.36
"""Share of the width that names have, and of long ones, which leave less to the marks."""

_INK, _PALE = 40, 205


def _of_height(height: float, face: Face) -> Type:
    """Letters that fill a row of this height."""
    return Type(face, 0.62 * height / POINT, height)


def village_figure_strips(figure: VillageFigure, frame: Frame, faces: Faces) -> list[Strip]:
    """One strip as high as the block says."""
    rows = (*figure.picture.villages, figure.picture.whole)
    height = min(_HIGHEST, (figure.height - _HEADING - _BELOW - _LEGEND) / (len(rows) + 1))
    most = max(len(row.marks) for row in rows)
    share = _share_of_names(rows, height, frame, faces)
    marks = [
        _line(figure.heading, 0, _of_height(_HEADING, Face.SANS_BOLD), frame, faces),
        _line(figure.below, _HEADING, _of_height(_BELOW, Face.SANS), frame, faces),
    ]
    top = _HEADING + _BELOW
    marks += (moved(mark, top) for mark in _headings(height, frame, faces))
    for number, row in enumerate(rows, start=1):
        marks += (moved(mark, top + number * height) for mark in _row(row, most, height, frame, faces, share=share))
    below = top + (len(rows) + 1) * height
    marks += (moved(mark, below) for mark in _legend(figure.picture.legend, frame, faces))
    return [Strip(height=figure.height, marks=tuple(marks))]


def _share_of_names(rows: Sequence[VillageRow], height: float, frame: Frame, faces: Faces) -> float:
    measure = faces.measure(_of_height(height, Face.SANS))
    return min(_LONG_NAME, max(_NAME, *((measure(row.name) + 4) / frame.width for row in rows)))


def _named(name: str, room: float, kind: Type, faces: Faces) -> str:
    """The name, or both its ends where it has no room: those of neighbours often begin alike."""
    measure = faces.measure(kind)
    shorter = (both_ends(name, cells) for cells in range(len(name), 2, -1))
    return next((text for text in shorter if measure(text) <= room), fitting(name, room, faces, kind))


def _line(text: str, y: float, kind: Type, frame: Frame, faces: Faces) -> Mark:
    """One line at the left, `y` below the top."""
    return moved(placed(fitting(text, frame.width, faces, kind), kind, frame, Align.LEFT, faces), y)


def _legend(legend: str, frame: Frame, faces: Faces) -> Iterator[Mark]:
    """Each mark as it is drawn, and what it means."""
    kind = _of_height(_LEGEND, Face.SANS)
    x = frame.x
    for told in legend.split("  "):
        mark, text = told.split(" ", 1)
        yield from _squares(mark, 1, Frame(x, 0.5 * _LEGEND), _LEGEND)
        drawn = faces.drawable_line(text, kind.face)
        yield placed(drawn, kind, Frame(x + 0.6 * _LEGEND, frame.width), Align.LEFT, faces)
        x += _LEGEND + faces.measure(kind)(drawn) + 2


def _places(frame: Frame) -> Iterator[Frame]:
    """The columns of figures, which end at the right edge."""
    right = frame.x + frame.width
    left = right - frame.width * sum(share for _, share, _ in _COLUMNS)
    for _, share, _ in _COLUMNS:
        yield Frame(left, frame.width * share)
        left += frame.width * share


def _headings(height: float, frame: Frame, faces: Faces) -> Iterator[Mark]:
    kind = _of_height(min(height, 0.6 * _HIGHEST), Face.SANS_BOLD)
    y = height - kind.leading
    yield moved(placed(f"{desa:capital}", kind, frame, Align.LEFT, faces), y)
    for (heading, _, _), room in zip(_COLUMNS, _places(frame), strict=True):
        yield moved(placed(fitting(heading, room.width - 2, faces, kind), kind, room, Align.RIGHT, faces), y)
    yield Rule(frame.x, height, frame.x + frame.width, height, 0.6)


def _row(row: VillageRow, most: int, height: float, frame: Frame, faces: Faces, *, share: float) -> Iterator[Mark]:
    """A village, its squares on a scale on which `most` have room, and its figures."""
    is_whole = not row.marks and row.received > 0
    kind = _of_height(height, Face.SANS_BOLD if is_whole else Face.SANS)
    if is_whole:
        yield Rule(frame.x, 0, frame.x + frame.width, 0, 0.6)
    else:
        yield Rule(frame.x, height, frame.x + frame.width, height, 0.15)
    name = _named(faces.drawable_line(row.name, kind.face), frame.width * share - 2, kind, faces)
    yield placed(name, kind, frame, Align.LEFT, faces)
    rest = frame.width * (1 - share - sum(own for _, own, _ in _COLUMNS))
    yield from _squares(row.marks, most, Frame(frame.x + frame.width * share, rest), height)
    for (_, _, told), room in zip(_COLUMNS, _places(frame), strict=True):
        yield placed(faces.drawable_line(told(row), kind.face), kind, room, Align.RIGHT, faces)


def _squares(marks: str, most: int, frame: Frame, height: float) -> Iterator[Mark]:
    """A square for each proposal: dark inside, pale outside, a dot without a number."""
    step = min(0.5 * height, frame.width / max(1, most))
    side = 0.8 * step
    high = max(side, 0.35 * height)
    top = (height - high) / 2
    for number, mark in enumerate(marks):
        x = frame.x + number * step
        if mark in {INSIDE, OUTSIDE}:
            yield Shade(x, top, side, high, _INK if mark == INSIDE else _PALE)
        else:
            yield Shade(x + 0.35 * side, (height - 0.3 * side) / 2, 0.3 * side, 0.3 * side, _INK)
