"""The sheet of the line in Prioritas: what stands on it, where its cursor goes, what is tried on it, who is set off."""

import pytest
from support import onstage, small
from support.palette import command
from support.patience import until
from support.small import C1, JT, code

from sessions.agenda.decisions import AgendaItemStarted
from sessions.kernel.session import Ceilings
from sessions.line.decisions import CeilingsSet
from sessions.record.wall import SlideName
from sessions.sample.play import play
from sessions.values.agenda import PLENO_TWO
from sessions.values.guideline import LineKind
from tui.dialogs.text import AskLine
from tui.program.palette import SCREENS
from tui.scoring.view_ties import View
from tui.wall import projector
from tui.widgets import board, rows
from tui.widgets.board import LineBoard

SIZES = [(80, 24), (119, 36), (120, 36), (160, 48), (200, 50)]


@pytest.fixture(scope="module", params=[False, True], ids=["berjalan", "tutup"])
def played(request, tmp_path_factory):
    """The sample at Pleno II, and when all is over."""
    folder = tmp_path_factory.mktemp("contoh") / "sesi"
    sitting = play(folder, tables=onstage.no_tables, to_the_end=request.param)
    yield "tutup" if request.param else "berjalan", sitting
    sitting.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_picture_is_as_large_as_the_window(make_app, played, golden, size):
    name, sitting = played
    app = make_app(SCREENS, sitting=sitting, start="prioritas")
    async with app.run_test(size=size) as pilot:
        await pilot.press("shift+tab")
        await pilot.pause()
        golden(app, f"garis-{name}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_list_beside_it_is_as_wide_as_the_window(make_app, played, golden, size):
    name, sitting = played
    app = make_app(SCREENS, sitting=sitting, start="prioritas")
    async with app.run_test(size=size) as pilot:
        app.screen._turn_to(View())
        await pilot.pause()
        golden(app, f"semua-{name}-{size[0]}x{size[1]}")


def test_who_comes_in_or_goes_out_is_set_off_for_a_moment_and_alike_everywhere():
    assert {board.MARKED_SECONDS} == {rows.MOVED_SECONDS, projector.CHANGED_SECONDS}
    assert 1 <= board.MARKED_SECONDS <= 2


def narrow():
    """Everybody ranked, a pagu of 300 million, Pleno II."""
    meeting = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT))
    meeting.decide(AgendaItemStarted(item=PLENO_TWO))
    return meeting


@pytest.fixture
def at_the_line(open_at):
    return open_at(narrow())


async def test_it_opens_first_in_pleno_two_and_digits_score_nobody(at_the_line, screen_text):
    app = at_the_line
    async with app.run_test(size=(80, 24)) as pilot:
        before = len(app.sitting.entries)
        assert "▸Garis" in screen_text(app)
        await pilot.press("5", "slash")
        await pilot.pause()
        assert before == len(app.sitting.entries)
        assert app.screen.is_line
        await pilot.press("tab", "tab")
        assert C1 == app.screen.look.commission


async def test_scores_are_typed_into_the_list_until_pleno_two(open_at):
    app = open_at(small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT)))
    async with app.run_test(size=(80, 24)):
        assert not app.screen.is_line


async def test_arrows_lead_from_commission_to_commission_as_far_from_the_line(at_the_line):
    app = at_the_line
    async with app.run_test(size=(80, 24)) as pilot:
        assert code("2001-02") == app.screen.cursor_key
        await pilot.press("right")
        assert code("2008-01") == app.screen.cursor_key
        await pilot.press("down", "down")
        assert code("2008-02") == app.screen.cursor_key
        await pilot.press("right", "up", "up")
        assert code("2001-01") == app.screen.cursor_key
        assert "Kuto: 1 dari 2 di dalam, 100 jt." == app.screen.detail.lines[-1]


async def test_numbers_are_those_of_the_commission_under_the_cursor(at_the_line, screen_text):
    app = at_the_line
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "r")
        await pilot.pause()
        assert isinstance(app.screen, AskLine)
        app.focused.value = "1-2"
        await pilot.pause()
        assert "= 2 usulan, Rp130 jt menurut hasil" in screen_text(app)


async def test_another_pagu_redraws_at_every_key_and_nothing_is_decided(at_the_line, screen_text):
    app = at_the_line
    async with app.run_test(size=(80, 24)) as pilot:
        before = len(app.sitting.entries)
        await command(pilot, "simulasi pagu")
        await pilot.press(*"600")
        assert "COBA Di dalam 0 jt = I 0 + II 0 + III 0" not in screen_text(app)
        await pilot.press("space", *"jt")
        await pilot.pause()
        told = screen_text(app)
        assert "COBA Pagu 600 jt = I 300 + II 300 + III 0 + sisa 0" in told
        assert "masuk 2, keluar 0" in told
        body = "\n".join(told.splitlines()[:21])  # line 22 says what comes next in Alur
        assert 2 == body.count("▸ ")
        app.focused.value = "banyak"
        await pilot.pause()
        assert "COBA " in screen_text(app)
        app.focused.value = "kuota 1"
        await pilot.pause()
        assert "COBA Kuota 1 usulan per komisi" in screen_text(app)
        app.focused.value = "I 100 jt"
        await pilot.pause()
        assert "masuk 0, keluar 1" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "COBA" not in screen_text(app)
        assert "Pagu 300 jt = I 300 + II 0 + III 0 + sisa 0" in screen_text(app)
        assert before == len(app.sitting.entries)
        assert isinstance(app.focused, LineBoard)


async def test_simulasi_leads_to_the_picture_from_a_list(open_at, screen_text):
    app = open_at(small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT)))
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "simulasi pagu")
        await pilot.press(*"680", "space", *"jt", "enter")
        await pilot.pause()
        assert app.screen.is_line
        assert "COBA" not in screen_text(app)


async def test_who_comes_in_is_set_off_for_a_moment(at_the_line, screen_text, monkeypatch):
    monkeypatch.setattr(board, "MARKED_SECONDS", 0.05)
    app = at_the_line
    async with app.run_test(size=(80, 24)) as pilot:
        shown = []
        draw = LineBoard._draw
        monkeypatch.setattr(LineBoard, "_draw", lambda own: (draw(own), shown.append((own._entering, own._leaving)))[0])
        await app.screen.decide(CeilingsSet(ceilings=Ceilings(kecamatan=150 * JT), source=""))
        await pilot.pause()
        assert (frozenset(), frozenset({code("2003-01")})) in shown
        await until(pilot, lambda: (frozenset(), frozenset()) == shown[-1])
        assert "◂" not in screen_text(app)


async def test_t_pushes_the_line_then_the_proposal(at_the_line):
    app = at_the_line
    async with app.run_test(size=(80, 24)):
        assert [SlideName.LINE, SlideName.PROPOSAL] == [slide.name for slide in app.screen.slides()]
