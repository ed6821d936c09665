"""What is refused about the meeting's own rules; the same faults are refused in the office of decision 1."""

from dataclasses import replace

from support.case import Case, case
from support.small import C1, GUIDELINE, adopted, gathered, opened, recapped

from sessions.guideline.decisions import CRITERION_TWICE, LADDER_INVALID, WEIGHTS_NOT_100, GuidelineSet
from sessions.house_rules.decisions import (
    ARTICLE_COUNTED,
    QUORUM_INVALID,
    RULES_ALREADY_ADOPTED,
    SEATS_INVALID,
    HouseRulesSet,
    RulesAdopted,
)
from sessions.kernel.checks import NEGATIVE_AMOUNT, REASON_TOO_SHORT, RULES_FROZEN, TEXT_EMPTY
from sessions.kernel.refusals import COMMISSION_UNKNOWN, COUNT_INVALID, CRITERION_UNKNOWN
from sessions.kernel.session import Ceilings
from sessions.line.decisions import AGENCY_UNKNOWN, CeilingsSet
from sessions.values.commissions import CommissionId
from sessions.values.guideline import CriterionId, Datum, Guideline, Prefill, Rung
from sessions.values.house_rules import Article, HouseRules

FOUR = CommissionId("IV")


def guideline(**changed: object) -> Guideline:
    return replace(GUIDELINE, **changed)


def criteria(*weights: int) -> Guideline:
    return guideline(criteria=tuple(replace(c, weight=w) for c, w in zip(GUIDELINE.criteria, weights, strict=True)))


def prefilled(*steps: int) -> Guideline:
    first, *others = GUIDELINE.criteria
    return guideline(criteria=(replace(first, prefill=Prefill(datum=Datum.HOUSEHOLDS, steps=steps)), *others))


INVALID_GUIDELINES = (
    (criteria(50, 30, 19), WEIGHTS_NOT_100, {"total": 99}),
    (criteria(110, 0, -10), NEGATIVE_AMOUNT, {"field": "bobot K3"}),
    (guideline(criteria=()), CRITERION_TWICE, {"count": 0}),
    (guideline(criteria=GUIDELINE.criteria[:1] * 2), CRITERION_TWICE, {"count": 2}),
    (
        guideline(criteria=tuple(replace(GUIDELINE.criteria[0], id=CriterionId(f"K{n}")) for n in range(1, 11))),
        CRITERION_TWICE,
        {"count": 10},
    ),
    (
        guideline(criteria=(replace(GUIDELINE.criteria[0], name=" "), *GUIDELINE.criteria[1:])),
        TEXT_EMPTY,
        {"field": "nama kriteria K1"},
    ),
    (prefilled(10, 21, 20, 41), COUNT_INVALID, {"field": "batas skor K1"}),
    (guideline(variants={FOUR: GUIDELINE.criteria}), COMMISSION_UNKNOWN, {"commission": "IV"}),
    (guideline(variants={C1: GUIDELINE.criteria[:2]}), WEIGHTS_NOT_100, {"total": 80}),
    (guideline(urgency=CriterionId("K9")), CRITERION_UNKNOWN, {"criterion": "K9"}),
    (guideline(readiness=CriterionId("K8")), CRITERION_UNKNOWN, {"criterion": "K8"}),
    (guideline(ladder=(Rung.SCORE, Rung.LOT)), LADDER_INVALID, {"ladder": ("nilai", "undian")}),
    (
        guideline(ladder=(Rung.LOT, Rung.LOT, Rung.DELIBERATION)),
        LADDER_INVALID,
        {"ladder": ("undian", "undian", "musyawarah")},
    ),
)

INVALID_HOUSE_RULES = (
    (HouseRules(quorum_numerator=0), QUORUM_INVALID, {"share": "0/3"}),
    (HouseRules(quorum_numerator=4), QUORUM_INVALID, {"share": "4/3"}),
    (HouseRules(seats=0, women_seats=0), SEATS_INVALID, {"seats": 0, "women": 0}),
    (HouseRules(seats=2, women_seats=3), SEATS_INVALID, {"seats": 2, "women": 3}),
    (HouseRules(women_seats=-1), SEATS_INVALID, {"seats": 5, "women": -1}),
    (HouseRules(delegates_per_village=0), COUNT_INVALID, {"field": "utusan per desa"}),
    (HouseRules(speaking_minutes=-1), NEGATIVE_AMOUNT, {"field": "waktu bicara"}),
    (HouseRules(postponement=-1), NEGATIVE_AMOUNT, {"field": "penundaan"}),
    (HouseRules(repeats=-1), NEGATIVE_AMOUNT, {"field": "ulangan suara"}),
    (HouseRules(commission_numerator=2), QUORUM_INVALID, {"share": "2/2"}),
    (HouseRules(wording={Article.QUORUM: "Setengah"}), ARTICLE_COUNTED, {"article": "kuorum"}),
    (HouseRules(articles=(" ",)), TEXT_EMPTY, {"field": "baris tata tertib"}),
)


def _rules() -> tuple[Case, ...]:
    def ceilings(**amounts: object) -> CeilingsSet:
        return CeilingsSet(ceilings=Ceilings(**amounts))

    return (
        *(case(gathered, GuidelineSet(guideline=g), reason, **facts) for g, reason, facts in INVALID_GUIDELINES),
        case(adopted, GuidelineSet(guideline=GUIDELINE), RULES_FROZEN),
        case(adopted, GuidelineSet(guideline=GUIDELINE, reason="perlu"), REASON_TOO_SHORT, length=5, needed=10),
        *(
            case(gathered, HouseRulesSet(house_rules=rules), reason, **facts)
            for rules, reason, facts in INVALID_HOUSE_RULES
        ),
        case(adopted, HouseRulesSet(house_rules=HouseRules()), RULES_FROZEN),
        case(
            adopted,
            HouseRulesSet(house_rules=HouseRules(), reason="perlu"),
            REASON_TOO_SHORT,
            length=5,
            needed=10,
        ),
        case(adopted, RulesAdopted(), RULES_ALREADY_ADOPTED),
        case(opened, ceilings(kecamatan=-1), NEGATIVE_AMOUNT, field="pagu"),
        case(opened, ceilings(commissions={C1: -1}), NEGATIVE_AMOUNT, field="pagu"),
        case(opened, ceilings(agencies={"DPUPR": -1}), NEGATIVE_AMOUNT, field="pagu"),
        case(opened, ceilings(quota_per_commission=-1), NEGATIVE_AMOUNT, field="kuota"),
        case(opened, ceilings(quota_per_village_and_commission=-1), NEGATIVE_AMOUNT, field="kuota"),
        case(opened, ceilings(commissions={FOUR: 1}), COMMISSION_UNKNOWN, commission="IV"),
        case(recapped, ceilings(agencies={"DINKES": 1}), AGENCY_UNKNOWN, agency="DINKES"),
    )


REFUSED_RULES = _rules()
