"""What differs between two states of a session: nothing is overlooked, and nothing is told that stayed as it was."""

from dataclasses import fields, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import EXAMPLES, Example, hands_counted
from support.small import GANTEN, JT, K1, SUPARNO, adopted, closed, code, decided, gathered, recapped, scored

from sessions.attendance.decisions import PersonCorrected
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.kernel.changes import NOT_FACTS, Change, Subject, changes
from sessions.kernel.decision import Stamp, fold
from sessions.kernel.session import Session
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.scoring.decisions_scores import ProposalScored
from sessions.steps.decisions import Withdrawn
from sessions.values.attendance import Role, Unsur
from sessions.values.proposals import Agreed

STATES = tuple(make().session for make in (recapped, gathered, adopted, hands_counted, scored, decided, closed))
states = st.sampled_from((Session(), *STATES))


def around(example: Example) -> tuple[Session, Session]:
    """The session before and after the decision of an example."""
    meeting = example.given() if example.given else recapped()
    before = meeting.session if example.given else Session()
    stamp = Stamp(seq=len(meeting.entries) + 1, at=meeting.now, by="Sari")
    return before, fold(before, example.decision, stamp)


def without_position(session: Session) -> Session:
    sidang = replace(session.sidang, closed_at_seq=None)
    return replace(session, seq=0, sidang=sidang)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example.decision).__name__)
def test_whatever_a_decision_changes_is_told(example: Example) -> None:
    before, after = around(example)
    found = changes(before, after)
    assert (without_position(before) != without_position(after)) == bool(found)
    assert isinstance(example.decision, Withdrawn) or found
    assert all(change.before != change.after for change in found)


@given(states)
def test_a_state_does_not_differ_from_itself(session: Session) -> None:
    assert () == changes(session, session)
    assert () == changes(session, replace(session, proposals=dict(session.proposals), seq=session.seq + 1))


@given(states, states)
def test_backwards_every_change_is_the_other_way_round(one: Session, other: Session) -> None:
    def named(found: tuple[Change, ...]) -> list[tuple[str, str, str]]:
        return sorted((change.subject, change.key, change.field) for change in found)

    there, back = changes(one, other), changes(other, one)
    assert named(there) == named(back)
    assert len(set(named(there))) == len(there)
    reverse = {(c.subject, c.key, c.field): (c.after, c.before) for c in back}
    assert reverse == {(c.subject, c.key, c.field): (c.before, c.after) for c in there}


FULL = closed().session
FILLED = [
    field.name
    for field in fields(Session)
    if field.name not in NOT_FACTS and getattr(FULL, field.name) != getattr(Session(), field.name)
]


@pytest.mark.parametrize("name", FILLED)
def test_no_field_of_the_session_is_passed_over(name: str) -> None:
    assert changes(Session(), replace(Session(), **{name: getattr(FULL, name)}))


def test_volume_and_cost_are_those_in_force() -> None:
    meeting = recapped()
    before = meeting.session
    meeting.decide(
        ProposalChanged(code=code("2001-01"), volume=Decimal(60), cost=90 * JT, reason="Sesuai RAB dari DPUPR")
    )
    told = [(c.key, c.field, c.before, c.after) for c in changes(before, meeting.session)]
    assert [
        ("2001-01", "volume", Decimal(100), Decimal(60)),
        ("2001-01", "cost", 100 * JT, 90 * JT),
        ("2001-01", "reason", "", "Sesuai RAB dari DPUPR"),
    ] == told


def test_a_draft_is_told_for_itself_only_where_what_was_agreed_hides_it() -> None:
    session = recapped().session
    proposal = session.proposals[code("2001-01")]
    dearer = replace(proposal, draft=replace(proposal.draft, cost=7 * JT))
    agreed = Agreed(cost=5 * JT)
    plain = changes(session, session.with_proposals([dearer]))
    hidden = changes(
        session.with_proposals([replace(proposal, agreed=agreed)]),
        session.with_proposals([replace(dearer, agreed=agreed)]),
    )
    assert [("cost", 7 * JT)] == [(c.field, c.after) for c in plain]
    assert [("draft.cost", 7 * JT)] == [(c.field, c.after) for c in hidden]


def test_each_score_is_a_change_of_its_own() -> None:
    meeting = adopted()
    before = meeting.session
    meeting.decide(
        ProposalScored(code=code("2001-01"), criterion=K1, score=4),
        ProposalScored(code=code("2001-01"), criterion=K1, score=2, rater="Sri"),
    )
    told = {(c.field, c.before, c.after) for c in changes(before, meeting.session)}
    assert {("scores.K1", None, 4), ("scores.K1.Sri", None, 2)} == told


def test_a_merge_tells_of_both() -> None:
    meeting = recapped()
    before = meeting.session
    meeting.decide(ProposalsMerged(survivor=code("2001-01"), absorbed=(code("2003-01"),)))
    keys = [(c.key, c.field) for c in changes(before, meeting.session)]
    assert [("2001-01", "merged_from"), ("2003-01", "outcome"), ("2003-01", "merged_into")] == keys


def test_a_card_is_compared_line_by_line_and_a_new_person_is_told_whole() -> None:
    meeting = gathered()
    before = meeting.session
    card = replace(before.people[SUPARNO].card, name="Suparno, S.P.", phone="0812")
    meeting.decide(PersonCorrected(person=SUPARNO, card=card))
    assert ["card.name", "card.phone"] == [c.field for c in changes(before, meeting.session)]
    (arrived,) = [c for c in changes(Session(), before) if c.subject is Subject.PERSON and c.key == SUPARNO]
    assert ("", None, before.people[SUPARNO]) == (arrived.field, arrived.before, arrived.after)


def test_keys_are_texts_that_name_one_thing() -> None:
    found = changes(Session(), gathered().session)
    assert {role.value for role in Role} >= {c.key for c in found if c.subject is Subject.OFFICIAL}
    assert {"I", "II", "III"} == {c.key for c in found if c.subject is Subject.COMMISSION}
    meeting = gathered()
    meeting.decide(HeadcountRecorded(unsur=Unsur.PKK, village=GANTEN, men=0, women=4, delegates=1))
    (head,) = [c for c in changes(gathered().session, meeting.session) if c.subject is Subject.HEADCOUNT]
    assert f"{Unsur.PKK.value} {GANTEN}" == head.key
