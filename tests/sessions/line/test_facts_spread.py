"""Sebaran hasil: the rows make the whole, what is decided counts as decided, and who has nothing is pointed out."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.any_session import as_drawn, sessions
from support.small import BOTOK, GANTEN, JT, KUTO, code, decided, ending, scored

from sessions.kernel.session import Ceilings, Session
from sessions.line import facts as line
from sessions.line import facts_spread as spread
from sessions.outcomes.decisions import OutcomesDecided
from sessions.rules.ceiling import Placement
from sessions.values.guideline import LineKind, LineWay
from sessions.values.labels import Theme
from sessions.values.office import VillageCode
from sessions.values.proposals import Outcome, Proposal


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


def test_who_would_be_the_last_inside_but_for_the_forum_is_below_nobody() -> None:
    meeting = with_pagu(100)
    meeting.decide(OutcomesDecided(endings=(ending("2001-01", Outcome.RESERVE),)))
    kuto = row(meeting.session, KUTO)
    assert (code("2001-01"), 1, None) == (kuto.best, kuto.best_rank, kuto.below)


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


@st.composite
def mixed(draw: st.DrawFn) -> Session:
    """Any session, more of it undecided, with proposals of any village or none, of women or not, and of some themes.

    In every other one the last inside is so for a part of its cost.
    """
    session = draw(sessions())
    if draw(st.booleans()):
        guideline = replace(session.guideline, line=(LineKind.CEILING,), way=LineWay.PARTIAL)
        session = replace(session, guideline=guideline, ceilings=Ceilings(kecamatan=130 * JT))
    changed = []
    for proposal in session.proposals.values():
        draft = replace(
            proposal.draft,
            village=draw(st.sampled_from((KUTO, GANTEN, None, VillageCode("33.13.99.2001")))),
            from_women=draw(st.booleans()),
            themes=frozenset(draw(st.sets(st.sampled_from((*Theme,)[:2])))),
        )
        outcome = draw(st.sampled_from((None, proposal.outcome)))
        changed.append(replace(proposal, draft=draft, outcome=outcome))
    return session.with_proposals(changed)


def taken(session: Session, proposal: Proposal) -> int | None:
    """Rupiah of what is inside, 0 where its cost is not known; None of what is not."""
    if proposal.outcome is not None:
        return (proposal.cost or 0) if proposal.outcome in {Outcome.AGREED, Outcome.AGREED_CHANGED} else None
    found = {row.code: row for row in line.of(session).rows}.get(proposal.code)
    if found is None or found.placement not in {Placement.INSIDE, Placement.PARTIAL, Placement.NO_COST}:
        return None
    return found.funded if found.placement is Placement.PARTIAL else proposal.cost or 0


def nearest(session: Session, own: Sequence[Proposal]) -> tuple[str | None, int | None, int | None]:
    """Code and number of the first of these, and its steps up to one that is inside, if none below it is."""
    rows = line.of(session).rows
    first = next((row for row in rows if row.code in {p.code for p in own}), None)
    if first is None:
        return None, None, None
    order = [row for row in rows if first.rank is not None or row.commission == first.commission]
    within = [row.placement in {Placement.INSIDE, Placement.PARTIAL, Placement.NO_COST} for row in order]
    at = order.index(first)
    is_below = any(within[:at]) and not any(within[at:])
    number = first.commission_rank if first.rank is None else first.rank
    return first.code, number, within[:at][::-1].index(True) + 1 if is_below else None


@settings(max_examples=60)
@given(mixed())
def test_every_row_is_made_of_its_own_proposals(session: Session) -> None:
    takes = {code: taken(session, proposal) for code, proposal in session.proposals.items()}
    inside = {code: money for code, money in takes.items() if money is not None}
    villages = [v.code for v in session.office.villages]
    commissions = [c.id for c in session.commissions]
    of_village = {
        code: p.draft.village if p.draft.village in villages else None for code, p in session.proposals.items()
    }
    of_commission = {code: p.commission for code, p in session.proposals.items()}
    for rows, known, belongs in (
        (spread.by_village(session), villages, of_village),
        (spread.by_commission(session), commissions, of_commission),
    ):
        assert [*known, *([None] if None in belongs.values() else [])] == [r.key for r in rows]
        for found in rows:
            own = [p for code, p in session.proposals.items() if belongs[code] == found.key]
            those = [p for p in own if p.code in inside]
            assert (len(own), len(those)) == (found.received, found.inside)
            assert (bool(own) and not those) is found.is_left_out
            assert sum(inside[p.code] for p in those) == found.cost
            assert len([p for p in those if p.cost is None]) == found.without_cost
            women = [[p for p in some if p.draft.from_women] for some in (own, those)]
            assert [len(some) for some in women] == [found.women, found.women_inside]
            close = (None, None, None) if those else nearest(session, own)
            assert close == (found.best, found.best_rank, found.below)
            shares = [
                (theme, len(serving), sum(p in those for p in serving), sum(inside.get(p.code, 0) for p in serving))
                for theme in Theme
                if (serving := [p for p in own if theme in p.draft.themes])
            ]
            assert shares == [(s.theme, s.received, s.inside, s.cost) for s in found.themes]


def test_rows_together_are_one_row_of_them_all() -> None:
    session = decided().session
    rows = spread.by_commission(session)
    whole = spread.together(iter(rows))
    assert (None, 6, spread.total(session), spread.total(session)) == (whole.key, whole.received, whole.cost, whole.of)
    assert [sum(getattr(r, name) for r in rows) for name in ("inside", "without_cost", "women", "women_inside")] == [
        whole.inside,
        whole.without_cost,
        whole.women,
        whole.women_inside,
    ]
