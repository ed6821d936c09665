"""The program's part in the wall: push, hold, pause, and the wall over its own screen where there is only one."""

from time import monotonic
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from sessions.kernel.refusals import Explanation, Refused, explain
from sessions.record.wall import Slide
from tui.desk import Program
from tui.picture.picture import hall_of
from tui.wall.projector import Projector, WallView
from tui.wall.slides import name_of

SHORTLY = 3.0
"""Seconds in which a word about the wall is read."""


def push(app: Program, slide: Slide) -> None:
    """Tayang, and say so, or say why not."""
    try:
        app.wall.push(slide)
    except Refused as refused:
        app.notice = explain(refused)
    else:
        _tell_shortly(app, f"Tayang di layar hadirin: {name_of(app.session, slide)}.")


def hold(app: Program) -> None:
    """Hold the wall as it is, or let it go on."""
    app.wall.hold()
    held = "Layar hadirin ditahan: gambarnya tetap sampai tahan ditekan lagi."
    _tell_shortly(app, held if app.wall.showing.is_held else "Layar hadirin berjalan lagi.")


def _tell_shortly(app: Program, text: str) -> None:
    """What is over when it has been read; a notice that came meanwhile stays."""
    told = Explanation(found=text, is_refusal=False)

    def over() -> None:
        if app.notice is told:
            app.notice = None

    app.notice = told
    app.set_timer(SHORTLY, over)


REDRAW_SECONDS = 0.25


class OwnWall(ModalScreen[None]):
    """What the wall shows, over whatever stands here; a question below it keeps what was typed. Esc leads back.

    `for_the_pause`: it was laid over everything by the panic key.
    """

    CSS_PATH = "../styles/wall.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("backslash", "app.tahan", show=False),
        Binding("left,pageup", "turn(-1)", show=False),
        Binding("right,pagedown,space", "turn(1)", show=False),
    ]

    def __init__(self, *, for_the_pause: bool = False) -> None:
        super().__init__()
        self.for_the_pause = for_the_pause
        self._projector = Projector()

    @property
    def _program(self) -> Program:
        return cast("Program", self.app)

    def compose(self) -> ComposeResult:
        """Nothing but the wall, with its first picture in it."""
        view = WallView()
        self._draw(view, *self.app.size)
        yield view

    def on_mount(self) -> None:
        """Timers run and pages turn."""
        self.set_interval(REDRAW_SECONDS, self._redraw)

    def on_resize(self) -> None:
        """Another size is drawn at once."""
        self._redraw()

    def _redraw(self) -> None:
        self._draw(self.query_one(WallView), *self.app.size)

    def _draw(self, view: WallView, width: int, height: int) -> None:
        app = self._program
        view.show(self._projector.drawn(hall_of(app), app.wall.showing, width, height, monotonic()))

    def action_turn(self, pages: int) -> None:
        """Arrows: another page."""
        self._program.wall.turn(pages)
        self._redraw()

    def on_screen_resume(self) -> None:
        """The window is large enough again; the pause may have ended meanwhile."""
        self.leave_with_the_pause()

    def leave_with_the_pause(self) -> None:
        """Away, if it was laid here for a pause that is over."""
        if self.for_the_pause and not self._program.wall.showing.is_paused:
            self.dismiss()

    def action_back(self) -> None:
        """Esc: back to work; a pause goes on on the wall."""
        self.dismiss()


def show_or_hide(app: Program) -> None:
    """Over everything that stands here, or away again."""
    if isinstance(app.screen, OwnWall):
        app.screen.dismiss()
    elif not _lies(app):
        app.push_screen(OwnWall())


def pause_or_go_on(app: Program) -> None:
    """The neutral slide on the wall, and over everything that stands here; again: back to both."""
    is_paused = not app.wall.showing.is_paused
    app.wall.pause(is_paused=is_paused)
    if is_paused and not _lies(app):
        app.push_screen(OwnWall(for_the_pause=True))
    elif isinstance(app.screen, OwnWall):
        app.screen.leave_with_the_pause()


def _lies(app: Program) -> bool:
    """Whether the wall lies here already, be it under a window that is too small."""
    return any(isinstance(screen, OwnWall) for screen in app.screen_stack)
