"""A field for one line of text; what is typed, pasted or filled in loses every sign that is not seen."""

from collections.abc import Sequence

from textual.suggester import SuggestFromList
from textual.widgets import Input

from exports.renderers.printable import one_line, printable


class TextLine(Input):
    """An Input without a frame. Escape sequences that are pasted or come from a file never reach the terminal.

    With `replaces` the first key replaces what it was filled with.
    """

    def __init__(
        self,
        value: str = "",
        *,
        hint: str = "",
        replaces: bool = False,
        suggestions: Sequence[str] = (),
        id: str | None = None,  # noqa: A002 - as Textual has it
    ) -> None:
        super().__init__(
            one_line(value),
            placeholder=one_line(hint),
            compact=True,
            max_length=2000,
            select_on_focus=replaces,
            suggester=SuggestFromList(map(one_line, suggestions), case_sensitive=False) if suggestions else None,
            id=id,
        )

    def resume(self, value: str) -> None:
        """Begin with a text that goes on being typed, so the first key does not replace it."""
        self.value = value
        self.select_on_focus = False

    def validate_value(self, value: str) -> str:
        """The value as it may stand in the field."""
        return printable(value).replace("\n", " ")
