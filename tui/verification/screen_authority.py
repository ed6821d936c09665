"""The sheet of Usulan for what is to be looked at again: authority, the cap of a village, look-alikes."""

import asyncio

from textual import work

from sessions.kernel.session import Session
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from tui.commissions.flows import ask_about
from tui.proposals import view_authority as view
from tui.proposals import view_lookalikes
from tui.proposals.view import sent_by
from tui.proposals.view_authority import AuthorityKey, AuthorityTopic
from tui.shell.listing import ListScreen


class KewenanganScreen(ListScreen[AuthorityKey]):
    """One line for each thing to look at; Enter decides it or leads there."""

    place = "kewenangan"
    view = view.VIEW

    def show(self, session: Session) -> None:
        """Bring the list up to date; look-alikes are counted as soon as they are found."""
        if view_lookalikes.known(session) is None:
            self._seek_alikes(session)
        super().show(session)

    @work(exclusive=True, group="mirip")
    async def _seek_alikes(self, session: Session) -> None:
        await asyncio.to_thread(view_lookalikes.find, session)
        if view_lookalikes.known(self.session) is not None and self.is_attached:
            self.show(self.session)

    def show_row(self, key: AuthorityKey | ProposalCode) -> None:
        """Point at a line by its key, or at that of a proposal by its code."""
        super().show_row(AuthorityKey(AuthorityTopic.DOUBT, key) if isinstance(key, str) else key)

    async def action_buka(self) -> None:
        """Enter."""
        key = self.cursor_key
        if (doubtful := view.doubt_at(self.session, key)) is not None:
            ask_about(self, *doubtful)
            return
        match key:
            case (AuthorityTopic.CAP, str(village)):
                await self.app.go("usulan", row=sent_by(VillageCode(village)))
            case (AuthorityTopic.CAP, None):
                await self.app.go("kantor")
            case _:
                await self.app.go("komisi")

    def action_berikutnya(self) -> None:
        """The palette: to the next line that wants a look."""
        self.point_at(view.next_line(self.session, self.cursor_key))
