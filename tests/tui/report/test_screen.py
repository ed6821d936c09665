"""The real screen of steps 6 to 8: from the number of the report to its receipt, with the keys of the operator."""

import asyncio
from zipfile import ZipFile

import pytest
from support import signing
from support.afterwards import camat_signed, reported, sent, signed
from support.onstage import sitting_of
from support.small import closed
from textual.widgets import TextArea

from sessions.closing.decisions import DocumentsIssued
from sessions.report.decisions import PaperSigned, ReportNumbered, ReportReceived, ReportSent, ReportWritten
from sessions.report.decisions_passage import PaperHandedOn, ReportDuplicated, ReportFiled
from sessions.steps.decisions import StepCompleted
from sessions.values.attendance import Role
from sessions.values.report import Holder, SectionName, SignedPaper
from tui.papers import flows as papers
from tui.report.view import ReportTopic
from tui.report.view_passage import Route
from tui.shell.places import AtStep


@pytest.fixture
def after_the_closing(tmp_path):
    """The small meeting, closed, in a folder of its own."""
    return sitting_of(closed(), tmp_path / "rapat")


async def test_the_report_is_numbered_written_finished_and_signed(  # noqa: PLR0917 - fixtures
    program, after_the_closing, type_in, latest, screen_text, tmp_path
):
    (tmp_path / "hasil pindai.pdf").write_bytes(b"%PDF-1.7 tanda tangan Camat")
    (tmp_path / "bukan.pdf").write_bytes(b"teks biasa")
    app = program("laporan", after_the_closing)
    folder = app.sitting.folder
    async with app.run_test(size=(120, 36)) as pilot:
        assert "6 Laporan · paling lambat Selasa, 9 Februari 2027" in screen_text(app)
        await pilot.press("enter")
        await type_in(pilot, "400.10/12/2027")
        await type_in(pilot, "8-2-2027")
        assert ReportNumbered(number="400.10/12/2027", dated=latest(app).dated) == latest(app)

        app.screen.show_row(SectionName.OBSTACLES)
        await pilot.press("enter")
        app.screen.query_one(TextArea).text = "Listrik padam.\n\nHujan \x1b[2J deras."
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert ReportWritten(sections={SectionName.OBSTACLES: ("Listrik padam.", "Hujan [2J deras.")}) == latest(app)

        await pilot.press("s", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert (6, {"dokumen/laporan-hasil-musrenbang.pdf"}) == (latest(app).step, set(latest(app).outputs))
        assert isinstance(app.sitting.entries[-2].decision, DocumentsIssued)

        app.screen.show_row(ReportTopic.HANDED)
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert PaperHandedOn(paper=SignedPaper.REPORT, to=Holder.CAMAT) == latest(app)
        assert 7 in app.session.steps_begun
        app.screen.show_row((SignedPaper.REPORT, Role.CAMAT))
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        assert "Drs. Wisnu Hardjanto, M.M." == latest(app).name

        await pilot.press("enter", "1")
        await pilot.pause()
        await type_in(pilot, str(tmp_path / "bukan.pdf"))
        assert "bukan PDF, JPG, atau PNG" in screen_text(app)
        await type_in(pilot, str(tmp_path / "hasil pindai.pdf"))
        recorded = latest(app)
        assert isinstance(recorded, PaperSigned)
        assert (SignedPaper.REPORT, Role.CAMAT) == (recorded.paper, recorded.role)
        assert (folder / recorded.scan).read_bytes().startswith(b"%PDF-1.7")


async def test_going_on_without_the_signed_minutes_asks_why(program, type_in, latest, screen_text, tmp_path):
    app = program("laporan", sitting_of(camat_signed(), tmp_path / "rapat"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row((SignedPaper.REPORT, Role.CAMAT))
        await pilot.press("s")
        await pilot.pause()
        told = screen_text(app).replace("█", " ")
        assert "Alasan langkah 7 diselesaikan tanpa Berita Acara ditandatangani" in " ".join(told.split())
        await type_in(pilot, "menyusul")
        assert "Alasan langkah 7" in screen_text(app), "too short"
        await pilot.press("ctrl+u")
        await type_in(pilot, "Berita Acara ditandatangani menyusul")
        await pilot.pause()
        assert StepCompleted(step=7, note="Berita Acara ditandatangani menyusul") == latest(app)
        await app.go("langkah", row=AtStep(7))
        await pilot.pause()
        assert "paraf Kasi PMD dan Sekcam pada laporan" in app.session.steps[7].without
        assert "Berita Acara ditandatangani menyusul" in app.screen.why()


async def test_a_paper_goes_on_with_one_key_and_back_with_a_note(program, type_in, latest, screen_text, tmp_path):
    app = program("laporan", sitting_of(reported(), tmp_path / "rapat"))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "s selesai: langkah" in screen_text(app)
        app.screen.show_row(Route(SignedPaper.BERITA_ACARA))
        for holder in (Holder.KASI_PMD, Holder.SEKCAM, Holder.CAMAT):
            await pilot.press("s")
            await pilot.pause()
            assert PaperHandedOn(paper=SignedPaper.BERITA_ACARA, to=holder) == latest(app)
        assert "pada Camat sejak 3 Feb 10.42" in " ".join(screen_text(app).split())
        await pilot.press("s")
        assert "Berita Acara tidak diserahkan." in screen_text(app)
        assert "Catat dahulu tanda tangan Camat" in screen_text(app)
        await pilot.press("enter", "3")
        await type_in(pilot, "Nama utusan nomor 3 keliru")
        back = PaperHandedOn(paper=SignedPaper.BERITA_ACARA, to=Holder.SEKCAM, note="Nama utusan nomor 3 keliru")
        assert back == latest(app)
        assert "kepada Sekcam: Nama utusan nomor 3 keliru" in " ".join(screen_text(app).split())
        await app.go("langkah", row=AtStep(7))
        await pilot.pause()
        assert "Naskah: laporan pada JFU, Berita Acara pada Sekcam, surat pengantar pada JFU." in screen_text(app)


async def test_a_covering_letter_signed_by_the_camat_comes_back_to_be_sent(program, latest, screen_text, tmp_path):
    letter = SignedPaper.COVERING_LETTER
    app = program("laporan", sitting_of(camat_signed(), tmp_path / "rapat"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(Route(letter))
        for _ in range(3):
            await pilot.press("s")
            await pilot.pause()
        assert PaperHandedOn(paper=letter, to=Holder.CAMAT) == latest(app)
        assert "tanda tangan Camat belum dicatat" in screen_text(app)
        app.screen.show_row((letter, Role.CAMAT))
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        assert (letter, Role.CAMAT) == (latest(app).paper, latest(app).role)
        app.screen.show_row(Route(letter))
        await pilot.press("s")
        await pilot.pause()
        assert PaperHandedOn(paper=letter, to=Holder.JFU) == latest(app)
        assert "Surat pengantar: Camat" in screen_text(app)


async def test_no_desk_is_asked_for_once_the_report_is_sent(program, screen_text, tmp_path):
    app = program("laporan", sitting_of(sent(), tmp_path / "rapat"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(Route(SignedPaper.REPORT))
        await pilot.press("enter")
        await pilot.pause()
        assert "kepada siapa?" not in screen_text(app)
        assert "naskah tidak berpindah lagi" in screen_text(app)


async def test_copies_and_the_archive_are_typed_in(program, type_in, latest, tmp_path):
    app = program("laporan", sitting_of(signed(), tmp_path / "rapat"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(ReportTopic.COPIES)
        await pilot.press("enter")
        await type_in(pilot, "5")
        assert ReportDuplicated(copies=5) == latest(app)
        app.screen.show_row(ReportTopic.FILED)
        await pilot.press("enter")
        for text in ("Musrenbang 2027", "lemari arsip"):
            await type_in(pilot, text)
        assert ReportFiled(folder="Musrenbang 2027", place="lemari arsip") == latest(app)


async def test_the_letter_and_the_receipt_are_typed_in(program, type_in, latest, tmp_path):
    app = program("laporan", sitting_of(signed(), tmp_path / "rapat"))
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(ReportTopic.LETTER)
        await pilot.press("enter")
        for text in ("000.1/15", "4-2-2027", "diantar langsung", "Budi Santoso"):
            await type_in(pilot, text)
        assert isinstance(latest(app), ReportSent)
        app.screen.show_row(ReportTopic.RECEIPT)
        await pilot.press("enter")
        for text in ("4-2-2027", "09.30", "Rina Wulandari", "Staf"):
            await type_in(pilot, text)
        assert isinstance(latest(app), ReportReceived)


async def test_what_is_sent_is_printed_and_packed(program, tmp_path):
    app = program("laporan", sitting_of(sent(), tmp_path / "rapat"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await app.workers.wait_for_complete()
        assert "kiriman/kiriman-kerjo-2028.zip" in app.last_act, app.notice
    inside = set(ZipFile(tmp_path / "rapat" / "kiriman" / "kiriman-kerjo-2028.zip").namelist())
    assert {"laporan-hasil-musrenbang.pdf", "surat-pengantar.pdf", "surat-tanda-terima.pdf", "hasil.json"} <= inside
    assert {"berita-acara.pdf", "tata-tertib.pdf", "pedoman-skala-prioritas.pdf", "surat-mandat.pdf"} <= inside


async def test_what_cannot_be_done_yet_says_why(program, after_the_closing, screen_text):
    app = program("laporan", after_the_closing)
    async with app.run_test(size=(80, 24)) as pilot:
        for row, told in (
            ((SignedPaper.REPORT, Role.CAMAT), "Laporan belum selesai disusun."),
            (ReportTopic.LETTER, "Laporan belum ditandatangani Camat."),
            (ReportTopic.RECEIPT, "Laporan belum dikirim."),
            (ReportTopic.SENT_BACK, "Laporan belum selesai disusun."),
        ):
            app.screen.show_row(row)
            await pilot.press("enter")
            await pilot.pause()
            assert told in screen_text(app)
            await pilot.press("escape")
        app.screen.show_row(ReportTopic.LETTER)
        await pilot.press("s")
        await pilot.pause()
        assert "tanda terima: tanggal dan penerima" in " ".join(screen_text(app).split())


async def test_an_electronic_signature_is_told_and_so_is_what_else_was_added(program, type_in, tmp_path):
    app = program("laporan", sitting_of(camat_signed(), tmp_path / "rapat"))
    file, begins = tmp_path / "ttd.pdf", "laporan-hasil-musrenbang.pdf"
    async with app.run_test(size=(120, 36)) as pilot:
        await papers.write_now(app.screen, ("laporan",))
        report = (app.sitting.folder / "dokumen" / begins).read_bytes()
        once = await asyncio.to_thread(signing.signed, report)
        for content in (once, once + b"lain"):
            file.write_bytes(content)
            app.screen.show_row((SignedPaper.REPORT, Role.CAMAT))
            await pilot.press("enter", "1")
            await pilot.pause()
            await type_in(pilot, str(file))
            await app.workers.wait_for_complete()
            await pilot.pause()
            recorded = app.session.signature(SignedPaper.REPORT, Role.CAMAT)
            assert content == (app.sitting.folder / recorded.scan).read_bytes()
            if content == once:
                told = f"Berkas itu sama dengan {begins}, lalu ditandatangani elektronik 1 kali; sertifikat dan penanda"
                assert told in app.last_act
        assert app.notice.found.startswith(f"Berkas itu berawal dengan {begins} sesi ini, tetapi ditambahi sesudah")
