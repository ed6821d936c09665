"""Report, signature and delivery: SOP steps 6 to 8 in one list."""

from collections.abc import Sequence

from sessions.session import Session
from tui.acts import parcels, report, steps
from tui.presenters import laporan
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen


class LaporanScreen(ListScreen):
    """Every line that steps 6 to 8 ask for; Enter fills it in, `c` writes the papers, `s` finishes the step."""

    place = "laporan"
    columns = laporan.COLUMNS

    def rows(self, session: Session) -> Sequence[Row]:
        """The lines of the three steps."""
        return laporan.rows(session)

    def summary(self, session: Session) -> str:
        """Where the report stands, and by when it is due."""
        return laporan.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """What the line is for."""
        return laporan.detail(session, key)

    def heading(self, session: Session) -> str:
        """The step of the line."""
        return laporan.heading(self.cursor_key) if self.is_mounted else super().heading(session)

    def why(self) -> str:
        """`?`: what each of the steps still needs."""
        return laporan.explanation(self.session)

    def show_row(self, key: str) -> None:
        """A line by its key, or the first line of a step by its number."""
        super().show_row(laporan.FIRST[int(key)] if key in laporan.NUMBERS else key)

    async def action_buka(self) -> None:
        """Enter: fill the line in."""
        if key := self.cursor_key:
            await report.open_row(self, key)

    def action_pratinjau(self) -> None:
        """`p`: the report as text."""
        parcels.preview(self)

    def action_cetak(self) -> None:
        """`c`: write the papers that are worth printing now."""
        parcels.print_all(self)

    async def action_selesai(self) -> None:
        """`s`: the step of the line is finished; a closed gate says why not."""
        await steps.finish(self, laporan.step_of(self.cursor_key or ""))
