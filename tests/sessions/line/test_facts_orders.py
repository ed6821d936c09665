"""Which order there is: one of the kecamatan, or one of each commission, before any move."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from support.any_session import OF_ITS_OWN, OTHER_ANCHORS
from support.small import C1, C2, C3, code, codes, scored

from sessions.kernel.session import Session
from sessions.line.facts_ladder import OrderStanding
from sessions.line.facts_orders import Orders, agreed_order, base_orders, named_only_by
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Criterion
from sessions.values.proposals import Outcome


def found(session: Session) -> Orders:
    return base_orders(session, OrderStanding.of(session))


def with_variants(variants: Mapping[CommissionId, tuple[Criterion, ...]]) -> Session:
    session = scored().session
    assert session.guideline is not None
    return replace(session, guideline=replace(session.guideline, variants=variants))


@pytest.mark.parametrize(
    ("variants", "is_compared"),
    [
        ({}, True),
        ({C1: OTHER_ANCHORS}, True),
        ({C1: OF_ITS_OWN}, False),
        ({C1: OF_ITS_OWN, C2: OF_ITS_OWN}, False),
        ({C1: OF_ITS_OWN, C2: OF_ITS_OWN, C3: OF_ITS_OWN}, True),
    ],
)
def test_commissions_are_compared_while_the_names_and_weights_of_their_criteria_are_the_same(
    variants: Mapping[CommissionId, tuple[Criterion, ...]], *, is_compared: bool
) -> None:
    orders = found(with_variants(variants))
    assert is_compared is orders.is_kecamatan_wide
    assert ([None] if is_compared else [C1, C2, C3]) == [section.commission for section in orders.sections]
    assert ({*codes("2001-01 2003-01 2001-02 2003-02 2008-01 2008-02")} if is_compared else set()) == {*orders.computed}


def test_criteria_of_a_commission_that_has_nothing_to_compare_part_nobody() -> None:
    session = with_variants({C1: OF_ITS_OWN})
    all_of_one = session.with_proposals([replace(p, commission=C1) for p in session.proposals.values()])
    none_of_it = session.with_proposals([replace(p, commission=C2) for p in session.proposals.values()])
    assert [True, True] == [found(one).is_kecamatan_wide for one in (all_of_one, none_of_it)]


def test_what_pleno_two_names_of_an_order_of_a_commission_stands_in_the_first_alone() -> None:
    orders = found(replace(scored().session, agreed_orders={C1: codes("2003-01 2001-01"), None: codes("2001-01")}))
    assert [codes("2001-01")] == [tuple(spot.code for spot in section.spots) for section in orders.sections]
    assert {C1: codes("2003-01"), C2: codes("2001-02 2003-02"), C3: codes("2008-01 2008-02")} == {
        section.commission: tuple(spot.code for spot in section.spots) for section in orders.behind
    }


def with_ends(outcomes: Mapping[str, Outcome]) -> Session:
    session = replace(scored().session, agreed_orders={C1: codes("2003-01 2001-01")})
    return session.with_proposals(
        [replace(session.proposals[code(name)], outcome=end) for name, end in outcomes.items()]
    )


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ({}, "2003-01 2001-01"),
        ({"2003-01": Outcome.NOT_AGREED}, "2003-01 2001-01"),
        ({"2003-01": Outcome.WITHDRAWN}, "2001-01"),
        ({"2003-01": Outcome.NOT_AGREED, "2001-01": Outcome.NOT_AGREED}, ""),
        ({"2003-01": Outcome.NOT_AGREED, "2001-01": Outcome.WITHDRAWN}, ""),
    ],
)
def test_an_agreed_order_is_in_force_while_one_of_it_competes(outcomes: Mapping[str, Outcome], expected: str) -> None:
    assert codes(expected) == agreed_order(with_ends(outcomes), C1)


def test_whom_one_order_names_and_no_other() -> None:
    orders = {C1: codes("2003-01 2001-01"), C3: codes("2008-01"), None: codes("2001-01 2008-02")}
    session = replace(scored().session, agreed_orders=orders)
    found = [named_only_by(session, scope) for scope in (C1, C2, C3, None)]
    assert [{*codes("2003-01")}, set(), {*codes("2008-01")}, {*codes("2008-02")}] == found
