"""Completing what is typed, and a text longer than its line."""

import pytest
from textual import events
from textual.app import App, ComposeResult

from tui.widgets.lines import TextLine, with_words

WORKS = ("Pembangunan talud batu kali", "Rabat beton K-175", "Pembangunan talud bronjong")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("talud", "Pembangunan talud batu kali"),
        ("TAL bron", "Pembangunan talud bronjong"),
        ("bronjong talud", "Pembangunan talud bronjong"),
        ("k-1", "Rabat beton K-175"),
        ("alud", ""),
        ("talud beton", ""),
        (" ", ""),
    ],
)
def test_the_first_that_has_all_words_is_taken(typed: str, found: str) -> None:
    assert found == with_words(typed, WORKS)


LONG = " ".join(f"kata{number}" for number in range(60))


class TwoLines(App[None]):
    """The first line is filled in, the second is empty."""

    def compose(self) -> ComposeResult:
        yield TextLine("Talud jalan")
        yield TextLine()


def end_is_seen(line: TextLine) -> bool:
    return line.max_scroll_x > 0 and line.max_scroll_x == line.scroll_offset.x


@pytest.mark.parametrize("number", [0, 1])
async def test_a_long_text_that_goes_on_being_typed_is_seen_at_its_end_at_once(number: int) -> None:
    app = TwoLines()
    async with app.run_test(size=(40, 5)) as pilot:
        line = list(app.query(TextLine))[number]
        line.resume(LONG)
        line.focus()
        await pilot.pause()
        assert (len(LONG), True) == (line.cursor_position, end_is_seen(line))
        await pilot.press("x")
        assert f"{LONG}x" == line.value


async def test_a_long_text_that_is_pasted_is_seen_at_its_end_at_once() -> None:
    app = TwoLines()
    async with app.run_test(size=(40, 5)) as pilot:
        line = list(app.query(TextLine))[1]
        line.focus()
        await pilot.pause()
        line.post_message(events.Paste(LONG))
        await pilot.pause()
        assert (len(LONG), True) == (line.cursor_position, end_is_seen(line))
