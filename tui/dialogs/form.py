"""Several fields at once: read one by one, sent together, and kept as typed when the meeting refuses them."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Static

from exports.paper.printable import one_line
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from tui.dialogs.asked import AS_DECLARED, E, Otherwise, entry, lines_of
from tui.dialogs.base import Dialog
from tui.dialogs.reading import Unreadable
from tui.widgets.lines import ChoiceLine, TextLine
from tui.widgets.plain import plain

Accept = Callable[[E], Awaitable[Explanation | None]]
"""Takes the entry to the meeting; an explanation keeps the form open."""

_UNOPENED = Session()

_FEW = 5
"""Answers of a field that the help lists."""


class _Fields(VerticalScroll, inherit_bindings=False):
    """More fields than the window has lines follow the focus; arrows stay with the form."""


class AskForm(Dialog[E]):
    """Asks what the frozen dataclass `form` declares and answers one; `start` holds what the fields are filled with.

    What is wrong with a field is said below it, and the cursor goes there, whether the form cannot read it or the
    meeting refuses it. A refusal that is no field's stands below them all.

    Enter goes to the next field and, from the last, sends; Ctrl+S sends from anywhere. What a declaration leaves open
    is computed from `session` or stands in `asked`. With `accept` the form itself hands its entry on and stays, as
    typed, where that is refused.
    """

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("ctrl+s", "send", show=False),
    ]
    takes_keys = True
    hint = "Enter lanjut · ↑↓ berpindah · Ctrl+S simpan · Esc batal"

    def __init__(
        self,
        title: str,
        form: type[E],
        start: object = None,
        *,
        session: Session = _UNOPENED,
        accept: Accept[E] | None = None,
        asked: Otherwise = AS_DECLARED,
        about: str = "",
    ) -> None:
        super().__init__(title, about=about)
        self._entry = form
        self._fields = lines_of(form, start, session, asked)
        self._accept = accept
        self._first = 0
        self._wrong: int | None = None
        if any(field.suggestions for field in self._fields):
            self.hint = "Enter lanjut · ↑↓ pindah · → lengkapi · Ctrl+S simpan · Esc batal"
        self._lines = [field.widget() for field in self._fields]
        self._rows = [Horizontal(classes="baris") for _ in self._lines]
        self._before = [line.text for line in self._lines]
        self._seen = list(self._before)

    def body(self) -> ComposeResult:
        """Label at the left, field at the right."""
        with _Fields(classes="isian", can_focus=False):
            for field, line, row in zip(self._fields, self._lines, self._rows, strict=True):
                with row:
                    yield Static(plain(field.label), classes="label")
                    yield line
            yield Static("", classes="di-isian")

    def on_mount(self) -> None:
        """Type at once in the first field, or where typing was broken off."""
        for index, line in enumerate(self._lines):
            if isinstance(line, ChoiceLine):
                self.watch(line, "index", partial(self._changed, index), init=False)
        self.set_focus(self._lines[self._first])

    def asked(self) -> Iterable[tuple[str, str]]:
        """Every field, with its hint, or with its answers where there are few."""
        for field in self._fields:
            choices = (
                ", ".join(field.choices.values()) if len(field.choices) <= _FEW else f"{len(field.choices)} pilihan"
            )
            yield field.label.rstrip("?"), field.hint or (choices if field.choices else "")

    def typed(self) -> Mapping[str, str]:
        """The fields that are not as they were filled in."""
        pairs = zip(self._fields, self._lines, self._before, strict=True)
        return {field.name: line.text for field, line, before in pairs if line.text != before}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put what was typed back into the fields that are still there."""
        for index, field in enumerate(self._fields):
            if field.name in texts:
                self._lines[index].resume(texts[field.name])
                self._first = index
        self._seen = [line.text for line in self._lines]

    def begin_at(self, name: str) -> None:
        """Stand in this field first, if it is asked; called before the dialog is shown."""
        self._first = next((index for index, field in enumerate(self._fields) if field.field == name), 0)

    def typed_in(self, name: str) -> tuple[str, ...]:
        """What stands now in the line of this field, or in its lines; nothing where it is not asked."""
        pairs = zip(self._fields, self._lines, strict=True)
        return tuple(line.text for field, line in pairs if field.field == name)

    def _here(self) -> int:
        return next((index for index, line in enumerate(self._lines) if line is self.focused), 0)

    def _read(self, index: int) -> object:
        return self._fields[index].answer(self._lines[index])

    def _is_fine(self, index: int) -> bool:
        try:
            self._read(index)
        except Unreadable as unreadable:
            self._wrong = index
            label, told = self._fields[index].label.rstrip("?"), str(unreadable)
            self._complain_at(index, [told if told.startswith(label) else f"{label}: {told}"])
            return False
        self.complain(())
        return True

    def on_input_changed(self, event: Input.Changed) -> None:
        """A key in a field."""
        event.stop()
        self._changed(next(index for index, line in enumerate(self._lines) if line is event.input))

    def _changed(self, index: int) -> None:
        """What was said about a field goes when it is corrected, what the meeting said when anything is."""
        value = self._lines[index].text
        if value == self._seen[index]:
            return
        self._seen[index] = value
        if self._wrong in {None, index}:
            self.complain(())
        self.post_message(self.Typed())

    def on_text_line_pasted(self, event: TextLine.Pasted) -> None:
        """Each line or column of a pasted text goes to a field of its own; what has none is told."""
        event.stop()
        here = next(index for index, line in enumerate(self._lines) if line is event.pasted_into)
        taken = list(zip(self._lines[here + 1 :], event.rest, strict=False))
        missed = [text for line, text in taken if not line.put(text)]
        self.set_focus(self._lines[here + len(taken)])
        left = [*missed, *event.rest[len(taken) :]]
        if left:
            self.remark(f"Tidak ada isian untuk {len(left)} bagian tempelan, yang pertama: {one_line(left[0])[:30]}")

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field."""
        event.stop()
        await self._go_on()

    async def on_choice_line_submitted(self, event: ChoiceLine.Submitted) -> None:
        """Enter in a choice."""
        event.stop()
        await self._go_on()

    async def _go_on(self) -> None:
        here = self._here()
        if not self._is_fine(here):
            return
        if here + 1 < len(self._fields):
            self.set_focus(self._lines[here + 1])
        else:
            await self.action_send()

    def action_move(self, by: int) -> None:
        """To the field above or below, without asking what is in it."""
        self.set_focus(self._lines[max(0, min(len(self._fields) - 1, self._here() + by))])

    async def action_send(self) -> None:
        """Answer, if every field can be read and the meeting accepts it."""
        if self._is_finished or not all(self._is_fine(index) for index in range(len(self._fields))):
            return
        filled = entry(self._entry, self._fields, [self._read(index) for index in range(len(self._fields))])
        refusal = await self._accept(filled) if self._accept else None
        if refusal is None:
            self.finish(filled)
        else:
            self._wrong = self._at_fault(refusal)
            if self._wrong is None:
                self.complain(refusal.lines)
            else:
                self._complain_at(self._wrong, refusal.lines)

    def _at_fault(self, refusal: Explanation) -> int | None:
        """The line that the refusal is about, of several the one that has the cursor, or else the first.

        None where it is about the meeting.
        """
        names = [{field.field, *field.answers} for field in self._fields]
        wanted = next((name for name in refusal.fields if any(name in known for known in names)), None)
        lines = [number for number, known in enumerate(names) if wanted in known]
        return self._here() if self._here() in lines else next(iter(lines), None)

    def complain(self, lines: Sequence[str]) -> None:
        """Below all fields."""
        super().complain(lines)
        self.query_one(".di-isian", Static).display = False

    def _complain_at(self, index: int, lines: Sequence[str]) -> None:
        """Below the field, which gets the cursor."""
        self.complain(())
        said = self.query_one(".di-isian", Static)
        said.update(plain(self.told_wrong(lines)))
        said.display = True
        self.query_one(_Fields).move_child(said, after=self._rows[index])
        self.set_focus(self._lines[index])
        self.call_after_refresh(said.scroll_visible, animate=False)
