"""The program over the twin of a session: everything works as in the meeting, and nothing of it stays."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from textual import events
from textual.binding import Binding, BindingType

from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.record.sitting import Clock, Sitting
from sessions.record.wall import first_slide
from sessions.rehearsal import twin
from sessions.rehearsal.casting import Cast
from sessions.sentences.clauses import listed
from sessions.steps import works
from tui.dialogs.base import Dialog
from tui.dialogs.confirm import AskConfirm
from tui.program.app import MusrenbangApp
from tui.program.backups import BackupWriter
from tui.rehearsal.director import Director
from tui.shell.stage import ask

FAREWELL = "Yang dicatat di dalam gladi ini dihapus; sesi sebenarnya tidak berubah."


SKIPPED_ADVICE = "Pada sesi sebenarnya langkah itu tetap harus diselesaikan."


def steps_told(numbers: Sequence[int]) -> str:
    """`Langkah 3 dan 4 belum selesai; dilewati hanya di dalam gladi ini.`."""
    return f"Langkah {listed(map(str, numbers))} belum selesai; dilewati hanya di dalam gladi ini."


class NoBackups(BackupWriter):
    """Of a rehearsal nothing is kept."""

    async def rotate(self) -> str:
        """Nothing goes wrong."""
        return ""

    def close(self) -> str:
        """Nothing is due."""
        return ""


class RehearsalApp(MusrenbangApp):
    """As `MusrenbangApp`, with a hall that calls; `director` leads it.

    `is_left` once the person has said so, `is_dark` when the light went out in a scene; else the program was ended
    from outside. `has_shown`: the wall was used.
    """

    CSS_PATH = "../styles/base.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+g", "lewati_adegan", show=False, priority=True)]

    def __init__(
        self, sitting: Sitting, clock: Clock, director: Director, *, settings_file: Path | None = None
    ) -> None:
        super().__init__(sitting, clock, settings_file=settings_file)
        self.backups = NoBackups(sitting, clock)
        self.director = director
        self.is_left = False
        self.is_dark = False
        self.has_shown = False

    async def on_mount(self) -> None:
        """Behind what every program begins with."""
        self.call_after_refresh(self._tell_skipped)

    def _tell_skipped(self) -> None:
        """Which steps only the rehearsal has passed over."""
        if (skipped := twin.skipped(self.session)) and self.notice is None:
            self.notice = Explanation(found=steps_told(skipped), advice=SKIPPED_ADVICE, is_refusal=False)

    def action_lewati_adegan(self) -> None:
        """Ctrl+G: the hall waits no longer for an answer."""
        self.director.pass_over(self.clock())
        self._look()

    async def on_event(self, event: events.Event) -> None:
        """A key of the person, counted for the scene that plays."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self.director.pressed()
        await super().on_event(event)

    async def go(self, name: str, *, row: object = None) -> bool:
        """As `Program.go`; who was led to a proposal has found it."""
        is_there = await super().go(name, row=row)
        if is_there and isinstance(row, str):
            self.director.found(row)
            self._look()
        return is_there

    def watch_showing(self) -> None:
        """Something is on the wall that was not there at the beginning."""
        self.has_shown = self.has_shown or self.showing.slide != first_slide(self.session)

    def watch_session(self, before: Session, after: Session) -> None:
        """Every acknowledged decision may be what the hall waits for."""
        super().watch_session(before, after)
        self._look()

    def _tick(self) -> None:
        super()._tick()
        self._look()

    def _look(self) -> None:
        if not self.is_running or self.is_dark:
            return
        has_draft = any(isinstance(screen, Dialog) and screen.typed() for screen in self.screen_stack)
        cast = self.director.look(self.sitting.ledger, self.clock(), has_draft=has_draft)
        self.hall_call = self.director.call(self.clock())
        if cast is not None:
            self.run_worker(self._stage(cast))

    async def _stage(self, cast: Cast) -> None:
        """What the twin itself does at the beginning of a scene."""
        for decision in cast.staged:
            await self.desk.attempt(decision)
        if cast.is_blackout:
            self.is_dark = True
            self.exit()

    def action_keluar(self) -> None:
        """`q`: ask, then leave the rehearsal."""

        def leave(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
            self.is_left = True
            self.exit()

        ask(self, AskConfirm("Tinggalkan gladi?", FAREWELL, yes="tinggalkan"), leave)


class PreparingApp(MusrenbangApp):
    """The program over the session itself, with the form of a work open from the beginning."""

    CSS_PATH = "../styles/base.tcss"

    def __init__(self, item: str, work: str, sitting: Sitting, clock: Clock, **options: Any) -> None:
        super().__init__(sitting, clock, **options)
        self._wanted = (item, work)

    async def on_mount(self) -> None:
        """Behind what every program begins with."""
        self.call_after_refresh(self._open_form)

    async def _open_form(self) -> None:
        item, id_ = self._wanted
        if found := next((work for work in works.at(self.session, item).works if work.id == id_), None):
            await self.lead(found)
