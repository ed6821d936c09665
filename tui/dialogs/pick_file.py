"""Which file to take: one of those at hand, or a path that is typed; a file that cannot be read is said so here."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from exports.wording.intake import file_sentence
from exports.wording.scans import SENTENCES
from sessions.intake.not_a_table import NotATable
from sessions.record.scans import NotAScan
from tui.dialogs.base import Dialog, T
from tui.imports import path_of
from tui.widgets.plain import crop, plain

_WIDTH = 66


class PickFile(Dialog[T]):
    """Answers what the chosen file would bring. `files` are those at hand.

    `look` reads one or raises NotATable or NotAScan. Typing filters the list; where nothing fits, what was typed is the
    path. A bad file leaves everything as typed.
    """

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]
    hint = "↑↓ pilih · Enter baca · Esc batal"

    def __init__(
        self,
        files: Sequence[Path],
        look: Callable[[Path], Awaitable[T]],
        *,
        title: str = "Berkas usulan",
        placeholder: str = "ketik nama atau letak berkas CSV, XLSX, XLS, atau ODS",
    ) -> None:
        super().__init__(title)
        self._files = tuple(files)
        self._listed = self._files
        self._look = look
        self._placeholder = placeholder

    def body(self) -> ComposeResult:
        """The path, the files at hand, and what the program is doing."""
        yield Input(placeholder=self._placeholder, compact=True)
        yield OptionList(markup=False)
        yield Static("", classes="terbaca")

    def on_mount(self) -> None:
        """List what is at hand; type at once."""
        self.query_one(OptionList).can_focus = False
        self._list(self._files)
        self.set_focus(self.query_one(Input))

    def _list(self, files: Sequence[Path]) -> None:
        self._listed = tuple(files)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(Option(plain(crop(f"{path.name}  {path.parent}", _WIDTH))) for path in files)
        options.highlighted = 0 if files else None

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
            self.complain([SENTENCES[error.flaw]])
        else:
            self.finish(seen)

    def action_move(self, by: int) -> None:
        """Up and down while typing."""
        options = self.query_one(OptionList)
        if by > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()
