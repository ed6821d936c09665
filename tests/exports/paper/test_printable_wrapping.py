"""Lines within a width, without loss."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.paper.printable import bound, divided, wrapped, wrapped_lines

LINES = st.text(st.sampled_from("ab-/ "), max_size=60)


def test_words_fill_a_line_before_the_next_begins() -> None:
    assert ["satu dua", "tiga", "empat"] == wrapped("satu dua tiga empat", 8, len)


def test_the_first_line_may_be_shorter() -> None:
    assert ["satu", "dua tiga"] == wrapped("satu dua tiga", 8, len, first=4)


def test_a_long_word_breaks_after_a_hyphen_or_slash_first() -> None:
    assert ["jalan", "Ganten-", "Kwadungan"] == wrapped("jalan Ganten-Kwadungan", 10, len)
    assert ["abcdefgh", "ij"] == divided("abcdefghij", 8, len)


def test_after_a_long_word_the_lines_are_full_again() -> None:
    assert ["abcd", "efgh", "ij kl"] == wrapped("abcdefghij kl", 10, len, first=4)


def test_a_word_that_just_fits_a_line_is_not_broken() -> None:
    assert ["a", "bcdefgh"] == wrapped("a bcdefgh", 7, len)


def test_line_breaks_are_kept() -> None:
    assert ["a", "", "b"] == wrapped_lines("a\n\nb", 8, len)


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_one_empty_line(text: str) -> None:
    assert [""] == wrapped(text, 8, len)


@given(LINES, st.integers(1, 12), st.integers(1, 12))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, limit: int, first: int) -> None:
    lines = wrapped(text, limit, len, first=first)
    assert len(lines[0]) <= min(first, limit)
    assert limit >= max(map(len, lines))
    assert text.replace(" ", "") == "".join(lines).replace(" ", "")


@given(LINES, st.integers(1, 12))
def test_every_line_but_the_last_is_as_full_as_it_can_be(text: str, limit: int) -> None:
    lines = wrapped(text, limit, len)
    for line, following in pairwise(lines):
        word = following.split(" ")[0]
        if all(len(part) <= limit for part in text.split()):
            assert len(line) + 1 + len(word) > limit


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ruas Botok–Tawangsari (650 m x 4 m) dan 27 KK", "ruas Botok–Tawangsari (650_m_x_4_m) dan 27_KK"),
        ("talud 2,5 x 3 m, 1.250 m, 12 mesin", "talud 2,5_x_3_m, 1.250_m, 12 mesin"),
        ("pukul 08.30 WIB, RT 01/RW 02, 3 macam", "pukul 08.30_WIB, RT 01/RW 02, 3 macam"),
    ],
)
def test_a_measure_stays_on_one_line(text, kept) -> None:
    assert kept == bound(text).replace("\N{NO-BREAK SPACE}", "_")
