"""Criteria of single commissions: what they score, when ranks can still be compared, and what a change drops."""

from dataclasses import replace

from support.small import C1, C2, GUIDELINE, K1, K2, K3, code, gathered, row, scored, settled

from sessions.commissions.decisions import ProposalsAssigned
from sessions.guideline.decisions import GuidelineSet
from sessions.guideline.facts import Invalidated, invalidated
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.values.guideline import Criterion, Guideline, Rung

WHY = "Pleno menghendaki kriteria sendiri"
NOTHING_DROPPED = Invalidated()


def with_own(*weights: int, anchors: bool = False) -> Guideline:
    """Commission I has criteria of its own."""
    own = tuple(replace(c, weight=w) for c, w in zip(GUIDELINE.criteria, weights or (50, 30, 20), strict=True))
    if anchors:
        own = (replace(own[0], anchors=("a", "b", "c", "d", "e")), *own[1:])
    return replace(GUIDELINE, variants={C1: own})


def reversed_weights() -> tuple[Criterion, ...]:
    return tuple(replace(c, weight=w) for c, w in zip(GUIDELINE.criteria, (20, 30, 50), strict=True))


def amended(guideline: Guideline) -> tuple[Session, Session]:
    meeting = scored()
    before = meeting.session
    meeting.decide(GuidelineSet(guideline=guideline, reason=WHY))
    return before, meeting.session


def test_each_commission_is_scored_by_its_own_weights() -> None:
    _, after = amended(with_own(20, 30, 50))
    assert 84 == line.of(after).by_code[code("2001-01")].score
    assert 76 == line.of(after).by_code[code("2001-02")].score


def test_other_weights_are_another_scale_so_that_ranks_run_per_commission() -> None:
    _, after = amended(with_own(20, 30, 50))
    assert not line.of(after).is_kecamatan_wide
    assert {None} == {row.rank for row in line.of(after).rows}


def test_other_anchors_of_the_same_criterion_leave_one_order() -> None:
    meeting = gathered()
    meeting.decide(
        GuidelineSet(guideline=with_own(anchors=True)), ScoresEntered(scores={code("2001-01"): row(5, 4, 4)})
    )
    assert line.of(meeting.session).is_kecamatan_wide
    assert 1 == line.of(meeting.session).by_code[code("2001-01")].rank


def test_only_the_commission_whose_anchors_change_loses_scores() -> None:
    before, after = amended(with_own(anchors=True))
    assert {K2, K3} == after.proposals[code("2001-01")].scores.keys()
    assert before.proposals[code("2001-02")].scores == after.proposals[code("2001-02")].scores
    assert Invalidated(dropped={K1: 2}, unranked=2, moved=4) == invalidated(before, after)


def test_what_a_change_undoes_is_kept_with_its_version() -> None:
    _, after = amended(with_own(anchors=True))
    assert [(1, "", {}), (2, WHY, {K1: 2})] == [(v.version, v.reason, v.dropped) for v in after.guideline_versions]


def test_a_change_of_nothing_that_counts_undoes_nothing() -> None:
    assert NOTHING_DROPPED == invalidated(*amended(with_own(50, 30, 20)))
    assert NOTHING_DROPPED.is_nothing


def test_a_settled_tie_that_is_none_any_more_is_told() -> None:
    meeting = settled()
    before = meeting.session
    meeting.decide(GuidelineSet(guideline=replace(before.guideline, variants={C2: reversed_weights()}), reason=WHY))
    assert 0 == invalidated(before, meeting.session).ties
    apart = replace(before.guideline, ladder=(Rung.VILLAGE_PRIORITY, Rung.DELIBERATION, Rung.LOT))
    meeting.decide(GuidelineSet(guideline=apart, reason=WHY))
    assert 1 == invalidated(before, meeting.session).ties


def test_who_moves_to_other_anchors_loses_those_scores_only() -> None:
    meeting = scored()
    meeting.decide(
        GuidelineSet(guideline=with_own(anchors=True), reason=WHY),
        ProposalsAssigned(assignments={code("2001-02"): C1, code("2008-01"): C2}, reason="Kekeliruan pencatatan"),
    )
    assert {K2, K3} == meeting.session.proposals[code("2001-02")].scores.keys()
    assert {K1, K2, K3} == meeting.session.proposals[code("2008-01")].scores.keys()
