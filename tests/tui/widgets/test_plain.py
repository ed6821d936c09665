"""A text that is cut says no number that is not in it."""

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.plain import crop

WORDS = st.sampled_from(("Talud", "jalan", "178,75 jt", "(55 m x 2,5 m)", "K-175", "RT 02/RW 03", "·", "±", "12", "村"))


@given(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), st.integers(0, 60))
def test_a_cut_text_fits_and_says_no_other_number(text, width):
    shown = crop(text, width)
    assert cell_len(shown) <= width
    assert (shown == text) is (cell_len(text) <= width)
    whole = re.findall(r"\d[\d.,]*\d|\d", text)
    told = re.findall(r"\d[\d.,]*\d|\d", shown)
    assert whole[: len(told)] == told
    assert "178,75 jt" in shown or "178,75" not in shown


def test_what_is_left_of_a_number_goes_with_its_unit_and_bracket():
    name = "Talud jalan Dk. Gandu (55 m x 2,5 m)"
    assert "Talud jalan Dk. Gandu (55 m x…" == crop(name, 30)
    assert "Talud jalan Dk. Gandu…" == crop(name, 27)
    assert "…" == crop("178,75 jt", 8)
    assert "178,75 jt" == crop("178,75 jt", 9)
