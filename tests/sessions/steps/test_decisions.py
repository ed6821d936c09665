"""Finishing and skipping steps of the SOP."""

from support.afterwards import sent
from support.small import closed, opened, recapped

from sessions.kernel.session import StepRecord
from sessions.report.decisions import ReportReceived
from sessions.steps.decisions import StepCompleted, StepSkipped


def test_a_finished_step_keeps_when_and_what_was_noted() -> None:
    meeting = recapped()
    at = meeting.entries[-1].at
    assert {1: StepRecord(finished=at)} == meeting.session.steps


def test_a_skipped_step_keeps_who_said_so_and_why() -> None:
    meeting = opened()
    at = meeting.now
    meeting.decide(StepSkipped(step=2, by="Camat Kerjo", reason="Sudah diverifikasi bersama"))
    assert {2: StepRecord(finished=at, skipped_by="Camat Kerjo", reason="Sudah diverifikasi bersama")} == (
        meeting.session.steps
    )


def test_a_step_counts_when_it_happened_not_when_it_was_typed() -> None:
    meeting = recapped()
    entry = meeting.entries[-1]
    happened = entry.at.replace(hour=7)
    after = entry.decision.apply(meeting.session, type(entry.stamp)(seq=9, at=entry.at, by="Sari", occurred=happened))
    assert happened == after.steps[1].finished


def test_the_closing_finishes_step_5_and_the_last_three_follow_in_order() -> None:
    meeting = closed()
    assert set(range(1, 6)) == set(meeting.session.steps)
    meeting = sent()
    assert set(range(1, 8)) == set(meeting.session.steps)
    receipt = ReportReceived(received_at=meeting.now, receiver="Sdr. Rudi")
    meeting.decide(receipt, StepCompleted(step=8, note="Diterima Sdr. Rudi"))
    assert set(range(1, 9)) == set(meeting.session.steps)
    assert "Diterima Sdr. Rudi" == meeting.session.steps[8].note


def test_a_later_step_can_be_skipped_once_the_sidang_is_closed() -> None:
    meeting = closed()
    meeting.decide(StepSkipped(step=6, by="Camat Kerjo", reason="Laporan digabung dengan Berita Acara"))
    assert 6 in meeting.session.steps
