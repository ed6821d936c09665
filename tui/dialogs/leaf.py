"""Texts to read one after the other, as pages are turned; one key leads to what the page is about."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.dialogs.base import Dialog
from tui.widgets.plain import plain

Page = tuple[str, str]
"""Title and text."""

Turn = Callable[[str, int], str | None]
"""Key of the page so many pages further, None beyond the ends."""


class LeafThrough(Dialog[str]):
    """Shows the page of a key; `n` and `p` turn to the next and the one before, `u` answers the key of this one."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("enter,q", "cancel", show=False),
        Binding("n", "turn(1)", show=False),
        Binding("p", "turn(-1)", show=False),
        Binding("u", "take", show=False),
    ]
    hint = "n berikutnya · p sebelumnya · u ubah di layarnya · Esc tutup"

    def __init__(self, key: str, page: Callable[[str], Page], turn: Turn) -> None:
        self._key = key
        self._page = page
        self._turn = turn
        super().__init__(page(key)[0])

    def body(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(classes="bacaan"):
            yield Static(plain(self._page(self._key)[1]), id="halaman")

    def on_mount(self) -> None:
        """Arrows and page keys scroll at once."""
        self.set_focus(self.query_one(".bacaan"))

    def action_turn(self, by: int) -> None:
        """The page beside this one, where there is one."""
        key = self._turn(self._key, by)
        if key is None:
            return
        self._key = key
        title, text = self._page(key)
        self.query_one(".judul", Static).update(plain(title))
        self.query_one("#halaman", Static).update(plain(text))
        self.query_one(".bacaan").scroll_home(animate=False)

    def action_take(self) -> None:
        """`u`."""
        self.finish(self._key)
