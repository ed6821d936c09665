"""Completing what is typed."""

import pytest

from tui.widgets.lines import with_words

WORKS = ("Pembangunan talud batu kali", "Rabat beton K-175", "Pembangunan talud bronjong")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("talud", "Pembangunan talud batu kali"),
        ("TAL bron", "Pembangunan talud bronjong"),
        ("bronjong talud", "Pembangunan talud bronjong"),
        ("k-1", "Rabat beton K-175"),
        ("alud", ""),
        ("talud beton", ""),
        (" ", ""),
    ],
)
def test_the_first_that_has_all_words_is_taken(typed: str, found: str) -> None:
    assert found == with_words(typed, WORKS)
