"""What dialogs, screens and flows use of the program; none of them knows how it is built."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from textual.dom import DOMNode
from textual.geometry import Size
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.record.backup_file import Backup
from sessions.record.beside import Trace
from sessions.record.sitting import Clock, Sitting
from sessions.record.wall import Seating, Showing, Slide
from sessions.steps.works import Work

T = TypeVar("T")
Answered = Callable[[T | None], None] | Callable[[T | None], Awaitable[None]]


class SaveState(StrEnum):
    """What line 1 says about the record; `✓` only after the acknowledgement."""

    SAVED = "✓ tersimpan"
    SAVING = "menyimpan…"
    READ_ONLY = "hanya baca"


@dataclass(frozen=True, slots=True, kw_only=True)
class HallCall:
    """What the hall calls in a rehearsal, for how long already (`12/20 dtk`), and what to press."""

    says: str
    time: str
    hint: str


class Desk(Protocol):
    """The one door for decisions, and how the record does."""

    async def decide(self, decision: Decision) -> bool:
        """Take a decision. True when it is on the disk; a refusal is shown and nothing has changed.

        One is in flight at a time, in the order of asking.
        """

    async def attempt(self, decision: Decision, *, occurred: datetime | None = None) -> Explanation | None:
        """As `decide`, but a refusal is handed back unsaid, for a form that stays open. `occurred`: late entry."""

    async def undo(self, seq: int, told: str) -> None:
        """Withdraw the decision of this number; `told` is its sentence."""

    async def move_to(self, folder: Path) -> tuple[str, ...]:
        """Go on in another folder, as `Sitting.move_to`; what was typed and refused can be sent again."""

    @property
    def undo_hint(self) -> str:
        """Shown beside the last act while it can be taken back."""

    @property
    def read_only_cause(self) -> str:
        """Why nothing can be decided, as the record names it (`EIO`, `JournalCorrupt`); empty while something can."""


class Wall(Protocol):
    """The secretary's side of the second screen."""

    @property
    def showing(self) -> Showing:
        """What the wall shows now."""

    def push(self, slide: Slide) -> None:
        """Tayang: show this slide from its beginning; hold and pause end. Refused as `require_showable`, READ_ONLY."""

    def hold(self) -> None:
        """Tahan, or go on."""

    def pause(self, *, is_paused: bool) -> None:
        """Layar jeda, or back to what was shown."""

    def turn(self, pages: int) -> None:
        """Onward or back this many pages; a Berita Acara that is read out rolls by one page."""

    def use_theme(self, name: str) -> None:
        """The colours of the wall."""

    def measure(self, seating: Seating) -> None:
        """How high the picture on the wall is, and how far the last chairs stand."""

    def put_back(self) -> None:
        """A sentence that was read out and not decided gives way to what stood there before."""


class Form(Protocol):
    """A question that may be left half answered: the name of its draft, what people call it, what is typed in it."""

    note: str

    @property
    def form(self) -> str:
        """The same whenever the same is asked."""

    @property
    def heading(self) -> str:
        """What people call it."""

    def typed(self) -> Mapping[str, str]:
        """Name of a field -> what was typed in it so far; nothing where there is nothing worth keeping."""

    def restore(self, texts: Mapping[str, str]) -> None:
        """Begin with what was typed before the program ended."""


class Drafts(Protocol):
    """What is typed and not yet decided. `found` is what an unfinished run left."""

    found: Trace | None

    def begin(self, dialog: Form) -> None:
        """The dialog is about to be shown: what was typed in it before the program ended stands in it again."""

    def end(self, dialog: Form, *, is_refused: bool) -> None:
        """The dialog was answered or left; only where its decision was refused is it still a draft."""

    def kept(self, form: str) -> Mapping[str, str]:
        """What `keep` was given, also by a run that ended unfinished."""

    def keep(self, form: str, title: str, texts: Mapping[str, str]) -> None:
        """What is typed on a screen instead of into a dialog; it stays until it is empty, also over a quit."""


class Backups(Protocol):
    """Copies of the session, made in a thread. `find_volumes` gives the removable media."""

    find_volumes: Callable[[], tuple[Path, ...]]

    @property
    def last_copied_to(self) -> str:
        """The folder that was last typed for a copy; empty if nobody did."""

    async def copy_to(self, place: Path) -> Backup:
        """A copy with the papers into a folder that is there; OSError or RecordError where that cannot be done."""

    def remember(self, place: Path) -> None:
        """Offer this folder the next time one has to be typed."""

    async def rotate(self) -> str:
        """The automatic backups; what went wrong as a sentence, or empty."""


class TextualApp(Protocol):
    """What is used of Textual's own App, as it is documented there."""

    # ruff: disable[D102]
    theme: str

    @property
    def screen(self) -> Screen[object]: ...
    @property
    def screen_stack(self) -> Sequence[Screen[object]]: ...
    @property
    def size(self) -> Size: ...
    @property
    def focused(self) -> Widget | None: ...
    def push_screen(self, screen: Screen[T], callback: Answered[T] | None = None) -> object: ...
    def run_worker(self, work: Coroutine[object, object, object], *, exit_on_error: bool = True) -> object: ...
    def set_timer(self, delay: float, callback: Callable[[], object]) -> Timer: ...
    async def run_action(self, action: str, default_namespace: DOMNode | None = None) -> bool: ...
    def call_later(self, callback: Callable[..., object], *args: object) -> bool: ...
    def call_from_thread(self, callback: Callable[..., object], *args: object) -> object: ...

    # ruff: enable[D102]


class Program(TextualApp, Protocol):
    """The program over one sitting; `clock` is the one of the sitting.

    Screens watch `session` and what is on their frame: the last act, a refusal (`notice`), the time, the record.
    `hall_call` is what the hall calls in a rehearsal, else None.
    While `late` is set, decisions are entered as having happened then (mode susulan). `go` leads to one of `sheets`.
    """

    sitting: Sitting
    clock: Clock
    session: Session
    save_state: SaveState
    notice: Explanation | None
    last_act: str
    now: str
    late: datetime | None
    hall_call: HallCall | None
    sheets: frozenset[str]

    @property
    def desk(self) -> Desk:
        """Decides."""

    @property
    def drafts(self) -> Drafts:
        """Keeps what is typed."""

    @property
    def wall(self) -> Wall:
        """Shows."""

    @property
    def backups(self) -> Backups:
        """Copies."""

    @property
    def settings_file(self) -> Path | None:
        """Where this person's preferences are kept; None where they are forgotten."""

    async def go(self, name: str, *, row: object = None) -> bool:
        """Lead to a screen, and there to a row. False where there is no such screen."""

    def find(self, typed: str, code: str = "") -> None:
        """Ask for a proposal among all of the session, beginning with what was typed, and open it; at once this one."""

    def elsewhere(self, typed: str) -> Sequence[tuple[str, str]]:
        """Code and line of the proposals of the session that fit what is typed, the first few."""

    async def lead(self, work: Work) -> None:
        """Do the act of a work of Alur, over the screen in front or on its own."""

    def push(self, slide: Slide) -> None:
        """Tayang, and say so, or say why not."""
