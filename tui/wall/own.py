"""The program's part in the wall: push, hold, pause, and the wall over its own screen where there is only one."""

from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.reactive import var
from textual.screen import ModalScreen

from sessions.kernel.explaining import Explanation, explain
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Session
from sessions.record.sitting import Clock, Sitting
from sessions.record.wall import Showing, Slide, SlideName
from tui.program.deciding import HallApp
from tui.wall.catalogue import name_of
from tui.wall.desk import Desk
from tui.wall.projector import Projector, WallView
from tui.widgets.themes import plain_signs

SHORTLY = 3.0
"""Seconds in which a word about the wall is read."""


class ShowingApp(HallApp, inherit_bindings=False):
    """An application of the hall with a wall. `wall` is what it shows; screens watch it."""

    wall: var[Showing] = var(Showing, init=False)

    def __init__(self, sitting: Sitting, clock: Clock, settings_file: Path | None = None) -> None:
        super().__init__(sitting, clock, settings_file)
        self.desk = Desk(sitting, clock)
        self.set_reactive(ShowingApp.wall, self.desk.showing)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Signs that the Linux console has no picture of are replaced."""
        return (*super().get_line_filters(), *plain_signs())

    @property
    def wall_error(self) -> str:
        """As the desk met it."""
        return self.desk.error

    async def on_mount(self) -> None:
        """The wall goes on where it was."""
        self.wall = self.desk.begin()

    def on_unmount(self) -> None:
        """What was pushed last is on the wall."""
        self.desk.close()

    def watch_session(self, _before: Session, _after: Session) -> None:
        """Every acknowledged decision; a sentence that was read out stands from now on."""
        self.wall = self.desk.follow()

    def push(self, slide: Slide) -> bool:
        """Tayang, and say so. False where it was refused, which is shown."""
        try:
            self.wall = self.desk.push(slide)
        except Refused as refused:
            self.notice = explain(refused, self.session.office)
            return False
        self._tell_shortly(f"Tayang di dinding: {name_of(self.session, slide)}.")
        return True

    def _tell_shortly(self, text: str) -> None:
        """What is over when it has been read; a notice that came meanwhile stays."""
        told = Explanation(found=text, is_refusal=False)

        def over() -> None:
            if self.notice is told:
                self.notice = None

        self.notice = told
        self.set_timer(SHORTLY, over)

    def push_sentence(self, sentence: str) -> None:
        """The sentence of a decision that does not stand yet is on the wall while it is read out."""
        self.push(Slide(name=SlideName.DECISION, sentence=sentence))
        self.notice = None

    def end_of_reading(self) -> None:
        """The question is answered; a sentence that was not decided does not stay on the wall."""
        self.wall = self.desk.put_back()

    def action_tahan(self) -> None:
        """Backslash: hold the wall as it is, or let it go on."""
        self.wall = self.desk.hold()
        held = "Dinding ditahan: gambarnya tetap sampai tahan ditekan lagi."
        self._tell_shortly(held if self.wall.is_held else "Dinding berjalan lagi.")

    def turn_the_wall(self, pages: int) -> None:
        """The next page of a list, or the one before; a text that is read out rolls as far as one page stands."""
        self.wall = self.desk.turn(pages)

    def action_satu_layar(self) -> None:
        """Ctrl+L: the wall over everything that stands here, or away again."""
        if isinstance(self.screen, OwnWall):
            self.screen.dismiss()
        else:
            self.push_screen(OwnWall())

    def action_jeda(self) -> None:
        """Ctrl+N: the neutral slide on the wall, and over everything that stands here; again: back to both."""
        is_paused = not self.wall.is_paused
        self.wall = self.desk.pause(is_paused=is_paused)
        if is_paused and not isinstance(self.screen, OwnWall):
            self.push_screen(OwnWall(for_the_pause=True))
        elif not is_paused and isinstance(self.screen, OwnWall) and self.screen.for_the_pause:
            self.screen.dismiss()


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
        desk = cast("ShowingApp", self.app).desk
        view.show(self._projector.drawn(desk.hall, desk.showing, width, height, monotonic()))

    def action_turn(self, pages: int) -> None:
        """Arrows: another page."""
        cast("ShowingApp", self.app).turn_the_wall(pages)
        self._redraw()

    def action_back(self) -> None:
        """Esc: back to work; a pause goes on on the wall."""
        self.dismiss()
