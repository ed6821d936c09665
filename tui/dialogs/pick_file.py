"""Which file to take: one of those at hand, or a path that is typed; a file that cannot be read is said so here."""

from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from functools import partial
from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList, Static, TextArea

from exports.paper.printable import printable
from sessions.intake.grid import NotATable
from sessions.intake.words import file_sentence
from sessions.record.scans import NotAScan
from tui.dialogs.base import Dialog, T
from tui.dialogs.choice import ListDialog
from tui.dialogs.reading import path_of
from tui.widgets.lines import TextLine
from tui.widgets.options import OptionLines
from tui.widgets.plain import crop, plain

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
        yield Static(
            plain("Tempel di sini: tabel beserta judul kolomnya, atau pesan WhatsApp seutuhnya."), classes="isi"
        )
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
        """Ctrl+S: read what is there."""
        try:
            seen = await self._look(self.query_one(TableArea).text)
        except NotATable as error:
            self.complain([file_sentence(error)])
        else:
            self.finish(seen)


_WIDTH = 66


class PickFile(ListDialog[T]):
    """Answers what the chosen file would bring. `files` are those at hand.

    `look` reads one or raises NotATable or NotAScan. Typing filters the list; where nothing fits, what was typed is the
    path. A bad file leaves everything as typed.
    """

    hint = "↑↓ pilih · Enter baca · Esc batal"

    def __init__(
        self,
        files: Sequence[Path],
        look: Callable[[Path], Awaitable[T]],
        *,
        title: str = "Berkas usulan",
        placeholder: str = "nama atau letak berkas CSV, XLSX, XLS, ODS",
    ) -> None:
        super().__init__(title)
        self._files = tuple(files)
        self._listed = self._files
        self._look = look
        self._placeholder = placeholder

    def body(self) -> ComposeResult:
        """The path, the files at hand, and what the program is doing."""
        yield TextLine(hint=self._placeholder)
        yield OptionLines(markup=False)
        yield Static("", classes="terbaca")

    def on_mount(self) -> None:
        """List what is at hand; type at once."""
        self.query_one(OptionList).can_focus = False
        self._list(self._files)
        self.set_focus(self.query_one(Input))

    def _list(self, files: Sequence[Path]) -> None:
        self._listed = tuple(files)
        self.fill([partial(_line, path) for path in files])

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the files in whose name every typed word is found."""
        event.stop()
        self.complain(())
        words = event.value.casefold().split()
        self._list([path for path in self._files if all(word in path.name.casefold() for word in words)])

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Read the marked file, or the one that was typed."""
        event.stop()
        marked = self.query_one(OptionList).highlighted
        if marked is not None:
            await self._read(self._listed[marked])
        elif event.value.strip():
            await self._read(path_of(event.value))
        else:
            self.complain(["Belum ada berkas di folder ini; ketik letak berkasnya."])

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click on a file."""
        event.stop()
        await self._read(self._listed[event.option_index])

    async def _read(self, path: Path) -> None:
        self.complain(())
        progress = self.query_one(".terbaca", Static)
        progress.update(plain(crop(f"membaca {path.name} …", _WIDTH)))
        try:
            seen = await self._look(path)
        except NotATable as error:
            if not self._is_finished:
                progress.update("")
                self.complain([file_sentence(error)])
        except NotAScan as error:
            progress.update("")
            self.complain([error.flaw.label])
        else:
            self.finish(seen)


def _line(path: Path, more: int) -> Content:
    return plain(crop(f"{path.name}  {path.parent}", _WIDTH + more))


TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
"""Kinds of file that can hold a table of proposals."""

MOST_FILES = 200
"""Files listed of one folder; a name can be typed as well."""


def files_at_hand(folders: Iterable[Path], suffixes: Collection[str] = TABLES) -> tuple[Path, ...]:
    """Files of this kind lying directly in these folders, the newest first; one that cannot be read has none."""
    found = {path.resolve(): path for folder in folders for path in _files(folder, suffixes)}
    return tuple(sorted(found.values(), key=lambda path: (-_changed(path), path.name)))


def _files(folder: Path, suffixes: Collection[str]) -> list[Path]:
    try:
        paths = [path for path in folder.iterdir() if path.suffix.lower() in suffixes and path.is_file()]
    except OSError:
        return []
    return sorted(paths, key=_changed, reverse=True)[:MOST_FILES]


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
