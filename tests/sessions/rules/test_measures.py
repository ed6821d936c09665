"""Measures in a name against the volume: what contradicts, what may well be, and how the two are made to agree."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sessions.rules import measures


@pytest.mark.parametrize(
    ("text", "volume", "unit", "named"),
    [
        ("Overlay jalan (650 m x 4 m)", "500", "m", "650 m x 4 m"),
        ("Overlay jalan (650 m x 4 m)", "2500", "m2", "650 m x 4 m"),
        ("Overlay jalan (450 x 4 m)", "400", "m", "450 x 4 m"),
        ("Overlay jalan 1,5 km", "1000", "m", "1,5 km"),
        ("Pasar desa 1.250 m²", "1000", "m2", "1.250 m²"),
        ("Lampu jalan 12 titik", "10", "unit", "12 titik"),
        ("Drainase 120 m dan 80 m", "150", "m", "120 m dan 80 m"),
        ("Talud P 150m L 3m T 10cm", "120", "m", "150m"),
        ("Sawah 2 ha", "1", "ha", "2 ha"),
    ],
)
def test_a_measure_that_is_not_the_volume_is_told(text: str, volume: str, unit: str, named: str) -> None:
    found = measures.differing(text, Decimal(volume), unit)
    assert found is not None
    assert named == found.text


@pytest.mark.parametrize(
    ("text", "volume", "unit"),
    [
        ("Overlay jalan (650 m x 4 m)", "650", "m"),
        ("Overlay jalan 650x4 m", "650", "m"),
        ("Overlay jalan 650X4m", "2600", "m2"),
        ("Overlay jalan (4 m x 650 m)", "650", "Meter"),
        ("Overlay jalan (650 m x 4 m)", "2600", "m2"),
        ("Overlay jalan (650 m x 4 m)", "0.65", "km"),
        ("Cor jalan 150 m x 3 m x 0,1 m", "45", "m3"),
        ("Talud (45 m x 2,5 m)", "112.5", "m²"),
        ("Overlay jalan 1,5 km", "1500", "m"),
        ("Drainase 120 m dan 80 m", "200", "m"),
        ("Drainase 120 m dan 80 m", "80", "m"),
        ("Talud 100 m dan gorong-gorong 2 unit", "2", "unit"),
        ("Overlay jalan (650 m x 4 m)", "1", "paket"),
        ("Saluran U-ditch 40x40 cm", "120", "m"),
        ("Saluran 0,4 x 0,6 m", "120", "m"),
        ("Jalan lebar 3 m", "120", "m"),
        ("Gorong-gorong diameter 1 m", "6", "m"),
        ("Talud RT 2 RW 3", "120", "m"),
        ("Jalan KM 3+200", "2", "km"),
        ("Bantuan Rp5 M", "3", "m"),
        ("Rehab 3 ruang kelas", "2", "ruang"),
        ("Talud jalan", "120", "m"),
    ],
)
def test_what_may_be_the_volume_or_is_none_is_no_contradiction(text: str, volume: str, unit: str) -> None:
    assert measures.differing(text, Decimal(volume), unit) is None


def test_an_unknown_volume_contradicts_nothing() -> None:
    assert measures.differing("Overlay jalan (650 m x 4 m)", None, "m") is None


def test_what_the_name_tells_is_told_in_the_unit_of_the_volume() -> None:
    found = measures.differing("Overlay jalan (650 m x 4 m)", Decimal("0.5"), "km")
    assert found is not None
    assert Fraction(65, 100) == found.amount
    assert Decimal("0.65") == measures.exact(found.amount)
    assert measures.exact(Fraction(1, 3)) is None


@pytest.mark.parametrize(
    ("text", "volume", "unit", "renamed"),
    [
        ("Overlay jalan (650 m x 4 m)", "500", "m", "Overlay jalan (500 m x 4 m)"),
        ("Overlay jalan (4 x 650 m)", "1250.5", "m", "Overlay jalan (4 x 1.250,5 m)"),
        ("Overlay jalan (650 m x 4 m)", "0.5", "km", "Overlay jalan (500 m x 4 m)"),
        ("Overlay jalan 1,5 km", "500", "m", "Overlay jalan 0,5 km"),
        ("Lampu jalan 12 titik", "10", "titik", "Lampu jalan 10 titik"),
        ("Overlay jalan (650 m x 4 m)", "2500", "m2", None),
        ("Drainase 120 m dan 80 m", "150", "m", None),
        ("Talud jalan 120 m", "120", "m", None),
    ],
)
def test_a_name_follows_the_volume_where_that_is_clear(text: str, volume: str, unit: str, renamed: str | None) -> None:
    assert renamed == measures.renamed(text, Decimal(volume), unit)


lengths = st.decimals(min_value=2, max_value=9999, places=1)


@given(length=lengths, width=st.decimals(min_value=1, max_value=2, places=1), volume=lengths)
def test_a_renamed_text_tells_the_volume_and_a_volume_that_follows_agrees(length, width, volume) -> None:
    assume(volume not in {length, width})
    text = f"Talud Dk. Ngasem ({length} m x {width} m)".replace(".", ",").replace("Dk,", "Dk.")
    found = measures.differing(text, volume, "m")
    assert found is not None
    renamed = measures.renamed(text, volume, "m")
    assert renamed is not None
    assert measures.differing(renamed, volume, "m") is None
    assert measures.differing(text, measures.exact(found.amount), "m") is None
    assert text.split("(")[0] == renamed.split("(")[0]
