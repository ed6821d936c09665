"""The square code of a Seal as black rectangles, so that it stays sharp at any size and needs no picture."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from exports.blocks import Seal
from exports.renderers.pdf_faces import Faces
from exports.renderers.pdf_strips import Face, Frame, Shade, Strip, Type, joined, moved
from exports.renderers.pdf_text import text_strips

_SIDE = 22.0
_QUIET = 1.5
_GAP = 4
_WORDS = Type(Face.SANS, 8.5, 3.9)
_BLACK = 0


def seal_strip(block: Seal, frame: Frame, faces: Faces) -> Strip:
    """The code at the left, its lines in the middle of the height at the right; never divided."""
    beside = frame.inside(_SIDE + _GAP)
    words = joined(strip for line in block.lines for strip in text_strips(line, _WORDS, beside, faces))
    height = max(_SIDE, words.height)
    lower = (height - words.height) / 2
    marks = (*_squares(frame.x, _modules(block.payload)), *(moved(mark, lower) for mark in words.marks))
    return Strip(height=height + _QUIET, marks=marks, before=_QUIET + 2)


def _modules(payload: str) -> Sequence[Sequence[int]]:
    """Rows of the code, 1 where it is dark; at least 15 % of it may be stained or torn."""
    import segno  # noqa: PLC0415 - only for papers that are signed

    return segno.make_qr(payload, error="m", boost_error=True).matrix


def _squares(x: float, rows: Sequence[Sequence[int]]) -> Iterator[Shade]:
    """Neighbours in a row are one rectangle, so that no hair line shows between them."""
    size = _SIDE / len(rows)
    for line, row in enumerate(rows):
        place = 0
        for is_dark, run in groupby(row, bool):
            width = len(list(run))
            if is_dark:
                yield Shade(x + place * size, line * size, width * size, size, _BLACK)
            place += width
