"""The line for any order: parts make the whole, more money harms nobody, and a settlement takes nothing back."""

from dataclasses import replace
from itertools import groupby, permutations, product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from support.second_walk import walk

from sessions.rules.ceiling import Placement, draw_line
from sessions.rules.limits import Item, Limits, met_by
from sessions.values.guideline import LineWay

every_run_alike = settings(derandomize=True, deadline=None, max_examples=60)

ways = st.sampled_from(LineWay)
amounts = st.integers(0, 12)
all_limits = st.builds(
    Limits,
    ceiling=st.none() | amounts,
    commissions=st.dictionaries(st.sampled_from(["I", "II"]), amounts),
    agencies=st.dictionaries(st.sampled_from(["DPUPR", "DLH"]), amounts),
    quota_per_commission=st.none() | st.integers(0, 3),
    quota_per_village_and_commission=st.none() | st.integers(0, 2),
    pairs=st.lists(st.sampled_from([("U0", "U1"), ("U1", "U2"), ("U0", "U3"), ("U4", "U5")]), unique=True).map(tuple),
)


@st.composite
def orders(draw: st.DrawFn, most: int = 7) -> list[Item]:
    """Items with gaps and ties in their ranks, some without cost, price, commission, village or agency."""
    ranks = sorted(draw(st.lists(st.integers(1, 4), max_size=most)))
    return [
        Item(
            key=f"U{at}",
            rank=rank,
            cost=draw(st.sampled_from([None, 0, 1, 2, 3, 4, 5, 6, 8])),
            commission=draw(st.sampled_from(["I", "I", "II", None])),
            village=draw(st.sampled_from(["2001", "2002", None])),
            agency=draw(st.sampled_from(["DPUPR", "DLH", ""])),
        )
        for at, rank in enumerate(ranks)
    ]


def other_name(key: str) -> str:
    return f"V{99 - int(key[1:])}"


def settled(items: list[Item]) -> list[list[Item]]:
    """Every way in which a forum could settle all ties: the same items, each with its own rank."""
    tied = [list(permutations(rank)) for _, rank in groupby(items, key=lambda item: item.rank)]
    return [
        [replace(item, rank=at) for at, item in enumerate((item for rank in chosen for item in rank), start=1)]
        for chosen in product(*tied)
    ]


@every_run_alike
@given(orders(), all_limits, ways, st.randoms(use_true_random=False))
def test_shuffling_the_items_changes_nothing(items: list[Item], limits: Limits, way: LineWay, shuffle: Random) -> None:
    shuffled = items.copy()
    shuffle.shuffle(shuffled)
    assert draw_line(items, limits, way) == draw_line(shuffled, limits, way)


@every_run_alike
@given(orders(), all_limits, ways)
def test_codes_decide_nothing(items: list[Item], limits: Limits, way: LineWay) -> None:
    renamed = [replace(item, key=other_name(item.key)) for item in items]
    pairs = tuple((other_name(b), other_name(a)) for a, b in limits.pairs)
    expected = draw_line(items, limits, way)
    found = draw_line(renamed, replace(limits, pairs=pairs), way)
    for item, other in zip(items, renamed, strict=True):
        was, becomes = expected.fates[item.key], found.fates[other.key]
        assert (was.placement, was.funded) == (becomes.placement, becomes.funded)
        assert [b.shortfall for b in was.blocked_by if b.limit.is_adopted] == [
            b.shortfall for b in becomes.blocked_by if b.limit.is_adopted
        ]


@every_run_alike
@given(orders(), all_limits, ways)
def test_parts_make_the_whole(items: list[Item], limits: Limits, way: LineWay) -> None:
    line = draw_line(items, limits, way)
    assert len(items) == len(line.fates) == sum(len(line.keys(placement)) for placement in Placement)
    for limit, tally in line.tallies.items():
        under = [line.fates[item.key] for item in items if limit in met_by(item, limits)]
        taking = [fate for fate in under if fate.placement in {Placement.INSIDE, Placement.PARTIAL}]
        assert tally.used == (sum(fate.funded for fate in taking) if limit.is_money else len(taking))
        assert 0 <= tally.used <= tally.amount
        assert tally.amount == tally.used + tally.left


@every_run_alike
@given(orders(), all_limits, ways)
def test_of_an_exclusive_pair_one_at_most_is_inside(items: list[Item], limits: Limits, way: LineWay) -> None:
    line = draw_line(items, limits, way)
    within = {*line.keys(Placement.INSIDE), *line.keys(Placement.PARTIAL)}
    free = {*line.keys(Placement.NO_COST)}
    for pair in limits.pairs:
        assert len(within.intersection(pair)) + len(free.intersection(pair)) <= 1


@every_run_alike
@given(orders(), all_limits, ways)
def test_money_is_whole_and_only_given_to_those_inside(items: list[Item], limits: Limits, way: LineWay) -> None:
    line = draw_line(items, limits, way)
    for item in items:
        fate = line.fates[item.key]
        assert isinstance(fate.funded, int)
        if fate.placement is Placement.INSIDE:
            assert (item.cost or 0) == fate.funded
        elif fate.placement is Placement.PARTIAL:
            assert way is LineWay.PARTIAL
            assert 0 < fate.funded < (item.cost or 0)
        else:
            assert 0 == fate.funded


@every_run_alike
@given(orders(), all_limits, ways)
def test_who_is_not_inside_is_told_which_limit_stands_in_the_way(
    items: list[Item], limits: Limits, way: LineWay
) -> None:
    line = draw_line(items, limits, way)
    for item in items:
        fate = line.fates[item.key]
        is_blocked = fate.placement in {Placement.OUTSIDE, Placement.PARTIAL, Placement.UNSETTLED}
        assert is_blocked == bool(fate.blocked_by) or fate.placement is Placement.COST_UNKNOWN
        for block in fate.blocked_by:
            assert block.limit in met_by(item, limits)
            assert 0 <= block.shortfall


@settings(every_run_alike, max_examples=200)
@given(orders(most=6), all_limits, ways)
def test_no_settlement_takes_back_what_was_said(items: list[Item], limits: Limits, way: LineWay) -> None:
    line = draw_line(items, limits, way)
    for order in settled(items):
        after = draw_line(order, limits, way)
        assert () == after.crossing
        assert () == after.keys(Placement.UNSETTLED)
        for item in items:
            if line.fates[item.key].placement is not Placement.UNSETTLED:
                assert line.fates[item.key].placement is after.fates[item.key].placement
                assert line.fates[item.key].funded == after.fates[item.key].funded


@every_run_alike
@given(orders(), all_limits, ways)
def test_somebody_waits_exactly_where_a_tie_must_be_settled(items: list[Item], limits: Limits, way: LineWay) -> None:
    line = draw_line(items, limits, way)
    assert bool(line.keys(Placement.UNSETTLED)) == bool(line.crossing)
    ranks = {item.key: item.rank for item in items}
    for tie in line.crossing:
        assert len(tie) > 1
        assert sorted(key for key, rank in ranks.items() if rank == ranks[tie[0]]) == list(tie)


@settings(every_run_alike, max_examples=200)
@given(orders(most=6), amounts, ways)
def test_under_one_ceiling_a_tie_waits_only_where_its_order_matters(
    items: list[Item], ceiling: int, way: LineWay
) -> None:
    line = draw_line(items, Limits(ceiling=ceiling), way)
    lines = {
        tuple(sorted(draw_line(order, Limits(ceiling=ceiling), way).keys(Placement.INSIDE))) for order in settled(items)
    }
    if len(lines) > 1:
        assert line.crossing
    if not line.crossing:
        assert {tuple(sorted(line.keys(Placement.INSIDE)))} == lines


@every_run_alike
@given(orders(), amounts, amounts)
def test_a_larger_pagu_never_drops_anybody_when_the_line_stops(items: list[Item], pagu: int, more: int) -> None:
    before = draw_line(items, Limits(ceiling=pagu), LineWay.STOP)
    after = draw_line(items, Limits(ceiling=pagu + more), LineWay.STOP)
    assert set(before.keys(Placement.INSIDE)) <= set(after.keys(Placement.INSIDE))


@every_run_alike
@given(orders(), all_limits, amounts, amounts)
def test_a_larger_pagu_of_the_kecamatan_never_drops_anybody_whatever_other_limits_hold(
    items: list[Item], limits: Limits, pagu: int, more: int
) -> None:
    before = draw_line(items, replace(limits, ceiling=pagu), LineWay.STOP)
    after = draw_line(items, replace(limits, ceiling=pagu + more), LineWay.STOP)
    assert set(before.keys(Placement.INSIDE)) <= set(after.keys(Placement.INSIDE))


@every_run_alike
@given(orders(), amounts)
def test_when_the_line_stops_nobody_inside_stands_below_somebody_outside(items: list[Item], pagu: int) -> None:
    line = draw_line(items, Limits(ceiling=pagu), LineWay.STOP)
    ranks = {item.key: item.rank for item in items}
    inside = [ranks[key] for key in line.keys(Placement.INSIDE)]
    beyond = [ranks[key] for key in line.keys(Placement.OUTSIDE) + line.keys(Placement.UNSETTLED)]
    assert max(inside, default=0) <= min(beyond, default=99)
    assert not set(inside) & set(beyond)


@every_run_alike
@given(orders(), amounts)
def test_the_shortfall_of_the_first_outside_is_exactly_what_it_needed_more(items: list[Item], pagu: int) -> None:
    single = [replace(item, rank=at) for at, item in enumerate(items, start=1)]
    line = draw_line(single, Limits(ceiling=pagu), LineWay.STOP)
    outside = line.keys(Placement.OUTSIDE)
    if outside:
        (block,) = line.fates[outside[0]].blocked_by
        with_it = draw_line(single, Limits(ceiling=pagu + block.shortfall), LineWay.STOP)
        short_of_it = draw_line(single, Limits(ceiling=pagu + block.shortfall - 1), LineWay.STOP)
        assert Placement.INSIDE is with_it.fates[outside[0]].placement
        assert Placement.OUTSIDE is short_of_it.fates[outside[0]].placement


@settings(every_run_alike, max_examples=200)
@given(orders(most=9), all_limits, ways)
def test_a_second_walk_finds_the_same_places_and_the_same_limits_in_the_way(
    items: list[Item], limits: Limits, way: LineWay
) -> None:
    single = [replace(item, rank=at) for at, item in enumerate(items, start=1)]
    line = draw_line(single, limits, way)
    assert walk(single, limits, way) == {key: (fate.placement, fate.blocked_by) for key, fate in line.fates.items()}


@settings(every_run_alike, max_examples=150)
@given(orders(most=6), all_limits, ways)
def test_what_is_told_of_limits_holds_however_ties_are_settled(items: list[Item], limits: Limits, way: LineWay) -> None:
    line = draw_line(items, limits, way)
    ranks = {item.key: item.rank for item in items}
    for order in settled(items):
        after = draw_line(order, limits, way)
        for key, fate in line.fates.items():
            told = {block.limit: block for block in after.fates[key].blocked_by}
            for block in fate.blocked_by:
                takers = [after.fates[last].placement for last in block.last_inside]
                assert all(found in {Placement.INSIDE, Placement.PARTIAL, Placement.NO_COST} for found in takers)
                assert all(ranks[other] < ranks[key] for other in (*block.last_inside, *block.closed_by))
                if fate.placement is Placement.OUTSIDE and block.limit in told:
                    found = told[block.limit]
                    assert found.left == block.left if block.is_sure and not fate_is_tied(ranks, key) else True
                    assert found.left <= block.left


def fate_is_tied(ranks: dict[str, int], key: str) -> bool:
    return list(ranks.values()).count(ranks[key]) > 1


@every_run_alike
@given(orders(), all_limits, ways)
def test_what_hangs_on_a_tie_names_members_of_open_ties_above_and_only_those_on_the_line_name_nobody(
    items: list[Item], limits: Limits, way: LineWay
) -> None:
    line = draw_line(items, limits, way)
    ranks = {item.key: item.rank for item in items}
    crossing = {key for tie in line.crossing for key in tie}
    for key, fate in line.fates.items():
        assert all(ranks[other] < ranks[key] and other in crossing for other in fate.hangs_on)
        if fate.placement is Placement.UNSETTLED and not fate.hangs_on:
            assert key in crossing
        elif fate.placement is not Placement.UNSETTLED:
            assert () == fate.hangs_on
