"""A choice below a text that may be longer than its room: the text scrolls, and some answers wait for its end."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.dialogs.base import T
from tui.dialogs.choice import AskChoice, Choice
from tui.widgets.plain import plain

WIDTH = 66
"""Cells of a line of the text."""


class AskBelow(AskChoice[T]):
    """A choice below these lines. The first `after_end` choices are taken only when the last line was on the screen."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("pagedown", "turn(1)", show=False, priority=True),
        Binding("pageup", "turn(-1)", show=False, priority=True),
    ]

    def __init__(self, title: str, lines: Sequence[str], choices: Sequence[Choice[T]], *, after_end: int = 0) -> None:
        super().__init__(title, choices)
        self._lines = tuple(lines)
        self._bound = [choice.value for choice in choices[:after_end]]
        self._is_seen = False
        self.hint = f"PgUp PgDn gulir · {self.hint}"

    def body(self) -> ComposeResult:
        """The text, then the choice."""
        with VerticalScroll(classes="bacaan", can_focus=False):
            yield Static(plain("\n".join(self._lines)))
        yield Static("", classes="terbaca")
        yield from super().body()

    def on_mount(self) -> None:
        """Whether more stands below is said as soon as that is known."""
        super().on_mount()
        self.watch(self._text, "scroll_y", self._look, init=False)
        self.call_after_refresh(self._look)

    def on_resize(self) -> None:
        """There is more room, or less."""
        self.call_after_refresh(self._look)

    @property
    def _text(self) -> VerticalScroll:
        return self.query_one(".bacaan", VerticalScroll)

    def _look(self) -> None:
        is_end = self._text.is_vertical_scroll_end
        self._is_seen = self._is_seen or is_end
        self.query_one(".terbaca", Static).update(plain("" if is_end else "↓ masih ada lanjutannya: PgDn"))

    def action_turn(self, by: int) -> None:
        """A page down or up."""
        self.complain(())
        if by > 0:
            self._text.scroll_page_down(animate=False)
        else:
            self._text.scroll_page_up(animate=False)

    def finish(self, answer: T | None) -> None:
        """Close with the answer, unless that waits for the end of the text."""
        if answer in self._bound and not self._is_seen:
            self.complain(["Daftar ini belum dibaca sampai akhir.", "PgDn memperlihatkan lanjutannya."])
        else:
            super().finish(answer)
