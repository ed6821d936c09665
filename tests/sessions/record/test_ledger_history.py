"""The session before and after any line of a journal, also of lines that were taken back."""

from hypothesis import given
from hypothesis import strategies as st
from support.meeting import Meeting
from support.small import GANTEN, K1, KUTO, OFFICE, SUPARNO, adopted, card, closed, code, gathered

from sessions.attendance.decisions import PersonArrived
from sessions.attendance.decisions_leaving import PersonLeft, PersonReturned
from sessions.kernel.session import Session
from sessions.record.ledger import EVERY, History
from sessions.scoring.decisions_scores import ProposalScored


def same(one: Session, other: Session) -> bool:
    """Whether two sessions are the same but for the position of a withdrawal."""
    return one.at(0) == other.at(0)


def followed(meeting: Meeting, moves: list[str]) -> list[tuple[Session, Session]]:
    """The sessions around each move, as the ledger had them."""
    around = []
    for number, move in enumerate(moves):
        before = meeting.session
        if move == "undo" and len(meeting.ledger.standing) > 1:
            meeting.take_back()
        else:
            meeting.decide(PersonArrived(card=card(f"Orang {number}", KUTO)))
        around.append((before, meeting.session))
    return around


@given(st.lists(st.sampled_from(["decide", "decide", "undo"]), max_size=40), st.randoms(use_true_random=False))
def test_it_tells_what_the_ledger_had(moves: list[str], dice) -> None:
    meeting = Meeting(OFFICE, 2028)
    around = followed(meeting, moves)
    history = History(meeting.entries)
    numbers = list(range(len(moves)))
    dice.shuffle(numbers)
    for number in numbers:
        seq = number + 2
        assert same(around[number][0], history.before(seq))
        assert same(around[number][1], history.after(seq))


REASON = "kekeliruan pencatatan"


def test_a_long_journal_is_told_from_kept_sessions() -> None:
    meeting = adopted()
    begun = len(meeting.entries)
    for number in range(3 * EVERY):
        meeting.decide(ProposalScored(code=code("2001-01"), criterion=K1, score=1 + number % 5, reason=REASON))
    history = History(meeting.entries)
    assert meeting.session == history.after(len(meeting.entries))
    assert 3 == history.after(begun + 3).proposals[code("2001-01")].scores[K1][""]
    assert {} == history.before(begun + 1).proposals[code("2001-01")].scores
    assert len(history._kept) <= 2 + len(meeting.entries) // EVERY


def test_it_goes_on_with_a_journal_that_grew() -> None:
    meeting = gathered()
    history = History(meeting.entries)
    meeting.decide(PersonLeft(person=SUPARNO))
    assert history.continues(meeting.entries)
    history.follow(meeting.entries)
    assert len(meeting.entries) == len(history)
    assert not history.after(len(history)).people[SUPARNO].is_present
    meeting.decide(PersonReturned(person=SUPARNO))
    meeting.take_back()
    history.follow(meeting.entries)
    assert same(meeting.session, history.after(len(history)))


def test_it_does_not_go_on_with_another_journal() -> None:
    history = History(closed().entries)
    assert not history.continues(gathered().entries)
    other = closed()
    other.ledger = gathered().ledger
    for number in range(len(history) + 1 - len(other.entries)):
        other.decide(PersonArrived(card=card(f"Orang {number}", GANTEN)))
    assert not history.continues(other.entries)
    assert History().continues(other.entries)


def test_before_the_first_line_there_is_nothing() -> None:
    assert Session() == History().after(0)
    assert Session() == History(gathered().entries).before(1)
