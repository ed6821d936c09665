"""A field for one line of text; what is typed, pasted or filled in loses every sign that is not seen."""

from collections.abc import Iterable, Sequence

from textual.suggester import SuggestFromList
from textual.widgets import Input

from exports.renderers.printable import one_line, printable


def with_words(typed: str, known: Iterable[str]) -> str:
    """The first text in which each of the typed words begins a word; none for nothing."""
    wanted = typed.casefold().split()
    texts = ((text, text.casefold().split()) for text in known if wanted)
    return next(
        (text for text, words in texts if all(any(word.startswith(part) for word in words) for part in wanted)), ""
    )


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
        self._known = tuple(map(one_line, suggestions))
        super().__init__(
            one_line(value),
            placeholder=one_line(hint),
            compact=True,
            max_length=2000,
            select_on_focus=replaces,
            suggester=SuggestFromList(self._known, case_sensitive=False) if self._known else None,
            id=id,
        )

    def resume(self, value: str) -> None:
        """Begin with a text that goes on being typed, so the first key does not replace it."""
        self.value = value
        self.select_on_focus = False

    def action_cursor_right(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - as Textual has it
        """At the end of a text that begins nothing known, take the first that has all of its words: `talud`."""
        before = self.value, self.cursor_position
        super().action_cursor_right(select)
        if (
            before == (self.value, self.cursor_position)
            and not select
            and (found := with_words(before[0], self._known))
        ):
            self.value = found
            self.cursor_position = len(found)

    def validate_value(self, value: str) -> str:
        """The value as it may stand in the field."""
        return printable(value).replace("\n", " ")
