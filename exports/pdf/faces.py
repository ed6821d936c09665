"""The fonts of the papers: where their files are, how wide text is, and which signs they have."""

import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, cast

from exports.paper.printable import UNKNOWN, Measure, one_line, printable, wrapped
from exports.paper.tables import Align
from exports.pdf.strips import POINT, Face, Frame, Run, Strip, Type

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont


_FILES = {
    Face.SERIF: ("fontpkg_pt_serif", "PT_Serif-Web-Regular.ttf"),
    Face.SERIF_BOLD: ("fontpkg_pt_serif", "PT_Serif-Web-Bold.ttf"),
    Face.SERIF_ITALIC: ("fontpkg_pt_serif", "PT_Serif-Web-Italic.ttf"),
    Face.SANS: ("fontpkg_ibm_plex_sans_condensed", "IBMPlexSansCondensed-Regular.ttf"),
    Face.SANS_BOLD: ("fontpkg_ibm_plex_sans_condensed", "IBMPlexSansCondensed-SemiBold.ttf"),
}

_UNNEEDED = frozenset({"DSIG", "GDEF", "GPOS", "GSUB", "LTSH", "hdmx", "kern", "meta"})
"""Tables for setting type, which is done by then, and for screens of old."""

_INSTEAD = {
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{MINUS SIGN}": "-",
    "\N{RIGHTWARDS ARROW}": "->",
    "\N{LEFTWARDS ARROW}": "<-",
    "\N{CHECK MARK}": "v",
    "\N{HEAVY CHECK MARK}": "v",
    "\N{BALLOT BOX}": "[ ]",
    "\N{BALLOT BOX WITH CHECK}": "[v]",
}
"""What stands for a common sign where a font lacks it."""


class _FaceSigns(dict[int, str]):
    """What each code point becomes in one font; worked out when it is first met. A line break stays one."""

    def __init__(self, has: Container[int]) -> None:
        super().__init__({ord("\n"): "\n"})
        self._has = has

    def __missing__(self, code: int) -> str:
        """Keep a sign the font has; else what reads the same, else UNKNOWN: nothing vanishes unseen."""
        sign = chr(code)
        plain = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
        choices = (sign, _INSTEAD.get(sign, ""), plain, UNKNOWN)
        self[code] = drawn = next(text for text in choices if text and all(ord(part) in self._has for part in text))
        return drawn


_USUAL = tuple(range(0x20, 0x7F))


def embedded(pdf: "FPDF", face: Face, signs: Iterable[int] | None = None) -> "TTFFont":
    """The font of a face in this PDF; its file stays open until `ttfont.close()`.

    With `signs`, code points, it has only these beside the usual ones, and none that the font file lacks.

    What no reader of a PDF needs goes before the library reads it, and the boxes of the glyphs are taken as they are:
    both take longer than all else about a font.
    """
    package, name = _FILES[face]
    some = None if signs is None else (*_USUAL, *signs)
    pdf.add_font(face.value, fname=str(files(package) / "files" / name), unicode_range=some)
    font = cast("TTFFont", pdf.fonts[face.value])
    font.ttfont.recalcBBoxes = False
    for table in _UNNEEDED & set(font.ttfont.keys()):
        del font.ttfont[table]
    return font


@cache
def _widths(face: Face) -> Mapping[int, float]:
    """Of each sign that the font has, by code point, in thousandths of its size."""
    from fpdf import FPDF  # noqa: PLC0415 - loading it takes longer than starting the application

    font = embedded(FPDF(), face)
    font.ttfont.close()
    return {code: font.cw[code] for code in font.cmap}


class Faces:
    """How wide text is in each face, and the signs each has; every word is measured once."""

    def __init__(self) -> None:
        self._signs: dict[Face, _FaceSigns] = {}
        self._known: dict[Face, dict[str, float]] = {}
        self._measures: dict[Type, Measure] = {}

    def measure(self, kind: Type) -> Measure:
        """Width in millimetres of drawable text."""
        if (made := self._measures.get(kind)) is None:
            made = self._measures[kind] = self._measure(kind)
        return made

    def _measure(self, kind: Type) -> Measure:
        known = self._known.setdefault(kind.face, {})
        widths = _widths(kind.face)
        scale = kind.size * POINT / 1000

        def width(text: str) -> float:
            units = known.get(text)
            if units is None:
                units = known[text] = sum([widths[ord(sign)] for sign in text])
            return units * scale

        return width

    def drawable(self, text: str, face: Face) -> str:
        """Printable text in signs the face has."""
        text = printable(text)
        if text.isascii():
            return text
        if face not in self._signs:
            self._signs[face] = _FaceSigns(_widths(face))
        return text.translate(self._signs[face])

    def drawable_line(self, text: str, face: Face) -> str:
        """Drawable text on one line."""
        return self.drawable(one_line(text), face)


_WIDEST_GAP = 4.0
"""Justified words stand apart at most this many spaces; a line that needs more stays ragged."""


def placed(line: str, kind: Type, frame: Frame, align: Align, faces: Faces, *, top: float = 0) -> Run:
    """One drawable line between the edges of a frame, `top` below the top of its strip; not justified."""
    x = frame.x
    if align in {Align.CENTER, Align.RIGHT}:
        spare = frame.width - faces.measure(kind)(line)
        x += spare / 2 if align is Align.CENTER else spare
    return Run(x, top + kind.baseline, line, kind.face, kind.size)


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


def _justified(line: str, kind: Type, frame: Frame, faces: Faces) -> tuple[Run, ...]:
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
        marks.append(Run(x, kind.baseline, text, kind.face, kind.size))
        x += measure(word) + gap
    return tuple(marks)
