"""After the closing every key that decides is dead and says so, until a Perbaikan is opened."""

import pytest
from support import onstage, small

from tui.program.palette import SCREENS
from tui.shell.keys import KEYS, LOCKED
from tui.shell.stage import StageScreen

SAYS = "Sidang sudah ditutup; hasilnya terkunci."
AT = ("prioritas", "komisi", "usulan", "sama", "hasil", "hadir", "utusan", "suara")


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(meeting, "prioritas")`: the program there."""
    opened = []

    def make(meeting, place):
        sitting = onstage.sitting_of(meeting, tmp_path / "sesi")
        opened.append(sitting)
        return make_app(SCREENS, sitting=sitting, start=place)

    yield make
    for sitting in opened:
        sitting.close()


def locked_at(place):
    return [key for key in KEYS if key.id in LOCKED and key.is_at(place) and key.keys]


@pytest.mark.parametrize("place", AT)
async def test_after_the_closing_a_key_that_decides_is_dead_and_says_why(open_at, place):
    app = open_at(small.closed(), place)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seq, own = app.session.seq, {key.id for key in app.screen.own_keys()}
        assert locked_at(place)
        for key in locked_at(place):
            if key.id in own:
                app.notice = None
                await pilot.press(key.keys[0])
                assert isinstance(app.screen, StageScreen), key.id
                assert app.notice.found == SAYS, key.id
                assert key not in app.screen.keys_here()
        assert seq == app.session.seq


async def test_an_open_amendment_brings_them_back(open_at, screen_text):
    app = open_at(small.amending(), "prioritas")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h")
        assert not isinstance(app.screen, StageScreen)
        await pilot.press("escape")
        assert "h hasil" in screen_text(app).splitlines()[-1]


def test_each_of_them_is_a_key():
    assert {key.id for key in KEYS} >= LOCKED
    assert not {key.id for key in KEYS if key.by_app} & LOCKED
