"""The numbers of a read-back side by side, as large as there is room for: what is read out first."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.app import RenderResult
from textual.geometry import Size
from textual.widget import Widget

from exports.paper.reading import LEFT_OUT, OneRead, OutcomeReading
from sessions.language.numbers import thousands
from tui.picture.face import NUMBERS, TITLE, lettering
from tui.widgets.plain import crop, plain

_TALL = 30
"""Rows of a window from which the numbers are five rows high; below it they leave room for what the act changes."""


class ReadNumbers(Widget):
    """A column for each part and one for what is left out; of a single proposal its village, end and cost."""

    def __init__(self, reading: OutcomeReading) -> None:
        super().__init__()
        self._reading = reading

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual has it
        """As many rows as it draws."""
        return len(self._lines(width))

    def render(self) -> RenderResult:
        """The lines."""
        return plain("\n".join(self._lines(self.size.width)), "bold")

    def _lines(self, width: int) -> list[str]:
        return lines(self._reading, width, is_tall=self.app.size.height >= _TALL)


def lines(reading: OutcomeReading, width: int, *, is_tall: bool) -> list[str]:
    """The numbers in this many cells, each above its name and its rupiah."""
    if reading.one is not None:
        return _one(reading.one, width, is_tall=is_tall)
    columns = [(thousands(part.count), part.name, part.rupiah) for part in reading.parts]
    if reading.left_out:
        columns.append((thousands(reading.left_out), LEFT_OUT, ""))
    room = max(1, width // max(1, len(columns)))
    drawn = _large([count for count, _, _ in columns], room - 2, is_tall=is_tall)
    whole = [(*rows, *told[1:]) for rows, told in zip(drawn, columns, strict=True)]
    return [_beside(row, room) for row in zip(*whole, strict=True)]


def _one(one: OneRead, width: int, *, is_tall: bool) -> list[str]:
    """Village and cost side by side; below them how it ends, and the unit."""
    room = max(1, width // 2)
    (village,) = _large([one.village], room - 2, is_tall=False)
    if not one.cost:
        return [*village, one.ends]
    (cost,) = _large([one.cost], room - 2, is_tall=is_tall)
    high = max(len(village), len(cost))
    left, right = ([""] * (high - len(rows)) + [*rows] for rows in (village, cost))
    return [_beside(row, room) for row in zip([*left, one.ends], [*right, "juta rupiah"], strict=True)]


def _large(texts: Sequence[str], width: int, *, is_tall: bool) -> list[Sequence[str]]:
    """Each in large letters of one size; as they are where they have no room or no sign for it."""
    scales = [NUMBERS[-1], TITLE] if is_tall else [TITLE]
    letters = lettering(texts, width, max(scale.rows for scale in scales), scales)
    return [letters.drawn(text) if letters else (text,) for text in texts]


def _beside(texts: Sequence[str], room: int) -> str:
    shown = (crop(text, room - 1) for text in texts)
    return "".join(text + " " * (room - cell_len(text)) for text in shown).rstrip()
