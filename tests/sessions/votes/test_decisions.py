"""Votes: the snapshot of who is entitled, the counting, the reconciliation, the certificate."""

import pytest
from support.examples import FIRST, cards_for_persons, hands, hands_counted, one_card_short, persons_counted
from support.small import BOTOK, GANTEN, KUTO, SRI, SUPARNO, adopted, scored

from sessions.attendance.decisions_leaving import PersonLeft
from sessions.kernel.refusals import Refused
from sessions.rules import balloting
from sessions.values.votes import NO, YES, Option, VoteCount, VoteId, VoteMethod, VoteState, VoteUse
from sessions.votes.decisions import PreparedVoteOpened, VoteCancelled, VoteOpened, VotePrepared
from sessions.votes.decisions_count import NOT_RECONCILED, CardsCounted, VoteCertified, VoteCounted, VoteDifferenceNoted

NOTED = VoteDifferenceNoted(vote=FIRST, cause="Satu kartu tidak kembali", names=("Sulastri", "Haryanto"))


def opened(method: VoteMethod, *options: str, marks: int | None = None):
    meeting = scored()
    meeting.decide(VoteOpened(question="Apa?", method=method, options=tuple(map(Option, options)), marks=marks))
    return meeting.session.votes[FIRST]


def test_the_right_to_vote_is_fixed_when_the_vote_opens() -> None:
    meeting = hands()
    meeting.decide(PersonLeft(person=SUPARNO))
    assert {KUTO: 3, GANTEN: 2, BOTOK: 2} == meeting.session.votes[FIRST].entitled


def test_a_village_without_anybody_has_no_right() -> None:
    meeting = adopted()
    meeting.decide(
        PersonLeft(person=SUPARNO),
        PersonLeft(person=SRI),
        PersonLeft(person=type(SRI)("P003")),
        VoteOpened(question="Apa?", method=VoteMethod.SHOW_OF_HANDS),
    )
    assert {GANTEN: 2, BOTOK: 2} == meeting.session.votes[FIRST].entitled


def test_one_voice_a_village_whoever_came() -> None:
    assert {KUTO: 1, GANTEN: 1, BOTOK: 1} == opened(VoteMethod.VILLAGE).entitled


@pytest.mark.parametrize(
    ("method", "options", "marks", "expected"),
    [
        (VoteMethod.ACCLAMATION, (), None, ((YES, NO), 1)),
        (VoteMethod.SHOW_OF_HANDS, (YES, NO), 1, ((YES, NO), 1)),
        (VoteMethod.VILLAGE, (), None, ((YES, NO), 1)),
        (VoteMethod.VILLAGE, ("2001-01", "2003-01"), None, (("2001-01", "2003-01"), 1)),
        (VoteMethod.K_DIFFERENT, ("2001-01", "2003-01"), None, (("2001-01", "2003-01"), 1)),
        (VoteMethod.K_DIFFERENT, ("2001-01", "2003-01", "2001-02", "2003-02"), None, None),
        (VoteMethod.K_DIFFERENT, ("2001-01", "2003-01", "2008-01"), 2, (("2001-01", "2003-01", "2008-01"), 2)),
        (VoteMethod.PERSONS, (SUPARNO, SRI), None, ((SUPARNO, SRI), 1)),
    ],
)
def test_a_vote_has_its_options_and_as_many_marks_as_they_allow(method, options, marks, expected) -> None:
    vote = opened(method, *options, marks=marks)
    assert (expected or (options, 2)) == (vote.options, vote.marks)


@pytest.mark.parametrize(
    ("method", "options", "use", "seats"),
    [
        (VoteMethod.SHOW_OF_HANDS, (), VoteUse.QUESTION, (0, 0)),
        (VoteMethod.VILLAGE, (YES, NO), VoteUse.QUESTION, (0, 0)),
        (VoteMethod.K_DIFFERENT, ("2001-01", "2003-01"), VoteUse.ORDER, (0, 0)),
        (VoteMethod.PERSONS, (SUPARNO, SRI), VoteUse.PERSONS, (3, 1)),
    ],
)
def test_what_a_vote_is_for_follows_from_its_options_and_only_persons_have_seats(method, options, use, seats) -> None:
    vote = opened(method, *options)
    assert (use, seats) == (vote.use, (vote.seats, vote.reserved))


def test_before_it_is_decided_a_vote_is_told_without_what_only_the_record_knows() -> None:
    session = adopted().session
    prepared = VotePrepared(question="Apa?", method=VoteMethod.SHOW_OF_HANDS)
    assert "Pemungutan suara disiapkan: Apa?" == prepared.sentence(session)
    assert "Pemungutan suara nomor 7 dibuka" == PreparedVoteOpened(vote=VoteId(7)).sentence(session)


def test_of_two_that_were_prepared_each_is_told_with_its_own_number() -> None:
    meeting = adopted()
    first, second = (VotePrepared(question=text, method=VoteMethod.SHOW_OF_HANDS) for text in ("Apa?", "Siapa?"))
    meeting.decide(first, second)
    told = [one.sentence(meeting.session) for one in (first, second)]
    assert ["Pemungutan suara nomor 1 disiapkan ", "Pemungutan suara nomor 2 disiapkan "] == [
        text[:35] for text in told
    ]


def test_votes_are_numbered_and_only_one_is_open() -> None:
    meeting = hands_counted()
    meeting.decide(VoteCertified(vote=FIRST), VoteOpened(question="Lagi?", method=VoteMethod.ACCLAMATION))
    assert [(1, VoteState.CERTIFIED), (2, VoteState.OPEN)] == [(v.id, v.state) for v in meeting.session.votes.values()]


def test_a_second_count_of_a_row_replaces_the_first() -> None:
    meeting = hands()
    for yes in (7, 6):
        meeting.decide(VoteCounted(vote=FIRST, village=KUTO, count=VoteCount(counts={YES: yes})))
    assert {KUTO: VoteCount(counts={YES: 6})} == meeting.session.votes[FIRST].counts


def test_an_acclamation_needs_no_count() -> None:
    meeting = adopted()
    meeting.decide(VoteOpened(question="Apa?", method=VoteMethod.ACCLAMATION), VoteCertified(vote=FIRST))
    assert VoteState.CERTIFIED == meeting.session.votes[FIRST].state


def test_a_count_that_adds_up_is_certified_with_its_totals() -> None:
    vote = persons_counted(3, 2, 2, 0).session.votes[FIRST]
    assert (VoteState.CERTIFIED, [3, 2, 2, 0]) == (vote.state, list(balloting.totals(vote).values()))
    assert (7, 0) == (vote.received, vote.unused)


def test_a_difference_that_was_noted_lets_the_count_be_certified_and_stays_with_it() -> None:
    meeting = one_card_short()
    meeting.decide(NOTED, VoteCertified(vote=FIRST))
    vote = meeting.session.votes[FIRST]
    assert (VoteState.CERTIFIED, "Satu kartu tidak kembali") == (vote.state, vote.difference.cause)


@pytest.mark.parametrize(
    "again",
    [
        CardsCounted(vote=FIRST, received=8, unused=0),
        VoteCounted(vote=FIRST, count=VoteCount(counts={}, issued=7, in_box=5)),
    ],
)
def test_a_note_explains_only_the_count_it_was_made_for(again) -> None:
    meeting = one_card_short()
    meeting.decide(NOTED, again)
    with pytest.raises(Refused) as refusal:
        VoteCertified(vote=FIRST).check(meeting.session)
    assert NOT_RECONCILED == refusal.value.reason


def test_a_cancelled_vote_keeps_what_was_counted_and_another_may_open() -> None:
    meeting = hands_counted()
    meeting.decide(
        VoteCancelled(vote=FIRST, reason="Forum kembali bermusyawarah"),
        VoteOpened(question="Lagi?", method=VoteMethod.SHOW_OF_HANDS),
    )
    first = meeting.session.votes[FIRST]
    assert (VoteState.CANCELLED, 1) == (first.state, len(first.counts))
    assert VoteId(2) in meeting.session.votes


def test_nothing_of_a_secret_vote_tells_who_voted() -> None:
    vote = cards_for_persons().session.votes[FIRST]
    assert {} == vote.counts
    assert {KUTO: 3, GANTEN: 2, BOTOK: 2} == vote.entitled
