"""Codes and names in one sentence."""

import pytest

from sessions.sentences.clauses import apart, codes, in_order, listed, subject


def village(tail: int, *numbers: int) -> list[str]:
    return [f"{tail}-{number:02d}" for number in numbers]


ODD = village(2001, 1, 3, 5, 7, 9, 11, 13, 15, 17)


@pytest.mark.parametrize(
    ("expected", "items"),
    [("a", ["a"]), ("a dan b", ["a", "b"]), ("a, b, dan c", ["a", "b", "c"]), ("a, b, c, dan d", iter("abcd"))],
)
def test_items_are_joined_with_a_last_dan(expected: str, items) -> None:
    assert expected == listed(items)


def test_names_with_commas_of_their_own_stand_apart_by_semicolons() -> None:
    assert "Suparno dan Joko" == apart(["Suparno", "Joko"])
    assert "Retno, S.Sos.; Joko" == apart(iter(["Retno, S.Sos.", "Joko"]))


@pytest.mark.parametrize(
    ("expected", "named"),
    [
        ("2001-03", village(2001, 3)),
        ("2001-01, 2001-02, 2001-03, dan 2001-04", village(2001, 4, 3, 2, 1)),
        ("5 usulan (2001-01 s.d. 2001-05)", village(2001, 1, 2, 3, 4, 5)),
        ("5 usulan (2001-01, 2001-02, dan 2003-07 s.d. 2003-09)", village(2003, 9, 8, 7) + village(2001, 2, 1)),
        ("5 usulan (2001-99 s.d. 2001-101, FRM-01, dan KEC-01)", ["KEC-01", "FRM-01", *village(2001, 99, 100, 101)]),
        ("8 usulan (2001-01, 2001-03, 2001-05, 2001-07, 2001-09, 2001-11, 2001-13, dan 2001-15)", ODD[:8]),
        ("9 usulan", ODD),
    ],
)
def test_a_set_of_codes_is_named_drawn_together_or_counted(expected: str, named: list[str]) -> None:
    assert expected == codes(named)


def test_a_set_has_its_noun_in_front_or_inside() -> None:
    assert "usulan 2001-01 dan 2001-02" == subject(village(2001, 1, 2))
    assert "5 usulan (2001-01 s.d. 2001-05)" == subject(village(2001, 1, 2, 3, 4, 5))


def test_an_order_is_told_from_its_top_and_never_sorted() -> None:
    assert "2003-02, 2001-01" == in_order(["2003-02", "2001-01"])
    ten = village(2001, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)
    assert f"{', '.join(ten[:8])}, dan 2 usulan berikutnya" == in_order(ten)
    assert ", ".join(ten[:9]) == in_order(ten[:9])
