"""`/` on every screen: the list is searched, its last row leads on, and without a list all proposals are at once."""

import pytest

from tui.proposals import view_finding
from tui.proposals.dialog_finding import FindProposal


async def test_from_a_screen_without_a_list_all_proposals_are_searched(program, screen_text):
    app = program("alur", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash")
        assert isinstance(app.screen, FindProposal)
        await pilot.press(*"talud")
        await pilot.press("down", "enter")
        await pilot.pause()
        assert "Usulan 2005-01" in screen_text(app)
        assert "Riwayat" in app.screen._text
        await pilot.press("escape")
        assert ("usulan", "2005-01") == (app.current_mode, app.screen.cursor_key)
        await pilot.press("question_mark")
        await pilot.pause()
        assert view_finding.became(app.session, "2005-01") in app.screen._text


@pytest.mark.parametrize("place", ["hadir", "utusan", "komisi"])
async def test_what_another_list_has_is_offered_at_once(program, screen_text, place):
    app = program(place, "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"talud")
        await pilot.pause()
        assert "2003-01 Ganten: Talud jalan" in screen_text(app)
        assert "Tidak di daftar ini, tetapi di tempat lain ada 2 usulan" in screen_text(app)
        await pilot.press("enter")
        assert app.screen.cursor_key is None
        await pilot.press("enter")
        await pilot.pause()
        assert "Usulan 2003-01" in screen_text(app)
        await pilot.press("escape")
        assert ("usulan", "2003-01") == (app.current_mode, app.screen.cursor_key)


async def test_a_search_begins_anew(program):
    app = program("usulan", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"ngemplak", "enter", "slash", *"talud", "enter")
        assert ["2003-01", "2005-01"] == [row.key for row in app.screen.shown]


async def test_the_last_row_of_a_search_leads_on_to_all_proposals(program, screen_text):
    app = program("hadir", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"talud", "enter", "end")
        assert "cari di semua usulan: talud" in screen_text(app)
        assert app.screen.cursor_key is None
        await pilot.press("enter")
        assert isinstance(app.screen, FindProposal)
        assert "2003-01 Ganten: Talud jalan" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("escape")
        assert ("usulan", "2003-01") == (app.current_mode, app.screen.cursor_key)


async def test_the_row_that_leads_on_is_no_row_of_the_list(program):
    app = program("jurnal", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"talud", "enter", "end")
        assert app.screen.table.way
        assert app.screen.cursor_key is None
        await pilot.press("up")
        assert app.screen.cursor_key is not None or not app.screen.shown


async def test_a_list_forgives_one_letter_where_nothing_fits(program):
    app = program("usulan", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"tlaud", "enter")
        assert ["2003-01", "2005-01"] == [row.key for row in app.screen.shown]


async def test_what_is_nowhere_is_said(program, screen_text):
    app = program("alur", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"xyzzy")
        assert "✗ Tidak ada usulan yang cocok." in screen_text(app)
        await pilot.press("enter", "escape")
        assert "alur" == app.current_mode


async def test_from_within_a_form_a_proposal_is_looked_up_and_what_was_typed_stays(program, screen_text):
    app = program("hadir", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("full_stop", *"ishoma", "ctrl+p", *"cari", "enter")
        assert isinstance(app.screen, FindProposal)
        await pilot.press(*"talud")
        assert "2003-01 Ganten: Talud jalan" in screen_text(app)
        await pilot.press("enter")
        assert ("hadir", "ishoma") == (app.current_mode, app.focused.value)
