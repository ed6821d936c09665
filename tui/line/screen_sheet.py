"""The sheet of the line: the board, and above it the field in which another pagu is tried."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from exports.paper import line as pictures
from sessions.kernel.session import Session
from tui.dialogs.reading import Unreadable
from tui.line import view_line
from tui.widgets.board import LineBoard
from tui.widgets.lines import TextLine


class TrialLine(TextLine):
    """`coba: 6 M`; hidden while nothing is tried."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("escape,enter", "leave", show=False),
    ]

    class Ended(Message):
        """Nothing is tried any more."""

    def __init__(self) -> None:
        super().__init__(hint=f"coba: {view_line.HINT}", id="coba")
        self._hide()

    def _hide(self) -> None:
        self.display = self.can_focus = False  # Textual would give the keys to a hidden field

    def open(self) -> None:
        """Show the line and take the keys."""
        self.display = self.can_focus = True
        self.screen.set_focus(self)

    def action_leave(self) -> None:
        """Enter and Esc: back to the line as it is."""
        self.close()

    async def action_submit(self) -> None:
        """Enter."""
        self.close()

    def close(self) -> None:
        """Take away what was tried, and hide."""
        self._hide()
        self.value = ""
        self.post_message(self.Ended())


class LineSheet(Vertical):
    """The picture of the session, or the one that is tried; nothing is decided here."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as Textual has it
        super().__init__(id=id)
        self._session: Session | None = None

    def compose(self) -> ComposeResult:
        """The field and the board."""
        yield TrialLine()
        yield LineBoard(id="papan")

    @property
    def board(self) -> LineBoard:
        """The board."""
        return self.query_one(LineBoard)

    @property
    def is_trying(self) -> bool:
        """Whether another pagu is being typed."""
        return bool(self.query_one(TrialLine).display)

    def show(self, session: Session) -> None:
        """Bring the picture to this session; what is being tried is tried on it."""
        self._session = session
        self._look(self.query_one(TrialLine).value)

    def try_another(self) -> None:
        """Another pagu is typed above the board."""
        self.query_one(TrialLine).open()

    def _look(self, typed: str) -> None:
        session = self._session
        if session is None:
            return
        if not typed.strip():
            self.board.show(pictures.of(session))
            return
        try:
            found = view_line.tried(session, typed)
        except Unreadable as unreadable:
            self.board.say(str(unreadable))
        else:
            self.board.show_trial(found.picture, found.told, found.entering, found.leaving)

    @on(Input.Changed, "#coba")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._look(event.value)

    @on(TrialLine.Ended)
    def _ended(self, event: TrialLine.Ended) -> None:
        event.stop()
        self.screen.set_focus(self.board)
