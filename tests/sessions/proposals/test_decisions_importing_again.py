"""A corrected file updates what is there, in one decision that one undo takes back."""

from dataclasses import replace

from support.small import DRAFTS, code, codes, draft, opened, recapped, scored

from sessions.proposals.decisions import DraftUpdate, ProposalsImported
from sessions.proposals.decisions_pairs import LookalikesDismissed
from sessions.steps.decisions import Withdrawn
from sessions.values.proposals import EarlierDraft, Process, ProposalDraft
from sessions.verification.decisions import ProposalsVerified

NEW = draft(DRAFTS[0].village, "Pos ronda", 5)


def again(*drafts: ProposalDraft, **updates: ProposalDraft) -> ProposalsImported:
    return ProposalsImported(
        file="rekap-2.xlsx",
        sha256="cd" * 32,
        layout="A",
        drafts=drafts,
        updates=tuple(DraftUpdate(code=code(name.replace("_", "-")[1:]), draft=d) for name, d in updates.items()),
    )


def test_a_corrected_file_updates_keeps_the_code_and_what_came_in_before() -> None:
    meeting = recapped()
    meeting.decide(ProposalsVerified(codes=codes("2001-01")))
    corrected = replace(DRAFTS[0], cost=7, row=9)
    meeting.decide(again(NEW, _2001_01=corrected))
    proposal = meeting.session.proposals[code("2001-01")]
    assert (corrected, "rekap-2.xlsx", Process.VERIFIED) == (proposal.draft, proposal.source, proposal.process)
    assert (EarlierDraft(source="rekap.xlsx", draft=DRAFTS[0]),) == proposal.earlier
    assert (NEW, "2001-03") == (meeting.session.proposals[code("2001-03")].draft, list(meeting.session.proposals)[-1])
    record = meeting.session.imports[-1]
    assert ("rekap-2.xlsx", 1, 1) == (record.file, record.accepted, record.updated)


def test_one_undo_takes_new_and_updated_ones_back() -> None:
    meeting = recapped()
    before = meeting.session
    meeting.decide(again(NEW, _2001_01=replace(DRAFTS[0], cost=7)))
    meeting.decide(Withdrawn(seq=meeting.session.seq))
    assert (before.proposals, before.imports) == (meeting.session.proposals, meeting.session.imports)


def test_a_second_correction_keeps_both_earlier_drafts_in_order() -> None:
    meeting = recapped()
    meeting.decide(again(_2001_01=replace(DRAFTS[0], cost=7)))
    meeting.decide(replace(again(_2001_01=replace(DRAFTS[0], cost=8)), sha256="ce" * 32))
    proposal = meeting.session.proposals[code("2001-01")]
    assert [DRAFTS[0].cost, 7, 8] == [*(earlier.draft.cost for earlier in proposal.earlier), proposal.draft.cost]


def test_the_same_file_may_bring_the_rows_that_were_left_out_at_first() -> None:
    meeting = opened()
    first = replace(again(DRAFTS[0]), sha256="ab" * 32)
    meeting.decide(first, replace(first, drafts=(DRAFTS[1],)))
    assert list(codes("2001-01 2001-02")) == list(meeting.session.proposals)


def test_scores_make_a_proposal_decided_as_an_outcome_does() -> None:
    assert (True, False) == (
        scored().session.proposals[code("2001-01")].is_decided,
        recapped().session.proposals[code("2001-01")].is_decided,
    )


def test_a_pair_judged_before_may_be_suspected_again_once_its_text_changed() -> None:
    meeting = recapped()
    meeting.decide(LookalikesDismissed(pairs=(codes("2003-01 2001-01"), codes("2001-02 2003-02"))))
    assert {codes("2001-01 2003-01"), codes("2001-02 2003-02")} == meeting.session.not_duplicates
    meeting.decide(again(_2001_01=replace(DRAFTS[0], cost=7)))
    assert 2 == len(meeting.session.not_duplicates)
    meeting.decide(replace(again(_2001_01=replace(DRAFTS[0], location="Dk. Jetis")), sha256="ce" * 32))
    assert {codes("2001-02 2003-02")} == meeting.session.not_duplicates
