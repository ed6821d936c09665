"""Keys typed faster than the screen act once, or not at all, and never on something that was not yet to be seen."""

import pytest

from tui.dialogs.confirm import AskConfirm, ReadBack
from tui.dialogs.text import AskText
from tui.shell.stage import StageScreen


class Counter:
    """Remembers what dialogs answered."""

    def __init__(self):
        self.answers = []

    def __call__(self, answer):
        self.answers.append(answer)


async def test_three_enters_do_not_open_a_question_and_answer_it(make_app, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("1")
        type_fast(app, "ctrl+z", "enter", "enter")
        await pilot.pause()
        assert isinstance(app.screen, AskConfirm)
        assert 3 == app.session.seq


async def test_three_enters_in_a_question_answer_it_once(make_app, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("1", "ctrl+z")
        type_fast(app, "enter", "enter", "enter")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, StageScreen)
        assert 4 == app.session.seq


async def test_three_enters_in_a_field_answer_it_once(make_app, type_fast):
    app, answered = make_app(), Counter()
    async with app.run_test() as pilot:
        app.screen.ask(AskText("Alasan", value="sudah di APBDes"), answered)
        await pilot.pause()
        type_fast(app, "enter", "enter", "enter")
        await pilot.pause()
        await pilot.pause()
        assert ["sudah di APBDes"] == answered.answers
        assert isinstance(app.screen, StageScreen)


async def test_three_quick_letters_open_one_dialog(make_app, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        type_fast(app, "ctrl+z", "ctrl+z", "ctrl+z")
        await pilot.pause()
        assert 2 == len(app.screen_stack)


async def test_letters_typed_ahead_go_into_the_field(make_app, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        type_fast(app, "x", *"sudah12")
        await pilot.pause()
        await pilot.pause()
        assert "sudah12" == app.focused.value
        assert 2 == app.session.seq


async def test_letters_typed_ahead_after_a_slash_are_searched_and_decide_nothing(make_app, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        type_fast(app, "slash", "1", "2")
        await pilot.pause()
        await pilot.pause()
        assert "12" == app.focused.value
        assert 2 == app.session.seq


async def test_g_and_its_letter_in_one_breath_lead_there(make_app, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        type_fast(app, "g", "a")
        await pilot.pause()
        await pilot.pause()
        assert "alur" == app.current_mode


async def test_a_code_in_one_breath_is_found(make_app, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        type_fast(app, "g", *"2007-9", "backspace", *"99", "enter")
        await pilot.pause()
        await pilot.pause()
        assert "Usulan 2007-99 tidak ditemukan." == app.notice.found


@pytest.mark.parametrize("dialog", [AskConfirm("Yakin?"), ReadBack("Usulan disepakati.")], ids=["confirm", "read-back"])
async def test_a_decisive_question_takes_nothing_in_its_first_moment(make_app, dialog):
    app, answered = make_app(settle_seconds=3600), Counter()
    async with app.run_test() as pilot:
        app.screen.ask(dialog, answered)
        await pilot.press("enter")
        assert app.screen is dialog
        assert [] == answered.answers
        app._type_ahead.settle = 0.0
        await pilot.press("enter")
        assert [True] == answered.answers
