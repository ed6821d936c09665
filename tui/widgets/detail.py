"""More about the row under the cursor: a few lines below the list, a pane beside it where the list stays whole."""

from collections.abc import Sequence
from textwrap import wrap

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from exports.paper.printable import printable
from tui.widgets.plain import crop, plain
from tui.widgets.view import Detail, Tab

PANEL = 40
"""Cells of the pane beside a list."""

_LABEL = 16


class DetailPane(Widget):
    """Shows a Detail; empty if there is none. The screen's class `-panel` tells that it stands beside the list."""

    detail: reactive[Detail | None] = reactive(None)

    def render(self) -> Content:
        """The wide form with all lines and facts, or the title and the first lines; the last are cut."""
        if self.detail is None:
            return Content("")
        is_beside = self.screen.has_class("-panel") and not self.screen.has_class("-garis")
        return self._wide(self.detail) if is_beside else self._narrow(self.detail)

    def _narrow(self, detail: Detail) -> Content:
        width = self.content_size.width
        lines = [plain(crop(detail.title, width), "bold")]
        told = (detail.narrow or detail.lines)[: self.content_size.height - 1]
        lines += [plain(crop(line, width)) for line in _within(told, width, self.content_size.height - 1)]
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


def _within(lines: Sequence[str], width: int, room: int) -> list[str]:
    """The lines broken at the width; where that is too much, the last ones are left to be cut, each on one line."""
    broken = [wrap(printable(line), max(1, width)) or [""] for line in lines]
    for number in reversed(range(len(lines))):
        if sum(map(len, broken)) > room:
            broken[number] = [lines[number]]
    return [part for parts in broken for part in parts]


class LongDetailPane(DetailPane):
    """As many lines as there is room for, each cut to the width; always below the list."""

    def render(self) -> Content:
        """The title and the lines."""
        return self._narrow(self.detail) if self.detail else Content("")


_GAP = " │ "


class TabLine(Widget):
    """The sheets side by side, the one that is open marked and set off."""

    tabs: reactive[tuple[Tab, ...]] = reactive(())
    active: reactive[str] = reactive("")

    def render(self) -> Content:
        """All sheets with their figures; without the figures, shorter, then cut, where there is no room."""
        width = self.size.width - 1
        texts = [f"{tab.label}{tab.note}" for tab in self.tabs]
        if _wide(texts) > width:
            texts = [tab.label for tab in self.tabs]
        if _wide(texts) > width:
            texts = [tab.label if tab.key == self.active else tab.short or tab.label for tab in self.tabs]
        if _wide(texts) > width and texts:
            share = max(4, width // len(texts) - len(_GAP) - 1)
            texts = [crop(text, share) for text in texts]
        parts = [
            plain(f"▸{text}", "bold $primary") if tab.key == self.active else _closed(tab, text)
            for tab, text in zip(self.tabs, texts, strict=True)
        ]
        return Content(_GAP.strip().center(3)).join(parts)


def _closed(tab: Tab, text: str) -> Content:
    """A sheet that is not open; the number of a commission has its colour."""
    if not tab.hue:
        return plain(f" {text}", "$quiet")
    number, gap, rest = text.partition(" ")
    return Content.assemble(plain(f" {number}", f"$komisi-{tab.hue}"), plain(f"{gap}{rest}", "$quiet"))


def _wide(texts: Sequence[str]) -> int:
    return sum(map(cell_len, texts)) + len(texts) + len(_GAP) * (len(texts) - 1)
