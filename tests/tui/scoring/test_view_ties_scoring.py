"""Cells of scores: means and single raters, what is still to fill, and what a mean hides."""

from dataclasses import replace

import pytest
from support import small
from support.small import C1, GUIDELINE, K1, K2, code

from sessions.guideline.decisions import GuidelineSet
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.values.proposals import AGREED_RATER, Rater
from tui.scoring import view as scoring_view
from tui.scoring import view_ties

FIRST = code("2001-01")
SRI, JOKO = Rater("Sri"), Rater("Joko")


def rated():
    """K1 by two raters, K2 agreed, K3 empty."""
    meeting = small.adopted()
    meeting.decide(
        ProposalScored(code=FIRST, criterion=K1, score=5, rater=SRI),
        ProposalScored(code=FIRST, criterion=K1, score=2, rater=JOKO),
        ScoresEntered(scores={FIRST: {K2: 3}}),
    )
    return meeting.session


@pytest.mark.parametrize(
    ("rater", "cells"),
    [
        (None, ("3,5", "3", "·")),
        (SRI, ("5", "·", "·")),
        (JOKO, ("2", "·", "·")),
        (AGREED_RATER, ("·", "3", "·")),
        (Rater("Wati"), ("·", "·", "·")),
    ],
)
def test_the_cells_are_the_mean_or_what_one_rater_gave(rater, cells):
    session = rated()
    assert cells == view_ties.cells(session.guideline, session.proposals[FIRST], rater)


def test_how_many_scored_and_how_far_they_lie_apart_is_told():
    session = rated()
    first, second, third = GUIDELINE.criteria
    proposal = session.proposals[FIRST]
    assert "3,50, rata-rata 2 penilai, sebaran 2–5" == view_ties.meaning(proposal, first)
    assert "3 3" == view_ties.meaning(proposal, second)
    assert "belum diisi" == view_ties.meaning(proposal, third)
    assert (("K1 Sri", "5"), ("K1 Joko", "2")) == view_ties.given_by(proposal, first)
    assert (SRI, JOKO) == view_ties.raters(session)


def test_digits_walk_to_the_next_cell_this_rater_has_not_filled():
    session = rated()
    keys = ["2001-01", "2003-01"]
    assert ("2001-01", 1) == view_ties.next_unscored(session, keys, "2001-01", 0, SRI)
    assert ("2001-01", 2) == view_ties.next_unscored(session, keys, "2001-01", 0, None)
    assert ("2003-01", 0) == view_ties.next_unscored(session, keys, "2001-01", 2, SRI)
    assert view_ties.next_unscored(session, keys, "X", 0, SRI) is None


def test_the_line_above_the_list_tells_how_far_a_rater_is():
    session = rated()
    view = view_ties.View(commission=C1, by_code=True, rater=SRI)
    assert "penilai Sri: 1 dari 6" in scoring_view.summary(session, view)


def test_a_criterion_of_another_commission_has_no_cell_here():
    meeting = small.prepared()
    own = (*GUIDELINE.criteria[:2], replace(GUIDELINE.criteria[2], id="K9"))
    meeting.decide(GuidelineSet(guideline=replace(GUIDELINE, readiness=K1, variants={C1: own})))
    session = meeting.session
    assert ("K1", "K2", "K3", "K9") == view_ties.codes(session)
    assert ("·", "·", "", "·") == view_ties.cells(session.guideline, session.proposals[FIRST], None)
    assert view_ties.criterion_at(session, session.proposals[FIRST], 2) is None
    assert "K9" == view_ties.criterion_at(session, session.proposals[FIRST], 3).id
