"""The list of a dialog, whose lines have colours of their own but for the one that is marked, and are as wide as it."""

from collections.abc import Callable, Iterable

from rich.style import Style
from textual.content import Content
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

LineFor = Callable[[int], Content]
"""A line with so many cells more than it has in the narrowest window."""

_NARROWEST = 67
"""Cells of the list in a window of 80 columns."""


class OptionLines(OptionList):
    """An OptionList: the marked line is read in the one ink that is meant for its ground.

    Lines that were given with `fill` are set anew where the window becomes wider or narrower.
    """

    _given: tuple[LineFor, ...] = ()
    _more = 0

    def fill(self, lines: Iterable[LineFor], at: int = 0) -> None:
        """Show these lines and stand at the one of this number, or at the last."""
        self._given = tuple(lines)
        self._set(at)

    def _set(self, at: int) -> None:
        self._more = max(0, self.size.width - _NARROWEST)
        self.clear_options()
        self.add_options(Option(line(self._more)) for line in self._given)
        self.highlighted = min(at, self.option_count - 1) if self.option_count else None

    def on_resize(self) -> None:
        """Lines as wide as there is room for now."""
        if self._given and self._more != max(0, self.size.width - _NARROWEST):
            self._set(self.highlighted or 0)

    def render_line(self, y: int) -> Strip:
        """As Textual's, without the colours of the prompt where the line is marked."""
        strip = super().render_line(y)
        is_marked = any(style and style.meta.get("option") == self.highlighted for _, style, _ in strip)
        if self.highlighted is None or not is_marked:
            return strip
        ink = self.get_component_rich_style("option-list--option-highlighted").color
        return Strip(type(part)(part.text, (part.style or Style()) + Style(color=ink)) for part in strip)
