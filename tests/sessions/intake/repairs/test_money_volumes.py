"""Volume and unit, in one cell or two."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.intake.repairs.money import read_volume
from sessions.intake.repairs.numbers import decimal_mark, decimal_of
from sessions.intake.verdicts import Why


@pytest.mark.parametrize(
    ("text", "volume", "unit"),
    [
        ("569.5 m", "569.5", "m"),
        ("35 Orang", "35", "Orang"),
        ("200 m2", "200", "m2"),
        ("200 m3", "200", "m3"),
        ("200 m\u00b3", "200", "m\u00b3"),
        (" 200 m ", "200", "m"),
        ("300 m'", "300", "m'"),
        ("12 bh.", "12", "bh"),
        ("0.125 ha", "0.125", "ha"),
        ("5 box", "5", "box"),
    ],
)
def test_volume_and_unit_in_one_cell_are_split_and_told(text: str, volume: str, unit: str) -> None:
    assert (Decimal(volume), unit, Why.VOLUME_SPLIT) == read_volume(text, "", None)


@pytest.mark.parametrize(
    ("text", "unit", "volume"),
    [
        ("1,5", "km", "1.5"),
        ("1,2500", "km", "1.25"),
        ("300 Meter", "meter", "300"),
        ("1 500,5", "M", "1500.5"),
        ("1 500.5 m", "M", "1500.5"),
    ],
)
def test_a_number_beside_its_unit_stands_as_it_is(text: str, unit: str, volume: str) -> None:
    assert (Decimal(volume), unit, None) == read_volume(text, unit, None)


@pytest.mark.parametrize(
    ("text", "unit", "volume", "read_unit", "why"),
    [
        ("", "300 m", 300, "m", Why.VOLUME_READ),
        ("", "\u00b1 300 m", 300, "m", Why.VOLUME_READ),
        ("", "+/-300 m", 300, "m", Why.VOLUME_READ),
        ("-", "300", 300, "", Why.VOLUME_READ),
        ("3", "3 unit", 3, "unit", Why.VOLUME_READ),
        ("3", "2 unit", 3, "unit", Why.UNITS_DIFFER),
        ("", "3 x 4 m", 3, "m", Why.VOLUME_SEVERAL_NUMBERS),
        ("1.250", "1.250 m", 1250, "m", Why.VOLUME_AMBIGUOUS),
    ],
)
def test_a_number_in_the_cell_of_the_unit_counts(text: str, unit: str, volume: int, read_unit: str, why: Why) -> None:
    assert (Decimal(volume), read_unit, why) == read_volume(text, unit, None)


@pytest.mark.parametrize(
    ("text", "unit"), [("12 dusun", "orang"), ("2x", "unit"), ("100 m2", "m"), ("5 bulan", "buah")]
)
def test_two_different_units_are_flagged(text: str, unit: str) -> None:
    assert (unit, Why.UNITS_DIFFER) == read_volume(text, unit, None)[1:]


@pytest.mark.parametrize(
    ("text", "unit"), [("3 bh", "buah"), ("9 org", "orang"), ("8 m²", "meter persegi"), ("8 m²", "m2")]
)
def test_a_unit_and_its_short_form_are_one(text: str, unit: str) -> None:
    assert (unit, Why.VOLUME_READ) == read_volume(text, unit, None)[1:]


def test_the_unit_of_its_own_cell_wins() -> None:
    assert (Decimal(300), "meter", Why.VOLUME_READ) == read_volume("300 m", "meter", None)


@pytest.mark.parametrize(
    ("text", "unit", "volume", "read_unit"),
    [
        ("400 x 3", "meter", "400", "meter"),
        ("100 x 3", "buah", "100", "buah"),
        ("400 m x 3 m", "", "400", "m"),
        ("400x3x0,2 m", "", "400", "m"),
        ("1 paket (3 unit)", "", "1", "paket"),
        *((f"10 {unit} (20 buah)", "", "10", unit) for unit in ("m2", "m3", "m\u00b2", "m\u00b3")),
    ],
)
def test_of_several_numbers_the_first_is_taken_and_flagged(text: str, unit: str, volume: str, read_unit: str) -> None:
    assert (Decimal(volume), read_unit, Why.VOLUME_SEVERAL_NUMBERS) == read_volume(text, unit, None)


@pytest.mark.parametrize("text", ["", "-", "nihil"])
def test_no_volume_is_unknown(text: str) -> None:
    assert (None, "m", None) == read_volume(text, "m", None)


@pytest.mark.parametrize(
    "text", ["satu paket", "5 +unit", "5 (unit) 2", "5 3d", "5 (m x 3)", "5 2x3", "3-5 unit", "1.2.3", "-5", "1" * 20]
)
def test_what_is_not_one_number_is_not_guessed(text: str) -> None:
    assert (None, "", Why.VOLUME_UNREADABLE) == read_volume(text, "", None)


def test_a_volume_stays_below_a_million_millions() -> None:
    assert (Decimal(999_999_999_999), "m", None) == read_volume("999999999999", "m", None)
    assert (None, "m", Why.VOLUME_UNREADABLE) == read_volume("1000000000000", "m", None)


@pytest.mark.parametrize("text", ["vol 5 unit", "Vol : 5 unit", "Vol. 5 unit", "volume: 5 unit", "VOLUME 5 unit"])
def test_the_word_volume_before_the_number_says_nothing(text: str) -> None:
    assert (Decimal(5), "unit", Why.VOLUME_SPLIT) == read_volume(text, "", None)


@pytest.mark.parametrize("text", ["3 x 4", "3 X 4", "3 × 4", "3*4", "3m x 4m"])
def test_every_sign_of_multiplication_makes_several_numbers(text: str) -> None:
    assert (Decimal(3), "m", Why.VOLUME_SEVERAL_NUMBERS) == read_volume(text, "m", None)


def test_an_ambiguous_number_is_flagged_unless_the_column_settles_it() -> None:
    assert (Decimal(1250), "m", Why.VOLUME_AMBIGUOUS) == read_volume("1.250", "m", None)
    assert (Decimal(1250), "m", None) == read_volume("1,250", "m", ".")
    assert (Decimal("1.25"), "m", None) == read_volume("1,250", "m", ",")
    assert (Decimal(1250), "m", None) == read_volume("1.250", "m", ",")
    assert (Decimal("1.25"), "m", Why.VOLUME_AMBIGUOUS) == read_volume("1,250", "m", None)


def test_thousands_in_a_column_with_points_for_decimals_are_flagged() -> None:
    assert (Decimal(1250), "m", Why.VOLUME_AMBIGUOUS) == read_volume("1.250", "m", ".")
    assert (Decimal(10_000), "batang", Why.VOLUME_AMBIGUOUS) == read_volume("10.000 batang", "", ".")


def test_a_column_proves_its_decimal_mark_only_without_contradiction() -> None:
    assert "." == decimal_mark(["1.250", "569.5 m", "35"])
    assert "," == decimal_mark(["1.250", "0,75", "1.250.000"])
    assert decimal_mark(["1.250", "300", "123.456"]) is None
    assert [",", "."] == [decimal_mark([text]) for text in ("1.250.000", "1,250,000")]
    assert decimal_mark(["569.5", "0,75"]) is None


def test_a_zero_that_only_guards_the_comma_is_dropped() -> None:
    assert "1.25" == str(decimal_of("1,2500", ","))
    assert "40" == str(decimal_of("40,00", ","))


@pytest.mark.parametrize("mark", [None, ".", ","])
def test_of_both_signs_in_one_number_the_last_is_the_decimal_mark(mark: str | None) -> None:
    assert {Decimal("1250.5")} == {decimal_of(number, mark) for number in ("1.250,5", "1,250.5", "1 250.5", "1 250,5")}


@given(st.integers(0, 10**9), st.sampled_from(["", ".", ","]), st.integers(1, 99))
def test_a_number_with_one_or_two_decimals_is_exact_in_either_notation(whole: int, mark: str, decimals: int) -> None:
    text = f"{whole}{mark}{decimals}" if mark else str(whole)
    assert Decimal(text.replace(",", ".")) == decimal_of(text, ",")


@given(st.text(max_size=40), st.sampled_from([None, ".", ","]))
def test_any_text_gives_a_volume_that_is_not_negative_or_none(text: str, mark: str | None) -> None:
    volume, _, _ = read_volume(text, "", mark)
    assert volume is None or (volume.is_finite() and volume >= 0)


@pytest.mark.parametrize(
    ("text", "volume", "unit"),
    [
        ("2 (dua) unit", "2", "unit"),
        ("25 ( dua puluh lima ) orang", "25", "orang"),
        ("100 (seratus) m", "100", "m"),
        ("100 m (seratus)", "100", "m"),
        ("1.5E+03", "1500", ""),
        (" 1.5E+03 ", "1500", ""),
        ("5e-01", "0.5", ""),
        ("± 300 m", "300", "m"),
        ("sekitar 40", "40", ""),
        ("+/- 300 m", "300", "m"),
        ("kurang lebih 40", "40", ""),
    ],
)
def test_words_beside_a_number_and_an_exponent_are_read_and_told(text: str, volume: str, unit: str) -> None:
    assert (Decimal(volume), unit, Why.VOLUME_READ) == read_volume(text, "", None)


_IN_WORDS = (
    "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu|nol"
    "|dua belas|tiga puluh|empat ratus|lima ribu|satu koma lima"
)


@pytest.mark.parametrize("word", _IN_WORDS.split("|"))
def test_a_number_in_words_behind_its_figures_is_not_the_unit(word: str) -> None:
    assert (Decimal(7), "unit", Why.VOLUME_READ) == read_volume(f"7 ({word}) unit", "", None)
