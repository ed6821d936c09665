"""One line in a short notation, `2 1 3` or `25 20 15`, and below it at every key what the program understands."""

from collections.abc import Callable

from tui.dialogs.text import AskText
from tui.reading import Unreadable


class AskEchoed(AskText):
    """As AskText; `tell` says how the line is read so far, or raises Unreadable while it cannot be read."""

    def __init__(
        self,
        title: str,
        *,
        read: Callable[[str], str],
        tell: Callable[[str], str],
        value: str = "",
        explanation: str = "",
        about: str = "",
        goes_on: bool = False,
    ) -> None:
        super().__init__(title, value=value, explanation=explanation, read=read, about=about, goes_on=goes_on)
        self._tell = tell

    def echo(self, typed: str) -> str:
        """How the line is read; what is wrong with it is said only when it is sent."""
        try:
            return self._tell(typed)
        except Unreadable:
            return ""
