"""Sebaran hasil: the rows make the whole, what is decided counts as decided, and who has nothing is pointed out."""

from fractions import Fraction

import pytest
from hypothesis import given
from support.any_session import as_drawn, sessions
from support.small import BOTOK, GANTEN, JT, KUTO, LineKind, code, decided, ending, scored

from sessions.kernel.session import Ceilings, Session
from sessions.line import facts_spread as spread
from sessions.outcomes.decisions import OutcomesDecided
from sessions.values.proposals import Outcome


def row(session: Session, key: str | None) -> spread.Spread:
    return next(row for row in spread.by_village(session) if row.key == key)


def with_pagu(million: int):
    return scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=million * JT))


def test_what_is_undecided_counts_as_the_line_has_it() -> None:
    session = with_pagu(300).session
    assert [(KUTO, 2, 1, 100 * JT), (GANTEN, 2, 1, 200 * JT), (BOTOK, 2, 0, 0)] == [
        (r.key, r.received, r.inside, r.cost) for r in spread.by_village(session)
    ]
    assert Fraction(1, 3) == row(session, KUTO).share


def test_who_has_nothing_inside_is_told_what_stands_nearest_to_the_line() -> None:
    botok = row(with_pagu(300).session, BOTOK)
    assert (True, code("2008-01"), 5, 3) == (botok.is_left_out, botok.best, botok.best_rank, botok.below)
    assert not row(with_pagu(300).session, KUTO).is_left_out


def test_what_the_forum_decided_counts_as_decided() -> None:
    meeting = with_pagu(300)
    meeting.decide(OutcomesDecided(endings=(ending("2008-02", Outcome.AGREED), ending("2001-01", Outcome.RESERVE))))
    assert (1, 50 * JT) == (row(meeting.session, BOTOK).inside, row(meeting.session, BOTOK).cost)
    assert 0 == row(meeting.session, KUTO).inside


def test_commissions_have_the_same_whole() -> None:
    session = decided().session
    villages, commissions = spread.by_village(session), spread.by_commission(session)
    for name in ("received", "inside", "cost", "women", "women_inside"):
        assert sum(getattr(r, name) for r in villages) == sum(getattr(r, name) for r in commissions)


@as_drawn
@given(sessions())
def test_the_parts_are_the_whole(session: Session) -> None:
    for rows in (spread.by_village(session), spread.by_commission(session)):
        assert len(session.proposals) == sum(r.received for r in rows)
        assert spread.total(session) == sum(r.cost for r in rows)
        assert all(r.inside <= r.received and r.women_inside <= r.women for r in rows)
        assert (1 if spread.total(session) else 0) == sum(r.share for r in rows)


@pytest.mark.parametrize("pagu", [0, 100, 680])
def test_the_share_is_of_what_is_inside(pagu: int) -> None:
    rows = spread.by_village(with_pagu(pagu).session)
    assert (1 if pagu else 0) == sum(r.share for r in rows)
