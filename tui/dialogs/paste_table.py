"""A table that was copied from a spreadsheet or a page: pasted, read, and complained about in place."""

from collections.abc import Awaitable, Callable

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.widgets import Static, TextArea

from exports.renderers.printable import printable
from exports.wording.intake import file_sentence
from sessions.intake.not_a_table import NotATable
from tui.dialogs.base import Dialog, T
from tui.widgets.plain import plain

MOST = 1_000_000
"""Signs of a pasted table; the recap of a large kecamatan has some three hundred thousand."""


def as_table(text: str) -> str:
    """The text without escape sequences; tabs stay, for they part its columns."""
    return "\t".join(map(printable, text.replace("\r\n", "\n").replace("\r", "\n").split("\t")))


class TableArea(TextArea):
    """A text area for a table; what would make it too long is not taken in."""

    class TooLong(Message):
        """More was pasted than a table may have."""

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        if len(self.text) + len(event.text) > MOST:
            self.post_message(self.TooLong())
        elif result := self._replace_via_keyboard(as_table(event.text), *self.selection):
            self.move_cursor(result.end_location)


class PasteTable(Dialog[T]):
    """Answers what the pasted table would bring; `look` reads it or raises NotATable."""

    BINDINGS = [Binding("ctrl+s", "send", show=False, priority=True)]  # noqa: RUF012 - as Textual has it
    hint = "Ctrl+S baca tabel · Esc batal"

    def __init__(self, look: Callable[[str], Awaitable[T]], text: str = "") -> None:
        super().__init__("Tempel tabel")
        self._look = look
        self._text = as_table(text[:MOST])
        self.add_class("-naskah")

    def body(self) -> ComposeResult:
        """What is expected, and the table."""
        yield Static(plain("Salin tabel beserta judul kolomnya dari lembar kerja, lalu tempel di sini."), classes="isi")
        yield TableArea(self._text, compact=True, soft_wrap=False, classes="alinea")

    def on_mount(self) -> None:
        """Paste at once, below what is there."""
        area = self.query_one(TableArea)
        area.move_cursor(area.document.end)
        self.set_focus(area)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Something was pasted or typed."""
        event.stop()
        self.complain(())

    def on_table_area_too_long(self) -> None:
        """What was pasted is not there."""
        self.complain(["Tabel terlalu panjang untuk ditempel.", "Simpan sebagai berkas, lalu impor dengan i."])

    async def action_send(self) -> None:
        """Ctrl+S: read what stands there."""
        try:
            seen = await self._look(self.query_one(TableArea).text)
        except NotATable as error:
            self.complain([file_sentence(error)])
        else:
            self.finish(seen)
