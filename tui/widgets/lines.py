"""A field of a form with a few fixed answers on one line: arrows change it, letters jump to what begins with them."""

from collections.abc import Iterable, Sequence
from enum import Enum

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input

from exports.paper.printable import one_line, printable
from tui.widgets.plain import plain


class ChoiceLine(Widget, can_focus=True):
    """Shows `‹ BPD ›`; the answer is `value`, the first of each pair of value and label. Never empty of choices.

    `text` is the value as drafts keep it.
    """

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("left", "step(-1)", show=False),
        Binding("right,space", "step(1)", show=False),
        Binding("enter", "submit", show=False),
    ]

    index: reactive[int] = reactive(0)

    class Submitted(Message):
        """Enter was pressed in the line."""

    def __init__(self, pairs: Sequence[tuple[object, str]], value: object = None) -> None:
        super().__init__()
        self._pairs = tuple(pairs)
        self._letters = ""
        values = [pair[0] for pair in pairs]
        self.set_reactive(ChoiceLine.index, values.index(value) if value in values else 0)

    @property
    def value(self) -> object:
        """The answer."""
        return self._pairs[self.index][0]

    @property
    def text(self) -> str:
        """The answer in a draft."""
        return _kept(self.value)

    def resume(self, text: str) -> None:
        """Stand at this answer, where there still is one like it."""
        self.index = next((i for i, pair in enumerate(self._pairs) if _kept(pair[0]) == text), self.index)

    def put(self, text: str) -> bool:
        """Stand at the answer that is called so, or begins so; False where there is none."""
        wanted = text.casefold()
        found = next((i for i, (_, label) in enumerate(self._pairs) if label.casefold().startswith(wanted)), None)
        self.index = self.index if found is None else found
        return found is not None

    def render(self) -> Content:
        """The label between two small arrows, and how many answers there are."""
        label = plain(self._pairs[self.index][1])
        place = f"  {self.index + 1}/{len(self._pairs)}" if self.has_focus else ""
        arrow = "" if self.has_focus else "$primary"
        return Content.assemble(("‹ ", arrow), label, (" ›", arrow), place)

    def action_step(self, by: int) -> None:
        """The next answer or the one before, round and round."""
        self._letters = ""
        self.index = (self.index + by) % len(self._pairs)

    def action_submit(self) -> None:
        """Enter."""
        self.post_message(self.Submitted())

    def on_key(self, event: events.Key) -> None:
        """A letter or digit jumps to the next answer that begins with it, more letters to what begins with them all."""
        if event.key in {"space", *_IN_AN_EMPTY_LINE} or not event.character or not event.is_printable:
            return
        event.stop()
        letter = event.character.casefold()
        longer = self._first(self._letters + letter, from_here=0) if self._letters else None
        self._letters = letter if longer is None else self._letters + letter
        found = self._first(letter, from_here=1) if longer is None else longer
        self.index = self.index if found is None else found

    def on_blur(self) -> None:
        """Letters typed the next time begin again."""
        self._letters = ""

    def _first(self, letters: str, *, from_here: int) -> int | None:
        """The first answer that begins with these letters, the present one looked at first (0) or last (1)."""
        size = len(self._pairs)
        places = ((self.index + step) % size for step in range(from_here, size + from_here))
        return next((i for i in places if self._pairs[i][1].casefold().startswith(letters)), None)


def _kept(value: object) -> str:
    if value is None:
        return ""
    return str(value.value if isinstance(value, Enum) else value)


def with_words(typed: str, known: Iterable[str]) -> str:
    """The first text in which each of the typed words begins a word; none for nothing."""
    wanted = typed.casefold().split()
    texts = ((text, text.casefold().split()) for text in known if wanted)
    return next(
        (text for text, words in texts if all(any(word.startswith(part) for word in words) for part in wanted)), ""
    )


_IN_AN_EMPTY_LINE = {"question_mark": "bantuan", "semicolon": "catat_dulu"}
"""Keys that begin no answer, and what they do."""


MOST = 2000
"""Signs of a line, typed or pasted."""


class TextLine(Input):
    """An Input without a frame. Escape sequences that are pasted or come from a file never reach the terminal.

    With `replaces` the first key replaces what it was filled with. Of a pasted text with line breaks or tabs the line
    takes what is before the first, and says what follows.
    """

    class Pasted(Message):
        """What is left of a pasted text, `rest` by lines and columns; the line `pasted_into` has the first of them."""

        def __init__(self, pasted_into: "TextLine", rest: Sequence[str]) -> None:
            super().__init__()
            self.pasted_into = pasted_into
            self.rest = tuple(rest)

    class Full(Message):
        """What was typed or pasted is not in the line: it would be longer than the line takes."""

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
            max_length=MOST,
            select_on_focus=replaces,
            suggester=SuggestFromList(self._known, case_sensitive=False) if self._known else None,
            id=id,
        )

    @property
    def text(self) -> str:
        """What is in the line."""
        return self.value

    async def on_key(self, event: events.Key) -> None:
        """`?` in an empty line asks what is wanted here, `;` keeps a note; behind something they are signs as any."""
        action = _IN_AN_EMPTY_LINE.get(event.key)
        if action and not self.value and hasattr(self.app, f"action_{action}"):
            event.stop()
            event.prevent_default()
            await self.run_action(f"app.{action}")

    def resume(self, text: str) -> None:
        """Begin with a text that goes on being typed, so the first key does not replace it."""
        self.value = text
        self.cursor_position = len(self.value)
        self.select_on_focus = False

    def put(self, text: str) -> bool:
        """Have this text in the line."""
        self.value = text
        self.cursor_position = len(self.value)
        return True

    def restricted(self) -> None:
        """Longer than the line takes."""
        self.post_message(self.Full())

    def watch_value(self) -> None:
        """A long text that is pasted or put in at once is shown as far as the cursor."""
        if self.has_focus:
            self._show_cursor()

    def on_focus(self) -> None:
        """Where typing goes on is in sight."""
        self._show_cursor()

    def _show_cursor(self) -> None:
        self.mutate_reactive(Input.selection)

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

    def _on_paste(self, event: events.Paste) -> None:
        pieces = [piece.strip() for line in event.text.splitlines() for piece in line.split("\t")]
        pieces = [piece for piece in pieces if piece]
        if len(pieces) > 1:
            event.stop()
            event.prevent_default()
            self.replace(pieces[0], *self.selection)
            self.post_message(self.Pasted(self, pieces[1:]))

    def validate_value(self, value: str) -> str:
        """The value as it may stand in the field."""
        return printable(value).replace("\n", " ")


class SearchLine(TextLine):
    """One line `Cari: …`; hidden while there is nothing to search for."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("escape", "leave", show=False),
        Binding("down,up", "keep", show=False),
    ]

    class Left(Message):
        """The list shall have the keys again; the filter stands if a value is left."""

    def __init__(self) -> None:
        super().__init__(hint="kata yang dicari", id="cari")
        self._hide()

    def _hide(self) -> None:
        self.display = self.can_focus = False  # Textual would give the keys to a hidden field

    def open(self) -> None:
        """Show the line and take the keys; what was searched before goes with the first of them."""
        self.display = self.can_focus = True
        self.screen.set_focus(self)
        self.select_all()

    def close(self) -> None:
        """Take the filter away and hide."""
        self.value = ""
        self._hide()
        self.post_message(self.Left())

    def action_leave(self) -> None:
        """Esc in the line."""
        self.close()

    def action_keep(self) -> None:
        """An arrow key: on to what was found."""
        self._hide()
        self.post_message(self.Left())

    async def action_submit(self) -> None:
        """Enter: keep the filter."""
        self.action_keep()
