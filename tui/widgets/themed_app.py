"""An application in our colours: what the program, the wall and the questions before a session have in common."""

from typing import TypeVar

from textual.app import App

from tui.widgets.theme_names import DARK
from tui.widgets.themes import THEMES

T = TypeVar("T")


class ThemedApp(App[T]):
    """Knows our themes, and shows no palette of its own."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, theme: str = DARK) -> None:
        super().__init__()
        for known in THEMES:
            self.register_theme(known)
        self.set_reactive(App.theme, theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of our own colours, known before a theme is chosen."""
        return THEMES[0].variables
