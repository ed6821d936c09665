"""Text that may be drawn: nothing acts on the page or the terminal, nothing vanishes unseen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.paper.printable import one_line, printable


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("Talud [/x] 50%", "Talud [/x] 50%"),
        ("\x1b[2J\x00\x07\x9bhapus", "[2Jhapus"),
        ("kiri\u202ekanan\u202c", "kirikanan"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\tb\u3000c", "a b c"),
        ("Rp\u202f5\u00a0jt", "Rp\u00a05\u00a0jt"),
        ("e\u0301", "é"),
        ("\ud800 \ue000 \U000e0fff", "? ? ?"),
        ("so\u00adfat", "sofat"),
    ],
)
def test_signs_that_act_are_dropped_and_broken_ones_marked(typed: str, drawn: str) -> None:
    assert drawn == printable(typed)


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_is_typed_can_be_drawn(typed: str) -> None:
    drawn = printable(typed)
    categories = {unicodedata.category(sign) for sign in drawn if sign != "\n"}
    assert set() == categories & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert drawn == printable(drawn)


@given(st.text())
def test_a_title_stays_on_one_line(typed: str) -> None:
    assert "\n" not in one_line(typed)
    assert one_line(typed).split() == printable(typed).split()
