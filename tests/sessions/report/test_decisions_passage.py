"""Where the papers lie: on as the SOP has it, back with a note, and what that opens again."""

from datetime import timedelta

import pytest
from support.afterwards import camat_signed, handed_to_the_camat, reported, signed
from support.meeting import Meeting
from support.small import closed

from sessions.kernel.checks import REASON_TOO_SHORT
from sessions.kernel.refusals import COUNT_INVALID
from sessions.record.tables import tables
from sessions.report.decisions import REPORT_NOT_FINISHED
from sessions.report.decisions_passage import PaperHandedOn, ReportDuplicated, ReportSentBack
from sessions.report.facts import holding, is_return, next_holder
from sessions.steps.decisions import STEP_WITHOUT_REASON, StepCompleted
from sessions.values.report import Holder, SignedPaper

REPORT, MINUTES, LETTER = SignedPaper.REPORT, SignedPaper.BERITA_ACARA, SignedPaper.COVERING_LETTER
WHY = "Jumlah pada bagian 3.1 belum sama"


def hand(meeting: Meeting, paper: SignedPaper, to: Holder, note: str = "") -> None:
    meeting.decide(PaperHandedOn(paper=paper, to=to, note=note))


@pytest.mark.parametrize("paper", SignedPaper)
def test_a_paper_begins_with_who_drafts_it_and_goes_on_desk_by_desk(paper: SignedPaper) -> None:
    meeting = reported()
    assert (Holder.JFU, None) == (holding(meeting.session, paper).holder, holding(meeting.session, paper).since)
    for to in (Holder.KASI_PMD, Holder.SEKCAM, Holder.CAMAT):
        assert to is next_holder(meeting.session, paper)
        at = meeting.now
        hand(meeting, paper, to)
        assert (to, at) == (holding(meeting.session, paper).holder, holding(meeting.session, paper).since)
    others = set(SignedPaper) - {paper}
    assert {Holder.JFU} == {holding(meeting.session, other).holder for other in others}


@pytest.mark.parametrize("paper", SignedPaper)
@pytest.mark.parametrize("to", [Holder.JFU, Holder.KASI_PMD])
def test_back_only_with_a_note_that_stays_with_the_paper(paper: SignedPaper, to: Holder) -> None:
    meeting = reported()
    hand(meeting, paper, Holder.SEKCAM)
    assert is_return(meeting.session, paper, to)
    assert REASON_TOO_SHORT == meeting.refusal(PaperHandedOn(paper=paper, to=to))
    hand(meeting, paper, to, WHY)
    assert (to, WHY) == (holding(meeting.session, paper).holder, holding(meeting.session, paper).note)
    hand(meeting, paper, Holder.SEKCAM)
    assert "" == holding(meeting.session, paper).note


def test_a_signed_paper_comes_back_from_the_camat_without_a_note_to_be_sent() -> None:
    meeting = camat_signed()
    assert not is_return(meeting.session, REPORT, Holder.JFU)
    hand(meeting, REPORT, Holder.JFU)
    assert REPORT in {s.paper for s in meeting.session.signatures}


def test_a_report_that_comes_to_the_camat_begins_step_7_and_must_be_finished() -> None:
    assert REPORT_NOT_FINISHED == closed().refusal(PaperHandedOn(paper=REPORT, to=Holder.CAMAT))
    meeting = reported()
    at = meeting.now
    hand(meeting, REPORT, Holder.CAMAT)
    assert at == meeting.session.steps_begun[7]
    hand(meeting, MINUTES, Holder.CAMAT)
    assert at == meeting.session.steps_begun[7]


def test_a_report_returned_by_the_camat_opens_steps_6_and_7_and_the_minutes_do_not() -> None:
    meeting = handed_to_the_camat()
    hand(meeting, MINUTES, Holder.CAMAT)
    hand(meeting, MINUTES, Holder.SEKCAM, WHY)
    assert 6 in meeting.session.steps
    hand(meeting, REPORT, Holder.KASI_PMD, WHY)
    assert {6, 7}.isdisjoint(meeting.session.steps)
    assert 7 not in meeting.session.steps_begun
    (returned,) = meeting.session.report.sent_back
    assert (WHY, "Drs. Wisnu Hardjanto, M.M.") == (returned.reason, returned.by)
    assert Holder.KASI_PMD is holding(meeting.session, REPORT).holder


def test_sent_back_by_its_own_decision_the_report_lies_with_who_drafts_it() -> None:
    meeting = handed_to_the_camat()
    meeting.decide(ReportSentBack(reason=WHY, by="Camat"))
    assert (Holder.JFU, WHY) == (holding(meeting.session, REPORT).holder, holding(meeting.session, REPORT).note)


def test_a_step_finished_without_something_keeps_what_and_why() -> None:
    meeting = camat_signed()
    assert STEP_WITHOUT_REASON == meeting.refusal(StepCompleted(step=7))
    meeting.decide(StepCompleted(step=7, note="Berita Acara ditandatangani menyusul"))
    record = meeting.session.steps[7]
    assert 2 == len(record.without)
    row = next(row for row in tables(meeting.session)["waktu"] if row["no"] == 7)
    assert (list(record.without), record.note) == (row["tanpa"], row["catatan"])


def test_the_table_tells_where_each_paper_lies_and_its_way() -> None:
    assert [] == tables(Meeting(closed().session.office, 2028).session)["naskah"]
    meeting = signed()
    hand(meeting, LETTER, Holder.KASI_PMD)
    meeting.now += timedelta(minutes=5)
    hand(meeting, LETTER, Holder.JFU, WHY)
    rows = {row["naskah"]: row for row in tables(meeting.session)["naskah"]}
    assert {"berita-acara", "laporan", "surat-pengantar"} == rows.keys()
    letter = rows["surat-pengantar"]
    assert ("JFU", WHY) == (letter["pemegang"], letter["catatan"])
    assert ["Kasi PMD", "JFU"] == [passage["kepada"] for passage in letter["perjalanan"]]


def test_only_the_report_must_be_finished_and_only_for_the_camat() -> None:
    meeting = closed()
    hand(meeting, REPORT, Holder.KASI_PMD)
    hand(meeting, MINUTES, Holder.CAMAT)
    assert {Holder.KASI_PMD, Holder.CAMAT} == {holding(meeting.session, p).holder for p in (REPORT, MINUTES)}
    assert 7 not in meeting.session.steps_begun


def test_a_hundred_copies_are_the_most() -> None:
    meeting = signed()
    meeting.decide(ReportDuplicated(copies=100))
    assert 100 == meeting.session.report.copies
    assert COUNT_INVALID == meeting.refusal(ReportDuplicated(copies=101))
