"""Lines of the wall: pieces of text, each with its ink; what has just changed is set off as well."""

from dataclasses import dataclass
from typing import TypeAlias

from tui.wall.picture import Ink


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
