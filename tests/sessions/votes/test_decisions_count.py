"""Counting twice and anew: two entries that agree decide, a recount keeps the first count, nothing is forgotten."""

import pytest
from support import voting
from support.examples import FIRST, hands_counted, persons_counted
from support.small import BAMBANG, BOTOK, GANTEN, KUTO, SRI, SUPARNO, adopted
from support.voting import ONE, OPTIONS, paper

from sessions.attendance.decisions_leaving import PersonLeft
from sessions.delegates.decisions import DelegatesAppointed, DelegatesElected
from sessions.house_rules.decisions import HouseRulesSet
from sessions.kernel.checks import NEGATIVE_AMOUNT
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.line import facts as line
from sessions.line import facts_ladder as ladder
from sessions.line.facts_undecided import OpenBecause, undecided
from sessions.outcomes.decisions import by_line
from sessions.rules import balloting
from sessions.rules.balloting import Phase
from sessions.sentences.clauses import sentence
from sessions.values.house_rules import HouseRules
from sessions.values.votes import YES, VoteCount, VoteMethod, VoteState
from sessions.votes.decisions import VOTE_STILL_OPEN, PreparedVoteOpened, VoteOpened, VotePrepared
from sessions.votes.decisions_count import (
    TWO_NAMES_NEEDED,
    CardsCounted,
    RecountOrdered,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteEnteredAgain,
)

REASON = "Dua kartu diragukan saksi"
A, B, C = (VoteCount(counts={OPTIONS[0]: votes, OPTIONS[1]: 50}, issued=50, in_box=50) for votes in (36, 63, 50))


def fifty(*entries: VoteCount) -> "voting":
    """Fifty cards of Kuto that are to be entered twice: the first entry, then the blind ones."""
    meeting = voting.opened(VoteMethod.K_DIFFERENT, OPTIONS, marks=2, twice_from=50)
    meeting.decide(VoteCounted(vote=ONE, village=KUTO, count=entries[0]))
    for entry in entries[1:]:
        meeting.decide(VoteEnteredAgain(vote=ONE, village=KUTO, count=entry))
    return meeting


@pytest.mark.parametrize(
    ("entries", "holds", "is_confirmed"),
    [
        ((A,), A, False),
        ((A, A), A, True),
        ((A, B), A, False),
        ((A, B, A), A, True),
        ((A, B, B), B, True),
        ((A, B, C), A, False),
        ((A, B, C, C), C, True),
    ],
)
def test_two_entries_that_agree_decide(entries, holds, is_confirmed) -> None:
    vote = fifty(*entries).session.votes[ONE]
    assert (holds, is_confirmed) == (vote.counts[KUTO], not balloting.unconfirmed_rows(vote))


def test_an_entry_that_differed_stays_in_the_record() -> None:
    vote = fifty(A, B, A).session.votes[ONE]
    assert ((KUTO,), (B, A), {}) == (balloting.discrepancies(vote), vote.again[KUTO], vote.replaced)
    overruled = fifty(A, B, B).session.votes[ONE]
    assert {KUTO: (A,)} == overruled.replaced


def test_a_row_that_is_corrected_to_the_second_entry_is_confirmed() -> None:
    meeting = fifty(A, B)
    meeting.decide(VoteCounted(vote=ONE, village=KUTO, count=B))
    vote = meeting.session.votes[ONE]
    assert ((), {KUTO: (A,)}) == (balloting.unconfirmed_rows(vote), vote.replaced)


def test_seeing_the_first_entry_again_is_no_second_entry() -> None:
    meeting = fifty(A)
    meeting.decide(VoteCounted(vote=ONE, village=KUTO, count=A))
    assert (KUTO,) == balloting.unconfirmed_rows(meeting.session.votes[ONE])


@pytest.mark.parametrize(("cards", "twice_from", "waits"), [(49, 50, False), (50, 50, True), (50, 0, False)])
def test_cards_are_entered_twice_from_the_number_that_was_set(cards, twice_from, waits) -> None:
    meeting = voting.opened(VoteMethod.K_DIFFERENT, OPTIONS, marks=2, twice_from=twice_from)
    count = VoteCount(counts={OPTIONS[0]: cards, OPTIONS[1]: cards}, issued=cards, in_box=cards)
    meeting.decide(VoteCounted(vote=ONE, village=KUTO, count=count))
    assert waits == bool(balloting.unconfirmed_rows(meeting.session.votes[ONE]))


def test_a_recount_keeps_the_first_count_and_is_not_used_before_it_is_certified_again() -> None:
    meeting = voting.certified()
    assert [ONE] == [vote.id for vote in ladder.feeding_votes(meeting.session)]
    first = meeting.session.votes[ONE].certified_at_seq
    assert meeting.session.seq == first
    meeting.decide(RecountOrdered(vote=ONE, reason=REASON))
    vote = meeting.session.votes[ONE]
    assert (VoteState.OPEN, {}, (REASON,)) == (vote.state, vote.counts, vote.recounts)
    assert () == ladder.feeding_votes(meeting.session)
    assert {ONE} == {row.awaits for row in line.of(meeting.session).rows if row.code in OPTIONS}
    assert not {ending.code for ending in by_line(meeting.session)} & set(OPTIONS)
    why = {found.code: found.why for found in undecided(meeting.session) if found.code in OPTIONS}
    assert {OpenBecause.VOTED} == set(why.values())
    assert set(OPTIONS) == set(why)
    voting.count(meeting, KUTO, paper(3, 2, 1, 3))
    voting.count(meeting, GANTEN, paper(2, 2, 0, 2))
    voting.count(meeting, BOTOK, paper(2, 2, 0, 2))
    meeting.decide(VoteCertified(vote=ONE))
    vote = meeting.session.votes[ONE]
    assert first == vote.certified_at_seq
    assert (6, 7) == (balloting.totals(vote)[OPTIONS[0]], balloting.first_count(vote)[OPTIONS[0]])
    assert 6 == line.of(meeting.session).by_code[OPTIONS[0]].votes


def test_only_the_certified_count_is_a_rung_of_the_ladder() -> None:
    meeting = voting.complete()
    assert all(row.votes is None for row in line.of(meeting.session).rows)
    meeting.decide(VoteCertified(vote=ONE))
    assert {7, 0, None} == {row.votes for row in line.of(meeting.session).rows}


def test_delegates_that_the_vote_elected_fall_with_its_recount_and_others_stay() -> None:
    elected = persons_counted(3, 2, 2, 0)
    elected.decide(DelegatesElected(vote=FIRST), RecountOrdered(vote=FIRST, reason=REASON))
    assert () == elected.session.delegates
    appointed = persons_counted(3, 2, 2, 0)
    appointed.decide(DelegatesAppointed(persons=(SUPARNO, SRI, BAMBANG)), RecountOrdered(vote=FIRST, reason=REASON))
    assert 3 == len(appointed.session.delegates)


def test_the_seats_for_women_are_those_that_were_said_before_the_vote() -> None:
    meeting = persons_counted(3, 2, 2, 0)
    vote = meeting.session.votes[FIRST]
    assert (3, 1) == (vote.seats, vote.reserved)
    meeting.decide(HouseRulesSet(house_rules=HouseRules(seats=1, women_seats=1), reason="Kursi dikurangi forum"))
    meeting.decide(DelegatesElected(vote=FIRST))
    assert 3 == len(meeting.session.delegates)


def test_the_right_to_vote_is_that_of_the_opening_and_not_of_the_preparation() -> None:
    meeting = adopted()
    meeting.decide(
        VotePrepared(question="Apa?", method=VoteMethod.SHOW_OF_HANDS),
        PersonLeft(person=SUPARNO),
    )
    assert {} == meeting.session.votes[FIRST].entitled
    meeting.decide(PreparedVoteOpened(vote=FIRST))
    assert {KUTO: 2, GANTEN: 2, BOTOK: 2} == meeting.session.votes[FIRST].entitled


def phases(*decisions) -> list[Phase]:
    meeting = adopted()
    found = []
    for decision in decisions:
        meeting.decide(decision)
        found.append(balloting.phase(meeting.session.votes[FIRST]))
    return found


def test_a_vote_goes_through_its_five_states() -> None:
    options = (SUPARNO, SRI)
    count = VoteCount(counts={SUPARNO: 7}, issued=7, in_box=7)
    assert [Phase.PREPARED, Phase.OPENED, Phase.COUNTED, Phase.AGREES, Phase.CERTIFIED, Phase.OPENED] == phases(
        VotePrepared(question="Apa?", method=VoteMethod.PERSONS, options=options),
        PreparedVoteOpened(vote=FIRST),
        VoteCounted(vote=FIRST, count=count),
        CardsCounted(vote=FIRST, received=7, unused=0),
        VoteCertified(vote=FIRST),
        RecountOrdered(vote=FIRST, reason=REASON),
    )


def test_a_second_vote_waits_for_the_recount() -> None:
    meeting = hands_counted()
    meeting.decide(VoteCertified(vote=FIRST), RecountOrdered(vote=FIRST, reason=REASON))
    with pytest.raises(Refused) as refusal:
        meeting.decide(VoteOpened(question="Lagi?", method=VoteMethod.ACCLAMATION))
    assert VOTE_STILL_OPEN == refusal.value.reason
    meeting.decide(VoteCounted(vote=FIRST, count=VoteCount(counts={YES: 6}, abstain=1)), VoteCertified(vote=FIRST))
    assert {"": (VoteCount(counts={YES: 5, "tidak setuju": 1}, abstain=1),)} == meeting.session.votes[FIRST].replaced


def told_last(meeting) -> str:
    """The sentence of the last decision, as it is told when it is taken."""
    entry = meeting.entries[-1]
    return sentence(entry.decision, meeting.session, meeting.ledger.at(entry.seq - 1).session)


@pytest.mark.parametrize(
    ("entries", "number", "verdict"),
    [
        ((A, A), 2, "sama dengan"),
        ((A, B), 2, "berbeda dari"),
        ((A, B, B), 3, "sama dengan"),
        ((A, B, A), 3, "sama dengan"),
    ],
)
def test_each_entry_is_told_with_its_number_and_whether_it_agrees(entries, number, verdict) -> None:
    assert told_last(fifty(*entries)).startswith(f"Entri ke-{number} suara ")
    assert told_last(fifty(*entries)).endswith(f" {verdict} entri sebelumnya.")


def test_a_row_that_is_counted_again_is_told_so() -> None:
    meeting = fifty(A)
    assert " dihitung kembali dan dicatat" not in told_last(meeting)
    meeting.decide(VoteCounted(vote=ONE, village=KUTO, count=B))
    assert "Suara Desa Kuto dalam pemungutan suara nomor 1 dihitung kembali dan dicatat." == told_last(meeting)


def test_a_recount_that_takes_the_delegates_away_says_so() -> None:
    meeting = persons_counted(3, 2, 2, 0)
    meeting.decide(DelegatesElected(vote=FIRST), RecountOrdered(vote=FIRST, reason=REASON))
    assert told_last(meeting).endswith("; penetapan utusan dari suara itu gugur.")
    others = persons_counted(3, 2, 2, 0)
    others.decide(DelegatesAppointed(persons=(SRI, SUPARNO)), RecountOrdered(vote=FIRST, reason=REASON))
    assert "gugur" not in told_last(others)


@pytest.mark.parametrize("names", [("Sari", " sari "), ("Sari", "  "), ("", "Sari")])
def test_a_name_with_blanks_is_the_same_name_and_blanks_are_none(names: tuple[str, str]) -> None:
    meeting = voting.count(voting.on_proposals(), KUTO, paper(2, 1, 1))
    with pytest.raises(Refused) as refusal:
        VoteDifferenceNoted(vote=ONE, cause=REASON, names=names).check(meeting.session)
    assert TWO_NAMES_NEEDED == refusal.value.reason
    with pytest.raises(Refused) as refusal:
        VoteDifferenceNoted(vote=ONE, cause="-", names=("Sari", "Tono")).check(meeting.session)
    assert ("cause",) == refusal.value.fields


@pytest.mark.parametrize(
    ("decision", "field", "asked"),
    [
        (CardsCounted(vote=ONE, received=-1, unused=0), "kartu suara", "received"),
        (CardsCounted(vote=ONE, received=1, unused=-1), "kartu suara", "unused"),
        (VoteCounted(vote=ONE, village=KUTO, count=VoteCount(counts={OPTIONS[0]: -1})), "suara", "counts"),
        (VoteCounted(vote=ONE, village=KUTO, count=VoteCount(counts={}, spoiled=-1)), "suara", "spoiled"),
    ],
)
def test_a_number_below_zero_is_at_fault_where_it_was_typed(decision: Decision, field: str, asked: str) -> None:
    with pytest.raises(Refused) as refused:
        decision.check(voting.on_proposals().session)
    assert (NEGATIVE_AMOUNT, {"field": field}, (asked,)) == (
        refused.value.reason,
        refused.value.facts,
        refused.value.fields,
    )


@pytest.mark.parametrize(
    ("given", "asked"), [({"question": " "}, "question"), ({"question": "Urutan?", "twice_from": -1}, "twice_from")]
)
def test_what_is_wrong_with_a_vote_that_is_prepared_is_pointed_at(given: dict[str, object], asked: str) -> None:
    with pytest.raises(Refused) as refused:
        VotePrepared(method=VoteMethod.K_DIFFERENT, options=OPTIONS, **given).check(voting.on_proposals().session)
    assert (asked,) == refused.value.fields
