"""A file and its rows that are markup, actions or escape sequences are only ever text."""

import pytest
from support.patience import opened

from tui.proposals.dialog_import import ImportPreview
from tui.proposals.forms_fields import AskPriced, Priced, asked_of

HOSTILE = "[/x] [@click=app.quit]\x1b[2J\u202e[bold"


def _is_clean(shown):
    return "\x1b" not in shown and "\u202e" not in shown


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80", "120"])
async def test_a_hostile_file_is_shown_and_taken_in_as_text(program, make_sitting, village_file, screen_text, size):
    hostile = village_file.with_name("[@click=app.quit] jahat.csv")
    hostile.write_text(village_file.read_text(encoding="utf-8").replace("Talud", HOSTILE), encoding="utf-8")
    app = program("rekap", make_sitting(0))
    async with app.run_test(size=size) as pilot:
        await pilot.press("i")
        assert _is_clean(screen_text(app))
        app.focused.value = "jahat"
        await pilot.press("enter")
        await opened(pilot, ImportPreview)
        for _ in range(5):
            await pilot.press("right")
            assert _is_clean(screen_text(app))
        for keys in (["left"] * 4, ["enter"], ["escape"], ["u"], ["escape"], ["f"], ["escape"]):
            await pilot.press(*keys)
            await pilot.pause()
            assert _is_clean(screen_text(app))
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert _is_clean(screen_text(app))
        assert app.session.proposals["2001-01"].draft.activity.startswith("[/x]")


async def test_a_hostile_proposal_can_be_changed_merged_and_read(program, make_sitting, screen_text):
    app = program("usulan", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(
            AskPriced(
                HOSTILE,
                Priced,
                {"volume": HOSTILE, "unit": HOSTILE, "cost": HOSTILE},
                session=app.session,
                asked={"cost": asked_of("cost", show=str)},
                explanation=[HOSTILE] * 2,
                before=1,
            )
        )
        await pilot.pause()
        assert _is_clean(screen_text(app))
        assert "[/x] [@click=app.quit]" in screen_text(app)
