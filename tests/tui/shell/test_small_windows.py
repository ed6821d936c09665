"""No screen, form or question fails at any size of the window; below the least size stands the calm message.

pytest -m long -n0 -s tests/tui/shell/test_small_windows.py
"""

import itertools

import pytest
from support.every_form import typings
from support.onstage import clock, sample

from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm, ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.show import LEAST, LeafThrough, ShowPaper, ShowText, TooSmall
from tui.dialogs.text import AskText
from tui.program.app import MusrenbangApp
from tui.program.opening import ChooserApp
from tui.shell.places import SHEETS

SOME = ((1, 1), (2, 40), (300, 1), (79, 24), (80, 23), (80, 24))
ALL = tuple(itertools.product((1, 2, 3, 5, 9, 20, 40, 60, 79, 80, 81, 120, 250), (1, 2, 3, 4, 6, 10, 16, 23, 24, 40)))
LONG_WORD = "Pembangunanjalanlingkungandantaludpenahantanahlongsor" * 4


@pytest.fixture(scope="module")
def sitting(tmp_path_factory):
    with sample(tmp_path_factory.mktemp("contoh") / "sesi") as sitting:
        yield sitting


def dialogs():
    """One of each kind, with a text that no small window holds."""
    page = "\n".join([LONG_WORD, "dua", "tiga"] * 20)
    return (
        AskText("Alasan", value="sudah lengkap", explanation=LONG_WORD),
        AskConfirm(f"Yakin? {LONG_WORD}"),
        ReadBack(page),
        AskChoice("Pilih", [Choice(value=str(n), label=LONG_WORD, note="catatan") for n in range(40)]),
        ShowText("Bantuan", page),
        ShowPaper("Naskah", page),
        LeafThrough(1, lambda _: ("Halaman", page), lambda _key, _by: None),
    )


async def through(app, pilot, sizes, what):
    """Every size in turn, drawn; below the least the message lies over it and says so as far as there is room."""
    for width, height in sizes:
        await pilot.resize_terminal(width, height)
        await pilot.pause()
        lines = [strip.text for strip in app.screen._compositor.render_strips()]
        is_small = width < LEAST.width or height < LEAST.height
        assert is_small == isinstance(app.screen, TooSmall), (what, width, height)
        assert app._exception is None, (what, width, height)
        if is_small and width >= len("Jendela terlalu kecil") and height > 1:
            assert "Jendela terlalu" in " ".join(lines), (what, width, height)
    await pilot.resize_terminal(*LEAST)
    await pilot.pause()
    assert not isinstance(app.screen, TooSmall)


async def every_screen(sitting, sizes, places):
    app = MusrenbangApp(sitting, clock)
    async with app.run_test(size=LEAST) as pilot:
        for place in places:
            await app.go(place)
            await pilot.pause()
            await through(app, pilot, sizes, place)


async def every_dialog(sitting, sizes, forms):
    app = MusrenbangApp(sitting, clock)
    async with app.run_test(size=LEAST) as pilot:
        for dialog in (*forms, *dialogs()):
            await app.push_screen(dialog)
            await pilot.pause()
            await through(app, pilot, sizes, dialog)
            app.pop_screen()
            await pilot.pause()
    assert len(forms) + len(dialogs()) > 10


def forms_of(session):
    return tuple(AskForm("Isian", typing.form, session=session) for typing in typings(session))


async def test_no_screen_fails_at_any_size(sitting):
    await every_screen(sitting, SOME, SHEETS)


async def test_no_form_and_no_question_fails_at_any_size(sitting):
    await every_dialog(sitting, SOME, forms_of(sitting.session)[::6])


@pytest.mark.parametrize("size", SOME)
async def test_the_program_may_begin_in_any_window(sitting, size):
    app = MusrenbangApp(sitting, clock)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await through(app, pilot, ((40, 10), size), "begin")


@pytest.mark.parametrize("size", SOME)
async def test_a_session_is_chosen_in_any_window(tmp_path, size):
    app = ChooserApp(tmp_path, next_year=2028)
    async with app.run_test(size=size) as pilot:
        for width, height in (*SOME, size):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
        assert app._exception is None


@pytest.mark.long
async def test_no_screen_fails_at_all_sizes(sitting):
    await every_screen(sitting, ALL, SHEETS)
    print(f"{len(SHEETS)} screens at {len(ALL)} sizes from 1×1 to 250×40: none fails")  # noqa: T201 - the figure


@pytest.mark.long
async def test_no_form_and_no_question_fails_at_all_sizes(sitting):
    forms = forms_of(sitting.session)
    await every_dialog(sitting, ALL, forms)
    told = f"{len(forms)} forms and {len(dialogs())} other questions at {len(ALL)} sizes: none fails"
    print(told)  # noqa: T201 - the figure
