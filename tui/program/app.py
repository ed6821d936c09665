"""The program in the terminal: its keys and screens over one sitting; `desk` decides, `drafts` keeps, `wall` shows."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from time import time
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.reactive import var
from textual.screen import ModalScreen, Screen

from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language.dates import clock as clock_time
from sessions.record.sitting import Clock, Sitting
from sessions.record.wall import Showing, Slide
from sessions.sentences.clauses import sentence
from sessions.steps.works import Work
from tui.desk import HallCall, SaveState
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.show import mind_the_size
from tui.program import backups, flows_record, opening_view, palette
from tui.program.backups import BackupWriter
from tui.program.deciding import SittingDesk, Worries
from tui.program.drafting import DraftKeeper
from tui.program.palette import SCREENS, GoMenu
from tui.program.sleeping import SleepWatch
from tui.program.typeahead import KeyQueue, TypeAhead
from tui.shell import acts, crash, frame_view, places, settings
from tui.shell.keys import STEP_OF_KEY
from tui.shell.places import HOME, AtStep
from tui.shell.stage import StageScreen, ask, in_front
from tui.wall.desk import WallDesk
from tui.widgets.signs import plain_signs
from tui.widgets.theme_names import DARK
from tui.widgets.themes import ThemedApp

CHOOSING = "tui.papers.flows_choosing"
AGENDA, PAPERS, KIT, WALL = "tui.agenda.flows", "tui.papers.flows", "exports.steps.papers", "tui.wall.own"
LEADING = "tui.program.leading"
"""What keys of every screen do is loaded with the first such key."""

SETTLE_SECONDS = 0.3
"""A question that Enter answers takes no key in its first moment."""


class MusrenbangApp(ThemedApp[None], inherit_bindings=False):
    """The screens over one sitting. `run(mouse=False)` leaves the mouse to the terminal.

    `clock` is the one of the sitting. `settings_file` None forgets what this person prefers. With `asks_typist` the
    first question is who types; the last one to have typed is offered, and stands if nobody answers. `start` names the
    first screen; None leads to Alur, or where the person was when the program ended without being left.
    """

    CSS_PATH = "../styles/base.tcss"
    TITLE = "Musrenbang"
    BINDINGS: ClassVar[list[BindingType]] = [*acts.bindings(act for act in acts.ACTS if act.by_app)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012 - as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]  # noqa: RUF012 - as Textual has it

    session: var[Session] = var(Session, init=False)
    showing: var[Showing] = var(Showing, init=False)
    save_state: var[SaveState] = var(SaveState.SAVED)
    notice: var[Explanation | None] = var(None)
    last_act: var[str] = var("")
    now: var[str] = var("")
    late: var[datetime | None] = var(None)
    hall_call: var[HallCall | None] = var(None)

    def __init__(
        self,
        sitting: Sitting,
        clock: Clock,
        *,
        screens: Mapping[str, Callable[[], Screen[None]]] = SCREENS,
        start: str | None = None,
        settings_file: Path | None = None,
        settle_seconds: float = SETTLE_SECONDS,
        asks_typist: bool = False,
        seconds: Callable[[], float] = time,
    ) -> None:
        super().__init__(settings.load(settings_file).theme if settings_file else DARK)
        self.sitting, self.clock = sitting, clock
        self.settings_file = settings_file
        self.backups = BackupWriter(sitting, clock, settings_file)
        self.drafts = DraftKeeper(self)
        self.wall = WallDesk(sitting, clock, partial(setattr, self, "showing"))
        self.desk = SittingDesk(self, self._tell_worries)
        self._worries = Worries(self)
        self._type_ahead = TypeAhead(settle_seconds)
        self._keys = KeyQueue(self, self._type_ahead, super().on_event)
        self._start, self._asks_typist = start, asks_typist
        self._sleep = SleepWatch(self, seconds)
        self.sheets, self.places = frozenset(screens), places.having(screens)
        for name, screen in screens.items():
            self.add_mode(name, screen)
        self.set_reactive(MusrenbangApp.session, sitting.session)
        self.set_reactive(MusrenbangApp.showing, self.wall.showing)
        if latest := frame_view.latest_standing(sitting.entries):
            told = frame_view.act(latest, sentence(latest.decision, sitting.session))
            self.set_reactive(MusrenbangApp.last_act, told)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Signs that this terminal has no picture of are replaced."""
        return (*super().get_line_filters(), *plain_signs())

    async def on_mount(self) -> None:
        """Begin where the meeting was, and the wall where it was."""
        self.screen_change_signal.subscribe(self, self._type_ahead.screen_changed, immediate=True)
        await self._begin_at(self._start)
        if self._asks_typist and not self.sitting.is_read_only:
            flows_record.ask_typist(self)
        else:
            flows_record.ask_about_the_outage(self)
        mind_the_size(self, self.size)
        self.wall.begin()
        crash.end_with_the_window(self)
        self.set_interval(1.0, self._tick)
        self._tick()
        self.desk.begin()

    async def _begin_at(self, start: str | None) -> None:
        found = self.drafts.found
        wanted = (start, found.place if found else "", HOME)
        await self.go(next(name for name in wanted if name in self.sheets))
        if found and found.row and (screen := in_front(self)) and screen.place == found.place:
            screen.show_written(found.row)

    def on_unmount(self) -> None:
        """What was pushed is on the wall, what is being written comes to its end, what was decided is backed up.

        Without an open form nothing is unfinished.
        """
        self._keys.close()
        self.drafts.leave(in_order=self._exception is None)
        self.wall.close()
        crash.forget_signals()
        self.desk.close()
        if wrong := self.backups.close():
            self._exit_renderables.append(Text(wrong))

    def _tick(self) -> None:
        self.now = clock_time(self.clock())
        self._sleep.look()
        self.desk.look()
        self._tell_worries()

    def _tell_worries(self) -> None:
        clock_error = opening_view.clock_behind(self.session, self.sitting.entries, self.clock())
        self._worries.tell(opening_view.worries(self.desk.health, self.wall.error, clock_error))

    def _fatal_error(self) -> None:
        """A fault of the program: the hall reads a calm sentence, the log gets the place in the code."""
        self._return_code = crash.EXIT_CODE
        error = self._exception or RuntimeError()
        self._exit_renderables.append(crash.record(error, self.clock(), self.sitting.folder / crash.LOG))
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:  # noqa: ARG002 - as Textual has it
        """Errors that bring their own picture end as calmly as others."""
        self._fatal_error()

    def watch_session(self, _before: Session, _after: Session) -> None:
        """Every acknowledged decision; a sentence that was read out stands from now on."""
        self.wall.follow()

    def watch_now(self) -> None:
        """Every minute the draft file says that the program still runs."""
        self.drafts.soon()

    def on_dialog_typed(self) -> None:
        """Something was typed that is not yet decided."""
        self.drafts.soon()

    async def on_event(self, event: events.Event) -> None:
        """What is typed acts one by one, in its order."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self._keys.take(event)
        else:
            await super().on_event(event)

    def on_resize(self, event: events.Resize) -> None:
        """Below 80 by 24 a calm message lies over everything."""
        if isinstance(self.screen_stack[0], StageScreen):
            mind_the_size(self, event.size)

    async def go(self, name: str, *, row: object = None) -> bool:
        """As `Program.go`."""
        if name not in self.sheets or isinstance(self.screen, ModalScreen):
            return False
        self.notice = None
        await self.switch_mode(name)
        self.drafts.soon()
        if row is not None and (screen := in_front(self)):
            screen.show_row(row)
        return True

    async def lead(self, work: Work) -> None:
        """As `Program.lead`."""
        if screen := in_front(self):
            await import_module(LEADING).lead(screen, work)

    def push(self, slide: Slide) -> None:
        """As `Program.push`."""
        import_module(WALL).push(self, slide)

    def action_pergi(self) -> None:
        """`g`: the menu of the places."""
        ask(self, GoMenu(self.places), partial(palette.go_to, self, places=self.places))

    async def action_langkah(self, key: str) -> None:
        """Alt+1 to Alt+8, or F2 to F9: the screen of a step."""
        step = STEP_OF_KEY[key]
        screen = in_front(self)
        sheet = places.of_step(self.places, step, screen.place if screen else "")
        await self.go(sheet.name if sheet else HOME, row=AtStep(step))

    def action_perintah(self) -> None:
        """Ctrl+P: the palette."""
        palette.ask_command(self, self.places)

    def action_bantuan(self) -> None:
        """F1: what is done here, the keys, and the guide."""
        palette.help_here(self)

    def action_keluar(self) -> None:
        """`q`: ask, then leave."""
        text = "Semua keputusan sudah tersimpan; sidang dapat dilanjutkan kapan saja."
        ask(self, AskConfirm("Keluar dari program?", text, yes="keluar"), lambda _: self.exit())

    def action_batalkan(self) -> None:
        """Ctrl+Z: say what would be withdrawn and what that changes, then withdraw it."""
        flows_record.ask_undo(self)

    def action_simpan_lain(self) -> None:
        """The palette: go on in another folder."""
        flows_record.ask_where_to_go_on(self)

    def action_cadangkan(self) -> None:
        """The palette: a copy of the session to a stick, beside what is being typed."""
        self.run_worker(backups.copy_to_stick(self))

    def action_dokumen(self) -> None:
        """The palette: any paper, to read, write, show or print."""
        if screen := in_front(self):
            import_module(CHOOSING).choose(screen)

    def find(self, typed: str, code: str = "") -> None:
        """As `Program.find`."""
        palette.find(self, typed, code)

    def elsewhere(self, typed: str) -> Sequence[tuple[str, str]]:
        """As `Program.elsewhere`."""
        return palette.elsewhere(self.session, typed)

    def action_cari(self) -> None:
        """`/`: search what is listed here, else all proposals."""
        if not ((screen := in_front(self)) and screen.search()):
            self.find("")

    def action_kit_darurat(self) -> None:
        """The palette: the emergency kit as one PDF."""
        if screen := in_front(self):
            kit = import_module(PAPERS).write_now(screen, (import_module(KIT).EMERGENCY,))
            self.run_worker(kit, exclusive=True, group="kit")

    def action_catat_dulu(self) -> None:
        """`;`: a free line, kept at once; over a question, which stands as it was."""
        import_module(AGENDA).note_here(self)

    def action_keberatan(self) -> None:
        """`!`: an objection to the proposal under the cursor or to the last decision."""
        if screen := in_front(self):
            import_module(AGENDA).ask_objection(screen)

    def action_skors(self) -> None:
        """`.`: the sidang stands still, or goes on."""
        if screen := in_front(self):
            import_module(AGENDA).pause_or_go_on(screen)

    def action_susulan(self) -> None:
        """The palette: what is decided from now on happened then."""
        if screen := in_front(self):
            import_module(AGENDA).ask_late(screen)

    def action_tahan(self) -> None:
        """The palette: hold the wall as it is, or let it go on."""
        import_module(WALL).hold(self)

    def action_satu_layar(self) -> None:
        """Ctrl+L: the wall over everything that stands here, or away again."""
        import_module(WALL).show_or_hide(self)

    def action_jeda(self) -> None:
        """Ctrl+N: the neutral slide on the wall, and over everything that stands here; again: back to both."""
        import_module(WALL).pause_or_go_on(self)
