"""What all dialogs share: a title, a body, a line for what is wrong, a line of keys, and one answer only."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from sessions.kernel.text import clean
from sessions.language.numbers import thousands
from sessions.record.beside import NAME_LIMIT
from tui.widgets.lines import MOST, TextLine
from tui.widgets.plain import plain

T = TypeVar("T")


class Dialog(ModalScreen[T], Generic[T]):
    """A question over the screen. `finish` answers it once; Esc answers None.

    `decides`: Enter has an effect at once, so nothing is taken before it is painted, nor in the first moment after.
    `too_soon` is said to an Enter that came then. `takes_keys`: keys typed before it stood are meant for it.

    What is typed into it is kept as a draft under the name `form`: the title, and `about` where the title does not say
    what the form is about.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", show=False),
        Binding("question_mark", "app.bantuan", show=False),
        Binding("semicolon", "app.catat_dulu", show=False),
    ]
    AUTO_FOCUS = None
    decides: ClassVar[bool] = False
    takes_keys: ClassVar[bool] = False
    too_soon: ClassVar[str] = ""
    hint: str = "Enter lanjut · Esc batal"
    note: str = ""
    """Said below the answer until something is typed."""

    class Typed(Message):
        """Something was typed or chosen in the dialog, which does not yet answer it."""

    def __init__(self, title: str, *, about: str = "") -> None:
        super().__init__()
        self._heading = title
        self._about = about
        self._is_finished = False
        self._closes_with: tuple[T | None] | None = None

    @property
    def heading(self) -> str:
        """What people call the dialog."""
        return self._heading.partition("\n")[0]

    @property
    def form(self) -> str:
        """The name of its draft: the same whenever the same is asked."""
        return clean(f"{self._heading} {self._about}", NAME_LIMIT)

    def asked(self) -> Iterable[tuple[str, str]]:
        """What is asked, for the help: names of fields with what is said of them."""
        return ()

    def typed(self) -> Mapping[str, str]:
        """Name of a field -> what was typed in it so far; nothing where there is nothing worth keeping."""
        return {}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Begin with what was typed before the program ended; called before the dialog is shown."""

    def compose(self) -> ComposeResult:
        """The frame of the dialog; subclasses yield their own part in `body`."""
        with Vertical(classes="kotak"):
            yield Static(plain(self._heading), classes="judul")
            yield from self.body()
            yield Static(plain(f"• {self.note}"), classes="galat -kabar") if self.note else Static("", classes="galat")
            yield Static(plain(self.hint), classes="tombol")

    def body(self) -> ComposeResult:
        """What stands between title and keys."""
        yield from ()

    def complain(self, lines: Sequence[str]) -> None:
        """Say what is wrong with the answer; nothing typed is lost. No lines: nothing is wrong."""
        line = self.query_one(".galat", Static)
        line.remove_class("-kabar")
        line.update(plain(self.told_wrong(lines)))

    @staticmethod
    def told_wrong(lines: Sequence[str]) -> str:
        """What is wrong, and what to do about it, behind their signs."""
        found, *advice = lines or ("",)
        return "\n".join([f"✗ {found}", *(f"→ {line}" for line in advice)]) if found else ""

    def remark(self, text: str) -> None:
        """Say something where it is said what is wrong; nothing is."""
        self.note = text
        for line in self.query(".galat").results(Static):
            line.add_class("-kabar")
            line.update(plain(f"• {text}"))

    def on_text_line_full(self, event: TextLine.Full) -> None:
        """Nothing of what was too long is taken, and what stood there stays."""
        event.stop()
        self.complain(
            ["Terlalu panjang, jadi tidak dimasukkan.", f"Satu isian paling panjang {thousands(MOST)} huruf."]
        )

    def finish(self, answer: T | None) -> None:
        """Close with the answer; a second answer is not heard.

        Under what covers the screen, a pause for example, it closes when that is lifted: what follows from the answer
        may ask again, and must not lift it.
        """
        if self._is_finished:
            return
        self._is_finished = True
        if self.app.screen is self:
            self.dismiss(answer)
        else:
            self._closes_with = (answer,)

    def on_screen_resume(self) -> None:
        """In front again."""
        if self._closes_with is not None:
            (answer,), self._closes_with = self._closes_with, None
            self.dismiss(answer)

    def action_cancel(self) -> None:
        """Esc."""
        self.finish(None)
