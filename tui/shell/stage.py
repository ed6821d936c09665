"""What every screen of a stage is built on: the lines of the frame, sheets, the keys of its place, and the session."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from inspect import isawaitable
from typing import Any, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen

from sessions.kernel.decision import SIDANG_CLOSED, Decision
from sessions.kernel.refusals import Explanation, explain
from sessions.kernel.session import Session
from sessions.record.wall import Slide, first_slide
from sessions.values.steps import SIDANG
from tui.desk import Program
from tui.dialogs.base import Dialog, T
from tui.dialogs.show import ShowText
from tui.picture import offers
from tui.shell import acts, frame_view
from tui.shell.frame import FooterKeys, HallLine, LastAct, Notice, Ribbon, TopLine
from tui.shell.places import HOME, PLACE_OF, SHEETS
from tui.widgets.detail import TabLine
from tui.widgets.view import Tab

MORE_THAN_ONE = 2
"""Tabs that are worth a line."""


class StageScreen(Screen[None]):
    """A screen with the frame around it.

    A subclass names its `place`, the sheet of `shell/places` that it is, yields its own widgets in `body` and fills
    them in `show`, which is called with the session at the start and after every decision, but only while the screen is
    in front. Its keys come from `shell/acts`: it has every act of its place for which it has a method `action_<id>`.
    Where it turns over sheets of its own, `tabs`, `tab` and `turn` tell them; they stand in one row with those of the
    place.
    """

    place: ClassVar[str]
    _is_behind = True
    _is_frame_due = False

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if hasattr(cls, "place"):
            cls.BINDINGS = list(acts.bindings(act for act in cls.own_acts() if not act.by_app))
        super().__init_subclass__(**kwargs)

    @classmethod
    def own_acts(cls) -> tuple[acts.ScreenAct, ...]:
        """What can be done here, by the program too."""
        return acts.at(cls.place, (name.removeprefix("action_") for name in dir(cls) if name.startswith("action_")))

    @property
    def app(self) -> Program:  # type: ignore[override]  # one program, one type
        """The program, as screens know it."""
        return cast("Program", super().app)

    def follow(self, name: str, then: Callable[[], None]) -> None:
        """Hear from now on when this attribute of the program changes."""
        self.watch(super().app, name, then, init=False)

    @property
    def session(self) -> Session:
        """The meeting as it stands."""
        return self.app.session

    def compose(self) -> ComposeResult:
        """The frame around the body."""
        yield TopLine()
        yield Ribbon()
        yield TabLine(id="tab")
        with Vertical(id="isi"):
            yield from self.body()
        yield HallLine()
        yield LastAct()
        yield FooterKeys()
        yield Notice()

    def body(self) -> ComposeResult:
        """The widgets between the tabs and line 23."""
        yield from ()

    def show(self, session: Session) -> None:
        """Bring the body to this session."""

    def heading(self, _session: Session) -> str:
        """What line 1 says about the place."""
        return str(SHEETS[self.place].heading)

    def tabs(self) -> Sequence[Tab]:
        """The sheets of its own, keyed as `turn` takes them."""
        return ()

    @property
    def tab(self) -> str:
        """Key of the sheet of its own that is open."""
        return ""

    def turn(self, key: str) -> None:
        """Open a sheet of its own."""

    def _row_of_tabs(self) -> tuple[tuple[str, Tab], ...]:
        """Each tab with the screen it leads to: every sheet of the place, this screen's own in its stead."""
        row: list[tuple[str, Tab]] = []
        for sheet in PLACE_OF[self.place].sheets:
            own = self.tabs() if sheet.name == self.place else ()
            if own:
                row += ((sheet.name, tab) for tab in own)
            elif sheet.name in self.app.sheets:
                row.append((sheet.name, Tab(key="", label=str(sheet.label))))
        return tuple(row)

    async def action_bagian(self, pressed: str) -> None:
        """Tab: the next sheet, round and round through those of the place; Shift+Tab: the one before."""
        row, step = self._row_of_tabs(), 1 if pressed == "tab" else -1
        here = next((i for i, (name, tab) in enumerate(row) if (name, tab.key) == (self.place, self.tab)), 0)
        name, tab = row[(here + step) % len(row)]
        if name == self.place:
            self.turn(tab.key)
            self.refresh_frame()
        elif await self.app.go(name) and (screen := in_front(self.app)) and (own := screen.tabs()):
            screen.turn(own[0 if step > 0 else -1].key)
            screen.refresh_frame()

    def why(self) -> str:
        """What `?` explains; empty where there is nothing to explain."""
        return ""

    @property
    def cursor_key(self) -> object:
        """Key of the row that `show_row` leads back to; screens with a list have one."""
        return None

    def show_row(self, key: Any) -> None:
        """Point at something by its key, a proposal code for instance; screens with a list do it."""

    def show_written(self, key: str) -> None:
        """Point at a row by the text of its key, as the trace of an interrupted run has it."""
        self.show_row(key)

    def search(self) -> bool:
        """Search what is listed here; False where nothing is, so that all proposals are searched."""
        return False

    def slides(self) -> Sequence[Slide]:
        """What `t` pushes here, in turn."""
        return offers.at_place(self.session, self.place, self.cursor_key)

    def action_tayang(self) -> None:
        """`t`: the slide that fits goes to the wall."""
        self.app.push(offers.next_push(self.slides(), self.app.wall.showing.slide))

    def hindrance(self, act: str) -> Explanation | None:
        """Why this act does nothing on this row now; None where it works.

        What the closing has locked is dead until a Perbaikan is opened; Tab, where there is one sheet.
        """
        session, step = self.session, SHEETS[self.place].step
        is_over = session.is_closed and session.amendment is None
        if is_over and act in acts.LOCKED and step is not None and step <= SIDANG:
            return explain(SIDANG_CLOSED())
        if act == "bagian" and len(self._row_of_tabs()) < MORE_THAN_ONE:
            return idle("Tempat ini hanya mempunyai satu lembar.")
        return self.missing_for(act)

    def missing_for(self, act: str) -> Explanation | None:  # noqa: ARG002 - a screen says it of its own acts
        """What an act of this screen needs and this row does not have; None where it works."""
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that does nothing now is dead."""
        return self.hindrance(action) is None and super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """A dead key says why it is dead."""
        pressed = [act for act in self.own_acts() if event.key in act.keys and not act.by_app]
        why = [self.hindrance(act.id) for act in pressed]
        if why and all(why):
            self.app.notice = why[0]
            event.stop()

    def acts_here(self) -> tuple[acts.ScreenAct, ...]:
        """What works on this row now, for footer, help and palette."""
        return tuple(act for act in self.own_acts() if self.check_action(act.id, ()))

    async def decide(self, decision: Decision) -> bool:
        """Take a decision; True when it is on the disk. A refusal is shown and nothing has changed."""
        return await self.app.desk.decide(decision)

    def tell(self, text: str, advice: str = "") -> None:
        """Say something that is neither a decision nor a refusal; it stays until Esc or the next decision."""
        self.app.notice = Explanation(found=text, advice=advice, is_refusal=False)

    def ask(self, dialog: Dialog[T], then: Callable[[T], Awaitable[object] | None] = lambda _: None) -> None:
        """Open a dialog and go on with its answer; nothing happens on Esc or while another one is open."""
        ask(self.app, dialog, then)

    def confirm(self, dialog: Dialog[bool], decision: Decision, then: Callable[[], object] = lambda: None) -> None:
        """Take the decision once the dialog is answered with yes, and go on when it is on the disk."""

        async def agreed(_: object) -> None:
            if await self.decide(decision):
                then()

        self.ask(dialog, agreed)

    def on_mount(self) -> None:
        """Follow the program."""
        self.follow("session", self._look_again)
        for name in ("notice", "last_act", "save_state", "now", "late", "showing", "hall_call"):
            self.follow(name, self.refresh_frame)
        self._catch_up()

    def on_screen_resume(self) -> None:
        """In front again: what was decided meanwhile is shown now."""
        self._catch_up()

    def _look_again(self) -> None:
        self._is_behind = True
        if self in self.app.screen_stack:
            self._catch_up()

    def _catch_up(self) -> None:
        if self._is_behind:
            self._is_behind = False
            self.show(self.session)
        self.refresh_frame()

    def refresh_frame(self) -> None:
        """Bring the lines of the frame up to date; call it when other keys work than before.

        A decision changes several of the things they tell: all of it is drawn once, when it is done, and only where
        the screen is the one that stands; another is drawn when it comes in front.
        """
        if not self._is_frame_due and self in self.app.screen_stack:
            self._is_frame_due = True
            self.call_next(self._draw_frame)

    def _draw_frame(self) -> None:
        self._is_frame_due = False
        session, app, step = self.session, self.app, SHEETS[self.place].step
        top = self.query_one(TopLine)
        top.meeting, top.heading = frame_view.name(session), self.heading(session)
        top.time, top.save_state = app.now, app.save_state
        top.wall = frame_view.wall_mark(app.wall.showing, first_slide(session))
        self.query_one(Ribbon).steps = frame_view.ribbon(session, step)
        self._draw_tabs()
        called = frame_view.called(app.hall_call) or frame_view.hall(session, self.place, app.clock(), app.late)
        self.query_one(HallLine).told = called
        last = self.query_one(LastAct)
        last.sentence, last.hint = app.last_act, app.desk.undo_hint
        self.query_one(FooterKeys).acts = self.acts_here()
        self.query_one(Notice).told = app.notice

    def _draw_tabs(self) -> None:
        row, line = self._row_of_tabs(), self.query_one("#tab", TabLine)
        line.display = len(row) >= MORE_THAN_ONE
        line.tabs = tuple(replace(tab, key=f"{name}:{tab.key}") for name, tab in row)
        line.active = f"{self.place}:{self.tab}"

    def action_simpan(self) -> None:
        """Ctrl+S where no form is open."""
        found = "Tidak ada isian yang terbuka; setiap keputusan sudah tersimpan."
        self.app.notice = idle(found, "Salinan ke stik USB: ^P salin.")

    def action_mengapa(self) -> None:
        """`?`: the last refusal, or what this screen has to explain."""
        text = str(self.app.notice or "") or self.why() or "Tidak ada yang perlu dijelaskan di sini."
        self.ask(ShowText("Mengapa", text))

    async def action_kembali(self) -> None:
        """Esc: away with the notice, else home."""
        if self.app.notice is not None:
            self.app.notice = None
        else:
            await self.app.go(HOME)


def idle(found: str, advice: str = "") -> Explanation:
    """Why a key does nothing now; no refusal, since nothing was asked of the meeting."""
    return Explanation(found=found, advice=advice, is_refusal=False)


def in_front(app: Program) -> StageScreen | None:
    """The screen that the person sees; None while a question lies over it."""
    return app.screen if isinstance(app.screen, StageScreen) else None


def here(app: Program) -> tuple[str, str]:
    """Place and row in front of the person, whatever lies over it; empty while there is no screen."""
    screen = app.screen_stack[0] if app.screen_stack else None
    if isinstance(screen, StageScreen) and screen.is_mounted:
        return screen.place, "" if screen.cursor_key is None else str(screen.cursor_key)
    return "", ""


def ask(app: Program, dialog: Dialog[T], then: Callable[[T], Awaitable[object] | None]) -> None:
    """Open a dialog over the screen and go on with its answer, unless that is None or another one is open.

    What is typed in it is kept until it is decided. The screen opens it and goes on with it, whoever asks: what follows
    may wait for the disk, and the program must not, or no key would be heard meanwhile.
    """

    async def answered(answer: T | None) -> None:
        before = app.notice
        if answer is not None and isawaitable(following := then(answer)):
            await following
        told = app.notice
        app.drafts.end(dialog, is_refused=told is not None and told is not before and told.is_refusal)
        app.wall.put_back()

    def show() -> None:
        if not isinstance(app.screen, ModalScreen):
            app.drafts.begin(dialog)
            app.push_screen(dialog, answered)

    if not isinstance(app.screen, ModalScreen):
        app.screen.call_next(show)
