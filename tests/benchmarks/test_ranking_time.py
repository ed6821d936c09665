"""From a score to the rows of the screen, in the largest meeting: measured against a loop of known length."""

from dataclasses import replace
from time import process_time

import pytest
from big import scored_session
from small import opened
from yardstick import A_TENTH_OF_A_SECOND, yardstick

from sessions import ranking
from sessions.decisions import ProposalScored
from sessions.decisions.base import Stamp, fold
from sessions.guideline import CriterionId
from sessions.proposals import ProposalCode, Rater
from sessions.session import Session
from tui.presenters import prioritas

pytestmark = pytest.mark.long


def rows_after(session: Session, code: ProposalCode, score: int) -> tuple[float, Session]:
    """Processor time until the rows, the line above them and the detail are there."""
    rater, view = Rater("R1"), prioritas.View()
    began = process_time()
    scored = ProposalScored(code=code, criterion=CriterionId("K1"), score=score, rater=rater)
    scored.check(session)
    after = fold(session, scored, Stamp(seq=session.seq + 1, at=opened().now, by="Sari"))
    ranking.of(after)
    prioritas.rows(after, view)
    prioritas.summary(after, view)
    prioritas.detail(after, code, 0)
    prioritas.next_unscored(after, view, code, 0)
    return process_time() - began, after


def test_a_score_among_1230_proposals_by_eight_criteria_and_ten_raters_is_in_the_rows_in_a_tenth_of_a_second() -> None:
    session = replace(scored_session(1230, 8, 10))
    codes = list(session.proposals)
    prioritas.rows(session, prioritas.View())
    ratios = []
    for turn in range(12):
        taken, session = rows_after(session, codes[turn * 7], 1 + turn % 5)
        ratios.append(taken / yardstick())
    assert 1230 == len(ranking.of(session).rows)
    assert min(ratios) < A_TENTH_OF_A_SECOND, ratios
