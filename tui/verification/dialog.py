"""The checklist of the verification: one key per answer, and the verdict with the same hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static

from sessions.values.verification import Answer, ChecklistItem, ChecklistItemId
from tui.dialogs.base import Dialog
from tui.verification.view import SIGNS
from tui.widgets.options import OptionLines
from tui.widgets.plain import crop, plain

_WIDTH = 60


class Next(StrEnum):
    """What follows once the answers are taken."""

    NOTHING = ""
    NOTE = "catatan"
    PASSED = "lolos"
    SEND_BACK = "kembalikan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The answers as they stand, and what is to follow."""

    answers: Mapping[ChecklistItemId, Answer]
    then: Next = Next.NOTHING


class AskChecklist(Dialog[Checked]):
    """y, t and p answer the marked point and go on; Enter takes all. `answers` is what it begins with."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("y", "answer('ya')", show=False),
        Binding("t", "answer('tidak')", show=False),
        Binding("p", "answer('tidak perlu')", show=False),
        Binding("a", "rest", show=False),
        Binding("enter", "send('')", show=False, priority=True),
        Binding("n", "send('catatan')", show=False),
        Binding("l", "send('lolos')", show=False),
        Binding("k", "send('kembalikan')", show=False),
    ]
    hint = "a sisanya ya · n catatan · l lolos · k kembalikan · Enter simpan"
    note = "y ✓ ya   t ✗ tidak   p – tidak perlu"

    def __init__(
        self, title: str, points: Sequence[ChecklistItem], answers: Mapping[ChecklistItemId, Answer], told: str = ""
    ) -> None:
        super().__init__(title)
        self._points = tuple(points)
        self._answers = dict(answers)
        self._told = told

    def body(self) -> ComposeResult:
        """What is looked at, and the points."""
        yield Static(plain(crop(self._told, _WIDTH + 5)), classes="isi")
        yield OptionLines(markup=False)

    def on_mount(self) -> None:
        """Stand on the first point that nobody has answered."""
        waiting = [number for number, point in enumerate(self._points) if point.id not in self._answers]
        self._list(waiting[0] if waiting else 0)
        self.set_focus(self.query_one(OptionList))

    def _list(self, at: int) -> None:
        lines = [self._prompt(number, point) for number, point in enumerate(self._points, start=1)]
        self.query_one(OptionLines).fill([partial(_as_it_is, line) for line in lines], at)

    def _prompt(self, number: int, point: ChecklistItem) -> Content:
        sign = SIGNS[self._answers.get(point.id)]
        return Content.assemble(f"{number:>2} ", (f"{sign} ", "bold $primary"), plain(point.text))

    def action_answer(self, answer: str) -> None:
        """Answer the marked point; the mark goes on."""
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self._answers[self._points[at].id] = Answer(answer)
            self._list(at + 1)

    def action_rest(self) -> None:
        """All that is not answered yet is ya."""
        self._answers = {**{point.id: Answer.YES for point in self._points}, **self._answers}
        self._list(len(self._points) - 1)

    def action_send(self, then: str) -> None:
        """The answers as they stand."""
        self.finish(Checked(answers=self._answers, then=Next(then)))


def _as_it_is(line: Content, _more: int) -> Content:
    """However wide the window is: a line that is too long for it goes on below."""
    return line
