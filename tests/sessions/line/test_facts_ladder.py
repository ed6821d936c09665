"""Votes on the ladder: against an order, overruled by one, without scores, and the ties that one can part."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest
from support import voting
from support.small import BOTOK, C2, C3, GANTEN, GUIDELINE, KUTO, TIED, adopted, code, codes, ending, scored

from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts_ladder import votes_against_order
from sessions.outcomes.decisions import OutcomesDecided
from sessions.rules import balloting
from sessions.scoring.decisions import OrderAgreed
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Rung
from sessions.values.proposals import Outcome, ProposalCode
from sessions.values.votes import Option, VoteCount, VoteMethod, VoteUse
from sessions.votes.checks import ties_to_part
from sessions.votes.decisions import VoteOpened
from sessions.votes.decisions_count import VoteCertified, VoteCounted

WHY = "kesepakatan komisi: sesuai musyawarah pleno"
WITHOUT_VOTES = (Rung.SCORE, Rung.DELIBERATION, Rung.LOT)


def without_the_first() -> Session:
    """Neither of the two that got the most votes competes."""
    meeting = voting.certified()
    gone = (ending(name, Outcome.FORWARDED, "Kewenangan provinsi") for name in ("2001-02", "2008-01"))
    meeting.decide(OutcomesDecided(endings=tuple(gone)))
    return meeting.session


@pytest.mark.parametrize("session", [voting.certified().session, without_the_first()], ids=["all", "some"])
@pytest.mark.parametrize("scope", [None, C2, C3])
def test_an_order_is_against_a_vote_where_one_it_names_had_fewer_than_one_it_puts_below(
    session: Session, scope: CommissionId | None
) -> None:
    totals = {code(option): votes for option, votes in balloting.totals(session.votes[voting.ONE]).items()}
    own = [c for c in totals if scope in {None, session.proposals[c].commission}]
    found = set()
    for order in (named for size in range(len(own) + 1) for named in permutations(own, size)):
        expected = any(totals[upper] < totals[lower] for upper, lower in pairs(session, order, own))
        assert ((voting.ONE,) if expected else ()) == votes_against_order(session, scope, order)
        found.add(expected)
    assert (len(found) == 1) is (session.proposals[code("2001-02")].outcome is Outcome.FORWARDED)


def pairs(session: Session, order: Sequence[ProposalCode], own: Sequence[ProposalCode]) -> list[list[ProposalCode]]:
    """Each it names with each that competes and that it does not put above it."""
    below = [lower for lower in own if session.proposals[lower].is_competing]
    return [[upper, lower] for at, upper in enumerate(order) for lower in below if lower not in order[: at + 1]]


def test_an_option_that_an_order_names_has_its_place_by_the_order_until_that_is_taken_back() -> None:
    meeting = voting.certified()
    for order, expected in ((codes("2003-02"), 3), ((), 4)):
        meeting.decide(OrderAgreed(commission=None, order=order, reason=WHY))
        rows = line.of(meeting.session).by_code
        voted = {option for option in voting.OPTIONS if rows[code(option)].voted}
        assert (expected, "2003-02" in voted) == (len(voted), not order)


def unscored(ladder: tuple[Rung, ...]) -> Session:
    """A certified vote that left two without scores equal, on this ladder; only their households differ."""
    meeting = adopted()
    first, other = codes("2008-01 2008-02")
    meeting.decide(GuidelineSet(guideline=replace(GUIDELINE, ladder=ladder), reason=WHY))
    options = tuple(map(Option, (first, other)))
    meeting.decide(VoteOpened(question="Urutan?", method=VoteMethod.VILLAGE, options=options, use=VoteUse.ORDER))
    counts = {KUTO: {options[0]: 1}, GANTEN: {options[1]: 1}, BOTOK: {}}
    for village, own in counts.items():
        abstain = 1 - sum(own.values())
        meeting.decide(VoteCounted(vote=voting.ONE, village=village, count=VoteCount(counts=own, abstain=abstain)))
    meeting.decide(VoteCertified(vote=voting.ONE))
    draft = replace(meeting.session.proposals[other].draft, households=41)
    return meeting.session.with_proposals([replace(meeting.session.proposals[other], draft=draft)])


def test_equal_votes_without_scores_are_told_apart_by_the_rungs_below_the_votes() -> None:
    rows = line.of(unscored(tuple(Rung))).rows
    assert [("2008-02", Rung.BENEFIT, (Rung.URGENCY,)), ("2008-01", Rung.BENEFIT, (Rung.URGENCY,))] == [
        (row.code, row.decided_by, row.skipped) for row in rows
    ]


def test_equal_votes_without_scores_stay_equal_on_a_ladder_without_votes() -> None:
    rows = line.of(unscored(WITHOUT_VOTES)).rows
    assert [("2008-01", codes("2008-02"), ()), ("2008-02", codes("2008-01"), ())] == [
        (row.code, row.tied_with, row.skipped) for row in rows
    ]


def test_a_vote_can_part_those_that_compete_and_are_equal_above_the_votes() -> None:
    meeting = scored()
    assert (TIED,) == ties_to_part(meeting.session)
    meeting.decide(OutcomesDecided(endings=(ending(TIED[0], Outcome.NOT_AGREED, WHY),)))
    assert () == ties_to_part(meeting.session)
    assert () == ties_to_part(unscored(tuple(Rung)))
    without = replace(GUIDELINE, ladder=WITHOUT_VOTES)
    assert () == ties_to_part(replace(scored().session, guideline=without))
