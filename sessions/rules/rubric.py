"""The weighted rubric (rubrik berbobot): scores 1 to 5 per criterion become one value between 20 and 100.

A score under several raters is their mean, never their sum; a missing rater is not a zero. All values are exact
fractions: rounding is for the eye only (`two_decimals`) and never decides a rank.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

from sessions.guideline import SCORES, Criterion, CriterionId, Prefill
from sessions.proposals import Rater

Scores = Mapping[CriterionId, Mapping[Rater, int]]
"""Criterion -> rater -> 1 to 5, as a proposal carries them."""

FULL_WEIGHT = 100
HIGHEST = SCORES[-1]


def mean(given: Mapping[Rater, int]) -> Fraction | None:
    """Mean over those who scored, None where nobody did; the number of raters is `len(given)`."""
    return Fraction(sum(given.values()), len(given)) if given else None


def missing(criteria: Sequence[Criterion], scores: Scores) -> tuple[CriterionId, ...]:
    """The criteria nobody has scored yet, in the order of the columns."""
    return tuple(criterion.id for criterion in criteria if not scores.get(criterion.id))


def score(criteria: Sequence[Criterion], scores: Scores) -> Fraction | None:
    """The value (nilai): sum of weight x mean / 5. None unless every criterion has at least one score.

    Scores for criteria that are not in the rubric count for nothing. Criteria with as many raters have one denominator,
    so that a thousand proposals take as many fractions, not ten thousand.
    """
    weighted: Counter[int] = Counter()
    for criterion in criteria:
        given = scores.get(criterion.id)
        if not given:
            return None
        weighted[len(given)] += criterion.weight * sum(given.values())
    parts = [Fraction(total, raters * HIGHEST) for raters, total in weighted.items()]
    return sum(parts[1:], parts[0]) if parts else None


def weights_add_up(criteria: Sequence[Criterion]) -> bool:
    """Whether the weights make 100 percent exactly."""
    return sum(criterion.weight for criterion in criteria) == FULL_WEIGHT


def reached(bounds: Sequence[Fraction | int], value: Fraction | int) -> int:
    """How many of the lower bounds an exact value has reached: 159/2 has not reached 80."""
    return sum(value >= bound for bound in bounds)


def prefilled(prefill: Prefill, value: Fraction | int) -> int:
    """The score 1 to 5 that an objective figure gives by itself.

    Ascending bounds are reached from below (`value >= bound`), descending ones from above (`value <= bound`).
    """
    if prefill.steps[0] > prefill.steps[-1]:
        return 1 + reached([-bound for bound in prefill.steps], -value)
    return 1 + reached(prefill.steps, value)


def two_decimals(value: Fraction | int) -> str:
    """A value as people read it: two decimals, rounded half up, decimal comma (`68,33`). For display only."""
    hundredths = (200 * value.numerator + value.denominator) // (2 * value.denominator)
    sign = "-" if hundredths < 0 else ""
    return f"{sign}{abs(hundredths) // 100},{abs(hundredths) % 100:02d}"
