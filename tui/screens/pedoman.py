"""The priority guideline: criteria, weights, anchors, ranges, ladder, line, sets, versions (input of SOP step 5)."""

from collections.abc import Sequence

from textual import work

from sessions.session import Session
from tui.acts import guideline, papers, rules
from tui.acts.line import ask_line
from tui.presenters import pedoman
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen

PAPER = "pedoman"


class PedomanScreen(ListScreen):
    """One line for each criterion and rule; Enter opens its form, Tab shows the criteria of one commission."""

    place = "pedoman"
    columns = pedoman.COLUMNS
    empty = "Belum ada pedoman."

    def __init__(self) -> None:
        super().__init__()
        self.sheet: pedoman.Sheet = None

    def rows(self, session: Session) -> Sequence[Row]:
        """The criteria of the open sheet, and below them what belongs to all."""
        return pedoman.rows(session, self.sheet)

    def summary(self, session: Session) -> str:
        """Sheets, version, adopted or not."""
        return pedoman.summary(session, self.sheet)

    def detail(self, session: Session, key: str) -> Detail | None:
        """The anchors of a criterion, the whole text of another line."""
        return pedoman.detail(session, self.sheet, key)

    def action_bagian(self, key: str) -> None:
        """Tab: the criteria of the next commission."""
        sheets = pedoman.sheets(self.session)
        at = sheets.index(self.sheet) if self.sheet in sheets else 0
        self.sheet = sheets[(at + (1 if key == "tab" else -1)) % len(sheets)]
        self.show(self.session)

    async def action_buka(self) -> None:
        """Enter: the form of the line."""
        now, key = self.session.guideline, self.cursor_key or ""
        if now is None:
            return
        if key.startswith(pedoman.CRITERION):
            guideline.ask_criterion(self, now, self.sheet, key.removeprefix(pedoman.CRITERION))
        elif key == pedoman.SUM:
            guideline.ask_weights(self, now, self.sheet, now.criteria_of(self.sheet))
        elif key == pedoman.COMMON:
            await guideline.use_common(self, now, self.sheet)
        elif key == pedoman.SET:
            guideline.ask_set(self, now)
        elif key == pedoman.LADDER:
            guideline.ask_ladder(self, now)
        elif key == pedoman.LINE:
            ask_line(self)
        elif key == pedoman.ADOPTION:
            rules.adopt(self)

    def action_entri_kriteria(self) -> None:
        """`e`: one more criterion."""
        if (now := self.session.guideline) is not None:
            guideline.ask_new_criterion(self, now, self.sheet)

    def action_hapus_kriteria(self) -> None:
        """`Del`: one criterion less."""
        now, key = self.session.guideline, self.cursor_key or ""
        if now is not None and key.startswith(pedoman.CRITERION):
            guideline.remove_criterion(self, now, self.sheet, key)

    def action_sahkan(self) -> None:
        """`z`: Pleno I adopts tata tertib and pedoman."""
        rules.adopt(self)

    @work(exclusive=True, group="dokumen")
    async def action_pratinjau_langkah(self) -> None:
        """`p`: the guideline as a paper."""
        await papers.preview_of(self, PAPER)

    @work(exclusive=True, group="dokumen")
    async def action_cetak_langkah(self) -> None:
        """`c`: write it as PDF."""
        await papers.write_now(self, (PAPER,))
