"""Texts to read: one page, a paper, or pages that are turned; one key leads to what the page is about."""

from collections.abc import Callable
from typing import Any

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Log, Static

from exports.paper.printable import printable
from tui.dialogs.base import Dialog
from tui.widgets.plain import plain

Page = tuple[str, str]
"""Title and text."""

Turn = Callable[[int, int], int | None]
"""Key of the page this many pages further, None beyond the ends."""


class LeafThrough(Dialog[int]):
    """Shows the page of a key; `n` and `p` turn to the next and the one before, `u` answers the key of this one."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("enter,q", "cancel", show=False),
        Binding("n", "turn(1)", show=False),
        Binding("p", "turn(-1)", show=False),
        Binding("u", "take", show=False),
    ]
    hint = "n berikutnya · p sebelumnya · u ubah di layarnya · Esc tutup"

    def __init__(self, key: int, page: Callable[[int], Page], turn: Turn) -> None:
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


class ShowPaper(Dialog[None]):
    """Shows lines that are already as wide as they shall be; arrows and page keys scroll, Enter or Esc closes."""

    BINDINGS = [Binding("enter,q", "cancel", show=False)]  # noqa: RUF012 - as Textual has it
    hint = "↑↓ ←→ PgUp PgDn gulir · Esc tutup"

    def __init__(self, title: str, text: str) -> None:
        super().__init__(title)
        self._text = printable(text)
        self.add_class("-naskah")

    def body(self) -> ComposeResult:
        """The lines."""
        yield Log(classes="naskah", highlight=False, auto_scroll=False)

    def on_mount(self) -> None:
        """Arrows and page keys scroll at once."""
        log = self.query_one(Log)
        log.write(self._text, scroll_end=False)
        self.set_focus(log)


class ShowText(Dialog[None]):
    """Shows a text that may be longer than the screen; Enter or Esc closes. `wide` keeps ready-made lines whole."""

    BINDINGS = [Binding("enter,q", "cancel", show=False)]  # noqa: RUF012 - as Textual has it
    hint = "↑↓ gulir · Esc tutup"

    def __init__(self, title: str, text: str, *, wide: bool = False) -> None:
        super().__init__(title)
        self._text = text
        self.set_class(wide, "-lebar")

    def body(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(classes="bacaan"):
            yield Static(plain(self._text))

    def on_mount(self) -> None:
        """Arrows and page keys scroll at once."""
        self.set_focus(self.query_one(".bacaan"))


LEAST = Size(80, 24)


class TooSmall(ModalScreen[None]):
    """Says how large the window has to be; goes away by itself."""

    def compose(self) -> ComposeResult:
        """One calm sentence."""
        yield Static("", markup=False)

    def on_mount(self) -> None:
        """Say it at once."""
        self.on_resize()

    def on_screen_resume(self) -> None:
        """The window may have been made larger while something else lay over this."""
        if self.app.size.width >= LEAST.width and self.app.size.height >= LEAST.height:
            self.dismiss()

    def on_resize(self) -> None:
        """Say how large the window is now."""
        size = self.app.size
        self.query_one(Static).update(
            f"Jendela terlalu kecil: {size.width} × {size.height}.\n"
            f"Perbesar sampai {LEAST.width} × {LEAST.height}, atau perkecil huruf (Ctrl dan −).\n"
            "Sidang tetap tersimpan."
        )


def mind_the_size(app: App[Any], size: Size) -> None:
    """The calm message lies over everything while the window is too small, and goes when it is not."""
    is_small = size.width < LEAST.width or size.height < LEAST.height
    if is_small and not isinstance(app.screen, TooSmall):
        app.push_screen(TooSmall())
    elif not is_small and isinstance(app.screen, TooSmall):
        app.screen.dismiss()
