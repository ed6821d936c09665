"""Objective ranges in words: bounds with their units, and anchors that say what the bounds say."""

import pytest

from sessions.guideline import facts as guideline
from sessions.values.guideline import Datum, Prefill


def range_of(datum: Datum, *steps: int) -> Prefill:
    two, three, four, five = steps
    return Prefill(datum=datum, steps=(two, three, four, five))


@pytest.mark.parametrize(
    ("range_", "told"),
    [
        (range_of(Datum.HOUSEHOLDS, 10, 21, 31, 41), "KK penerima ≥ 10/21/31/41"),
        (range_of(Datum.VILLAGE_PRIORITY, 5, 4, 3, 1), "nomor prioritas desa ≤ 5/4/3/1"),
        (
            range_of(Datum.COST, 500_000_000, 300_000_000, 200_000_000, 100_000_000),
            "biaya ≤ 500 jt/300 jt/200 jt/100 jt",
        ),
        (range_of(Datum.AREA, 1000, 5000, 10_000, 50_000), "luas ≥ 0,1/0,5/1/5 ha"),
    ],
)
def test_a_range_is_told_with_its_direction_and_unit(range_: Prefill, told: str) -> None:
    assert told == guideline.told_range(range_)


@pytest.mark.parametrize(
    ("range_", "anchors"),
    [
        (
            range_of(Datum.HOUSEHOLDS, 10, 21, 31, 41),
            (
                "kurang dari 10 KK",
                "10 sampai dengan 20 KK",
                "21 sampai dengan 30 KK",
                "31 sampai dengan 40 KK",
                "lebih dari 40 KK",
            ),
        ),
        (range_of(Datum.VILLAGE_PRIORITY, 5, 4, 3, 1), ("di atas 5", "5", "4", "2 sampai dengan 3", "1 atau kurang")),
        (
            range_of(Datum.DOCUMENTS, 1, 2, 3, 4),
            ("kurang dari 1 dokumen", "1 dokumen", "2 dokumen", "3 dokumen", "lebih dari 3 dokumen"),
        ),
        (
            range_of(Datum.AREA, 1000, 5000, 10_000, 50_000),
            (
                "kurang dari 0,1 ha",
                "0,1 ha sampai kurang dari 0,5 ha",
                "0,5 ha sampai kurang dari 1 ha",
                "1 ha sampai kurang dari 5 ha",
                "5 ha atau lebih",
            ),
        ),
    ],
)
def test_anchors_can_be_made_of_the_bounds(range_: Prefill, anchors: tuple[str, ...]) -> None:
    assert anchors == guideline.anchors(range_)


def test_falling_amounts_count_downwards() -> None:
    first, *_, last = guideline.anchors(range_of(Datum.COST, 4_000_000, 3_000_000, 2_000_000, 1_000_000))
    assert first.startswith("di atas Rp4.000.000")
    assert last.endswith("atau kurang")
