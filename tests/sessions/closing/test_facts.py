"""The facts of the Berita Acara at a position of the journal."""

from support.small import (
    BAMBANG,
    BOTOK,
    C1,
    DAY,
    GANTEN,
    JT,
    KUTO,
    SRI,
    SUPARNO,
    closed,
    code,
    codes,
    decided,
    draft,
    ending,
    gathered,
    opened,
    scored,
)
from support.sums import adds_up

from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing import facts as closing
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.scoring.decisions import OrderAgreed
from sessions.values.attendance import Unsur
from sessions.values.proposals import Origin, Outcome


def test_a_closed_sidang_has_all_its_facts() -> None:
    meeting = closed()
    facts = closing.facts(meeting.session)
    assert (DAY, "Pendapa Kecamatan Kerjo", "Retno Widyastuti, S.Sos.") == (facts.held_on, facts.place, facts.chair)
    assert (9, 5, 4) == (facts.present, facts.men, facts.women)
    assert (9, 7, 3, 3) == (
        facts.invited_delegates,
        facts.present_delegates,
        facts.villages_present,
        facts.villages,
    )
    assert facts.is_closed
    assert meeting.session.sidang.closed == facts.closed


def test_priorities_are_counted_with_what_they_cost() -> None:
    facts = closing.facts(closed().session)
    assert (3, 450 * JT, 1) == (facts.priorities.count, facts.priorities.result, facts.priority_agencies)
    assert (3, 2, 1) == (
        facts.recapitulation.ended(Outcome.AGREED),
        facts.recapitulation.ended(Outcome.RESERVE),
        facts.recapitulation.ended(Outcome.NOT_AGREED),
    )
    assert (6, 0) == (facts.recapitulation.received, facts.recapitulation.open)


def test_delegates_stand_with_their_cards_in_their_order() -> None:
    facts = closing.facts(closed().session)
    assert ["Bambang Triyono", "Sri Hartini", "Wahyu Sulistyo"] == [card.name for card in facts.delegates]
    assert ("mufakat", 1, 2) == (facts.delegates_by, facts.delegate_women, facts.delegate_men)


def test_the_meeting_starts_with_the_first_item_after_the_registration() -> None:
    meeting = gathered()
    items = {item.id: item for item in meeting.session.agenda}
    assert items["pembukaan"].started == closing.facts(meeting.session).started
    assert closing.facts(opened().session).started is None


def test_the_quorum_counts_as_it_was_checked_though_people_left() -> None:
    meeting = scored()
    meeting.decide(PersonLeft(person=SUPARNO), PersonLeft(person=BAMBANG))
    assert 7 == closing.facts(meeting.session).present_delegates


def test_before_any_check_the_delegates_of_the_moment_count() -> None:
    meeting = gathered()
    meeting.decide(PersonLeft(person=SRI))
    facts = closing.facts(meeting.session)
    assert (None, 6, 9) == (facts.quorum, facts.present_delegates, facts.invited_delegates)


def test_attendance_is_told_per_unsur() -> None:
    tallies = closing.facts(closed().session).tallies
    assert [Unsur.DPRD, Unsur.AGENCY, Unsur.LPMD] == [tally.unsur for tally in tallies]


def test_each_village_has_its_share_and_the_shares_are_the_whole() -> None:
    meeting = decided()
    meeting.decide(ProposalAdded(draft=draft(None, "Rambu", None), origin=Origin.KECAMATAN))
    shares = closing.facts(meeting.session).by_village
    assert [KUTO, GANTEN, BOTOK, None] == list(shares)
    ganten, priorities = shares[GANTEN].all, shares[GANTEN].priorities
    assert (2, 350 * JT, 2, 350 * JT) == (ganten.count, ganten.asked, priorities.count, priorities.result)
    assert (1, 0, 1) == (shares[None].received, shares[None].all.asked, shares[None].all.asked_unknown)
    assert adds_up(meeting.session)


def test_priorities_stand_in_the_order_of_the_ranking_and_unranked_ones_behind() -> None:
    session = decided().session
    assert list(codes("2001-01 2003-01 2003-02")) == [p.code for p in closing.priorities(session)]
    meeting = decided()
    meeting.decide(
        OrderAgreed(commission=C1, order=codes("2003-01")),
        ProposalAdded(draft=draft(None, "Usulan kecamatan", 10), origin=Origin.KECAMATAN),
        OutcomesDecided(endings=(ending("KEC-01", Outcome.AGREED),)),
    )
    expected = list(codes("2003-01 2001-01 2003-02 KEC-01"))
    assert expected == [p.code for p in closing.priorities(meeting.session)]


def test_only_what_the_kabupaten_carries_out_goes_to_it() -> None:
    session = decided().session
    proposal = session.proposals[code("2001-01")]
    assert closing.goes_to_the_regency(session, proposal)
    for agency, expected in (("BBWS", False), ("Dinas Baru", True), ("", True)):
        other = type(proposal)(code=proposal.code, draft=type(proposal.draft)(activity="x", agency=agency))
        assert expected == closing.goes_to_the_regency(session, other)
