"""Rupiah: exact, official, short, in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.language import numbers
from sessions.language.numbers import official, official_in_words, rupiah, rupiah_in_words, short


def test_rupiah_have_no_space_and_dots_between_thousands() -> None:
    assert ["Rp0", "Rp150.000.000", "-Rp5.000"] == [rupiah(amount) for amount in (0, 150_000_000, -5000)]


def test_an_official_amount_names_the_sen() -> None:
    assert "Rp150.000.000,00" == official(150_000_000)


def test_an_official_amount_may_be_repeated_in_words() -> None:
    assert "Rp75.500.000,00 (tujuh puluh lima juta lima ratus ribu rupiah)" == official_in_words(75_500_000)


def test_money_in_words_ends_with_rupiah() -> None:
    assert "seratus lima puluh juta rupiah" == rupiah_in_words(150_000_000)


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (0, "0"),
        (500, "500"),
        (999, "999"),
        (1_000, "1 rb"),
        (950_000, "950 rb"),
        (75_500_000, "75,5 jt"),
        (187_454_999, "187,45 jt"),
        (187_455_000, "187,46 jt"),
        (1_250_000_000, "1,25 M"),
        (17_000_000_000_000, "17 T"),
        (5_000_000_000_000_000, "5.000 T"),
        (-75_500_000, "-75,5 jt"),
    ],
)
def test_a_short_amount_has_at_most_two_decimals(amount: int, printed: str) -> None:
    assert printed == short(amount)


def test_what_is_rounded_to_a_thousand_goes_up_one_scale() -> None:
    assert ["999,99 jt", "1 M"] == [short(999_994_999), short(999_995_000)]


@given(st.integers(0, 10**15))
def test_a_short_amount_is_near_the_truth(amount: int) -> None:
    figure, _, unit = short(amount).partition(" ")
    size = {"": 1, "rb": 10**3, "jt": 10**6, "M": 10**9, "T": 10**12}[unit]
    shown = Decimal(figure.replace(".", "").replace(",", ".")) * size
    assert abs(shown - amount) * 200 <= size


@given(st.lists(st.integers(0, 10**10), max_size=8))
def test_printed_parts_in_millions_add_up_and_each_is_less_than_a_hundredth_off(parts: list[int]) -> None:
    printed = [Decimal(text.replace(".", "").replace(",", ".")) for text in numbers.millions_of_parts(parts)]
    whole = Decimal(numbers.millions(sum(parts)).replace(".", "").replace(",", "."))
    assert whole == sum(printed)
    assert all(abs(Decimal(part) / 10**6 - shown) < Decimal("0.01") for part, shown in zip(parts, printed, strict=True))


def test_millions_are_never_another_unit() -> None:
    assert ("1.323,9", "178,75", "0", "0,01") == tuple(map(numbers.millions, (1_323_900_000, 178_750_000, 0, 5_000)))
    assert ("0,34", "0,33", "0,33") == numbers.millions_of_parts([333_334, 333_333, 333_333])
