"""Report, signature and delivery: SOP steps 6 to 8 in one list."""

from collections.abc import Sequence

from sessions.kernel.session import Session
from tui.papers import flows
from tui.report import flows as report_flows
from tui.report import view
from tui.shell.listing import ListScreen
from tui.steps import screen
from tui.widgets.view import Detail, ListRow


class LaporanScreen(ListScreen[str]):
    """Every line that steps 6 to 8 ask for; Enter fills it in, `c` writes the papers, `s` finishes the step."""

    place = "laporan"
    columns = view.COLUMNS

    def rows(self, session: Session) -> Sequence[ListRow[str]]:
        """The lines of the three steps."""
        return view.rows(session)

    def summary(self, session: Session) -> str:
        """Where the report stands, and by when it is due."""
        return view.summary(session)

    def detail(self, session: Session, key: str) -> Detail | None:
        """What the line is for."""
        return view.detail(session, key)

    def heading(self, session: Session) -> str:
        """The step of the line."""
        return view.heading(self.cursor_key) if self.is_mounted else super().heading(session)

    def why(self) -> str:
        """`?`: what each of the steps still needs."""
        return view.explanation(self.session)

    def show_row(self, key: str) -> None:
        """A line by its key, or the first line of a step by its number."""
        super().show_row(view.FIRST[int(key)] if key in view.NUMBERS else key)

    async def action_buka(self) -> None:
        """Enter: fill the line in."""
        if key := self.cursor_key:
            await report_flows.open_row(self, key)

    def action_pratinjau(self) -> None:
        """`p`: the report as text."""
        flows.preview_report(self)

    def action_cetak(self) -> None:
        """`c`: write the papers that are worth printing now."""
        flows.print_all(self)

    async def action_selesai(self) -> None:
        """`s`: the step of the line is finished; a closed gate says why not."""
        await screen.finish(self, view.step_of(self.cursor_key or ""))
