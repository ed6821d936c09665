"""Simulasi: who crosses the line with another amount, and that nothing is changed by asking."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import any_session
from support.any_session import as_drawn
from support.small import C1, JT, at_the_line, codes, decided, scored

from sessions.kernel.session import Ceilings, Session
from sessions.line import facts as line
from sessions.line import facts_picture as picture
from sessions.line import facts_trial as trial
from sessions.rules.limits import KECAMATAN, Limit
from sessions.scoring.decisions import OrderAgreed
from sessions.values.guideline import LineKind

OF_C1 = Limit(kind=LineKind.COMMISSION_CEILING, commission=C1)
QUOTA = Limit(kind=LineKind.PER_COMMISSION)


def with_pagu(million: int) -> Session:
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
    before = with_pagu(300)
    after = trial.tried(before, KECAMATAN, pagu * JT)
    assert (codes(entering), codes(leaving)) == (trial.entering(before, after), trial.leaving(before, after))
    assert inside == len(picture.inside(after))
    assert pagu * JT == picture.river(after).amount


def test_a_pagu_can_be_tried_before_the_guideline_has_one() -> None:
    before = scored().session
    after = trial.tried(before, KECAMATAN, 300 * JT)
    assert (2, 4) == (len(picture.inside(after)), len(trial.leaving(before, after)))
    assert None is before.ceilings.kecamatan


def test_a_commission_has_its_own_pagu_and_quota() -> None:
    before = scored().session
    assert codes("2003-01") == trial.leaving(before, trial.tried(before, OF_C1, 100 * JT))
    after = trial.tried(before, QUOTA, 1)
    assert {"2003-01", "2008-02"} < {*trial.leaving(before, after)}
    assert {1} >= {column.filled for column in picture.board(after)} - {0}


def test_without_a_kecamatan_order_its_pagu_has_no_line() -> None:
    meeting = scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    assert not trial.is_drawn(trial.tried(meeting.session, KECAMATAN, 100 * JT), KECAMATAN)
    assert trial.is_drawn(trial.tried(meeting.session, OF_C1, 100 * JT), OF_C1)


def test_what_was_decided_is_tried_as_the_line_has_it() -> None:
    session = decided().session
    before = trial.by_the_line(session)
    assert trial.leaving(before, trial.tried(before, KECAMATAN, 0)) == tuple(
        row.code for row in line.of(before).rows if row.code in picture.inside(before)
    )
    undecided = at_the_line().session
    assert undecided is trial.by_the_line(undecided)


@settings(as_drawn, max_examples=30)
@given(any_session.sessions())
def test_asking_changes_nothing(session: Session) -> None:
    before, limits = line.ranked(session), session.ceilings
    trial.tried(trial.by_the_line(session), KECAMATAN, 0)
    assert (before, limits) == (line.ranked(session), session.ceilings)


@settings(as_drawn, max_examples=40)
@given(any_session.sessions(), st.integers(0, 900), st.sampled_from([KECAMATAN, OF_C1, QUOTA]))
def test_what_a_trial_shares_with_its_session_it_would_find_itself(session: Session, amount: int, limit: Limit) -> None:
    after = trial.tried(session, limit, amount * JT if limit.is_money else amount % 9)
    assert line.of(replace(after)) == line.of(after)
