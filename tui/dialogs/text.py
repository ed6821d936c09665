"""One line of text or one number: asked, read, and kept as typed while it cannot be read."""

from collections.abc import Callable, Mapping

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input, Static, TextArea

from exports.paper.printable import one_line, printable
from sessions.kernel.text import TEXT_LIMIT, clean
from sessions.language.numbers import rupiah, short, thousands
from tui.dialogs.base import Dialog, T
from tui.dialogs.reading import Unreadable, read_count, read_rupiah, read_text
from tui.widgets.lines import TextLine
from tui.widgets.plain import plain


class AskLine(Dialog[T]):
    """A field for one line, answered as `read` reads it or raises Unreadable; below it how it is read so far.

    `tell` says that, or raises Unreadable. The first key replaces the `value` the field is filled with, unless
    `goes_on`: then the value was begun by a key.
    """

    BINDINGS = [Binding("ctrl+s", "send", show=False)]  # noqa: RUF012 - as Textual has it
    takes_keys = True
    hint = "Enter simpan · Esc batal"

    def __init__(
        self,
        title: str,
        *,
        read: Callable[[str], T],
        tell: Callable[[str], str] | None = None,
        value: str = "",
        explanation: str = "",
        about: str = "",
        goes_on: bool = False,
    ) -> None:
        super().__init__(title, about=about)
        self._read = read
        self._tell = tell
        self._explanation = explanation
        self._goes_on = goes_on
        self._replaces = not goes_on
        self._before = self._now = one_line(value)

    def body(self) -> ComposeResult:
        """Explanation, field, and how it was read."""
        if self._explanation:
            yield Static(plain(self._explanation), classes="isi")
        yield TextLine(self._now, replaces=self._replaces)
        yield Static("", classes="terbaca")

    def on_mount(self) -> None:
        """Type at once."""
        self.set_focus(self.query_one(Input))

    def typed(self) -> Mapping[str, str]:
        """The line, where it is not as it was filled in."""
        return {"": self._now} if self._now != self._before else {}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Begin with the line as it was typed, unless another one has been begun by a key."""
        if not self._goes_on:
            self._now, self._replaces = one_line(texts.get("", self._before)), False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say at every key how the text is read."""
        event.stop()
        if event.value != self._now:
            self._now = event.value
            self.complain(())
            self.post_message(self.Typed())
        self.query_one(".terbaca", Static).update(plain(self._echo(event.value)))

    def on_text_line_pasted(self, event: TextLine.Pasted) -> None:
        """Only one line is asked."""
        event.stop()
        self.remark(f"Hanya baris pertama tempelan yang dipakai; {len(event.rest)} lainnya tidak.")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer, or say why it cannot be read."""
        event.stop()
        self.action_send()

    def action_send(self) -> None:
        """Ctrl+S, as Enter in the line."""
        try:
            answer = self._read(self.query_one(Input).value)
        except Unreadable as unreadable:
            self.complain(str(unreadable).split("\n"))
        else:
            self.finish(answer)

    def _echo(self, typed: str) -> str:
        """What is wrong with the line is said only when it is sent."""
        try:
            return self._tell(typed) if self._tell else ""
        except Unreadable:
            return ""


def _something(typed: str) -> str:
    if text := read_text(typed):
        return text
    raise Unreadable("Isian masih kosong.")


class AskText(AskLine[str]):
    """A line of text: AskText("Alasan", read=at_least(10, "Alasan")). Without `read` any text that is not empty."""

    def __init__(
        self,
        title: str,
        *,
        read: Callable[[str], str] = _something,
        value: str = "",
        explanation: str = "",
        about: str = "",
        goes_on: bool = False,
    ) -> None:
        super().__init__(title, read=read, value=value, explanation=explanation, about=about, goes_on=goes_on)


class AskNumber(AskLine[int]):
    """An amount in rupiah (`150 jt`, `1,5 M`) or, with `is_money=False`, a count; shown in full while typing."""

    def __init__(
        self,
        title: str,
        *,
        value: int | None = None,
        is_money: bool = True,
        unit: str = "",
        least: int = 0,
        most: int | None = None,
        explanation: str = "",
    ) -> None:
        self._is_money = is_money
        self._unit = unit
        self._least = least
        self._most = most
        shown = "" if value is None else thousands(value)
        super().__init__(title, read=self._within, tell=self._told, value=shown, explanation=explanation)

    def _within(self, typed: str) -> int:
        number = self._number(typed)
        if number < self._least:
            raise Unreadable(f"Paling sedikit {self._full(self._least)}.")
        if self._most is not None and number > self._most:
            raise Unreadable(f"Paling banyak {self._full(self._most)}; tertulis {self._full(number)}.")
        return number

    def _number(self, typed: str) -> int:
        return read_rupiah(typed) if self._is_money else read_count(typed)

    def _full(self, number: int) -> str:
        return rupiah(number) if self._is_money else f"{thousands(number)} {self._unit}".rstrip()

    def _told(self, typed: str) -> str:
        """`= Rp150.000.000  (150 jt)`."""
        number = self._number(typed)
        return f"= {self._full(number)}" + (f"  ({short(number)})" if self._is_money else "")


MOST = 30
"""Paragraphs of one part."""


class ParagraphArea(TextArea):
    """A text area whose pasted text loses escape sequences."""

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        if result := self._replace_via_keyboard(printable(event.text), *self.selection):
            self.move_cursor(result.end_location)


class AskParagraphs(Dialog[tuple[str, ...]]):
    """Answers the paragraphs; () where nothing is left, which gives the text of the program back."""

    BINDINGS = [Binding("ctrl+s", "send", show=False, priority=True)]  # noqa: RUF012 - as Textual has it
    hint = "Ctrl+S simpan · Enter alinea baru · kosong: kalimat bawaan · Esc batal"

    def __init__(self, title: str, paragraphs: tuple[str, ...], *, explanation: str = "") -> None:
        super().__init__(title)
        self._explanation = explanation
        self._before = self._now = "\n".join(map(printable, paragraphs))
        self.add_class("-naskah")

    def body(self) -> ComposeResult:
        """What the part is for, and the text."""
        if self._explanation:
            yield Static(plain(self._explanation), classes="isi")
        yield ParagraphArea(self._now, compact=True, classes="alinea")

    def on_mount(self) -> None:
        """Type at once, at the end."""
        area = self.query_one(ParagraphArea)
        area.move_cursor(area.document.end)
        self.set_focus(area)

    def typed(self) -> Mapping[str, str]:
        """The text, where it is not as it was filled in."""
        return {"": self._now} if self._now != self._before else {}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Begin with the text as it was typed."""
        self._now = printable(texts.get("", self._before))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """A key in the text."""
        event.stop()
        if event.text_area.text != self._now:
            self._now = event.text_area.text
            self.complain(())
            self.post_message(self.Typed())

    def action_send(self) -> None:
        """Ctrl+S."""
        parts = tuple(text for line in self._now.split("\n") if (text := clean(line, TEXT_LIMIT + 1)))
        if len(parts) > MOST:
            self.complain([f"Paling banyak {MOST} alinea; tertulis {len(parts)}."])
        elif longest := [number for number, part in enumerate(parts, start=1) if len(part) > TEXT_LIMIT]:
            self.complain([f"Alinea {longest[0]} melebihi {TEXT_LIMIT} huruf.", "Bagi menjadi dua alinea."])
        else:
            self.finish(parts)
