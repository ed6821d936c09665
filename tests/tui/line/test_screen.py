"""Sebaran hasil on the screen: Tab walks through the sheets, Enter leads to the proposals of a village."""

import pytest
from support import onstage

from tui.program.palette import SCREENS


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    sitting = onstage.sample(tmp_path_factory.mktemp("contoh") / "sesi")
    yield sitting
    sitting.close()


async def test_every_sheet_looks_like_this(make_app, played, golden):
    app = make_app(SCREENS, sitting=played, start="sebaran")
    async with app.run_test(size=(80, 24)) as pilot:
        for name in ("desa", "komisi", "nilai"):
            await pilot.pause()
            golden(app, f"sebaran-{name}-80x24")
            await pilot.press("tab")


async def test_enter_leads_to_the_proposals_of_the_village(make_app, played):
    app = make_app(SCREENS, sitting=played, start="sebaran")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert "usulan" == app.screen.place
