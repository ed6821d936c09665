"""Pra-Musrenbang beside the division (SOP step 4): invitation, members of commissions, what to look at again."""

import asyncio
from collections.abc import Sequence

from textual import work

from exports.catalogue import PAPERS, of_step
from sessions.session import Session
from tui.acts import papers
from tui.acts import pra as acts
from tui.dialogs.choice import AskChoice, Choice
from tui.presenters import lookalikes, pra
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen

PRA_MUSRENBANG = 4


class PraScreen(ListScreen):
    """One line for each thing to prepare or to look at; Enter does it or leads there."""

    place = "pra"
    columns = pra.COLUMNS

    def rows(self, session: Session) -> Sequence[Row]:
        """Letters, members, cap, doubtful proposals."""
        return pra.rows(session)

    def summary(self, session: Session) -> str:
        """How many lines want a look."""
        return pra.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """What to do about a line."""
        return pra.detail(session, key)

    def show(self, session: Session) -> None:
        """Bring the list up to date; look-alikes are counted as soon as they are found."""
        if lookalikes.known(session) is None:
            self._seek_alikes(session)
        super().show(session)

    @work(exclusive=True, group="mirip")
    async def _seek_alikes(self, session: Session) -> None:
        await asyncio.to_thread(lookalikes.find, session)
        if lookalikes.known(self.session) is not None and self.is_attached:
            self.show(self.session)

    async def action_buka(self) -> None:
        """Enter."""
        key = self.cursor_key or ""
        doubtful = pra.doubt_at(self.session, key)
        if doubtful is not None:
            acts.ask_about(self, *doubtful)
        elif key == pra.INVITATION:
            acts.ask_invitation(self)
        elif key.startswith(pra.VILLAGE):
            await self.app.go("usulan", row=f"asal {key.removeprefix(pra.VILLAGE)}")
        elif key.startswith(pra.COMMISSION):
            await self.app.go("hadir")
        else:
            await self.app.go("komisi")

    def action_berikutnya(self) -> None:
        """`n`: to the next line that wants a look."""
        key = pra.next_line(self.session, self.cursor_key)
        if key is not None:
            self.table.point_at(key)

    def action_pratinjau_langkah(self) -> None:
        """`p`: one of the papers as text."""
        choices = [Choice(value=name, label=PAPERS[name].title) for name in of_step(PRA_MUSRENBANG)]
        self.ask(AskChoice("Dokumen yang dibaca", choices), self._chosen)

    def _chosen(self, name: str) -> None:
        self._read(name)

    @work(exclusive=True, group="dokumen")
    async def _read(self, name: str) -> None:
        await papers.preview_of(self, name)

    @work(exclusive=True, group="dokumen")
    async def action_cetak_langkah(self) -> None:
        """`c`: write all papers of the step."""
        await papers.write_now(self, of_step(PRA_MUSRENBANG))
