"""What else made a proposal what it is, in examples: papers, a vote to admit it, what it took in, what was revised."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from support.small import BOTOK, GANTEN, JT, K3, TIED, code, codes, scored

from sessions.intake.layouts import Known
from sessions.kernel.session import Ceilings, Session
from sessions.line import facts_reasons as reasons
from sessions.line.facts_parting import Parting
from sessions.line.facts_reasons import Admitted, Included, Neighbour, Note, PassedOver, Revised, Unready, Unscored
from sessions.values.guideline import Datum, LineKind, LineWay, Prefill, Rung
from sessions.values.office import VillageCode
from sessions.values.proposals import AGREED_RATER, Agreed, Outcome
from sessions.values.votes import NO, WHOLE_HALL, YES, Vote, VoteCount, VoteId, VoteMethod, VoteState

LAST = code("2008-02")
BA, PROPOSAL, RAB = "BA {desa}", "Proposal", "RAB"


def narrow() -> Session:
    """Rp300 juta: 2001-01 and 2003-01 are inside, 2008-02 is the last one outside."""
    return scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT)).session


def notes(session: Session, name: str) -> tuple[Note, ...]:
    return reasons.of(session, code(name)).note


def with_papers(session: Session, documents: Sequence[str], **agreed: int) -> Session:
    """2008-02 with these papers and the score that they give; K3 counts papers."""
    rules = session.guideline
    assert rules is not None
    prefill = Prefill(datum=Datum.DOCUMENTS, steps=(1, 2, 3, 4))
    criteria = tuple(replace(c, prefill=prefill) if c.id == K3 else c for c in rules.criteria)
    last = session.proposals[LAST]
    score = agreed.get("score", 1 + len(documents))
    papered = replace(
        last,
        draft=replace(last.draft, documents=tuple(documents)),
        scores={**last.scores, K3: {AGREED_RATER: score}},
        asked_for=last.asked_for | {Known.DOCUMENTS},
    )
    return replace(session, guideline=replace(rules, criteria=criteria)).with_proposals([papered])


@pytest.mark.parametrize(
    ("documents", "lacking"),
    [
        ((), (BA, PROPOSAL, RAB)),
        (("BA musyawarah",), (PROPOSAL, RAB)),
        (("Berita Acara",), (PROPOSAL, RAB)),
        (("b.a. musdes",), (PROPOSAL, RAB)),
        (("Bagan",), (BA, PROPOSAL, RAB)),
        (("PROPOSAL",), (BA, RAB)),
        (("Proposalnya",), (BA, PROPOSAL, RAB)),
        (("rab", "Foto"), (BA, PROPOSAL)),
        (("Rencana anggaran biaya",), (BA, PROPOSAL)),
        (("Rabu",), (BA, PROPOSAL, RAB)),
        (("BA, proposal, dan RAB",), ()),
    ],
)
def test_papers_that_are_missing_are_told_by_how_lists_name_them(
    documents: tuple[str, ...], lacking: tuple[str, ...]
) -> None:
    score = 1 + len(documents)
    told = Unready(papers=lacking, criterion=K3, score=score, best=min(score + len(lacking), 5))
    assert ((told,) if lacking else ()) == notes(with_papers(narrow(), documents), LAST)


def test_of_papers_nothing_is_told_where_they_did_not_make_the_score_or_nobody_asked_or_it_is_inside() -> None:
    session = with_papers(narrow(), ())
    assert notes(session, LAST)
    assert () == notes(with_papers(narrow(), (), score=4), LAST)
    unasked = replace(session.proposals[LAST], asked_for=frozenset())
    assert () == notes(session.with_proposals([unasked]), LAST)
    assert () == notes(replace(session, ceilings=Ceilings(kecamatan=1_000 * JT)), LAST)


def question(number: int, yes: int, no: int, **values: object) -> Vote:
    vote = Vote(
        id=VoteId(number),
        question="Dibahas?",
        method=VoteMethod.SHOW_OF_HANDS,
        options=(YES, NO),
        marks=1,
        entitled={WHOLE_HALL: 9},
        counts={WHOLE_HALL: VoteCount(counts={YES: yes, NO: no}, abstain=2)},
        state=VoteState.CERTIFIED,
        about=LAST,
    )
    return replace(vote, **values)


BLANK = Unscored(missing=("K1", "K2", "K3"), is_blank=True)


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        ([question(1, 4, 3)], [Admitted(votes_for=4, against=3, abstained=2)]),
        ([question(1, 4, 3), question(2, 5, 2)], [Admitted(votes_for=5, against=2, abstained=2)]),
        ([question(1, 4, 3), question(2, 3, 4)], []),
        ([question(1, 3, 3)], []),
        ([question(1, 4, 3, about=code("2008-01"))], []),
        ([question(1, 4, 3, state=VoteState.OPEN)], []),
        ([question(1, 4, 3, options=(NO, YES))], []),
        ([], []),
    ],
)
def test_what_was_admitted_by_the_last_question_about_it_is_told(votes: list[Vote], expected: list[Note]) -> None:
    session = narrow()
    bare = replace(session.proposals[LAST], scores={})
    voted = replace(session.with_proposals([bare]), votes={vote.id: vote for vote in votes})
    assert (*expected, BLANK) == notes(voted, LAST)
    refused = replace(bare, outcome=Outcome.NOT_AGREED)
    assert () == notes(voted.with_proposals([refused]), LAST)
    assert () == notes(voted.with_proposals([replace(bare, outcome=Outcome.WITHDRAWN)]), LAST)


def test_half_scored_is_not_blank() -> None:
    session = narrow()
    half = replace(session.proposals[LAST], scores={K3: {AGREED_RATER: 2}})
    assert (Unscored(missing=("K1", "K2"), is_blank=False),) == notes(session.with_proposals([half]), LAST)


@pytest.mark.parametrize(("cost", "told"), [(None, None), (100, None), (140, 140)])
def test_what_it_took_in_is_told_with_the_cost_that_it_made(cost: int | None, told: int | None) -> None:
    session = narrow()
    first = replace(
        session.proposals[code("2001-01")], agreed=Agreed(cost=cost and cost * JT), outcome=Outcome.AGREED_CHANGED
    )
    gone = [
        replace(session.proposals[name], outcome=Outcome.MERGED, merged_into=first.code)
        for name in codes("2008-02 2008-01")
    ]
    included = Included(merged=codes("2008-01 2008-02"), cost=told and told * JT)
    merged = session.with_proposals([first, *gone])
    assert (included,) == notes(merged, "2001-01")
    assert (included,) == notes(replace(merged, proposals=dict(reversed(merged.proposals.items()))), "2001-01")


@pytest.mark.parametrize(
    ("agreed", "told"),
    [
        (Agreed(volume=Decimal(90)), (True, False, False)),
        (Agreed(unit="unit"), (True, False, False)),
        (Agreed(cost=90 * JT), (False, True, False)),
        (Agreed(agency="BBWS"), (False, False, True)),
        (Agreed(), None),
    ],
)
def test_what_was_revised_is_told_of_what_was_agreed_to(agreed: Agreed, told: tuple[bool, bool, bool] | None) -> None:
    session = narrow()
    first = replace(session.proposals[code("2001-01")], agreed=agreed, outcome=Outcome.AGREED_CHANGED)
    expected = () if told is None else (Revised(volume=told[0], cost=told[1], agency=told[2]),)
    assert expected == notes(session.with_proposals([first]), "2001-01")
    assert expected == notes(session.with_proposals([replace(first, outcome=None)]), "2001-01")
    assert () == notes(session.with_proposals([replace(first, outcome=Outcome.RESERVE)]), "2001-01")


def test_one_that_its_village_put_before_it_is_passed_over_only_inside_past_one_outside() -> None:
    session = narrow()
    own, other = session.proposals[code("2003-01")], session.proposals[TIED[1]]
    changed = session.with_proposals(
        [
            replace(own, draft=replace(own.draft, village_priority=2)),
            replace(other, commission=own.commission, draft=replace(other.draft, village_priority=1)),
        ]
    )
    passed = PassedOver(passed=((1, other.code),), by=Parting(Rung.SCORE))
    assert (passed,) == notes(changed, "2003-01")
    assert () == notes(session, "2003-01")
    assert () == notes(replace(changed, ceilings=Ceilings(kecamatan=1_000 * JT)), "2003-01")
    assert () == notes(replace(changed, ceilings=Ceilings(kecamatan=1)), "2003-01")


def test_equal_scores_are_told_beside_the_rung_that_parts_them() -> None:
    session = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * JT)).session
    more = session.proposals[TIED[0]]
    other = replace(session.proposals[TIED[1]], commission=more.commission)
    session = session.with_proposals([replace(more, draft=replace(more.draft, households=60)), other])
    upper = Neighbour(other=TIED[1], rung=Rung.BENEFIT, own=60, theirs=40, has_equal_score=True)
    assert upper == reasons.of(session, TIED[0]).beside
    assert Neighbour(other=TIED[0], rung=Rung.BENEFIT, own=40, theirs=60, has_equal_score=True) == (
        reasons.of(session, TIED[1]).beside
    )


def test_equals_on_two_sides_of_the_line_explain_nothing_to_each_other() -> None:
    """In whichever order the tie is settled, the one fits and the other does not."""
    session = scored(LineKind.CEILING, way=LineWay.SKIP, ceilings=Ceilings(kecamatan=450 * JT)).session
    fits = session.proposals[TIED[0]]
    other = replace(session.proposals[TIED[1]], commission=fits.commission, agreed=Agreed(cost=500 * JT))
    session = session.with_proposals([other])
    found = [reasons.of(session, name) for name in TIED]
    assert [(True, None), (False, None)] == [(one.is_inside, one.beside) for one in found]
    assert [TIED[1:], TIED[:1]] == [one.row and one.row.tied_with for one in found]


def test_a_rung_above_the_scores_is_not_told_of_equal_scores() -> None:
    session = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=150 * JT)).session
    rules, more = session.guideline, session.proposals[TIED[0]]
    assert rules is not None
    ladder = (Rung.BENEFIT, Rung.SCORE, Rung.DELIBERATION, Rung.LOT)
    other = replace(session.proposals[TIED[1]], commission=more.commission)
    changed = [replace(more, draft=replace(more.draft, households=60)), other]
    session = replace(session, guideline=replace(rules, ladder=ladder)).with_proposals(changed)
    assert Neighbour(other=TIED[0], rung=Rung.BENEFIT, own=40, theirs=60) == reasons.of(session, TIED[1]).beside


def test_one_inside_is_compared_with_none_of_another_score() -> None:
    session = narrow()
    inside = session.proposals[code("2003-01")]
    session = session.with_proposals([replace(session.proposals[LAST], commission=inside.commission)])
    assert (True, None) == (reasons.of(session, inside.code).is_inside, reasons.of(session, inside.code).beside)
    assert Neighbour(other=inside.code, rung=Rung.SCORE, own=46, theirs=80) == reasons.of(session, LAST).beside


@pytest.mark.parametrize(("village", "priority"), [(BOTOK, 1), (GANTEN, 2), (GANTEN, 3), (GANTEN, None)])
def test_another_village_or_no_earlier_priority_is_not_passed_over(village: VillageCode, priority: int | None) -> None:
    session = narrow()
    own, other = session.proposals[code("2003-01")], session.proposals[TIED[1]]
    outside = replace(other, commission=own.commission)
    changed = [
        replace(own, draft=replace(own.draft, village_priority=2)),
        replace(outside, draft=replace(other.draft, village=village, village_priority=priority)),
    ]
    assert () == notes(session.with_proposals(changed), "2003-01")


def test_an_equal_one_is_not_passed_over() -> None:
    session = scored(LineKind.CEILING, way=LineWay.SKIP, ceilings=Ceilings(kecamatan=450 * JT)).session
    rules, fits = session.guideline, session.proposals[TIED[0]]
    assert rules is not None
    other = replace(session.proposals[TIED[1]], commission=fits.commission, agreed=Agreed(cost=500 * JT))
    other = replace(other, draft=replace(other.draft, village=fits.draft.village, village_priority=1))
    ladder = (Rung.SCORE, Rung.DELIBERATION, Rung.LOT)
    session = replace(session, guideline=replace(rules, ladder=ladder)).with_proposals([other])
    assert (True, ()) == (reasons.of(session, fits.code).is_inside, notes(session, fits.code))
