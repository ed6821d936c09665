"""Quorum and majority, with the numbers of the tata tertib."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.rules.balloting import majority, needed

every_run_alike = settings(derandomize=True, deadline=None, max_examples=60)


@pytest.mark.parametrize(("voices", "expected"), [(0, 1), (1, 1), (2, 2), (39, 20), (40, 21), (41, 21)])
def test_a_majority_is_more_than_half(voices: int, expected: int) -> None:
    assert expected == majority(voices)


@pytest.mark.parametrize(("invited", "expected"), [(0, 0), (1, 1), (30, 20), (31, 21), (39, 26), (40, 27), (41, 28)])
def test_two_thirds_are_rounded_up(invited: int, expected: int) -> None:
    assert expected == needed(invited, 2, 3)


def test_half_of_an_even_number_is_exactly_half() -> None:
    assert 20 == needed(40, 1, 2)


@every_run_alike
@given(st.integers(0, 10_000), st.integers(1, 20), st.integers(1, 20))
def test_the_quorum_is_the_smallest_number_that_reaches_the_share(invited: int, part: int, whole: int) -> None:
    quorum = needed(invited, part, whole)
    assert quorum * whole >= invited * part
    assert (quorum - 1) * whole < invited * part


@every_run_alike
@given(st.integers(0, 10_000))
def test_two_majorities_never_fit_in_one_hall(voices: int) -> None:
    assert 2 * majority(voices) > voices
    assert 2 * (majority(voices) - 1) <= voices
