"""One, two or several out of a list: by number, by arrow, or by typing a part of a name where the list is long."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Protocol, TypeVar, cast, runtime_checkable

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from sessions.kernel.refusals import Explanation
from tui.dialogs.base import Dialog, T
from tui.widgets import spelling
from tui.widgets.lines import TextLine
from tui.widgets.options import LineFor, OptionLines
from tui.widgets.plain import crop, plain

_GAP = 2
_WIDTH = 62
"""Cells of a line of the list."""

V_co = TypeVar("V_co", covariant=True)
"""What a choice answers."""

_LEADS_ON = ("↓ lalu Enter mencarinya di semua usulan.",)

MANY = 9
"""More choices than digits: a search line stands above them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[V_co]):
    """Something to choose: what is answered, how it reads, and a few words of explanation."""

    value: V_co
    label: str
    note: str = ""


class ListDialog(Dialog[T]):
    """A list in which the arrows move, also while a search line above it has the keys."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def fill(self, lines: Iterable[LineFor], at: int = 0) -> None:
        """Show these lines and stand at the one of this number, or at the last."""
        self.query_one(OptionLines).fill(lines, at)

    def action_move(self, by: int) -> None:
        """Up and down while typing."""
        options = self.query_one(OptionList)
        if by > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()


@runtime_checkable
class ProposalFinder(Protocol):
    """A program that looks for a proposal by what is typed."""

    def find(self, typed: str) -> None:
        """Over the question, which stands as it was."""


class _ChoiceDialog(ListDialog[T]):
    """A list of choices, of which typing keeps those in which every typed word is found.

    Where it `leads_on`, what is typed can be looked for among all proposals.
    """

    leads_on = True

    def __init__(self, title: str, choices: Sequence[Choice[Any]]) -> None:
        super().__init__(title)
        self._choices = self._listed = tuple(choices)
        self._wanted = ""

    def prompt(self, choice: Choice[Any], more: int) -> Content:
        """A choice as a line, with so many cells more than in the narrowest window."""
        raise NotImplementedError

    def show_listed(self, at: int = 0) -> None:
        """Bring the list to what is left of the choices."""
        way = tuple(self._way())
        self.fill([*(partial(self.prompt, choice) for choice in self._listed), *way], at)
        if self._listed:
            self.complain(())
        else:
            self.query_one(OptionList).highlighted = None
            self.complain(["Tidak ada yang cocok; hapus sebagian tulisan.", *_LEADS_ON[: len(way)]])

    def _way(self) -> Iterator[LineFor]:
        """The last row: what is typed is looked for among all proposals, where there are any."""
        if self._wanted and self.leads_on and isinstance(self.app, ProposalFinder):
            yield lambda _: plain(f"cari di semua usulan: {self._wanted}", "$quiet")

    def answer_of(self, row: int) -> Choice[Any] | None:
        """The choice in this row; in the last one there is none, and what is typed is looked for."""
        if row < len(self._listed):
            return self._listed[row]
        cast("ProposalFinder", self.app).find(self._wanted)
        return None

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep those in which every typed word is found."""
        event.stop()
        self._wanted = event.value.strip()
        self._listed = tuple(self.fitting(event.value))
        self.show_listed()

    def fitting(self, typed: str) -> Sequence[Choice[Any]]:
        """Those in which every typed word is found; else that of the typed number, else those with a letter wrong."""
        words = typed.casefold().split()
        texts = [(choice, f"{choice.label} {choice.note}".casefold()) for choice in self._choices]
        exactly = [choice for choice, text in texts if all(word in text for word in words)]
        if not exactly and typed.strip().isdecimal() and 0 < (number := int(typed)) <= len(self._choices):
            return [self._choices[number - 1]]
        return exactly or [choice for choice, text in texts if spelling.each(words, text.split())]

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the search line takes the marked choice."""
        event.stop()
        self.query_one(OptionList).action_select()


def line_of(choice: Choice[Any], sign: str, width: int) -> Content:
    """A choice behind its sign, cut to the width. Where both do not fit, the note keeps at most a third: what tells two
    of the same name apart may be all that it says.
    """
    beside = min(cell_len(choice.note) + _GAP, width // 3) if choice.note else 0
    label = crop(choice.label, width - beside)
    note = crop(f"{' ' * _GAP}{choice.note}", width - cell_len(label)) if choice.note else ""
    return Content.assemble((sign, "bold $primary"), plain(label), plain(note, "$quiet"))


class AskChoice(_ChoiceDialog[T]):
    """Answers the value of the chosen line. Up to nine choices: a digit is the answer. More: typing filters.

    `explanation` stands above the list. `find` gives those that what is typed means, the likeliest first, instead of
    those that contain it; `asks` is said in the empty search line.
    """

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[T]],
        *,
        chosen: object = None,
        explanation: str = "",
        find: Callable[[str], Sequence[Choice[T]]] | None = None,
        asks: str = "ketik sebagian namanya",
    ) -> None:
        super().__init__(title, choices)
        self._find = find
        self.leads_on = find is None
        self._asks = asks
        self._explanation = explanation
        self._chosen = chosen
        self._searches = len(self._choices) > MANY
        self.hint = "↑↓ pilih · Enter ambil · Esc batal" if self._searches else "1–9 pilih · Enter ambil · Esc batal"

    def body(self) -> ComposeResult:
        """What it is about and the search line where they are needed, and the list."""
        if self._explanation:
            yield Static(plain(self._explanation), classes="isi")
        if self._searches:
            yield TextLine(hint=self._asks)
        yield OptionLines(markup=False)

    def on_mount(self) -> None:
        """Stand on what is chosen now."""
        self.show_listed()
        values = [choice.value for choice in self._choices]
        options = self.query_one(OptionList)
        if self._chosen in values:
            options.highlighted = values.index(self._chosen)
        options.can_focus = not self._searches
        self.set_focus(self.query_one(Input) if self._searches else options)

    def fitting(self, typed: str) -> Sequence[Choice[Any]]:
        """Those that are meant."""
        return self._find(typed) if self._find else super().fitting(typed)

    def prompt(self, choice: Choice[Any], more: int) -> Content:
        """The digit, unless it can be typed."""
        digit = "" if self._searches else f"{self._listed.index(choice) + 1} "
        return line_of(choice, digit, _WIDTH + more)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer."""
        event.stop()
        if (chosen := self.answer_of(event.option_index)) is not None:
            self.finish(chosen.value)

    def on_key(self, event: events.Key) -> None:
        """A digit is the answer where there are few choices."""
        number = int(event.key) if event.key.isdecimal() and not self._searches else 0
        if 0 < number <= len(self._listed):
            event.stop()
            self.finish(self._listed[number - 1].value)


_MANY_WIDTH = 60


class _MarkLine(TextLine):
    """A search line in which Space marks while nothing is typed, or what was typed has been looked for."""

    async def on_key(self, event: events.Key) -> None:
        """Behind a word Space is a part of what is looked for."""
        if event.key == "space" and self.selected_text == self.value:
            event.stop()
            event.prevent_default()
            self.screen.query_one(OptionList).action_select()
        else:
            await super().on_key(event)


class AskMany(_ChoiceDialog[tuple[str, ...]]):
    """Answers the values of the marked lines in the order of the list; `tell` says what these come to.

    It stays where `refuse` has something against them. A mark keeps the search; the next key begins another.
    """

    BINDINGS = [Binding("ctrl+s", "send", show=False)]  # noqa: RUF012 - as Textual has it
    hint = "Spasi, Enter tandai · ketik mencari · Ctrl+S selesai · Esc batal"

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[str]],
        *,
        marked: Sequence[str] = (),
        tell: Callable[[Sequence[str]], str] | None = None,
        refuse: Callable[[Sequence[str]], Explanation | None] = lambda _: None,
    ) -> None:
        super().__init__(title, choices)
        self._marked = set(marked)
        self._refuse = refuse
        self._tell = tell or (lambda values: f"{len(values)} dipilih")

    def body(self) -> ComposeResult:
        """The search line, the list, and what is marked so far."""
        yield _MarkLine(hint="ketik sebagian namanya")
        yield OptionLines(markup=False)
        yield Static("", classes="terbaca")

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(OptionList).can_focus = False
        self.show_listed()
        self.set_focus(self.query_one(Input))

    @property
    def marked(self) -> tuple[str, ...]:
        """The marked values in the order of the list."""
        return tuple(choice.value for choice in self._choices if choice.value in self._marked)

    def show_listed(self, at: int = 0) -> None:
        """And what the marked ones come to."""
        super().show_listed(at)
        self.query_one(".terbaca", Static).update(plain(crop(self._tell(self.marked), _MANY_WIDTH)))

    def prompt(self, choice: Choice[str], more: int) -> Content:
        """Whether it is marked."""
        return line_of(choice, "✓ " if choice.value in self._marked else "· ", _MANY_WIDTH + more)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Mark or unmark, and stay at the line."""
        event.stop()
        if (chosen := self.answer_of(event.option_index)) is not None:
            self._marked ^= {chosen.value}
            self.show_listed(event.option_index)
            self.query_one(Input).select_all()

    def action_send(self) -> None:
        """Ctrl+S: those that are marked, or what stands against them."""
        if (refusal := self._refuse(self.marked)) is not None:
            self.complain([refusal.found, refusal.advice])
        else:
            self.finish(self.marked)
