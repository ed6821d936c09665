"""The screen of steps 6 to 8: its lines, what they say at each point, and which step they belong to."""

import pytest
from support.afterwards import SCAN, SIGNED, camat_signed, handed_to_the_camat, received, reported, sent, signed
from support.small import chosen, closed

from sessions.closing.decisions_handing import HandedOver
from sessions.report.decisions import PaperSigned, ReportWritten
from sessions.report.decisions_passage import PaperHandedOn, ReportSentBack
from sessions.sentences.clauses import sentence
from sessions.values.attendance import Role
from sessions.values.report import Holder, SectionName, SignedPaper
from tui.report import view, view_passage
from tui.report.view import ReportKey, ReportTopic


def told(meeting, key: ReportKey) -> tuple[str, str]:
    """Mark and text of a line."""
    row = next(row for row in view.rows(meeting.session) if row.key == key)
    return row.cells[0], row.cells[2]


def rules(meeting) -> list[str]:
    return [row.cells[0] for row in view.rows(meeting.session) if row.is_rule]


def test_before_the_closing_it_says_so() -> None:
    assert "Sidang belum ditutup: laporan masih konsep." == view.summary(chosen().session)


def test_the_report_has_its_due_date_and_then_each_step_its_end() -> None:
    assert "Langkah 6, Laporan, paling lambat Selasa, 9 Februari 2027" == view.summary(closed().session)
    assert [
        "6 Laporan · paling lambat Selasa, 9 Februari 2027",
        "perjalanan naskah",
        "7 TTD · baku 10 menit",
        "8 Kirim · baku 1 hari",
    ] == rules(closed())
    assert ["6 Laporan · selesai", "perjalanan naskah", "7 TTD · selesai", "8 Kirim · selesai"] == rules(received())
    assert "Laporan sudah dikirim dan diterima." == view.summary(received().session)


def test_what_is_missing_is_marked_and_what_may_stay_empty_is_not() -> None:
    meeting = closed()
    assert ("·", "belum bernomor, tanggal titik-titik") == told(meeting, ReportTopic.NUMBER)
    assert ("✗", "belum dicetak (c)") == told(meeting, ReportTopic.PAPER)
    assert ("✗", "belum") == told(meeting, (SignedPaper.REPORT, Role.CAMAT))
    assert ("·", "belum") == told(meeting, (SignedPaper.REPORT, Role.SEKCAM))
    assert ("✗", "belum dikirim") == told(meeting, ReportTopic.LETTER)


def test_each_line_tells_what_was_done() -> None:
    meeting = received()
    assert ("·", "400.10/12/2027, 5 Februari 2027") == told(meeting, ReportTopic.NUMBER)
    assert ("✓", "laporan-hasil-musrenbang.pdf") == told(meeting, ReportTopic.PAPER)
    assert ("·", "pukul 09.01 · 8 menit") == told(meeting, ReportTopic.HANDED)
    assert ("✓", "Drs. Wisnu Hardjanto, M.M., 5 Feb 09.09") == told(meeting, (SignedPaper.REPORT, Role.CAMAT))
    assert ("✓", "000.1/15, 5 Februari 2027, diantar langsung oleh Budi Santoso") == told(meeting, ReportTopic.LETTER)
    assert ("✓", "Rina Wulandari, 5 Februari 2027 pukul 11.15") == told(meeting, ReportTopic.RECEIPT)
    assert ("✗", "belum diterima") == told(sent(), ReportTopic.RECEIPT)


def test_a_part_that_was_written_shows_its_text_and_the_detail_all_of_it() -> None:
    meeting = closed()
    key = SectionName.OBSTACLES
    assert ("·", "kalimat bawaan dari catatan sidang") == told(meeting, key)
    meeting.decide(ReportWritten(sections={SectionName.OBSTACLES: ("Listrik padam.", "Hujan deras.")}))
    assert ("·", "2 alinea: Listrik padam.") == told(meeting, key)
    assert ("Listrik padam.", "Hujan deras.") == view.detail(meeting.session, key).lines


def test_a_scan_is_shown_with_its_hash() -> None:
    meeting = reported()
    meeting.decide(
        PaperSigned(paper=SignedPaper.REPORT, role=Role.CAMAT, name=SIGNED.name, scan=SCAN, scan_sha256="0d" * 32)
    )
    row = next(row for row in view.rows(meeting.session) if row.key == (SignedPaper.REPORT, Role.CAMAT))
    assert row.cells[2].endswith("· pindaian")
    assert "0d0d0d0d0d0d" == row.cells[3]
    assert (f"Pindaian: {SCAN}",) == view.detail(meeting.session, row.key).lines


def test_a_return_is_counted_with_its_reason() -> None:
    meeting = signed()
    meeting.decide(ReportSentBack(reason="Jumlah pada 3.1 belum sama", by="Camat"))
    assert ("·", "1 kali, terakhir: Jumlah pada 3.1 belum sama") == told(meeting, ReportTopic.SENT_BACK)


@pytest.mark.parametrize(
    ("key", "step"),
    [
        (ReportTopic.NUMBER, 6),
        (SectionName.PURPOSE, 6),
        (ReportTopic.HANDED, 7),
        ((SignedPaper.REPORT, Role.CAMAT), 7),
        (ReportTopic.LETTER, 8),
        (ReportTopic.ARCHIVE, 8),
    ],
)
def test_each_line_belongs_to_a_step(key: ReportKey, step: int) -> None:
    assert step == view.step_of(key)
    assert view.heading(key).startswith(f"{step} ")


def test_every_line_has_a_detail_and_no_phone_or_address() -> None:
    session = received().session
    for row in view.rows(session):
        if not row.is_rule:
            assert view.detail(session, row.key).lines
    assert "0812" not in str(view.rows(session))


def test_the_question_mark_tells_every_requirement() -> None:
    text = view.explanation(signed().session)
    assert "  ✗ laporan dikirim dengan surat pengantar" in text
    assert "  ✓ laporan ditandatangani Camat" in text


def test_a_paper_that_goes_no_further_says_why() -> None:
    report = SignedPaper.REPORT
    meeting = handed_to_the_camat()
    assert "Catat dahulu tanda tangan Camat" in view_passage.why_not_onward(meeting.session, report)
    meeting.decide(SIGNED)
    assert "JFU" == view_passage.onward(meeting.session, report)
    meeting.decide(PaperHandedOn(paper=report, to=Holder.JFU))
    assert "gandakan, arsip, dan kirim" in view_passage.why_not_onward(meeting.session, report)
    assert "" == view_passage.onward(meeting.session, report)
    assert "Kasi PMD" == view_passage.onward(meeting.session, SignedPaper.BERITA_ACARA)
    assert "sudah dikirim" in view_passage.why_not_onward(sent().session, SignedPaper.BERITA_ACARA)
    assert "" == view_passage.where_all_lie(sent().session)


def test_the_covering_letter_goes_away_with_the_report() -> None:
    letter = SignedPaper.COVERING_LETTER
    assert "pada JFU (staf pengolah), belum diserahkan" == view_passage.told(camat_signed().session, letter)
    assert "dikirim bersama laporan" == view_passage.told(sent().session, letter)


def test_a_paper_lies_where_it_went_last_also_where_nobody_handed_it_on_by_name() -> None:
    """What was signed, handed to the Camat or sent is not told to lie where it was drafted."""
    told_report = [view_passage.told(stage().session, SignedPaper.REPORT) for stage in (camat_signed, sent, received)]
    assert "pada Camat sejak 5 Feb 09.01 · sudah ditandatangani" == told_report[0]
    assert "dikirim ke BAPERLITBANG 5 Feb" == told_report[1]
    assert told_report[2].startswith("dikirim ke BAPERLITBANG 5 Feb, diterima ")
    meeting = reported()
    meeting.decide(SIGNED)
    assert view_passage.told(meeting.session, SignedPaper.REPORT).startswith("ditandatangani Camat ")
    meeting = closed()
    meeting.at("12.20")
    meeting.decide(HandedOver(to="Wisnu"))
    expected = "diserahkan kepada Camat 3 Feb 12.20, diterima Wisnu"
    assert expected == view_passage.told(meeting.session, SignedPaper.BERITA_ACARA)
    meeting.decide(PaperHandedOn(paper=SignedPaper.BERITA_ACARA, to=Holder.SEKCAM))
    assert view_passage.told(meeting.session, SignedPaper.BERITA_ACARA).startswith("pada Sekcam sejak 3 Feb 12.20")


def test_who_only_checks_a_report_is_told_to_have_initialled_it() -> None:
    meeting = reported()
    for role, verb in ((Role.KASI_PMD, "diparaf"), (Role.SEKCAM, "diparaf"), (Role.CAMAT, "ditandatangani")):
        signature = PaperSigned(paper=SignedPaper.REPORT, role=role, name="Sri")
        meeting.decide(signature)
        assert sentence(signature, meeting.session).startswith(f"Laporan Hasil Musrenbang {verb} Sri ({role.value})")


def test_every_paper_that_lies_with_the_camat_has_a_line_for_the_signature() -> None:
    keys = {row.key for row in view.rows(closed().session)}
    assert {(paper, Role.CAMAT) for paper in SignedPaper} <= keys
    assert ("·", "belum") == told(closed(), (SignedPaper.COVERING_LETTER, Role.CAMAT))
