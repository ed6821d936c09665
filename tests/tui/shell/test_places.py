"""Going from screen to screen, the palette, help, and leaving."""

import pytest

from tui.dialogs.confirm import AskConfirm
from tui.dialogs.help import Help
from tui.program.palette import SCREENS, GoMenu, led_by
from tui.shell.places import PLACES, SHEETS, of_step
from tui.shell.settings import Settings, load
from tui.shell.stage import StageScreen
from tui.widgets.detail import TabLine


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


def open_tab(app):
    """The tab that is open, as it reads."""
    line = app.screen.query_one("#tab", TabLine)
    return next(tab.label for tab in line.tabs if tab.key == line.active)


async def test_tab_walks_round_the_sheets_of_a_place_and_those_of_its_screens_in_one_row(program):
    app = program("komisi", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        walked = [open_tab(app)]
        for _ in range(8):
            await pilot.press("tab")
            walked.append(open_tab(app))
        papers = ["I Infrastruktur", "II Ekonomi", "III Manusia"]
        lists = ["Belum dibagi 0", "I Infrastruktur 5", "II Ekonomi 0", "III Manusia 0"]
        assert [*lists, "Hasil komisi", *papers, lists[0]] == walked
        await pilot.press("shift+tab")
        assert papers[-1] == open_tab(app)
        await pilot.press(*["shift+tab"] * 4)
        assert lists[-1] == open_tab(app)


async def test_tab_is_no_key_where_a_place_has_one_sheet(program):
    app = program("jurnal", "sidang")
    async with app.run_test() as pilot:
        assert "bagian" not in {act.id for act in app.screen.acts_here()}
        assert not app.screen.query_one("#tab").display
        await pilot.press("tab")
        assert "jurnal" == app.current_mode
        assert "Tempat ini hanya mempunyai satu lembar." == app.notice.found


@pytest.mark.parametrize(("letter", "name", "told"), [
    ("w", "hasil", "• Hasil komisi sekarang ada di Komisi, lembar Hasil komisi."),
    ("z", "pedoman", "• Pedoman sekarang ada di Persiapan, lembar Pedoman."),
])  # fmt: skip
async def test_a_letter_of_old_times_leads_to_the_sheet_and_says_where_it_is_now(
    program, screen_text, letter, name, told
):
    app = program("alur", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g", letter)
        assert name == app.current_mode
        assert told in screen_text(app)
        await pilot.press("escape", "g", "k")
        assert "komisi" == app.current_mode
        assert app.notice is None


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
        type_fast(app, *"alur")
        await pilot.press("enter")
        assert "alur" == app.current_mode


async def test_the_palette_runs_an_action_of_the_screen(make_app, screen_text, type_fast):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        type_fast(app, *"cabut usulan")
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


async def test_the_palette_over_a_question_does_nothing_to_what_lies_below(make_app, screen_text):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("x", "ctrl+p")
        assert "Perintah" in screen_text(app)
        assert "Ditarik" not in screen_text(app)
        await pilot.press("escape")
        assert "Alasan penarikan" in screen_text(app)


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
        assert isinstance(app.screen, Help)
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


def test_there_are_twelve_places_and_every_letter_leads_to_one_sheet():
    assert 12 == len(PLACES)
    sheets = [sheet for place in PLACES for sheet in place.sheets]
    letters = [place.letter for place in PLACES] + [sheet.was for sheet in sheets if sheet.was]
    assert len(letters) == len(set(letters)) == len(led_by(PLACES))
    assert len(sheets) == len(SHEETS)


def test_every_sheet_has_a_screen():
    assert set(SHEETS) == set(SCREENS)


def test_asking_for_a_step_again_leads_through_its_screens_those_that_begin_a_place_first():
    firsts = [place.name for place in PLACES if place.sheets[0].step == 5]
    serving = firsts + [name for name, sheet in SHEETS.items() if sheet.step == 5 and name not in firsts]
    assert "tatib" == serving[0]
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
