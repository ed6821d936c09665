"""Everybody who has a task in the meeting (SOP step 3): committee, signatories, officers of commissions, speakers."""

from collections.abc import Sequence

from textual import work

from sessions.session import Session
from tui.acts import committee, papers
from tui.presenters import panitia
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen

PAPER = "panitia"
"""Susunan Panitia, by its name in the catalogue."""


class PanitiaScreen(ListScreen):
    """One line for each post; Enter opens its form."""

    place = "panitia"
    columns = panitia.COLUMNS

    def rows(self, session: Session) -> Sequence[Row]:
        """All posts."""
        return panitia.rows(session)

    def summary(self, session: Session) -> str:
        """Whether the committee stands, and what is still empty."""
        return panitia.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The whole of a post."""
        return panitia.detail(session, key)

    def action_buka(self) -> None:
        """Enter."""
        if self.cursor_key is not None:
            committee.open_form(self, self.cursor_key)

    def action_entri_panitia(self) -> None:
        """`e`: one more post."""
        committee.ask_new_member(self)

    def action_berikutnya(self) -> None:
        """`n`: to the first line that is empty."""
        key = panitia.first_missing(self.session)
        if key is not None:
            self.table.point_at(key)

    @work(exclusive=True, group="dokumen")
    async def action_pratinjau_langkah(self) -> None:
        """`p`: Susunan Panitia as text."""
        await papers.preview_of(self, PAPER)

    @work(exclusive=True, group="dokumen")
    async def action_cetak_langkah(self) -> None:
        """`c`: write Susunan Panitia."""
        await papers.write_now(self, (PAPER,))
