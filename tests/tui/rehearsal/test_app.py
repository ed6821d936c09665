"""The screens of a rehearsal: the hall on line 22, F1 with what to press, the light that goes out, and the end."""

from datetime import timedelta

import pytest
from support import small
from support.on_disk import sitting_of

from sessions.agenda.decisions import AgendaItemStarted
from sessions.agenda.decisions_notes import SidangPaused
from sessions.record.sitting import Sitting
from sessions.rehearsal import twin
from sessions.rehearsal.engine import SceneFate
from sessions.rehearsal.readiness import Unprepared
from sessions.values.agenda import PLENO_TWO, AgendaId
from tui.commands.folder import tables_of
from tui.rehearsal.app import RehearsalApp
from tui.rehearsal.director import Director
from tui.rehearsal.ending import EndingApp


class Hours:
    """A clock that goes on when it is told to."""

    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now


@pytest.fixture
def rehearse(tmp_path):
    """`rehearse(meeting)`: the twin of this meeting, open, with a clock that is put forward by hand."""
    open_ = []

    def begin(meeting):
        real, found = tmp_path / "rapat", tmp_path / "gladi" / "rapat"
        if not real.exists():
            sitting_of(meeting, real).close()
            twin.make(real, found, by="Sari")
        clock = Hours(meeting.now)
        sitting = Sitting.open(found, "Sari", clock, tables=tables_of)
        open_.append(sitting)
        twin.skip_what_is_open(sitting)
        return RehearsalApp(sitting, clock, Director(found, sitting.session.seq))

    yield begin
    for sitting in open_:
        sitting.close()


async def passes(pilot, seconds):
    pilot.app.clock.now += timedelta(seconds=seconds)
    pilot.app._tick()
    await pilot.pause()


async def test_the_hall_calls_on_line_22_and_f1_tells_what_to_press(rehearse, screen_text):
    meeting = small.at_the_line()
    meeting.decide(AgendaItemStarted(item=PLENO_TWO))
    app = rehearse(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "kita lanjutkan" in screen_text(app) or "“" in screen_text(app).splitlines()[4]
        line = screen_text(app).splitlines()[21]
        assert "Hadirin: “Nilai 2001-02 dan 2003-02 sama. Siapa dahulu?”" in line
        assert "0/90 dtk" in line
        await pilot.press("f1")
        await pilot.pause()
        shown = screen_text(app)
        assert "Gladi" in shown
        assert "Prioritas (g p), lembar Nilai sama" in shown
        await pilot.press("escape")
        await passes(pilot, 95)
        assert "95/90 dtk, lewat" in screen_text(app)
    assert app.director.course.of("sama").keys >= 2


async def test_open_steps_are_told(rehearse, screen_text):
    meeting = small.recapped()
    app = rehearse(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "belum selesai; dilewati hanya di dalam gladi ini." in " ".join(screen_text(app).split())


async def test_what_is_answered_is_kept_with_its_keys_and_goes_on_after_a_kill(rehearse, screen_text):
    meeting = small.at_the_line()
    meeting.decide(AgendaItemStarted(item=AgendaId("penutupan")))
    app = rehearse(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Silakan ditutup" in screen_text(app)
        await pilot.press("g", "a")
    app.sitting.close()
    again = rehearse(meeting)
    assert "tutup" == again.director.course.current.scene
    assert again.director.course.current.began == app.director.course.current.began


async def test_the_light_goes_out_over_a_half_filled_form_which_comes_back(rehearse, screen_text):
    meeting = small.settled()
    meeting.decide(AgendaItemStarted(item=PLENO_TWO))
    app = rehearse(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+g")
        await passes(pilot, 15)
        await pilot.press("ctrl+g")
        await pilot.press("full_stop", *"rehat")
        assert not app.is_dark
        await passes(pilot, 15)
    assert app.is_dark
    app.sitting.close()
    again = rehearse(meeting)
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Ada isian yang belum selesai: Skors sidang" in screen_text(again)
        await pilot.press("escape")
        await pilot.pause()
        assert "Hadirin: “Listrik padam! Sidang diskors dahulu.”" in screen_text(again)
        await pilot.press("full_stop")
        await pilot.pause()
        assert "rehat" in screen_text(again)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(again.sitting.standing[-1].decision, SidangPaused)
        await passes(pilot, 1)
    assert SceneFate.DONE is again.director.course.of("padam").fate


async def test_nothing_is_copied_out_of_a_rehearsal_nor_moved_elsewhere(rehearse):
    meeting = small.at_the_line()
    app = rehearse(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.action_cadangkan()
        await pilot.pause()
        assert "tidak ada yang disalin ke luar" in app.notice.found
        app.action_simpan_lain()
        await pilot.pause()
        assert "Ini gladi" in app.notice.found
        await pilot.press("q")
        await pilot.pause(0.5)
        await pilot.press("enter")
    assert app.is_left
    assert not (app.sitting.folder / "cadangan").exists()


async def test_the_end_opens_a_form_or_says_where(screen_text):
    missing = (
        Unprepared(id="pagu", title="Pagu dan kuota", told="belum", work="pagu", item="langkah-4"),
        Unprepared(id="stik", title="Stik USB", told="belum terpasang", where="Pasang stik."),
    )
    app = EndingApp(missing, (), in_time=3)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "Belum disiapkan" in shown
        assert "Tepat waktu: 3 adegan. Tidak ada yang lambat." in shown
        await pilot.press("2")
        await pilot.pause()
        assert "Pasang stik." in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("1")
    assert missing[0] == app.return_value
