"""Dialogs at every width: no number is cut, lists fill the height, and lines are as wide as the box."""

import re

import pytest
from support.onstage import clock, sample
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from tui.dialogs.numbers import ReadNumbers
from tui.dialogs.show import TooSmall
from tui.program.app import MusrenbangApp
from tui.shell.places import SHEETS
from tui.widgets.detail import TabLine
from tui.widgets.lines import ChoiceLine
from tui.widgets.options import OptionLines
from tui.widgets.reader import LineReader
from tui.widgets.rows import RowList

SIZES = ((80, 24), (100, 30), (120, 36), (160, 48), (200, 50))

DIALOGS = (
    ("prioritas", ("u",)),
    ("prioritas", ("o",)),
    ("prioritas", ("question_mark",)),
    ("prioritas", ("ctrl+p",)),
    ("prioritas", ("g",)),
    ("prioritas", ("f1",)),
    ("usulan", ("e",)),
    ("usulan", ("space",)),
    ("prioritas", ("o", "down")),
    ("usulan", ("h",)),
    ("rekap", ("i",)),
    ("alur", ("enter",)),
)
"""A place, and the keys that open something over it."""

_NUMBER = re.compile(r"\d(?:[\d.,:/]*\d)?")
_OVER = 1_000


@pytest.fixture(scope="module")
def sitting(tmp_path_factory):
    with sample(tmp_path_factory.mktemp("contoh") / "sesi") as sitting:
        yield sitting


def said(dialog):
    """Every number of the dialog's own texts, whatever there is room for."""
    texts = [str(one.content) for one in dialog.query(Static)]
    for lines in dialog.query(OptionLines):
        texts += [line(_OVER).plain for line in lines._given] or [str(option.prompt) for option in lines.options]
    for table in dialog.query(RowList):
        texts += [cell for row in table.rows for cell in row.cells] + [row.rule for row in table.rows if row.is_rule]
    texts += [line for numbers in dialog.query(ReadNumbers) for line in numbers._lines(_OVER)]
    texts += [f"{tab.label}{tab.note}" for tabs in dialog.query(TabLine) for tab in tabs.tabs]
    texts += [line for reader in dialog.query(LineReader) for line in reader._lines]
    return {found for text in texts for found in _NUMBER.findall(text)}


def drawn(dialog):
    """Every number that is drawn in the box, but for what is typed or chosen and scrolls under the cursor."""
    box = dialog.query_one(".kotak").region
    typed = [one.region for one in (*dialog.query(Input), *dialog.query(TextArea), *dialog.query(ChoiceLine))]
    strips = dialog._compositor.render_strips()
    for y in range(max(0, box.y), min(box.bottom, len(strips))):
        if not any(region.y <= y < region.bottom for region in typed):
            yield from _NUMBER.findall(strips[y].crop(box.x, box.right).text)


async def opened(pilot, place, keys):
    """What the keys opened over the place."""
    await pilot.app.go(place)
    await pilot.press(*keys)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return pilot.app.screen


@pytest.mark.parametrize(("place", "keys"), DIALOGS, ids=str)
async def test_no_number_of_a_dialog_is_cut_at_any_width(sitting, place, keys):
    app = MusrenbangApp(sitting, clock, start=place)
    async with app.run_test(size=SIZES[0]) as pilot:
        dialog = await opened(pilot, place, keys)
        assert isinstance(dialog, ModalScreen)
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert set() == set(drawn(dialog)) - said(dialog), size
        await pilot.resize_terminal(48, 15)
        await pilot.pause()
        assert isinstance(app.screen, TooSmall)


@pytest.mark.long
async def test_no_number_is_cut_in_whatever_a_key_opens_anywhere(sitting):
    app, seen = MusrenbangApp(sitting, clock), 0
    async with app.run_test(size=SIZES[0]) as pilot:
        for place in SHEETS:
            await app.go(place)
            keys = {act.line.keys[0] for act in app.screen.acts_here() if act.line and not act.by_app}
            for key in sorted(keys):
                dialog = await opened(pilot, place, (key,))
                if isinstance(dialog, ModalScreen) and dialog.query(".kotak") and not dialog.query(".naskah, Paper"):
                    seen += 1
                    for size in (SIZES[0], SIZES[2], SIZES[-1]):
                        await pilot.resize_terminal(*size)
                        await pilot.pause()
                        assert set() == set(drawn(dialog)) - said(dialog), (place, key, size)
                while isinstance(app.screen, ModalScreen):
                    await pilot.press("escape")
                    await pilot.pause()
    assert seen > 40


async def test_a_list_fills_the_height_and_its_lines_the_width(sitting):
    app = MusrenbangApp(sitting, clock, start="prioritas")
    async with app.run_test(size=SIZES[0]) as pilot:
        dialog = await opened(pilot, "prioritas", ("o", "down"))
        lines, heights, widths = dialog.query_one(OptionLines), [], []
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            heights.append(lines.size.height)
            widths.append(max(len(str(option.prompt)) for option in lines.options))
            assert dialog.query_one(".kotak").region.bottom <= size[1]
            assert widths[-1] <= lines.size.width
    assert sorted(heights) == heights
    assert 2 * heights[0] <= heights[-1]
    assert widths[0] < widths[-1]
