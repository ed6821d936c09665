"""A long text of lines ready to be drawn; of them one may be marked, as what a search has found."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.widgets.plain import crop

_HEADING, _MARKED = "reader--heading", "reader--marked"


class LineReader(ScrollView, can_focus=True):
    """Only the lines on the screen are drawn; arrows and page keys scroll.

    Headings, by their numbers in `show`, stand out; so does the line that `point_at` brought into view.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {_HEADING, _MARKED}

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - as Textual has it
        super().__init__(id=id)
        self._lines: Sequence[str] = ()
        self._headings: frozenset[int] = frozenset()
        self._marked = -1

    def show(self, lines: Sequence[str], headings: frozenset[int], *, at: int = 0) -> None:
        """Another text, with this line at the top."""
        self._lines, self._headings, self._marked = lines, headings, -1
        self.virtual_size = Size(0, len(lines))
        self.scroll_to(y=at, animate=False, force=True, immediate=True)
        self.refresh()

    def point_at(self, line: int) -> None:
        """Mark the line and bring it into view, a little below the top."""
        self._marked = line
        self.scroll_to(y=max(0, line - 2), animate=False, force=True, immediate=True)
        self.refresh()

    @property
    def top(self) -> int:
        """The number of the first line in view."""
        return self.scroll_offset.y

    @property
    def marked(self) -> int:
        """The number of the marked line; -1 without one."""
        return self._marked

    def render_line(self, y: int) -> Strip:
        """A line of the text, or an empty one below them."""
        number, style = y + self.scroll_offset.y, self.rich_style
        if number in self._headings:
            style += self.get_component_rich_style(_HEADING, partial=True)
        if number == self._marked:
            style += self.get_component_rich_style(_MARKED, partial=True)
        text = crop(self._lines[number], self.size.width - 1) if number < len(self._lines) else ""
        return Strip([Segment(f" {text}", style)]).adjust_cell_length(self.size.width, style)
