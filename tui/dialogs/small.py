"""A window below 80 by 24: the screen waits until it is larger; nothing is lost and no key acts unseen."""

from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

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
