"""The frame of every screen, read as text."""

import dataclasses

import pytest

from sessions.kernel.session import Session
from sessions.office.decisions import SessionOpened
from sessions.steps.decisions import StepSkipped
from tui.desk import SaveState
from tui.shell import frame_view
from tui.shell.acts import ACTS, ScreenAct
from tui.shell.frame import FooterKeys, Notice, Ribbon, TopLine


async def test_the_frame_fits_into_eighty_by_twenty_four(make_app, golden):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, "frame-80")


async def test_the_detail_stands_beside_the_list_from_120_columns(make_app, golden):
    app = make_app()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        golden(app, "frame-120")


async def test_the_list_and_its_detail_follow_the_size_of_the_window(make_app, screen_text):
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        narrow = screen_text(app)
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        wide = screen_text(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert narrow == screen_text(app)
    assert "Perangkat Daerah  DISPERTAN PP" not in narrow
    assert "Perangkat Daerah  DISPERTAN PP" in wide


async def test_a_small_window_shows_a_calm_message_until_it_grows(make_app, screen_text):
    app = make_app()
    async with app.run_test(size=(79, 23)) as pilot:
        await pilot.pause()
        assert "Jendela terlalu kecil: 79 × 23." in screen_text(app)
        await pilot.press("1")
        assert 2 == app.session.seq
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "Kode     Kegiatan" in screen_text(app)


async def test_a_sitting_opened_for_reading_says_so(make_app, make_sitting, reopen, screen_text):
    app = make_app(sitting=reopen(make_sitting(), read_only=True))
    async with app.run_test() as pilot:
        await pilot.press("1")
        shown = screen_text(app)
    assert "hanya baca" in shown
    assert "tersimpan" not in shown
    assert "batalkan" not in shown
    assert "✗ Sesi hanya dapat dibaca: sedang dibuka untuk ditulis di tempat lain." in shown


async def test_the_refusal_goes_away_with_esc(make_app, screen_text):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("1", "1")
        assert "✗ Tidak ada yang berubah." in screen_text(app)
        await pilot.press("escape")
        assert app.screen.query_one(Notice).display is False
        assert "komisi" == app.current_mode


async def test_question_mark_tells_the_refusal_again(make_app, screen_text):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("1", "1", "question_mark")
        assert "Pilih atau isi sesuatu yang berbeda" in screen_text(app)


async def test_question_mark_asks_the_screen_where_nothing_was_refused(make_app, screen_text):
    app = make_app()
    async with app.run_test() as pilot:
        await pilot.press("question_mark")
        assert "Usulan menunggu pembagian komisi." in screen_text(app)


def test_the_name_of_the_meeting_names_kecamatan_and_year(make_sitting):
    session = make_sitting(0).session
    assert "Musrenbangcam KERJO · RKPD 2028" == frame_view.name(session)
    assert "CONTOH KERJO · RKPD 2028" == frame_view.name(dataclasses.replace(session, is_sample=True))
    assert "Musrenbang Kecamatan" == frame_view.name(Session())


def test_the_ribbon_shows_what_is_done_and_what_runs(make_sitting):
    sitting = make_sitting(0)
    sitting.decide(StepSkipped(step=1, by="Camat", reason="Rekap dibuat tahun lalu"))
    steps = frame_view.ribbon(sitting.session, here=4)
    assert "1✓ Rekap 2● Verif 3  Panitia 4  Pra 5  Sidang 6  Laporan 7  TTD 8  Kirim" == " ".join(map(str, steps))
    assert [4] == [step.number for step in steps if step.is_here]


def test_undo_stops_at_the_opening(make_sitting):
    sitting = make_sitting(0)
    assert SessionOpened.__name__ == frame_view.latest_standing(sitting.entries).kind
    assert frame_view.undoable(sitting.entries) is None


@pytest.mark.parametrize("width", [80, 100, 120, 200])
def test_line_one_never_runs_over_even_with_long_names(width):
    top = TopLine()
    top.meeting = "Musrenbangcam KARANGPANDAN SELATAN · RKPD 2028"
    top.heading = "5 Musrenbang · Pembacaan dan penandatanganan Berita Acara"
    top.time, top.save_state = "10.42", SaveState.SAVING
    line = top.drawn(width).plain
    assert width >= len(line)
    assert line.endswith("10.42 menyimpan…")


def test_beside_what_the_wall_shows_the_heading_is_still_whole():
    top = TopLine()
    top.meeting, top.heading, top.wall = "Musrenbangcam KERJO · RKPD 2028", "5 Musrenbang · prioritas", "▣ urutan"
    top.time, top.save_state = "10.42", SaveState.SAVED
    expected = "Musrenbangcam KERJO · RKPD 2028     5 · prioritas   ▣ urutan  10.42 ✓ tersimpan"
    assert expected == top.drawn(80).plain
    assert "5 Musrenbang · prioritas" in top.drawn(100).plain


def test_the_eight_steps_fit_into_eighty_columns(make_sitting):
    ribbon = Ribbon()
    ribbon.steps = frame_view.ribbon(make_sitting(0).session, here=None)
    assert "1● Rekap  2  Verif  3  Panitia  4  Pra  5  Sidang  6  Laporan  7  TTD  8  Kirim" == ribbon.drawn(80).plain


def test_the_footer_drops_the_least_important_keys_first():
    footer = FooterKeys()
    footer.acts = ACTS
    line = footer.drawn(80).plain
    assert 80 >= len(line)
    assert line.endswith("F1 bantuan")


def test_of_equal_keys_the_footer_drops_the_last():
    footer = FooterKeys()
    footer.acts = (ScreenAct(id="satu", key="ubah"), ScreenAct(id="dua", key="geser"))
    assert "u ubah" == footer.drawn(12).plain


async def test_what_is_only_told_is_not_marked_as_a_refusal(make_app, screen_text):
    app = make_app()
    async with app.run_test() as pilot:
        app.screen.tell("Semua nilai sudah terisi.")
        await pilot.pause()
        assert "• Semua nilai sudah terisi." in screen_text(app)
        await pilot.press("1")
        await pilot.pause()
        assert "Semua nilai" not in screen_text(app)
