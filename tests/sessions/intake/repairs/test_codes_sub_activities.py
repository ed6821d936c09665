"""Codes of sub kegiatan as people write them."""

import pytest

from sessions.intake.repairs.codes import code_and_name, read_sub_activity
from sessions.intake.verdicts import Why


@pytest.mark.parametrize(
    ("text", "code", "why"),
    [
        ("1.03.02.2.01.0005", "1.03.02.2.01.0005", None),
        ("1.03.02.2.01.0005.", "1.03.02.2.01.0005", Why.CODE_READ),
        ("1.03.02. 2.01. 0005", "1.03.02.2.01.0005", Why.CODE_READ),
        ("1.03.10.2.01.0011 Rehabilitasi Jalan", "1.03.10.2.01.0011", Why.CODE_READ),
        ("5", "5", None),
        ("Rehabilitasi Jalan", "", Why.CODE_UNREADABLE),
        ("1.03.x.2.01", "", Why.CODE_UNREADABLE),
        ("1..03.02.2", "", Why.CODE_UNREADABLE),
        (".", "", None),
        ("belum ada", "", None),
        ("", "", None),
    ],
)
def test_a_code_is_figures_and_points_or_flagged(text: str, code: str, why: Why | None) -> None:
    assert (code, why) == read_sub_activity(text)


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("1.03.10.2.01.0011 Rehabilitasi Jalan", "1.03.10.2.01.0011", "Rehabilitasi Jalan"),
        ("1.03.10.2.01.0011 - Rehabilitasi Jalan", "1.03.10.2.01.0011", "Rehabilitasi Jalan"),
        ("1.03.10.2.01.0011", "1.03.10.2.01.0011", ""),
        ("Rehabilitasi Jalan 1.03.10.2.01.0011", "", "Rehabilitasi Jalan 1.03.10.2.01.0011"),
        ("2.5 km jalan", "", "2.5 km jalan"),
        ("1.03.10.2.01a Jalan", "", "1.03.10.2.01a Jalan"),
        ("", "", ""),
    ],
)
def test_a_sub_kegiatan_is_parted_into_code_and_name(text: str, code: str, name: str) -> None:
    assert (code, name) == code_and_name(text)
