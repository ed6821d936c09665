"""Going from screen to screen, the palette, help, and leaving."""

import pytest

from tui.dialogs.confirm import AskConfirm
from tui.dialogs.show import ShowText
from tui.program.palette import SCREENS, GoMenu
from tui.shell.places import PLACES, of_step
from tui.shell.settings import Settings, load
from tui.shell.stage import StageScreen


async def test_g_and_a_letter_lead_to_a_screen(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("g", "a")
        assert "alur" == app.current_mode
        await pilot.press("g", "k")
        assert "komisi" == app.current_mode


async def test_the_menu_after_g_shows_only_the_places_that_have_a_screen(make_app, golden):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        assert isinstance(app.screen, GoMenu)
        golden(app, "go-menu")


async def test_esc_or_an_unknown_letter_closes_the_menu(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        for key in ("escape", "z"):
            await pilot.press("g", key)
            assert "komisi" == app.current_mode
            assert isinstance(app.screen, StageScreen)


async def test_a_screen_keeps_its_cursor_while_one_is_elsewhere(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("down", "g", "a", "g", "k")
        assert "2007-02" == app.screen.cursor_key


async def test_alt_and_a_digit_lead_to_the_step_and_home_where_there_is_no_screen(make_app):
    app = make_app(start="alur")
    async with app.run_test() as pilot:
        await pilot.press("alt+4")
        assert "komisi" == app.current_mode
        await pilot.press("alt+6")
        assert "alur" == app.current_mode
        await pilot.press("f5")
        assert "komisi" == app.current_mode


async def test_esc_leads_home(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("escape")
        assert "alur" == app.current_mode


async def test_going_to_a_row_puts_the_cursor_there(make_app):
    app = make_app(start="alur")
    async with app.run_test() as pilot:
        assert await app.go("komisi", row="2007-03")
        await pilot.pause()
        assert "2007-03" == app.screen.cursor_key
        assert not await app.go("suara")


async def test_g_and_a_code_that_nobody_knows_is_refused(make_app, screen_text, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        type_fast(app, "g", *"2007-99")
        await pilot.press("enter")
        assert "✗ Usulan 2007-99 tidak ditemukan." in screen_text(app)


async def test_the_palette_finds_a_command_by_a_part_of_its_name(make_app, golden, type_fast):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        golden(app, "palette")
        type_fast(app, *"alur s")
        await pilot.press("enter")
        assert "alur" == app.current_mode


async def test_the_palette_runs_an_action_of_the_screen(make_app, screen_text, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        type_fast(app, *"ditarik")
        await pilot.press("enter")
        assert "Alasan penarikan" in screen_text(app)


async def test_the_palette_shows_where_a_key_of_another_place_works(program, screen_text, type_fast):
    app = program("hadir", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        type_fast(app, *"plafno")
        await pilot.press("enter")
        assert "prioritas" == app.current_mode
        assert "Tekan v: Mengatur pagu atau kuota yang menentukan garis batas." in screen_text(app)


async def test_the_palette_is_refused_in_dialogs(make_app, screen_text):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("x", "ctrl+p")
        assert "Alasan penarikan" in screen_text(app)
        assert "Perintah" not in screen_text(app)


async def test_a_theme_is_remembered(make_app, tmp_path, type_fast):
    file = tmp_path / "setelan" / "setelan.json"
    app = make_app(settings_file=file)
    async with app.run_test() as pilot:
        assert "gelap" == app.theme
        await pilot.press("ctrl+p")
        type_fast(app, *"tema kontras")
        await pilot.press("enter")
        assert "kontras tinggi" == app.theme
    assert Settings(theme="kontras tinggi") == load(file)
    assert "kontras tinggi" == make_app(settings_file=file).theme


@pytest.mark.parametrize("content", ["", "{", "[]", '{"theme": "dracula"}', '{"theme": 3}', '{"theme": ["gelap"]}'])
def test_settings_that_make_no_sense_are_left_aside(tmp_path, content):
    file = tmp_path / "setelan.json"
    file.write_text(content, encoding="utf-8")
    assert Settings() == load(file)


async def test_help_lists_the_keys_of_the_screen(make_app, golden):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f1")
        assert isinstance(app.screen, ShowText)
        golden(app, "help")


async def test_leaving_asks_first(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        for key in ("q", "ctrl+q", "ctrl+c"):
            await pilot.press(key)
            assert isinstance(app.screen, AskConfirm)
            await pilot.press("escape")
            assert app.is_running
        await pilot.press("q", "enter")
    assert 0 == app.return_code


def test_letters_and_names_of_places_are_unique():
    assert len(PLACES) == len({place.letter for place in PLACES}) == len({place.name for place in PLACES})


def test_every_place_has_a_screen():
    assert [place.name for place in PLACES] == list(SCREENS)


def test_asking_for_a_step_again_leads_through_its_screens():
    serving = [place.name for place in PLACES if place.step == 5]
    seen = [""]
    for _ in serving:
        seen.append(of_step(PLACES, 5, seen[-1]).name)
    assert serving == seen[1:]
    assert serving[0] == of_step(PLACES, 5, seen[-1]).name
    assert of_step(PLACES, 9, "") is None


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_opens_and_knows_its_place(name):
    screen = SCREENS[name]()
    assert isinstance(screen, StageScreen)
    assert name == screen.place
