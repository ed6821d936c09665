"""Who spoke: those who are likely to listed, Space marks, `e` adds one more, 0 says that nobody did."""

from collections.abc import Sequence
from functools import partial

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList

from sessions.values.attendance import Speech
from tui.dialogs.choice import Choice, ListDialog, line_of
from tui.dialogs.reading import read_text
from tui.widgets.lines import TextLine
from tui.widgets.options import OptionLines

_WIDTH = 60

NOBODY = "Tandai dahulu dengan Spasi, atau tekan 0: tidak ada."


def speech_of(line: str) -> Speech:
    """`nama; jabatan; pokok`; what is missing is empty."""
    speaker, position, topic = ([part.strip() for part in read_text(line).split(";", 2)] + ["", ""])[:3]
    return Speech(speaker=speaker, position=position, topic=topic)


def line_of_speech(speech: Speech) -> str:
    """The way back."""
    return "; ".join(part for part in (speech.speaker, speech.position, speech.topic) if part)


class AskSpeakers(ListDialog[tuple[Speech, ...]]):
    """Answers those who are marked, in the order of the list; none of them where it was said that nobody spoke."""

    hint = "Spasi tandai · e tambah · Enter simpan · 0 tidak ada · Esc batal"

    def __init__(self, title: str, listed: Sequence[Speech], marked: Sequence[Speech]) -> None:
        super().__init__(title)
        self._listed = list(dict.fromkeys((*marked, *listed)))
        self._marked = set(marked)

    def body(self) -> ComposeResult:
        """The list, and the line that `e` opens."""
        yield OptionLines(markup=False)
        yield TextLine(hint="nama; jabatan; pokok pembicaraan")

    def on_mount(self) -> None:
        """The list has the keys."""
        self._show(0)
        self._leave_line()

    def _show(self, at: int) -> None:
        self.fill([partial(self._prompt, speech) for speech in self._listed], at)

    def _prompt(self, speech: Speech, more: int) -> Content:
        sign = "✓ " if speech in self._marked else "· "
        note = "; ".join(filter(None, (speech.position, speech.topic)))
        return line_of(Choice(value=speech, label=speech.speaker, note=note), sign, _WIDTH + more)

    def on_key(self, event: events.Key) -> None:
        """Space, `e` and 0 belong to the list."""
        if isinstance(self.focused, Input):
            if event.key == "escape":
                event.stop()
                event.prevent_default()
                self._leave_line()
            return
        if event.key in {"space", "e", "0"}:
            event.stop()
        match event.key:
            case "space":
                self._toggle()
            case "e":
                self._open_line()
            case "0":
                self.finish(())

    def _toggle(self) -> None:
        at = self.query_one(OptionList).highlighted
        if at is not None:
            self._marked ^= {self._listed[at]}
            self._show(at)
            self.complain(())

    def _open_line(self) -> None:
        line = self.query_one(Input)
        line.display = line.can_focus = True
        self.set_focus(line)

    def _leave_line(self) -> None:
        line = self.query_one(Input)
        line.value = ""
        line.display = line.can_focus = False
        self.set_focus(self.query_one(OptionList))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the line: one more, marked."""
        event.stop()
        speech = speech_of(event.value)
        if speech.speaker:
            self._listed = [*self._listed, *(() if speech in self._listed else (speech,))]
            self._marked.add(speech)
            self.complain(())
            self._show(self._listed.index(speech))
        self._leave_line()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter: those who are marked."""
        event.stop()
        if marked := tuple(speech for speech in self._listed if speech in self._marked):
            self.finish(marked)
        else:
            self.complain([NOBODY])
