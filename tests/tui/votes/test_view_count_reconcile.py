"""The equations of a count in words, and what does not agree."""

import pytest
from support import voting
from support.small import GANTEN, KUTO
from support.voting import count, hands, paper, vote_of

from sessions.values.votes import WHOLE_HALL, VoteMethod
from sessions.votes.decisions_count import CardsCounted
from tui.votes import view_count


def row(meeting, village=KUTO):
    return [str(balance) for balance in view_count.of_row(vote_of(meeting), village)]


def test_a_row_that_agrees_has_every_equation_ticked():
    assert [
        "dibagikan 3 ≤ hak suara 3 ✓",
        "dibagikan 3 = kotak 3 + rusak 0 + tidak kembali 0 ✓",
        "kotak 3 = sah 3 + kosong 0 + tidak sah 0 ✓",
        "suara 6 = 2 × 3 kartu sah ✓",
        "suara tiap pilihan ≤ kartu sah ✓",
    ] == row(count(voting.on_proposals(), KUTO, paper(3, 3, 3)))


@pytest.mark.parametrize(
    ("counted", "wrong"),
    [
        (paper(4, 4, 4), "dibagikan 4 ≤ hak suara 3 ✗"),
        (paper(3, 2, 2, in_box=2), "dibagikan 3 = kotak 2 + rusak 0 + tidak kembali 0 ✗"),
        (paper(3, 0, 0, in_box=1, spoiled=2, invalid=2), "kotak 1 = sah 0 + kosong 0 + tidak sah 2 ✗"),
        (paper(3, 3, 2), "suara 5 = 2 × 3 kartu sah, seharusnya 6 ✗"),
        (paper(3, 4, 2), "suara tiap pilihan ≤ kartu sah ✗"),
    ],
)
def test_an_equation_that_fails_is_crossed(counted, wrong):
    found = row(count(voting.on_proposals(), KUTO, counted))
    assert [wrong] == [line for line in found if line.endswith("✗")]


def test_a_row_that_was_not_counted_has_no_equations():
    assert [] == row(voting.on_proposals())


def test_the_hall_stays_open_until_the_last_row():
    meeting = count(voting.on_proposals(), KUTO, paper(3, 3, 3))
    assert {None} == {balance.is_met for balance in view_count.of_hall(vote_of(meeting))}
    assert "1 dari 3 desa terisi" == view_count.progress(vote_of(meeting))
    assert "berhak 7 · 1 dari 3 desa terisi" == view_count.headline(vote_of(meeting))


def test_an_open_hall_shows_what_is_wrong_already():
    meeting = count(voting.on_proposals(), KUTO, paper(3, 3, 2))
    assert "berhak 7 · suara 5 = 2 × 3 kartu sah ✗ · 1 dari 3 desa terisi" == view_count.headline(vote_of(meeting))


def test_a_complete_count_adds_up_with_its_cards():
    meeting = voting.complete()
    vote = vote_of(meeting)
    assert "diterima 10 = dibagikan 7 + sisa 3 ✓" == str(view_count.of_hall(vote)[0])
    assert "berhak 7 · diterima 10 = dibagikan 7 + sisa 3 ✓ · semua persamaan cocok ✓" == view_count.headline(vote)
    assert "" == view_count.progress(vote)


def test_cards_that_were_not_received_fail_a_complete_count():
    meeting = voting.complete()
    meeting.decide(CardsCounted(vote=voting.ONE, received=9, unused=3))
    assert "diterima 9 = dibagikan 7 + sisa 3 ✗" == str(view_count.of_hall(vote_of(meeting))[0])
    assert "diterima 9 = dibagikan 7 + sisa 3 ✗" in view_count.headline(vote_of(meeting))


def test_hands_are_compared_with_the_voices_in_the_hall():
    meeting = count(voting.opened(VoteMethod.SHOW_OF_HANDS), WHOLE_HALL, hands(4, 1, 1))
    assert "suara 5 + abstain 1 + tidak memberi 0 = berhak 7 ✗" == str(view_count.of_hall(vote_of(meeting))[0])
    assert "belum dihitung" == view_count.progress(vote_of(voting.opened(VoteMethod.SHOW_OF_HANDS)))


def test_differences_name_the_row_and_in_a_village_the_option():
    meeting = count(voting.on_proposals(), GANTEN, paper(2, 3, 1))
    assert ("Ganten: suara 2001-02 3, tetapi kartu sah 2",) == view_count.differences(meeting.session, vote_of(meeting))


def test_acclamation_has_nothing_to_reconcile():
    assert () == view_count.of_hall(vote_of(voting.opened(VoteMethod.ACCLAMATION)))
