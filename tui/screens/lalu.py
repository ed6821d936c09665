"""Last year's proposals (SOP step 1): what the kabupaten realised, and what waited and may come again."""

from collections.abc import Sequence

from textual import work

from exports.catalogue import LAST_YEAR
from sessions.session import Session
from tui.acts import last_year as acts
from tui.acts import papers
from tui.presenters import lalu
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen


class LaluScreen(ListScreen):
    """One line for each proposal of last year; Enter tells what came of it."""

    place = "lalu"
    columns = lalu.COLUMNS
    empty = "Belum ada daftar usulan tahun lalu. Tekan i untuk memuatnya dari sesi atau tabel tahun lalu."

    def rows(self, session: Session) -> Sequence[Row]:
        """Priorities, then what waited."""
        return lalu.rows(session)

    def summary(self, session: Session) -> str:
        """What came of the priorities."""
        return lalu.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The item in full."""
        return lalu.detail(session, key)

    def action_buka(self) -> None:
        """Enter."""
        if self.cursor_key is not None:
            acts.ask_realization(self, self.cursor_key)

    def action_impor_lalu(self) -> None:
        """`i`."""
        acts.ask_for_list(self)

    def action_berikutnya(self) -> None:
        """`n`: to the next priority of which nothing is known."""
        key = lalu.next_untold(self.session, self.cursor_key)
        if key is not None:
            self.table.point_at(key)

    @work(exclusive=True, group="dokumen")
    async def action_pratinjau_langkah(self) -> None:
        """`p`: the paper as text."""
        if self.session.last_year is not None:
            await papers.preview_of(self, LAST_YEAR)

    @work(exclusive=True, group="dokumen")
    async def action_cetak_langkah(self) -> None:
        """`c`: write the paper."""
        if self.session.last_year is not None:
            await papers.write_now(self, (LAST_YEAR,))
