"""What the totals of the minutes are made of: every part adds up to the whole, and unknown cost is never zero."""

import pytest
from support import denpasar, kerjo_sidang
from support.sums import adds_up

from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing import facts as closing
from sessions.closing import facts_sums as sums
from sessions.kernel.session import Session
from sessions.values.attendance import PersonId
from sessions.values.proposals import Agreed, Proposal, ProposalCode, ProposalDraft


@pytest.fixture(scope="module", params=["kerjo", "kota", "konsep"])
def session(request: pytest.FixtureRequest) -> Session:
    return {
        "kerjo": kerjo_sidang.held,
        "kota": denpasar.held,
        "konsep": lambda: kerjo_sidang.held(until=kerjo_sidang.score_everything),
    }[request.param]().session


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
    assert len(divided) == sum(share.recapitulation.received for share in shares)


def test_the_facts_agree_with_each_other(session: Session) -> None:
    facts = closing.facts(session)
    assert adds_up(session)
    assert facts.priorities == facts.of_the_regency + facts.of_others
    assert [len(facts.elsewhere), len(facts.reserve)] == [facts.of_others.count, facts.reserves.count]
    assert facts.of_the_regency.count == sum(len(share.proposals) for share in facts.regency)
    assert facts.villages_heard == len({p.draft.village for p in session.proposals.values()} - {None})
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
