"""What a counted vote gives: who is elected, where seats are tied, and its result in words."""

from dataclasses import replace

import pytest
from support import small, voting
from support.small import BAMBANG, ENDANG, GANTEN, JOKO, KUTO, SRI, SUPARNO, scored
from support.voting import ONE, PERSONS, hands, paper

from sessions.kernel.session import Session, TieMeans, TieSettled
from sessions.language.local import speaking
from sessions.rules.delegates import Seat
from sessions.values.house_rules import HouseRules
from sessions.values.office import VillageCode
from sessions.values.votes import NO, WHOLE_HALL, YES, Vote, VoteCount, VoteId, VoteMethod, VoteState, VoteUse
from sessions.votes import facts

VOTES = (7, 1, 6, 5, 2)
"""Of Suparno, Sri, Bambang, Endang and Joko; Sri and Endang are women, and of three seats one is reserved."""

TIED = (7, 1, 4, 5, 4)
"""Bambang and Joko have as many for the last seat."""


def elected(*votes: int) -> tuple[Session, Vote]:
    session = voting.elected(*votes).session
    return session, session.votes[ONE]


def test_reserved_seats_are_filled_first_and_who_has_most_votes_has_the_others() -> None:
    session, vote = elected(*VOTES)
    found = facts.election(session, vote)
    assert found.elected == (
        Seat(person=ENDANG, votes=5, reserved=True),
        Seat(person=SUPARNO, votes=7, reserved=False),
        Seat(person=BAMBANG, votes=6, reserved=False),
    )
    assert {ENDANG, SUPARNO, BAMBANG} == facts.elected(session, vote)
    assert frozenset() == facts.tied_seats(session)


def test_seats_are_those_told_before_the_vote_and_of_records_without_them_those_of_the_rules() -> None:
    session, vote = elected(*VOTES)
    later = replace(session, house_rules=HouseRules(seats=1, women_seats=0))
    assert {ENDANG, SUPARNO, BAMBANG} == facts.elected(later, replace(vote, seats=3, reserved=1))
    untold = replace(vote, seats=0, reserved=3)
    assert {SUPARNO} == facts.elected(later, untold)
    women = replace(session, house_rules=HouseRules(seats=2, women_seats=2))
    assert {ENDANG, SRI} == facts.elected(women, untold)


def test_while_the_last_seat_is_tied_nobody_is_elected_until_it_is_settled() -> None:
    session, vote = elected(*TIED)
    assert frozenset() == facts.elected(session, vote)
    assert {frozenset({BAMBANG, JOKO})} == facts.tied_seats(session)
    settled = replace(session, ties=(TieSettled(order=(JOKO, BAMBANG), means=TieMeans.LOT),))
    assert {ENDANG, SUPARNO, JOKO} == facts.elected(settled, vote)
    assert frozenset() == facts.tied_seats(settled)


@pytest.mark.parametrize("change", [{"state": VoteState.OPEN}, {"method": VoteMethod.K_DIFFERENT}])
def test_only_a_certified_vote_on_persons_elects_or_ties(change: dict[str, object]) -> None:
    for votes in (VOTES, TIED):
        session, vote = elected(*votes)
        other = replace(vote, **change)
        assert frozenset() == facts.elected(session, other)
        assert frozenset() == facts.tied_seats(replace(session, votes={ONE: other}))


def test_ties_of_every_vote_are_told() -> None:
    session, vote = elected(*TIED)
    second = replace(
        vote, id=VoteId(2), counts={KUTO: VoteCount(counts=dict(zip(PERSONS, (4, 1, 4, 5, 4), strict=True)))}
    )
    both = replace(session, votes={ONE: vote, second.id: second})
    assert {frozenset({BAMBANG, JOKO}), frozenset({SUPARNO, BAMBANG, JOKO})} == facts.tied_seats(both)


def test_rows_are_called_by_their_village_or_the_whole_hall() -> None:
    session, elsewhere = scored().session, VillageCode("33.13.99.2001")
    names = [facts.row_name(session, village) for village in (WHOLE_HALL, KUTO, GANTEN, elsewhere)]
    assert ["seluruh peserta", "Kuto", "Ganten", elsewhere] == names
    assert KUTO == facts.row_name(replace(session, office=None), KUTO)
    with speaking(session.office):
        assert ["Desa Kuto", "seluruh peserta"] == [facts.counted_for(session, one) for one in (KUTO, WHOLE_HALL)]


def asked(*rows: VoteCount) -> tuple[Session, Vote]:
    session = voting.opened(VoteMethod.SHOW_OF_HANDS).session
    return session, replace(session.votes[ONE], counts=dict(zip((KUTO, GANTEN), rows, strict=False)))


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((hands(3, 2), hands(2, 1, abstain=1, silent=1)), "setuju 5, tidak setuju 3, abstain 1; disetujui"),
        ((hands(2, 2, abstain=2), hands(0, 0, abstain=1)), "setuju 2, tidak setuju 2, abstain 3; tidak disetujui"),
        ((hands(1, 2),), "setuju 1, tidak setuju 2, abstain 0; tidak disetujui"),
    ],
)
def test_a_question_is_told_with_all_its_rows_and_its_verdict(rows: tuple[VoteCount, ...], told: str) -> None:
    session, vote = asked(*rows)
    assert (YES, NO) == vote.options
    assert told == facts.result_in_words(session, vote)


def test_options_are_told_by_their_votes_persons_by_name() -> None:
    session = voting.on_proposals().session
    vote = replace(session.votes[ONE], counts={KUTO: paper(3, 1, 3, 0, 2)}, use=VoteUse.TIE)
    assert "2003-02 (3 suara), 2008-02 (2 suara), 2001-02 (1 suara), dan 2008-01 (0 suara)" == facts.result_in_words(
        session, vote
    )
    session, vote = elected(*VOTES)
    assert (
        "Suparno (7 suara), Bambang Triyono (6 suara), Endang Lestari (5 suara), Joko Susilo (2 suara), dan "
        "Sri Hartini (1 suara)"
    ) == facts.result_in_words(session, vote)


def test_an_acclamation_agrees_with_what_was_asked() -> None:
    session = small.scored().session
    vote = replace(asked()[1], method=VoteMethod.ACCLAMATION)
    assert "disetujui secara aklamasi" == facts.result_in_words(session, vote)
    assert "pemungutan suara" == facts.BY_VOTE
