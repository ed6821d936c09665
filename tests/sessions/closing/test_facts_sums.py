"""What the totals of the minutes are made of: every part adds up to the whole, and unknown cost is never zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import denpasar, kerjo_sidang
from support.sums import adds_up

from sessions.attendance.decisions import PersonLeft
from sessions.closing import facts as closing
from sessions.closing import facts_sums as sums
from sessions.closing.facts_sums import Verification
from sessions.kernel.session import Session
from sessions.values.attendance import PersonId
from sessions.values.proposals import DISPOSED, Agreed, Origin, Outcome, Process, Proposal, ProposalCode, ProposalDraft

PROPOSALS = st.builds(
    Proposal,
    code=st.just(ProposalCode("2001-01")),
    draft=st.builds(ProposalDraft, activity=st.just("x"), cost=st.none() | st.integers(0, 10**9)),
    origin=st.sampled_from(Origin),
    process=st.sampled_from(Process),
    outcome=st.none() | st.sampled_from(Outcome),
)


@pytest.fixture(scope="module", params=["kerjo", "kota", "konsep"])
def session(request: pytest.FixtureRequest) -> Session:
    return {
        "kerjo": kerjo_sidang.held,
        "kota": denpasar.held,
        "konsep": lambda: kerjo_sidang.held(until=kerjo_sidang.score_everything),
    }[request.param]().session


@given(st.lists(PROPOSALS, max_size=12))
def test_the_verification_has_every_proposal_in_one_part(proposals: list[Proposal]) -> None:
    found = sums.verification(proposals)
    assert len(proposals) == found.passed + found.failed + found.in_session + found.settled + found.waiting
    assert found.failed == sum(p.outcome is Outcome.FAILED_VERIFICATION for p in proposals)


@pytest.mark.parametrize(
    ("process", "origin", "outcome", "part"),
    [
        (Process.VERIFIED, Origin.VILLAGE, Outcome.AGREED, "passed"),
        (Process.VERIFIED, Origin.VILLAGE, Outcome.FAILED_VERIFICATION, "failed"),
        (Process.RECEIVED, Origin.FORUM, Outcome.RESERVE, "in_session"),
        (Process.RECEIVED, Origin.VILLAGE, Outcome.RETURNED, "settled"),
        (Process.RECEIVED, Origin.VILLAGE, None, "waiting"),
    ],
)
def test_a_proposal_stands_to_the_verification_as_it_went(
    process: Process, origin: Origin, outcome: Outcome | None, part: str
) -> None:
    draft = ProposalDraft(activity="x")
    proposal = Proposal(code=ProposalCode("1"), draft=draft, process=process, origin=origin, outcome=outcome)
    parts = {"passed": 0, "failed": 0, "in_session": 0, "settled": 0, "waiting": 0, part: 1}
    assert Verification(**parts) == sums.verification([proposal])


@given(st.lists(PROPOSALS, max_size=8))
def test_unknown_cost_is_counted_and_never_added(proposals: list[Proposal]) -> None:
    known = [p.cost for p in proposals if p.cost is not None]
    assert sum(known) == sums.total_cost(proposals)
    assert len(proposals) - len(known) == sums.unknown_costs(proposals)


def test_agencies_stand_in_the_order_of_the_office_and_unknown_ones_after(session: Session) -> None:
    office = session.office
    assert office is not None
    draft = ProposalDraft(activity="x")
    proposals = [
        Proposal(code=ProposalCode(f"X-{n}"), draft=draft, agreed=Agreed(agency=agency))
        for n, agency in enumerate(("", "ZZZ", office.agencies[2].short, "AAA", office.agencies[0].short))
    ]
    shares = sums.by_agency(session, proposals)
    assert [office.agencies[0].short, office.agencies[2].short, "AAA", "ZZZ", ""] == [s.agency for s in shares]
    assert [office.agencies[0].name, office.agencies[2].name, "AAA", "ZZZ", ""] == [s.name for s in shares]


def test_commissions_add_up_to_what_was_divided(session: Session) -> None:
    shares = sums.by_commission(session)
    divided = [p for p in session.proposals.values() if p.commission is not None]
    assert len(divided) == sum(share.balance.received for share in shares)
    assert all(adds_up(share.balance) for share in shares)
    assert all(share.priorities <= share.balance.received for share in shares)


def test_the_facts_agree_with_each_other(session: Session) -> None:
    facts = closing.facts(session)
    assert adds_up(facts.balance)
    assert facts.priority_count == facts.ended(Outcome.AGREED, Outcome.AGREED_CHANGED)
    assert facts.priority_count == facts.regency_count + len(facts.elsewhere)
    assert facts.priority_count == sum(share.priorities for share in facts.shares)
    assert facts.priority_cost == sum(share.agreed_cost for share in facts.shares)
    assert facts.balance.received == sum(share.received for share in facts.shares)
    assert facts.balance.asked == sum(share.asked for share in facts.shares)
    assert len(facts.reserve) == facts.ended(Outcome.RESERVE)
    rest = facts.ended(*DISPOSED, Outcome.NOT_AGREED, Outcome.RESERVE) + facts.balance.open
    assert facts.balance.received == facts.priority_count + rest
    assert facts.present == facts.men + facts.women


def test_a_village_stays_represented_when_its_delegates_go_home() -> None:
    meeting = kerjo_sidang.held(until=kerjo_sidang.open_the_sidang)
    before = closing.facts(meeting.session)
    meeting.decide(*(PersonLeft(person=PersonId(f"P{number:03d}")) for number in range(1, 29)))
    after = closing.facts(meeting.session)
    assert 10 == before.villages_present == after.villages_present
    assert 28 == before.present_delegates == after.present_delegates


def test_what_happened_is_counted_once() -> None:
    incidents = closing.facts(kerjo_sidang.held().session).incidents
    assert (1, 1, 0, 1, 2, 1) == (
        incidents.objections,
        incidents.notes,
        incidents.deliberated_ties,
        incidents.lots,
        incidents.votes,
        incidents.differences,
    )
