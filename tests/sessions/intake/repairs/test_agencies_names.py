"""How names are compared."""

import pytest

from sessions.intake.repairs.agencies import closest, without_formula_tail, words_of


@pytest.mark.parametrize("name", ["Dinas PU & Tata  Ruang", "DINAS_PU dan_Tata_Ruang", " dinas pu, dan tata-ruang. "])
def test_words_are_letters_and_digits_only(name: str) -> None:
    assert "dinas pu dan tata ruang" == words_of(name)


def test_a_likeness_of_85_is_enough() -> None:
    assert "Desa" == closest("a" * 17 + "bcd", {"a" * 17 + "efg": "Desa"})
    assert closest("a" * 16 + "bcde", {"a" * 16 + "fghi": "Desa"}) is None


def test_a_name_is_clearly_best_by_eight() -> None:
    assert "Satu" == closest("a" * 25, {"a" * 25: "Satu", "a" * 23 + "bc": "Dua"})
    assert closest("a" * 25, {"a" * 25: "Satu", "a" * 24 + "b": "Dua"}) is None
    assert "Satu" == closest("a" * 25, {"a" * 25: "Satu", "a" * 24 + "b": "Satu"})


@pytest.mark.parametrize("tail", ["+M317", " + M317:M398", "+$AB$3:$AB$1200", "+ABC1234567"])
def test_a_formula_pressed_into_a_name_is_left_out(tail: str) -> None:
    assert "Kecamatan Pacitan" == without_formula_tail(f"Kecamatan Pacitan{tail}")


@pytest.mark.parametrize("text", ["Pacitan + 317", "Pacitan +M317 lama", "Pacitan +Mn317"])
def test_other_tails_belong_to_the_name(text: str) -> None:
    assert text == without_formula_tail(text)
