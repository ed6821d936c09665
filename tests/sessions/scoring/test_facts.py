"""What the data already give: numbers, documents, rupiah and areas against the ranges of the guideline."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support.small import C1, C2, GUIDELINE, JT, K1, K2, code, gathered

from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Session
from sessions.scoring import facts as scoring
from sessions.scoring.decisions_scores import ProposalScored
from sessions.values.guideline import DATA, Criterion, Datum, Guideline, Prefill
from sessions.values.labels import Theme
from sessions.values.proposals import Agreed, Proposal, Rater

FIRST = code("2001-01")


def proposal(**agreed: object) -> Proposal:
    found = gathered().session.proposals[FIRST]
    return replace(found, agreed=Agreed(**agreed))


def ranged(datum: Datum, *steps: int) -> Criterion:
    two, three, four, five = steps
    return replace(GUIDELINE.criteria[0], prefill=Prefill(datum=datum, steps=(two, three, four, five)))


def of_households(*steps: int) -> Guideline:
    return replace(GUIDELINE, criteria=(ranged(Datum.HOUSEHOLDS, *steps), *GUIDELINE.criteria[1:]))


def with_guideline(guideline: Guideline) -> Session:
    meeting = gathered()
    meeting.decide(GuidelineSet(guideline=guideline))
    return meeting.session


@pytest.mark.parametrize(
    ("datum", "agreed", "value"),
    [
        (Datum.HOUSEHOLDS, {}, "40"),
        (Datum.POOR_HOUSEHOLDS, {}, None),
        (Datum.VILLAGE_PRIORITY, {}, "1"),
        (Datum.DOCUMENTS, {}, None),
        (Datum.COST, {}, "100000000"),
        (Datum.COST, {"cost": 0}, "0"),
        (Datum.AREA, {}, None),
        (Datum.AREA, {"unit": "ha", "volume": Decimal("0.75")}, "7500"),
        (Datum.AREA, {"unit": " M2 ", "volume": Decimal("12.5")}, "25/2"),
    ],
)
def test_a_datum_is_read_from_what_is_in_force(datum: Datum, agreed: dict, value) -> None:
    assert value == scoring.known(proposal(**agreed)).get(DATA[datum])


@pytest.mark.parametrize(
    ("changes", "asked", "name", "value"),
    [
        ({"documents": ()}, "", "dokumen", None),
        ({"documents": ()}, "documents", "dokumen", "0"),
        ({"documents": ("RAB", "foto")}, "", "dokumen", "2"),
        ({"themes": ()}, "", "tematik", None),
        ({"themes": ()}, "themes", "tematik", ""),
        ({"themes": (), "doubts": ("THEME_UNKNOWN",)}, "themes", "tematik", None),
        ({"themes": (Theme.DISASTER, Theme.FOOD)}, "", "tematik", "bencana; pangan"),
        ({"from_women": False}, "", "kelompok_perempuan", None),
        ({"from_women": False}, "from_women", "kelompok_perempuan", "tidak"),
        ({"from_women": False, "doubts": ("YES_NO_UNREADABLE",)}, "from_women", "kelompok_perempuan", None),
        ({"from_women": True}, "", "kelompok_perempuan", "ya"),
    ],
)
def test_an_empty_answer_is_known_only_where_somebody_asked(changes: dict, asked: str, name: str, value) -> None:
    found = proposal()
    told = replace(found, draft=replace(found.draft, **changes), asked_for=frozenset(filter(None, [asked])))
    assert value == scoring.known(told).get(name)


def score(criterion: Criterion, **agreed: object) -> int | None:
    found = scoring.made(criterion, scoring.known(proposal(**agreed)))
    return None if found is None else found.score


def test_rupiah_count_downwards_and_areas_upwards() -> None:
    cheap = ranged(Datum.COST, 500 * JT, 300 * JT, 200 * JT, 100 * JT)
    wide = ranged(Datum.AREA, 1000, 5000, 10_000, 50_000)
    assert [5, 4, 1] == [score(cheap, cost=c * JT) for c in (100, 101, 501)]
    assert [1, 3, 4] == [score(wide, unit="ha", volume=Decimal(v)) for v in ("0.0999", "0.5", "4.9")]
    assert score(wide, unit="m", volume=Decimal(9)) is None
    assert score(GUIDELINE.criteria[1]) is None


def test_only_cells_that_nobody_scored_are_filled() -> None:
    meeting = gathered()
    meeting.decide(GuidelineSet(guideline=of_households(10, 21, 31, 41)))
    assert {K1: 4} == scoring.scores_of(scoring.of_data(meeting.session))[FIRST]
    meeting.decide(ProposalScored(code=FIRST, criterion=K1, score=2, rater=Rater("Sri")))
    assert FIRST not in scoring.scores_of(scoring.of_data(meeting.session))
    meeting.decide(ProposalScored(code=FIRST, criterion=K2, score=2))
    assert FIRST not in scoring.scores_of(scoring.of_data(meeting.session))


def test_each_commission_has_its_own_range() -> None:
    common = of_households(20, 41, 61, 81)
    session = with_guideline(replace(common, variants={C1: of_households(10, 21, 31, 40).criteria}))
    found = scoring.scores_of(scoring.of_data(session))
    assert [5, 2] == [found[code(name)][K1] for name in ("2001-01", "2001-02")]
    assert [C1, C2] == [session.proposals[code(name)].commission for name in ("2001-01", "2001-02")]
