"""The drawing of one PDF: its marks in their places, and its fonts, embedded when first drawn with."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Self

from exports.pdf.faces import embedded
from exports.pdf.strips import Face, Mark, PageOf, Rule, Run, Shade, StripMark

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.fonts import TTFFont


class Pen:
    """Draws on the last page of a PDF; a context, since the files of its fonts stay open until the PDF was written.

    `signs` are the code points beyond ASCII that will be drawn.
    """

    def __init__(self, pdf: "FPDF", signs: Iterable[int]) -> None:
        self.pdf = pdf
        self._signs = tuple(signs)
        self._fonts: dict[Face, TTFFont] = {}

    def __enter__(self) -> Self:
        """Begin; no font is loaded yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the font files, and let the library forget glyphs that it would keep for ever."""
        for font in self._fonts.values():
            font.ttfont.close()
            font.subset.get_glyph.cache_clear()

    def write(self, text: str, x: float, y: float, face: Face, size: float) -> None:
        """Drawable text on one line, from x on the baseline y."""
        if face not in self._fonts:
            self._fonts[face] = embedded(self.pdf, face, self._signs)
        if self.pdf.font_family != face.value or self.pdf.font_size_pt != size:
            self.pdf.set_font(face.value, size=size)
        self.pdf.text(x, y, text)

    def draw(self, mark: Mark, y: float) -> None:
        """One mark of a strip that begins at y; where a page is named its number must be known by now."""
        pdf = self.pdf
        match mark:
            case Run():
                if mark.text:
                    self.write(mark.text, mark.x, y + mark.y, mark.face, mark.size)
            case Rule():
                if pdf.line_width != mark.weight:
                    pdf.set_line_width(mark.weight)
                pdf.line(mark.x1, y + mark.y1, mark.x2, y + mark.y2)
            case StripMark():
                pdf.image(BytesIO(mark.content), mark.x, y + mark.y, mark.width, mark.height)
            case Shade():
                pdf.set_fill_color(mark.grey)
                pdf.rect(mark.x, y + mark.y, mark.width, mark.height, style="F")
                pdf.set_fill_color(0)
            case PageOf():
                raise TypeError(f"no number for {mark.bookmark}")
