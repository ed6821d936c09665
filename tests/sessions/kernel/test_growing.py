"""A growing sequence is a tuple to whoever reads it, and shares what it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.kernel.growing import BLOCK, Growing

SIZES = (0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 3 * BLOCK + 7)


def grown(size):
    made = Growing()
    for number in range(size):
        made = made.with_last(number)
    return made


@pytest.mark.parametrize("size", SIZES)
def test_it_reads_like_the_tuple_of_its_items(size):
    made, same = grown(size), tuple(range(size))

    assert (size, same, same[::-1]) == (len(made), tuple(made), tuple(reversed(made)))
    assert list(same) == [made[index] for index in range(size)]
    assert list(same) == [made[index - size] for index in range(size)]
    assert made == same == made
    assert made == Growing(same)
    assert hash(made) == hash(Growing(same))
    for outside in (size, -size - 1):
        with pytest.raises(IndexError):
            made[outside]


@given(
    size=st.sampled_from(SIZES),
    start=st.none() | st.integers(-900, 900),
    stop=st.none() | st.integers(-900, 900),
    step=st.sampled_from((None, 1, 2, -1)),
)
def test_a_part_of_it_is_the_part_of_the_tuple(size, start, stop, step):
    assert tuple(range(size))[start:stop:step] == Growing(range(size))[start:stop:step]


@pytest.mark.parametrize("size", SIZES)
def test_one_item_can_be_exchanged_anywhere_and_nowhere_else(size):
    made = grown(size)
    for index in {0, size // 2, BLOCK - 1, BLOCK, size - 1} & set(range(size)):
        expected = list(range(size))
        expected[index] = -1
        assert made.with_item(index, -1) == tuple(expected)
    assert made == tuple(range(size))
    for outside in (size, -1):
        with pytest.raises(IndexError):
            made.with_item(outside, 0)


def test_what_it_was_before_stays_and_is_shared():
    before = grown(3 * BLOCK + 5)
    after = before.with_last(1).with_last(2)

    assert (3 * BLOCK + 5, 3 * BLOCK + 7) == (len(before), len(after))
    assert before._full is after._full
    assert before != after


def test_it_equals_nothing_but_its_like():
    assert Growing([1]) != [1]
    assert Growing([1]) != Growing([2])
    assert "Growing((1, 2))" == repr(Growing([1, 2]))
