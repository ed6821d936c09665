"""The weighted rubric: worked examples, missing scores, ranges, and what rounding may not do."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.rules.ranking import mean, missing, prefilled, reached, score, two_decimals, weights_add_up
from sessions.values.guideline import Criterion, CriterionId, Datum, Prefill
from sessions.values.proposals import AGREED_RATER, Rater

every_run_alike = settings(derandomize=True, deadline=None, max_examples=60)

DEFAULT = (25, 20, 15, 15, 15, 10)
NAGEKEO = (30, 25, 25, 20)
CLASS_BOUNDS = (50, 65, 80)


def criteria(weights: tuple[int, ...]) -> list[Criterion]:
    return [
        Criterion(
            id=CriterionId(f"K{number}"), name=f"Kriteria {number}", weight=weight, anchors=("1", "2", "3", "4", "5")
        )
        for number, weight in enumerate(weights, start=1)
    ]


def agreed(*scores: int) -> dict[CriterionId, dict[Rater, int]]:
    return {CriterionId(f"K{number}"): {AGREED_RATER: given} for number, given in enumerate(scores, start=1)}


@pytest.mark.parametrize(
    ("expected", "scores"),
    [(79, (5, 4, 3, 5, 2, 4)), (20, (1,) * 6), (80, (4,) * 6), (100, (5,) * 6)],
)
def test_the_default_rubric_gives_the_worked_values(expected: int, scores: tuple[int, ...]) -> None:
    assert expected == score(criteria(DEFAULT), agreed(*scores))


@pytest.mark.parametrize(
    ("expected", "expected_class", "scores"),
    [
        (86, 1, (5, 3, 5, 4)),
        (60, 3, (3, 3, 3, 3)),
        (80, 1, (4, 4, 4, 4)),
        (65, 2, (3, 4, 3, 3)),
        (20, 4, (1, 1, 1, 1)),
        (100, 1, (5, 5, 5, 5)),
        (44, 4, (5, 1, 1, 1)),
        (67, 2, (2, 3, 4, 5)),
    ],
)
def test_the_nagekeo_rubric_gives_the_worked_values(
    expected: int, expected_class: int, scores: tuple[int, ...]
) -> None:
    value = score(criteria(NAGEKEO), agreed(*scores))
    assert expected == value
    assert expected_class == 4 - reached(CLASS_BOUNDS, value)


def test_a_class_looks_at_the_unrounded_value() -> None:
    halves = {**agreed(4, 4, 4, 4), CriterionId("K2"): {Rater("A"): 4, Rater("B"): 4}}
    halves[CriterionId("K4")] = {Rater(str(n)): 4 for n in range(7)} | {Rater("lain"): 3}
    value = score(criteria(NAGEKEO), halves)
    assert Fraction(159, 2) == value
    assert 2 == 4 - reached(CLASS_BOUNDS, value)
    assert 1 == 4 - reached(CLASS_BOUNDS, round(value))


def test_several_raters_count_by_their_mean() -> None:
    scores = agreed(3, 3, 3, 3, 3, 3)
    scores[CriterionId("K1")] = {Rater("A"): 4, Rater("B"): 5, Rater("C"): 5}
    value = score(criteria(DEFAULT), scores)
    assert Fraction(70, 3) + 45 == value
    assert "68,33" == two_decimals(value)


def test_a_missing_rater_is_not_a_zero() -> None:
    scores = agreed(4, 4, 4, 4, 4, 4)
    scores[CriterionId("K1")] = {Rater("A"): 4, Rater("B"): 4}
    assert 80 == score(criteria(DEFAULT), scores)


def test_there_is_no_value_before_every_criterion_has_a_score() -> None:
    scores = agreed(5, 4, 3, 5, 2, 4)
    del scores[CriterionId("K2")]
    scores[CriterionId("K5")] = {}
    assert score(criteria(DEFAULT), scores) is None
    assert ("K2", "K5") == missing(criteria(DEFAULT), scores)


def test_a_complete_proposal_misses_nothing() -> None:
    assert () == missing(criteria(DEFAULT), agreed(5, 4, 3, 5, 2, 4))


def test_a_score_for_a_criterion_outside_the_rubric_counts_for_nothing() -> None:
    assert 80 == score(criteria(NAGEKEO), agreed(4, 4, 4, 4, 1))


def test_a_rubric_without_criteria_values_nothing() -> None:
    assert score([], {}) is None


def test_the_mean_is_exact_and_none_without_raters() -> None:
    assert Fraction(14, 3) == mean({Rater("A"): 4, Rater("B"): 5, Rater("C"): 5})
    assert mean({}) is None


@pytest.mark.parametrize(
    ("expected", "weights"),
    [(True, DEFAULT), (True, NAGEKEO), (False, (25, 20, 15, 15, 15, 9)), (False, (50, 51)), (False, ())],
)
def test_weights_must_make_a_hundred_exactly(weights: tuple[int, ...], *, expected: bool) -> None:
    assert expected is weights_add_up(criteria(weights))


@pytest.mark.parametrize(
    ("steps", "households", "expected"),
    [
        *[((10, 21, 31, 41), n, level) for n, level in [(0, 1), (9, 1), (10, 2), (20, 2), (21, 3), (30, 3), (31, 4)]],
        *[((10, 21, 31, 41), n, level) for n, level in [(40, 4), (41, 5), (900, 5)]],
        *[((20, 41, 61, 81), n, level) for n, level in [(19, 1), (20, 2), (40, 2), (41, 3), (60, 3), (61, 4)]],
        *[((20, 41, 61, 81), n, level) for n, level in [(80, 4), (81, 5)]],
    ],
)
def test_households_give_the_level_of_their_range(
    steps: tuple[int, int, int, int], households: int, expected: int
) -> None:
    assert expected == prefilled(Prefill(datum=Datum.HOUSEHOLDS, steps=steps), households)


@pytest.mark.parametrize(("priority", "expected"), [(1, 5), (2, 4), (3, 4), (4, 3), (5, 2), (6, 1), (40, 1)])
def test_the_villages_first_wish_scores_highest(priority: int, expected: int) -> None:
    assert expected == prefilled(Prefill(datum=Datum.VILLAGE_PRIORITY, steps=(5, 4, 3, 1)), priority)


@pytest.mark.parametrize(
    ("steps", "figure", "expected"),
    [
        ((3, 3, 2, 1), 3, 3),
        ((3, 3, 2, 1), 4, 1),
        ((1, 2, 3, 3), 3, 5),
        ((2, 2, 2, 2), 1, 1),
        ((2, 2, 2, 2), 2, 5),
        ((5, 4, 4, 4), 5, 2),
        ((5, 5, 5, 4), 5, 4),
    ],
)
def test_equal_bounds_leap_over_a_level(steps: tuple[int, int, int, int], figure: int, expected: int) -> None:
    assert expected == prefilled(Prefill(datum=Datum.DOCUMENTS, steps=steps), figure)


@pytest.mark.parametrize(
    ("expected", "value"),
    [
        ("68,33", Fraction(205, 3)),
        ("79,50", Fraction(159, 2)),
        ("100,00", 100),
        ("0,00", 0),
        ("0,67", Fraction(2, 3)),
        ("0,13", Fraction(1, 8)),
        ("0,01", Fraction(1, 200)),
        ("0,00", Fraction(499, 100_000)),
        ("3,00", Fraction(2999, 1000)),
        ("-0,50", Fraction(-1, 2)),
        ("-12,05", Fraction(-241, 20)),
    ],
)
def test_a_value_is_shown_with_two_decimals_half_up(expected: str, value: Fraction | int) -> None:
    assert expected == two_decimals(value)


@st.composite
def rated(draw: st.DrawFn) -> dict[CriterionId, dict[Rater, int]]:
    raters = st.dictionaries(st.sampled_from("ABCDE").map(Rater), st.integers(1, 5), min_size=1)
    return {CriterionId(f"K{number}"): draw(raters) for number in range(1, 7)}


@every_run_alike
@given(rated())
def test_a_value_lies_between_20_and_100_and_is_exact(scores: dict[CriterionId, dict[Rater, int]]) -> None:
    value = score(criteria(DEFAULT), scores)
    assert isinstance(value, Fraction)
    assert 20 <= value <= 100


@every_run_alike
@given(rated())
def test_the_order_of_criteria_and_raters_changes_nothing(scores: dict[CriterionId, dict[Rater, int]]) -> None:
    columns = criteria(DEFAULT)
    turned = {key: dict(reversed(given.items())) for key, given in reversed(scores.items())}
    assert score(columns, scores) == score(columns[::-1], turned)


@every_run_alike
@given(rated(), st.integers(0, 5), st.sampled_from("ABCDE"))
def test_a_higher_score_never_lowers_the_value(
    scores: dict[CriterionId, dict[Rater, int]], column: int, name: str
) -> None:
    before = score(criteria(DEFAULT), scores)
    given_by = scores[CriterionId(f"K{column + 1}")]
    rater = Rater(name) if name in given_by else next(iter(given_by))
    given_by[rater] = min(5, given_by[rater] + 1)
    after = score(criteria(DEFAULT), scores)
    assert before is not None
    assert after is not None
    assert after >= before


@every_run_alike
@given(st.lists(st.integers(1, 5), min_size=6, max_size=6))
def test_agreed_scores_add_up_part_by_part(scores: list[int]) -> None:
    parts = sum(Fraction(weight * given, 5) for weight, given in zip(DEFAULT, scores, strict=True))
    assert parts == score(criteria(DEFAULT), agreed(*scores))


@every_run_alike
@given(st.fractions(0, 100))
def test_rounding_for_the_eye_moves_a_value_by_at_most_half_a_hundredth(value: Fraction) -> None:
    shown = Fraction(two_decimals(value).replace(",", "."))
    assert Fraction(-1, 200) < shown - value <= Fraction(1, 200)


@every_run_alike
@given(st.integers(0, 200), st.integers(0, 200))
def test_more_households_never_score_less(fewer: int, more: int) -> None:
    fewer, more = sorted((fewer, more))
    prefill = Prefill(datum=Datum.HOUSEHOLDS, steps=(10, 21, 31, 41))
    assert 1 <= prefilled(prefill, fewer) <= prefilled(prefill, more) <= 5
