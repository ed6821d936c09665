"""The home screen by keyboard: the steps, the order of the day, finishing and skipping."""

from datetime import timedelta

from sessions.agenda.decisions import AgendaItemStarted
from sessions.steps.decisions import StepCompleted, StepSkipped
from tui.report.view import ReportTopic


async def test_the_sidang_fits_into_eighty_by_twenty_four(program, golden):
    app = program("alur", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, "alur-sidang-80")


async def test_the_sidang_shows_its_agenda_where_there_is_room(program, golden):
    app = program("alur", "sidang")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        golden(app, "alur-sidang-120")


async def test_the_first_day_says_what_to_do(program, make_sitting, golden):
    app = program("alur", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, "alur-awal-80")


async def test_n_reads_out_the_following_item_and_begins_it(program, latest, screen_text, clock_now):
    app = program("alur", "sidang")
    app.clock = lambda: clock_now + timedelta(minutes=20)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        assert "Acara dimulai: Sidang Komisi." in screen_text(app)
        assert "tata tertib dan pedoman belum disahkan (g d)" in screen_text(app)
        await pilot.press("enter")
        assert AgendaItemStarted(item="komisi") == latest(app)
        assert "acara 8 dari 13: Sidang Komisi" in screen_text(app)


async def test_escape_from_the_read_back_begins_nothing(program, latest):
    app = program("alur", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "escape")
        assert AgendaItemStarted(item="pleno-1") == latest(app)


async def test_n_goes_where_something_is_missing(program, make_sitting):
    app = program("alur", make_sitting(0))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        assert "rekap" == app.screen.place


async def test_n_offers_to_finish_a_step_and_goes_on_to_the_next(program, latest):
    app = program("alur", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        finished = latest(app)
        assert ("dokumen/rekap-usulan.pdf", "dokumen/tanda-terima-desa.pdf") == tuple(finished.outputs)
        assert StepCompleted(step=1, outputs=finished.outputs) == finished
        assert 2 == app.screen.step


async def test_a_closed_gate_says_why_not(program, screen_text):
    app = program("alur", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.session.seq
        await pilot.press("down", "s")
        assert before == app.session.seq
        assert "✗ Langkah 2 belum dapat diselesaikan; belum terpenuhi: langkah 1 selesai," in screen_text(app)
        assert "→ Dilengkapi oleh Pelaksana (s), Kasi PMD (g u)." in screen_text(app)


async def test_what_a_step_is_finished_without_is_told_first(program, screen_text):
    app = program("alur", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        assert "Belum terpenuhi:" in screen_text(app)
        assert "! Tanda terima setiap desa yang mengirim:" in screen_text(app)


async def test_a_step_that_is_done_cannot_be_finished_again(program, screen_text):
    app = program("alur", "verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("up", "s")
        assert "✗ Langkah 1 sudah selesai." in screen_text(app)


async def test_a_step_is_skipped_on_somebodys_word_with_a_reason(program, latest, screen_text, type_in):
    app = program("alur", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        await type_in(pilot, "Camat")
        await type_in(pilot, "singkat")
        assert "Alasan paling sedikit 10 huruf; baru 7." in screen_text(app)
        await type_in(pilot, "singkat sekali")
        assert StepSkipped(step=1, by="Camat", reason="singkat sekali") == latest(app)
        assert "dilewati" in screen_text(app)


async def test_any_item_of_the_agenda_can_be_begun(program, latest, type_in):
    app = program("alur", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        await type_in(pilot, "ishoma", "enter", "enter")
        assert AgendaItemStarted(item="ishoma") == latest(app)


async def test_the_agenda_needs_a_date_first(program, screen_text):
    app = program("alur", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "enter")
        assert "✗ Hari dan tanggal sidang belum ditetapkan." in screen_text(app)


async def test_enter_opens_the_stage_of_the_step(program):
    app = program("alur", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "enter")
        assert "usulan" == app.screen.place


async def test_enter_on_one_of_the_last_steps_leads_to_its_first_line(program):
    app = program("alur", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "enter")
        assert ("laporan", ReportTopic.COPIES) == (app.screen.place, app.screen.cursor_key)


async def test_a_closed_gate_of_a_later_step_says_why_not(program, screen_text):
    app = program("alur", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "s")
        assert "✗ Langkah 8 belum dapat diselesaikan" in screen_text(app)


async def test_the_question_mark_lists_all_requirements(program, screen_text):
    app = program("alur", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "question_mark")
        assert "✗ Semua usulan diverifikasi: 5 dari 5 belum  Kasi PMD → g u" in screen_text(app)


async def test_the_minutes_of_the_item_pass(program, clock_now, screen_text):
    app = program("alur", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert " 0 menit dari 20" in screen_text(app)
        app.clock = lambda: clock_now + timedelta(minutes=31)
        app.now = "11.13"
        await pilot.pause()
        assert "31 menit dari 20, lewat 11" in screen_text(app)


async def test_the_heading_names_the_item_that_runs(program, screen_text):
    app = program("alur", "sidang")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "5 Musrenbang · Sidang Pleno I" in screen_text(app).splitlines()[0]


async def test_alt_and_a_digit_lead_to_the_last_steps_too(program):
    app = program("alur", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("alt+7")
        assert ("laporan", ReportTopic.HANDED) == (app.screen.place, app.screen.cursor_key)
