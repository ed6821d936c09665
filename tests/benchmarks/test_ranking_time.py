"""From a score to the rows of the screen, in the largest meeting: measured against a loop of known length."""

from collections.abc import Callable
from dataclasses import replace
from time import process_time

import pytest
from support.big import scored_session
from support.small import opened
from support.yardstick import A_TENTH_OF_A_SECOND, yardstick

from sessions.kernel.decision import Stamp, fold
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line import words_effects
from sessions.line.decisions_moves import ProposalMoved
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.guideline import CriterionId
from sessions.values.moves import Side
from sessions.values.proposals import ProposalCode, Rater
from tui.scoring import view as scoring_view
from tui.scoring import view_ties

pytestmark = pytest.mark.long

TWICE = 2.0
"""The ranking after the act is made once, and all that is compared costs less than another."""


def rows_after(session: Session, code: ProposalCode, score: int) -> tuple[float, Session]:
    """Processor time until the rows, the line above them and the detail are there."""
    rater, view = Rater("R1"), view_ties.View()
    began = process_time()
    scored = ProposalScored(code=code, criterion=CriterionId("K1"), score=score, rater=rater)
    scored.check(session)
    after = fold(session, scored, Stamp(seq=session.seq + 1, at=opened().now, by="Sari"))
    line.of(after)
    scoring_view.rows(after, view)
    scoring_view.summary(after, view)
    scoring_view.detail(after, code, 0)
    scoring_view.next_unscored(after, view, code, 0)
    return process_time() - began, after


def test_a_score_among_1230_proposals_by_eight_criteria_and_ten_raters_is_in_the_rows_in_a_tenth_of_a_second() -> None:
    session = replace(scored_session(1230, 8, 10))
    codes = list(session.proposals)
    scoring_view.rows(session, view_ties.View())
    ratios = []
    for turn in range(12):
        code = codes[turn * 7]
        before = session.proposals[code].scores[CriterionId("K1")][Rater("R1")]
        taken, session = rows_after(session, code, 1 + before % 5)
        ratios.append(taken / yardstick())
    assert 1230 == len(line.of(session).rows)
    assert min(ratios) < A_TENTH_OF_A_SECOND, ratios


def effects_of(session: Session, decision: ProposalMoved) -> tuple[float, Session]:
    """Processor time until ranks, line and money after a move are there, of a session that is shown."""
    began = process_time()
    decision.check(session)
    after = fold(session, decision, Stamp(seq=session.seq + 1, at=opened().now, by="Sari"))
    line.of(after)
    return process_time() - began, after


def test_the_effects_of_a_move_among_1230_proposals_are_there_in_that_time_too() -> None:
    """All are ranked twice: the move keeps the number that it comes to."""
    session = scored_session(1230, 8, 10)
    ratios = []
    for turn in range(12):
        rows = line.of(session).rows
        below, above = rows[900 + turn], rows[100]
        move = ProposalMoved(code=below.code, side=Side.ABOVE, beside=above.code, reason="Keadaan mendesak: putus")
        taken, session = effects_of(session, move)
        ratios.append(taken / yardstick())
    assert 12 == len(session.moves)
    assert 1230 == len(line.of(session).rows)
    assert min(ratios) < A_TENTH_OF_A_SECOND, ratios


def test_the_effects_of_an_act_among_1230_proposals_cost_little_more_than_the_ranking_they_compare(
    tell: Callable[[str], None],
) -> None:
    session = scored_session(1230, 8, 10)
    line.of(session)
    ratios = []
    for turn in range(8):
        decision = ProposalScored(code=list(session.proposals)[turn * 7], criterion=CriterionId("K1"), score=1)
        after = fold(session, decision, Stamp(seq=session.seq + 1, at=opened().now, by="Sari"))
        began = process_time()
        line.ranked(after)
        ranked = process_time()
        words_effects.told(decision, session, after)
        ratios.append((process_time() - ranked) / (ranked - began))
    tell(f"effects: {min(ratios):.2f} of one ranking")
    assert min(ratios) < TWICE
