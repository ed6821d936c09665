"""The recomputable lot, against the published seed."""

import pytest

from sessions.rules.delegates import digest, draw_all, drawn, is_seed

SEED = "31415926535897932384"


def test_the_digest_is_that_of_seed_comma_turn() -> None:
    assert "2972ee61f0cd946290c7152e4d577b19252aa43dc80d9f8172a57e4ea35257a8" == digest(SEED, 1)


@pytest.mark.parametrize(("papers", "expected"), [(2, [1, 2, 2]), (3, [2, 3, 1]), (5, [2, 1, 5])])
def test_a_turn_draws_the_paper_the_formula_names(papers: int, expected: list[int]) -> None:
    assert expected == [drawn(SEED, turn, papers) for turn in (1, 2, 3)]


def test_drawing_all_leaves_no_paper_and_draws_none_twice() -> None:
    papers = ["A", "B", "C", "D", "E"]
    by_hand = [papers.pop(drawn(SEED, turn, left) - 1) for turn, left in ((1, 5), (2, 4), (3, 3), (4, 2), (5, 1))]
    order = draw_all(SEED, ("A", "B", "C", "D", "E"))
    assert tuple(by_hand) == order
    assert "B" == order[0]
    assert ["A", "B", "C", "D", "E"] == sorted(order)


def test_an_empty_list_draws_nothing() -> None:
    assert () == draw_all(SEED, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("123456", True),
        (SEED, True),
        ("12345", False),
        ("12 3456", False),
        ("123456a", False),
        ("", False),
        ("١٢٣٤٥٦", False),
    ],
)
def test_a_seed_is_six_digits_or_more(text: str, *, expected: bool) -> None:
    assert expected is is_seed(text)
