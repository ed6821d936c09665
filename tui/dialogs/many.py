"""Several out of a list: Enter marks and unmarks, typing filters, Ctrl+S takes those that are marked."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.dialogs.base import Dialog
from tui.dialogs.choice import Choice
from tui.widgets.plain import crop, plain
from tui.widgets.text_line import TextLine

_WIDTH = 60


class AskMany(Dialog[tuple[str, ...]]):
    """Answers the values of the marked lines in the order of the list; `tell` says what these come to."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("ctrl+s", "send", show=False),
    ]
    hint = "ketik mencari · Enter tandai · Ctrl+S selesai · Esc batal"

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        marked: Sequence[str] = (),
        tell: Callable[[Sequence[str]], str] | None = None,
    ) -> None:
        super().__init__(title)
        self._choices = tuple(choices)
        self._listed = self._choices
        self._marked = set(marked)
        self._tell = tell or (lambda values: f"{len(values)} dipilih")

    def body(self) -> ComposeResult:
        """The search line, the list, and what is marked so far."""
        yield TextLine(hint="ketik sebagian namanya")
        yield OptionList(markup=False)
        yield Static("", classes="terbaca")

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(OptionList).can_focus = False
        self._list(0)
        self.set_focus(self.query_one(Input))

    @property
    def marked(self) -> tuple[str, ...]:
        """The marked values in the order of the list."""
        return tuple(choice.value for choice in self._choices if choice.value in self._marked)

    def _list(self, at: int) -> None:
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(self._prompt(choice)) for choice in self._listed)
        options.highlighted = min(at, len(self._listed) - 1) if self._listed else None
        self.complain(() if self._listed else ["Tidak ada yang cocok; hapus sebagian tulisan."])
        self.query_one(".terbaca", Static).update(plain(crop(self._tell(self.marked), _WIDTH)))

    def _prompt(self, choice: Choice) -> Content:
        sign = "✓ " if choice.value in self._marked else "· "
        label = crop(choice.label, _WIDTH)
        note = crop(f"  {choice.note}", _WIDTH - cell_len(label)) if choice.note else ""
        return Content.assemble((sign, "bold $primary"), plain(label), plain(note, "$quiet"))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep those in which every typed word is found."""
        event.stop()
        words = event.value.casefold().split()
        self._listed = tuple(
            c for c in self._choices if all(word in f"{c.label} {c.note}".casefold() for word in words)
        )
        self._list(0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter marks the line or takes its mark away."""
        event.stop()
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Mark or unmark, and stay at the line."""
        event.stop()
        self._marked ^= {self._listed[event.option_index].value}
        self._list(event.option_index)

    def action_move(self, by: int) -> None:
        """Up and down while typing."""
        options = self.query_one(OptionList)
        if by > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def action_send(self) -> None:
        """Ctrl+S: those that are marked."""
        self.finish(self.marked)
