"""Exact ties by keyboard: the ladder behind them, a lot before two witnesses, and the harmless ones in one act."""

import pytest
from support import onstage, small, voting
from support.small import TIED, code

from sessions.kernel.session import TieMeans
from sessions.scoring.decisions import HarmlessTiesSettled, TieResolved
from tui.dialogs.confirm import ReadBack
from tui.program.palette import SCREENS
from tui.scoring import view_ties


@pytest.fixture
def open_at(make_app, tmp_path):
    opened = []

    def make(meeting):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="sama")

    yield make
    for sitting in opened:
        sitting.close()


async def test_a_tie_at_the_line_is_drawn_before_two_witnesses(open_at, screen_text):
    app = open_at(small.at_the_line())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "di garis" in shown
        assert "1 harus diselesaikan" in shown
        await pilot.press("a")
        await pilot.pause()
        assert "Tidak ada nilai sama di luar garis batas." in screen_text(app)
        await pilot.press("equals_sign")
        lines = app.screen._lines
        lines[0].index = 1
        for line, value in zip(lines[1:], ("2 1", "Sulastri", "Joko", "Endang"), strict=True):
            line.value = value
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        taken = app.sitting.entries[-1].decision
        assert isinstance(taken, TieResolved)
        assert (TIED[::-1], TieMeans.LOT) == (taken.order, taken.means)
        assert "undian" in screen_text(app)


async def test_harmless_ties_are_ordered_in_one_act(open_at):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        assert HarmlessTiesSettled(orders=(TIED,)) == app.sitting.entries[-1].decision


def test_the_ladder_tells_why_nothing_decided():
    session = small.scored().session
    detail = view_ties.detail(session, TIED)
    told = " ".join(detail.lines)
    assert "nilai 76,00 sama" in told
    assert "penerima manfaat 40 KK sama" in told
    assert TIED == tuple(member for member, _ in detail.facts)
    assert "2001-02 Jalan usaha tani Dk. Jetis (Kuto)" == view_ties.told(session, code("2001-02"))


def test_a_seat_that_is_tied_comes_first():
    session = voting.elected(5, 4, 4, 4, 4).session
    first = view_ties.rows(session)[0]
    assert ("di kursi", "harus diselesaikan") == (first.cells[0], first.cells[3])
    assert "tidak ada yang terpilih diam-diam" in view_ties.detail(session, first.key).lines[0]
