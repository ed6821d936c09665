"""A laptop that slept in the middle of an item: offered as a pause, once, and only when it was long enough."""

from datetime import timedelta

import pytest
from support import onstage, small
from support.patience import until

from sessions.agenda.decisions_notes import SidangPaused, SidangResumed
from tui.dialogs.confirm import AskConfirm
from tui.program.app import MusrenbangApp


class Laptop:
    """Two clocks of one laptop: `sleep(25 minutes)` moves both on at once."""

    def __init__(self):
        self.slept = timedelta()

    def now(self):
        return onstage.clock() + timedelta(minutes=30) + self.slept

    def seconds(self):
        return self.slept.total_seconds()

    def sleep(self, **length):
        self.slept += timedelta(**length)


@pytest.fixture
def laptop():
    return Laptop()


@pytest.fixture
def app(laptop, tmp_path):
    sitting = onstage.sitting_of(small.at_the_line(), tmp_path / "sesi", laptop.now)
    yield MusrenbangApp(sitting, laptop.now, start="prioritas", settle_seconds=0.0, seconds=laptop.seconds)
    sitting.close()


async def test_a_gap_in_an_item_is_offered_as_a_pause_with_its_times(app, laptop):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = len(app.sitting.entries)
        laptop.sleep(minutes=25)
        await until(pilot, lambda: isinstance(app.screen, AskConfirm))
        assert "(25 menit). Catat sebagai skors?" in app.screen._heading
        await pilot.press("enter")
        await until(pilot, lambda: len(app.sitting.entries) == before + 2)
        kinds = [type(entry.decision) for entry in app.sitting.entries[before:]]
        assert [SidangPaused, SidangResumed] == kinds
        assert laptop.now() - timedelta(minutes=25) == app.sitting.entries[before].occurred


async def test_a_short_gap_is_none(app, laptop):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        laptop.sleep(seconds=89)
        app._sleep.look()
        await pilot.pause()
        assert not isinstance(app.screen, AskConfirm)
