"""Lines of a wall: runs of text in one ink, and how a text is broken and cut so that no number is cut with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from textwrap import wrap
from typing import TypeAlias

from rich.cells import cell_len

from tui.widgets.plain import BOUND, bound, crop


class Ink(StrEnum):
    """How a text stands out; a sign or a word beside it always says the same."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    LEAD = "lead"
    GOOD = "good"
    WARN = "warn"
    FIRST = "komisi-1"
    SECOND = "komisi-2"
    THIRD = "komisi-3"
    ENTERS = "enters"
    LEAVES = "leaves"
    CODE = "code"
    """black on white in every theme, as a telephone reads it"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one ink."""

    text: str
    ink: Ink = Ink.PLAIN
    is_changed: bool = False


Line: TypeAlias = tuple[Piece, ...]

EMPTY: Line = ()


def text_of(line: Line) -> str:
    """The line without its inks."""
    return "".join(piece.text for piece in line).rstrip()


def width_of(line: Line) -> int:
    """Cells of the line, blanks included."""
    return sum(cell_len(piece.text) for piece in line)


def indented(line: Line, by: int) -> Line:
    """The line this many cells further to the right; an empty one stays empty."""
    return (Piece(" " * by), *line) if line and by > 0 else line


def within(line: Line, width: int) -> Line:
    """At most this many cells of the line; blanks at the end stay, since the ground of a row goes on below them."""
    return tuple(_within(line, width))


def _within(line: Line, width: int) -> Iterator[Piece]:
    left = width
    for piece in line:
        length = cell_len(piece.text)
        if length > left:
            if left > 0:
                yield Piece(crop(piece.text, left), piece.ink, piece.is_changed)
            return
        yield piece
        left -= length


def broken(text: str, width: int) -> list[str]:
    """The text on lines of at most this many cells; a number stays whole, with its unit, while it fits on a line."""
    parts = (part if cell_len(part) <= width else part.replace(BOUND, " ") for part in bound(text).split(" "))
    lines = wrap(" ".join(parts), max(1, width), break_on_hyphens=False)
    return [line.replace(BOUND, " ") for line in lines]


def broken_all(paragraphs: Iterable[str], width: int) -> list[str]:
    """The paragraphs below one another, an empty line behind each but the last."""
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += ["", *broken(paragraph, width)] if lines else broken(paragraph, width)
    return lines
