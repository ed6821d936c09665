"""The face: what each sign looks like, that no two look alike, and which size fits."""

from pathlib import Path

import pytest
from support.golden import assert_golden

from tui.picture.face import (
    CUTS,
    DOTS,
    NUMBERS,
    SCALES,
    SIGNS,
    TITLE,
    Lettering,
    Scale,
    is_drawable,
    lettering,
    wrapped,
)

GOLDEN = Path(__file__).parents[2] / "goldens" / "face.txt"

BOTOK = (
    "█▀▀▄ █▀▀█ ▀█▀ █▀▀█ █ ▄▀",
    "█▀▀▄ █  █  █  █  █ █▀▄ ",
    "▀▀▀  ▀▀▀▀  ▀  ▀▀▀▀ ▀  ▀",
)


def test_a_title_has_three_rows_of_half_blocks():
    assert BOTOK == Lettering(TITLE).drawn("Botok")


def test_a_number_has_five_or_ten_rows_of_full_blocks():
    assert ("  ██  ", "████  ", "  ██  ", "  ██  ", "██████") == Lettering(Scale(2, 2)).drawn("1")
    assert 10 == len(Lettering(Scale(4, 4)).drawn("1"))


def test_the_face_has_every_letter_and_digit_and_the_signs_of_numbers():
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:-−+/%=()") <= SIGNS


def test_the_signs_look_as_they_were_agreed():
    signs = "".join(sorted(SIGNS))
    rows = [signs[at : at + 16] for at in range(0, len(signs), 16)]
    drawn = [line for narrow in (False, True) for row in rows for line in (row, *Lettering(TITLE, narrow).drawn(row))]
    assert_golden(GOLDEN, "\n".join(line.rstrip() for line in drawn) + "\n")


@pytest.mark.parametrize("cut", CUTS, ids=("wide", "narrow"))
def test_every_sign_is_five_dots_high_and_at_most_five_wide(cut):
    for sign, rows in cut.items():
        assert DOTS == len(rows), sign
        assert 1 == len({len(row) for row in rows}), sign
        assert 1 <= len(rows[0]) <= 5, sign


ALIKE = {"-−–", "'’", '"“”'}
"""Marks that people read by what stands around them."""


@pytest.mark.parametrize(
    ("cut", "alike"), [(CUTS[0], ALIKE | {"X✗"}), (CUTS[1], ALIKE | {"O0", "S5"})], ids=("wide", "narrow")
)
def test_no_two_signs_look_alike_but_marks_and_in_the_narrow_cut_two_digits(cut, alike):
    families = {}
    for sign, dots in cut.items():
        if sign.strip():
            families.setdefault(dots, []).append(sign)
    assert alike == {"".join(signs) for signs in families.values() if len(signs) > 1}


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("is_narrow", [False, True])
def test_all_rows_are_as_long_as_was_said(scale, is_narrow):
    chosen = Lettering(scale, is_narrow)
    drawn = chosen.drawn("Karangrejo +12:07")
    assert scale.rows == len(drawn)
    assert {chosen.width("Karangrejo +12:07")} == {len(row) for row in drawn}


def test_the_largest_size_that_fits_all_is_taken_and_the_narrow_cut_before_a_smaller_one():
    assert Lettering(Scale(2, 2)) == lettering(["27", "30"], 20, 5, NUMBERS)
    assert Lettering(Scale(4, 4)) == lettering(["27", "30"], 40, 10, NUMBERS)
    assert Lettering(TITLE) == lettering(["442,1", "6,5"], 22, 5)
    assert Lettering(TITLE, is_narrow=True) == lettering(["Karangrejo"], 46, 3)
    assert lettering(["123456789"], 22, 5) is None
    assert lettering(["27"], 22, 2) is None


def test_what_the_face_lacks_is_written_in_letters():
    assert not is_drawable("½")
    assert not is_drawable(" ")
    assert lettering(["½"], 80, 10) is None
    assert wrapped("Jalan ½ lebar", 80) is None


def test_a_text_is_broken_between_words_into_lines_that_fit():
    found = wrapped("Talud jalan Dk. Gandu", 60)
    assert found is not None
    chosen, lines = found
    assert ["Talud jalan", "Dk. Gandu"] == lines
    assert all(chosen.width(line) <= 60 for line in lines)
    assert wrapped("Musyawarah", 20) is None
