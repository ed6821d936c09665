"""The line: published budgets, the three ways, quotas, ties that cross, and what stands outside the money."""

from dataclasses import replace

import pytest

from sessions.rules.ceiling import Block, CeilingLine, LineFate, LineSums, Placement, draw_line
from sessions.rules.limits import Exclusion, Item, Limit, Limits
from sessions.values.guideline import LineKind, LineWay

STOP, SKIP, PARTIAL = LineWay.STOP, LineWay.SKIP, LineWay.PARTIAL
KECAMATAN = Limit(kind=LineKind.CEILING)
KOMISI_I = Limit(kind=LineKind.COMMISSION_CEILING, commission="I")
KOMISI_II = Limit(kind=LineKind.COMMISSION_CEILING, commission="II")
DPUPR = Limit(kind=LineKind.AGENCY_CEILING, agency="DPUPR")


def ranked(*costs: int | None, ranks: tuple[int, ...] = ()) -> list[Item]:
    """A, B, C, ... in rank order with these costs."""
    return [Item(key=chr(65 + at), rank=ranks[at] if ranks else at + 1, cost=cost) for at, cost in enumerate(costs)]


def by_votes(*pairs: tuple[int, int]) -> list[Item]:
    """Items of (cost, votes), named and ranked by their votes."""
    in_order = sorted(pairs, key=lambda pair: -pair[1])
    return [Item(key=str(votes), rank=rank, cost=cost) for rank, (cost, votes) in enumerate(in_order, start=1)]


def missing(fate: LineFate) -> tuple[Block, ...]:
    """Which limits stood in the way and what was missing, without the others that took from them."""
    return tuple(Block(limit=block.limit, shortfall=block.shortfall) for block in fate.blocked_by)


def placements(line: CeilingLine) -> str:
    """One letter each: Inside, Partial, Outside, Waiting, unknown (?), free (-)."""
    letters = dict(zip(Placement, "IPOW?-", strict=True))
    return "".join(letters[fate.placement] for fate in line.fates.values())


@pytest.mark.parametrize("way", [STOP, SKIP])
def test_four_projects_share_a_thousand(way: LineWay) -> None:
    items = by_votes((100, 500), (300, 800), (200, 900), (500, 600))
    line = draw_line(items, Limits(ceiling=1000), way)
    assert ("900", "800", "600") == line.keys(Placement.INSIDE)
    assert LineSums(amount=1000, used=1000) == line.tallies[KECAMATAN]


def test_a_project_that_does_not_fit_is_leapt_over() -> None:
    items = by_votes((800, 900), (300, 800), (200, 600))
    assert ("900", "600") == draw_line(items, Limits(ceiling=1000), SKIP).keys(Placement.INSIDE)
    assert ("900",) == draw_line(items, Limits(ceiling=1000), STOP).keys(Placement.INSIDE)


def test_five_wishes_leave_fifty_thousand() -> None:
    wishes = {"Festival": 100_000, "Playground": 200_000, "Fountain": 250_000, "Bike": 150_000, "Trees": 80_000}
    items = [Item(key=key, rank=rank, cost=cost) for rank, (key, cost) in enumerate(wishes.items(), start=1)]
    line = draw_line(items, Limits(ceiling=500_000), SKIP)
    assert ("Festival", "Playground", "Bike") == line.keys(Placement.INSIDE)
    assert 50_000 == line.tallies[KECAMATAN].left


def test_leaping_is_not_monotone() -> None:
    assert ("A", "C") == draw_line(ranked(800, 300, 200), Limits(ceiling=1000), SKIP).keys(Placement.INSIDE)
    assert ("A", "B") == draw_line(ranked(800, 300, 200), Limits(ceiling=1100), SKIP).keys(Placement.INSIDE)


def test_stopping_closes_the_line_for_whatever_follows() -> None:
    line = draw_line(ranked(800, 300, 200), Limits(ceiling=1000), STOP)
    assert "IOO" == placements(line)
    assert LineSums(amount=1000, used=800, is_closed=True) == line.tallies[KECAMATAN]


def test_the_first_that_does_not_fit_is_funded_in_part() -> None:
    line = draw_line(ranked(800, 300, 100), Limits(ceiling=1000), PARTIAL)
    assert "IPO" == placements(line)
    assert [800, 200, 0] == [fate.funded for fate in line.fates.values()]
    assert (Block(limit=KECAMATAN, shortfall=100),) == missing(line.fates["B"])
    assert 0 == line.tallies[KECAMATAN].left


def test_a_ceiling_used_up_exactly_funds_nobody_in_part() -> None:
    line = draw_line(ranked(800, 200, 100), Limits(ceiling=1000), PARTIAL)
    assert "IIO" == placements(line)
    assert (Block(limit=KECAMATAN, shortfall=100),) == missing(line.fates["C"])


def test_the_reason_of_the_order_tells_the_shortfall() -> None:
    in_millions = [item.cost * 1_000_000 for item in ranked(1440, 1000, 180, 60) if item.cost]
    line = draw_line(ranked(*in_millions), Limits(ceiling=2_500_000_000), STOP)
    assert 60_000_000 == line.tallies[KECAMATAN].left
    expected = Block(limit=KECAMATAN, shortfall=120_000_000)
    assert (expected,) == missing(line.fates["C"])
    closed_above = Block(limit=KECAMATAN, shortfall=0)
    assert (closed_above,) == missing(line.fates["D"])


def test_without_any_limit_all_are_inside() -> None:
    line = draw_line(ranked(800, None, 10**12, ranks=(1, 1, 3)), Limits(), STOP)
    assert "III" == placements(line)
    assert [800, 0, 10**12] == [fate.funded for fate in line.fates.values()]
    assert {} == line.tallies
    assert () == line.crossing


def test_where_a_proposal_stands_is_said_in_the_words_of_the_hall() -> None:
    said = ["dalam", "sebagian", "di luar", "menunggu", "biaya belum diketahui", "tanpa biaya"]
    assert said == list(Placement)


def test_a_limit_names_only_whose_it_is() -> None:
    assert ("", "", "") == (KECAMATAN.commission, KECAMATAN.village, KECAMATAN.agency)
    assert ("I", "", "") == (KOMISI_I.commission, KOMISI_I.village, KOMISI_I.agency)
    assert "" == Item(key="A", rank=1, cost=1).agency


def test_no_proposals_make_an_empty_line_with_its_ceilings() -> None:
    line = draw_line([], Limits(ceiling=5, commissions={"I": 3}, agencies={"DPUPR": 2}, quota_per_commission=4), STOP)
    assert {} == line.fates
    expected = {
        KECAMATAN: LineSums(amount=5, used=0),
        KOMISI_I: LineSums(amount=3, used=0),
        DPUPR: LineSums(amount=2, used=0),
    }
    assert expected == line.tallies


def test_a_ceiling_of_zero_lets_nobody_in() -> None:
    assert "OO" == placements(draw_line(ranked(5, 3), Limits(ceiling=0), PARTIAL))


def test_a_request_without_cost_stands_outside_the_line_and_takes_nothing() -> None:
    items = [Item(key=key, rank=rank, cost=cost, commission="I") for key, rank, cost in [("A", 1, 0), ("B", 2, 7)]]
    line = draw_line(items, Limits(ceiling=7, quota_per_commission=1), STOP)
    assert {
        "A": LineFate(placement=Placement.NO_COST),
        "B": LineFate(placement=Placement.INSIDE, funded=7),
    } == line.fates
    assert Placement.NO_COST is draw_line(items, Limits(), STOP).fates["A"].placement


@pytest.mark.parametrize(
    "limits", [Limits(ceiling=7), Limits(commissions={"I": 7}), Limits(agencies={"DPUPR": 7}, quota_per_commission=1)]
)
def test_an_unknown_cost_waits_for_its_price_and_takes_nothing(limits: Limits) -> None:
    items = [
        Item(key="A", rank=1, cost=None, commission="I", agency="DPUPR"),
        Item(key="B", rank=2, cost=7, commission="I", agency="DPUPR"),
    ]
    line = draw_line(items, limits, STOP)
    assert "?I" == placements(line)
    assert LineFate(placement=Placement.COST_UNKNOWN) == line.fates["A"]


def test_an_unknown_cost_is_placed_like_any_other_where_no_ceiling_applies() -> None:
    items = [Item(key="A", rank=1, cost=None, commission="I"), Item(key="B", rank=2, cost=7, commission="I")]
    line = draw_line(items, Limits(commissions={"II": 5}, agencies={"DPUPR": 5}, quota_per_commission=1), STOP)
    assert "IO" == placements(line)


def test_a_count_per_village_and_field_makes_thirty_six_of_three_hundred_and_seventeen() -> None:
    sizes = {"I": 195, "II": 58, "III": 64}
    items = [
        Item(key=f"{commission}-{at:03d}", rank=rank, cost=None, commission=commission, village=f"desa {at % 12}")
        for rank, (commission, at) in enumerate(((name, at) for name, size in sizes.items() for at in range(size)), 1)
    ]
    assert 317 == len(items)
    line = draw_line(items, Limits(quota_per_village_and_commission=1), STOP)
    assert 36 == len(line.keys(Placement.INSIDE))
    assert 281 == len(line.keys(Placement.OUTSIDE))
    assert 36 == len(line.tallies)
    assert {LineSums(amount=1, used=1, is_closed=False)} == set(line.tallies.values())


@pytest.mark.parametrize("way", list(LineWay))
def test_a_quota_per_commission_counts_each_commission_apart(way: LineWay) -> None:
    items = [
        Item(key=str(rank), rank=rank, cost=9, commission=commission)
        for rank, commission in enumerate(["I", "I", "II", "I", "II", "II", None], start=1)
    ]
    line = draw_line(items, Limits(quota_per_commission=2), way)
    assert "IIIOIOI" == placements(line)
    block = Block(limit=Limit(kind=LineKind.PER_COMMISSION, commission="I"), shortfall=1)
    assert (block,) == missing(line.fates["4"])


def test_a_quota_per_village_does_not_count_what_belongs_to_no_village() -> None:
    items = [
        Item(key="FRM-01", rank=1, cost=9, commission="I"),
        Item(key="FRM-02", rank=2, cost=9, commission="I"),
        Item(key="2001-01", rank=3, cost=9, village="2001"),
        Item(key="2001-02", rank=4, cost=9, village="2001"),
    ]
    line = draw_line(items, Limits(quota_per_village_and_commission=1), STOP)
    assert "IIII" == placements(line)
    assert {} == line.tallies


def test_a_proposal_must_fit_all_limits_that_apply() -> None:
    items = [
        Item(key="A", rank=1, cost=60, commission="I", agency="DPUPR"),
        Item(key="B", rank=2, cost=30, commission="I", agency="DISHUB"),
        Item(key="C", rank=3, cost=30, commission="II", agency="DPUPR"),
        Item(key="D", rank=4, cost=30, commission="II", agency="DISHUB"),
        Item(key="E", rank=5, cost=30, commission="II", agency="DISHUB"),
    ]
    line = draw_line(items, Limits(ceiling=130, commissions={"I": 80}, agencies={"DPUPR": 70}), STOP)
    assert "IOOII" == placements(line)
    assert [KOMISI_I] == [block.limit for block in line.fates["B"].blocked_by]
    assert (Block(limit=DPUPR, shortfall=20),) == missing(line.fates["C"])
    assert LineSums(amount=130, used=120) == line.tallies[KECAMATAN]
    assert LineSums(amount=80, used=60, is_closed=True) == line.tallies[KOMISI_I]


def test_stopping_closes_every_limit_that_does_not_fit() -> None:
    items = [
        Item(key="A", rank=1, cost=90, commission="I"),
        Item(key="B", rank=2, cost=20, commission="I"),
        Item(key="C", rank=3, cost=5, commission="I"),
        Item(key="D", rank=4, cost=5, commission="II"),
    ]
    both = draw_line(items, Limits(ceiling=100, commissions={"I": 100}), STOP)
    assert "IOOO" == placements(both)
    assert [KECAMATAN, KOMISI_I] == [block.limit for block in both.fates["B"].blocked_by]
    only_one = draw_line(items, Limits(ceiling=200, commissions={"I": 100}), STOP)
    assert "IOOI" == placements(only_one)


@pytest.mark.parametrize("komisi", [300, 310])
def test_a_limit_that_is_full_already_lets_nobody_close_another(komisi: int) -> None:
    items = [
        Item(key="A", rank=1, cost=300, commission="I"),
        Item(key="B", rank=2, cost=20, commission="I"),
        Item(key="C", rank=3, cost=900, commission="I"),
        Item(key="D", rank=4, cost=500, commission="II"),
    ]
    line = draw_line(items, Limits(ceiling=1000, commissions={"I": komisi}), STOP)
    assert "IOOI" == placements(line)
    assert [KOMISI_I, KECAMATAN] == [block.limit for block in line.fates["C"].blocked_by]


def test_a_second_wish_of_a_village_does_not_stop_the_money_of_others() -> None:
    items = [
        Item(key="A", rank=1, cost=50, commission="I", village="2001"),
        Item(key="B", rank=2, cost=60, commission="I", village="2001"),
        Item(key="C", rank=3, cost=50, commission="I", village="2002"),
    ]
    line = draw_line(items, Limits(ceiling=100, quota_per_village_and_commission=1), STOP)
    assert "IOI" == placements(line)


def test_the_least_remainder_over_the_ceilings_is_given_and_only_that_one_is_used_up() -> None:
    items = [
        Item(key="A", rank=1, cost=900, commission="I", agency="DPUPR"),
        Item(key="B", rank=2, cost=100, commission="I"),
        Item(key="C", rank=3, cost=400, commission="II", agency="DPUPR"),
        Item(key="D", rank=4, cost=200, commission="II"),
    ]
    limits = Limits(ceiling=700, commissions={"I": 200}, agencies={"DPUPR": 2000}, quota_per_commission=2)
    line = draw_line(items, limits, PARTIAL)
    assert "POIP" == placements(line)
    assert [200, 0, 400, 100] == [fate.funded for fate in line.fates.values()]
    expected = (
        Block(limit=KECAMATAN, shortfall=200),
        Block(limit=KOMISI_I, shortfall=700),
    )
    assert expected == missing(line.fates["A"])
    assert LineSums(amount=2000, used=600) == line.tallies[DPUPR]
    assert LineSums(amount=2, used=1) == line.tallies[Limit(kind=LineKind.PER_COMMISSION, commission="I")]


def test_a_quota_is_never_partial() -> None:
    items = [Item(key=key, rank=rank, cost=60, commission="I") for rank, key in enumerate("ABC", start=1)]
    line = draw_line(items, Limits(ceiling=100, quota_per_commission=1), PARTIAL)
    assert "IOO" == placements(line)
    assert 40 == line.tallies[KECAMATAN].left


def test_equal_ranks_that_fit_together_are_inside() -> None:
    line = draw_line(ranked(40, 30, 30, 10, ranks=(1, 2, 2, 4)), Limits(ceiling=100), STOP)
    assert "IIIO" == placements(line)
    assert () == line.crossing


@pytest.mark.parametrize("way", [STOP, SKIP])
def test_equal_ranks_of_which_nobody_fits_are_outside(way: LineWay) -> None:
    line = draw_line(ranked(90, 30, 20, ranks=(1, 2, 2)), Limits(ceiling=100), way)
    assert "IOO" == placements(line)
    assert () == line.crossing
    assert [Block(limit=KECAMATAN, shortfall=20)] == list(missing(line.fates["B"]))
    assert [Block(limit=KECAMATAN, shortfall=10)] == list(missing(line.fates["C"]))


@pytest.mark.parametrize("way", list(LineWay))
def test_a_tie_that_crosses_the_line_waits_for_the_forum(way: LineWay) -> None:
    line = draw_line(ranked(40, 50, 50, ranks=(1, 2, 2)), Limits(ceiling=100), way)
    assert "IWW" == placements(line)
    assert (("B", "C"),) == line.crossing
    assert 0 == line.fates["B"].funded
    assert (Block(limit=KECAMATAN, shortfall=0),) == missing(line.fates["B"])
    assert 60 == line.tallies[KECAMATAN].left


def test_a_tie_over_a_remainder_waits_even_if_nobody_fits_alone() -> None:
    line = draw_line(ranked(90, 30, 20, ranks=(1, 2, 2)), Limits(ceiling=100), PARTIAL)
    assert "IWW" == placements(line)
    assert (("B", "C"),) == line.crossing
    assert (Block(limit=KECAMATAN, shortfall=20),) == missing(line.fates["B"])


def test_a_tie_of_which_one_fits_waits_as_a_whole_when_the_line_stops() -> None:
    line = draw_line(ranked(50, 60, 40, ranks=(1, 2, 2)), Limits(ceiling=100), STOP)
    assert "IWW" == placements(line)


def test_leaping_needs_no_settlement_where_order_changes_nothing() -> None:
    line = draw_line(ranked(50, 60, 40, ranks=(1, 2, 2)), Limits(ceiling=100), SKIP)
    assert "IOI" == placements(line)
    assert () == line.crossing


@pytest.mark.parametrize("way", [STOP, PARTIAL])
def test_after_a_tie_that_crosses_the_line_is_closed(way: LineWay) -> None:
    line = draw_line(ranked(40, 50, 50, 10, ranks=(1, 2, 2, 4)), Limits(ceiling=100), way)
    assert "IWWO" == placements(line)
    assert line.tallies[KECAMATAN].is_closed


def test_after_a_tie_that_crosses_leaping_goes_on_as_far_as_it_is_sure() -> None:
    line = draw_line(ranked(40, 50, 50, 10, 70, ranks=(1, 2, 2, 4, 5)), Limits(ceiling=100), SKIP)
    assert "IWWWO" == placements(line)
    assert (("B", "C"),) == line.crossing
    assert not line.tallies[KECAMATAN].is_closed


def test_a_later_tie_under_an_unsettled_one_is_not_asked_for_yet() -> None:
    line = draw_line(ranked(60, 60, 30, 30, ranks=(1, 1, 3, 3)), Limits(ceiling=100), SKIP)
    assert "WWWW" == placements(line)
    assert (("A", "B"),) == line.crossing


def test_equal_ranks_that_do_not_compete_need_no_settlement() -> None:
    items = [
        Item(key="A", rank=1, cost=9, commission="I", village="2001"),
        Item(key="B", rank=2, cost=9, commission="I", village="2001"),
        Item(key="C", rank=2, cost=9, commission="II", village="2001"),
        Item(key="D", rank=2, cost=9, commission="I", village="2002"),
    ]
    line = draw_line(items, Limits(quota_per_village_and_commission=1), STOP)
    assert "IOII" == placements(line)
    assert () == line.crossing


def test_a_crossing_tie_names_all_of_its_rank_and_moves_only_those_who_compete() -> None:
    items = [
        Item(key="A", rank=1, cost=9, commission="I", village="2001"),
        Item(key="B", rank=1, cost=9, commission="I", village="2001"),
        Item(key="C", rank=1, cost=9, commission="II", village="2001"),
        Item(key="D", rank=1, cost=0, commission="I", village="2001"),
    ]
    line = draw_line(items, Limits(quota_per_village_and_commission=1), STOP)
    assert "WWI-" == placements(line)
    assert (("A", "B", "C", "D"),) == line.crossing


def test_members_may_compete_through_a_third() -> None:
    items = [
        Item(key="A", rank=1, cost=60, commission="I", agency="DISHUB"),
        Item(key="B", rank=1, cost=60, commission="II", agency="DPUPR"),
        Item(key="C", rank=1, cost=60, commission="I", agency="DPUPR"),
        Item(key="D", rank=1, cost=60, commission="III", agency="DLH"),
        Item(key="E", rank=6, cost=10, commission="I", agency="DLH"),
        Item(key="F", rank=7, cost=10, commission="III", agency="DLH"),
    ]
    line = draw_line(items, Limits(commissions={"I": 100, "II": 100, "III": 70}, agencies={"DPUPR": 100}), STOP)
    assert "WWWIWI" == placements(line)
    assert (("A", "B", "C", "D"),) == line.crossing


def test_where_several_limits_are_contended_for_those_below_wait_too() -> None:
    items = [
        Item(key="A", rank=1, cost=60, commission="I"),
        Item(key="B", rank=1, cost=60, commission="I", agency="DPUPR"),
        Item(key="C", rank=1, cost=60, agency="DPUPR"),
        Item(key="D", rank=4, cost=10, agency="DPUPR"),
    ]
    line = draw_line(items, Limits(commissions={"I": 100}, agencies={"DPUPR": 100}), STOP)
    assert "WWWW" == placements(line)
    assert (("A", "B", "C"),) == line.crossing
    assert [False, False] == [tally.is_closed for tally in line.tallies.values()]


def test_a_chain_of_contests_waits_as_a_whole() -> None:
    items = [
        Item(key="A", rank=1, cost=60, commission="I"),
        Item(key="B", rank=1, cost=60, commission="I", agency="DPUPR"),
        Item(key="C", rank=1, cost=60, agency="DPUPR"),
    ]
    line = draw_line(items, Limits(commissions={"I": 50}, agencies={"DPUPR": 100}), STOP)
    assert "WWW" == placements(line)


def test_two_contests_in_one_rank_are_two() -> None:
    items = [
        Item(key="A", rank=1, cost=60, commission="I"),
        Item(key="B", rank=1, cost=60, commission="I"),
        Item(key="C", rank=1, cost=60, commission="II"),
        Item(key="D", rank=1, cost=60, commission="II"),
        Item(key="E", rank=1, cost=110, commission="III"),
        Item(key="F", rank=6, cost=10, commission="I"),
    ]
    line = draw_line(items, Limits(commissions={"I": 100, "II": 100, "III": 100}), STOP)
    assert "WWWWOO" == placements(line)
    assert (("A", "B", "C", "D", "E"),) == line.crossing


def test_a_later_tie_that_waits_for_an_earlier_one_in_part_is_not_asked_for_yet() -> None:
    items = [
        Item(key="A", rank=1, cost=60, commission="I"),
        Item(key="B", rank=1, cost=60, commission="I"),
        Item(key="C", rank=3, cost=40, commission="II"),
        Item(key="D", rank=3, cost=40, commission="II"),
    ]
    line = draw_line(items, Limits(ceiling=150, commissions={"I": 100, "II": 50}), STOP)
    assert "WWWW" == placements(line)
    assert (("A", "B"),) == line.crossing


def test_who_is_funded_in_part_alone_is_no_tie() -> None:
    items = [
        Item(key="A", rank=1, cost=120, commission="I"),
        Item(key="B", rank=2, cost=60, commission="II"),
        Item(key="C", rank=2, cost=60, commission="II"),
    ]
    line = draw_line(items, Limits(commissions={"I": 100, "II": 100}), PARTIAL)
    assert "PWW" == placements(line)
    assert (("B", "C"),) == line.crossing


def test_what_an_unsettled_tie_may_take_from_other_limits_is_set_aside() -> None:
    items = [
        Item(key="A", rank=1, cost=60, commission="I"),
        Item(key="B", rank=1, cost=60, commission="I"),
        Item(key="C", rank=3, cost=30, commission="II"),
        Item(key="D", rank=4, cost=60, commission="II"),
        Item(key="E", rank=5, cost=10, commission="II"),
    ]
    line = draw_line(items, Limits(ceiling=150, commissions={"I": 100}), STOP)
    assert "WWIWW" == placements(line)
    assert (("A", "B"),) == line.crossing


def test_a_tie_outside_is_settled_only_where_its_order_decides_about_others() -> None:
    items = [
        Item(key="A", rank=1, cost=20, commission="I", agency="DPUPR"),
        Item(key="B", rank=1, cost=20, commission="II", agency="DPUPR"),
        Item(key="C", rank=3, cost=1, commission="II", agency="DLH"),
    ]
    limits = Limits(commissions={"I": 10, "II": 10}, agencies={"DPUPR": 15})
    line = draw_line(items, limits, STOP)
    assert "OOW" == placements(line)
    assert (("A", "B"),) == line.crossing
    assert "OO" == placements(draw_line(items[:2], limits, STOP))
    assert () == draw_line(items[:2], limits, STOP).crossing


def test_the_fates_stand_by_rank_then_by_key_whatever_was_given_first() -> None:
    items = ranked(1, 2, 3, ranks=(7, 2, 7))
    assert ["B", "A", "C"] == list(draw_line(items[::-1], Limits(ceiling=9), STOP).fates)


PAIR = ("A", "B")


def test_of_an_exclusive_pair_who_stands_higher_keeps_the_other_outside() -> None:
    line = draw_line(ranked(300, 200, 100), Limits(ceiling=1000, pairs=(PAIR,)), STOP)
    assert "IOI" == placements(line)
    (block,) = missing(line.fates["B"])
    assert Block(limit=Limit(kind=Exclusion.PAIR, pair=PAIR), shortfall=1) == block
    assert {KECAMATAN: LineSums(amount=1000, used=400)} == line.tallies


def test_who_does_not_fit_leaves_the_place_to_the_other_of_its_pair() -> None:
    assert "OI" == placements(draw_line(ranked(300, 200), Limits(ceiling=250, pairs=(PAIR,)), SKIP))
    assert "OO" == placements(draw_line(ranked(300, 200), Limits(ceiling=250, pairs=(PAIR,)), STOP))


def test_a_tie_of_a_pair_has_to_be_settled_though_there_is_money_for_both() -> None:
    line = draw_line(ranked(300, 200, 100, ranks=(1, 1, 3)), Limits(ceiling=1000, pairs=(PAIR,)), STOP)
    assert "WWI" == placements(line)
    assert (("A", "B"),) == line.crossing


def test_without_any_other_limit_a_pair_still_keeps_one_outside() -> None:
    line = draw_line(ranked(300, None, 0), Limits(pairs=(PAIR, ("A", "C"))), STOP)
    assert "IOO" == placements(line)
    assert {} == line.tallies


def test_a_request_without_cost_takes_the_place_of_its_pair_and_stays_outside_the_money() -> None:
    line = draw_line(ranked(0, 200), Limits(ceiling=0, pairs=(PAIR,)), STOP)
    assert "-O" == placements(line)
    assert [LineKind.CEILING, Exclusion.PAIR] == [block.limit.kind for block in line.fates["B"].blocked_by]


def test_a_limit_in_the_way_tells_what_was_left_and_who_took_from_it_last() -> None:
    line = draw_line(ranked(60, 30, 20, 5), Limits(ceiling=100), STOP)
    short = Block(limit=KECAMATAN, shortfall=10, left=10, last_inside=("B",))
    closed = Block(limit=KECAMATAN, shortfall=0, left=10, last_inside=("B",), closed_by=("C",))
    assert [(short,), (closed,)] == [line.fates[key].blocked_by for key in "CD"]


def test_a_partial_one_is_the_last_inside_and_closes_nothing() -> None:
    line = draw_line(ranked(60, 50, 20), Limits(ceiling=100), PARTIAL)
    assert (Block(limit=KECAMATAN, shortfall=20, left=0, last_inside=("B",)),) == line.fates["C"].blocked_by


def test_all_of_the_lowest_rank_inside_are_the_last() -> None:
    line = draw_line(ranked(40, 30, 30, 20, ranks=(1, 2, 2, 4)), Limits(ceiling=100), SKIP)
    assert (Block(limit=KECAMATAN, shortfall=20, left=0, last_inside=("B", "C")),) == line.fates["D"].blocked_by


def test_what_was_full_first_is_named_first() -> None:
    quota = Limit(kind=LineKind.PER_COMMISSION, commission="I")
    items = [Item(key=k, rank=n, cost=c, commission="I") for n, (k, c) in enumerate((("A", 40), ("B", 60), ("C", 9)))]
    full_together = draw_line(items, Limits(ceiling=100, quota_per_commission=2), STOP)
    assert [KECAMATAN, quota] == [block.limit for block in full_together.fates["C"].blocked_by]
    quota_first = draw_line(items, Limits(ceiling=100, quota_per_commission=1), STOP)
    assert [quota] == [block.limit for block in quota_first.fates["B"].blocked_by]
    assert [(quota, ("A",))] == [(b.limit, b.last_inside) for b in quota_first.fates["C"].blocked_by]
    exceeded = draw_line([*items[:2], replace(items[2], cost=61)], Limits(ceiling=100, quota_per_commission=1), STOP)
    assert [quota, KECAMATAN] == [block.limit for block in exceeded.fates["C"].blocked_by]


def test_only_members_of_a_tie_are_on_the_line_the_others_hang_on_them() -> None:
    line = draw_line(ranked(60, 50, 50, 30, 5, ranks=(1, 2, 2, 4, 5)), Limits(ceiling=110), SKIP)
    assert "IWWWW" == placements(line)
    assert () == line.fates["B"].hangs_on == line.fates["C"].hangs_on
    assert ("B", "C") == line.fates["D"].hangs_on
    assert (("B", "C"),) == line.crossing
    (block,) = line.fates["D"].blocked_by
    assert (50, False) == (block.left, block.is_sure)


def test_those_behind_a_tie_that_closes_a_limit_are_outside_for_its_members() -> None:
    line = draw_line(ranked(60, 50, 50, 30, ranks=(1, 2, 2, 4)), Limits(ceiling=110), STOP)
    (block,) = line.fates["D"].blocked_by
    assert (Placement.OUTSIDE, ("B", "C"), ("A",)) == (line.fates["D"].placement, block.closed_by, block.last_inside)


def test_an_unknown_cost_is_told_the_quota_that_is_full_already() -> None:
    items = [
        Item(key="A", rank=1, cost=50, commission="I"),
        Item(key="B", rank=2, cost=None, commission="I"),
        Item(key="C", rank=2, cost=None, commission="II"),
    ]
    line = draw_line(items, Limits(ceiling=100, quota_per_commission=1), STOP)
    assert "I??" == placements(line)
    assert [("A",)] == [block.last_inside for block in line.fates["B"].blocked_by]
    assert () == line.fates["C"].blocked_by
