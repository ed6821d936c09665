"""The fonts of the papers: where their files are, how wide text is, and which signs they have."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING, Self, cast

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

    def __init__(self, font: "TTFFont") -> None:
        super().__init__({ord("\n"): "\n"})
        self._has = font.cmap

    def __missing__(self, code: int) -> str:
        """Keep a sign the font has; else what reads the same, else UNKNOWN: nothing vanishes unseen."""
        sign = chr(code)
        plain = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
        choices = (sign, _INSTEAD.get(sign, ""), plain, UNKNOWN)
        self[code] = drawn = next(text for text in choices if text and all(ord(part) in self._has for part in text))
        return drawn


class Faces:
    """Fonts of one PDF, each loaded when first used; a context, since their files stay open until it ends."""

    def __init__(self, pdf: "FPDF") -> None:
        self._pdf = pdf
        self._signs: dict[Face, _FaceSigns] = {}
        self._widths: dict[Face, dict[str, float]] = {}

    def __enter__(self) -> Self:
        """Begin; nothing is loaded yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the font files: the PDF must have been written by now."""
        for face in self._signs:
            self._font(face).ttfont.close()

    def measure(self, kind: Type) -> Measure:
        """Width in millimetres of drawable text; every word is measured once per face."""
        self._load(kind.face)
        known = self._widths[kind.face]
        advance = self._font(kind.face).cw
        scale = kind.size * POINT / 1000

        def width(text: str) -> float:
            units = known.get(text)
            if units is None:
                units = known[text] = sum(advance[ord(sign)] for sign in text)
            return units * scale

        return width

    def drawable(self, text: str, face: Face) -> str:
        """Printable text in signs the face has."""
        text = printable(text)
        if text.isascii():
            return text
        self._load(face)
        return text.translate(self._signs[face])

    def drawable_line(self, text: str, face: Face) -> str:
        """Drawable text on one line."""
        return self.drawable(one_line(text), face)

    def _load(self, face: Face) -> None:
        """Read the font file of a face, once."""
        if face in self._signs:
            return
        package, name = _FILES[face]
        self._pdf.add_font(face.value, fname=str(files(package) / "files" / name))
        self._signs[face] = _FaceSigns(self._font(face))
        self._widths[face] = {}

    def _font(self, face: Face) -> "TTFFont":
        """Font object behind a loaded face."""
        return cast("TTFFont", self._pdf.fonts[face.value])


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
