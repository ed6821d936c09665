"""Pra-Musrenbang beside the division, by keyboard: the letters, a doubtful proposal, the papers of the step."""

from datetime import date

from sessions.attendance.decisions_guests import InvitationIssued
from sessions.commissions.decisions import ProposalsMarked
from sessions.outcomes.decisions import OutcomesDecided
from sessions.steps.decisions import MeetingScheduled
from sessions.values.proposals import Outcome, ProposalDraft
from tui.commissions.view_pra import PraKey, PraTopic

GATE = ProposalDraft(activity="Pembangunan gapura batas desa", village="33.13.16.2003", cost=75_000_000, row=4)
GRANT = ProposalDraft(activity="Hibah pembangunan TPQ", village="33.13.16.2005", cost=50_000_000, row=5)


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


async def test_a_doubtful_proposal_is_sent_back_or_discussed(program, meeting, latest, screen_text):
    sitting = meeting("rekap", (GATE, GRANT))
    app = program("pra", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(PraKey(PraTopic.DOUBT, "2003-01"))
        await pilot.press("enter", "1")
        await pilot.pause()
        assert "Kewenangan desa, dapat didanai dari APB Desa, termasuk dari Dana Desa" == app.focused.value
        assert "dari APB Desa, termasuk dari Dana Desa" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert OutcomesDecided is type(latest(app))
        assert Outcome.RETURNED is sitting.session.proposals["2003-01"].outcome
        app.screen.show_row(PraKey(PraTopic.DOUBT, "2005-01"))
        await pilot.press("enter", "2")
        await pilot.pause()
        assert ProposalsMarked(codes=("2005-01",), to_be_discussed=True) == latest(app)
        await pilot.press("enter", "3")
        await pilot.pause()
        assert ("usulan", "2005-01") == (app.screen.place, app.screen.cursor_key)


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
