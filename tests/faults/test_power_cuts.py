"""On a disk that tears, reorders, forgets and fills up, nothing that was acknowledged is lost, and life goes on."""

import pytest
from support.model_disk import SURVIVALS
from support.operator_life import Outcome
from support.power_cuts import every_case, outcomes

SPREAD = 43
"""Of so many cases the normal suite takes one: every call of the scenario comes up, and every survival."""


def test_a_spread_of_all_cases_is_sound() -> None:
    cases = every_case()[::SPREAD]
    assert set(SURVIVALS) == {case.survival for case in cases}

    counted, firsts = outcomes(cases)

    assert {Outcome.SOUND} == set(counted), firsts


@pytest.mark.long
def test_every_case_is_sound() -> None:
    counted, firsts = outcomes(every_case())

    assert {Outcome.SOUND} == set(counted), firsts
    assert counted.total() >= 3000
    print(counted)  # noqa: T201  # for the report
