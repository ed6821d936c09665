"""The report from its writing to its receipt: what each decision changes, and what is open again when it comes back."""

from dataclasses import replace
from datetime import timedelta

from support.afterwards import CAMAT, REPORT_FILE, SCAN, SENT, SIGNED, received, reported, sent, signed
from support.small import LATER, amending, closed

from sessions.closing.decisions import AmendmentClosed, AmendmentOpened
from sessions.kernel.session import StepState
from sessions.office.decisions import OfficialsNamed
from sessions.record.codec import decode, encode
from sessions.report.decisions import PaperSigned, ReportNumbered, ReportReceived, ReportWritten
from sessions.report.decisions_passage import ReportSentBack
from sessions.steps import sop
from sessions.steps.decisions import StepCompleted, StepSkipped
from sessions.values.attendance import Official, Role
from sessions.values.report import Report, SectionName, SignedPaper

OBSTACLES, ADVICE = SectionName.OBSTACLES, SectionName.SUGGESTIONS


def names(meeting, step: int) -> tuple[str, ...]:
    return tuple(gap.name for gap in sop.gaps(meeting.session, step))


def test_parts_are_written_one_by_one_and_given_back() -> None:
    meeting = closed()
    meeting.decide(ReportWritten(sections={OBSTACLES: ("Satu.", "", "Dua.")}))
    meeting.decide(ReportWritten(sections={ADVICE: ("Tiga.",)}))
    assert {OBSTACLES: ("Satu.", "Dua."), ADVICE: ("Tiga.",)} == meeting.session.report.sections
    meeting.decide(ReportWritten(sections={OBSTACLES: ()}))
    assert {ADVICE: ("Tiga.",)} == meeting.session.report.sections
    meeting.take_back()
    assert ("Satu.", "Dua.") == meeting.session.report.sections[OBSTACLES]


def test_paragraphs_come_back_from_the_journal_as_they_were_typed() -> None:
    decision = ReportWritten(sections={OBSTACLES: ("Baris [/x] satu", "=SUM(A1)")})
    kinds = {"ReportWritten": ReportWritten}
    assert decision == decode("ReportWritten", encode(decision), kinds)


def test_a_number_can_be_corrected_and_taken_away_until_the_report_is_sent() -> None:
    meeting = signed()
    meeting.decide(ReportNumbered(number="400.10/13", dated=LATER), ReportNumbered(number=""))
    assert Report() == meeting.session.report


def test_the_signature_is_now_or_when_it_was_and_the_second_replaces_the_first() -> None:
    meeting = reported()
    now = meeting.now
    meeting.decide(SIGNED)
    assert now == meeting.session.signature(SignedPaper.REPORT, Role.CAMAT).signed_at
    earlier = now - timedelta(minutes=20)
    meeting.decide(replace(SIGNED, signed_at=earlier, scan=SCAN, scan_sha256="0d" * 32))
    (only,) = meeting.session.signatures
    assert (earlier, SCAN) == (only.signed_at, only.scan)
    assert (SCAN,) == sop.outputs(meeting.session, 7)


def test_the_berita_acara_has_signatures_of_its_own() -> None:
    meeting = closed()
    meeting.decide(PaperSigned(paper=SignedPaper.BERITA_ACARA, role=Role.CHAIR, name="Retno"))
    assert None is meeting.session.signature(SignedPaper.REPORT, Role.CHAIR)
    assert ("langkah 6 selesai", "laporan ditandatangani Camat") == names(meeting, 7)


def test_step_seven_waits_for_the_camat_and_is_timed_from_the_handing_over() -> None:
    meeting = reported()
    assert ("laporan ditandatangani Camat",) == names(meeting, 7)
    meeting = signed()
    used = sop.used(meeting.session, 7)
    assert ("8 menit", False) == (str(used), used.is_late)


def test_a_step_seven_without_scan_puts_out_the_report_itself() -> None:
    assert (REPORT_FILE,) == sop.outputs(signed().session, 7)


def test_what_comes_back_opens_steps_six_and_seven_and_drops_the_signature() -> None:
    meeting = signed()
    meeting.decide(ReportSentBack(reason="Jumlah pada 3.1 belum sama", by=CAMAT))
    session = meeting.session
    assert {1, 2, 3, 4, 5} == set(session.steps)
    assert ({}, ()) == (session.steps_begun, session.signatures)
    assert StepState.RUNNING is sop.state(session, 6)
    assert ["Jumlah pada 3.1 belum sama"] == [back.reason for back in session.report.sent_back]
    meeting.decide(ReportWritten(sections={OBSTACLES: ("Jumlah sudah disamakan.",)}), StepCompleted(step=6), SIGNED)
    assert () == names(meeting, 7)
    meeting.take_back()
    meeting.take_back()
    meeting.take_back()
    meeting.take_back()
    assert signed().session.steps.keys() == meeting.session.steps.keys()


def test_step_eight_waits_for_the_letter_and_for_the_receipt() -> None:
    meeting = signed()
    assert ("laporan dikirim dengan surat pengantar", "tanda terima: tanggal dan penerima") == names(meeting, 8)
    assert ("tanda terima: tanggal dan penerima",) == names(sent(), 8)
    meeting = received()
    assert StepState.DONE is sop.state(meeting.session, 8)


def test_a_corrected_letter_keeps_its_receipt() -> None:
    meeting = received()
    meeting.decide(replace(SENT, letter_number="000.1/16"))
    delivery = meeting.session.delivery
    assert ("000.1/16", "Rina Wulandari") == (delivery.letter_number, delivery.receiver)
    meeting.decide(ReportReceived(received_at=meeting.now, receiver="Rina W."))
    assert ("Rina W.", "") == (meeting.session.delivery.receiver, meeting.session.delivery.receiver_position)


def test_what_was_skipped_needs_no_signature_to_be_sent() -> None:
    meeting = reported()
    meeting.decide(StepSkipped(step=7, by="Sekcam", reason="Camat dinas luar, ditandatangani kemudian"), SENT)
    assert meeting.session.delivery is not None


def test_a_report_signed_before_an_amendment_was_closed_is_only_a_warning() -> None:
    meeting = signed()
    meeting.decide(AmendmentOpened(reason="Nama Camat salah ketik", asked_by="Camat"))
    meeting.decide(OfficialsNamed(officials=(Official(role=Role.CAMAT, name="Drs. Wisnu H., M.M."),)))
    meeting.decide(AmendmentClosed())
    *_, need = [r for r in sop.requirements(meeting.session, 7) if not r.is_met]
    assert ("laporan ditandatangani sesudah perbaikan Berita Acara", False) == (need.name, need.is_blocking)


def test_while_an_amendment_is_open_the_report_waits() -> None:
    assert amending().session.report == Report()
