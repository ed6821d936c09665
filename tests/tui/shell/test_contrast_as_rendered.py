"""The desk as it is drawn: every text of every place and of the dialogs is read on its ground, in every theme."""

import pytest
from support.contrast import Seen
from support.onstage import clock, sample
from textual.color import Color

from tui.program.app import MusrenbangApp
from tui.shell.places import SHEETS
from tui.widgets.themes import THEMES

LEAST = 4.5

DIALOGS = (
    ("prioritas", ("u", "down")),
    ("prioritas", ("a",)),
    ("prioritas", ("o",)),
    ("prioritas", ("question_mark",)),
    ("prioritas", ("ctrl+p", "down")),
    ("prioritas", ("ctrl+p", *"semua", "space", *"dok", "enter", "down")),
    ("prioritas", ("g",)),
    ("prioritas", ("f1",)),
    ("usulan", ("e",)),
    ("usulan", ("e", "down", "down", "down")),
    ("usulan", ("space", "down")),
    ("usulan", ("l",)),
    ("rekap", ("i", "down")),
    ("usulan", ("h", "down")),
    ("alur", ("enter",)),
    ("catatan", ("enter",)),
)
"""A place, and the keys that open something over it."""


@pytest.fixture(scope="module")
def sitting(tmp_path_factory):
    with sample(tmp_path_factory.mktemp("contoh") / "sesi") as sitting:
        yield sitting


def drawn_on(screen):
    """What is drawn, of a dialog only its box: what it lies over is faded until it is closed."""
    seen, boxes = Seen(), screen.query(".kotak")
    region = boxes.first().region if boxes else screen.region
    for strip in screen._compositor.render_strips()[region.y : region.bottom]:
        seen.apply(list(strip.crop(region.x, region.right)), screen.styles.background)
    return seen


async def in_all_themes(pilot, where):
    """The grounds that are used, and what stands out too little, by theme and where it was seen."""
    found, grounds = {}, set()
    for theme in THEMES:
        pilot.app.theme = theme.name
        await pilot.pause()
        seen = drawn_on(pilot.app.screen)
        assert len(seen.pairs) > 1
        assert [] == seen.unstyled
        found |= {(theme.name, where, text): value for text, value in seen.below(LEAST).items()}
        grounds |= {(theme.name, ground) for _, ground in seen.pairs}
    return found, grounds


MARKED = {(theme.name, Color.parse(theme.variables["bar-ground"])) for theme in THEMES}
"""The ground of the one line that is marked, in each theme."""


async def test_every_text_of_every_place_stands_out_its_selected_row_too(sitting):
    app, found, grounds = MusrenbangApp(sitting, clock), {}, set()
    async with app.run_test(size=(80, 24)) as pilot:
        for place in SHEETS.values():
            await app.go(place.name)
            await pilot.pause()
            faint, used = await in_all_themes(pilot, place.name)
            found, grounds = {**found, **faint}, grounds | used
    assert {} == found
    assert set() == MARKED - grounds


@pytest.mark.parametrize(("place", "keys"), DIALOGS, ids=str)
async def test_every_text_of_a_dialog_stands_out_its_marked_line_too(sitting, place, keys):
    app = MusrenbangApp(sitting, clock, start=place)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        under = app.screen
        await pilot.press(*keys)
        await pilot.pause()
        assert app.screen is not under or app.notice is not None
        found, grounds = await in_all_themes(pilot, place)
    assert {} == found
    assert set() == (MARKED - grounds if keys[-1] == "down" else set())


async def test_a_number_has_the_colour_of_its_commission_and_nothing_else_of_the_row(sitting):
    app = MusrenbangApp(sitting, clock, start="prioritas")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("right")
        await pilot.pause()
        colours = app.theme_variables
        wanted = {f"{number}": Color.parse(colours[f"komisi-{number}"]).rgb for number in (1, 2, 3)}
        seen, table = set(), app.screen.table
        for y in range(table.top + 1, table.size.height):
            row = table.rows[y - table.top]
            inked = [part for part in table.render_line(y) if part.style and part.style.color and part.text.strip()]
            hues = [part.text.strip() for part in inked if tuple(part.style.color.triplet) in wanted.values()]
            assert hues == ([row.cells[0]] if row.hue else [])
            seen.add(row.hue)
        assert {1, 2, 3} <= seen
