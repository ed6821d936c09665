"""Rupiah as villages write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.intake.repairs.money import (
    LARGEST,
    UNUSUALLY_LARGE,
    UNUSUALLY_SMALL,
    cost_mark,
    heading_factor,
    read_cost,
    recommended_cost,
)
from sessions.intake.verdicts import Why


@pytest.mark.parametrize("text", ["150000000", "150.000.000", "150.000.000,00", " 150.000.000 "])
def test_digits_with_or_without_points_stand_as_they_are(text: str) -> None:
    assert (150_000_000, None) == read_cost(text)


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("Rp 150.000.000,-", 150_000_000),
        ("Rp.100 jt", 100_000_000),
        ("Rp150jt", 150_000_000),
        ("150 juta rupiah", 150_000_000),
        ("1,5 M", 1_500_000_000),
        ("1.5 milyar", 1_500_000_000),
        ("± 150 juta", 150_000_000),
        ("kurang lebih Rp 2.000.000", 2_000_000),
        ("1.5E+08", 150_000_000),
        ("1,5E+08", 150_000_000),
        ("37,5 jt", 37_500_000),
        ("750 rb", 750_000),
        ("150,000,000", 150_000_000),
        ("750,000", 750_000),
        (" 1.5E+08 ", 150_000_000),
        ("10500000.00", 10_500_000),
        ("Rp. 15.000.000,--", 15_000_000),
        ("IDR 5.000.000", 5_000_000),
        ("2 500 000", 2_500_000),
        ("Rp 150.000.000.00", 150_000_000),
        ("Rp 50.000.000 (lima puluh juta)", 50_000_000),
        ("Rp. 0,-", 0),
        ("+/- 150 juta", 150_000_000),
        ("sekitar 150 juta", 150_000_000),
        ("kira-kira Rp: 150 juta", 150_000_000),
        ("Rp 15.000.000.-", 15_000_000),
        ("Rp 15.000.000 -", 15_000_000),
        ("Rp 15.000.000 rupiah.-", 15_000_000),
        ("Rp 50.000.000 (lima puluh juta) (swadaya)", 50_000_000),
    ],
)
def test_other_notations_are_read_and_reported(text: str, rupiah: int) -> None:
    assert (rupiah, Why.COST_READ) == read_cost(text)


@pytest.mark.parametrize(
    "text",
    ["", "-", " - ", "–", "nihil", "belum ada", "...", "?", "Rp -", "Rp. –", "Rp", "IDR -", "Rp: -", ": -", ". -"],
)
def test_no_amount_is_unknown_and_never_zero(text: str) -> None:
    assert (None, None) == read_cost(text)


def test_zero_is_a_request_without_money() -> None:
    assert (0, None) == read_cost("0")


@pytest.mark.parametrize(
    "text",
    [
        "100-150 jt",
        "Rp 10 jt per unit",
        "Rp 10 jt (per unit)",
        "Rp 10 jt (untuk TIAP unit)",
        "Rp 10 jt (setiap RT)",
        "150.000.00",
        "150.000,000",
        "150,000.000",
        "1.2.3",
        "seratus juta",
        "1e9",
        "9" * 40,
    ],
)
def test_what_is_not_one_amount_is_not_guessed(text: str) -> None:
    assert (None, Why.COST_UNREADABLE) == read_cost(text)


@pytest.mark.parametrize(
    ("words", "scale"),
    [
        ("k rb ribu", 10**3),
        ("jt juta JUTA", 10**6),
        ("m M mil miliar milyar", 10**9),
        ("t triliun trilyun", 10**12),
    ],
)
def test_every_word_of_scale_counts(words: str, scale: int) -> None:
    assert {3 * scale} == {read_cost(f"3 {word}")[0] for word in words.split()}
    assert {","} == {cost_mark([f"1,5 {word}"]) for word in words.split()}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("499.999", Why.COST_UNUSUAL),
        ("500.000", None),
        ("20.000.000.000", None),
        ("20.000.000.001", Why.COST_UNUSUAL),
        ("999.999.999.999.999", Why.COST_UNUSUAL),
        ("1.000.000.000.000.000", Why.COST_UNREADABLE),
    ],
)
def test_amounts_are_likely_from_half_a_million_to_twenty_thousand_million(text: str, why: Why | None) -> None:
    assert why is read_cost(text)[1]


@pytest.mark.parametrize("text", ["-500000", "Rp -500.000", "(4.500.000)"])
def test_a_negative_amount_is_not_taken(text: str) -> None:
    assert (None, Why.COST_NEGATIVE) == read_cost(text)


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [("1", 1), ("150", 150), ("1.250", 1_250), ("75.000", 75_000), ("250 rb", 250_000), ("150 M", 150_000_000_000)],
)
def test_an_unlikely_amount_is_kept_and_flagged(text: str, rupiah: int) -> None:
    assert (rupiah, Why.COST_UNUSUAL) == read_cost(text)


def test_sen_are_rounded_to_whole_rupiah() -> None:
    assert (187_450_000, Why.COST_ROUNDED) == read_cost("187450000,3333")
    assert (187_450_001, Why.COST_ROUNDED) == read_cost("187.450.000,50")


@given(st.integers(UNUSUALLY_SMALL, UNUSUALLY_LARGE))
def test_every_amount_reads_back_from_each_notation(rupiah: int) -> None:
    dotted = f"{rupiah:,}".replace(",", ".")
    assert (rupiah, None) == read_cost(dotted)
    assert rupiah == read_cost(f"Rp {dotted},-")[0]
    assert rupiah == read_cost(f"Rp{rupiah:,}.00")[0]


@given(st.text(alphabet="0123456789.,- RpjutaMmrb()/", max_size=30))
def test_any_text_gives_whole_rupiah_in_bounds_or_nothing(text: str) -> None:
    rupiah, why = read_cost(text)
    assert rupiah is None or 0 <= rupiah < LARGEST
    assert rupiah is not None or why in {None, Why.COST_UNREADABLE, Why.COST_NEGATIVE}


def test_three_digits_before_a_word_of_scale_are_settled_by_the_column_or_flagged() -> None:
    assert (1_250_000_000, Why.COST_AMBIGUOUS) == read_cost("1.250 jt")
    assert (1_250_000_000, Why.COST_READ) == read_cost("1.250 jt", ",")
    assert (1_250_000_000, Why.COST_AMBIGUOUS) == read_cost("1.250 jt", ".")
    assert (1_250_000_000, Why.COST_READ) == read_cost("1,250 jt", ".")
    assert (1_250_000, Why.COST_AMBIGUOUS) == read_cost("1,250 jt")


def test_only_amounts_with_a_word_of_scale_prove_the_decimal_mark_of_a_column() -> None:
    assert "." == cost_mark(["1.250 jt", "2.5 jt", "1.500.000"])
    assert "," == cost_mark(["1,5 M"])
    assert cost_mark(["1.500.000", "2.5"]) is None
    assert "," == cost_mark(["1.250", "2,5"], 1_000_000)


@pytest.mark.parametrize(
    ("heading", "factor"),
    [
        ("Anggaran (Rp)", 1),
        ("Perkiraan Anggaran (Rp juta)", 1_000_000),
        ("Biaya (dalam jutaan)", 1_000_000),
        ("Pagu (Rp. 000.000)", 1_000_000),
        ("Biaya (Rp ribu)", 1_000),
        ("Biaya (miliar rupiah)", 1_000_000_000),
        ("Biaya (milyar)", 1_000_000_000),
        ("Biaya (Rp jt)", 1_000_000),
        ("Biaya (x Rp1.000.000)", 1_000_000),
        ("Biaya (x 1,000,000)", 1_000_000),
        ("Biaya (x 1000)", 1_000),
        ("Biaya (x 1,000)", 1_000),
        ("Biaya (Rp.000)", 1_000),
        ("Biaya (Rp,000)", 1_000),
        ("Biaya (ribuan)", 1_000),
        ("BIAYA (JUTA)", 1_000_000),
        ("Biaya (Rp rb)", 1_000),
        ("Anggaran (paling banyak Rp 500.000.000)", 1),
        ("Anggaran (paling banyak Rp 500,000)", 1),
        ("Anggaran (sampai 1.000,50 atau 1000000000)", 1),
        ("Anggaran (sampai 1,000.50)", 1),
        ("Pagu (Rp,000,000)", 1_000_000),
        ("Pagu (Rp .000.000)", 1_000_000),
        ("Anggaran (x Rp1.000)", 1_000),
        ("Nilai (Rp. 000)", 1_000),
        ("Anggaran Tahun 2000", 1),
    ],
)
def test_a_heading_may_say_what_its_amounts_are_counted_in(heading: str, factor: int) -> None:
    assert factor == heading_factor(heading)


def test_amounts_are_counted_as_their_heading_says() -> None:
    assert (150_000_000, Why.COST_SCALED) == read_cost("150", None, 1_000_000)
    assert (75_500_000, Why.COST_SCALED) == read_cost("75,5", ",", 1_000_000)
    assert (1_250_000_000, Why.COST_AMBIGUOUS) == read_cost("1.250", None, 1_000_000)
    assert (1_250_000_000, Why.COST_SCALED) == read_cost("1.250", ",", 1_000_000)
    assert (90_000_000, Why.COST_READ) == read_cost("90 jt", None, 1_000)
    assert (0, None) == read_cost("0", None, 1_000)


def test_a_whole_amount_below_a_heading_in_millions_stands_as_written_and_flagged() -> None:
    assert (150_000_000, Why.COST_UNUSUAL) == read_cost("150.000.000", None, 1_000_000)
    assert (20_000_000_000, Why.COST_UNUSUAL) == read_cost("20.000.000.000", None, 1_000)
    assert (20_000_000_000, Why.COST_SCALED) == read_cost("20.000", ",", 1_000_000)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Setuju:3:unit:150.000.000", "150.000.000"),
        ("Setuju : 3 unit : Anggaran : 150000000 Catatan : segera", "150000000"),
        ("Setuju:3:unit:Rp 90 jt:segera", "Rp 90 jt"),
        ("Setuju : 3 unit : Anggaran : 150000000 Catatan / usul lain : segera", "150000000"),
        ("a:b:c:", ""),
        ("Setuju:3:unit: ;, Rp 90 jt ,; ", "Rp 90 jt"),
        ("Setuju:3:unit:150000000 ;,  Catatan:segera", "150000000"),
        ("Setuju 150.000.000", ""),
        ("", ""),
    ],
)
def test_the_fourth_part_of_a_recommendation_is_its_amount(text: str, amount: str) -> None:
    assert amount == recommended_cost(text)


@pytest.mark.parametrize("text", ["n/a", "NA", "nihil", "kosong", "belum ada", "tidak ada", "Tdk ada", "_", "—"])
def test_every_word_for_nothing_is_no_amount(text: str) -> None:
    assert (None, None) == read_cost(text)


def test_an_exponent_without_decimals_is_written_out() -> None:
    assert (100_000_000, Why.COST_READ) == read_cost("1E+08")
