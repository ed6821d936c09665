"""The second screen as it is drawn: in its theme from the first frame on, and every text at least 7:1 on its ground."""

from pathlib import Path

import pytest
from support import small, voting
from support.contrast import Seen, contrast
from support.onstage import sitting_of
from textual.color import Color

import tui
from sessions.record import beside
from sessions.record.errors import WALL
from sessions.record.wall import Showing, Slide, SlideName
from sessions.scoring.decisions_scores import ProposalScored
from tui.wall.app import WallApp
from tui.widgets.themes import THEMES

LEAST = 7


class SeenWall(WallApp):
    """The wall, with a filter that looks at everything it draws."""

    CSS_PATH = Path(tui.__file__).parent / "styles" / "wall.tcss"

    def __init__(self, folder, theme):
        self.seen = Seen()
        super().__init__(folder, theme)

    def get_line_filters(self):
        return (*super().get_line_filters(), self.seen)


def grounds_of(theme):
    named = (theme.background, theme.variables["bar-ground"], theme.variables["code-ground"])
    return {Color.parse(colour) for colour in named}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_the_wall_obeys_its_theme_from_the_first_frame_on(tmp_path, theme):
    with sitting_of(small.decided(), tmp_path / "rapat") as sitting:
        app = SeenWall(sitting.folder, theme.name)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            app.look()
            await pilot.pause()
    assert "Musyawarah Perencanaan Pembangunan" in app.seen.pairs.values()
    assert [] == app.seen.unstyled
    assert {ground for _, ground in app.seen.pairs} <= grounds_of(theme)
    assert {} == app.seen.below(LEAST)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_every_text_of_every_slide_stands_out(tmp_path, theme):
    for number, make in enumerate((small.at_the_line, small.closed, voting.certified)):
        with sitting_of(make(), tmp_path / str(number)) as sitting:
            app = SeenWall(sitting.folder, theme.name)
            async with app.run_test(size=(80, 24)) as pilot:
                for name in SlideName:
                    show(sitting, Slide(name=name))
                    app.look()
                    await pilot.pause()
        assert 2 < len(app.seen.pairs)
        assert {} == app.seen.below(LEAST)
        assert {ground for _, ground in app.seen.pairs} <= grounds_of(theme)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_a_row_that_has_just_changed_stands_out_too(tmp_path, theme):
    with sitting_of(small.scored(), tmp_path / "rapat") as sitting:
        show(sitting, Slide(name=SlideName.RANKING))
        app = SeenWall(sitting.folder, theme.name)
        async with app.run_test(size=(80, 24)) as pilot:
            app.look()
            await pilot.pause()
            before = set(app.seen.pairs)
            sitting.decide(
                ProposalScored(code=small.code("2008-01"), criterion=small.K1, score=5, reason="kekeliruan pencatatan")
            )
            show(sitting, Slide(name=SlideName.RANKING))
            app.look()
            await pilot.pause()
    changed = {pair: text for pair, text in app.seen.pairs.items() if pair not in before}
    assert [Color.parse(theme.variables["bar-ground"])] == [ground for _, ground in changed]
    assert ["2008-01"] == [text.split()[2] for text in changed.values()]
    assert {} == app.seen.below(LEAST)


def show(sitting, slide):
    content = beside.rendered_wall(Showing(slide=slide, seq=sitting.session.seq))
    beside.write(sitting.folder / WALL, content)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_colours_of_the_line_are_read_on_their_grounds(theme):
    def colour(name):
        return Color.parse(theme.variables[name])

    paper = Color.parse(theme.background)
    assert all(contrast(colour("mark-ink"), colour(ground)) >= LEAST for ground in ("enter-ground", "leave-ground"))
    assert all(contrast(colour(f"komisi-{number}"), paper) >= LEAST for number in (1, 2, 3))
