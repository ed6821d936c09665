"""The verification by keyboard: the checklist, sending back and taking again, many at once after their preview."""

from datetime import date

from sessions.outcomes.decisions import OutcomesDecided
from sessions.values.proposals import Outcome, Process
from sessions.values.verification import Answer
from sessions.verification.decisions import ChecklistAnswered, ProposalResubmitted, ProposalsSentBack, ProposalsVerified


async def test_the_checklist_takes_one_key_per_answer_and_passes_with_the_same_hand(program, latest, golden):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space")
        await pilot.pause()
        golden(app, "daftar-periksa")
        await pilot.press("y", "t", "p", "a", "l")
        await pilot.pause()
        taken = app.sitting.entries[-2].decision
        assert ProposalsVerified(codes=("2007-01",)) == latest(app)
        assert isinstance(taken, ChecklistAnswered)
        assert ["ya", "tidak", "tidak perlu"] == [
            taken.answers[id_] for id_ in ("berita-acara", "rkpdes", "kewenangan")
        ]
        assert 14 == len(app.session.proposals["2007-01"].checks)
        assert "2003-01" == app.screen.cursor_key


async def test_what_is_found_wanting_goes_back_and_comes_again(program, latest, type_in, screen_text):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("space", "t", "k")
        await pilot.pause()
        assert "1 Belum terpenuhi: Berita Acara Musrenbang desa" in screen_text(app)
        await pilot.press("1")
        await pilot.pause()
        await type_in(pilot, "8-2-2027")
        sent = latest(app)
        assert isinstance(sent, ProposalsSentBack)
        assert (("2007-01",), date(2027, 2, 8)) == (sent.codes, sent.deadline)
        await pilot.press("l")
        assert "Usulan 2007-01 masih di desa untuk diperbaiki." in screen_text(app)
        await pilot.press("escape", "h", "1")
        await pilot.pause()
        await type_in(pilot, "Jalan usaha tani Dk. Ngemplak, 320 m", "ctrl+s")
        assert isinstance(latest(app), ProposalResubmitted)
        assert Process.RECEIVED is app.session.proposals["2007-01"].process
        assert "Jalan usaha tani Dk. Ngemplak, 320 m" == app.session.proposals["2007-01"].draft.activity


async def test_many_get_the_same_answers_and_are_shown_before_a_verdict_on_them_is_taken(
    program, latest, type_in, screen_text
):
    app = program("usulan", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r")
        await type_in(pilot, "tampil")
        await pilot.press("2", "y", "enter")
        await pilot.pause()
        taken = latest(app)
        assert (5, Answer.YES) == (len(taken.codes), taken.answers["berita-acara"])
        assert "rkpdes" not in taken.answers
        await pilot.press("r")
        await type_in(pilot, "Kwadungan 2003-01")
        await pilot.press("4", "1")
        await pilot.pause()
        assert "3 usulan, menurut usulan 350 jt: Kwadungan 2, Ganten 1." in screen_text(app)
        assert not app.session.proposals["2007-01"].outcome
        await pilot.press("enter")
        await pilot.pause()
        ended = latest(app)
        assert isinstance(ended, OutcomesDecided)
        assert [("2007-01", Outcome.FAILED_VERIFICATION)] == [(e.code, e.outcome) for e in ended.endings[:1]]
        assert 3 == len(ended.endings)
