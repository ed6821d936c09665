"""More about the row under the cursor: two or three lines below the list, a pane beside it from 120 columns."""

from textwrap import wrap

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from exports.renderers.printable import printable
from tui.presenters.rows import Detail
from tui.widgets.plain import crop, plain

_LINES_BELOW = 2
_LABEL = 16


class DetailPane(Widget):
    """Shows a Detail; empty where there is none. The screen's class `-wide` tells which form fits."""

    lines_below = _LINES_BELOW

    detail: reactive[Detail | None] = reactive(None)

    def render(self) -> Content:
        """The wide form with all lines and facts, or the title and the first lines, each cut to the width."""
        if self.detail is None:
            return Content("")
        return self._wide(self.detail) if self.screen.has_class("-wide") else self._narrow(self.detail)

    def _narrow(self, detail: Detail) -> Content:
        width = self.content_size.width
        lines = [plain(crop(detail.title, width), "bold")]
        lines += [plain(crop(line, width)) for line in detail.lines[: self.lines_below]]
        return Content("\n").join(lines)

    def _wide(self, detail: Detail) -> Content:
        lines = [plain(detail.title, "bold"), *map(plain, detail.lines)]
        if detail.facts:
            wide = max(min(cell_len(label), _LABEL) for label, _ in detail.facts)
            lines.append(Content(""))
            room = max(_LABEL, self.content_size.width - wide - 2)
            for label, value in detail.facts:
                below = f"\n{' ' * (wide + 2)}".join(wrap(printable(value), room))
                lines.append(Content.assemble((f"{crop(label, wide):<{wide}}  ", "$quiet"), plain(below)))
        return Content("\n").join(lines)


class LongDetailPane(DetailPane):
    """As many lines as there is room for, each cut to the width; always below the list."""

    def render(self) -> Content:
        """The title and the lines."""
        self.lines_below = self.content_size.height - 1
        return self._narrow(self.detail) if self.detail else Content("")
