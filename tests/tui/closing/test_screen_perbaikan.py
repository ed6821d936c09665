"""A Berita Acara Perbaikan by keyboard: begun with a reason, put right on any screen, read out, locked, printed."""

import pytest
from support import onstage, small

from sessions.closing.decisions import AmendmentClosed, AmendmentOpened, DocumentsIssued
from sessions.steps.decisions import StepCompleted
from tui.dialogs.confirm import ReadBack
from tui.program.palette import SCREENS


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(small.closed())`: the program at the closing screen over this meeting."""
    opened = []

    def make(meeting):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="penutupan")

    yield make
    for sitting in opened:
        sitting.close()


def kinds(app, count):
    return [type(entry.decision) for entry in app.sitting.entries[-count:]]


async def test_after_the_closing_u_begins_an_amendment_with_reason_and_name(open_at, screen_text, type_in):
    app = open_at(small.closed())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        assert "Berita Acara Perbaikan (u)" in screen_text(app).replace("\n", " ")
        await pilot.press("escape", "u")
        await type_in(pilot, "salah")
        assert "paling sedikit 10 huruf" in screen_text(app)
        await type_in(pilot, "Nama Camat tertulis keliru")
        await type_in(pilot, "Sekretaris Kecamatan")
        told = screen_text(app)
        assert "PERBAIKAN KE-1" in told.splitlines()[0]
        assert "Perbaikan ke-1 sedang dibuka, 0 perubahan: Nama Camat tertulis keliru" in told
        assert ("u ubah" in told, "s selesai: perbaikan" in told) == (False, True)
        decision = app.sitting.entries[-1].decision
        assert AmendmentOpened(reason="Nama Camat tertulis keliru", asked_by="Sekretaris Kecamatan") == decision
        await pilot.press("s")
        assert "✗ Perbaikan ke-1 belum memuat perubahan apa pun." in screen_text(app)
        assert not isinstance(app.screen, ReadBack)


async def test_what_was_put_right_is_shown_read_out_locked_and_printed(open_at, screen_text, golden):
    app = open_at(small.corrected())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("home")
        await pilot.pause()
        golden(app, "penutupan-perbaikan-80x24")
        await pilot.press("c")
        await app.workers.wait_for_complete()
        assert "2 berkas bertanda KONSEP ditulis" in screen_text(app)
        await pilot.press("s")
        assert isinstance(app.screen, ReadBack)
        told = " ".join(screen_text(app).split())
        assert "1. 2001-01 Talud jalan Dk. Ngasem: biaya Rp100.000.000 → Rp110.000.000" in told
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert [AmendmentClosed, DocumentsIssued] == kinds(app, 2)
        assert "Perbaikan ke-1 ditutup" in screen_text(app)
    files = app.sitting.entries[-1].decision.files
    assert {"dokumen/berita-acara-perbaikan-1.pdf", "dokumen/berita-acara.pdf", "dokumen/daftar-utusan.pdf"} <= set(
        files
    )


async def test_step_6_goes_on_while_an_amendment_is_open(open_at, screen_text):
    app = open_at(small.amending())
    async with app.run_test(size=(80, 24)) as pilot:
        await app.go("langkah")
        await pilot.pause()
        assert "! Perbaikan ke-1 sedang dibuka; langkah ini tetap dapat diselesaikan" in screen_text(app)
        await app.desk.decide(StepCompleted(step=6))
        assert StepCompleted is type(app.sitting.entries[-1].decision)
