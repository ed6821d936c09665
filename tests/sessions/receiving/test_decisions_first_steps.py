"""Receipts, the checklist, and the way of a proposal back to its village and here again."""

from dataclasses import replace

from support.first_steps import (
    CHECKED,
    COST,
    LAND,
    RECEIVED,
    RESUBMITTED,
    SENT_BACK,
    UNTIL,
    come_again,
    received,
    waiting,
)
from support.small import DRAFTS, JT, KUTO, code, codes, ending, recapped

from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import DraftUpdate, ProposalsImported
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import Verification
from sessions.steps import sop
from sessions.steps.decisions import StepCompleted
from sessions.values.proposals import Outcome, Process
from sessions.values.verification import Answer
from sessions.verification import facts as verification
from sessions.verification.decisions import ChecklistAnswered, ProposalsSentBack, ProposalsVerified


def test_a_corrected_receipt_keeps_its_place_and_the_time_the_files_came() -> None:
    meeting = received()
    (before,) = meeting.session.receipts[KUTO]
    meeting.decide(replace(RECEIVED, letter_number="9", stated_count=None))
    meeting.decide(replace(RECEIVED, brought_by="Wahyu", stated_count=4, corrects=1))
    first, second = meeting.session.receipts[KUTO]
    assert replace(before, brought_by="Wahyu", stated_count=4) == first
    assert ("9", True) == (second.letter_number, second.at > first.at)


def test_answers_are_kept_point_by_point_and_a_later_one_counts() -> None:
    meeting = waiting()
    assert {LAND: Answer.YES, COST: Answer.NO} == meeting.session.proposals[code("2001-01")].checks
    meeting.decide(ChecklistAnswered(codes=codes("2001-01"), answers={COST: Answer.YES}))
    proposal = meeting.session.proposals[code("2001-01")]
    assert ({LAND: Answer.YES, COST: Answer.YES}, CHECKED.note) == (proposal.checks, proposal.check_note)


def test_what_was_sent_back_waits_with_reason_deadline_and_what_is_missing() -> None:
    session = waiting().session
    proposal = session.proposals[code("2001-02")]
    (sent,) = proposal.sent_back
    assert (Process.SENT_BACK, SENT_BACK.reason, UNTIL, (COST,), None) == (
        proposal.process,
        sent.reason,
        sent.deadline,
        sent.missing,
        sent.back,
    )
    assert () == session.proposals[code("2003-01")].sent_back[0].missing
    assert {"2001-02", "2003-01"} == {p.code for p in verification.at_their_village(session.proposals.values())}


def test_it_comes_again_with_its_code_its_lineage_and_its_new_draft() -> None:
    meeting = come_again()
    proposal = meeting.session.proposals[code("2001-02")]
    assert (Process.RECEIVED, 140 * JT, DRAFTS[1]) == (proposal.process, proposal.cost, proposal.earlier[0].draft)
    assert "rekap.xlsx" == proposal.earlier[0].source
    assert proposal.sent_back[0].back is not None
    assert {LAND: Answer.YES} == proposal.checks, "what was found wanting is asked anew"
    assert len(DRAFTS) == len(meeting.session.proposals)


def test_it_may_go_back_twice() -> None:
    meeting = come_again()
    meeting.decide(ProposalsSentBack(codes=codes("2001-02"), reason="RAB belum ditandatangani", deadline=UNTIL))
    meeting.decide(replace(RESUBMITTED, draft=replace(RESUBMITTED.draft, cost=130 * JT)))
    proposal = meeting.session.proposals[code("2001-02")]
    assert [150 * JT, 140 * JT] == [earlier.draft.cost for earlier in proposal.earlier]
    assert 2 == sum(sent.back is not None for sent in proposal.sent_back)


def test_a_corrected_file_brings_it_back_too() -> None:
    meeting = waiting()
    update = DraftUpdate(code=code("2001-02"), draft=RESUBMITTED.draft)
    meeting.decide(ProposalsImported(file="kuto-2.xlsx", sha256="cd" * 32, layout="A", drafts=(), updates=(update,)))
    proposal = meeting.session.proposals[code("2001-02")]
    assert (Process.RECEIVED, "kuto-2.xlsx", True) == (
        proposal.process,
        proposal.source,
        proposal.sent_back[0].back is not None,
    )


def test_step_two_waits_for_what_is_at_its_village_and_counts_it() -> None:
    meeting = waiting()
    rest = codes("2001-01 2003-02 2008-01 2008-02")
    meeting.decide(ProposalsVerified(codes=rest))
    told = {r.name: r.detail for r in sop.gaps(meeting.session, 2)}
    assert {
        "semua usulan diverifikasi": "2 dari 6 belum",
        "usulan yang diperbaiki desa sudah kembali": "2 belum kembali, batas waktu 22-01-2027",
    } == told
    late = ending("2003-01", Outcome.RETURNED, "Tidak diperbaiki sampai batas waktu")
    meeting.decide(RESUBMITTED, ProposalsVerified(codes=codes("2001-02")), OutcomesDecided(endings=(late,)))
    assert () == sop.gaps(meeting.session, 2)
    meeting.decide(StepCompleted(step=2))


def test_after_its_deadline_a_proposal_is_overdue() -> None:
    proposal = waiting().session.proposals[code("2001-02")]
    assert not verification.is_overdue(proposal, UNTIL)
    assert verification.is_overdue(proposal, UNTIL.replace(day=23))
    assert not verification.is_overdue(come_again().session.proposals[code("2001-02")], UNTIL.replace(day=23))


def test_data_answers_only_what_it_can() -> None:
    session = recapped().session
    answers = verification.from_data(session, session.proposals[code("2001-01")])
    assert {
        "opd": Answer.YES,
        "volume": Answer.YES,
        "manfaat": Answer.YES,
        "prioritas": Answer.YES,
        "batas": Answer.NOT_NEEDED,
    } == answers
    bare = replace(session.proposals[code("2001-01")], draft=replace(DRAFTS[0], cost=None, volume=None, agency="X"))
    assert (Answer.NO, Answer.NO, None) == tuple(
        verification.from_data(session, bare).get(item) for item in ("biaya", "volume", "opd")
    )


def test_every_verdict_counts_as_verified_and_what_waits_does_not() -> None:
    meeting = waiting()
    meeting.decide(
        ProposalsVerified(codes=codes("2001-01")),
        OutcomesDecided(endings=(ending("2003-02", Outcome.FAILED_VERIFICATION, "Data tidak lengkap"),)),
    )
    own = recapitulation.of(meeting.session)
    counts = (own.received, own.verified, own.stand(Verification.PASSED), own.stand(Verification.AT_VILLAGE))
    assert (6, 2, 1, 2, 2) == (*counts, own.stand(Verification.OPEN))
