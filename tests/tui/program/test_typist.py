"""Who types is asked once, when the screens open: the last one is offered, and every decision bears the name."""

import pytest
from support.palette import command

from tui.dialogs.text import AskText
from tui.program.app import MusrenbangApp


@pytest.fixture
def asking(clock_now):
    """`asking(sitting)`: the program that asks who types, over the demonstration's places."""

    def make(sitting):
        return MusrenbangApp(sitting, lambda: clock_now, settle_seconds=0.0, asks_typist=True)

    return make


def typed_by(app):
    return app.sitting.entries[-1].by


async def skip_the_first_step(pilot):
    await command(pilot, "lewati langkah")
    for text in ("Camat", "Rekap dibuat tahun lalu"):
        pilot.app.focused.value = text
        await pilot.press("enter")
    await pilot.pause()


async def test_enter_takes_the_last_typist(asking, make_sitting, screen_text):
    app = asking(make_sitting(0))
    app.sitting.by = "Sekretaris"
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "Siapa yang mengetik?" in shown
        assert "Tercatat pada setiap keputusan." in shown
        assert "Sari" == app.focused.value
        await pilot.press("enter")
        await skip_the_first_step(pilot)
        assert (2, "Sari") == (app.session.seq, typed_by(app))


async def test_another_name_stands_on_what_is_decided_from_then_on(asking, make_sitting):
    app = asking(make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.focused.value = "  Budi\u200b  Hartanto " + "x" * 200
        await pilot.press("enter")
        await skip_the_first_step(pilot)
        assert ("Budi Hartanto " + "x" * 200)[:80] == typed_by(app)


async def test_nobody_is_no_answer_and_esc_keeps_the_last_one(asking, make_sitting, screen_text):
    app = asking(make_sitting(0))
    app.sitting.by = "Sekretaris"
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.focused.value = "  "
        await pilot.press("enter")
        assert isinstance(app.screen, AskText)
        assert "✗ Isian masih kosong." in screen_text(app)
        await pilot.press("escape")
        await skip_the_first_step(pilot)
        assert "Sari" == typed_by(app)


async def test_who_only_reads_is_not_asked(asking, make_sitting, reopen):
    app = asking(reopen(make_sitting(0), read_only=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "alur" == app.screen.place


async def test_a_name_given_on_the_command_line_is_not_asked_again(make_app, make_sitting):
    app = make_app(sitting=make_sitting(0), start="alur")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert not isinstance(app.screen, AskText)


async def test_a_small_window_asks_once_it_is_large_enough(asking, make_sitting, screen_text):
    app = asking(make_sitting(0))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert "Jendela terlalu kecil" in screen_text(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Siapa yang mengetik?" in screen_text(app)
