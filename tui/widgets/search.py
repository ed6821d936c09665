"""The search line of a list: opened by "/", filters while typing, Enter keeps the filter and hides the line."""

from textual.binding import Binding
from textual.message import Message

from tui.widgets.text_line import TextLine


class SearchLine(TextLine):
    """One line `Cari: …`; hidden while there is nothing to search for."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("escape", "leave", show=False),
        Binding("down,up", "keep", show=False),
    ]

    class Left(Message):
        """The list shall have the keys again; the filter stands if a value is left."""

    def __init__(self) -> None:
        super().__init__(hint="kata yang dicari", id="cari")
        self._hide()

    def _hide(self) -> None:
        self.display = self.can_focus = False  # Textual would give the keys to a hidden field

    def open(self) -> None:
        """Show the line and take the keys."""
        self.display = self.can_focus = True
        self.screen.set_focus(self)

    def close(self) -> None:
        """Take the filter away and hide."""
        self.value = ""
        self._hide()
        self.post_message(self.Left())

    def action_leave(self) -> None:
        """Esc in the line."""
        self.close()

    def action_keep(self) -> None:
        """An arrow key: on to what was found."""
        self._hide()
        self.post_message(self.Left())

    async def action_submit(self) -> None:
        """Enter: keep the filter."""
        self.action_keep()
