"""A whole paper to read before it is printed: thousands of ready-made lines, shown at once."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Log

from exports.renderers.printable import printable
from tui.dialogs.base import Dialog


class ShowPaper(Dialog[None]):
    """Shows lines that are already as wide as they shall be; arrows and page keys scroll, Enter or Esc closes."""

    BINDINGS = [Binding("enter,q", "cancel", show=False)]  # noqa: RUF012 - as Textual has it
    hint = "↑↓ ←→ PgUp PgDn gulir · Esc tutup"

    def __init__(self, title: str, text: str) -> None:
        super().__init__(title)
        self._text = printable(text)
        self.add_class("-naskah")

    def body(self) -> ComposeResult:
        """The lines."""
        yield Log(classes="naskah", highlight=False, auto_scroll=False)

    def on_mount(self) -> None:
        """Arrows and page keys scroll at once."""
        log = self.query_one(Log)
        log.write(self._text, scroll_end=False)
        self.set_focus(log)
