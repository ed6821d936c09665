"""Counts as they are typed: one line for a row, zeros at its end left out, and a second look that tells no figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import voting
from support.small import KUTO
from support.voting import OPTIONS, count, hands, paper, vote_of

from sessions.values.votes import NO, WHOLE_HALL, YES, VoteCount, VoteMethod
from tui.dialogs.reading import Unreadable
from tui.votes import view_count

PROPOSALS = vote_of(voting.on_proposals())
HANDS = vote_of(voting.opened(VoteMethod.SHOW_OF_HANDS))
VILLAGE = vote_of(voting.opened(VoteMethod.VILLAGE))


@pytest.mark.parametrize("typed", ["3 3", "3,3", "1=3 2=3", "2001-02=3 2003-02=3", "3 3 0 0"])
def test_votes_of_a_card_are_typed_in_the_order_of_the_options(typed):
    assert paper(3, 3, 3) == view_count.read_line(PROPOSALS, KUTO, typed)


def test_every_right_has_its_card_unless_it_is_typed_otherwise():
    assert 3 == view_count.blank(PROPOSALS, KUTO).issued
    meeting = count(voting.on_proposals(), KUTO, paper(3, 2, 2, in_box=2, spoiled=1))
    assert paper(3, 1, 3, in_box=2, spoiled=1) == view_count.read_line(vote_of(meeting), KUTO, "1 3")


def test_hands_end_with_abstain_and_those_who_gave_no_vote():
    assert hands(4, 1) == view_count.read_line(HANDS, WHOLE_HALL, "4 1")
    assert hands(4, 1, 1, 1) == view_count.read_line(HANDS, WHOLE_HALL, "4 1 1 1")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1", VoteCount(counts={YES: 1})),
        ("2", VoteCount(counts={NO: 1})),
        ("0", VoteCount(counts={}, abstain=1)),
        ("-", VoteCount(counts={}, not_voting=1)),
    ],
)
def test_a_village_has_one_voice(typed, expected):
    assert expected == view_count.read_line(VILLAGE, KUTO, typed)


@pytest.mark.parametrize(
    ("vote", "typed"),
    [
        (PROPOSALS, ""),
        (PROPOSALS, "1 2 3 4 5"),
        (PROPOSALS, "tiga"),
        (PROPOSALS, "9=1"),
        (PROPOSALS, "2009-01=1"),
        (PROPOSALS, "1=satu"),
        (HANDS, "1 2 3 4 5"),
        (VILLAGE, "3"),
    ],
)
def test_what_is_no_count_is_not_read(vote, typed):
    with pytest.raises(Unreadable):
        view_count.read_line(vote, KUTO, typed)


@pytest.mark.parametrize(
    ("vote", "row", "typed", "name", "echo"),
    [
        (PROPOSALS, KUTO, "3 3", "", "= 6 suara, 2 × 3 kartu sah ✓"),
        (PROPOSALS, KUTO, "3 2", "", "= 5 suara, 2 × 3 kartu sah ✗ seharusnya 6"),
        (HANDS, WHOLE_HALL, "5 1", "", "= 6 dari 7 berhak ✗"),
        (VILLAGE, KUTO, "1", "setuju", "= setuju"),
    ],
)
def test_the_echo_adds_up_while_typing(vote, row, typed, name, echo):
    assert echo == view_count.told(vote, row, view_count.read_line(vote, row, typed), name)


@given(st.lists(st.integers(0, 9), min_size=4, max_size=4))
def test_what_was_typed_comes_back_as_it_can_be_typed_again(votes):
    meeting = count(voting.on_proposals(), KUTO, paper(3, *votes))
    line = view_count.as_typed(vote_of(meeting), KUTO)
    assert paper(3, *votes) == view_count.read_line(vote_of(meeting), KUTO, line)


def test_a_single_voice_comes_back_as_its_number():
    for typed in ("1", "2", "0", "-"):
        meeting = voting.opened(VoteMethod.VILLAGE)
        count(meeting, KUTO, view_count.read_line(vote_of(meeting), KUTO, typed))
        assert typed == view_count.as_typed(vote_of(meeting), KUTO)
    assert "" == view_count.as_typed(VILLAGE, KUTO)


def test_a_second_entry_differs_in_as_many_figures():
    first = paper(3, 2, 1, 3)
    assert () == view_count.disagreement(first, paper(3, 2, 1, 3), OPTIONS)
    assert ((2, 1), (1, 2)) == view_count.disagreement(first, paper(3, 1, 2, 3), OPTIONS)
    assert ((0, 1),) == view_count.disagreement(first, paper(3, 2, 1, 3, invalid=1), OPTIONS)
