"""What a step still needs: a heading with its time, and below it as many requirements as there is room for."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.presenters.needs import Need, need_lines
from tui.widgets.plain import crop, plain, spread

_STYLES = {"✗": "bold", "!": "$warning", "✓": "$quiet"}


class NeedsPane(Widget):
    """Shows `heading`, what stands at its two ends, a `note` if there is one, and the requirements, cut to the room."""

    heading: reactive[tuple[str, str]] = reactive(("", ""))
    note: reactive[str] = reactive("")
    needs: reactive[tuple[Need, ...]] = reactive(())

    def render(self) -> Content:
        """The heading, then the lines; the mark says in a sign what the style says in colour."""
        width, height = self.content_size
        lines = [plain(spread(*self.heading, width), "bold")]
        lines += [plain(crop(self.note, width))] if self.note else []
        told = need_lines(self.needs, width, height - len(lines))
        style = ""
        for line in told:
            style = _STYLES.get(line[:1], style if line.startswith(" ") else "")
            lines.append(plain(line, style))
        return Content("\n").join(lines)
