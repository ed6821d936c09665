"""A line of a table of contents: text, dots, and the number of the page, which is known once all pages are laid out."""

from dataclasses import replace

from exports.blocks import ContentsLine
from exports.renderers.pdf_faces import Faces
from exports.renderers.pdf_strips import BODY, BODY_BOLD, Frame, PageOf, Strip, Words, spaced
from exports.renderers.pdf_text import text_strips

_INDENT = 9
_NUMBER = 11
_GAP = 1.5
"""Millimetres: of a level, of the room for a number, and between the text and the dots."""


def contents_line(line: ContentsLine, frame: Frame, faces: Faces) -> list[Strip]:
    """The text as far as the column of numbers, wrapped where it must; dots and number stand on its last line."""
    kind = BODY if line.level else BODY_BOLD
    inner = frame.inside(line.level * _INDENT)
    *before, last = text_strips(line.text, kind, Frame(inner.x, inner.width - _NUMBER), faces)
    ends = [mark.x + faces.measure(kind)(mark.text) for mark in last.marks if isinstance(mark, Words)]
    begin, stop = max(ends, default=inner.x) + _GAP, frame.x + frame.width - _NUMBER
    dot = faces.measure(BODY)(".")
    count = max(int((stop - begin) / dot), 0)
    dots = Words(stop - count * dot, kind.baseline, "." * count, BODY.face, BODY.size)
    number = PageOf(frame.x + frame.width, kind.baseline, line.text, kind)
    return spaced([*before, replace(last, marks=(*last.marks, dots, number))], 0.8 if line.level else 2.4)
