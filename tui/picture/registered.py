"""Where slides enter themselves, each above what makes it; `tui.wall.slides_catalogue` imports their rooms."""

from collections.abc import Callable
from dataclasses import dataclass

from sessions.record.wall import Slide, SlideName
from tui.picture.picture import Hall, Picture

Maker = Callable[[Hall, Slide], Picture]


@dataclass(frozen=True, slots=True)
class SlideEntry:
    """What people call a kind of slide, and what makes it."""

    label: str
    make: Maker


SLIDES: dict[SlideName, SlideEntry] = {}


def slide(name: SlideName, *, label: str) -> Callable[[Maker], Maker]:
    """Enter a slide, made by the function below."""

    def enter(make: Maker) -> Maker:
        SLIDES[name] = SlideEntry(label, make)
        return make

    return enter
