"""A field for one line of text; what is typed, pasted or filled in loses every sign that is not seen."""

from textual.widgets import Input

from exports.renderers.printable import one_line, printable


class TextLine(Input):
    """An Input without a frame. Escape sequences that are pasted or come from a file never reach the terminal."""

    def __init__(self, value: str = "", *, hint: str = "", replaces: bool = False, id: str | None = None) -> None:  # noqa: A002
        super().__init__(
            one_line(value),
            placeholder=one_line(hint),
            compact=True,
            max_length=2000,
            select_on_focus=replaces,
            id=id,
        )

    def validate_value(self, value: str) -> str:
        """The value as it may stand in the field."""
        return printable(value).replace("\n", " ")
