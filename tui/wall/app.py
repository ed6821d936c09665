"""The second screen: a process of its own that reads what is to be shown, follows the journal, and changes no file."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from time import monotonic
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.filter import LineFilter

from sessions.kernel import windows
from sessions.record import beside
from sessions.record.errors import RecordError
from sessions.record.ledger import EMPTY
from sessions.record.reading import Follower
from sessions.record.wall import UNMEASURED, Showing, first_slide
from tui.picture.picture import Hall
from tui.shell import crash
from tui.shell.machine import OfficeClock
from tui.wall.projector import Projector, WallView
from tui.widgets.signs import plain_signs
from tui.widgets.theme_names import NAMES
from tui.widgets.themes import ThemedApp

POLL_SECONDS = 0.15
"""So often it is looked what is to be shown; a decision is on the wall well within half a second."""


class WallApp(ThemedApp[None], inherit_bindings=False):
    """The wall of one session folder. It needs no keyboard: the secretary says what is shown, and in which theme.

    `theme` is that of the wall until the secretary names another one.
    """

    CSS_PATH = "../styles/wall.tcss"
    TITLE = "Layar hadirin"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q,ctrl+c", "quit", show=False)]

    def __init__(self, folder: Path, theme: str, *, ticks: Callable[[], float] = monotonic) -> None:
        super().__init__(theme)
        self._watch = Watch(folder)
        self._own_theme = theme
        self._ticks = ticks
        self._projector = Projector()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Signs that the Linux console has no picture of are replaced."""
        return (*super().get_line_filters(), *plain_signs())

    def compose(self) -> ComposeResult:
        """Nothing but the wall."""
        yield WallView()

    def on_mount(self) -> None:
        """Look now, and from now on several times a second."""
        crash.end_with_the_window(self)
        windows.keep_awake(wanted=True)
        self.set_interval(POLL_SECONDS, self.look)
        self.call_after_refresh(self.look)

    def on_unmount(self) -> None:
        """Give the signals back."""
        crash.forget_signals()

    def on_resize(self) -> None:
        """Another size is drawn at once."""
        self.call_after_refresh(self.look)

    def look(self) -> None:
        """See what is to be shown, and draw what differs; while the window closes there is nothing to draw on."""
        seconds = self._ticks()
        self._watch.look(seconds)
        showing = self._watch.showing
        wanted = showing.theme if showing and showing.theme in NAMES else self._own_theme
        if wanted != self.theme:
            self.theme = wanted
        for view in self.query(WallView):
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


AGAIN_SECONDS = 2.0
"""So long after a journal that could not be followed it is read again, from its beginning."""


class Watch:
    """Looks at a session folder again and again, and changes nothing in it.

    `showing` is None until the session can be read; until somebody shows something, it is the end of a closed sidang
    or the title.
    """

    def __init__(self, folder: Path) -> None:
        self.showing: Showing | None = None
        self._has_been_told = False
        self._folder = folder
        self._clock = OfficeClock()
        self._ledger = EMPTY
        self._follower: Follower | None = None
        self._again_at = 0.0

    @property
    def hall(self) -> Hall:
        """What slides are made of, now."""
        office = self._ledger.session.office
        if office is not None:
            self._clock.utc_offset = office.utc_offset
        self._clock.ahead = timedelta(seconds=self.showing.ahead if self.showing else 0)
        seating = self.showing.seating if self.showing else UNMEASURED
        return Hall(ledger=self._ledger, now=self._clock(), seating=seating)

    def look(self, seconds: float) -> None:
        """Read what is to be shown and follow up to there; `seconds` are those of a steady clock.

        What cannot be read leaves everything as it was: the wall goes on showing what stood on it.
        """
        found = beside.read_wall(self._folder)
        if found is not None:
            self.showing, self._has_been_told = found, True
            self._follow(found.seq, seconds)
        elif not self._has_been_told:
            self._follow(None, seconds)
            session = self._ledger.session
            self.showing = Showing(slide=first_slide(session), seq=session.seq) if session.is_opened else None

    def _follow(self, seq: int | None, seconds: float) -> None:
        """Up to this line, or to the last one.

        A journal that is shorter than what was read, as after a restored backup, is another one: from its start.
        """
        if seconds < self._again_at:
            return
        is_other = self._follower is None or (seq is not None and seq < len(self._ledger.entries))
        follower = Follower(self._folder) if is_other or self._follower is None else self._follower
        try:
            follower.advance(seq)
        except (RecordError, OSError):
            self._follower = None
            self._again_at = seconds + AGAIN_SECONDS
        else:
            self._follower, self._ledger = follower, follower.ledger
