"""The widget of the wall: lines as they are drawn, and of a new drawing only those lines that differ."""

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.wall.drawing import Drawn
from tui.wall.lines import EMPTY, Piece
from tui.wall.picture import Ink

_CHANGED = "wall--changed"


class WallView(Widget):
    """Shows what `show` was given; it repaints nothing that stays, so that nothing flickers."""

    COMPONENT_CLASSES = {f"wall--{ink.value}" for ink in Ink} | {_CHANGED}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as Textual has it
        super().__init__(id=id)
        self._drawn = Drawn(lines=())

    def show(self, drawn: Drawn) -> None:
        """Bring the wall to these lines."""
        before, self._drawn = self._drawn.lines, drawn
        old = (*before, *([EMPTY] * (len(drawn.lines) - len(before))))
        rows = [y for y, line in enumerate(drawn.lines) if y >= len(before) or line != old[y]]
        rows += range(len(drawn.lines), len(before))
        if rows:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in rows))

    def render_line(self, y: int) -> Strip:
        """One line in the colours of the theme, filled to the whole width."""
        line = self._drawn.lines[y] if y < len(self._drawn.lines) else EMPTY
        ground = self.get_component_rich_style(f"wall--{Ink.PLAIN.value}")
        strip = Strip([Segment(piece.text, self._style(piece)) for piece in line])
        return strip.adjust_cell_length(self.size.width, ground)

    def _style(self, piece: Piece) -> Style:
        name = _CHANGED if piece.is_changed else f"wall--{piece.ink.value}"
        return self.get_component_rich_style(name)

    def notify_style_update(self) -> None:
        """Another theme."""
        super().notify_style_update()
        self.refresh()
