"""Yes or no: AskConfirm for a question, ReadBack for the sentence of a decision that is read out before it stands."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from sessions.record.wall import Slide, SlideName
from tui.desk import Program
from tui.dialogs.base import Dialog
from tui.widgets.plain import plain

if TYPE_CHECKING:
    from exports.paper.reading import OutcomeReading


class AskConfirm(Dialog[bool]):
    """Asks before something that is not done lightly. True, or None for Esc."""

    BINDINGS = [Binding("enter", "agree", show=False)]  # noqa: RUF012 - as Textual has it
    decides = True

    def __init__(self, title: str, text: str = "", *, yes: str = "ya", no: str = "kembali") -> None:
        super().__init__(title)
        self._text = text
        self.hint = f"Enter {yes} · Esc {no}"

    def body(self) -> ComposeResult:
        """What the question is about."""
        if self._text:
            yield Static(plain(self._text), classes="isi")

    def action_agree(self) -> None:
        """Enter."""
        self.finish(True)  # noqa: FBT003 - the answer itself


class ReadBack(Dialog[bool]):
    """Kalimat keputusan: the sentence alone on the screen, read out in the hall. True for Enter, None for Esc.

    `effects` stand below it, a paragraph each: semula → menjadi, who enters and leaves, and what is left out. The wall
    shows them with the sentence, but only after `t`. `note` is for the typist alone. A `reading` stands above the
    sentence in large numbers, and is told behind it.
    """

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("enter", "agree", show=False),
        Binding("t", "show", show=False),
    ]
    decides = True
    too_soon = "Bacakan dahulu."
    hint = "Enter sahkan · t tayang di layar hadirin · Esc kembali"

    def __init__(
        self,
        sentence: str,
        title: str = "Kalimat keputusan",
        *,
        effects: Sequence[str] = (),
        note: str = "",
        reading: "OutcomeReading | None" = None,
    ) -> None:
        super().__init__(title)
        self._sentence = sentence
        self._effects = (reading.sentence, *effects) if reading is not None else tuple(effects)
        self._note = note
        self._reading = reading

    def body(self) -> ComposeResult:
        """The numbers, the sentence with room around it, and what it does."""
        if self._reading is not None:
            from tui.dialogs.numbers import ReadNumbers  # noqa: PLC0415 - draws large letters, which only this needs

            yield ReadNumbers(self._reading)
        with VerticalScroll(classes="kalimat"):
            yield Static(plain(self._sentence, "bold"))
            below = ("\n".join(self._effects), f"Catatan: {self._note}" if self._note else "")
            for text in filter(None, below):
                yield Static(plain(text), classes="akibat")

    def on_mount(self) -> None:
        """A very long sentence can be scrolled."""
        self.set_focus(self.query_one(".kalimat"))

    def action_agree(self) -> None:
        """Enter."""
        self.finish(True)  # noqa: FBT003 - the answer itself

    def action_show(self) -> None:
        """`t`: the hall reads along; the wall says that the sentence does not stand yet."""
        app = cast("Program", self.app)
        figures = self._reading.figures if self._reading is not None else ()
        said = " ".join((self._sentence, *self._effects))
        app.push(Slide(name=SlideName.DECISION, sentence=said, figures=figures))
        app.notice = None  # a word about the wall would stand below the question
