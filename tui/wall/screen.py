"""The wall from the secretary's side: what it shows now, and everything that may be pushed to it."""

from collections.abc import Sequence

from sessions.kernel.refusals import Refused, explain
from sessions.record.wall import Slide, require_showable
from tui.dialogs.form import AskForm
from tui.dialogs.show import ShowText
from tui.picture.picture import hall_of
from tui.shell.listing import ListScreen
from tui.wall import slides
from tui.wall.forms import SeatingForm, seating_form
from tui.wall.slides import label_of, preview
from tui.widgets.detail import DetailPane, LongDetailPane
from tui.widgets.view import ListView


class LayarScreen(ListScreen[Slide]):
    """A list of slides; below it a small picture of the wall."""

    place = "layar"
    has_panel = False
    CSS_PATH = "../styles/layar.tcss"

    def on_mount(self) -> None:
        """Follow the wall as well as the meeting, and its clock."""
        super().on_mount()
        self.follow("showing", self._look_again)
        self.follow("now", self._show_detail)

    @property
    def view(self) -> ListView[Slide]:
        """Of the wall as it is now."""
        return slides.view(hall_of(self.app), self.app.wall.showing)

    def make_detail(self) -> DetailPane:
        """The small picture has more than two lines."""
        return LongDetailPane()

    def slides(self) -> Sequence[Slide]:
        """The slide of the row."""
        return (self.cursor_key,) if self.cursor_key else ()

    def action_tayang(self) -> None:
        """`t`: this slide, again from its beginning where it is shown already."""
        if self.cursor_key:
            self.app.push(self.cursor_key)

    def action_halaman(self, key: str) -> None:
        """Arrows: another page of what is on the wall."""
        self.app.wall.turn(1 if key == "right" else -1)

    def action_ubah_ruangan(self) -> None:
        """`u`: how large the picture is, and how far people sit."""
        start = seating_form(self.app.wall.showing.seating)
        self.ask(AskForm("Ukuran ruangan", SeatingForm, start), lambda filled: self.app.wall.measure(filled.seating))

    def action_buka(self) -> None:
        """Enter: the slide as a text, before the hall sees it."""
        if self.cursor_key is None:
            return
        try:
            require_showable(self.app.sitting.ledger, self.cursor_key)
        except Refused as refused:
            self.app.notice = explain(refused)
            return
        title = f"Pratinjau · {label_of(self.cursor_key.name)}"
        self.ask(ShowText(title, preview(hall_of(self.app), self.cursor_key), wide=True))
