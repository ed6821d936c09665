"""Bars of a figure as rectangles: sharp at any size, the value in words behind each."""

from collections.abc import Iterator
from dataclasses import replace

from exports.figures import Bar, Figure
from exports.renderers.pdf_faces import Faces
from exports.renderers.pdf_strips import BODY_BOLD, SMALL, Face, Frame, Mark, Shade, Strip, Type, Words
from exports.renderers.pdf_text import text_strips

_TEXT = Type(Face.SANS, 8, 4.4)
_HEIGHT = 4.6
_BAR = 3.0
_GREYS = (70, 190, 225)
"""Parts from the left, dark to light; all three can be told apart in a photocopy."""

_LABEL, _VALUE, _GAP = 0.30, 0.18, 1.5


def figure_strips(figure: Figure, frame: Frame, faces: Faces) -> list[Strip]:
    """Title and bars; the title stays with the first bars, the legend with the last."""
    title = [replace(strip, holds_next=True) for strip in text_strips(figure.title, BODY_BOLD, frame, faces)]
    bars = [_bar(figure, bar, frame, faces) for bar in figure.bars]
    strips = [*title, *bars, _legend(figure, frame, faces)]
    if bars:
        strips[-2] = replace(strips[-2], holds_next=True)
    return [replace(strips[0], before=4), *strips[1:], Strip(height=0, before=2.5)]


def _bar(figure: Figure, bar: Bar, frame: Frame, faces: Faces) -> Strip:
    left = frame.width * _LABEL
    room = frame.width * (1 - _LABEL - _VALUE) - 2 * _GAP
    start = frame.x + left + _GAP
    marks: list[Mark] = [Words(frame.x, _TEXT.baseline, _fitting(bar.label, left, faces), _TEXT.face, _TEXT.size)]
    marks += _parts(figure, bar, start, room)
    if figure.mark is not None:
        marks.append(Shade(start + room * figure.mark / figure.most, 0, 0.35, _HEIGHT, 0))
    value = faces.drawable_line(bar.text, _TEXT.face)
    marks.append(Words(start + room + _GAP, _TEXT.baseline, value, _TEXT.face, _TEXT.size))
    return Strip(height=_HEIGHT, marks=tuple(marks))


def _parts(figure: Figure, bar: Bar, start: float, room: float) -> Iterator[Shade]:
    done = 0
    for number, part in enumerate(bar.parts):
        if part:
            grey = _GREYS[min(number, len(_GREYS) - 1)]
            x, width = start + room * done / figure.most, room * part / figure.most
            yield Shade(x, (_HEIGHT - _BAR) / 2, width, _BAR, grey)
        done += part


def _fitting(label: str, width: float, faces: Faces) -> str:
    """The label, cut where it is wider than its room."""
    measure, text = faces.measure(_TEXT), faces.drawable_line(label, _TEXT.face)
    if measure(text) <= width:
        return text
    while text and measure(f"{text}…") > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _legend(figure: Figure, frame: Frame, faces: Faces) -> Strip:
    """What the greys and the mark mean, each behind its sign."""
    x = frame.x
    marks: list[Mark] = []
    for grey, name in zip(_GREYS, figure.legend, strict=False):
        marks.append(Shade(x, 1, _BAR, _BAR, grey))
        marks.append(Words(x + _BAR + 1, SMALL.baseline, faces.drawable_line(name, SMALL.face), SMALL.face, SMALL.size))
        x += _BAR + 5 + faces.measure(SMALL)(name)
    if figure.mark is not None:
        marks.append(Shade(x, 0.5, 0.35, _BAR + 1, 0))
        text = faces.drawable_line(figure.mark_label, SMALL.face)
        marks.append(Words(x + 1.5, SMALL.baseline, text, SMALL.face, SMALL.size))
    return Strip(height=_HEIGHT if marks else 0, marks=tuple(marks), before=1)
