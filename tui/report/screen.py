"""Report, signature and delivery: SOP steps 6 to 8 in one list."""

from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from tui.papers import flows
from tui.report import flows as report_flows
from tui.report import flows_passage, view
from tui.report.view import ReportKey
from tui.report.view_passage import Route
from tui.shell.listing import ListScreen
from tui.shell.places import AtStep
from tui.shell.stage import idle
from tui.steps import flows as steps_flows


class LaporanScreen(ListScreen[ReportKey]):
    """Every line that steps 6 to 8 ask for; Enter fills it in, `c` writes the papers, `s` finishes the step."""

    place = "laporan"
    view = view.VIEW

    def heading(self, session: Session) -> str:
        """The step of the line."""
        return view.heading(self.cursor_key) if self.is_mounted else super().heading(session)

    def show_row(self, key: ReportKey | AtStep) -> None:
        """A line by its key, or the first line of a step."""
        super().show_row(view.FIRST[key.number] if isinstance(key, AtStep) else key)

    async def action_buka(self) -> None:
        """Enter: fill the line in."""
        if (key := self.cursor_key) is not None:
            await report_flows.open_row(self, key)

    def missing_for(self, act: str) -> Explanation | None:
        """A paper on its way is handed on, any other line belongs to a step that is finished."""
        is_route = isinstance(self.cursor_key, Route)
        if act == "serahkan" and not is_route:
            return idle("Yang diserahkan adalah naskah.", "Tunjuk naskahnya, di bawah perjalanan naskah.")
        if act == "selesai" and is_route:
            return idle("Naskah ini diserahkan, bukan diselesaikan.", "Langkahnya diselesaikan pada baris yang lain.")
        return None

    async def action_serahkan(self) -> None:
        """`s`: the paper of the row goes to the next desk."""
        if isinstance(key := self.cursor_key, Route):
            await flows_passage.hand_on(self, key.paper)

    def action_pratinjau(self) -> None:
        """`p`: the report as text."""
        flows.read_report(self)

    def action_cetak(self) -> None:
        """`c`: write the papers that are worth printing now."""
        flows.print_all(self)

    async def action_selesai(self) -> None:
        """`s`: the step of the line is finished; a closed gate says why not."""
        await steps_flows.finish(self, view.step_of(self.cursor_key))
