"""Moves in an order: who stands where, and what stays, against a slow way of telling it with pairs."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sessions.rules import moving
from sessions.rules.moving import Level, Shift

LETTERS = tuple("abcdefgh")


def levels(text: str) -> list[Level]:
    """`a bc d`: three levels, of which the second holds two equals."""
    return [tuple(part) for part in text.split()]


def text(order: Sequence[Sequence[str]]) -> str:
    return " ".join("".join(sorted(level)) for level in order)


def up(key: str, passed: str) -> Shift:
    return Shift(key=key, passed=tuple(passed), is_rise=True)


def down(key: str, passed: str) -> Shift:
    return Shift(key=key, passed=tuple(passed), is_rise=False)


def without(whole: Sequence[Level], shifts: Sequence[Shift]) -> list[Level]:
    """What is left of an order: the ladder may not say anything else of the others here."""
    moved = {shift.key for shift in shifts}
    kept = (tuple(key for key in level if key not in moved) for level in whole)
    return [level for level in kept if level]


def shifted(whole: str, *shifts: Shift) -> str:
    return text(moving.shifted(levels(whole), without(levels(whole), shifts), shifts))


def test_a_rise_puts_it_directly_above_the_best_of_those_it_passed() -> None:
    assert "a d b c e" == shifted("a b c d e", up("d", "bc"))
    assert "a d bc e" == shifted("a bc d e", up("d", "bc"))
    assert "a d b c e" == shifted("a b c d e", up("d", "b"))


def test_a_fall_puts_it_directly_below_the_worst_of_those_it_passed() -> None:
    assert "a c d b e" == shifted("a b c d e", down("b", "cd"))
    assert "a cd b e" == shifted("a b cd e", down("b", "c"))


def test_it_is_never_worse_than_where_it_stands_anyhow() -> None:
    assert "d a b c" == shifted("d a b c", up("d", "bc"))
    assert "a b c d" == shifted("a b c d", down("d", "ab"))


def test_of_those_that_left_nothing_is_asked() -> None:
    assert "a c b" == shifted("a b c", up("c", "xb"))
    assert not moving.holds(up("c", "x"), "abc")
    assert not moving.holds(up("x", "ab"), "abc")
    assert moving.holds(up("c", "xb"), "abc")


def test_moves_are_applied_oldest_first_and_the_later_wins() -> None:
    assert "a c d b" == shifted("a b c d", up("d", "bc"), up("c", "db"))
    assert "a b c d" == shifted("a b c d", up("d", "c"), down("d", "c"))


def test_one_that_leaves_a_tie_stands_above_what_is_left_of_it_or_below() -> None:
    assert "d a bc" == shifted("a bcd", up("d", "a"))
    assert "bc a d" == shifted("d bc a", down("d", "a"))
    assert "ab d c" == shifted("abc d", down("c", "d"))
    assert "a b c d" == shifted("bcd a", up("c", "a"), up("b", "c"), up("a", "bcd"))
    assert "a bc d" == shifted("a bcd", down("d", "a"))
    assert "d bc a" == shifted("bcd a", up("d", "a"))


def test_those_that_leave_one_tie_keep_the_order_of_their_moves() -> None:
    assert "b c ad" == shifted("abcd", up("b", "d"), up("c", "d"))
    assert "ad c b" == shifted("abcd", down("b", "d"), down("c", "d"))
    assert "b a c d" == shifted("abcd", up("b", "a"), down("d", "a"), down("c", "a"))


def test_where_a_whole_tie_is_moved_those_that_rise_first_stand_first() -> None:
    assert "z a b c" == shifted("z ab c", down("b", "z"), up("a", "c"))
    assert "z a b c" == shifted("z ab c", up("a", "c"), down("b", "z"))
    assert "b a" == shifted("a b", down("a", "b"), up("b", "a"))


def test_without_the_moved_one_the_ladder_may_say_something_else_of_the_others() -> None:
    assert "b c a" == text(moving.shifted(levels("a bc"), levels("b a"), [up("c", "a")]))
    assert "b a c d" == text(moving.shifted(levels("abc d"), levels("b a d"), [down("c", "ab")]))
    assert "c ab d" == text(moving.shifted(levels("a c b d"), levels("ab d"), [up("c", "d")]))
    assert "ab c d" == text(moving.shifted(levels("a c b d"), levels("ab d"), [down("c", "a")]))


def test_beside_another_it_passes_all_between() -> None:
    order = levels("a bc d e")
    assert up("e", "bcd") == moving.beside(order, "e", "c", is_above=True)
    assert up("e", "d") == moving.beside(order, "e", "c", is_above=False)
    assert down("a", "bc") == moving.beside(order, "a", "b", is_above=False)
    assert down("a", "bc") == moving.beside(order, "a", "d", is_above=True)
    assert down("b", "de") == moving.beside(order, "b", "e", is_above=False)


def test_where_it_stands_already_nobody_is_passed() -> None:
    order = levels("a bc d e")
    for key, other, is_above in (("d", "e", True), ("e", "d", False), ("a", "b", True), ("b", "d", True)):
        assert () == moving.beside(order, key, other, is_above=is_above).passed
    assert () == moving.beside(order, "b", "c", is_above=True).passed
    assert () == moving.beside(order, "b", "c", is_above=False).passed


def test_a_swap_is_a_rise_and_a_fall_past_each_other() -> None:
    order = levels("a bc d e")
    assert (up("e", "abcd"), down("a", "bcde")) == moving.swapped(order, "a", "e") == moving.swapped(order, "e", "a")


@st.composite
def orders(draw: st.DrawFn) -> list[Level]:
    keys = draw(st.permutations(LETTERS))
    cuts = draw(st.lists(st.booleans(), min_size=len(keys) - 1, max_size=len(keys) - 1))
    order: list[Level] = [(keys[0],)]
    for key, is_cut in zip(keys[1:], cuts, strict=True):
        if is_cut:
            order.append((key,))
        else:
            order[-1] = (*order[-1], key)
    return order


@st.composite
def shifts(draw: st.DrawFn) -> list[Shift]:
    found = []
    for _ in range(draw(st.integers(1, 4))):
        key, *others = draw(st.permutations(LETTERS))
        found.append(Shift(key=key, passed=tuple(others[: draw(st.integers(1, 7))]), is_rise=draw(st.booleans())))
    return found


def ranks(order: Sequence[Level]) -> dict[str, int]:
    found: dict[str, int] = {}
    for level in order:
        found |= dict.fromkeys(level, len(found) + 1)
    return found


@given(orders(), shifts())
def test_nobody_vanishes_and_who_is_not_moved_keeps_place_and_ties(order: list[Level], moves: list[Shift]) -> None:
    found = ranks(moving.shifted(order, without(order, moves), moves))
    assert sorted(found) == sorted(LETTERS)
    before, moved = ranks(order), {move.key for move in moves}
    for one, other in combinations(sorted(set(LETTERS) - moved), 2):
        assert (before[one] < before[other]) == (found[one] < found[other])
        assert (before[one] == before[other]) == (found[one] == found[other])
    for key in moved:
        assert 1 == list(found.values()).count(found[key])


@given(orders(), shifts())
def test_the_last_moved_stands_beyond_the_first_or_last_of_those_it_passed(
    order: list[Level], moves: list[Shift]
) -> None:
    *earlier, last = moves
    found = ranks(moving.shifted(order, without(order, moves), moves))
    passed = [found[key] for key in last.passed]
    if last.is_rise:
        assert found[last.key] < min(passed)
    else:
        assert found[last.key] > max(passed)
    if earlier and last.key in {move.key for move in earlier}:
        before = ranks(moving.shifted(order, without(order, moves), earlier))
        assert found[last.key] <= before[last.key] if last.is_rise else found[last.key] >= before[last.key]


@given(orders(), st.data())
def test_a_move_lands_beside_the_one_it_names(order: list[Level], data: st.DataObject) -> None:
    key, other = data.draw(st.permutations(LETTERS))[:2]
    is_above = data.draw(st.booleans())
    move = moving.beside(order, key, other, is_above=is_above)
    if not move.passed:
        return
    after = moving.shifted(order, without(order, [move]), [move])
    (at,) = (index for index, level in enumerate(after) if key in level)
    assert other in after[at + 1 if is_above else at - 1]


@given(orders(), st.data())
def test_a_swap_is_its_own_inverse_at_once(order: list[Level], data: st.DataObject) -> None:
    alone = [level[0] for level in order if len(level) == 1]
    if len(alone) < 2:
        return
    one, other = data.draw(st.permutations(alone))[:2]
    first = moving.swapped(order, one, other)
    rest = without(order, first)
    once = moving.shifted(order, rest, first)
    expected = ranks(order) | {one: ranks(order)[other], other: ranks(order)[one]}
    assert expected == ranks(once)
    again = moving.swapped(once, one, other)
    assert ranks(order) == ranks(moving.shifted(order, rest, (*first, *again)))
