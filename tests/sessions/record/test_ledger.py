"""The ledger: undo without folding again, and the same session whichever way it was reached."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

import pytest

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.kernel.decision import Decision, Facts, Group
from sessions.kernel.refusals import Refused
from sessions.kernel.session import NoteKind
from sessions.record.errors import NOT_THE_LATEST, JournalCorrupt
from sessions.record.ledger import EMPTY, KEPT, Entry, extend
from sessions.steps.decisions import Withdrawn

AT = datetime.fromisoformat("2027-02-03T10:42:07+07:00")
LONG = 3 * KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Decision):
    """A note that tells each time it is folded."""

    facts: ClassVar[Facts] = Facts(group=Group.AGENDA, how="")

    text: str
    folds: list[str]

    def check(self, session):
        """Always."""

    def apply(self, session, stamp):
        """The note."""
        self.folds.append(self.text)
        return NoteRecorded(kind=NoteKind.INCIDENT, text=self.text).apply(session, stamp)

    def sentence(self, after):  # noqa: ARG002  # it tells nothing of the session
        """The text."""
        return self.text


def entry(seq, decision):
    kind = type(decision).__name__
    return Entry(seq=seq, at=AT, occurred=None, by="Sari", kind=kind, decision=decision, hash=f"{seq:064}")


@pytest.fixture
def folds():
    """Texts of the notes in the order in which they were folded."""
    return []


@pytest.fixture
def entries(folds):
    return [entry(seq, Counted(text=str(seq), folds=folds)) for seq in range(1, LONG + 1)]


@pytest.fixture
def decided(entries):
    """The ledger after each decision was taken in turn."""
    ledger = EMPTY
    for one in entries:
        ledger = ledger.after(one)
    return ledger


@pytest.fixture
def take_back():
    """The ledger with its latest standing decision withdrawn so many times."""

    def withdrawn(ledger, times):
        for _ in range(times):
            seq = ledger.standing[-1].seq
            ledger.require_withdrawable(seq)
            ledger = ledger.after(entry(len(ledger.entries) + 1, Withdrawn(seq=seq)))
        return ledger

    return withdrawn


def texts(ledger):
    return [int(note.text) for note in ledger.session.notes]


def test_an_undo_of_the_latest_decisions_folds_nothing_again(decided, folds, take_back):
    folds.clear()

    undone = take_back(decided, KEPT)

    assert [] == folds
    assert (list(range(1, LONG - KEPT + 1)), LONG + KEPT) == (texts(undone), undone.session.seq)


@pytest.mark.parametrize("times", [1, 2, KEPT, KEPT + 1, LONG - 1, LONG])
def test_an_undo_gives_the_session_that_a_replay_gives(decided, take_back, times):
    undone = take_back(decided, times)

    assert extend(EMPTY, as_lines(undone.entries)) == undone
    assert list(range(1, LONG - times + 1)) == texts(undone)


def as_lines(entries):
    """The entries as they are read from the journal, before anything is withdrawn."""
    return [entry(one.seq, one.decision) for one in entries]


def test_undo_and_new_decisions_in_turn_stay_the_session_of_a_replay(decided, folds, take_back):
    ledger = decided
    for times in (1, 3, 2, KEPT):
        ledger = take_back(ledger, times)
        seq = len(ledger.entries) + 1
        ledger = ledger.after(entry(seq, Counted(text=str(seq), folds=folds)))

    assert extend(EMPTY, as_lines(ledger.entries)) == ledger


def test_a_follower_takes_back_without_folding_again(decided, entries, folds, take_back):
    followed = extend(EMPTY, as_lines(entries))
    news = as_lines(take_back(decided, 3).entries)[LONG:]
    folds.clear()

    assert take_back(decided, 3) == extend(followed, news)
    assert [] == folds


def test_what_is_decided_and_withdrawn_in_one_reading_is_never_folded(entries, folds):
    folds.clear()
    news = [*entries, entry(LONG + 1, Withdrawn(seq=LONG)), entry(LONG + 2, Withdrawn(seq=LONG - 1))]

    assert list(range(1, LONG - 1)) == texts(extend(EMPTY, news))
    assert list(range(1, LONG - 1)) == [int(text) for text in folds]


def test_what_a_follower_reads_together_with_its_withdrawal_changes_nothing(decided, folds):
    seq = len(decided.entries) + 1
    news = [entry(seq, Counted(text="x", folds=folds)), entry(seq + 1, Withdrawn(seq=seq))]

    followed = extend(decided, news)

    assert (list(range(1, LONG + 1)), decided.before) == (texts(followed), followed.before)


def test_a_ledger_keeps_no_more_earlier_sessions_than_it_says(decided, entries):
    assert KEPT == len(decided.before) == len(extend(EMPTY, entries).before)
    assert decided.before == extend(EMPTY, entries).before


def test_the_ledger_as_of_a_line_counts_what_was_withdrawn_only_later(decided, take_back):
    undone = take_back(decided, 5)

    assert decided == undone.at(LONG)
    assert list(range(1, 8)) == texts(undone.at(7))
    assert undone == undone.at(len(undone.entries))


def test_only_the_latest_standing_line_can_be_withdrawn_in_a_replay(entries):
    with pytest.raises(JournalCorrupt, match=f"line {LONG + 1}: RULE"):
        extend(EMPTY, [*entries, entry(LONG + 1, Withdrawn(seq=1))])
    with pytest.raises(Refused) as refusal:
        extend(EMPTY, entries).require_withdrawable(1)
    assert (NOT_THE_LATEST, {"seq": 1, "latest": LONG}) == (refusal.value.reason, refusal.value.facts)
