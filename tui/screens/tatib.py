"""Rules of the meeting, its officials and everything the papers ask for (SOP steps 3 and 5)."""

from collections.abc import Sequence

from sessions.session import Session
from tui.acts import house, rules
from tui.presenters import tatib
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen


class TatibScreen(ListScreen):
    """One line for each thing; Enter opens its form."""

    place = "tatib"
    columns = tatib.COLUMNS

    def rows(self, session: Session) -> Sequence[Row]:
        """All lines."""
        return tatib.rows(session)

    def summary(self, session: Session) -> str:
        """What is still empty."""
        return tatib.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The whole text of the line."""
        return tatib.detail(session, key)

    async def action_buka(self) -> None:
        """Enter: the form of the line, or the screen that has its forms."""
        if self.cursor_key == tatib.POSTS:
            await self.app.go("panitia")
        elif self.cursor_key == tatib.GUIDELINE:
            await self.app.go("pedoman")
        elif self.cursor_key is not None:
            house.open_form(self, self.cursor_key)

    def action_sahkan(self) -> None:
        """`z`: Pleno I adopts tata tertib and pedoman."""
        rules.adopt(self)

    def action_berikutnya(self) -> None:
        """`n`: to the first needed line that is empty."""
        key = tatib.first_missing(self.session)
        if key is not None:
            self.table.point_at(key)
