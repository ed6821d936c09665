"""Counting and naming one after the other, as Alur leads to it."""

import pytest
from support import onstage, small

from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions import PersonArrived
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.values.attendance import Sex, Unsur
from tui.program.palette import SCREENS


@pytest.fixture
def open_at(make_app, tmp_path):
    opened = []

    def make(*decisions):
        meeting = small.prepared()
        meeting.decide(AgendaItemStarted(item="pendaftaran"), *decisions)
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="alur")

    yield make
    for sitting in opened:
        sitting.close()


async def test_after_a_village_the_next_one_is_asked_until_none_is_left(open_at, screen_text):
    app = open_at()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        for village in app.session.office.villages:
            assert f"Hitungan Desa {village.name}" in screen_text(app)
            await pilot.press(*"213", "enter")
        assert "Hitungan" not in screen_text(app)
        assert 3 == len(app.session.headcounts)


async def test_escape_ends_the_counting_and_what_was_counted_stays(open_at):
    app = open_at()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", *"213", "enter", "escape")
        assert "alur" == app.screen.place
        assert 1 == len(app.session.headcounts)
        assert "kehadiran" == app.screen.cursor_key


async def test_unsur_are_counted_from_a_list_that_tells_what_was_counted(open_at, latest, screen_text):
    app = open_at()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "enter", "enter", *"42", "enter")
        assert HeadcountRecorded(unsur=Unsur.DPRD, men=4, women=2) == latest(app)
        assert "DPRD  L P 4 2" in screen_text(app)
        await pilot.press("escape")
        assert "6 orang" in screen_text(app)


async def test_those_who_were_counted_are_named_one_after_the_other(open_at, latest, type_in, screen_text):
    app = open_at(HeadcountRecorded(unsur=Unsur.DPRD, men=1, women=1))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "enter")
        await type_in(pilot, "Suwarno", "ctrl+s")
        assert isinstance(latest(app), PersonArrived)
        assert (Unsur.DPRD, Sex.MALE) == (latest(app).card.unsur, latest(app).card.sex)
        assert "Yang hadir" in screen_text(app)
        await type_in(pilot, "Sutarmi", "ctrl+s")
        assert Sex.FEMALE is latest(app).card.sex
        assert "Yang hadir" not in screen_text(app)
