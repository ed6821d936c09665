"""The second screen: a process of its own that reads what is to be shown, follows the journal, and changes no file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import ClassVar

from rich.text import Text
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.filter import LineFilter

from tui import crash
from tui.signs import plain_signs
from tui.themes import THEMES
from tui.wall.projector import Projector
from tui.wall.view import WallView
from tui.wall.watch import Watch

POLL_SECONDS = 0.15
"""So often it is looked what is to be shown; a decision is on the wall well within half a second."""


class WallApp(App[None], inherit_bindings=False):
    """The wall of one session folder. It needs no keyboard: the secretary says what is shown, and in which theme.

    `theme` is that of the wall until the secretary names another one.
    """

    CSS_PATH = "../styles/wall.tcss"
    TITLE = "Layar dinding"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q,ctrl+c", "quit", show=False)]

    def __init__(self, folder: Path, theme: str, *, ticks: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._watch = Watch(folder)
        self._own_theme = theme
        self._ticks = ticks
        self._projector = Projector()
        for known in THEMES:
            self.register_theme(known)
        self.set_reactive(WallApp.theme, theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of our own colours, known before a theme is chosen."""
        return THEMES[0].variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Signs that the Linux console has no picture of are replaced."""
        return (*super().get_line_filters(), *plain_signs())

    def compose(self) -> ComposeResult:
        """Nothing but the wall."""
        yield WallView()

    def on_mount(self) -> None:
        """Look now, and from now on several times a second."""
        crash.end_with_the_window(self)
        self.set_interval(POLL_SECONDS, self.look)
        self.call_after_refresh(self.look)

    def on_unmount(self) -> None:
        """Give the signals back."""
        crash.forget_signals()

    def on_resize(self) -> None:
        """Another size is drawn at once."""
        self.call_after_refresh(self.look)

    def look(self) -> None:
        """See what is to be shown, and draw what differs."""
        seconds = self._ticks()
        self._watch.look(seconds)
        showing = self._watch.showing
        wanted = showing.theme if showing and showing.theme in {t.name for t in THEMES} else self._own_theme
        if wanted != self.theme:
            self.theme = wanted
        view = self.query_one(WallView)
        width, height = view.size
        if width and height:
            view.show(self._projector.drawn(self._watch.hall, showing, width, height, seconds))

    def _fatal_error(self) -> None:
        """A fault of the program: the hall reads a calm sentence, and nothing is written."""
        self._return_code = crash.EXIT_CODE
        self._exit_renderables.append(Text(crash.FAREWELL))
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:  # noqa: ARG002 - as Textual has it
        """Errors that bring their own picture end as calmly as others."""
        self._fatal_error()
