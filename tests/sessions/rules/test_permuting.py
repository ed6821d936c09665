"""A vote on places: the slots of the options, in the order of votes; everybody else stays."""

from itertools import combinations, combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.rules.permuting import can_part, permuted, strangers, undecided

KEYS = "ABCDEFGH"


@st.composite
def orders(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """Up to eight, in levels of one to three."""
    keys = list(draw(st.permutations(KEYS)))[: draw(st.integers(1, 8))]
    levels = []
    while keys:
        size = draw(st.integers(1, 3))
        levels.append(tuple(keys[:size]))
        keys = keys[size:]
    return levels


votes = st.dictionaries(st.sampled_from(KEYS), st.integers(0, 3), max_size=6)


def flat(levels) -> list[str]:
    return [key for level in levels for key in level]


@given(orders(), votes)
def test_options_take_the_slots_they_hold_by_votes_and_nobody_else_moves(levels, given_) -> None:
    counted = {key: n for key, n in given_.items() if key in flat(levels)}
    found = permuted(levels, counted)
    if found is None:
        assert strangers(levels, counted) or list(undecided(levels, counted))
        return
    before, after = flat(levels), flat(found)
    assert sorted(before) == sorted(after)
    for slot, key in enumerate(before):
        assert (key in counted) == (after[slot] in counted)
        assert key in counted or key == after[slot]
    place = {key: number for number, level in enumerate(levels) for key in level}
    options = [key for key in after if key in counted]
    assert options == sorted(options, key=lambda key: (-counted[key], place[key]))
    assert [level for level in levels if level[0] not in counted] == [
        level for level in found if level[0] not in counted
    ]
    assert all(len(level) == 1 for level in found if level[0] in counted)


@pytest.mark.parametrize(
    ("levels", "counted", "expected"),
    [
        (["A", "B", "C", "D"], {"A": 1, "C": 3, "D": 2}, ["C", "B", "D", "A"]),
        (["A", "B", "C"], {"A": 2, "C": 2}, ["A", "B", "C"]),
        (["AB", "C"], {"A": 1, "B": 2}, ["B", "A", "C"]),
        (["AB", "C"], {"A": 2, "B": 2, "C": 5}, None),
        (["AB", "C"], {"A": 2, "C": 5}, None),
        (["AB", "C"], {"C": 5}, ["AB", "C"]),
        (["A"], {}, ["A"]),
    ],
)
def test_the_examples(levels, counted, expected) -> None:
    found = permuted([tuple(level) for level in levels], counted)
    assert expected == (None if found is None else ["".join(level) for level in found])


def test_what_stands_in_the_way_is_named() -> None:
    levels = [("A", "B"), ("C", "D", "E")]
    assert ("B",) == strangers(levels, {"A": 1, "C": 1, "D": 1, "E": 1})
    assert [("C", "E")] == list(undecided(levels, {"A": 1, "C": 1, "D": 2, "E": 1}))


@pytest.mark.parametrize("groups", [(2,), (3,), (4,), (1, 1), (2, 1), (2, 2), (3, 1), (2, 1, 1), (3, 2)])
def test_whether_cards_can_tell_equals_apart_is_what_trying_all_of_them_finds(groups) -> None:
    options = range(sum(groups))
    starts = [sum(groups[:at]) for at in range(len(groups))]
    for marks in range(1, len(options)):
        cards = list(combinations(options, marks))
        for most in range(5):
            votes = (
                [sum(option in card for card in cast) for option in options]
                for valid in range(1, most + 1)
                for cast in combinations_with_replacement(cards, valid)
            )
            is_possible = any(
                all(len(set(count[at : at + size])) == size for at, size in zip(starts, groups, strict=True))
                for count in votes
            )
            assert is_possible == can_part(groups, marks=marks, cards=most), (marks, most)


def test_four_equals_need_three_cards_however_much_these_name() -> None:
    """Their counts are all different only where one is 3."""
    assert [False, True] == [can_part((4, 1, 1, 1, 1), marks=4, cards=cards) for cards in (2, 3)]
