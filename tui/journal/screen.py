"""The journal: every decision as a sentence, what it changed, and the way to where it is mended."""

import asyncio
from collections.abc import Sequence

from textual import work

from sessions.kernel.session import Session
from sessions.record.ledger import Entry
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.show import LeafThrough, Page
from tui.journal import view
from tui.journal.view import EVERYTHING, Filter
from tui.journal.view_told import JournalView, known
from tui.shell.listing import ListScreen
from tui.widgets.lines import SearchLine
from tui.widgets.view import ListView


class JurnalScreen(ListScreen[int]):
    """All decisions, oldest first, opened at the end; what was taken back stays and says so."""

    place = "jurnal"
    opens_at_end = True
    sieve: Filter = EVERYTHING

    @property
    def entries(self) -> Sequence[Entry]:
        """Every line of the journal."""
        return self.app.sitting.entries

    @property
    def journal(self) -> JournalView:
        """What is told of them."""
        return known()

    @property
    def view(self) -> ListView[int]:
        """The lines that pass the filter."""
        return view.of_journal(self.entries, self.journal, self.sieve, self.session)

    def show(self, session: Session) -> None:
        """Bring the list up to date; a long journal is told in a thread first."""
        if not self.journal.is_near(self.entries):
            self._tell()
        super().show(session)

    @work(exclusive=True, group="jurnal")
    async def _tell(self) -> None:
        await asyncio.to_thread(self.journal.follow, self.entries)
        if self.is_attached:
            self.show(self.session)

    def why(self) -> str:
        """How the line under the cursor is mended."""
        if (key := self.cursor_key) is None:
            return ""
        return f"Perbaikan: {view.how(self.entries, self.entries[key - 1])}."

    def action_buka(self) -> None:
        """Enter: the line as a whole, and from there the next and the one before."""
        if (key := self.cursor_key) is not None:
            self.ask(LeafThrough(key, self._page, self._turn), self._mend)

    def _page(self, key: int) -> Page:
        return f"Keputusan nomor {key}", view.page(self.entries, self.journal, key)

    def _turn(self, key: int, by: int) -> int | None:
        following = self.table.neighbour(key, by)
        if following is not None:
            self.table.point_at(following)
        return following

    async def action_perbaiki(self) -> None:
        """`u`: to where the decision under the cursor is mended."""
        if (key := self.cursor_key) is not None:
            await self._mend(key)

    async def _mend(self, key: int) -> None:
        place, row = view.goal(self.entries, self.journal, key)
        how = f"Perbaikan nomor {key}: {view.how(self.entries, self.entries[key - 1])}."
        if place:
            await self.app.go(place, row=row)
        self.tell(how)

    def action_saring(self) -> None:
        """`f`: one more thing to filter by, or everything again."""
        listed = [
            Choice(value=value, label=label, note=note)
            for value, label, note in view.choices(self.session, self.entries, self.journal)
        ]
        self.ask(AskChoice("Saring jurnal", listed), lambda answer: self._sift(self.sieve.with_choice(answer)))

    def _sift(self, sieve: Filter) -> None:
        self.sieve = sieve
        self.show(self.session)

    async def action_kembali(self) -> None:
        """Esc: away with the notice, the search, the filter, else home."""
        if self.app.notice is None and not self.query_one(SearchLine).value and not self.sieve.is_open:
            self._sift(EVERYTHING)
        else:
            await super().action_kembali()

    def show_row(self, key: int) -> None:
        """Point at a line by its number, whatever hides it."""
        if not self.sieve.is_open and all(row.key != key for row in self.rows):
            self._sift(EVERYTHING)
        super().show_row(key)
