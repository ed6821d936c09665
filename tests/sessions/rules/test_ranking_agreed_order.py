"""The agreed order: codes and list numbers as people type them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.kernel.refusals import MusrenbangError
from sessions.rules.ranking import PositionsError, Problems, parse, parse_positions, problems

every_run_alike = settings(derandomize=True, deadline=None, max_examples=60)


def test_codes_are_read_in_the_order_typed() -> None:
    assert ("2003-11", "2007-03", "FRM-01") == parse("2003-11 2007-03, FRM-01")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("  ,; ", ()),
        ("2003-11;2007-03\n2001-05\t", ("2003-11", "2007-03", "2001-05")),
        ("frm-01 kec-2 k1-01", ("FRM-01", "KEC-02", "K1-01")),
        ("2007-3 2007-103 2007–04", ("2007-03", "2007-103", "2007-04")),
        ("2007-003", ("2007-03",)),
        ("jalan 2007 2007-", ("JALAN", "2007", "2007-")),
    ],
)
def test_codes_are_written_as_they_stand_in_the_list(text: str, expected: tuple[str, ...]) -> None:
    assert expected == parse(text)


def test_an_order_over_all_members_has_no_problems() -> None:
    found = problems(("B", "A", "C"), ("A", "B", "C"))
    assert Problems() == found


def test_what_is_unknown_doubled_or_missing_is_named_once() -> None:
    found = problems(("X", "B", "X", "Y", "B", "B"), ("C", "A", "B"))
    assert Problems(unknown=("X", "Y"), doubled=("X", "B"), missing=("C", "A")) == found


@pytest.mark.parametrize(
    "text",
    [
        "7-9",
        " 7 - 9 ",
        "7–9",
        "7 — 9",
        "7 sd 9",
        "7sd9",
        "7 SD 9",
        "7 s.d. 9",
        "7 s.d 9",
        "7 s/d 9",
        "7 s d 9",
        "7 sampai 9",
        "7 sampai dengan 9",
        "7 hingga 9",
        "7 8 9",
        "9,8;7",
        "7, 8 dan 9",
        "7-8 8-9 7",
        "8-9,7",
        "07 8-9",
    ],
)
def test_a_range_may_be_written_in_many_ways(text: str) -> None:
    assert (7, 8, 9) == parse_positions(text, 20)


def test_ranges_and_single_numbers_mix() -> None:
    assert (*range(7, 16), 18, 19, 20) == parse_positions("7-15, 18 sd 20", 20)


@pytest.mark.parametrize("text", ["", "  ", ",", " dan "])
def test_nothing_typed_names_nothing(text: str) -> None:
    assert () == parse_positions(text, 20)


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("7-21", "7-21"),
        ("3, 0", "0"),
        ("21", "21"),
        ("0-3", "0-3"),
        ("9-7", "9-7"),
        ("1 9 sd 7", "9 sd 7"),
        ("3, tujuh, 8", "tujuh"),
        ("7-", "7-"),
        ("-7", "-7"),
        ("7 sd", "sd"),
        ("7-8-9", "7-8-9"),
        ("7a", "7a"),
        ("7dan9", "7dan9"),
        ("7danau", "7danau"),
        ("2.5", "2.5"),
        ("1-999999999", "1-999999999"),
        ("9" * 5000, "9" * 5000),
        ("٧", "٧"),
    ],
)
def test_a_piece_that_is_no_number_of_the_list_is_refused_by_name(text: str, piece: str) -> None:
    with pytest.raises(PositionsError) as refused:
        parse_positions(text, 20)
    assert (piece, 20) == (refused.value.piece, refused.value.size)
    assert isinstance(refused.value, ValueError)
    assert isinstance(refused.value, MusrenbangError)
    assert f"{piece!r} names no number from 1 to 20" == str(refused.value)


def test_an_empty_list_has_no_first_number() -> None:
    with pytest.raises(PositionsError):
        parse_positions("1", 0)


@every_run_alike
@given(st.sets(st.integers(1, 60)), st.sampled_from([" ", ", ", ";", " dan "]))
def test_every_set_of_numbers_can_be_typed(numbers: set[int], between: str) -> None:
    assert tuple(sorted(numbers)) == parse_positions(between.join(map(str, numbers)), 60)


@every_run_alike
@given(st.text(alphabet="0123456789 -,;sd./an", max_size=20))
def test_whatever_is_typed_names_numbers_of_the_list_or_is_refused(text: str) -> None:
    refused = ""
    named: tuple[int, ...] = ()
    try:
        named = parse_positions(text, 30)
    except PositionsError as error:
        refused = error.piece
    assert refused in text
    assert set(named) <= set(range(1, 31))
    assert sorted(set(named)) == list(named)


@every_run_alike
@given(st.lists(st.sampled_from("ABCDE")), st.sets(st.sampled_from("ABCDE")).map(sorted))
def test_listed_and_missing_are_all_members_and_unknown(order: list[str], members: list[str]) -> None:
    found = problems(order, members)
    assert set(order) - set(found.unknown) | set(found.missing) == set(members)
    assert not set(order) & set(found.missing)
    assert len(order) - len(set(order)) >= len(found.doubled)
