"""What a decision is about: whose proposals, which people, which villages."""

from support.examples import FIRST, hands
from support.small import BAMBANG, BOTOK, GANTEN, KUTO, SRI, URGENT, WAHYU, adopted, codes, draft, recapped, scored

from sessions.commissions.decisions import ProposalsMarked
from sessions.delegates.decisions import DelegatesAppointed
from sessions.kernel.decision import Decision, Touched
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.scoring.decisions import OrderAgreed
from sessions.values.proposals import Origin
from sessions.values.votes import NO, YES, VoteCount, VoteMethod
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import VoteCounted


def about(meeting, decision: Decision) -> Touched:
    before = meeting.session
    meeting.decide(decision)
    return decision.touches(before, meeting.session)


def test_named_proposals_bring_their_villages() -> None:
    found = about(recapped(), ProposalsMerged(survivor=codes("2001-01")[0], absorbed=codes("2003-01")))
    assert (codes("2001-01 2003-01"), {KUTO, GANTEN}) == (found.proposals, found.villages)


def test_a_proposal_that_comes_in_is_what_its_decision_is_about() -> None:
    found = about(recapped(), ProposalAdded(draft=draft(BOTOK, "Jalan", 1), origin=Origin.VILLAGE))
    assert (codes("2008-03"), {BOTOK}) == (found.proposals, found.villages)


def test_an_order_is_about_all_it_lists_in_their_order() -> None:
    order = codes("2003-01 2001-01 2001-02")
    assert order == about(scored(), OrderAgreed(commission=None, order=order, reason=URGENT)).proposals


def test_people_bring_their_villages_too() -> None:
    meeting = scored()
    people = meeting.session.people
    found = about(meeting, DelegatesAppointed(persons=(BAMBANG, SRI, WAHYU)))
    assert (BAMBANG, SRI, WAHYU) == found.people
    assert {people[id_].card.village for id_ in (BAMBANG, SRI, WAHYU)} - {None} == found.villages


def test_a_vote_is_known_by_its_number_from_its_opening_on() -> None:
    assert FIRST == about(adopted(), VoteOpened(question="Setuju?", method=VoteMethod.SHOW_OF_HANDS)).vote
    counted = VoteCounted(vote=FIRST, count=VoteCount(counts={YES: 5, NO: 1}, abstain=1))
    assert FIRST == about(hands(), counted).vote


def test_a_mark_is_about_nobody() -> None:
    found = about(recapped(), ProposalsMarked(codes=codes("2001-01"), to_be_discussed=True))
    assert ((), None) == (found.people, found.vote)
