"""The sheet of the SOP: its eight steps with their times, and what the one under the cursor still needs."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from sessions.kernel.session import Session
from sessions.steps import sop
from sessions.values.steps import SIDANG
from tui.shell.frame import NeedsPane
from tui.shell.places import AtStep
from tui.shell.stage import StageScreen
from tui.steps import flows, view
from tui.widgets import running
from tui.widgets.plain import plain
from tui.widgets.rows import RowList


class LangkahScreen(StageScreen):
    """The steps of the SOP; Enter opens the stage of the step."""

    place = "langkah"
    CSS_PATH = "../styles/alur.tcss"

    def body(self) -> ComposeResult:
        """The table above; below it the requirements and, where there is room, the order of the day."""
        yield RowList(view.COLUMNS, id="langkah")
        with Horizontal(id="bawah"):
            yield NeedsPane()
            yield Static("", id="acara")

    @property
    def table(self) -> RowList[int]:
        """The eight steps."""
        return self.query_one(RowList)

    @property
    def step(self) -> int:
        """The step under the cursor."""
        return self.table.cursor_key or 1

    def on_mount(self) -> None:
        """Stand on the present step, and let the minutes pass."""
        super().on_mount()
        self.follow("now", self._show_below)
        self._stand_on_the_present()

    def _stand_on_the_present(self) -> None:
        if (number := view.current_step(self.session)) is not None:
            self.table.point_at(number)

    def show(self, session: Session) -> None:
        """Bring the steps and what is below up to date."""
        self.table.show(view.steps(session))
        self._show_below()

    def _show_below(self) -> None:
        session, now = self.session, self.app.clock()
        pane = self.query_one(NeedsPane)
        pane.heading, pane.needs = view.heading(session, self.step, now), view.needs(session, self.step)
        pane.note = running.pace(session, now) if self.step == SIDANG else view.note(session, self.step)
        self.query_one("#acara", Static).update(
            plain("\n".join(("Susunan acara (menit)", *running.agenda(session, now))))
        )

    def show_row(self, key: AtStep) -> None:
        """Point at a step."""
        self.table.point_at(key.number)

    def why(self) -> str:
        """Every requirement of the step under the cursor."""
        return view.explanation(self.session, self.step)

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self._show_below()

    @on(RowList.Chosen)
    async def _clicked(self, event: RowList.Chosen) -> None:
        event.stop()
        await self.action_buka()

    async def action_buka(self) -> None:
        """Enter: the stage of the step, and there its first line where it serves several."""
        await self.app.go(sop.BY_NUMBER[self.step].stage, row=AtStep(self.step))

    async def action_selesai(self) -> None:
        """`s`: the step under the cursor is finished; a closed gate says why not."""
        await flows.finish(self, self.step, self._stand_on_the_present)

    def action_lewati(self) -> None:
        """The palette: the step is passed over on somebody's word."""
        flows.ask_skip(self, self.step)
