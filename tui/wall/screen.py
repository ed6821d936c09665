"""The wall from the secretary's side: what it shows now, and everything that may be pushed to it."""

from collections.abc import Sequence

from sessions.kernel.explaining import explain
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Session
from sessions.record.wall import Slide, require_showable
from tui.dialogs.show import ShowText
from tui.picture.picture import hall_of
from tui.shell.listing import ListScreen
from tui.wall import slides_list
from tui.widgets.detail import DetailPane, LongDetailPane
from tui.widgets.view import Detail, ListRow


class LayarScreen(ListScreen[str]):
    """A list of slides; below it, or beside it, a small picture of the wall."""

    place = "layar"
    CSS_PATH = "../styles/layar.tcss"
    columns = slides_list.COLUMNS

    def on_mount(self) -> None:
        """Follow the wall as well as the meeting, and its clock."""
        super().on_mount()
        self.follow("showing", self._wall_changed)
        self.follow("now", self._show_detail)

    def _wall_changed(self) -> None:
        if self in self.app.screen_stack:
            self.show(self.session)

    def make_detail(self) -> DetailPane:
        """The small picture has more than two lines."""
        return LongDetailPane()

    def rows(self, session: Session) -> Sequence[ListRow[str]]:  # noqa: ARG002 - its ledger tells more
        """The slides."""
        return slides_list.rows(self.app.sitting.ledger, self.app.wall.showing)

    def summary(self, session: Session) -> str:  # noqa: ARG002 - the wall's own
        """What the wall does."""
        return slides_list.summary(self.app.wall.showing)

    def detail(self, session: Session, key: str) -> Detail | None:  # noqa: ARG002 - the same for every row
        """What stands on the wall."""
        return slides_list.on_the_wall(hall_of(self.app), self.app.wall.showing)

    def slides(self) -> Sequence[Slide]:
        """The slide of the row."""
        return (slides_list.slide_of(self.cursor_key),) if self.cursor_key else ()

    def action_tayang(self) -> None:
        """`t`: this slide, again from its beginning where it is shown already."""
        if self.cursor_key:
            self.app.push(slides_list.slide_of(self.cursor_key))

    def action_halaman(self, key: str) -> None:
        """Arrows: another page of what is on the wall."""
        self.app.wall.turn(1 if key == "right" else -1)

    def action_buka(self) -> None:
        """Enter: the slide as a text, before the hall sees it."""
        if self.cursor_key is None:
            return
        slide = slides_list.slide_of(self.cursor_key)
        try:
            require_showable(self.app.sitting.ledger, slide)
        except Refused as refused:
            self.app.notice = explain(refused, self.session.office)
            return
        text = slides_list.preview(hall_of(self.app), slide)
        self.ask(ShowText(f"Pratinjau · {self.table_label}", text, wide=True), lambda _: None)

    @property
    def table_label(self) -> str:
        """What the row is called."""
        row = next(row for row in self.rows(self.session) if row.key == self.cursor_key)
        return row.cells[1]
