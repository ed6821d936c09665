"""A second process that follows the journal while it is written."""

import pytest

from sessions.record.errors import JournalCorrupt, JournalShortened, NotASession
from sessions.record.reading import Follower
from sessions.steps.decisions import Withdrawn


def test_a_follower_sees_each_decision_once(begin, folder, note):
    with begin() as sitting:
        follower = Follower(folder)
        assert follower.advance()
        assert not follower.advance()
        sitting.decide(note("satu"))
        sitting.decide(note("dua"))

        assert follower.advance()

        assert sitting.ledger == follower.ledger
        assert not follower.advance()


def test_a_follower_goes_no_further_than_it_is_told(begin, folder, note):
    with begin() as sitting:
        follower = Follower(folder)
        for text in ("satu", "dua", "tiga"):
            sitting.decide(note(text))

        assert follower.advance(2)
        assert 2 == follower.ledger.session.seq
        assert not follower.advance(2)
        assert follower.advance(3)
        assert follower.advance()
        assert sitting.ledger == follower.ledger


def test_a_follower_takes_back_what_was_withdrawn(begin, folder, note):
    with begin() as sitting:
        follower = Follower(folder)
        sitting.decide(note("satu"))
        follower.advance()
        sitting.decide(Withdrawn(seq=2))
        sitting.decide(note("dua"))

        follower.advance()

        assert ["dua"] == [note.text for note in follower.ledger.session.notes]
        assert sitting.ledger == follower.ledger


def test_an_unfinished_line_is_awaited(begin, folder, note):
    with begin() as sitting:
        sitting.decide(note("satu"))
    path = folder / "jurnal.jsonl"
    whole = path.read_bytes()
    for length in range(len(whole) - 40, len(whole)):
        path.write_bytes(whole[:length])
        follower = Follower(folder)
        follower.advance()
        assert 1 == follower.ledger.session.seq

        path.write_bytes(whole)

        assert follower.advance()
        assert 2 == follower.ledger.session.seq


def test_a_follower_waits_for_a_journal(folder, begin):
    follower = Follower(folder)
    with pytest.raises(NotASession):
        follower.advance()

    begin().close()

    assert follower.advance()


def test_lines_that_do_not_chain_stop_the_follower_where_it_is(begin, folder, note):
    with begin() as sitting:
        follower = Follower(folder)
        sitting.decide(note("satu"))
    path = folder / "jurnal.jsonl"
    first, second = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(first + second.replace(b"satu", b"dua "))

    assert follower.advance()
    with pytest.raises(JournalCorrupt, match="line 2: HASH"):
        follower.advance()
    assert 1 == follower.ledger.session.seq


def test_a_corrupt_line_does_not_hide_the_sound_ones_that_were_read_before(begin, folder, note):
    with begin() as sitting:
        sitting.decide(note("satu"))
        follower = Follower(folder)
        follower.advance(1)
    with (folder / "jurnal.jsonl").open("ab") as journal:
        journal.write(b"{}\n")

    assert follower.advance(2)
    assert 2 == follower.ledger.session.seq
    with pytest.raises(JournalCorrupt, match="line 3: FORM"):
        follower.advance(3)


def test_a_journal_that_becomes_shorter_is_noticed(begin, folder, note):
    with begin() as sitting:
        sitting.decide(note("satu"))
        follower = Follower(folder)
        follower.advance()
    path = folder / "jurnal.jsonl"
    path.write_bytes(path.read_bytes().splitlines(keepends=True)[0])

    with pytest.raises(JournalShortened, match="1 lines, 2 known"):
        follower.advance()
