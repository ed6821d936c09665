"""Signs that a terminal has no picture of, and what stands for them there."""

import os
import sys
from collections.abc import Mapping

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

CONSOLES = frozenset({"linux", "vt100", "vt220"})
"""Values of TERM whose fonts hold a few hundred signs only."""

OF_WINDOWS = {
    "✓": "√",
    "✗": "x",
    "▸": ">",
    "◂": "<",
    "◆": "*",
    "━": "─",
    "┝": "├",
    "┥": "┤",
    "┿": "┼",
    "↵": "<",
    "↷": "»",
    "↶": "<",
    "▣": "■",
    "‖": "║",
    "▁": "_",
    "▂": "_",
    "▃": "▄",
    "▅": "▄",
    "▆": "█",
    "▇": "█",
    "▉": "█",
    "▊": "█",
    "▋": "█",
    "▍": "▌",
    "▎": "▌",
    "▏": "▌",
}
"""What the fonts of the plain console of Windows lack, and what they have: the list WGL4."""

STAND_INS = {
    **OF_WINDOWS,
    "●": "■",
    "○": "o",
    "…": "»",
    "“": '"',
    "”": '"',
    "’": "'",
    "–": "-",
    "—": "-",
    "≈": "~",
    "‹": "<",
    "›": ">",
}
"""What the usual fonts of the Linux console lack, and what they have: code page 437 and Latin 1."""


SIGN_COLOURS: Mapping[str, str] = {
    "✓": "success",
    "✗": "error",
    "!": "warning",
    "=": "warning",
    "?": "warning",
    "●": "primary",
    "▸": "primary",
    "○": "quiet",
}
"""The colour of each sign, by the theme's name for it: done or inside; refused or in the way; to be seen to; equal; not
known; running; moved; outside.
"""


class PlainSigns(LineFilter):
    """Puts the stand-ins into every line on its way to the terminal."""

    def __init__(self, stand_ins: Mapping[str, str] = STAND_INS) -> None:
        super().__init__()
        self._table = str.maketrans(dict(stand_ins))

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - as Textual has it
        """The same segments with other signs; control codes are left alone."""
        return [
            segment if segment.control else Segment(segment.text.translate(self._table), segment.style)
            for segment in segments
        ]


def plain_signs(term: str | None = None, *, system: str = sys.platform) -> tuple[LineFilter, ...]:
    """The filter where the terminal (TERM, unless told) needs it.

    On Windows only the newer Terminal is known to find a picture in another font, and it says that it is there.
    """
    name = os.environ.get("TERM", "") if term is None else term
    if name in CONSOLES:
        return (PlainSigns(),)
    if system == "win32" and not os.environ.get("WT_SESSION"):
        return (PlainSigns(OF_WINDOWS),)
    return ()
