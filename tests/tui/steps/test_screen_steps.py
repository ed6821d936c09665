"""The sheet of the SOP by keyboard: its eight steps, what each still needs, finishing and skipping."""

from datetime import timedelta

from sessions.steps.decisions import StepCompleted, StepSkipped
from tui.report.view import ReportTopic


async def test_the_sidang_fits_into_eighty_by_twenty_four(program, golden):
    app = program("langkah", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, "langkah-sidang-80")


async def test_the_sidang_shows_its_agenda_where_there_is_room(program, golden):
    app = program("langkah", "sidang")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        golden(app, "langkah-sidang-120")


async def test_s_offers_to_finish_a_step_and_goes_on_to_the_next(program, latest):
    app = program("langkah", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        finished = latest(app)
        assert ("dokumen/rekap-usulan.pdf", "dokumen/tanda-terima-desa.pdf") == tuple(finished.outputs)
        assert StepCompleted(step=1, outputs=finished.outputs) == finished
        assert 2 == app.screen.step


async def test_a_closed_gate_says_why_not(program, screen_text):
    app = program("langkah", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.session.seq
        await pilot.press("down", "s")
        assert before == app.session.seq
        assert "✗ Langkah 2 belum dapat diselesaikan; belum terpenuhi: langkah 1 selesai," in screen_text(app)
        assert "→ Dilengkapi oleh Pelaksana (s), Kasi PMD (g u)." in screen_text(app)


async def test_what_a_step_is_finished_without_is_told_first(program, screen_text):
    app = program("langkah", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        assert "Belum terpenuhi:" in screen_text(app)
        assert "! Tanda terima setiap desa yang mengirim:" in screen_text(app)


async def test_a_step_that_is_done_cannot_be_finished_again(program, screen_text):
    app = program("langkah", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("up", "s")
        assert "✗ Langkah 1 sudah selesai." in screen_text(app)


async def test_a_step_is_skipped_on_somebodys_word_with_a_reason(program, latest, screen_text, type_in):
    app = program("langkah", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.action_lewati()
        await pilot.pause()
        await type_in(pilot, "Camat")
        await type_in(pilot, "singkat")
        assert "Alasan paling sedikit 10 huruf; baru 7." in screen_text(app)
        await type_in(pilot, "singkat sekali")
        assert StepSkipped(step=1, by="Camat", reason="singkat sekali") == latest(app)
        assert "dilewati" in screen_text(app)


async def test_enter_opens_the_stage_of_the_step(program):
    app = program("langkah", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "enter")
        assert "usulan" == app.screen.place


async def test_enter_on_one_of_the_last_steps_leads_to_its_first_line(program):
    app = program("langkah", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "enter")
        assert ("laporan", ReportTopic.COPIES) == (app.screen.place, app.screen.cursor_key)


async def test_a_closed_gate_of_a_later_step_says_why_not(program, screen_text):
    app = program("langkah", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "s")
        assert "✗ Langkah 8 belum dapat diselesaikan" in screen_text(app)


async def test_the_question_mark_lists_all_requirements(program, screen_text):
    app = program("langkah", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "question_mark")
        assert "✗ Semua usulan diverifikasi: 5 dari 5 belum  Kasi PMD → g u" in screen_text(app)


async def test_the_minutes_of_the_item_pass(program, clock_now, screen_text):
    app = program("langkah", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert " 0 menit dari 20" in screen_text(app)
        app.clock = lambda: clock_now + timedelta(minutes=31)
        app.now = "11.13"
        await pilot.pause()
        assert "31 menit dari 20, lewat 11" in screen_text(app)


async def test_alt_and_a_digit_lead_to_the_last_steps_too(program):
    app = program("langkah", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("alt+7")
        assert ("laporan", ReportTopic.HANDED) == (app.screen.place, app.screen.cursor_key)
