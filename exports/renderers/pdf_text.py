"""Running text as strips: one strip a line, so that a page may end after any line that does not leave another alone."""

from collections.abc import Sequence
from dataclasses import replace

from exports.blocks import Align
from exports.renderers.pdf_faces import Faces
from exports.renderers.pdf_strips import Frame, Strip, Type, Words
from exports.renderers.wrapping import wrapped

_WIDEST_GAP = 4.0
"""Justified words stand apart at most so many spaces; a line that needs more stays ragged."""


def placed(line: str, kind: Type, frame: Frame, align: Align, faces: Faces, *, top: float = 0) -> Words:
    """One drawable line between the edges of a frame, `top` below the top of its strip; not justified."""
    x = frame.x
    if align in {Align.CENTER, Align.RIGHT}:
        spare = frame.width - faces.measure(kind)(line)
        x += spare / 2 if align is Align.CENTER else spare
    return Words(x, top + kind.baseline, line, kind.face, kind.size)


def text_strips(
    text: str, kind: Type, frame: Frame, faces: Faces, align: Align = Align.LEFT, *, first_line: float = 0
) -> list[Strip]:
    """Lines of a text; neither its first nor its last line stands alone on a page."""
    strips: list[Strip] = []
    measure = faces.measure(kind)
    for part in faces.drawable(text, kind.face).split("\n"):
        lines = wrapped(part, frame.width, measure, first=frame.width - first_line)
        for number, line in enumerate(lines):
            room = frame.inside(first_line) if number == 0 else frame
            if align is Align.JUSTIFY and number < len(lines) - 1:
                marks = _justified(line, kind, room, faces)
            else:
                marks = (placed(line, kind, room, align, faces),)
            strips.append(Strip(height=kind.leading, marks=marks))
        first_line = 0
    return [
        replace(strip, holds_next=number in {0, len(strips) - 2} and number < len(strips) - 1)
        for number, strip in enumerate(strips)
    ]


def beside(left: Sequence[Strip], right: Sequence[Strip]) -> list[Strip]:
    """Lines of two columns, line by line on common strips of the right column; the longer column goes on alone."""
    shared = [
        replace(other, marks=one.marks + other.marks, height=max(one.height, other.height))
        for one, other in zip(left, right, strict=False)
    ]
    if len(left) > len(right):
        held = [replace(strip, holds_next=True) for strip in shared]
        return held + list(left[len(shared) :])
    return shared + list(right[len(shared) :])


def _justified(line: str, kind: Type, frame: Frame, faces: Faces) -> tuple[Words, ...]:
    """A line spread over the whole width; every word carries its space, so that text taken out of the PDF reads on."""
    words = line.split(" ")
    measure = faces.measure(kind)
    spare = frame.width - sum(map(measure, words))
    gap = spare / max(len(words) - 1, 1)
    if len(words) == 1 or gap > _WIDEST_GAP * measure(" "):
        return (placed(line, kind, frame, Align.LEFT, faces),)
    marks = []
    x = frame.x
    for number, word in enumerate(words, 1):
        text = word if number == len(words) else f"{word} "
        marks.append(Words(x, kind.baseline, text, kind.face, kind.size))
        x += measure(word) + gap
    return tuple(marks)
