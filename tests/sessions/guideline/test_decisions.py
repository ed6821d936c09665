"""The rules of the meeting: drafts, adoption, later versions, amounts of the line."""

from dataclasses import replace

import pytest
from support.small import C1, GUIDELINE, JT, K1, K2, adopted, code, gathered, scored

from sessions.guideline.decisions import GuidelineSet
from sessions.house_rules.decisions import HouseRulesSet, RulesAdopted
from sessions.kernel.session import Ceilings
from sessions.line.decisions import CeilingsSet
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.values.guideline import CriterionId
from sessions.values.house_rules import HouseRules

LONG = "Disepakati kembali dalam Pleno II"


def reweighted(*weights: int):
    criteria = tuple(replace(c, weight=w) for c, w in zip(GUIDELINE.criteria, weights, strict=True))
    return replace(GUIDELINE, criteria=criteria)


def test_drafts_stay_version_1_until_the_adoption() -> None:
    meeting = gathered()
    meeting.decide(GuidelineSet(guideline=reweighted(40, 40, 20)), GuidelineSet(guideline=reweighted(20, 40, 40)))
    meeting.decide(HouseRulesSet(house_rules=HouseRules(seats=4, women_seats=2, version=7)))
    assert (1, 1) == (meeting.session.guideline.version, meeting.session.house_rules.version)
    assert [20, 40, 40] == [c.weight for c in meeting.session.guideline.criteria]


@pytest.mark.parametrize("number", [1, 9])
def test_a_guideline_has_one_to_nine_criteria(number: int) -> None:
    weights = [100 - 11 * (number - 1), *[11] * (number - 1)]
    criteria = tuple(
        replace(GUIDELINE.criteria[0], id=CriterionId(f"K{n}"), weight=weight)
        for n, weight in enumerate(weights, start=1)
    )
    meeting = gathered()
    meeting.decide(GuidelineSet(guideline=replace(GUIDELINE, criteria=criteria, urgency=K1, readiness=K1)))
    assert number == len(meeting.session.guideline.criteria)


def test_the_adoption_keeps_its_time() -> None:
    meeting = gathered()
    at = meeting.now
    meeting.decide(RulesAdopted())
    assert at == meeting.session.sidang.rules_adopted


def test_each_amendment_after_the_adoption_is_a_new_version() -> None:
    meeting = adopted()
    meeting.decide(
        GuidelineSet(guideline=reweighted(40, 40, 20), reason=LONG),
        GuidelineSet(guideline=reweighted(30, 50, 20), reason=LONG),
        HouseRulesSet(house_rules=HouseRules(seats=4), reason=LONG),
    )
    assert (3, 2) == (meeting.session.guideline.version, meeting.session.house_rules.version)


def test_other_weights_keep_the_scores() -> None:
    meeting = scored()
    before = meeting.session.proposals
    meeting.decide(GuidelineSet(guideline=reweighted(40, 40, 20), reason=LONG))
    assert before == meeting.session.proposals


def test_a_criterion_with_other_anchors_or_another_name_loses_its_scores() -> None:
    meeting = scored()
    first, second, third = GUIDELINE.criteria
    changed = (replace(first, anchors=("a", "b", "c", "d", "e")), second, replace(third, name="Kesiapan lahan"))
    meeting.decide(GuidelineSet(guideline=replace(GUIDELINE, criteria=changed), reason=LONG))
    assert {frozenset({K2})} == {frozenset(p.scores) for p in meeting.session.proposals.values()}


def test_a_criterion_that_is_no_more_takes_its_scores_with_it() -> None:
    meeting = gathered()
    meeting.decide(ScoresEntered(scores={code("2001-01"): {K1: 4, K2: 3}}))
    first, _, third = GUIDELINE.criteria
    fewer = replace(GUIDELINE, criteria=(replace(first, weight=80), third))
    meeting.decide(GuidelineSet(guideline=fewer))
    assert {K1: {"": 4}} == meeting.session.proposals[code("2001-01")].scores


def test_ceilings_are_replaced_as_a_whole_also_after_the_adoption() -> None:
    meeting = adopted()
    meeting.decide(CeilingsSet(ceilings=Ceilings(kecamatan=JT, commissions={C1: JT}, agencies={"BBWS": 0})))
    meeting.decide(CeilingsSet(ceilings=Ceilings(quota_per_commission=0)))
    assert Ceilings(quota_per_commission=0) == meeting.session.ceilings
