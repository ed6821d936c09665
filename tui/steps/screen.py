"""Alur SOP, the home of the program: the eight steps, the item of the agenda that runs, and what is missing."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session, StepState
from sessions.sentences.clauses import apart
from sessions.steps import sop
from sessions.steps.decisions import StepCompleted, StepSkipped
from sessions.values.steps import SIDANG
from tui.agenda import flows
from tui.dialogs.asked import Asked, reasoned
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.reading import at_least
from tui.papers import flows as papers_flows
from tui.shell.flows import ask_form, refusal_of
from tui.shell.frame import NeedsPane
from tui.shell.places import AtStep
from tui.shell.stage import StageScreen
from tui.steps import view
from tui.widgets import running
from tui.widgets.plain import plain
from tui.widgets.rows import RowList


async def finish(screen: StageScreen, number: int, then: Callable[[], object] = lambda: None) -> None:
    """Ask, write the step's papers, and finish it; `then` follows once that is on the disk."""
    if refusal := refusal_of(screen.session, StepCompleted(step=number, note="-" * REASON_LENGTH)):
        is_done = sop.state(screen.session, number) is StepState.DONE
        advice = refusal.advice if is_done else view.who_mends(screen.session, number)
        screen.app.notice = replace(refusal, advice=advice)
        return
    step = sop.BY_NUMBER[number]

    async def take(note: str) -> None:
        if await papers_flows.finish_step(screen, number, note):
            then()

    async def confirmed(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        await take("")

    if without := sop.without(screen.session, number):
        from tui.dialogs.text import AskText

        named = apart(need.name for need in without)
        text = f"Alasan langkah {number} diselesaikan tanpa {named}"
        screen.ask(AskText(text, read=at_least(REASON_LENGTH, "Alasan"), explanation="Dicatat pada langkahnya."), take)
        return

    open_ = view.warnings(screen.session, number)
    told = (f"{step.title}. Keluaran: {step.output}.",)
    text = "\n".join((*told, "", "Belum terpenuhi:", *open_) if open_ else told)
    screen.ask(AskConfirm(f"Langkah {number} selesai?", text, yes="selesai"), confirmed)


_ALL_DONE = Explanation(
    found="Kedelapan langkah SOP sudah selesai.", advice="Semua dokumen ada di folder sesi.", is_refusal=False
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _SkipForm:
    by: Annotated[str, Asked("Atas perintah", hint="nama dan jabatan")]
    reason: Annotated[str, reasoned()]


class AlurScreen(StageScreen):
    """The steps of the SOP; Enter opens the stage of the step, `n` goes on to what comes next."""

    place = "alur"
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

    def heading(self, session: Session) -> str:
        """The step that runs and, in the sidang, the item of the agenda."""
        item = running.running_item(session)
        return f"5 Musrenbang · {item.title}" if item else super().heading(session)

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

    async def action_berikutnya(self) -> None:
        """`n`: the next item of the agenda during the sidang, else the next thing that is missing."""
        thing = view.next_thing(self.session)
        if thing is None:
            self.app.notice = _ALL_DONE
        elif thing.item is not None:
            flows.go_on(self, thing.item, self._stand_on_the_sidang)
        elif thing.step is not None:
            self.table.point_at(thing.step)
            await self._finish(thing.step)
        else:
            await self.app.go(thing.stage)

    def action_jadwal(self) -> None:
        """`j`: any item of the agenda, held already or not."""
        choices = [Choice(value=item.id, label=item.title, note=running.held(item)) for item in self.session.agenda]
        following = running.following_item(self.session)
        self.ask(AskChoice("Acara yang dimulai", choices, chosen=following.id if following else ""), self._chosen)

    def _chosen(self, answer: str) -> None:
        item = next(item for item in self.session.agenda if item.id == answer)
        flows.begin(self, item, self._stand_on_the_sidang)

    def _stand_on_the_sidang(self) -> None:
        self.table.point_at(SIDANG)

    async def action_selesai(self) -> None:
        """`s`: the step under the cursor is finished; a closed gate says why not."""
        await self._finish(self.step)

    async def _finish(self, number: int) -> None:
        def go_on() -> None:
            if (following := view.current_step(self.session)) is not None:
                self.table.point_at(following)

        await finish(self, number, go_on)

    def action_lewati(self) -> None:
        """`w`: the step is passed over on somebody's word."""
        number = self.step
        ask_form(
            self,
            f"Langkah {number} dilewati",
            _SkipForm,
            lambda form: StepSkipped(step=number, by=form.by, reason=form.reason),
        )
