"""Delegates by vote: reserved seats, ties at the last seat, and no silent winner."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.rules.delegates import Election, Seat, elect

every_run_alike = settings(derandomize=True, deadline=None, max_examples=60)

HALL = {"Andi": 41, "Budi": 38, "Citra": 35, "Dedi": 33, "Eko": 30, "Fitri": 21, "Gita": 17}
WOMEN = frozenset({"Citra", "Fitri", "Gita"})


def names(election: Election) -> list[str]:
    return [seat.person for seat in election.elected]


def reserved_for(seats: int) -> int:
    """Seats kept for women: at least 30 percent of all, rounded up."""
    return (3 * seats + 9) // 10


def test_reserved_seats_go_first_and_the_rest_by_votes() -> None:
    expected = Election(
        elected=(
            Seat(person="Citra", votes=35, reserved=True),
            Seat(person="Fitri", votes=21, reserved=True),
            Seat(person="Andi", votes=41, reserved=False),
            Seat(person="Budi", votes=38, reserved=False),
            Seat(person="Dedi", votes=33, reserved=False),
        )
    )
    assert expected == elect(HALL, WOMEN, seats=5, reserved=2)


def test_a_tie_at_the_last_seat_elects_nobody_silently() -> None:
    votes = {"A": 10, "B": 8, "C": 5, "D": 5, "E": 3}
    election = elect(votes, frozenset(), seats=3, reserved=0)
    assert ["A", "B"] == names(election)
    assert ("C", "D") == election.tied
    assert 1 == election.tied_seats


def test_a_settlement_of_the_tie_fills_the_last_seat() -> None:
    votes = {"A": 10, "B": 8, "C": 5, "D": 5, "E": 3}
    election = elect(votes, frozenset(), seats=3, reserved=0, settlements=[("D", "C")])
    assert ["A", "B", "D"] == names(election)
    assert ((), 0) == (election.tied, election.tied_seats)


def test_the_latest_settlement_that_holds_all_the_tied_wins() -> None:
    votes = {"A": 10, "C": 5, "D": 5}
    settlements = [("C", "D"), ("A", "D", "C"), ("C", "A")]
    assert ["A", "D"] == names(elect(votes, frozenset(), seats=2, reserved=0, settlements=settlements))


def test_a_settlement_that_lacks_one_of_the_tied_settles_nothing() -> None:
    votes = {"C": 5, "D": 5, "E": 5}
    election = elect(votes, frozenset(), seats=2, reserved=0, settlements=[("D", "C")])
    assert ("C", "D", "E") == election.tied
    assert 2 == election.tied_seats


def test_a_tie_inside_the_seats_needs_no_settlement() -> None:
    votes = {"B": 8, "A": 8, "C": 5, "D": 3}
    assert ["A", "B", "C"] == names(elect(votes, frozenset(), seats=3, reserved=0))
    settled = elect(votes, frozenset(), seats=3, reserved=0, settlements=[("B", "A")])
    assert ["B", "A", "C"] == names(settled)


def test_a_tie_at_the_last_reserved_seat_stops_everything() -> None:
    votes = {"Andi": 41, "Citra": 35, "Fitri": 21, "Gita": 21}
    election = elect(votes, WOMEN, seats=3, reserved=2)
    assert ["Citra"] == names(election)
    assert (("Fitri", "Gita"), 1) == (election.tied, election.tied_seats)
    assert election.elected[0].reserved


def test_after_the_reserved_tie_is_settled_the_other_competes_for_the_open_seats() -> None:
    votes = {"Andi": 10, "Budi": 9, "Citra": 35, "Fitri": 21, "Gita": 21}
    election = elect(votes, WOMEN, seats=3, reserved=2, settlements=[("Gita", "Fitri")])
    assert [("Citra", True), ("Gita", True), ("Fitri", False)] == [
        (seat.person, seat.reserved) for seat in election.elected
    ]


def test_women_with_most_votes_take_the_reserved_seats_even_where_they_would_win_anyway() -> None:
    votes = {"Citra": 50, "Fitri": 40, "Gita": 30, "Andi": 20}
    election = elect(votes, WOMEN, seats=3, reserved=1)
    assert [("Citra", True), ("Fitri", False), ("Gita", False)] == [
        (seat.person, seat.reserved) for seat in election.elected
    ]


def test_too_few_women_block_nothing() -> None:
    votes = {"Andi": 41, "Budi": 38, "Citra": 35, "Dedi": 33}
    election = elect(votes, WOMEN, seats=3, reserved=2)
    assert ["Citra", "Andi", "Budi"] == names(election)


def test_a_tie_stops_the_procedure_also_where_no_woman_stands() -> None:
    votes = {"Andi": 8, "Budi": 8}
    election = elect(votes, WOMEN, seats=1, reserved=1)
    assert ("Andi", "Budi") == election.tied


def test_fewer_candidates_than_seats_are_all_elected() -> None:
    assert ["Andi", "Budi"] == names(elect({"Budi": 3, "Andi": 3}, WOMEN, seats=5, reserved=0))


def test_more_reserved_seats_than_seats_elect_no_more_than_the_seats() -> None:
    assert ["Citra"] == names(elect(HALL, WOMEN, seats=1, reserved=2))


@pytest.mark.parametrize("seats", [0, 5])
def test_nobody_stood_so_nobody_is_elected(seats: int) -> None:
    assert Election(elected=()) == elect({}, WOMEN, seats=seats, reserved=0)


PEOPLE = "ABCDEFGH"
counted = st.dictionaries(st.sampled_from(PEOPLE), st.integers(0, 5))
women_among = st.frozensets(st.sampled_from(PEOPLE))


@every_run_alike
@given(counted, women_among, st.integers(0, 6), st.randoms(use_true_random=False))
def test_shuffling_the_candidates_changes_nothing(
    votes: dict[str, int], women: frozenset[str], seats: int, shuffle: Random
) -> None:
    shuffled = list(votes.items())
    shuffle.shuffle(shuffled)
    reserved = reserved_for(seats)
    expected = elect(votes, women, seats=seats, reserved=reserved)
    assert expected == elect(dict(shuffled), women, seats=seats, reserved=reserved)


@every_run_alike
@given(counted, women_among, st.integers(0, 6))
def test_names_elect_nobody(votes: dict[str, int], women: frozenset[str], seats: int) -> None:
    other = dict(zip(PEOPLE, reversed(PEOPLE), strict=True))
    election = elect(votes, women, seats=seats, reserved=reserved_for(seats))
    renamed = elect(
        {other[person]: number for person, number in votes.items()},
        {other[person] for person in women},
        seats=seats,
        reserved=reserved_for(seats),
    )
    if not election.tied:
        assert {other[person] for person in names(election)} == set(names(renamed))
    assert {other[person] for person in election.tied} == set(renamed.tied)


@every_run_alike
@given(counted, women_among, st.integers(0, 6))
def test_every_seat_is_filled_or_named_as_tied(votes: dict[str, int], women: frozenset[str], seats: int) -> None:
    reserved = reserved_for(seats)
    election = elect(votes, women, seats=seats, reserved=reserved)
    filled = set(names(election))
    assert len(filled) == len(election.elected) <= seats
    if election.tied:
        assert 0 < election.tied_seats < len(election.tied)
        assert not filled & set(election.tied)
        assert 1 == len({votes[person] for person in election.tied})
    else:
        assert min(seats, len(votes)) == len(filled)
        assert len(filled & women) >= min(reserved, len(women & votes.keys()))


@every_run_alike
@given(counted, women_among, st.integers(1, 6), st.permutations(PEOPLE))
def test_a_lot_over_everybody_always_ends_the_election(
    votes: dict[str, int], women: frozenset[str], seats: int, order: list[str]
) -> None:
    election = elect(votes, women, seats=seats, reserved=reserved_for(seats), settlements=[tuple(order)])
    assert () == election.tied
    assert min(seats, len(votes)) == len(election.elected)


@every_run_alike
@given(counted, women_among, st.integers(1, 6), st.sampled_from(PEOPLE))
def test_more_votes_cost_nobody_a_seat_except_into_a_tie(
    votes: dict[str, int], women: frozenset[str], seats: int, person: str
) -> None:
    before = elect(votes, women, seats=seats, reserved=reserved_for(seats))
    if person not in names(before) or before.tied:
        return
    after = elect({**votes, person: votes[person] + 1}, women, seats=seats, reserved=reserved_for(seats))
    assert person in names(after) + list(after.tied)
