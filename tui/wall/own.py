"""One screen only: the wall over the secretary's screen, drawn before anything else of it can be seen."""

from time import monotonic
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.wall.projector import Projector
from tui.wall.view import WallView

if TYPE_CHECKING:
    from tui.showing import ShowingApp

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
