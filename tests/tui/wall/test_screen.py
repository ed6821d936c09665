"""The list of slides with its small picture, and the keys of the wall on real screens."""

import pytest
from support import small
from support.onstage import sitting_of
from support.patience import until
from textual.widgets import Static

from sessions.record import beside
from sessions.record.wall import UNMEASURED, Seating, Slide, SlideName
from sessions.scoring.decisions import TieResolved
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.show import ShowText, TooSmall
from tui.wall.own import OwnWall


@pytest.fixture
def sitting(tmp_path):
    with sitting_of(small.at_the_line(), tmp_path / "rapat") as sitting:
        yield sitting


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
async def test_the_screen_looks_like_this(program, sitting, golden, size):
    app = program("layar", sitting)
    async with app.run_test(size=size) as pilot:
        app.push(Slide(name=SlideName.RANKING))
        app.notice = None
        await pilot.pause()
        golden(app, f"layar-{size[0]}x{size[1]}")


async def test_t_pushes_the_row_and_enter_reads_it_before(program, sitting):
    app = program("layar", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(Slide(name=SlideName.TIES))
        await pilot.press("enter")
        assert isinstance(app.screen, ShowText)
        await pilot.press("escape", "t")
        await pilot.pause()
        assert Slide(name=SlideName.TIES) == app.showing.slide
        app.screen.show_row(Slide(name=SlideName.DELEGATES))
        await pilot.press("t")
        await pilot.pause()
        assert app.notice.is_refusal
        assert "Tayangan utusan belum ada isinya" in str(app.notice)
        assert Slide(name=SlideName.TIES) == app.showing.slide


async def test_a_sentence_is_on_the_wall_until_it_is_stamped(program, sitting):
    app = program("alur", sitting)
    decision = TieResolved(order=small.TIED, means="musyawarah")
    async with app.run_test(size=(80, 24)) as pilot:
        app.push(Slide(name=SlideName.TIES))
        app.screen.ask(ReadBack("Kalimat yang dibacakan."), lambda _: app.desk.decide(decision))
        await pilot.pause()
        await pilot.press("t")
        assert "Kalimat yang dibacakan." == app.showing.slide.sentence
        await pilot.press("escape")
        await pilot.pause()
        assert Slide(name=SlideName.TIES) == app.showing.slide
        app.screen.ask(ReadBack("Kalimat yang dibacakan."), lambda _: app.desk.decide(decision))
        await pilot.pause()
        await pilot.press("t", "enter")
        await pilot.pause()
        assert Slide(name=SlideName.DECISION, about=str(app.session.seq)) == app.showing.slide


async def test_the_panic_key_lies_over_a_question_and_a_small_window_and_goes_again(program, sitting):
    app = program("alur", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        await pilot.pause()
        menu = app.screen
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert isinstance(app.screen, OwnWall)
        assert app.showing.is_paused
        await pilot.press("escape")
        await pilot.pause()
        assert menu is app.screen
        assert app.showing.is_paused
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert menu is app.screen
        assert not app.showing.is_paused
        await pilot.press("escape")
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert isinstance(app.screen, TooSmall)
        await pilot.press("ctrl+n")
        await pilot.resize_terminal(80, 24)
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert not isinstance(app.screen, TooSmall | OwnWall)


async def test_a_word_about_the_wall_goes_by_itself_but_not_a_refusal(program, sitting, monkeypatch):
    monkeypatch.setattr("tui.wall.own.SHORTLY", 0.01)
    app = program("hadir", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push(Slide(name=SlideName.QUORUM))
        assert app.notice is not None
        await until(pilot, lambda: app.notice is None)
        app.push(Slide(name=SlideName.DELEGATES))
        await pilot.pause(0.1)
        assert app.notice.is_refusal


async def test_what_was_measured_in_the_hall_is_told_to_the_wall_and_kept(program, sitting):
    app = program("layar", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(Slide(name=SlideName.READABILITY))
        await pilot.press("u", *["backspace"] * 3, *"2,4", "enter", *"18", "enter")
        await until(pilot, lambda: not isinstance(app.screen, AskForm))
        assert Seating(picture_cm=240, last_seat_m=18) == app.wall.showing.seating
        await pilot.press("t")
        await pilot.pause()
        assert Slide(name=SlideName.READABILITY) == app.showing.slide
        assert Seating(picture_cm=240, last_seat_m=18) == app.wall.showing.seating
        assert "kursi terakhir 18 m" in str(app.screen.view.rows(app.session))
    assert Seating(picture_cm=240, last_seat_m=18) == beside.read_wall(sitting.folder).seating


@pytest.mark.parametrize("typed", ["0,1", "10,5", "tinggi"])
async def test_a_picture_that_cannot_be_is_refused_in_the_form(program, sitting, typed):
    app = program("layar", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u", *["backspace"] * 3, *typed, "enter")
        assert isinstance(app.screen, AskForm)
        assert any("✗" in str(line.content) for line in app.screen.query(Static))
        assert UNMEASURED == app.wall.showing.seating
