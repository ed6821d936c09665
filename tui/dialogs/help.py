"""F1: what is being done here and what the keys do, and beside it the guide, which can be searched."""

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, Static

from tui.dialogs import guide
from tui.dialogs.base import Dialog
from tui.dialogs.guide import GuideLine
from tui.widgets import spelling
from tui.widgets.lines import SearchLine
from tui.widgets.plain import plain
from tui.widgets.reader import LineReader

SHEETS = ("Di sini", "Panduan")


def found(lines: Sequence[GuideLine], typed: str) -> list[int]:
    """The numbers of the lines with every typed word; where there are none, with one letter that may be wrong."""
    words = typed.casefold().split()
    read = [line.text.casefold() for line in lines]
    exactly = [number for number, text in enumerate(read) if words and all(word in text for word in words)]
    return exactly or [number for number, text in enumerate(read) if words and spelling.each(words, _words(text))]


def _words(text: str) -> Iterator[str]:
    return (word.strip(".,:;()“”") for word in text.split())


class Help(Dialog[None]):
    """Two sheets: `here`, and the guide from the heading `topic` on, which `is_guide_first` puts in front."""

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("enter,q,f1", "cancel", show=False),
        Binding("tab,shift+tab", "turn", show=False, priority=True),
        Binding("slash", "search", show=False),
        Binding("n", "next(1)", show=False),
        Binding("p", "next(-1)", show=False),
    ]
    hint = "↑↓ PgUp PgDn gulir · Tab lembar · / cari · n berikutnya · Esc tutup"

    def __init__(self, title: str, here: Sequence[GuideLine], topic: str, *, is_guide_first: bool = False) -> None:
        super().__init__(title)
        self.add_class("-naskah")
        self._here = tuple(here)
        self._topic = topic
        self._is_guide = is_guide_first
        self._found: list[int] = []

    def body(self) -> ComposeResult:
        """The names of the sheets, the line to search in, and the text."""
        yield Static("", id="lembar")
        yield SearchLine()
        yield LineReader(id="teks")

    def on_mount(self) -> None:
        """Arrows and page keys scroll at once."""
        self.set_focus(self.query_one(LineReader))
        self._show()

    @property
    def lines(self) -> Sequence[GuideLine]:
        """The text of the sheet in front."""
        return guide.lines() if self._is_guide else self._here

    def _show(self) -> None:
        parts: list[Content | tuple[str, str]] = []
        for number, name in enumerate(SHEETS):
            is_front = number == self._is_guide
            parts.append((f"{'▸' if is_front else ' '}{name}", "bold $primary" if is_front else "$quiet"))
            parts.append(plain("  "))
        self.query_one("#lembar", Static).update(Content.assemble(*parts))
        lines = self.lines
        headings = frozenset(number for number, line in enumerate(lines) if line.level)
        at = guide.place_of(self._topic) if self._is_guide else 0
        self.query_one(LineReader).show([line.text for line in lines], headings, at=at)

    def action_turn(self) -> None:
        """Tab: the other sheet."""
        self._is_guide, self._found = not self._is_guide, []
        self._show()
        self.complain(())

    def action_search(self) -> None:
        """`/`: search the guide."""
        if not self._is_guide:
            self.action_turn()
        self.query_one(SearchLine).open()

    def on_input_changed(self, event: Input.Changed) -> None:
        """To the first line that fits, from where one is."""
        event.stop()
        self._found = found(self.lines, event.value)
        reader = self.query_one(LineReader)
        if self._found:
            reader.point_at(next((number for number in self._found if number >= reader.top), self._found[0]))
        self._tell(event.value)

    def on_search_line_left(self, event: SearchLine.Left) -> None:
        """Enter or Esc in the line."""
        event.stop()
        self.set_focus(self.query_one(LineReader))

    def action_next(self, by: int) -> None:
        """`n` and `p`: the next line that fits, and the one before, round and round."""
        if self._found:
            reader = self.query_one(LineReader)
            here = self._found.index(reader.marked) if reader.marked in self._found else -by
            reader.point_at(self._found[(here + by) % len(self._found)])
            self._tell(self.query_one(SearchLine).value)

    def _tell(self, typed: str) -> None:
        if typed.strip() and not self._found:
            self.complain([f"“{typed.strip()}” tidak ada dalam panduan."])
        elif typed.strip():
            number = self._found.index(self.query_one(LineReader).marked) + 1
            self.remark(f"{number} dari {len(self._found)} baris")
        else:
            self.complain(())
