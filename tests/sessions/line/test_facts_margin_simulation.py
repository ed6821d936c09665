"""Simulasi pagu: who crosses the line with another amount, and that nothing is changed by asking."""

import pytest
from support.small import C1, JT, codes, scored

from sessions.kernel.session import Ceilings
from sessions.line import facts as line
from sessions.line import facts_margin as margin
from sessions.scoring.decisions import OrderAgreed
from sessions.values.guideline import LineKind


def with_pagu(million: int):
    return scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=million * JT)).session


@pytest.mark.parametrize(
    ("pagu", "entering", "leaving", "inside"),
    [
        (300, "", "", 2),
        (600, "2001-02 2003-02", "", 4),
        (680, "2001-02 2003-02 2008-01", "", 5),
        (299, "", "2003-01", 1),
        (0, "", "2001-01 2003-01", 0),
    ],
)
def test_another_pagu_tells_who_crosses(pagu: int, entering: str, leaving: str, inside: int) -> None:
    session = with_pagu(300)
    found = margin.ceiling(session, pagu * JT)
    assert (codes(entering), codes(leaving), inside) == (found.entering, found.leaving, found.inside)
    assert pagu * JT == found.tally.amount


def test_asking_changes_nothing() -> None:
    session = with_pagu(300)
    before = line.ranked(session)
    margin.ceiling(session, 0)
    assert before == line.ranked(session)


def test_a_pagu_can_be_tried_before_the_guideline_has_one() -> None:
    found = margin.ceiling(scored().session, 300 * JT)
    assert (2, codes("")) == (found.inside, found.entering)
    assert len(found.leaving) == 4


def test_a_commission_has_its_own_pagu_and_quota() -> None:
    session = scored().session
    assert codes("2003-01") == margin.ceiling(session, 100 * JT, C1).leaving
    found = margin.quota(session, 1, C1)
    assert (2, 1) == (found.inside, found.tally.used)
    assert {"2003-01", "2008-02"} < {*found.leaving}


def test_without_a_kecamatan_order_its_pagu_has_no_line() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    assert not margin.ceiling(meeting.session, 100 * JT).is_drawn
    assert margin.ceiling(meeting.session, 100 * JT, C1).is_drawn
