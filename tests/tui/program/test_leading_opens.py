"""Enter opens every open work of any session, and Esc changes nothing; Enter twice moves nobody unread."""

import asyncio
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import afterwards, any_session, onstage, small
from support.patience import until
from textual import events

from sessions.line import facts_effects
from sessions.steps import works
from sessions.steps.works import Standing
from sessions.values.agenda import ORDER_OF_THE_DAY
from tui.dialogs.base import Dialog
from tui.dialogs.confirm import AskConfirm
from tui.program.app import MusrenbangApp
from tui.steps.view_acts import kind

AT_ONCE = {
    "naskah",
    "cetak",
    "cetak-inti",
    "tulis-laporan",
    "umpan-balik",
    "salin-usb",
    "salinan-usb",
    "realisasi",
    "bacakan",
}
"""Their acts ask nothing: they write or show papers that stand."""

OPEN = frozenset({Standing.NOW, Standing.OPEN, Standing.CARRIED})


async def opened(pilot, work):
    """Point at a work, press Enter, and tell whether something is open then; Esc leads back."""
    app = pilot.app
    await app.go("alur")
    await pilot.pause()
    app.screen.show_row(work.id)
    await pilot.press("enter")
    await pilot.pause()
    is_open = isinstance(app.screen, Dialog) or app.screen.place != "alur" or app.notice is not None
    for _ in range(4):
        if isinstance(app.screen, Dialog) or app.screen.place != "alur" or app.notice is not None:
            await pilot.press("escape")
    assert "alur" == app.screen.place, work
    return is_open


async def open_everything(folder, session):
    with onstage.sitting_of(small.prepared(), folder) as sitting:
        app = MusrenbangApp(sitting, onstage.clock, start="alur", settle_seconds=0.0)
        async with app.run_test(size=(80, 24)) as pilot:
            app.session = session
            await pilot.pause()
            before = sitting.session.seq
            for work in works.of(session).works:
                if work.standing in OPEN and kind(work.id) not in AT_ONCE:
                    assert await opened(pilot, work), work
            assert before == sitting.session.seq
            assert session is app.session


ITEMS = tuple(item.id for item in ORDER_OF_THE_DAY)


def in_item(session, item):
    """The same meeting while this item runs."""
    at = session.opened
    order = tuple(replace(own, started=at, ended=None if own.id == item else at) for own in session.agenda)
    return replace(session, agenda=order)


@pytest.mark.long
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(session=any_session.sessions(), item=st.sampled_from(ITEMS))
def test_enter_opens_every_open_work_of_any_session_and_escape_changes_nothing(session, item):
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(open_everything(Path(folder) / "sesi", in_item(session, item)))


MEETINGS = (small.opened, small.recapped, small.gathered, small.at_the_line, small.decided, small.chosen, small.closed)


@pytest.mark.parametrize("meeting", MEETINGS, ids=lambda meeting: meeting.__name__)
async def test_enter_opens_every_open_work_and_escape_changes_nothing(tmp_path, meeting):
    await open_everything(tmp_path / "sesi", meeting().session)


async def test_enter_twice_moves_nobody_unread(tmp_path):
    with onstage.sample(tmp_path / "sesi") as sitting:
        app = MusrenbangApp(sitting, onstage.clock, start="alur")
        before = sitting.session
        async with app.run_test(size=(80, 24)) as pilot:
            for work in works.of(before).works:
                await app.go("alur")
                app.screen.show_row(work.id)
                await pilot.pause()
                for _ in range(2):
                    app.post_message(events.Key("enter", None))
                await pilot.pause()
                while isinstance(app.screen, Dialog):
                    await pilot.press("escape")
        assert facts_effects.between(before, sitting.session).is_nothing


async def test_the_feedback_sheets_count_as_handed_out_once_somebody_says_that_they_are_printed(tmp_path):
    with onstage.sitting_of(afterwards.sent(), tmp_path / "sesi") as sitting:
        app = MusrenbangApp(sitting, onstage.clock, start="alur", settle_seconds=0.0)
        async with app.run_test(size=(80, 24)) as pilot:
            work = next(own for own in works.of(app.session).works if kind(own.id) == "umpan-balik")
            assert work.standing is not Standing.DONE
            app.screen.show_row(work.id)
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, AskConfirm))
            await pilot.press("enter")
            await until(pilot, lambda: app.session.copies_made)
            done = next(own for own in works.of(app.session).works if own.id == work.id)
            assert Standing.DONE is done.standing
