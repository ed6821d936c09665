"""Identifiers that a spreadsheet took for numbers."""

import pytest

from sessions.intake.repairs.codes import read_identifier
from sessions.intake.verdicts import Why


@pytest.mark.parametrize(
    ("text", "identifier", "why"),
    [
        ("448123", "448123", None),
        ("USL-0007", "USL-0007", None),
        ("448123.0", "448123", Why.ID_READ),
        ("448123,00", "448123", Why.ID_READ),
        ("4,48123E+05", "448123", Why.ID_READ),
        ("4,48123e+05", "448123", Why.ID_READ),
        ("4,4812E+05", "4,4812E+05", Why.ID_LOST),
        ("1.23457E+11", "1.23457E+11", Why.ID_LOST),
        ("-", "", None),
        ("", "", None),
    ],
)
def test_an_id_comes_back_as_it_was_issued_or_is_flagged(text: str, identifier: str, why: Why | None) -> None:
    assert (identifier, why) == read_identifier(text)
