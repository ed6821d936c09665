"""The list of a dialog, whose lines have colours of their own but for the one that is marked."""

from rich.style import Style
from textual.strip import Strip
from textual.widgets import OptionList


class OptionLines(OptionList):
    """An OptionList: the marked line is read in the one ink that is meant for its ground."""

    def render_line(self, y: int) -> Strip:
        """As Textual's, without the colours of the prompt where the line is marked."""
        strip = super().render_line(y)
        is_marked = any(style and style.meta.get("option") == self.highlighted for _, style, _ in strip)
        if self.highlighted is None or not is_marked:
            return strip
        ink = self.get_component_rich_style("option-list--option-highlighted").color
        return Strip(type(part)(part.text, (part.style or Style()) + Style(color=ink)) for part in strip)
