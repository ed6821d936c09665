"""A text to read: help, a preview, an explanation."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.dialogs.base import Dialog
from tui.widgets.plain import plain


class ShowText(Dialog[None]):
    """Shows a text that may be longer than the screen; Enter or Esc closes. `wide` keeps ready-made lines whole."""

    BINDINGS = [Binding("enter,q", "cancel", show=False)]  # noqa: RUF012 - as Textual has it
    hint = "↑↓ gulir · Esc tutup"

    def __init__(self, title: str, text: str, *, wide: bool = False) -> None:
        super().__init__(title)
        self._text = text
        self.set_class(wide, "-lebar")

    def body(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(classes="bacaan"):
            yield Static(plain(self._text))

    def on_mount(self) -> None:
        """Arrows and page keys scroll at once."""
        self.set_focus(self.query_one(".bacaan"))
