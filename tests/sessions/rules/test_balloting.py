"""Counting votes: marks per card, majorities, and every equation that must hold before a result is used."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.rules.balloting import (
    Equation,
    Mismatch,
    Phase,
    discrepancies,
    first_count,
    is_row_expected,
    marks,
    mismatches,
    missing_rows,
    passes,
    phase,
    suspects_swapped_digits,
    totals,
    unconfirmed_rows,
    valid_total,
)
from sessions.values.office import VillageCode
from sessions.values.votes import NO, WHOLE_HALL, YES, Option, Vote, VoteCount, VoteId, VoteMethod, VoteState

every_run_alike = settings(derandomize=True, deadline=None, max_examples=60)

KUTO, TAMANSARI, GANTEN = (VillageCode(f"33.13.16.{tail}") for tail in (2001, 2002, 2003))
A, B, C = (Option(name) for name in ("2001-05", "2010-02", "2003-04"))


def vote(
    method: VoteMethod,
    counts: Mapping[VillageCode, VoteCount] | None = None,
    *,
    entitled: Mapping[VillageCode, int] | None = None,
    marks_per_card: int = 1,
    **cards: int,
) -> Vote:
    return Vote(
        id=VoteId(1),
        question="Usulan di garis batas",
        method=method,
        options=(A, B, C),
        marks=marks_per_card,
        entitled={KUTO: 3, TAMANSARI: 2} if entitled is None else entitled,
        counts=counts or {},
        **cards,
    )


def cards(counts: Mapping[Option, int], **numbers: int) -> VoteCount:
    return VoteCount(counts=counts, **numbers)


def persons(count: VoteCount, **hall: int) -> Vote:
    return vote(VoteMethod.PERSONS, {WHOLE_HALL: count}, entitled={KUTO: 15, TAMANSARI: 15}, **hall)


BALANCED = cards({A: 12, B: 8, C: 4}, abstain=2, invalid=1, in_box=27, spoiled=1, not_returned=1, issued=29)


@pytest.mark.parametrize(
    ("expected", "options"),
    [
        (1, [0, 1, 2, 3]),
        (2, [4, 5]),
        (3, [6, 7, 8, 9, 10]),
        (5, [11, 12, 17, 18]),
        (7, [19, 20, 300]),
    ],
)
def test_the_number_of_marks_follows_the_table_and_never_exceeds_half(expected: int, options: list[int]) -> None:
    assert [expected] * len(options) == [marks(number) for number in options]


@pytest.mark.parametrize(
    ("yes", "no", "expected"), [(20, 19, True), (20, 20, False), (19, 20, False), (1, 0, True), (0, 0, False)]
)
def test_a_question_passes_with_more_than_half_of_the_valid_votes(yes: int, no: int, *, expected: bool) -> None:
    assert expected is passes(yes, no)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(54, 45, True), (12, 21, True), (103, 130, True), (54, 54, False), (54, 46, False), (7, 9, False)],
)
def test_a_difference_divisible_by_nine_hints_at_swapped_digits(first: int, second: int, *, expected: bool) -> None:
    assert expected is suspects_swapped_digits(first, second)


def test_a_published_count_of_two_thousand_ballots_adds_up() -> None:
    count = cards({A: 400, B: 300, C: 88}, issued=835, spoiled=16, not_returned=31, in_box=788)
    published = vote(VoteMethod.PERSONS, {WHOLE_HALL: count}, entitled={KUTO: 2001}, received=2001, unused=1166)
    assert 835 == published.received - published.unused
    assert 788 == count.valid
    assert () == mismatches(published)
    assert (Mismatch(equation=Equation.CARDS, village=WHOLE_HALL, expected=2001, found=2002),) == mismatches(
        replace(published, received=2002)
    )


def test_a_balanced_card_vote_has_no_mismatch() -> None:
    assert () == mismatches(persons(BALANCED, received=40, unused=11))


@pytest.mark.parametrize(
    ("count", "hall", "expected"),
    [
        (BALANCED, {"received": 40, "unused": 10}, [(Equation.CARDS, 39, 40)]),
        (replace(BALANCED, issued=28), {"received": 39, "unused": 11}, [(Equation.ISSUED, 29, 28)]),
        (replace(BALANCED, spoiled=0), {"received": 40, "unused": 11}, [(Equation.ISSUED, 28, 29)]),
        (replace(BALANCED, not_returned=2), {"received": 40, "unused": 11}, [(Equation.ISSUED, 30, 29)]),
        (replace(BALANCED, not_returned=3, issued=31), {"received": 42, "unused": 11}, [(Equation.RIGHT, 30, 31)]),
        (replace(BALANCED, counts={A: 12, B: 8, C: 5}), {"received": 40, "unused": 11}, [(Equation.MARKS, 24, 25)]),
        (replace(BALANCED, abstain=3), {"received": 40, "unused": 11}, [(Equation.MARKS, 23, 24)]),
        (replace(BALANCED, invalid=0), {"received": 40, "unused": 11}, [(Equation.MARKS, 25, 24)]),
        (replace(BALANCED, abstain=27), {"received": 40, "unused": 11}, [(Equation.BOX, 28, 27)]),
    ],
)
def test_each_equation_of_a_card_vote_is_checked(
    count: VoteCount, hall: dict[str, int], expected: list[tuple[Equation, int, int]]
) -> None:
    found = [(bad.equation, bad.expected, bad.found) for bad in mismatches(persons(count, **hall))]
    assert expected == found
    assert {(WHOLE_HALL, "")} == {(bad.village, bad.option) for bad in mismatches(persons(count, **hall))}


def test_the_equations_read_as_the_berita_acara_prints_them() -> None:
    assert [
        "diterima = dibagikan + sisa",
        "dibagikan ≤ hak suara",
        "dibagikan = dalam kotak + rusak + tidak kembali",
        "dalam kotak = sah + abstain + tidak sah",
        "jumlah suara = pilihan per kartu × kartu sah",
        "suara satu pilihan ≤ kartu sah",
        "jumlah suara + abstain + tidak memberi suara = hadir berhak",
    ] == list(Equation)


def test_a_box_of_only_blank_and_invalid_cards_adds_up() -> None:
    count = cards({}, abstain=2, invalid=1, in_box=3, issued=3)
    assert () == mismatches(persons(count, received=3))


def test_no_option_has_more_votes_than_there_are_valid_cards() -> None:
    count = cards({A: 4, B: 1, C: 1}, in_box=3, issued=3)
    counted = vote(VoteMethod.K_DIFFERENT, {KUTO: count}, entitled={KUTO: 3}, marks_per_card=2, received=3)
    assert (Mismatch(equation=Equation.OPTION, village=KUTO, option=A, expected=3, found=4),) == mismatches(counted)


def test_k_different_marks_make_k_times_the_valid_cards_in_each_village() -> None:
    kuto = cards({A: 3, B: 2, C: 1}, in_box=3, issued=3)
    tamansari = cards({A: 1, B: 1, C: 1}, in_box=2, issued=2, invalid=0)
    counted = vote(VoteMethod.K_DIFFERENT, {KUTO: kuto, TAMANSARI: tamansari}, marks_per_card=2, received=7, unused=2)
    assert (Mismatch(equation=Equation.MARKS, village=TAMANSARI, expected=4, found=3),) == mismatches(counted)
    mended = replace(counted, counts={KUTO: kuto, TAMANSARI: replace(tamansari, counts={A: 1, B: 2, C: 1})})
    assert () == mismatches(mended)
    assert {A: 4, B: 4, C: 2} == totals(mended)
    assert 5 == valid_total(mended)


def test_a_village_is_not_handed_more_cards_than_its_right() -> None:
    over = cards({A: 3}, in_box=3, issued=3)
    counted = vote(VoteMethod.K_DIFFERENT, {KUTO: over, TAMANSARI: over}, received=6)
    assert (Mismatch(equation=Equation.RIGHT, village=TAMANSARI, expected=2, found=3),) == mismatches(counted)


def test_a_village_without_a_right_was_handed_none() -> None:
    counted = vote(VoteMethod.K_DIFFERENT, {GANTEN: cards({A: 1}, in_box=1, issued=1)})
    assert (Mismatch(equation=Equation.RIGHT, village=GANTEN, expected=0, found=1),) == mismatches(counted)


def test_the_cards_of_the_hall_are_compared_when_every_village_is_counted() -> None:
    kuto = cards({A: 3}, in_box=3, issued=3)
    begun = vote(VoteMethod.K_DIFFERENT, {KUTO: kuto}, received=9)
    assert () == mismatches(begun)
    finished = replace(begun, counts={KUTO: kuto, TAMANSARI: cards({A: 2}, in_box=2, issued=2)})
    assert (Mismatch(equation=Equation.CARDS, village=WHOLE_HALL, expected=5, found=9),) == mismatches(finished)


def test_a_show_of_hands_adds_up_to_those_entitled_and_present() -> None:
    count = VoteCount(counts={YES: 20, NO: 3}, abstain=3, not_voting=1)
    asked = replace(
        vote(VoteMethod.SHOW_OF_HANDS, {WHOLE_HALL: count}, entitled={KUTO: 15, TAMANSARI: 12}), options=(YES, NO)
    )
    assert () == mismatches(asked)
    assert {YES: 20, NO: 3} == totals(asked)
    assert 23 == valid_total(asked)
    one_less = replace(asked, counts={WHOLE_HALL: replace(count, not_voting=0)})
    assert (Mismatch(equation=Equation.HANDS, village=WHOLE_HALL, expected=27, found=26),) == mismatches(one_less)


def test_a_show_of_hands_may_be_counted_village_by_village() -> None:
    counts = {KUTO: VoteCount(counts={A: 2}, abstain=1), TAMANSARI: VoteCount(counts={A: 1}, not_voting=2)}
    expected = (Mismatch(equation=Equation.HANDS, village=TAMANSARI, expected=2, found=3),)
    assert expected == mismatches(vote(VoteMethod.SHOW_OF_HANDS, counts))


def test_one_village_has_one_voice() -> None:
    one_each = {KUTO: 1, TAMANSARI: 1, GANTEN: 1}
    counts = {
        KUTO: VoteCount(counts={A: 1}),
        TAMANSARI: VoteCount(counts={}, abstain=1),
        GANTEN: VoteCount(counts={}, not_voting=1),
    }
    assert () == mismatches(vote(VoteMethod.VILLAGE, counts, entitled=one_each))
    twice = {**counts, KUTO: VoteCount(counts={A: 1, B: 1})}
    expected = (Mismatch(equation=Equation.HANDS, village=KUTO, expected=1, found=2),)
    assert expected == mismatches(vote(VoteMethod.VILLAGE, twice, entitled=one_each))


def test_acclamation_counts_nobody() -> None:
    acclaimed = vote(VoteMethod.ACCLAMATION)
    assert () == mismatches(acclaimed)
    assert () == missing_rows(acclaimed)
    assert {A: 0, B: 0, C: 0} == totals(acclaimed)
    assert not is_row_expected(acclaimed, WHOLE_HALL)


def test_a_stray_row_cannot_make_an_acclamation_fail() -> None:
    assert () == mismatches(vote(VoteMethod.ACCLAMATION, {WHOLE_HALL: VoteCount(counts={A: 99})}))


EMPTY = VoteCount(counts={})


@pytest.mark.parametrize(
    ("method", "counted", "expected"),
    [
        (VoteMethod.K_DIFFERENT, [], [KUTO, TAMANSARI]),
        (VoteMethod.K_DIFFERENT, [TAMANSARI], [KUTO]),
        (VoteMethod.K_DIFFERENT, [KUTO, TAMANSARI], []),
        (VoteMethod.VILLAGE, [KUTO], [TAMANSARI]),
        (VoteMethod.PERSONS, [], [WHOLE_HALL]),
        (VoteMethod.PERSONS, [WHOLE_HALL], []),
        (VoteMethod.SHOW_OF_HANDS, [], [WHOLE_HALL]),
        (VoteMethod.SHOW_OF_HANDS, [WHOLE_HALL], []),
        (VoteMethod.SHOW_OF_HANDS, [TAMANSARI], [KUTO]),
        (VoteMethod.SHOW_OF_HANDS, [KUTO, TAMANSARI], []),
    ],
)
def test_rows_still_to_be_counted_are_named(
    method: VoteMethod, counted: list[VillageCode], expected: list[VillageCode]
) -> None:
    entitled = {KUTO: 3, TAMANSARI: 1, GANTEN: 0}
    assert tuple(expected) == missing_rows(vote(method, dict.fromkeys(counted, EMPTY), entitled=entitled))


@pytest.mark.parametrize(
    ("method", "counted", "expected"),
    [
        (VoteMethod.K_DIFFERENT, [], [KUTO, TAMANSARI]),
        (VoteMethod.K_DIFFERENT, [KUTO], [KUTO, TAMANSARI]),
        (VoteMethod.VILLAGE, [], [KUTO, TAMANSARI]),
        (VoteMethod.PERSONS, [], [WHOLE_HALL]),
        (VoteMethod.SHOW_OF_HANDS, [], [WHOLE_HALL, KUTO, TAMANSARI]),
        (VoteMethod.SHOW_OF_HANDS, [WHOLE_HALL], [WHOLE_HALL]),
        (VoteMethod.SHOW_OF_HANDS, [KUTO], [KUTO, TAMANSARI]),
        (VoteMethod.ACCLAMATION, [], []),
    ],
)
def test_only_rows_of_the_method_are_expected_and_never_hall_and_village_together(
    method: VoteMethod, counted: list[VillageCode], expected: list[VillageCode]
) -> None:
    asked = vote(method, dict.fromkeys(counted, EMPTY), entitled={KUTO: 3, TAMANSARI: 2, GANTEN: 0})
    found = [row for row in (WHOLE_HALL, KUTO, TAMANSARI, GANTEN, VillageCode("x")) if is_row_expected(asked, row)]
    assert expected == found


def test_totals_follow_the_options_and_count_what_is_not_named_as_zero() -> None:
    counted = vote(VoteMethod.VILLAGE, {KUTO: VoteCount(counts={C: 1}), TAMANSARI: VoteCount(counts={C: 1})})
    assert [(A, 0), (B, 0), (C, 2)] == list(totals(counted).items())


@every_run_alike
@given(st.integers(0, 400))
def test_marks_leave_room_to_vote_for_others(options: int) -> None:
    assert 1 <= marks(options) <= max(1, options // 2)
    assert marks(options) in {1, 2, 3, 4, 5, 7}
    assert marks(options) <= marks(options + 1)


@every_run_alike
@given(st.integers(0, 999), st.integers(0, 8))
def test_swapped_neighbours_are_always_suspected(number: int, at: int) -> None:
    digits = list(f"{number:010d}")
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    swapped = int("".join(digits))
    assert suspects_swapped_digits(number, swapped) is (swapped != number)


@st.composite
def balanced_votes(draw: st.DrawFn) -> Vote:
    """Card votes as honest halls count them: every card is somewhere, every valid card has k different marks."""
    k = draw(st.integers(1, 3))
    counts = {}
    for village in (KUTO, TAMANSARI, GANTEN):
        valid = draw(st.lists(st.sets(st.sampled_from([A, B, C]), min_size=k, max_size=k), max_size=6))
        abstain, invalid, spoiled, lost = (draw(st.integers(0, 3)) for _ in range(4))
        in_box = len(valid) + abstain + invalid
        counts[village] = VoteCount(
            counts={option: sum(option in card for card in valid) for option in (A, B, C)},
            abstain=abstain,
            invalid=invalid,
            in_box=in_box,
            spoiled=spoiled,
            not_returned=lost,
            issued=in_box + spoiled + lost,
        )
    entitled = {village: count.issued + draw(st.integers(0, 2)) + 1 for village, count in counts.items()}
    unused = draw(st.integers(0, 9))
    received = unused + sum(count.issued for count in counts.values())
    return vote(VoteMethod.K_DIFFERENT, counts, entitled=entitled, marks_per_card=k, received=received, unused=unused)


@every_run_alike
@given(balanced_votes())
def test_an_honest_count_always_adds_up_and_its_parts_make_the_whole(counted: Vote) -> None:
    assert () == mismatches(counted)
    assert counted.marks * valid_total(counted) == sum(totals(counted).values())
    rows = counted.counts.values()
    outcomes = sum(count.valid + count.abstain + count.invalid + count.spoiled + count.not_returned for count in rows)
    assert counted.received == outcomes + counted.unused


@every_run_alike
@given(
    balanced_votes(),
    st.sampled_from([KUTO, TAMANSARI, GANTEN]),
    st.sampled_from(["abstain", "issued", "spoiled", "not_returned", "in_box", "invalid"]),
    st.sampled_from([-1, 1]),
)
def test_one_wrong_number_never_goes_unseen(counted: Vote, village: VillageCode, field: str, slip: int) -> None:
    row = counted.counts[village]
    wrong = replace(row, **{field: getattr(row, field) + slip})
    assert mismatches(replace(counted, counts={**counted.counts, village: wrong}))


@every_run_alike
@given(balanced_votes(), st.sampled_from([A, B, C]), st.sampled_from([-1, 1]))
def test_one_wrong_tally_never_goes_unseen(counted: Vote, option: Option, slip: int) -> None:
    row = counted.counts[KUTO]
    wrong = replace(row, counts={**row.counts, option: row.counts[option] + slip})
    assert mismatches(replace(counted, counts={**counted.counts, KUTO: wrong}))


HANDS = cards({A: 3, B: 2, C: 0})


def test_the_states_are_said_as_the_hall_says_them() -> None:
    assert ["disiapkan", "dibuka", "dihitung", "cocok", "disahkan", "dibatalkan"] == [str(state) for state in Phase]


@pytest.mark.parametrize(
    ("expected", "held"),
    [
        (Phase.PREPARED, replace(persons(BALANCED), state=VoteState.PREPARED)),
        (Phase.OPENED, vote(VoteMethod.SHOW_OF_HANDS)),
        (Phase.COUNTED, vote(VoteMethod.VILLAGE, {KUTO: cards({A: 3})})),
        (Phase.COUNTED, vote(VoteMethod.SHOW_OF_HANDS, {WHOLE_HALL: cards({A: 2})})),
        (Phase.AGREES, vote(VoteMethod.SHOW_OF_HANDS, {WHOLE_HALL: HANDS})),
        (Phase.AGREES, vote(VoteMethod.ACCLAMATION)),
        (Phase.CERTIFIED, replace(persons(BALANCED), state=VoteState.CERTIFIED)),
        (Phase.CANCELLED, replace(persons(BALANCED), state=VoteState.CANCELLED)),
    ],
)
def test_a_vote_stands_where_its_count_is(expected: Phase, held: Vote) -> None:
    assert expected is phase(held)


def test_what_adds_up_is_not_yet_cocok_before_its_second_entry() -> None:
    once = replace(persons(BALANCED, received=30, unused=1), twice_from=29)
    assert Phase.COUNTED is phase(once)
    assert (WHOLE_HALL,) == unconfirmed_rows(once)
    assert Phase.AGREES is phase(replace(once, again={WHOLE_HALL: (BALANCED,)}))
    assert () == unconfirmed_rows(replace(once, twice_from=30))


def test_only_rows_whose_entries_differ_are_discrepancies_and_the_first_count_stays() -> None:
    other = cards({A: 11, B: 9, C: 4}, abstain=2, invalid=1, in_box=27, spoiled=1, not_returned=1, issued=29)
    alike = replace(persons(BALANCED), again={WHOLE_HALL: (BALANCED,)})
    assert () == discrepancies(alike)
    differing = replace(alike, again={WHOLE_HALL: (other, BALANCED)})
    assert (WHOLE_HALL,) == discrepancies(differing)
    recounted = replace(persons(other), replaced={WHOLE_HALL: (BALANCED, other)})
    assert {A: 12, B: 8, C: 4} == first_count(recounted)
    assert {A: 0, B: 2, C: 0} == first_count(vote(VoteMethod.SHOW_OF_HANDS, {WHOLE_HALL: cards({B: 2})}))
