"""Strips: horizontal slices of a page, laid out but not yet placed. Lengths are millimetres, y grows downwards.

A block becomes strips (pdf_blocks, pdf_table), strips are placed on pages (pdf_pages), pages are drawn (pdf). The x of
a mark is counted from the left edge of the paper, its y from the top of its strip.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

POINT = 25.4 / 72
"""One typographic point in millimetres."""


class Face(StrEnum):
    """The cuts of type used: a serif for what is read aloud, a narrow sans for what is in tables."""

    SERIF = "serif"
    SERIF_BOLD = "serif-bold"
    SERIF_ITALIC = "serif-italic"
    SANS = "sans"
    SANS_BOLD = "sans-bold"


@dataclass(frozen=True, slots=True)
class Type:
    """A face at a size in points, and the distance from line to line in millimetres."""

    face: Face
    size: float
    leading: float

    @property
    def baseline(self) -> float:
        """From the top of a line to the foot of its letters, so that capitals stand in the middle of the line."""
        return (self.leading + 0.7 * self.size * POINT) / 2


BODY = Type(Face.SERIF, 11, 5.1)
BODY_BOLD = Type(Face.SERIF_BOLD, 11, 5.1)
SMALL = Type(Face.SERIF, 9, 4.1)
NOTE = Type(Face.SERIF_ITALIC, 9, 4.1)
"""Keterangan: what explains a table or a form, set apart from what was decided."""
SMALL_BOLD = Type(Face.SERIF_BOLD, 9, 4.1)
LARGE = Type(Face.SERIF, 14, 6.6)
LARGE_BOLD = Type(Face.SERIF_BOLD, 14, 6.6)
"""What is read from a lectern."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text on one line, from x on the baseline y."""

    x: float
    y: float
    text: str
    face: Face
    size: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line of a thickness."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float = 0.2


@dataclass(frozen=True, slots=True)
class Shade:
    """A filled rectangle: the pale ground behind other marks, or at `grey` 0 a black one."""

    x: float
    y: float
    width: float
    height: float
    grey: int = 240


@dataclass(frozen=True, slots=True)
class StripMark:
    """A picture, PNG or JPEG, in its place."""

    x: float
    y: float
    width: float
    height: float
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PageOf:
    """The number of the page on which a bookmark stands, ending at x on the baseline y; known once all are laid out."""

    x: float
    y: float
    bookmark: str
    kind: Type


Mark = Run | Rule | Shade | StripMark | PageOf
Cut = Callable[[float], "tuple[Strip, Strip] | None"]
"""Divides a strip so that the first part is no higher than the room; None if too little would stand on either side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """What stands between two heights of a page.

    `before` is space above it, none at the top of a page. `holds_next` keeps it on one page with the next strip.
    `repeats` come again above it when it begins a page. `ends_page` sends what follows to a new page.
    `bookmark` is an entry of the outline at `level`.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    before: float = 0
    holds_next: bool = False
    repeats: tuple["Strip", ...] = ()
    cut: Cut | None = None
    ends_page: bool = False
    bookmark: str = ""
    level: int = 0

    @property
    def is_space(self) -> bool:
        """Whether it only leaves room, so that nothing is lost with it between two pages."""
        return self.ends_page or not (self.height or self.marks or self.bookmark or self.holds_next)


@dataclass(frozen=True, slots=True)
class Frame:
    """Room between a left edge and a width."""

    x: float
    width: float

    def inside(self, left: float) -> "Frame":
        """What remains right of an indentation; never less than a fifth of the room."""
        left = min(left, self.width * 0.8)
        return Frame(self.x + left, self.width - left)


def moved(mark: Mark, down: float) -> Mark:
    """The mark lower by some millimetres."""
    if isinstance(mark, Rule):
        return replace(mark, y1=mark.y1 + down, y2=mark.y2 + down)
    return replace(mark, y=mark.y + down)


def spaced(strips: Sequence[Strip], before: float) -> list[Strip]:
    """The strips with space above the first."""
    return [replace(strips[0], before=max(before, strips[0].before)), *strips[1:]] if strips else []


def held(strips: Sequence[Strip]) -> list[Strip]:
    """The strips as one: each holds the next."""
    return [*(replace(strip, holds_next=True) for strip in strips[:-1]), *strips[-1:]]


def joined(strips: Iterable[Strip]) -> Strip:
    """One strip out of several, which then cannot be divided."""
    marks: list[Mark] = []
    height = 0.0
    for strip in strips:
        height += strip.before if height else 0
        marks += [moved(mark, height) for mark in strip.marks]
        height += strip.height
    return Strip(height=height, marks=tuple(marks))
