"""Signs for the Linux console: its fonts have blocks and frames, but no check mark; others stand in their place.

Each sign gives way to one of the same width, so that no column moves. Any other terminal draws what it is given.
"""

import os

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

CONSOLES = frozenset({"linux", "vt100", "vt220"})
"""Values of TERM whose fonts hold a few hundred signs only."""

STAND_INS = {
    "✓": "√",
    "✗": "x",
    "●": "■",
    "○": "o",
    "▸": ">",
    "◆": "*",
    "…": "»",
    "“": '"',
    "”": '"',
    "’": "'",
    "–": "-",
    "—": "-",
    "━": "─",
    "↵": "<",
    "▣": "■",
    "≈": "~",
    "‹": "<",
    "›": ">",
    "‖": "║",
    "▁": "_",
    "▂": "_",
    "▃": "▄",
    "▅": "▄",
    "▆": "█",
    "▇": "█",
}
"""What the usual console fonts lack, and what they have: code page 437 and Latin 1."""

_TABLE = str.maketrans(STAND_INS)


class PlainSigns(LineFilter):
    """Puts the stand-ins into every line on its way to the terminal."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - as Textual has it
        """The same segments with other signs; control codes are left alone."""
        return [
            segment if segment.control else Segment(segment.text.translate(_TABLE), segment.style)
            for segment in segments
        ]


def plain_signs(term: str | None = None) -> tuple[LineFilter, ...]:
    """The filter where the terminal (TERM, unless told) needs it."""
    name = os.environ.get("TERM", "") if term is None else term
    return (PlainSigns(),) if name in CONSOLES else ()
