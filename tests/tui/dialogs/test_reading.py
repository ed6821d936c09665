"""What people type, read as rupiah, counts and times."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.language.numbers import rupiah
from tui.dialogs.reading import (
    Unreadable,
    at_least,
    read_count,
    read_date,
    read_nip,
    read_rupiah,
    read_time,
    read_volume,
)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("150 jt", 150_000_000),
        ("150jt", 150_000_000),
        ("1,5 M", 1_500_000_000),
        ("1.5 m", 1_500_000_000),
        ("1.500 jt", 1_500_000_000),
        ("187.450.000", 187_450_000),
        ("187450000", 187_450_000),
        ("Rp35 juta", 35_000_000),
        ("rp. 2,25 miliar", 2_250_000_000),
        ("950 rb", 950_000),
        ("Rp1.500.000,00", 1_500_000),
        ("0", 0),
        ("  12,345678 jt ", 12_345_678),
    ],
)
def test_rupiah_is_read_as_people_write_it(typed, amount):
    assert amount == read_rupiah(typed)


@pytest.mark.parametrize(
    "typed", ["", "jt", "abc", "15 ribuan", "1.50", "1.5", "1,5", "0,0000001 jt", "-5 jt", "1e6", "1.5.5 jt", "٣ jt"]
)
def test_what_is_not_rupiah_is_refused_with_a_sentence(typed):
    with pytest.raises(Unreadable, match=r"[A-Z].*\."):
        read_rupiah(typed)


@given(st.integers(min_value=0, max_value=10**15))
def test_every_amount_is_read_back_as_it_is_written(amount):
    assert amount == read_rupiah(rupiah(amount))


@given(st.text(max_size=30))
def test_any_text_is_either_an_amount_or_unreadable(typed):
    try:
        amount = read_rupiah(typed)
    except Unreadable:
        return
    assert 0 <= amount


def test_counts_are_whole():
    assert 27 == read_count(" 27 ")
    assert 1230 == read_count("1.230")
    for typed in ("1,5", "-1", "27 orang", "1.23"):
        with pytest.raises(Unreadable):
            read_count(typed)


def test_volumes_are_exact_decimals():
    assert Decimal("1250.75") == read_volume("1.250,75")
    assert Decimal(320) == read_volume("320")
    for typed in ("3.5", "-1", "1e99", "tiga"):
        with pytest.raises(Unreadable, match="misalnya 320, 12,5, atau"):
            read_volume(typed)


def test_times_take_a_dot_or_a_colon():
    assert time(9, 15) == read_time("9.15") == read_time("09:15")
    for typed in ("24.00", "9.60", "915", "pagi"):
        with pytest.raises(Unreadable):
            read_time(typed)


def test_a_text_that_is_too_short_says_how_short():
    with pytest.raises(Unreadable, match="Alasan paling sedikit 10 huruf; baru 5"):
        at_least(10, "Alasan")("  kurang"[:7])
    assert "sudah di APBDes" == at_least(10)(" sudah di APBDes ")


def test_a_text_of_any_length_only_has_to_be_there():
    with pytest.raises(Unreadable, match=r"^Alasan belum diisi\.$"):
        at_least(1, "Alasan")("  ")
    assert "x" == at_least(1, "Alasan")("x")


@pytest.mark.parametrize("typed", ["3-2-2027", "03/02/2027", "3 Februari 2027", " 3 . 2 . 2027 "])
def test_a_day_is_read_as_people_write_it(typed):
    assert date(2027, 2, 3) == read_date(typed)


@pytest.mark.parametrize("typed", ["", "3-2", "31-2-2027", "Februari 2027", "3 Pebruari 2027", "2027-02-03-1"])
def test_what_is_no_day_is_refused_with_a_sentence(typed):
    with pytest.raises(Unreadable, match="hari-bulan-tahun"):
        read_date(typed)


def test_a_nip_is_read_with_or_without_spaces():
    assert "196712231994011002" == read_nip("19671223 199401 1 002") == read_nip("196712231994011002")


@pytest.mark.parametrize(
    "typed", ["1967122319940110", "19671223 199401 1 0021", "NIP 19671223 199401 1", "1967١223 199401 1 002"]
)
def test_what_is_not_eighteen_digits_is_no_nip(typed):
    with pytest.raises(Unreadable):
        read_nip(typed)
