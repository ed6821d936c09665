"""A text of several paragraphs: typed, pasted or filled in, each line of it a paragraph, without any sign not seen."""

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static, TextArea

from exports.renderers.printable import printable
from sessions.text import TEXT_LIMIT, clean
from tui.dialogs.base import Dialog
from tui.widgets.plain import plain

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
