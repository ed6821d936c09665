"""The program in the terminal: asks, leads from screen to screen, undoes, helps and leaves; `door` decides."""

from collections.abc import Awaitable, Callable, Sequence
from inspect import isawaitable
from pathlib import Path
from typing import ClassVar, cast

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import ModalScreen

from sessions.kernel.explaining import explain
from sessions.kernel.refusals import Reason, Refused
from sessions.kernel.text import clean
from sessions.record.sitting import NAME_LIMIT, Clock, Sitting
from tui.dialogs.base import Dialog, T
from tui.dialogs.choice import AskChoice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.show import LEAST, ShowText, TooSmall
from tui.dialogs.text import AskText
from tui.papers import flows
from tui.program import backups, flows_record, opening_view, palette
from tui.program.drafting import DraftKeeper, TypeAhead, Verdict
from tui.program.palette import GoMenu
from tui.shell import frame_view, keys, places, settings
from tui.shell.frame_view import SaveState
from tui.shell.keys import STEP_OF_KEY
from tui.shell.places import HOME, PLACES, Place
from tui.shell.settings import Settings
from tui.shell.stage import StageScreen
from tui.wall.own import ShowingApp
from tui.widgets.themes import THEMES

SETTLE_SECONDS = 0.3
"""A question that Enter answers takes no key in its first moment."""


class MusrenbangApp(ShowingApp):
    """The screens over one sitting. `run(mouse=False)` leaves the mouse to the terminal.

    `clock` is the one of the sitting. `settings_file` None forgets what this person prefers. With `asks_typist` the
    first question is who types; the last one to have typed is offered, and stands if nobody answers. `start` names the
    first screen; None leads where the meeting was, or the person when the program ended without being left.
    """

    CSS_PATH = "../styles/base.tcss"
    TITLE = "Musrenbang"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(key for key in keys.KEYS if key.by_app)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012 - as Textual has it

    def __init__(
        self,
        sitting: Sitting,
        clock: Clock,
        *,
        all_places: Sequence[Place] = PLACES,
        start: str | None = None,
        settings_file: Path | None = None,
        settle_seconds: float = SETTLE_SECONDS,
        asks_typist: bool = False,
    ) -> None:
        super().__init__(sitting, clock, settings_file)
        self._places = tuple(place for place in all_places if place.is_there)
        self.keeper = DraftKeeper(self, sitting, clock, self._where)
        self._start = start
        self._settings_file = settings_file
        self._settle = settle_seconds
        self._asks_typist = asks_typist
        self._type_ahead = TypeAhead()
        for theme in THEMES:
            self.register_theme(theme)
        chosen = settings.load(settings_file) if settings_file else Settings()
        self.set_reactive(MusrenbangApp.theme, chosen.theme)
        for place in self._places:
            self.add_mode(place.name, place.open)

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of the menus, as the office says them."""
        return places.worded(self._places, self.session)

    @property
    def settings_file(self) -> Path | None:
        """Where this person's preferences are kept; None where they are forgotten."""
        return self._settings_file

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of our own colours, known before a theme is chosen."""
        return THEMES[0].variables

    async def on_mount(self) -> None:
        """Begin where the meeting was."""
        self.screen_change_signal.subscribe(self, lambda _: self._type_ahead.screen_changed(), immediate=True)
        await self._begin_at(self._start)
        if self._asks_typist and not self.sitting.is_read_only:
            self._ask_typist()
        else:
            self._ask_about_the_outage()
        self._mind_the_size(self.size)

    async def _begin_at(self, start: str | None) -> None:
        names, found = [place.name for place in self.places], self.keeper.found
        wanted = (start, found.place if found else "", opening_view.place(self.session), HOME)
        await self.switch_mode(next(name for name in wanted if name in names))
        if found and found.row and self._where()[0] == found.place:
            cast("StageScreen", self.screen).show_written(found.row)

    def _where(self) -> tuple[str, str]:
        """Place and row in front of the person; empty while there is no screen."""
        screen = self.screen_stack[0] if self.screen_stack else None
        if isinstance(screen, StageScreen) and screen.is_mounted:
            return screen.place, "" if screen.cursor_key is None else str(screen.cursor_key)
        return "", ""

    def _ask_typist(self) -> None:
        self._type_as(self.sitting.entries[-1].by or self.sitting.by)

        def answered(name: str | None) -> None:
            self._type_as(name or self.sitting.by)
            self._ask_about_the_outage()

        dialog = AskText("Siapa yang mengetik?", value=self.sitting.by, explanation="Tercatat pada setiap keputusan.")
        self.push_screen(dialog, answered)

    def _ask_about_the_outage(self) -> None:
        outage = opening_view.suspension(self.session, self.sitting.entries, self.keeper.found, self.clock())
        if outage is None:
            flows_record.tell_what_was_found(self)
        else:
            flows_record.offer_suspension(self, outage)

    def _type_as(self, name: str) -> None:
        self.sitting.by = clean(name, NAME_LIMIT)

    def action_batalkan(self) -> None:
        """Ctrl+Z: say what would be withdrawn and what that changes, then withdraw it."""
        flows_record.ask_undo(self)

    def ask(self, dialog: Dialog[T], then: Callable[[T], Awaitable[object] | None]) -> None:
        """Open a dialog over the screen and go on with its answer, unless that is None or another one is open."""
        if isinstance(self.screen, ModalScreen):
            return
        self.keeper.begin(dialog)

        async def answered(answer: T | None) -> None:
            before = self.notice
            if answer is not None and isawaitable(following := then(answer)):
                await following
            told = self.notice
            self.keeper.end(dialog, is_refused=told is not None and told is not before and told.is_refusal)
            self.end_of_reading()

        self.push_screen(dialog, answered)

    def on_dialog_typed(self) -> None:
        """Something was typed that is not yet decided."""
        self.keeper.soon()

    def watch_now(self) -> None:
        """Every minute the draft file says that the program still runs."""
        self.keeper.soon()

    def watch_save_state(self, _before: SaveState, state: SaveState) -> None:
        """The record can only be read any more, in the middle of the meeting: say so, with the way out."""
        if state is SaveState.READ_ONLY and self._has_written and not self._has_told_stop:
            self._has_told_stop = True
            flows_record.tell_read_only(self, self.read_only_cause)

    def on_unmount(self) -> None:
        """Without an open form nothing is unfinished."""
        self.keeper.leave(in_order=self._exception is None)

    async def on_event(self, event: events.Event) -> None:
        """A key acts only on a screen that could be seen when it was pressed."""
        if isinstance(event, events.Key):
            dialog = self.screen if isinstance(self.screen, Dialog) else None
            verdict = self._type_ahead.judge(
                event,
                self.focused,
                settle=self._settle if dialog and dialog.decides else 0.0,
                takes_keys=event.key in keys.ALWAYS or (dialog is not None and dialog.takes_keys),
            )
            if verdict is Verdict.DROP:
                return
            if verdict is Verdict.RESEND:
                event = events.Key(event.key, event.character)
        await super().on_event(event)

    def place(self, name: str) -> Place:
        """The place of this name; KeyError if it is in no menu."""
        return {place.name: place for place in self.places}[name]

    async def go(self, name: str, *, row: object = None) -> bool:
        """Lead to a screen, and there to a row. False where there is no such screen."""
        if all(place.name != name for place in self.places) or isinstance(self.screen, ModalScreen):
            return False
        self.notice = None
        await self.switch_mode(name)
        self.keeper.soon()
        if row is not None and isinstance(self.screen, StageScreen):
            self.screen.show_row(row)
        return True

    async def go_home(self) -> None:
        """Back to the steps of the SOP."""
        await self.go(HOME)

    def action_pergi(self) -> None:
        """`g`: the menu of the places."""
        self.ask(GoMenu(self.places), self._gone)

    async def _gone(self, answer: str) -> None:
        if answer[0].isdecimal():
            await self._find(answer)
        else:
            await self.go(answer)

    async def _find(self, code: str) -> None:
        known = {str(key).casefold(): str(key) for key in self.session.proposals}
        if found := known.get(code.casefold()):
            await self.go("usulan", row=found)
        else:
            self.notice = explain(Refused(Reason.PROPOSAL_UNKNOWN, code=code), self.session.office)

    async def action_langkah(self, key: str) -> None:
        """Alt+1 to Alt+8, or F2 to F9: the screen of a step."""
        step = STEP_OF_KEY[key]
        here = self.screen.place if isinstance(self.screen, StageScreen) else ""
        place = places.of_step(self.places, step, here)
        await self.go(place.name if place else HOME, row=str(step))

    def action_perintah(self) -> None:
        """Ctrl+P: the palette."""
        if isinstance(self.screen, StageScreen):
            choices = palette.commands(self.screen.keys_told(), self.places)
            self.ask(AskChoice("Perintah", choices), self._run_command)

    async def _run_command(self, answer: str) -> None:
        kind, _, name = answer.partition(" ")
        if kind == palette.PLACE:
            await self.go(name)
        elif kind == palette.WALL_THEME:
            self.wall = self.desk.use_theme(name)
        elif kind == palette.THEME:
            self.theme = name
            if self._settings_file:
                settings.keep(self._settings_file, theme=name)
        else:
            by_app = any(key.id == name and key.by_app for key in keys.KEYS)
            await self.run_action(name, self if by_app else self.screen)

    def action_bantuan(self) -> None:
        """F1: what the keys do here."""
        if isinstance(self.screen, StageScreen):
            title = f"Bantuan · {self.place(self.screen.place).label}"
            self.ask(ShowText(title, frame_view.help_text(self.screen.keys_told())), lambda _: None)

    def action_cadangkan(self) -> None:
        """Ctrl+S: a copy of the session to a stick, beside what is being typed."""
        self.run_worker(backups.copy_to_stick(self))

    def action_dokumen(self) -> None:
        """Ctrl+O: any paper, to read, write, show or print."""
        if isinstance(self.screen, StageScreen):
            flows.choose(self.screen)

    def action_simpan_lain(self) -> None:
        """The palette: go on in another folder."""
        flows_record.ask_where_to_go_on(self)

    def action_keluar(self) -> None:
        """`q`: ask, then leave."""
        text = "Semua keputusan sudah tersimpan; sidang dapat dilanjutkan kapan saja."
        self.ask(AskConfirm("Keluar dari program?", text, yes="keluar"), lambda _: self.exit())

    def on_resize(self, event: events.Resize) -> None:
        """Below 80 by 24 a calm message lies over everything."""
        if isinstance(self.screen_stack[0], StageScreen):
            self._mind_the_size(event.size)

    def _mind_the_size(self, size: Size) -> None:
        is_small = size.width < LEAST.width or size.height < LEAST.height
        if is_small and not isinstance(self.screen, TooSmall):
            self.push_screen(TooSmall())
        elif not is_small and isinstance(self.screen, TooSmall):
            self.screen.dismiss()
