"""Putting right what was written about a proposal: only what changed differs, old and new stand, nothing is silent."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.meeting import Meeting
from support.small import (
    BOTOK,
    DRAFTS,
    GANTEN,
    JT,
    KUTO,
    amending,
    closed,
    code,
    codes,
    decided,
    draft,
    opened,
    prepared,
    recapped,
)

from sessions.intake.again import ImportFate, compare
from sessions.kernel.changes import IN_FORCE
from sessions.kernel.decision import SIDANG_CLOSED
from sessions.kernel.refusals import NOTHING_TO_DO
from sessions.kernel.session import Session
from sessions.outcomes.decisions import Ending, OutcomesDecided, OutcomesReopened
from sessions.proposals import facts_corrections as corrections
from sessions.proposals.decisions import DraftUpdate, ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.fields import IN_FILES
from sessions.receiving import facts as receiving
from sessions.values.labels import Theme
from sessions.values.proposals import Agreed, Outcome, Proposal

FIRST = code("2001-01")
MISTAKE, TOLD, WISH = "kekeliruan pencatatan", "keterangan desa: surat Kades", "Disesuaikan dengan RAB"

VALUES: Mapping[str, st.SearchStrategy[Any]] = {
    "activity": st.sampled_from(("Talud jalan Dk. Ngasem", "Talud (60 m x 2 m)", "Drainase")),
    "problem": st.sampled_from(("", "Longsor", "Banjir")),
    "location": st.sampled_from(("", "Dk. Ngasem", "RT 02")),
    "village": st.sampled_from((KUTO, GANTEN, BOTOK)),
    "volume": st.sampled_from((None, Decimal(0), Decimal(60), Decimal(100))),
    "unit": st.sampled_from(("", "m", "m2")),
    "cost": st.sampled_from((None, 0, 90 * JT, 100 * JT)),
    "agency": st.sampled_from(("", "DPUPR", "BBWS")),
    "households": st.sampled_from((None, 0, 40, 54)),
    "poor_households": st.sampled_from((None, 0, 7)),
    "village_priority": st.sampled_from((None, 1, 3)),
    "sub_activity": st.sampled_from(("", "1.03.02")),
    "themes": st.sampled_from(((), (Theme.FOOD,), (Theme.FOOD, Theme.STUNTING))),
}
"""What each field may become; the first draft of the session has one of each, but for what nobody asked."""

some = st.lists(st.sampled_from(sorted(VALUES)), min_size=1, max_size=5, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: VALUES[name] for name in names})
)
reasons = st.sampled_from((MISTAKE, TOLD))
often = settings(deadline=None, max_examples=300)


def correction(values: Mapping[str, Any], reason: str = MISTAKE) -> ProposalChanged:
    cleared = tuple(name for name, value in values.items() if value is None)
    named = {name: value for name, value in values.items() if value is not None}
    return ProposalChanged(code=FIRST, reason=reason, cleared=cleared, **named)


def fields(proposal: Proposal) -> dict[str, Any]:
    """What a proposal says now, field by field."""
    return {name: getattr(proposal if name in IN_FORCE else proposal.draft, name) for name in VALUES}


def corrected(values: Mapping[str, Any], reason: str = MISTAKE) -> Meeting:
    meeting = recapped()
    meeting.decide(correction(values, reason))
    return meeting


@often
@given(values=some, reason=reasons)
def test_only_what_is_named_differs_afterwards(values: dict[str, Any], reason: str) -> None:
    meeting = recapped()
    before = meeting.session
    wanted = {**fields(before.proposals[FIRST]), **values}
    if wanted["village"] != KUTO and "village_priority" not in values:
        wanted["village_priority"] = None
    if wanted == fields(before.proposals[FIRST]):
        assert NOTHING_TO_DO == meeting.refusal(correction(values, reason))
        return
    meeting.decide(correction(values, reason))
    after = meeting.session
    assert wanted == fields(after.proposals[FIRST])
    others = [{name: p for name, p in session.proposals.items() if name != FIRST} for session in (before, after)]
    assert others[0] == others[1]
    rest = replace(before.proposals[FIRST], draft=DRAFTS[0], agreed=Agreed(), put_right={}, reason="")
    touched = after.proposals[FIRST]
    assert rest == replace(touched, draft=DRAFTS[0], agreed=Agreed(), put_right={}, reason="")
    assert replace(after, proposals=before.proposals).at(before.seq) == before


@often
@given(values=some, there=reasons, back=reasons)
def test_there_and_back_is_the_session_that_was(values: dict[str, Any], there: str, back: str) -> None:
    meeting = recapped()
    before = meeting.session
    if meeting.refusal(correction(values, there)) is not None:
        return
    changed = fields(meeting.session.proposals[FIRST])
    old = {name: value for name, value in fields(before.proposals[FIRST]).items() if value != changed[name]}
    meeting.decide(correction(old, back))
    assert meeting.session.at(before.seq) == before


@often
@given(first=some, then=some)
def test_what_was_written_first_is_told_however_often_it_is_put_right(first, then) -> None:
    meeting = recapped()
    for values in (first, then):
        assert meeting.refusal(correction(values)) in {None, NOTHING_TO_DO}
    proposal = meeting.session.proposals[FIRST]
    differing = {name for name in VALUES if getattr(proposal.draft, name) != getattr(DRAFTS[0], name)}
    assert differing == proposal.put_right.keys()
    assert all(found.was == getattr(DRAFTS[0], name) for name, found in proposal.put_right.items())
    assert DRAFTS[0] == proposal.as_written
    assert len(differing) == len(corrections.mended(meeting.session, proposal))


def test_a_mistake_is_put_right_where_it_was_written_and_a_wish_stands_beside_it() -> None:
    mistake = corrected({"cost": 90 * JT}).session.proposals[FIRST]
    assert (90 * JT, Agreed(), "") == (mistake.draft.cost, mistake.agreed, mistake.reason)
    for reason in (TOLD, WISH):
        wish = corrected({"cost": 90 * JT}, reason).session.proposals[FIRST]
        assert (100 * JT, Agreed(cost=90 * JT), reason) == (wish.draft.cost, wish.agreed, wish.reason)


def test_what_the_forum_wanted_and_was_noted_wrongly_is_put_right_beside_what_was_asked_for() -> None:
    meeting = corrected({"cost": 90 * JT}, WISH)
    meeting.decide(correction({"cost": 95 * JT}))
    assert (100 * JT, 95 * JT) == (meeting.session.proposals[FIRST].draft.cost, meeting.session.proposals[FIRST].cost)
    meeting.decide(correction({"cost": 100 * JT}))
    assert recapped().session.proposals[FIRST] == meeting.session.proposals[FIRST]


def test_the_name_may_follow_a_volume_that_the_forum_wants_otherwise() -> None:
    found = corrected({"volume": Decimal(60), "activity": "Talud (60 m x 2 m)"}, WISH).session.proposals[FIRST]
    assert ("Talud (60 m x 2 m)", Decimal(60), Decimal(100)) == (found.draft.activity, found.volume, found.draft.volume)
    (name,) = corrections.mended(recapped().session, found)
    assert ("nama kegiatan", "Talud jalan Dk. Ngasem", WISH) == (name.label, name.was, name.reason)


def test_another_village_has_the_proposal_in_its_sheet_and_counts_and_the_code_stays() -> None:
    meeting = recapped()
    before = {row.village: row.count for row in receiving.recap_of(meeting.session)}
    meeting.decide(correction({"village": BOTOK}, TOLD))
    after = {row.village: row.count for row in receiving.recap_of(meeting.session)}
    assert {KUTO: before[KUTO] - 1, GANTEN: before[GANTEN], BOTOK: before[BOTOK] + 1} == after
    proposal = meeting.session.proposals[FIRST]
    assert (BOTOK, None) == (proposal.draft.village, proposal.draft.village_priority)
    meeting.decide(correction({"village": GANTEN, "village_priority": 1}))
    assert 1 == meeting.session.proposals[FIRST].draft.village_priority
    assert list(recapped().session.proposals) == list(meeting.session.proposals)


def test_the_same_number_may_be_told_again_for_the_list_of_another_village() -> None:
    meeting = corrected({"village": BOTOK, "village_priority": 1})
    assert (BOTOK, 1) == (
        meeting.session.proposals[FIRST].draft.village,
        meeting.session.proposals[FIRST].draft.village_priority,
    )


def test_after_its_outcome_it_is_opened_again_first() -> None:
    meeting = decided()
    refused = correction({"location": "Dk. Ngasem"})
    assert "PROPOSAL_DISPOSED" == str(meeting.refusal(refused))
    meeting.decide(OutcomesReopened(codes=(FIRST,), reason="Lokasinya tertulis keliru"), refused)
    assert "Dk. Ngasem" == meeting.session.proposals[FIRST].draft.location
    meeting.decide(OutcomesDecided(endings=(Ending(code=FIRST, outcome=Outcome.AGREED, reason="Sesuai garis batas"),)))
    assert Outcome.AGREED is meeting.session.proposals[FIRST].outcome


def test_after_the_closing_only_an_amendment_puts_right_and_the_outcome_follows_the_figures() -> None:
    name = correction({"activity": "Talud jalan Dk. Ngasem Kulon"})
    assert SIDANG_CLOSED == closed().refusal(name)
    meeting = amending()
    meeting.decide(name)
    assert Outcome.AGREED is meeting.session.proposals[FIRST].outcome
    meeting.decide(correction({"cost": 110 * JT}, TOLD))
    found = meeting.session.proposals[FIRST]
    assert (Outcome.AGREED_CHANGED, TOLD) == (found.outcome, found.reason)
    meeting.decide(correction({"cost": 100 * JT}, TOLD))
    assert (Outcome.AGREED, "") == (
        meeting.session.proposals[FIRST].outcome,
        meeting.session.proposals[FIRST].reason,
    )


def test_an_amendment_puts_right_the_name_of_what_has_left_the_running_too() -> None:
    meeting = amending()
    wrong = replace(correction({"activity": "Pelatihan kader"}), code=code("2008-02"))
    outcome = meeting.session.proposals[code("2008-02")].outcome
    meeting.decide(wrong)
    found = meeting.session.proposals[code("2008-02")]
    assert (outcome, "Pelatihan kader") == (found.outcome, found.draft.activity)


def test_a_file_that_says_what_it_always_said_leaves_a_correction_and_another_one_is_refused() -> None:
    meeting = corrected({"activity": "Drainase", "location": "RT 02"})
    (same, *_) = compare(IN_FILES.compared, meeting.session.proposals.values(), DRAFTS)
    assert (ImportFate.SAME, FIRST) == (same.fate, same.code)
    other = replace(DRAFTS[0], households=99)
    (found, *_) = compare(IN_FILES.compared, meeting.session.proposals.values(), (other, *DRAFTS[1:]))
    assert (ImportFate.DECIDED, FIRST) == (found.fate, found.code)
    file = ProposalsImported(
        file="b", sha256="2", layout="A", drafts=(), updates=(DraftUpdate(code=FIRST, draft=other),)
    )
    assert "PROPOSAL_DECIDED" == str(meeting.refusal(file))


@pytest.mark.parametrize("reason", ["Keterangan desa: RAB", "keterangan kelurahan: RT 3", "Kekeliruan  pencatatan"])
def test_a_reason_of_the_list_is_known_by_its_words(reason: str) -> None:
    assert recapped().refusal(correction({"location": "RT 3"}, reason)) is None


def misnamed(volume: int) -> Session:
    meeting = opened()
    wish = replace(draft(KUTO, "Overlay jalan (650 m x 4 m)", JT), volume=Decimal(volume))
    meeting.decide(ProposalsImported(file="a", sha256="1", layout="A", drafts=(wish,)))
    return meeting.session


def test_a_name_that_contradicts_the_volume_in_force_is_a_doubt_for_as_long_as_it_does() -> None:
    assert () == corrections.doubts(misnamed(650).proposals[FIRST])
    found = misnamed(500).proposals[FIRST]
    assert ("VOLUME_NOT_AS_NAMED",) == corrections.doubts(found)
    assert ("nama menyebut 650 m x 4 m, volume 500 m",) == corrections.told_doubts(found)
    wished = replace(misnamed(650).proposals[FIRST], agreed=Agreed(volume=Decimal(500)))
    assert ("VOLUME_NOT_AS_NAMED",) == corrections.doubts(wished)


def test_a_corrected_proposal_keeps_what_else_was_decided_about_it() -> None:
    meeting = prepared()
    before = meeting.session.proposals[FIRST]
    meeting.decide(correction({"problem": "Longsor"}))
    after = meeting.session.proposals[FIRST]
    assert (before.commission, before.process, before.checks) == (after.commission, after.process, after.checks)
    assert codes("2001-01 2001-02") == tuple(meeting.session.proposals)[:2]
