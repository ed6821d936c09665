"""The parts of the leading screen: the works with what is written below them; beside them the answers and the day."""

from collections.abc import Iterable
from textwrap import wrap

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from exports.paper.printable import printable
from tui.widgets.plain import crop, plain
from tui.widgets.rows import RowList

LEAST_BELOW = 3
"""Lines below the works, however many they are: where it is written, what is written, and what Enter does."""


class WorkColumn(Vertical):
    """As many lines for the works as they are, unless the rest would have none."""

    def compose(self) -> ComposeResult:
        """The works, and below them what is written."""
        yield RowList((), has_heading=False, id="pekerjaan")
        yield WrittenPane(id="tertulis")

    def on_resize(self) -> None:
        """There is more room, or less."""
        self.fit()

    def fit(self) -> None:
        """Share the lines again."""
        table = self.query_one(RowList)
        height = max(1, min(len(table.rows), self.size.height - LEAST_BELOW))
        if table.styles.height is None or table.styles.height.value != height:
            table.styles.height = height


class WrittenPane(Widget):
    """Where it is written and what, as much of it as finds room; below it what Enter does."""

    heading: reactive[str] = reactive("")
    texts: reactive[tuple[str, ...]] = reactive(())
    does: reactive[str] = reactive("")

    def render(self) -> Content:
        """Each text from a line of its own; what is left out is counted."""
        width, height = self.content_size
        lines = []
        if self.texts and height >= LEAST_BELOW:
            told = broken(self.texts, width - 2, height - 2)
            lines = [plain(f" ── {self.heading} ──", "$quiet"), *(plain(f" {line}") for line in told)]
        if self.does:
            lines.append(plain(crop(f" ↵ {self.does}", width), "$primary"))
        return Content("\n").join(lines)


class BesidePane(Widget):
    """What each answer to the work that comes first would do, and below it the order of the day."""

    heading: reactive[str] = reactive("")
    answers: reactive[tuple[str, ...]] = reactive(())
    day: reactive[tuple[str, ...]] = reactive(())

    def render(self) -> Content:
        """The day keeps its lines; the answers have what is left above it."""
        width, height = self.content_size
        lines = []
        if self.answers:
            told = broken(self.answers, width, height - len(self.day) - 2)
            lines = [plain(crop(self.heading, width), "bold"), *map(plain, told), plain("")]
        return Content("\n").join((*lines, *(plain(crop(line, width), "$quiet") for line in self.day)))


def broken(texts: Iterable[str], width: int, room: int) -> list[str]:
    """The texts in lines of this width, at most `room` of them; the last one says that more would follow."""
    lines = [line for text in texts for line in wrap(printable(text), max(1, width))]
    if len(lines) <= room:
        return lines
    kept = lines[: max(0, room)]
    return [*kept[:-1], f"{crop(kept[-1], width - 2)} …"] if kept else []
