"""Employee numbers on paper."""

import pytest

from sessions.sentences.places import nip


@pytest.mark.parametrize(
    "typed",
    [
        "196712231994011002",
        "19671223 199401 1 002",
        "19671223 199401 1002",
        "1967.1223.199401.1.002",
        "19671223-199401-1-002",
    ],
)
def test_a_nip_is_printed_in_four_parts(typed: str) -> None:
    assert "19671223 199401 1 002" == nip(typed)


@pytest.mark.parametrize(
    ("typed", "printed"), [("", ""), ("12345", "12345"), ("akan  diisi", "akan diisi"), ("١" * 18, "١" * 18)]
)
def test_what_is_no_nip_stands_as_it_was_typed(typed: str, printed: str) -> None:
    assert printed == nip(typed)
