"""The program in the terminal: asks, leads from screen to screen, undoes, helps and leaves; `door` decides."""

from collections.abc import Awaitable, Callable, Sequence
from inspect import isawaitable
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import ModalScreen

from exports.wording.dates import clock as clock_time
from exports.wording.decisions import sentence
from sessions.decisions.undo import Withdrawn
from sessions.record.sitting import NAME_LIMIT, Clock, Sitting
from sessions.refusals import Reason, Refused
from sessions.text import clean
from tui import keys, palette, places
from tui import settings as preferences
from tui.dialogs.base import Dialog, T
from tui.dialogs.choice import AskChoice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.go import GoMenu
from tui.dialogs.show import ShowText
from tui.dialogs.small import LEAST, TooSmall
from tui.dialogs.text import AskText
from tui.door import DecidingApp
from tui.places import HOME, PLACES, Place
from tui.presenters import frame
from tui.refusals import explain
from tui.screens.stage import StageScreen
from tui.settings import Settings
from tui.themes import THEMES
from tui.typeahead import TypeAhead, Verdict

SETTLE_SECONDS = 0.3
"""A question that Enter answers takes no key in its first moment."""


class MusrenbangApp(DecidingApp):
    """The screens over one sitting. `run(mouse=False)` leaves the mouse to the terminal.

    `clock` is the one of the sitting. `settings_file` None forgets what this person prefers. With `asks_typist` the
    first question is who types; the last one to have typed is offered, and stands if nobody answers.
    """

    CSS_PATH = "styles/base.tcss"
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
        start: str = HOME,
        settings_file: Path | None = None,
        settle_seconds: float = SETTLE_SECONDS,
        asks_typist: bool = False,
    ) -> None:
        super().__init__(sitting, clock)
        self.places = tuple(place for place in all_places if place.is_there)
        self._start = start
        self._settings_file = settings_file
        self._settle = settle_seconds
        self._asks_typist = asks_typist
        self._type_ahead = TypeAhead()
        for theme in THEMES:
            self.register_theme(theme)
        chosen = preferences.load(settings_file) if settings_file else Settings()
        self.set_reactive(MusrenbangApp.theme, chosen.theme)
        for place in self.places:
            self.add_mode(place.name, place.open)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The names of our own colours, known before a theme is chosen."""
        return THEMES[0].variables

    async def on_mount(self) -> None:
        """Begin at the start screen."""
        self.screen_change_signal.subscribe(self, lambda _: self._type_ahead.screen_changed(), immediate=True)
        await self.switch_mode(self._start)
        if self._asks_typist and not self.sitting.is_read_only:
            self._ask_typist()
        self._mind_the_size(self.size)

    def _ask_typist(self) -> None:
        self._type_as(self.sitting.entries[-1].by or self.sitting.by)
        dialog = AskText("Siapa yang mengetik?", value=self.sitting.by, explanation="Tercatat pada setiap keputusan.")
        self.ask(dialog, self._type_as)

    def _type_as(self, name: str) -> None:
        self.sitting.by = clean(name, NAME_LIMIT)

    def action_batalkan(self) -> None:
        """Ctrl+Z: say what would be withdrawn, then withdraw it."""
        latest = frame.undoable(self.sitting.entries)
        if latest is None:
            entries = self.sitting.entries
            reason = Reason.UNDO_BARRIER if frame.latest_standing(entries) else Reason.NOTHING_TO_UNDO
            self.notice = explain(Refused(reason))
            return
        told = sentence(latest.decision, self.session)

        async def withdraw(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
            if await self.decide(Withdrawn(seq=latest.seq)):
                self.last_act = f"{clock_time(self.clock())} Dibatalkan: {told}"

        self.ask(AskConfirm("Batalkan keputusan terakhir?", told, yes="batalkan"), withdraw)

    def ask(self, dialog: Dialog[T], then: Callable[[T], Awaitable[object] | None]) -> None:
        """Open a dialog over the screen and go on with its answer, unless that is None or another one is open."""
        if isinstance(self.screen, ModalScreen):
            return

        async def answered(answer: T | None) -> None:
            if answer is not None and isawaitable(following := then(answer)):
                await following

        self.push_screen(dialog, answered)

    async def on_event(self, event: events.Event) -> None:
        """A key acts only on a screen that could be seen when it was pressed."""
        if isinstance(event, events.Key):
            dialog = self.screen if isinstance(self.screen, Dialog) else None
            verdict = self._type_ahead.judge(
                event,
                self.focused,
                settle=self._settle if dialog and dialog.decides else 0.0,
                takes_keys=dialog is not None and dialog.takes_keys,
            )
            if verdict is Verdict.DROP:
                return
            if verdict is Verdict.RESEND:
                event = events.Key(event.key, event.character)
        await super().on_event(event)

    def place(self, name: str) -> Place:
        """The place of this name; KeyError if it is in no menu."""
        return {place.name: place for place in self.places}[name]

    async def go(self, name: str, *, row: str | None = None) -> bool:
        """Lead to a screen, and there to a row. False where there is no such screen."""
        if all(place.name != name for place in self.places) or isinstance(self.screen, ModalScreen):
            return False
        self.notice = None
        await self.switch_mode(name)
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
            self.notice = explain(Refused(Reason.PROPOSAL_UNKNOWN, code=code))

    async def action_langkah(self, key: str) -> None:
        """Alt+1 to Alt+8, or F2 to F9: the screen of a step."""
        step = keys.STEP_OF_KEY[key]
        here = self.screen.place if isinstance(self.screen, StageScreen) else ""
        place = places.of_step(self.places, step, here)
        await self.go(place.name if place else HOME, row=str(step))

    def action_perintah(self) -> None:
        """Ctrl+P: the palette."""
        if isinstance(self.screen, StageScreen):
            choices = palette.commands(self.screen.keys_here(), self.places)
            self.ask(AskChoice("Perintah", choices), self._run_command)

    async def _run_command(self, answer: str) -> None:
        kind, _, name = answer.partition(" ")
        if kind == palette.PLACE:
            await self.go(name)
        elif kind == palette.THEME:
            self.theme = name
            if self._settings_file:
                preferences.save(Settings(theme=name), self._settings_file)
        else:
            by_app = any(key.id == name and key.by_app for key in keys.KEYS)
            await self.run_action(name, self if by_app else self.screen)

    def action_bantuan(self) -> None:
        """F1: what the keys do here."""
        if isinstance(self.screen, StageScreen):
            title = f"Bantuan · {self.place(self.screen.place).label}"
            self.ask(ShowText(title, keys.help_text(self.screen.keys_here())), lambda _: None)

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
