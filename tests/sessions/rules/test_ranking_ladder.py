"""The ladder: which rung decides, what is skipped, what stays tied, and that nothing is broken silently."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.rules.ranking import Contender, Rank, Settlement, climb
from sessions.values.guideline import Rung

every_run_alike = settings(derandomize=True, deadline=None, max_examples=60)

LADDER = (
    Rung.SCORE,
    Rung.VOTES,
    Rung.URGENCY,
    Rung.BENEFIT,
    Rung.VILLAGE_PRIORITY,
    Rung.READINESS,
    Rung.DELIBERATION,
    Rung.LOT,
)


def contender(key: str, score: Fraction | int | None = None, **others: Fraction | int | None) -> Contender:
    return Contender(
        key=key, values={Rung.SCORE: score, **{Rung[name.upper()]: value for name, value in others.items()}}
    )


def deliberated(*order: str) -> Settlement:
    return Settlement(order=order, rung=Rung.DELIBERATION)


def drawn(*order: str) -> Settlement:
    return Settlement(order=order, rung=Rung.LOT)


def by_key(places: tuple[Rank, ...]) -> dict[str, Rank]:
    return {place.key: place for place in places}


def ranks(places: tuple[Rank, ...]) -> list[tuple[str, int]]:
    return [(place.key, place.rank) for place in places]


def test_nobody_has_no_places() -> None:
    assert () == climb([], LADDER)


def test_one_alone_is_first_and_nothing_decided_it() -> None:
    assert (Rank(key="A", rank=1),) == climb([contender("A", 50)], LADDER)


def test_more_is_better() -> None:
    assert [("B", 1), ("A", 2)] == ranks(climb([contender("A", 60), contender("B", 80)], LADDER))


def test_a_value_is_compared_unrounded() -> None:
    close = [contender("A", Fraction(205, 3)), contender("B", Fraction(6833, 100))]
    assert [("A", 1), ("B", 2)] == ranks(climb(close, LADDER))


@pytest.mark.parametrize(
    "rung", [Rung.SCORE, Rung.VOTES, Rung.URGENCY, Rung.BENEFIT, Rung.VILLAGE_PRIORITY, Rung.READINESS]
)
def test_every_rung_can_decide_what_stands_equal_above_it(rung: Rung) -> None:
    equal: dict[Rung, Fraction | int | None] = dict.fromkeys(LADDER[:6], 3)
    better = 1 if rung is Rung.VILLAGE_PRIORITY else 4
    places = climb([Contender(key="A", values=equal), Contender(key="B", values={**equal, rung: better})], LADDER)
    assert [("B", 1), ("A", 2)] == ranks(places)
    assert [rung, rung] == [place.decided_by for place in places]
    assert [rung, None] == [place.ahead_by for place in places]
    assert [(), ()] == [place.skipped for place in places]


def test_equal_ranks_are_shown_as_equal_and_the_next_rank_leaves_a_gap() -> None:
    places = climb([contender("C", 70), contender("B", 80), contender("A", 80)], (Rung.SCORE,))
    assert [("A", 1), ("B", 1), ("C", 3)] == ranks(places)
    assert [("B",), ("A",), ()] == [place.tied_with for place in places]


def test_all_equal_are_decided_by_nothing() -> None:
    places = climb([contender("C", 80), contender("A", 80), contender("B", 80)], LADDER)
    assert [("A", 1), ("B", 1), ("C", 1)] == ranks(places)
    assert ("B", "C") == places[0].tied_with
    assert {None} == {place.decided_by for place in places} | {place.ahead_by for place in places}


def test_a_tie_remembers_what_separates_it_from_those_below() -> None:
    first, second, last = climb([contender("A", 80), contender("B", 80), contender("C", 70)], LADDER)
    assert (Rung.SCORE, Rung.SCORE) == (first.ahead_by, second.ahead_by)
    assert (None, Rung.SCORE) == (last.ahead_by, last.decided_by)


def test_the_rung_that_decided_a_rank_is_the_last_one_the_rung_ahead_is_the_one_between_neighbours() -> None:
    places = climb(
        [
            contender("A", 80, urgency=5),
            contender("B", 80, urgency=4),
            contender("C", 70, urgency=5),
            contender("D", 70, urgency=4),
        ],
        LADDER,
    )
    assert ["A", "B", "C", "D"] == [place.key for place in places]
    assert [Rung.URGENCY] * 4 == [place.decided_by for place in places]
    assert [Rung.URGENCY, Rung.SCORE, Rung.URGENCY, None] == [place.ahead_by for place in places]


def test_a_rung_is_skipped_for_the_whole_tie_when_one_member_has_no_value() -> None:
    places = climb(
        [
            contender("A", 75, votes=9, urgency=4),
            contender("B", 75, votes=12, urgency=3),
            contender("C", 75, urgency=5),
            contender("D", 60, votes=1, urgency=1),
        ],
        LADDER,
    )
    assert ["C", "A", "B", "D"] == [place.key for place in places]
    assert [(Rung.VOTES,)] * 3 + [()] == [place.skipped for place in places]
    assert Rung.URGENCY is places[0].decided_by


def test_a_rung_skipped_for_one_tie_still_decides_another() -> None:
    places = climb(
        [contender("A", 75, votes=9), contender("B", 75), contender("C", 60, votes=9), contender("D", 60, votes=10)],
        (Rung.SCORE, Rung.VOTES),
    )
    assert [("A", 1), ("B", 1), ("D", 3), ("C", 4)] == ranks(places)
    assert [(Rung.VOTES,), (Rung.VOTES,), (), ()] == [place.skipped for place in places]


def test_zero_is_a_value_and_none_is_not() -> None:
    with_zero = climb([contender("A", 75, votes=0), contender("B", 75, votes=1)], LADDER)
    assert [("B", 1), ("A", 2)] == ranks(with_zero)
    without = climb([contender("A", 75, votes=None), contender("B", 75, votes=1)], LADDER)
    assert [("A", 1), ("B", 1)] == ranks(without)


def test_votes_first_is_only_another_ladder() -> None:
    hall = [contender("A", 80, votes=3), contender("B", 70, votes=9)]
    assert [("B", 1), ("A", 2)] == ranks(climb(hall, (Rung.VOTES, Rung.SCORE)))


def test_deliberation_settles_a_tie() -> None:
    hall = [contender("A", 80), contender("B", 80), contender("C", 70)]
    places = climb(hall, LADDER, [deliberated("B", "A")])
    assert [("B", 1), ("A", 2), ("C", 3)] == ranks(places)
    assert [Rung.DELIBERATION, Rung.DELIBERATION, Rung.SCORE] == [place.decided_by for place in places]
    assert [Rung.DELIBERATION, Rung.SCORE, None] == [place.ahead_by for place in places]
    assert {()} == {place.tied_with for place in places}


def test_a_lot_settles_a_tie() -> None:
    places = climb([contender("A", 80), contender("B", 80)], LADDER, [drawn("B", "A")])
    assert [("B", 1), ("A", 2)] == ranks(places)
    assert Rung.LOT is places[0].decided_by


def test_a_settlement_does_not_move_what_is_no_tie() -> None:
    assert [("A", 1), ("B", 2)] == ranks(climb([contender("A", 80), contender("B", 70)], LADDER, [drawn("B", "A")]))


def test_a_settlement_that_lacks_a_member_of_the_tie_settles_nothing() -> None:
    hall = [contender("A", 80), contender("B", 80), contender("C", 80)]
    assert [("A", 1), ("B", 1), ("C", 1)] == ranks(climb(hall, LADDER, [drawn("B", "A")]))


def test_a_wider_settlement_is_restricted_to_the_tie() -> None:
    hall = [contender("A", 80), contender("B", 80)]
    assert [("B", 1), ("A", 2)] == ranks(climb(hall, LADDER, [drawn("X", "B", "Y", "A")]))


@pytest.mark.parametrize(
    ("settlements", "expected"),
    [
        ([deliberated("A", "B"), deliberated("B", "A")], Rung.DELIBERATION),
        ([drawn("A", "B"), drawn("B", "A")], Rung.LOT),
        ([deliberated("A", "B"), drawn("B", "A")], Rung.LOT),
        ([drawn("A", "B"), deliberated("B", "A")], Rung.DELIBERATION),
        ([deliberated("A", "B"), deliberated("B", "A"), drawn("A", "X")], Rung.DELIBERATION),
    ],
)
def test_the_latest_settlement_of_a_tie_wins_whatever_its_means(settlements: list[Settlement], expected: Rung) -> None:
    places = climb([contender("A", 80), contender("B", 80)], LADDER, settlements)
    assert [("B", 1), ("A", 2)] == ranks(places)
    assert expected is places[0].decided_by


def test_a_settlement_on_a_rung_outside_the_ladder_is_not_heard() -> None:
    hall = [contender("A", 80), contender("B", 80)]
    ladder = (Rung.SCORE, Rung.DELIBERATION)
    assert [("B", 1), ("A", 2)] == ranks(climb(hall, ladder, [deliberated("B", "A"), drawn("A", "B")]))


def test_a_later_settlement_outside_the_ladder_does_not_hide_an_earlier_one_on_it() -> None:
    tie = [contender("A", 50), contender("B", 50)]
    ladder = (Rung.SCORE, Rung.DELIBERATION)
    assert [("B", 1), ("A", 2)] == ranks(climb(tie, ladder, [deliberated("B", "A"), drawn("A", "B")]))


def test_an_unsettled_tie_did_not_skip_the_rungs_of_the_forum() -> None:
    assert () == climb([contender("A", 80), contender("B", 80)], (Rung.SCORE, *LADDER[6:]))[0].skipped


KEYS = [f"2001-{number:02d}" for number in range(1, 9)]
few = st.one_of(st.none(), st.integers(1, 3))


@st.composite
def halls(draw: st.DrawFn) -> list[Contender]:
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=8))
    return [
        Contender(
            key=key,
            values={Rung.SCORE: draw(st.integers(1, 3)), **{rung: draw(few) for rung in (Rung.VOTES, *LADDER[4:6])}},
        )
        for key in keys
    ]


settlements = st.lists(
    st.builds(
        Settlement,
        order=st.permutations(KEYS).flatmap(lambda keys: st.integers(2, 8).map(lambda n: tuple(keys[:n]))),
        rung=st.sampled_from(LADDER[6:]),
    ),
    max_size=3,
)


@every_run_alike
@given(halls(), settlements, st.randoms(use_true_random=False))
def test_shuffling_the_hall_changes_nothing(hall: list[Contender], settled: list[Settlement], shuffle: Random) -> None:
    shuffled = hall.copy()
    shuffle.shuffle(shuffled)
    assert climb(hall, LADDER, settled) == climb(shuffled, LADDER, settled)


@every_run_alike
@given(halls(), settlements)
def test_names_break_no_tie(hall: list[Contender], settled: list[Settlement]) -> None:
    other_name = dict(zip(KEYS, reversed(KEYS), strict=True))
    renamed = climb(
        [Contender(key=other_name[member.key], values=member.values) for member in hall],
        LADDER,
        [Settlement(order=tuple(other_name[key] for key in one.order), rung=one.rung) for one in settled],
    )
    expected = {other_name[place.key]: place.rank for place in climb(hall, LADDER, settled)}
    assert expected == {place.key: place.rank for place in renamed}


@every_run_alike
@given(halls(), settlements)
def test_every_contender_has_one_place_and_ranks_count_those_above(
    hall: list[Contender], settled: list[Settlement]
) -> None:
    places = climb(hall, LADDER, settled)
    assert sorted(member.key for member in hall) == sorted(place.key for place in places)
    for place in places:
        assert 1 + sum(other.rank < place.rank for other in places) == place.rank
        same = {other.key for other in places if other.rank == place.rank}
        assert sorted(same - {place.key}) == list(place.tied_with)


@every_run_alike
@given(halls())
def test_an_equal_rank_means_no_rung_that_counts_told_them_apart(hall: list[Contender]) -> None:
    values = {member.key: member.values for member in hall}
    for place in climb(hall, LADDER):
        for other in place.tied_with:
            for rung in LADDER[:6]:
                assert rung in place.skipped or values[other].get(rung) == values[place.key].get(rung)


@every_run_alike
@given(halls(), settlements, st.integers(0, 7), st.integers(1, 4))
def test_a_higher_score_never_lowers_a_rank(
    hall: list[Contender], settled: list[Settlement], chosen: int, more: int
) -> None:
    if not hall:
        return
    member = hall[chosen % len(hall)]
    before = by_key(climb(hall, LADDER, settled))[member.key].rank
    score = member.values[Rung.SCORE]
    assert score is not None
    raised = Contender(key=member.key, values={**member.values, Rung.SCORE: score + more})
    after = climb([raised if other is member else other for other in hall], LADDER, settled)
    assert by_key(after)[member.key].rank <= before
