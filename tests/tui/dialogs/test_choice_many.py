"""Several out of a list: marks stay while the list is searched, and the order is that of the list."""

from sessions.kernel.refusals import Explanation
from tui.dialogs.choice import AskChoice, AskMany, Choice
from tui.dialogs.reading import Unreadable, read_count
from tui.dialogs.text import AskLine
from tui.proposals.dialog_finding import FindProposal

PEOPLE = tuple(Choice(value=str(n), label=name) for n, name in enumerate(("Suparno", "Sri Hartini", "Wahyu"), start=1))


async def test_marks_stay_while_searching_and_come_in_the_order_of_the_list(make_app, screen_text):
    app, answers = make_app(), []
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.ask(
            AskMany("Calon", PEOPLE, marked=("2",), tell=lambda found: f"= {len(found)} calon"), answers.append
        )
        await pilot.pause()
        assert "✓ Sri Hartini" in screen_text(app)
        app.focused.value = "wah"
        await pilot.pause()
        await pilot.press("enter")
        app.focused.value = ""
        await pilot.pause()
        await pilot.press("enter")
        assert "= 3 calon" in screen_text(app)
        await pilot.press("down", "enter", "ctrl+s")
        await pilot.pause()
    assert [("1", "3")] == answers


async def test_behind_a_mark_the_next_key_begins_another_search_and_space_takes_the_mark_away(make_app, screen_text):
    app, answers = make_app(), []
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.ask(AskMany("Calon", PEOPLE), answers.append)
        await pilot.pause()
        await pilot.press(*"wah", "enter", *"sri", "enter")
        assert "sri" == app.focused.value
        assert "2 dipilih" in screen_text(app)
        await pilot.press("space")
        assert "1 dipilih" in screen_text(app)
        await pilot.press("backspace", *"supa", "enter", "ctrl+s")
        await pilot.pause()
    assert [("1", "3")] == answers


async def test_marks_that_are_refused_stay_and_it_is_said_why(make_app, screen_text):
    def refuse(found):
        return Explanation(found="Terlalu sedikit.", advice="Tandai dua.") if len(found) < 2 else None

    app, answers = make_app(), []
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.ask(AskMany("Calon", PEOPLE, marked=("2",), refuse=refuse), answers.append)
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "✗ Terlalu sedikit." in screen_text(app)
        assert "→ Tandai dua." in screen_text(app)
        assert ("2",) == app.screen.marked
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
    assert [("1", "2")] == answers


async def test_nothing_that_fits_is_said_so(make_app, screen_text):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.ask(AskMany("Calon", PEOPLE), lambda _: None)
        await pilot.pause()
        app.focused.value = "zzz"
        await pilot.pause()
        assert "Tidak ada yang cocok" in screen_text(app)
        assert "cari di semua usulan: zzz" in screen_text(app)


async def test_a_line_is_echoed_while_it_can_be_read(make_app, screen_text):
    def read(typed):
        if read_count(typed) > 9:
            raise Unreadable("Paling banyak 9.")
        return typed

    app, answers = make_app(), []
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.ask(AskLine("Angka", read=read, tell=lambda typed: f"= {read_count(typed)} buah"), answers.append)
        await pilot.pause()
        app.focused.value = "12"
        await pilot.pause()
        assert "= 12 buah" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Paling banyak 9." in screen_text(app)
        app.focused.value = "x"
        await pilot.pause()
        assert "buah" not in screen_text(app)
        app.focused.value = "7"
        await pilot.press("enter")
        await pilot.pause()
    assert ["7"] == answers


async def test_the_last_row_leads_on_to_all_proposals_and_the_list_stands_as_it_was(make_app, screen_text):
    app, answers = make_app(), []
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.ask(AskMany("Calon", PEOPLE, marked=("2",)), answers.append)
        await pilot.pause()
        assert "cari di semua usulan" not in screen_text(app)
        app.focused.value = "ngemplak"
        await pilot.pause()
        assert "cari di semua usulan: ngemplak" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert not isinstance(app.screen, FindProposal)
        assert "↓ lalu Enter mencarinya di semua usulan." in screen_text(app)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, FindProposal)
        assert "2007-02" in screen_text(app)
        await pilot.press("escape", "ctrl+s")
        await pilot.pause()
    assert [("2",)] == answers


async def test_a_number_takes_what_it_shows(make_app, screen_text):
    app, answers = make_app(), []
    groups = [Choice(value=str(n), label=f"Unsur {name}") for n, name in enumerate("abcdefghijkl", start=1)]
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.ask(AskChoice("Unsur", groups), answers.append)
        await pilot.pause()
        await pilot.press("3")
        await pilot.pause()
        assert "Unsur c" in screen_text(app)
        assert "Unsur d" not in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
    assert ["3"] == answers


async def test_what_finds_commands_leads_nowhere_else(make_app, screen_text):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"kit")
        await pilot.pause()
        assert "cari di semua usulan" not in screen_text(app)


async def test_space_marks_while_nothing_is_typed_and_parts_words_afterwards(make_app):
    app, answers = make_app(), []
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.ask(AskMany("Calon", PEOPLE), answers.append)
        await pilot.pause()
        await pilot.press("space", "down", *"sri h")
        assert "sri h" == app.focused.value
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
    assert [("1", "2")] == answers
