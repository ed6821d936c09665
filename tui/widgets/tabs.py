"""The sheets of a list on one line: `▸Belum dibagi 41 │ I Infrastruktur 171 · 27 M │ II Ekonomi 49`."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.plain import crop, plain

_GAP = " │ "


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One sheet: its key, how it reads, and a few figures that give way where the line is narrow."""

    key: str
    label: str
    note: str = ""


class TabLine(Widget):
    """The sheets side by side, the one that is open marked and set off."""

    tabs: reactive[tuple[Tab, ...]] = reactive(())
    active: reactive[str] = reactive("")

    def render(self) -> Content:
        """All sheets with their figures; without the figures, then cut, where there is no room."""
        width = self.size.width - 1
        texts = [f"{tab.label}{tab.note}" for tab in self.tabs]
        if _wide(texts) > width:
            texts = [tab.label for tab in self.tabs]
        if _wide(texts) > width and texts:
            share = max(4, width // len(texts) - len(_GAP) - 1)
            texts = [crop(text, share) for text in texts]
        parts = [
            plain(f"▸{text}", "bold $primary") if tab.key == self.active else plain(f" {text}", "$quiet")
            for tab, text in zip(self.tabs, texts, strict=True)
        ]
        return Content(_GAP.strip().center(3)).join(parts)


def _wide(texts: Sequence[str]) -> int:
    return sum(map(cell_len, texts)) + len(texts) + len(_GAP) * (len(texts) - 1)


def neighbour(tabs: Sequence[Tab], active: str, key: str) -> str:
    """The key of the sheet that an arrow or Tab leads to, round and round."""
    keys = [tab.key for tab in tabs]
    at = keys.index(active) if active in keys else 0
    return keys[(at + (-1 if key in {"left", "shift+tab"} else 1)) % len(keys)]
