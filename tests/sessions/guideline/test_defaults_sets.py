"""The ready-made sets: valid as they are, and with the numbers of their sources."""

import pytest
from support.small import C1, C2, C3, GUIDELINE

from sessions.guideline.decisions import require_valid_guideline
from sessions.guideline.defaults import ASAHAN, KERJO, NAGEKEO, READY_SETS, YALIMO, ReadySet
from sessions.office.defaults import DEFAULT_COMMISSIONS
from sessions.rules import ranking
from sessions.values.guideline import Datum, LineKind

ALL = frozenset({C1, C2, C3})


@pytest.mark.parametrize("ready", READY_SETS, ids=lambda ready: ready.name)
def test_each_can_be_adopted_as_it_is(ready: ReadySet) -> None:
    require_valid_guideline(ready.applied(GUIDELINE, ALL), DEFAULT_COMMISSIONS)
    assert ready.note.endswith(".")


@pytest.mark.parametrize(
    ("ready", "weights"),
    [
        (KERJO, (25, 20, 15, 15, 15, 10)),
        (ASAHAN, (20, 15, 15, 20, 20, 10)),
        (NAGEKEO, (30, 25, 25, 20)),
        (YALIMO, (34, 33, 33)),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_the_weights_are_those_of_the_source_or_said_to_be_ours(ready: ReadySet, weights: tuple[int, ...]) -> None:
    assert weights == tuple(criterion.weight for criterion in ready.criteria)


@pytest.mark.parametrize(
    ("commission", "levels"),
    [
        (C1, {9: 1, 10: 2, 20: 2, 21: 3, 30: 3, 31: 4, 40: 4, 41: 5}),
        (C2, {19: 1, 20: 2, 40: 2, 41: 3, 60: 3, 61: 4, 80: 4, 81: 5}),
    ],
)
def test_asahan_counts_households_by_two_ranges(commission, levels: dict[int, int]) -> None:
    guideline = ASAHAN.applied(GUIDELINE, ALL)
    (range_,) = (c.prefill for c in guideline.criteria_of(commission) if c.prefill)
    assert Datum.HOUSEHOLDS is range_.datum
    assert levels == {households: ranking.prefilled(range_, households) for households in levels}


def test_its_two_ranges_leave_one_order_of_the_kecamatan() -> None:
    guideline = ASAHAN.applied(GUIDELINE, ALL)
    assert guideline.scale_of(C1) == guideline.scale_of(C2) == guideline.scale_of(None)


def test_a_set_keeps_ladder_and_line_and_forgets_commissions_that_are_not_there() -> None:
    now = GUIDELINE.__class__(
        criteria=GUIDELINE.criteria,
        ladder=GUIDELINE.ladder[::-1],
        urgency=GUIDELINE.urgency,
        readiness=GUIDELINE.readiness,
        line=(LineKind.CEILING,),
    )
    found = ASAHAN.applied(now, frozenset({C2}))
    assert (now.ladder, now.line) == (found.ladder, found.line)
    assert {} == found.variants
