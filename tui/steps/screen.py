"""Alur, the home of the program: the item that runs, its works, and what the Berita Acara then says."""

from importlib import import_module
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.steps import works, works_steps
from sessions.steps.words import kalimat
from sessions.steps.works import Led, Standing, Work
from sessions.values.steps import SIDANG
from tui.shell.stage import StageScreen
from tui.steps import view, view_acts, view_works
from tui.steps.screen_panes import BesidePane, WorkColumn, WrittenPane
from tui.widgets import running
from tui.widgets.plain import crop, plain, tell
from tui.widgets.rows import RowList

WRITTEN, WRITTEN_LATER = "exports.closing.parts_next", "exports.report.parts_next"
"""What the papers say, of steps 6 to 8 in the second; loaded when the works are on the screen already."""

FLOWS, LED = "tui.steps.flows", "tui.attendance.flows_led"
"""What forms ask is loaded with the first key that needs it."""

TALL = 30
"""Lines from which the gauges have one each."""

TYPED_TOGETHER = 1.0
"""Digits within so many seconds make one number."""

_STAYS = frozenset({Standing.NOW, Standing.OPEN, Standing.CARRIED})
"""While a work stands so, the cursor stays on it after its act; else it goes to the next one to do."""


class AlurScreen(StageScreen):
    """One work a row; Enter does it, a digit jumps to it, and after each the cursor stands on the next one to do."""

    place = "alur"
    CSS_PATH = "../styles/alur.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._begun = ""
        self._typed = ("", 0.0)
        self._shown: Led | None = None
        self._can_write = False
        self._says = False

    def body(self) -> ComposeResult:
        """Title, gauges, works and what is written at the left; where there is room the answers and the day beside."""
        yield Static("", id="judul-acara")
        yield Static("", id="kalimat")
        yield Static("", id="ukuran")
        with Horizontal(id="bawah"):
            yield WorkColumn(id="kerja")
            yield BesidePane(id="sisi")

    @property
    def table(self) -> RowList[str]:
        """The works."""
        return self.query_one(RowList)

    @property
    def led(self) -> Led:
        """What is to be done now."""
        return works.of(self.session)

    @property
    def work(self) -> Work | None:
        """The work under the cursor."""
        return view_works.at(self.led, self.table.cursor_key)

    @property
    def cursor_key(self) -> str | None:
        """Id of the work under the cursor."""
        return self.table.cursor_key

    def on_mount(self) -> None:
        """Let the minutes pass, and write what the paper says once the works are painted; a rehearsal reads aloud."""
        self._says = self.session.is_rehearsal
        super().on_mount()
        self.follow("now", self._show_around)
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        self._can_write = True
        self._show_around()

    def show(self, session: Session) -> None:
        """Bring the works up to date; after an act the cursor stands on what comes next."""
        before, self._shown = self._shown, works.of(session)
        led = self._shown
        self.table.show(view_works.rows(led), view_works.COLUMNS)
        if (goal := self._goal(before, led)) is not None:
            self.table.point_at(goal)
        self._show_around()

    def _goal(self, before: Led | None, led: Led) -> str | None:
        """The work the cursor is to stand on, where it is not to stay where it is."""
        begun, self._begun = view_works.at(led, self._begun), ""
        now = led.now.id if led.now else None
        if before is None or before.item != led.item:
            return now or (led.works[0].id if led.works else None)
        if begun is not None:
            return begun.id if begun.standing in _STAYS else now
        return now if before.now is None or before.now.id != now else None

    def on_resize(self, _event: events.Resize) -> None:
        """There is more room, or less."""
        self._show_around()

    def _show_around(self) -> None:
        """All but the works: the time, the gauges, what is written, what Enter does, the answers and the day."""
        led, session, now, width = self.led, self.session, self.app.clock(), self.size.width
        tell(self.query_one("#judul-acara", Static), view_works.heading(session, led, now, width))
        said = self.query_one("#kalimat", Static)
        said.display = self._says and bool(text := kalimat(session, led.item))
        said.update(plain(f"“{text}”") if said.display else "")
        gauges = view_works.gauge_lines(session, led, is_low=self.size.height < TALL)
        self.query_one("#ukuran", Static).update(plain("\n".join(crop(line, width) for line in gauges)))
        self.query_one(WorkColumn).fit()
        written = self.query_one(WrittenPane)
        written.heading, written.texts = view_works.written_in(led), self._written(led)
        written.does = view_acts.told(session, led, self.work) if self.work else ""
        beside = self.query_one(BesidePane)
        beside.answers = view_works.answers(session, led)
        beside.heading = f"{led.now.title}: akibatnya" if led.now else ""
        beside.day = ("Susunan acara (menit)", *running.agenda_in_short(session, now))

    def _written(self, led: Led) -> tuple[str, ...]:
        if not self._can_write:
            return ()
        module = WRITTEN_LATER if (works_steps.number_of(led.item) or 0) > SIDANG else WRITTEN
        return tuple(import_module(module).written_next(self.session, led.item))

    def heading(self, session: Session) -> str:
        """The item of the agenda, or the step."""
        item = running.running_item(session)
        return f"5 Musrenbang · {running.short_title(item.title)}" if item else super().heading(session)

    def show_row(self, key: Any) -> None:
        """Point at a work."""
        if view_works.at(self.led, key):
            self.table.point_at(key)

    def why(self) -> str:
        """What the work under the cursor is for, and what it waits for."""
        work = self.work
        return view_acts.why(self.session, self.led, work) if work else ""

    @on(RowList.Moved)
    def _moved(self, event: Message) -> None:
        event.stop()
        self._show_around()
        self.refresh_frame()

    @on(RowList.Chosen)
    async def _clicked(self, event: Message) -> None:
        event.stop()
        await self.action_buka()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nobody leaves a sidang that does not run."""
        if action == "rentang_hadir" and not view.is_in_the_sidang(self.session):
            return False
        return super().check_action(action, parameters)

    async def action_buka(self) -> None:
        """Enter: the act of the work; of one that waits, to what it waits for."""
        work = self.work
        if work is None:
            return
        if work.standing is not Standing.WAITS:
            self._begun = work.id
            await self.app.lead(work)
        elif awaited := next((w for id_ in work.waits_for if (w := view_works.at(self.led, id_))), None):
            self.table.point_at(awaited.id)
            self.app.notice = Explanation(
                found=f"{work.title} menunggu {awaited.title}.", advice="Enter mengerjakannya.", is_refusal=False
            )

    def action_kerja(self, digit: str) -> None:
        """A digit jumps to the work of that number; two that are typed together make one."""
        now = Message().time
        before, at = self._typed
        joined = before + digit if now - at < TYPED_TOGETHER else digit
        number = next((n for n in (int(joined), int(digit)) if 0 < n <= len(self.led.works)), 0)
        self._typed = (joined, now)
        if number:
            self.app.notice = None
            self.table.point_at(self.led.works[number - 1].id)

    def action_rentang_hadir(self) -> None:
        """`r`: a village, or others, leave the hall or come back."""
        import_module(LED).ask_who_leaves(self)

    def action_kalimat(self) -> None:
        """The palette: what is said at this item, which the hall may see, shown or hidden."""
        self._says = not self._says
        self._show_around()

    async def action_jadwal(self) -> None:
        """The palette: the order of the day, where any item can be begun."""
        await self.app.go("catatan")

    def action_lewati(self) -> None:
        """The palette: the present step is passed over on somebody's word."""
        if (number := view.current_step(self.session)) is not None:
            import_module(FLOWS).ask_skip(self, number)
