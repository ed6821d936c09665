"""Simulasi pagu: another amount is tried, who would cross the line is shown at every key, and nothing is decided."""

from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.widgets import Input, Static

from tui.dialogs.base import Dialog
from tui.widgets.plain import crop, plain
from tui.widgets.text_line import TextLine

WIDTH = 66
"""Cells of a line of the dialog."""


class TrySimulation(Dialog[bool]):
    """A field for the amount and below it what it would mean. Enter and Esc close; there is no answer."""

    hint = "ketik jumlah lain · Esc tutup; tidak ada yang berubah"

    def __init__(self, title: str, explanation: str, value: str, tell: Callable[[str], Sequence[str]]) -> None:
        super().__init__(title)
        self._explanation = explanation
        self._value = value
        self._tell = tell

    def body(self) -> ComposeResult:
        """Explanation, field, and what it would mean."""
        yield Static(plain(self._explanation), classes="isi")
        yield TextLine(self._value, hint="misalnya 6,5 M", replaces=True)
        yield Static("", classes="isi", id="akibat")

    def on_mount(self) -> None:
        """Type at once."""
        self.set_focus(self.query_one(Input))
        self._show(self._value)

    def typed(self) -> Mapping[str, str]:
        """Nothing of it is kept."""
        return {}

    def on_input_changed(self, event: Input.Changed) -> None:
        """Who would cross the line."""
        event.stop()
        self._show(event.value)

    def _show(self, typed: str) -> None:
        self.query_one("#akibat", Static).update(plain("\n".join(crop(line, WIDTH) for line in self._tell(typed))))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter closes as Esc does."""
        event.stop()
        self.finish(None)
