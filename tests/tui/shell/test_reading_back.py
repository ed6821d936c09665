"""What is read back, by keys: no Enter before it can be read, effects below the sentence, the wall only after `t`."""

import pytest
from support import onstage, small
from support.small import JT, code

from sessions.kernel.session import Ceilings
from sessions.outcomes.decisions import OutcomesDecided
from sessions.record.beside import read_wall
from sessions.record.wall import SlideName
from sessions.values.guideline import LineKind
from sessions.values.proposals import Outcome
from tui.dialogs.confirm import AskConfirm, ReadBack
from tui.program.palette import SCREENS


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(meeting, "prioritas")`: the program there."""
    opened = []

    def make(meeting, place="prioritas"):
        sitting = onstage.sitting_of(meeting, tmp_path / "sesi")
        opened.append(sitting)
        return make_app(SCREENS, sitting=sitting, start=place)

    yield make
    for sitting in opened:
        sitting.close()


def ruled():
    return small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT))


def latest(app):
    return app.sitting.entries[-1].decision


async def test_an_enter_in_the_same_breath_decides_nothing_and_is_told_to_wait(open_at, screen_text, type_fast):
    app = open_at(ruled())
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.session.seq
        await pilot.press("h")
        type_fast(app, "1", "enter", "enter")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, ReadBack)
        assert "• Bacakan dahulu." in screen_text(app)
        assert before == app.session.seq
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(latest(app), OutcomesDecided)


async def test_the_settling_begins_when_it_is_painted(make_app, type_fast):
    app, answers = make_app(settle_seconds=0.0), []
    async with app.run_test() as pilot:
        dialog = ReadBack("Usulan disepakati.")
        app.screen.ask(dialog, answers.append)
        type_fast(app, "enter")
        await pilot.pause()
        assert app.screen is dialog
        assert [] == answers
        await pilot.press("enter")
        assert [True] == answers


async def test_effects_stand_below_the_sentence_and_go_to_the_wall_only_when_it_is_wished(open_at, screen_text):
    app = open_at(ruled())
    async with app.run_test(size=(80, 24)) as pilot:
        slide = app.showing.slide
        await pilot.press("h", "4", "5", *"RAB belum lengkap", "enter")
        await pilot.pause()
        shown = " ".join(screen_text(app).split())
        for told in (
            "2001-01 (Kuto): hasil belum diputus → belum disepakati.",
            "Dalam garis 2 → 1, Rp300.000.000 → Rp200.000.000. ↓ 1 keluar: 2001-01 (Kuto).",
        ):
            assert told in shown
        assert app.showing.slide == slide
        await pilot.press("t")
        await pilot.pause()
        assert SlideName.DECISION is app.showing.slide.name
        assert "↓ 1 keluar: 2001-01 (Kuto)." in app.showing.slide.sentence
        await pilot.press("escape")
        await pilot.pause()
        assert app.showing.slide == slide
        assert app.session.proposals[code("2001-01")].outcome is None


async def test_the_sum_of_a_reading_stands_on_the_wall_in_large_numbers_too(open_at):
    app = open_at(ruled())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "4", "5", *"RAB belum lengkap", "enter")
        await pilot.pause()
        reading = app.screen._reading
        await pilot.press("t")
        await pilot.pause()
        assert reading.figures == app.showing.slide.figures
        assert ("Kuto", reading.one.ends) == app.showing.slide.figures[0]
        app.wall.close()
        assert app.showing == read_wall(app.sitting.folder)


async def test_what_moves_nobody_is_decided_at_once_and_told(open_at, screen_text):
    app = open_at(small.adopted(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("v")
        app.screen._lines[0].value = "700 jt"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert not isinstance(app.screen, ReadBack)
        assert 700 * JT == app.session.ceilings.kecamatan
        assert "Pagu kecamatan Rp300.000.000 → Rp700.000.000." in screen_text(app)


async def test_another_ceiling_is_read_back_with_the_kind_it_needs_and_esc_leaves_both(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        seq = app.session.seq
        await pilot.press("v")
        app.screen._lines[0].value = "200 jt"
        app.screen._lines[-1].value = "Pagu baru diterima hari ini"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, ReadBack)
        shown = " ".join(screen_text(app).split())
        assert "Pagu kecamatan tanpa batas → Rp200.000.000." in shown
        assert "keluar" in shown
        await pilot.press("escape")
        await pilot.pause()
        assert seq == app.session.seq
        await pilot.press("v")
        app.screen._lines[0].value = "200 jt"
        app.screen._lines[-1].value = "Pagu baru diterima hari ini"
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert (LineKind.CEILING,) == app.session.guideline.line
        assert 200 * JT == app.session.ceilings.kecamatan
        assert seq + 2 == app.session.seq


async def test_an_undo_tells_who_enters_and_leaves_again(open_at, screen_text):
    meeting = ruled()
    meeting.decide(OutcomesDecided(endings=(small.ending("2001-01", Outcome.NOT_AGREED, "RAB belum lengkap"),)))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert isinstance(app.screen, AskConfirm)
        shown = " ".join(screen_text(app).replace("█", " ").split())
        assert "Dalam garis 1 → 2, Rp200.000.000 → Rp300.000.000. 1 masuk: 2001-01 (Kuto)." in shown
        assert "Enter tarik keputusan · Esc tidak jadi" in shown


async def fill(pilot, values):
    """Fields of the form in front, by their number from the top."""
    for at, value in values.items():
        pilot.app.screen._lines[at].value = value
    await pilot.press("ctrl+s")


ACTS = {
    "skor": (("1", "1"), {}),
    "sesuai-garis": (("a",), {}),
    "hasil": (("h", "4", "2"), {}),
    "pagu": (("v",), {0: "7 M"}),
    "undian": (("equals_sign",), {1: "2 1"}),
}
"""What is pressed at Pleno II of the sample, with the first proposal under the cursor, and what is filled in then."""


@pytest.mark.parametrize("act", ACTS)
async def test_at_80_by_24_the_sentence_and_all_it_does_can_be_read(make_app, tmp_path, golden, act):
    keys, values = ACTS[act]
    sitting = onstage.sample(tmp_path / "contoh")
    app = make_app(SCREENS, sitting=sitting, start="prioritas")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        if values:
            await fill(pilot, values)
        await pilot.pause()
        assert isinstance(app.screen, ReadBack)
        golden(app, f"dibacakan-{act}-80x24")
        before = app.session
        await pilot.press("escape")
        assert app.session is before
    sitting.close()


async def test_at_80_by_24_an_undo_tells_what_comes_back(make_app, tmp_path, golden):
    sitting = onstage.sample(tmp_path / "contoh")
    app = make_app(SCREENS, sitting=sitting, start="prioritas")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "1", "enter", "ctrl+z")
        await pilot.pause()
        assert isinstance(app.screen, AskConfirm)
        golden(app, "dibacakan-batal-80x24")
        await pilot.press("escape")
        assert 1 == app.session.proposals[code("2003-11")].scores["K1"][""]
    sitting.close()
