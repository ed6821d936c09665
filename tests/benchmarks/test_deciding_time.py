"""How long the largest meetings take: one ranking, and one decision. Run with -m long on a quiet machine."""

from collections.abc import Callable
from time import perf_counter

import pytest
from support.big import FIRST, scored_session
from support.small import KUTO, draft, opened

from sessions.attendance.decisions_guests import QuorumChecked
from sessions.commissions.decisions import ProposalsMarked
from sessions.kernel.decision import Decision, Stamp, fold
from sessions.line import facts as line
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.guideline import CriterionId
from sessions.values.proposals import Origin

pytestmark = pytest.mark.long

STAMP = Stamp(seq=2, at=opened().now, by="Sari")
DECISIONS = (
    ProposalScored(code=FIRST, criterion=CriterionId("K1"), score=3),
    ProposalChanged(code=FIRST, cost=5, reason="Alasan yang cukup panjang"),
    ProposalsMarked(codes=(FIRST,), to_be_discussed=True),
    ProposalAdded(draft=draft(KUTO, "Satu lagi", 1), origin=Origin.VILLAGE),
    QuorumChecked(),
)


def milliseconds(act: Callable[[], object], times: int) -> float:
    """The shortest of several runs."""

    def once() -> float:
        start = perf_counter()
        act()
        return (perf_counter() - start) * 1000

    return min(once() for _ in range(times))


def test_a_thousand_proposals_of_eight_criteria_and_ten_raters_are_ranked_in_a_tenth_of_a_second() -> None:
    session = scored_session(1230, 8, 10)
    assert 1230 == len(line.of(session).rows)
    assert 100 > milliseconds(lambda: line.ranked(session), 5)


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda decision: type(decision).__name__)
def test_one_decision_among_twelve_thousand_proposals_folds_within_a_millisecond(decision: Decision) -> None:
    session = scored_session(12_300, 6, 1)
    decision.check(session)
    assert 1 > milliseconds(lambda: fold(session, decision, STAMP), 50)
