"""After the closing every key that decides is dead and says so, until a Perbaikan is opened."""

import pytest
from support import onstage, small

from sessions.line import facts as line
from sessions.outcomes.decisions import Ending, OutcomesDecided, rest_by_line
from sessions.values.proposals import Outcome
from tui.dialogs.confirm import ReadBack
from tui.program.palette import SCREENS
from tui.shell.acts import ACTS, COMMANDS, LOCKED
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
    return [act for act in ACTS if act.id in LOCKED and act.is_at(place)]


@pytest.mark.parametrize("place", AT)
async def test_after_the_closing_a_key_that_decides_is_dead_and_says_why(open_at, place):
    app = open_at(small.closed(), place)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seq, own = app.session.seq, {act.id for act in app.screen.own_acts()}
        assert locked_at(place)
        for act in locked_at(place):
            if act.id in own:
                app.notice = None
                await pilot.press(act.keys[0])
                assert isinstance(app.screen, StageScreen), act.id
                assert app.notice.found == SAYS, act.id
                assert act not in app.screen.acts_here()
        assert seq == app.session.seq


async def test_an_open_amendment_brings_them_back(open_at, screen_text):
    app = open_at(small.amending(), "prioritas")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h")
        assert not isinstance(app.screen, StageScreen)
        await pilot.press("escape")
        assert "h hasil" in screen_text(app).splitlines()[-1]


def test_each_of_them_is_an_act_of_a_screen():
    assert {act.id for act in (*ACTS, *COMMANDS) if not act.by_app} >= LOCKED


BESIDE = frozenset({"keluar", "jeda", "satu_layar"})
"""Keys that decide nothing and leave the screen."""


def all_decided(sitting):
    """Every proposal of the sample has its end: what the line says, and nothing agreed of the rest."""
    sitting.decide(rest_by_line(sitting.session))
    left = [code for code, proposal in sitting.session.proposals.items() if proposal.outcome is None]
    why = "RAB perlu dihitung ulang oleh desa"
    endings = tuple(Ending(code=code, outcome=Outcome.NOT_AGREED, reason=why) for code in left)
    sitting.decide(OutcomesDecided(endings=endings))
    assert all(proposal.outcome is not None for proposal in sitting.session.proposals.values())


@pytest.mark.parametrize("place", ["prioritas", "komisi", "usulan"])
async def test_when_all_is_decided_no_key_changes_the_ranking_unless_it_is_read_back(make_app, tmp_path, place):
    sitting = onstage.sample(tmp_path / "contoh")
    all_decided(sitting)
    app = make_app(SCREENS, sitting=sitting, start=place)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = line.of(app.session).rows
        pressed = [name for act in app.screen.own_acts() if act.id not in BESIDE for name in act.keys]
        assert len(pressed) > 30
        for name in pressed:
            for following in (name, "1", "1"):
                if following == name or not isinstance(app.screen, StageScreen | ReadBack):
                    await pilot.press(following)
                assert line.of(app.session).rows == before, (name, following)
            while not isinstance(app.screen, StageScreen):
                await pilot.press("escape")
            if app.screen.place != place:
                await app.go(place)
    sitting.close()
