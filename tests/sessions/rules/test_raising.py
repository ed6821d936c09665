"""The least of one ceiling that brings an item inside: it suffices, and one rupiah less does not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.rules.ceiling import Placement, draw_line
from sessions.rules.limits import KECAMATAN, Item, Limit, Limits, met_by
from sessions.rules.raising import least_amounts, with_amount
from sessions.values.guideline import LineKind, LineWay

OF_I = Limit(kind=LineKind.COMMISSION_CEILING, commission="I")
OF_PU = Limit(kind=LineKind.AGENCY_CEILING, agency="PU")


@st.composite
def items(draw: st.DrawFn) -> tuple[Item, ...]:
    ranks = sorted(draw(st.lists(st.integers(1, 8), min_size=1, max_size=9)))
    return tuple(
        Item(
            key=f"{number:02}",
            rank=rank,
            cost=draw(st.sampled_from((None, 0, 1, 2, 3, 5, 8))),
            commission=draw(st.sampled_from(("I", "II", None))),
            village=draw(st.sampled_from(("A", "B", None))),
            agency=draw(st.sampled_from(("PU", ""))),
        )
        for number, rank in enumerate(ranks)
    )


limits = st.builds(
    Limits,
    ceiling=st.none() | st.integers(0, 20),
    commissions=st.dictionaries(st.sampled_from(("I", "II")), st.integers(0, 12), max_size=2),
    agencies=st.dictionaries(st.just("PU"), st.integers(0, 12), max_size=1),
    quota_per_commission=st.none() | st.integers(0, 3),
    quota_per_village_and_commission=st.none() | st.integers(0, 2),
    pairs=st.sampled_from(((), (("00", "02"),), (("01", "03"), ("02", "04")))),
)


def is_inside(drawn: tuple[Item, ...], found: Limits, key: str) -> bool:
    return draw_line(drawn, found, LineWay.STOP).fates[key].placement is Placement.INSIDE


@settings(max_examples=400)
@given(items(), limits, st.sampled_from((KECAMATAN, OF_I, OF_PU)))
def test_the_least_amount_suffices_and_one_less_does_not(drawn: tuple[Item, ...], found: Limits, limit: Limit) -> None:
    for key, least in least_amounts(drawn, with_amount(found, limit, 0), limit, LineWay.STOP).items():
        assert is_inside(drawn, with_amount(found, limit, least), key)
        assert not is_inside(drawn, with_amount(found, limit, least - 1), key)


@settings(max_examples=200)
@given(items(), limits)
def test_all_whom_enough_of_it_lets_in_are_named_up_to_the_first_open_tie(
    drawn: tuple[Item, ...], found: Limits
) -> None:
    enough = with_amount(found, KECAMATAN, 1000)
    fates = draw_line(drawn, enough, LineWay.STOP).fates
    open_ = [item.rank for item in drawn if fates[item.key].placement is Placement.UNSETTLED]
    sure = {
        item.key
        for item in drawn
        if fates[item.key].placement is Placement.INSIDE and item.rank < min(open_, default=99)
    }
    named = least_amounts(drawn, with_amount(found, KECAMATAN, 0), KECAMATAN, LineWay.STOP)
    assert sure == named.keys()
    assert all(KECAMATAN in met_by(item, enough) for item in drawn if item.key in named)


def test_an_item_that_another_limit_keeps_out_still_asks_and_would_close_the_ceiling() -> None:
    first = Item(key="1", rank=1, cost=8, agency="PU")
    second = Item(key="2", rank=2, cost=3)
    found = Limits(ceiling=2, agencies={"PU": 5})
    assert {"2": 8} == least_amounts((first, second), found, KECAMATAN, LineWay.STOP)


def test_equals_need_room_for_all_of_them() -> None:
    twins = (Item(key="1", rank=1, cost=3), Item(key="2", rank=1, cost=5))
    assert {"1": 8, "2": 8} == least_amounts(twins, Limits(ceiling=4), KECAMATAN, LineWay.STOP)


def test_where_more_money_may_take_others_out_nothing_is_named() -> None:
    one = (Item(key="1", rank=1, cost=3),)
    assert {} == least_amounts(one, Limits(ceiling=2), KECAMATAN, LineWay.SKIP)
    assert {} == least_amounts(one, Limits(ceiling=2), KECAMATAN, LineWay.PARTIAL)
