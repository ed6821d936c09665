"""Numbers in words, figures and Roman numerals."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.language.numbers import LIMIT, counted, in_words, quantity, roman, thousands, title_words, volume

KNOWN = {
    0: "nol",
    1: "satu",
    10: "sepuluh",
    11: "sebelas",
    12: "dua belas",
    19: "sembilan belas",
    20: "dua puluh",
    21: "dua puluh satu",
    99: "sembilan puluh sembilan",
    100: "seratus",
    101: "seratus satu",
    110: "seratus sepuluh",
    111: "seratus sebelas",
    200: "dua ratus",
    999: "sembilan ratus sembilan puluh sembilan",
    1000: "seribu",
    1001: "seribu satu",
    1011: "seribu sebelas",
    1100: "seribu seratus",
    1999: "seribu sembilan ratus sembilan puluh sembilan",
    2000: "dua ribu",
    2027: "dua ribu dua puluh tujuh",
    11_000: "sebelas ribu",
    21_000: "dua puluh satu ribu",
    100_000: "seratus ribu",
    101_000: "seratus satu ribu",
    1_000_000: "satu juta",
    1_000_001: "satu juta satu",
    1_001_000: "satu juta seribu",
    11_111_111: "sebelas juta seratus sebelas ribu seratus sebelas",
    10**9: "satu miliar",
    1_001_001_001: "satu miliar satu juta seribu satu",
    17 * 10**12: "tujuh belas triliun",
    10**15: "satu kuadriliun",
    -27: "minus dua puluh tujuh",
}

UNITS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11, "seratus": 100,
}  # fmt: skip
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}


def read_back(words: str) -> int:
    """A number from its words, as a listener adds it up: an independent way back."""
    total = part = unit = 0
    for word in words.split():
        if word == "seribu":
            total += 1000
        elif word in SCALES:
            total += (part + unit) * SCALES[word]
            part = unit = 0
        elif word in {"belas", "puluh", "ratus"}:
            part += {"belas": 10 + unit, "puluh": 10 * unit, "ratus": 100 * unit}[word]
            unit = 0
        else:
            part += unit
            unit = UNITS[word]
    return total + part + unit


@pytest.mark.parametrize(("number", "words"), KNOWN.items())
def test_known_numbers_have_these_words(number: int, words: str) -> None:
    assert words == in_words(number)


def test_numbers_up_to_a_million_are_understood_as_they_were_meant() -> None:
    for number in (*range(1, 3000), *range(3000, 1_000_001, 397)):
        assert number == read_back(in_words(number))


@given(st.integers(1, LIMIT - 1))
def test_any_number_is_understood_as_it_was_meant(number: int) -> None:
    assert number == read_back(in_words(number))


@given(st.integers(1, LIMIT - 1))
def test_se_takes_the_place_of_satu_where_it_must(number: int) -> None:
    words = in_words(number).split()
    pairs = set(pairwise(words))
    assert set() == pairs & {("satu", "belas"), ("satu", "puluh"), ("satu", "ratus")}
    assert ("satu", "ribu") not in pairs or number // 1000 % 1000 > 1


def test_numbers_too_large_to_be_money_are_refused() -> None:
    with pytest.raises(ValueError, match="no words"):
        in_words(LIMIT)
    with pytest.raises(ValueError, match="no words"):
        in_words(-LIMIT)


def test_a_year_is_written_with_capitals() -> None:
    assert "Dua Ribu Dua Puluh Tujuh" == title_words(2027)


def test_a_count_is_given_in_figures_and_words() -> None:
    assert "1.027 (seribu dua puluh tujuh)" == counted(1027)


def test_lampiran_are_numbered_in_roman() -> None:
    known = {1: "I", 4: "IV", 8: "VIII", 9: "IX", 14: "XIV", 40: "XL", 1990: "MCMXC", 3999: "MMMCMXCIX"}
    assert known == {number: roman(number) for number in known}


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_what_romans_could_not_write_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no Roman numeral"):
        roman(number)


def test_thousands_are_parted_by_dots() -> None:
    assert ["0", "999", "1.000", "187.450.000", "-5.000"] == [
        thousands(number) for number in (0, 999, 1000, 187_450_000, -5000)
    ]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("1.5", "1,5"),
        (Decimal("1.50"), "1,5"),
        (Decimal(200), "200"),
        (Decimal("2E+2"), "200"),
        (1200, "1.200"),
        ("1234.567", "1.234,567"),
        ("0.05", "0,05"),
        ("-0.0", "0"),
        ("100.0", "100"),
    ],
)
def test_a_volume_has_a_decimal_comma_and_no_idle_zeros(value: Decimal | int | str, printed: str) -> None:
    assert printed == volume(value)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3))
def test_a_volume_loses_nothing_in_print(value: Decimal) -> None:
    assert value == Decimal(volume(value).replace(".", "").replace(",", "."))


@pytest.mark.parametrize("value", ["", "satu", "NaN", "Infinity", "1,5"])
def test_what_is_no_volume_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="decimal"):
        volume(value)


def test_a_quantity_has_its_unit_if_there_is_one() -> None:
    assert ["1,5 km", "3"] == [quantity("1.5", "km"), quantity(3, "")]


@given(metres=st.decimals(min_value="0.001", max_value="999.999", places=3))
def test_less_than_a_kilometre_is_told_in_metres_exactly(metres: Decimal) -> None:
    assert f"{volume(metres)} m" == quantity(metres / 1000, "km") == quantity(metres / 1000, "KM")


def test_a_kilometre_and_more_stays_in_kilometres_and_nothing_is_nothing() -> None:
    assert ["1 km", "0 km", "-0,5 km", "0,5 ha"] == [
        quantity(1, "km"),
        quantity(0, "km"),
        quantity("-0.5", "km"),
        quantity("0.5", "ha"),
    ]
