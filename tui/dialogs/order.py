"""An order of proposals: typed as codes, or picked one after the other from the list; the two lead to each other."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList

from tui.dialogs.choice import Choice
from tui.dialogs.echoed import AskEchoed
from tui.dialogs.many import AskMany
from tui.widgets.plain import crop, plain

_WIDTH = 56


class TypeOrder(AskEchoed):
    """As AskEchoed; the arrow down goes on with picking from the list, with what was typed so far."""

    BINDINGS = [Binding("down", "pick", show=False)]  # noqa: RUF012 - as Textual has it
    hint = "Enter simpan · ↓ pilih dari daftar · Esc batal"
    pick: Callable[[str], None]

    def action_pick(self) -> None:
        """Away with the line, and on with the list."""
        typed = self._now
        self.finish(None)
        self.app.call_later(self.pick, typed)


class PickOrder(AskMany):
    """As AskMany, but the answer stands in the order in which the lines were picked; each shows its number."""

    hint = "ketik mencari · Enter berikutnya · Ctrl+S selesai · Esc batal"

    def __init__(
        self, title: str, choices: Sequence[Choice], *, picked: Sequence[str], tell: Callable[[Sequence[str]], str]
    ) -> None:
        super().__init__(title, choices, marked=picked, tell=tell)
        self._order = list(picked)

    @property
    def marked(self) -> tuple[str, ...]:
        """The picked values, the first on top."""
        return tuple(self._order)

    def _prompt(self, choice: Choice) -> Content:
        number = f"{self._order.index(choice.value) + 1:>3} " if choice.value in self._order else "  · "
        label = crop(choice.label, _WIDTH)
        note = crop(f"  {choice.note}", _WIDTH - cell_len(label)) if choice.note else ""
        return Content.assemble((number, "bold $primary"), plain(label), plain(note, "$quiet"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """It is the next one, or no longer in the order; a search ends with its line."""
        value = self._listed[event.option_index].value
        if value in self._order:
            self._order.remove(value)
        else:
            self._order.append(value)
        super().on_option_list_option_selected(event)
        self.query_one(Input).value = ""
