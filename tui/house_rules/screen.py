"""Rules of the meeting, its officials and everything the papers ask for (SOP steps 3 and 5)."""

from collections.abc import Sequence

from sessions.kernel.session import Session
from tui.house_rules import flows, view
from tui.shell.listing import ListScreen
from tui.widgets.view import Detail, ListRow


class TatibScreen(ListScreen[str]):
    """One line for each thing; Enter opens its form."""

    place = "tatib"
    columns = view.COLUMNS

    def rows(self, session: Session) -> Sequence[ListRow[str]]:
        """All lines."""
        return view.rows(session)

    def summary(self, session: Session) -> str:
        """What is still empty."""
        return view.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The whole text of the line."""
        return view.detail(session, key)

    async def action_buka(self) -> None:
        """Enter: the form of the line, or the screen that has its forms."""
        if self.cursor_key == view.POSTS:
            await self.app.go("panitia")
        elif self.cursor_key == view.GUIDELINE:
            await self.app.go("pedoman")
        elif self.cursor_key is not None:
            flows.open_form(self, self.cursor_key)

    def action_sahkan(self) -> None:
        """`z`: Pleno I adopts tata tertib and pedoman."""
        flows.adopt(self)

    def action_berikutnya(self) -> None:
        """`n`: to the first needed line that is empty."""
        key = view.first_missing(self.session)
        if key is not None:
            self.table.point_at(key)
