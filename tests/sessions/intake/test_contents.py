"""What a single cell may be is told by its first characters as by all of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.intake.contents import CellTrait, is_wording, may_be_a_number, traits_of, value_of
from sessions.kernel.text import clean

_BITS = (
    "rp",
    "Rp.",
    "IDR",
    "-",
    "(",
    ".",
    "+62",
    "8",
    "1",
    "250",
    ",",
    "000",
    "jt",
    " ",
    "m",
    "unit",
    "Talud",
    "/",
    "x",
)
TEXTS = st.one_of(st.lists(st.sampled_from(_BITS), min_size=1, max_size=6).map("".join), st.text(max_size=12)).map(
    clean
)
FIGURES = {CellTrait.NUMBER, CellTrait.MONEY, CellTrait.DATE, CellTrait.PHONE, CellTrait.YEAR}


@given(text=TEXTS)
def test_what_does_not_begin_as_a_number_is_none(text: str) -> None:
    if not may_be_a_number(text):
        assert FIGURES.isdisjoint(traits_of(text))
        assert value_of(text) is None


@given(text=TEXTS)
def test_words_are_what_is_text_and_no_unit(text: str) -> None:
    assert (traits_of(text) & {CellTrait.UNIT, CellTrait.TEXT} == {CellTrait.TEXT}) is is_wording(text)


@pytest.mark.parametrize("text", ["Rehab rumah", "Irigasi 300 m", "Rapat 5 kali", "Jalan 2.000.000"])
def test_words_that_hold_numbers_are_words(text: str) -> None:
    assert is_wording(text)
    assert FIGURES.isdisjoint(traits_of(text))


@pytest.mark.parametrize(
    "text", ["250", "Rp 5.000.000", "rp -", "15/01/2027", "08123456789", "+62 812 3456 789", "m", "-"]
)
def test_figures_and_units_are_no_words(text: str) -> None:
    assert not is_wording(text)
