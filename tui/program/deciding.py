"""The one door for decisions: how a decision gets into the sitting, and how sesi.json and the backups follow."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from textual.timer import Timer

from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Explanation, Refused, explain
from sessions.language import local
from sessions.language.dates import clock
from sessions.record.errors import READ_ONLY, Cause
from sessions.record.reading import is_milestone
from sessions.sentences.clauses import sentence
from sessions.steps.decisions import Withdrawn
from tui.desk import Program, SaveState
from tui.program import flows_record
from tui.program.backups import at_a_change_of_stage
from tui.program.writer import Health, Writer
from tui.shell import crash, frame_view

IDLE_SECONDS = 2.0
"""So long after the last decision sesi.json follows the journal."""


class SittingDesk:
    """The door to the sitting of the program; what became of a decision is told there, for the screens that watch.

    `follows` is called each time it becomes known how the record does (`health`).
    """

    def __init__(self, app: Program, follows: Callable[[], None]) -> None:
        self.health = Health()
        self._app = app
        self._sitting = app.sitting
        self._follows = follows
        self._writer = Writer(app.sitting)
        self._idle: Timer | None = None
        self._has_written = not app.sitting.is_read_only
        self._why_stopped = ""
        self._has_told_stop = False
        self._has_logged = False
        self._act = ""
        local.voice().office = app.sitting.session.office

    def begin(self) -> None:
        """The program stands; what the journal has and sesi.json has not follows soon."""
        self._act = self._app.last_act
        self._rest()
        if self._has_written:
            self._snapshot_soon()

    def look(self) -> None:
        """The lock may have been lost meanwhile."""
        if self._has_written and not self._writer.waiting:
            self._rest()

    def close(self) -> None:
        """A decision that is being written comes to its end."""
        self._writer.close()

    async def decide(self, decision: Decision) -> bool:
        """As `Desk.decide`."""
        self._app.notice = await self.attempt(decision)
        return self._app.notice is None

    async def attempt(self, decision: Decision, *, occurred: datetime | None = None) -> Explanation | None:
        """As `Desk.attempt`."""
        app, before = self._app, self._sitting.session
        app.save_state = SaveState.SAVING
        try:
            entry = await self._writer.commit(decision, occurred=occurred or app.late)
        except Refused as refused:
            self._snapshot_soon()  # one that was begun may have given way to what was refused
            if refused.reason is READ_ONLY:
                why = refused.facts.get("cause")
                self._why_stopped = why if isinstance(why, str) else ""  # as it is: it knows its words
            return explain(refused)
        finally:
            self._rest()
        local.voice().office = self._sitting.session.office
        app.last_act = self._act = frame_view.act(entry, sentence(decision, self._sitting.session, before))
        app.session = self._sitting.session
        app.notice = None
        if is_milestone(entry):
            self._follow(gives_way=False)
            self._app.run_worker(at_a_change_of_stage(self._app), exit_on_error=False)
        else:
            self._snapshot_soon()
        return None

    async def undo(self, seq: int, told: str) -> None:
        """As `Desk.undo`."""
        copies = frame_view.copies_since(self._sitting.entries)
        for number in (*(entry.seq for entry in reversed(copies)), seq):
            if not await self.decide(Withdrawn(seq=number)):
                return
        for entry in copies:  # the paper is there all the same
            await self.attempt(entry.decision, occurred=entry.stamp.when)
        self._app.last_act = self._act = f"{clock(self._app.clock())} Dibatalkan: {told}"

    async def move_to(self, folder: Path) -> tuple[str, ...]:
        """As `Desk.move_to`."""
        left_behind = await self._writer.move_to(folder)
        self._why_stopped, self._has_told_stop = "", False
        self._rest()
        return left_behind

    @property
    def read_only_cause(self) -> str:
        """As `Desk.read_only_cause`."""
        if not self._sitting.is_read_only:
            return ""
        if self._has_written:
            return self._why_stopped or Cause.LOCK_LOST
        return self._sitting.alarm.cause if self._sitting.alarm else Cause.OPENED_FOR_READING

    @property
    def undo_hint(self) -> str:
        """As `Desk.undo_hint`; nothing beside what is told of a file that was written, which is no decision."""
        if self._app.last_act != self._act:
            return ""
        can_undo = not self._sitting.is_read_only and frame_view.undoable(self._sitting.entries)
        return "^Z batalkan" if can_undo else ""

    def _rest(self) -> None:
        """Say how the record stands. That it can only be read any more, in the middle of the meeting, is told once."""
        if self._writer.waiting:
            self._app.save_state = SaveState.SAVING
            return
        is_read_only = self._sitting.is_read_only
        self._app.save_state = SaveState.READ_ONLY if is_read_only else SaveState.SAVED
        if is_read_only and self._has_written and not self._has_told_stop:
            self._has_told_stop = True
            flows_record.tell_read_only(self._app, self.read_only_cause)

    def _snapshot_soon(self) -> None:
        if self._idle is not None:
            self._idle.stop()
        self._idle = self._app.set_timer(IDLE_SECONDS, partial(self._follow, gives_way=True))

    def _follow(self, *, gives_way: bool) -> None:
        """sesi.json follows, beside the keys: a callback that waited for it would let none of them through."""

        async def follow() -> None:
            self.health = await self._writer.snapshot(gives_way=gives_way)
            if self.health.fault is not None and not self._has_logged:
                self._has_logged = True
                crash.record(self.health.fault, self._app.clock(), self._sitting.folder / crash.LOG)
            self._follows()

        self._app.run_worker(follow())


class Worries:
    """What is wrong beside the journal: each thing is told once, where a notice stands already later."""

    def __init__(self, app: Program) -> None:
        self._app = app
        self._told: tuple[str, ...] = ()

    def tell(self, found: tuple[str, ...]) -> None:
        """`found` is what is wrong now; what was told and is no longer so goes away."""
        app = self._app
        shown = app.notice.found if app.notice else ""
        if shown in self._told and shown not in found:
            app.notice = None
        self._told = tuple(worry for worry in self._told if worry in found)
        new = next((worry for worry in found if worry not in self._told), "")
        if new and app.notice is None:
            self._told += (new,)
            app.notice = Explanation(found=new, is_refusal=False)
