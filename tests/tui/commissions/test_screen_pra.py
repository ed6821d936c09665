"""Pra-Musrenbang beside the division, by keyboard: the letters, a doubtful proposal, the papers of the step."""

from datetime import date

from sessions.attendance.decisions_guests import InvitationIssued
from sessions.steps.decisions import MeetingScheduled


async def test_the_letters_are_filled_in_and_their_lateness_is_told(program, meeting, latest, type_in, screen_text):
    sitting = meeting("pra")
    sitting.decide(MeetingScheduled(held_on=date(2027, 2, 3), place="Aula"))
    app = program("pra", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await type_in(pilot, "400.10.2/11/2027")
        await type_in(pilot, "30-1-2027")
        await type_in(pilot, "30-1-2027")
        await type_in(pilot, "papan pengumuman")
        assert InvitationIssued is type(latest(app))
        assert "papan pengumuman" == latest(app).announced_where
        assert "4 hari sebelum sidang (sedikitnya 7)" in screen_text(app)


async def test_all_papers_of_the_step_are_written_and_one_is_read(program, screen_text):
    app = program("pra", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p", "2")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Undangan Musrenbang" in screen_text(app)
        await pilot.press("escape", "c")
        await app.workers.wait_for_complete()
        await pilot.pause()
        names = {path.name for path in (app.sitting.folder / "dokumen").iterdir()}
        assert {"undangan.pdf", "pengumuman.pdf", "tata-tertib.pdf", "pedoman-skala-prioritas.pdf"} <= names
        assert {"draf-usulan-per-bidang.pdf", "draf-usulan-per-bidang.xlsx"} <= names
