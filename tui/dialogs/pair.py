"""Two proposals side by side, and what becomes of them."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.dialogs.choice import AskChoice, Choice
from tui.widgets.plain import plain

WIDTH = 66
"""Cells in which the two are told."""


class AskAboutPair(AskChoice):
    """A choice below the lines that compare the two."""

    def __init__(self, title: str, lines: Sequence[str], choices: Sequence[Choice]) -> None:
        super().__init__(title, choices)
        self._lines = tuple(lines)
        self.add_class("-tinggi")

    def body(self) -> ComposeResult:
        """The comparison, then the choice."""
        with VerticalScroll(classes="isi", can_focus=False):
            yield Static(plain("\n".join(self._lines)))
        yield from super().body()
