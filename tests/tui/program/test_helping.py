"""F1 on every screen, in every question and before a session is open; the palette there too."""

import pytest

from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm, ReadBack
from tui.dialogs.help import Help
from tui.dialogs.text import AskText
from tui.program.opening import ChooserApp
from tui.program.palette_lines import Palette
from tui.shell.acts import ACTS, fitting
from tui.shell.places import SHEETS


async def test_f1_says_what_is_being_done_and_why_then_the_keys(program, screen_text):
    app = program("hadir", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f1")
        shown = screen_text(app)
        assert shown.index("Yang sekarang dikerjakan") < shown.index("Sidang Pleno I · 7 dari 13") < shown.index("▸ ")
        assert shown.index("Mengapa: ") < shown.index("Tombol di sini")
        await pilot.press("f1")
        assert "hadir" == app.screen.place


async def test_tab_opens_the_guide_at_the_heading_of_this_place_and_it_can_be_searched(program, screen_text):
    app = program("hadir", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f1", "tab")
        assert "▸Panduan" in screen_text(app)
        assert "Hadir dan kuorum" == app.screen.lines[app.screen.query_one("#teks").top].text
        await pilot.press("slash", *"proyektor", "enter")
        first = app.screen.query_one("#teks").marked
        await pilot.press("n")
        second = app.screen.query_one("#teks").marked
        assert first != second
        assert all("proyektor" in app.screen.lines[number].text.casefold() for number in (first, second))
        await pilot.press("p")
        assert first == app.screen.query_one("#teks").marked
        await pilot.press("slash", *"xyzzyplugh")
        assert "tidak ada dalam panduan." in screen_text(app)
        await pilot.press("escape", "escape")
        assert "hadir" == app.screen.place


QUESTIONS = {
    "confirm": lambda: AskConfirm("Langkah 1 selesai?"),
    "read-back": lambda: ReadBack("Nomor 7 disepakati."),
    "choice": lambda: AskChoice("Komisi", (Choice(value=1, label="I"), Choice(value=2, label="II"))),
    "text": lambda: AskText("Alasan"),
}


@pytest.mark.parametrize("name", QUESTIONS)
async def test_f1_and_ctrl_p_work_in_every_question_and_leave_it_as_it_is(name, make_app):
    app, answers, question = make_app(), [], QUESTIONS[name]()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(question, answers.append)
        await pilot.pause()
        for key, kind in (("f1", Help), ("question_mark", Help), ("ctrl+p", Palette)):
            await pilot.press(key)
            assert isinstance(app.screen, kind), key
            await pilot.press("escape")
            assert app.screen is question, key
        await pilot.press("escape")
    assert [None] == answers


async def test_a_question_mark_behind_something_typed_is_a_sign_as_any_other(make_app):
    app, question = make_app(), AskText("Alasan")
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(question)
        await pilot.pause()
        await pilot.press("a", "question_mark")
        assert (question, "a?") == (app.screen, app.focused.value)


async def test_in_a_form_help_tells_every_field_and_what_was_typed_stays(program, screen_text):
    app = program("hadir", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("full_stop", *"ishoma", "f1")
        assert "Menit: kosong: tidak ditentukan" in screen_text(app)
        await pilot.press("escape")
        assert "ishoma" == app.focused.value


async def test_the_palette_over_a_form_opens_the_guide_by_an_everyday_word(program, screen_text):
    app = program("hadir", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("full_stop", "ctrl+p", *"latihan", "enter")
        assert "Berlatih dengan sesi contoh" in screen_text(app)
        await pilot.press("escape")
        assert "Skors sidang" == app.screen.heading


async def test_before_a_session_is_open_help_and_palette_are_there(tmp_path, screen_text):
    app = ChooserApp(tmp_path, next_year=2028)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f1")
        assert "Tombol di sini" in screen_text(app)
        await pilot.press("escape", "ctrl+p", *"memasang", "enter")
        assert isinstance(app.screen, Help)
        assert "Memasang" in screen_text(app)
        await pilot.press("escape")
        assert "Musrenbang Kecamatan: sesi mana?" in screen_text(app)


@pytest.mark.parametrize("place", SHEETS)
def test_help_stands_in_every_footer(place):
    shown = fitting([act for act in ACTS if act.by_app or act.is_at(place)], 80)
    assert "bantuan" in {key.id for key in shown}
