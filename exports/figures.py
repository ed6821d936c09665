"""A figure as a value: horizontal bars of one scale, in parts, with a mark such as the pagu.

Drawn as blocks of text by `exports.renderers.text_figure` and as rectangles by `exports.renderers.pdf_figure`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its parts from the left (not negative), and the value told behind it."""

    label: str
    parts: tuple[int, ...]
    text: str = ""

    @property
    def length(self) -> int:
        """All parts together."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Bars below each other. `legend` names the parts, dark to light; `mark` is a value that a line is drawn at."""

    title: str
    bars: tuple[Bar, ...]
    legend: tuple[str, ...] = ()
    mark: int | None = None
    mark_label: str = ""

    @property
    def most(self) -> int:
        """The value at the right end of the scale."""
        return max([1, self.mark or 0, *(bar.length for bar in self.bars)])
