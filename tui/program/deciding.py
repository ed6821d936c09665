"""The one door for decisions: what the program shows of the sitting, and how a decision gets into it."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual.app import App
from textual.binding import BindingType
from textual.reactive import var
from textual.timer import Timer

from exports.steps.papers import EMERGENCY
from sessions.kernel.decision import Decision
from sessions.kernel.explaining import Explanation, explain
from sessions.kernel.refusals import Reason, Refused
from sessions.kernel.session import Session
from sessions.language import local
from sessions.language.dates import clock as clock_time
from sessions.record.reading import is_milestone
from sessions.record.sitting import Clock, Sitting
from sessions.sentences.clauses import sentence
from tui.agenda import flows
from tui.papers.flows import write_now
from tui.program import crash, opening_view
from tui.program.backups import BackupWriter, at_a_change_of_stage
from tui.program.writer import Health, Writer
from tui.shell import frame_view
from tui.shell.frame_view import SaveState

IDLE_SECONDS = 2.0
"""So long after the last decision sesi.json follows the journal."""


class DecidingApp(App[None], inherit_bindings=False):
    """An application over one sitting; `clock` is the one of the sitting.

    Screens watch `session` and what stands on their frame: the last act, a refusal (`notice`), the time, the record.
    While `late` is set, decisions are entered as having happened then (mode susulan).
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    session: var[Session] = var(Session, init=False)
    save_state: var[SaveState] = var(SaveState.SAVED)
    notice: var[Explanation | None] = var(None)
    last_act: var[str] = var("")
    now: var[str] = var("")
    late: var[datetime | None] = var(None)

    def __init__(self, sitting: Sitting, clock: Clock, settings_file: Path | None = None) -> None:
        super().__init__()
        self.sitting = sitting
        self.clock = clock
        self.backups = BackupWriter(sitting, clock, settings_file)
        self._writer = Writer(sitting)
        self._idle: Timer | None = None
        self._has_written = not sitting.is_read_only
        self._why_stopped = ""
        self._has_told_stop = False
        self._health = Health()
        self._worries: tuple[str, ...] = ()
        local.voice().office = sitting.session.office
        self.set_reactive(DecidingApp.session, sitting.session)
        if latest := frame_view.latest_standing(sitting.entries):
            self.set_reactive(DecidingApp.last_act, frame_view.act(latest, sentence(latest.decision, sitting.session)))

    async def on_mount(self) -> None:
        """Begin where the meeting stands."""
        crash.end_with_the_window(self)
        self.set_interval(1.0, self._tick)
        self._tick()
        self.save_state = self._resting()
        if self._has_written:
            self._snapshot_soon()

    def on_unmount(self) -> None:
        """A decision that is being written comes to its end, and what was decided is backed up."""
        crash.forget_signals()
        self._writer.close()
        if wrong := self.backups.close():
            self._exit_renderables.append(Text(wrong))

    def _tick(self) -> None:
        self.now = clock_time(self.clock())
        if self._has_written and not self._writer.waiting:
            self.save_state = self._resting()
        self._tell_worries(self._health)

    async def decide(self, decision: Decision, *, expected: int | None = None) -> bool:
        """Take a decision: the one door. True when it is on the disk; a refusal is shown and nothing has changed.

        One is in flight at a time, in the order of asking. `expected` is the seq the asker saw: STALE if it moved on.
        """
        self.notice = await self.attempt(decision, expected=expected)
        return self.notice is None

    async def attempt(
        self, decision: Decision, *, expected: int | None = None, occurred: datetime | None = None
    ) -> Explanation | None:
        """As `decide`, but a refusal is handed back unsaid, for a form that stays open. `occurred`: late entry."""
        self.save_state = SaveState.SAVING
        before = self.sitting.session
        try:
            entry = await self._writer.commit(decision, expected=expected, occurred=occurred or self.late)
        except Refused as refused:
            self._snapshot_soon()  # one that was begun may have given way to what was refused
            if refused.reason is Reason.READ_ONLY:
                self._why_stopped = str(refused.facts.get("cause", ""))
            return explain(refused, before.office)
        finally:
            self.save_state = self._resting()
        local.voice().office = self.sitting.session.office
        self.last_act = frame_view.act(entry, sentence(decision, self.sitting.session, before))
        self.session = self.sitting.session
        self.notice = None
        if is_milestone(entry):
            self._follow(gives_way=False)
            self.run_worker(at_a_change_of_stage(self), exit_on_error=False)
        else:
            self._snapshot_soon()
        return None

    @property
    def read_only_cause(self) -> str:
        """Why nothing can be decided, as the record names it (`EIO`, `JournalCorrupt`); empty while something can."""
        if not self.sitting.is_read_only:
            return ""
        if self._has_written:
            return self._why_stopped or "LOCK_LOST"
        return type(self.sitting.alarm).__name__ if self.sitting.alarm else "OPENED_FOR_READING"

    async def move_to(self, folder: Path) -> tuple[str, ...]:
        """Go on in another folder, as `Sitting.move_to`; what was typed and refused can be sent again."""
        left_behind = await self._writer.move_to(folder)
        self._why_stopped, self._has_told_stop = "", False
        self.save_state = self._resting()
        return left_behind

    def _resting(self) -> SaveState:
        if self._writer.waiting:
            return SaveState.SAVING
        return SaveState.READ_ONLY if self.sitting.is_read_only else SaveState.SAVED

    def _snapshot_soon(self) -> None:
        if self._idle is not None:
            self._idle.stop()
        self._idle = self.set_timer(IDLE_SECONDS, partial(self._follow, gives_way=True))

    def _follow(self, *, gives_way: bool) -> None:
        """sesi.json follows, beside the keys: a callback that waited for it would let none of them through."""

        async def follow() -> None:
            self._tell_worries(await self._writer.snapshot(gives_way=gives_way))

        self.run_worker(follow())

    def _tell_worries(self, health: Health) -> None:
        """What is wrong beside the journal, each thing once; where a notice stands already, later."""
        self._health = health
        found = opening_view.worries(health, self.wall_error)
        shown = self.notice.found if self.notice else ""
        if shown in self._worries and shown not in found:
            self.notice = None
        self._worries = tuple(worry for worry in self._worries if worry in found)
        new = next((worry for worry in found if worry not in self._worries), "")
        if new and self.notice is None:
            self._worries += (new,)
            self.notice = Explanation(found=new, is_refusal=False)

    @property
    def wall_error(self) -> str:
        """Why the wall could not be told what to show (`ENOSPC`); empty where it could, or there is none."""
        return ""

    @property
    def undo_hint(self) -> str:
        """Shown beside the last act while it can be taken back."""
        can_undo = not self.sitting.is_read_only and frame_view.undoable(self.sitting.entries)
        return "^Z batalkan" if can_undo else ""

    def _fatal_error(self) -> None:
        """A fault of the program: the hall reads a calm sentence, the log gets the place in the code."""
        self._return_code = crash.EXIT_CODE
        error = self._exception or RuntimeError()
        self._exit_renderables.append(crash.record(error, self.clock(), self.sitting.folder / crash.LOG))
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:  # noqa: ARG002 - as Textual has it
        """Errors that bring their own picture end as calmly as others."""
        self._fatal_error()


class HallApp(DecidingApp, inherit_bindings=False):
    """The keys of the hall; each acts on the screen in front."""

    def action_catat_dulu(self) -> None:
        """`;`: a free line, kept at once."""
        if screen := flows.stage_in_front(self):
            flows.ask_pending(screen)

    def action_keberatan(self) -> None:
        """`!`: an objection to the proposal under the cursor or to the last decision."""
        if screen := flows.stage_in_front(self):
            flows.ask_objection(screen)

    async def action_skors(self) -> None:
        """`.`: the sidang stands still, or goes on."""
        if screen := flows.stage_in_front(self):
            flows.pause_or_go_on(screen)

    def action_susulan(self) -> None:
        """`@`: what is decided from now on happened then."""
        if screen := flows.stage_in_front(self):
            flows.ask_late(screen)

    def action_kit_darurat(self) -> None:
        """`#`: the emergency kit as one PDF."""
        if screen := flows.stage_in_front(self):
            self.run_worker(write_now(screen, (EMERGENCY,)), exclusive=True, group="kit")
