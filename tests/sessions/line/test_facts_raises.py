"""What would have brought a proposal inside: each one shown does, and the next smaller one does not."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import any_session
from support.any_session import as_drawn
from support.small import C1, C2, JT, K3
from support.voting import held

from sessions.intake.layouts import Known
from sessions.kernel.session import Ceilings, Session
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.line import facts_raises as raises
from sessions.line import facts_reasons as reasons
from sessions.line import words_raises
from sessions.line.facts_raises import LowerCost, MorePapers, OtherLimit
from sessions.rules import ranking
from sessions.rules.ceiling import Placement
from sessions.rules.limits import KECAMATAN
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Datum, LineKind, LineWay, Prefill, Rung
from sessions.values.moves import Move
from sessions.values.proposals import Agreed, Proposal, ProposalCode
from sessions.values.votes import VoteUse

drawn = settings(as_drawn, max_examples=60, suppress_health_check=list(HealthCheck))
DAY = datetime(2027, 2, 3, 10, tzinfo=UTC)
BY_PAPERS = Prefill(datum=Datum.DOCUMENTS, steps=(1, 2, 3, 4))


@st.composite
def meetings(draw: st.DrawFn) -> Session:
    """Any meeting with a narrow line, where scores or papers decide, and of which criterion K3 counts papers."""
    session = draw(any_session.sessions(agreed=False))
    rules = session.guideline
    assert rules is not None
    criteria = tuple(replace(c, prefill=BY_PAPERS) if c.id == K3 else c for c in rules.criteria)
    kinds = draw(st.sampled_from(((LineKind.CEILING,), (LineKind.PER_COMMISSION,), tuple(LineKind))))
    ladder = draw(st.sampled_from((any_session.GUIDELINE.ladder, (Rung.READINESS, Rung.SCORE, Rung.LOT))))
    papered = [_with_papers(proposal, draw(st.integers(0, 4))) for proposal in session.proposals.values()]
    return replace(
        session,
        guideline=replace(rules, criteria=criteria, variants={}, ladder=ladder, line=kinds),
        ceilings=replace(
            session.ceilings,
            kecamatan=draw(st.sampled_from((100 * JT, 170 * JT, 230 * JT))),
            quota_per_commission=draw(st.integers(1, 2)),
        ),
        votes={},
    ).with_proposals([replace(proposal, outcome=None, merged_into=None) for proposal in papered])


def _with_papers(proposal: Proposal, count: int) -> Proposal:
    scores = {**proposal.scores}
    if K3 in scores:
        scores[K3] = dict.fromkeys(scores[K3], 1 + count)
    documents = tuple(f"Surat {number}" for number in range(count))
    asked_for = proposal.asked_for | {Known.DOCUMENTS}
    return replace(proposal, scores=scores, draft=replace(proposal.draft, documents=documents), asked_for=asked_for)


def is_inside(session: Session, code: ProposalCode, *, wholly: bool = False) -> bool:
    row = line.ranked(session).by_code.get(code)
    is_in_part = row is not None and row.placement is Placement.PARTIAL and not wholly
    return is_in_part or (row is not None and row.placement in {Placement.INSIDE, Placement.NO_COST})


@drawn
@given(meetings())
def test_what_a_village_is_told_to_bring_brings_it_inside_and_less_does_not(session: Session) -> None:
    for code in session.proposals:
        for change in raises.own_changes(session, code):
            assert not is_inside(session, code)
            assert is_inside(change.applied(session), code)
            match change:
                case MorePapers(count=count, criterion=criterion, score=score):
                    held = session.proposals[code].draft.documents
                    assert score == ranking.prefilled(BY_PAPERS, len(held) + count)
                    assert K3 == criterion
                    less = replace(change, count=count - 1, score=ranking.prefilled(BY_PAPERS, len(held) + count - 1))
                    assert not is_inside(less.applied(session), code)
                case LowerCost(cost=cost):
                    assert 0 < cost < (session.proposals[code].cost or 0) <= 2 * cost
                    assert not is_inside(replace(change, cost=cost + 1).applied(session), code)


@drawn
@given(meetings())
def test_no_fewest_papers_that_would_do_are_left_untold(session: Session) -> None:
    for code, proposal in session.proposals.items():
        given_score = {1 + len(proposal.draft.documents)} == set(proposal.scores.get(K3, {}).values())
        told = next((c for c in raises.own_changes(session, code) if isinstance(c, MorePapers)), None)
        if not raises.is_kept_outside(session, code) or not given_score or not session.guideline:
            continue
        if K3 not in {c.id for c in session.guideline.criteria_of(proposal.commission) if c.prefill}:
            continue
        tried = [
            MorePapers(code=code, count=count, criterion=K3, score=1 + len(proposal.draft.documents) + count)
            for count in range(1, 5 - len(proposal.draft.documents))
        ]
        expected = next((change for change in tried if is_inside(change.applied(session), code)), None)
        assert expected == told


@drawn
@given(meetings())
def test_another_limit_is_the_least_that_does_and_names_all_who_leave(session: Session) -> None:
    for code in session.proposals:
        for change in raises.other_limits(session, code):
            after = change.applied(session)
            assert is_inside(after, code, wholly=True)
            assert not is_inside(replace(change, amount=change.amount - 1).applied(session), code, wholly=True)
            within = {row.code for row in line.of(session).rows if is_inside(session, row.code)}
            assert {other for other in within if not is_inside(after, other)} == set(change.leaving)


GRID = 10 * JT


def narrow(dice: Random) -> Session:
    """Few scores, so that many are equal, several amounts of each kind, and now and then an order per commission."""
    kinds = (LineKind.CEILING, LineKind.COMMISSION_CEILING, LineKind.AGENCY_CEILING, LineKind.PER_COMMISSION)
    proposals = []
    for proposal in any_session.PREPARED.proposals.values():
        count = dice.randint(0, 4)
        scored = {
            k: {any_session.AGREED_RATER: score} for k, score in zip(any_session.CRITERIA, (4, 3, 1), strict=True)
        }
        draft = replace(
            proposal.draft,
            cost=dice.choice((30, 40, 50, 70, 100, 120)) * JT,
            agency=dice.choice(("DPUPR", "DISPERTAN PP")),
            households=dice.choice((40, 60)),
        )
        given = replace(proposal, scores=scored, draft=draft, commission=dice.choice((C1, C1, C2)))
        proposals.append(_with_papers(given, count))
    guideline = replace(
        any_session.GUIDELINE,
        criteria=tuple(replace(c, prefill=BY_PAPERS) if c.id == K3 else c for c in any_session.GUIDELINE.criteria),
        ladder=dice.choice((ANY_LADDER, (Rung.BENEFIT, Rung.SCORE, Rung.READINESS))),
        line=tuple(dice.sample(kinds, dice.choice((1, 1, 2, 2)))),
        way=dice.choice([*LineWay]),
    )
    ceilings = Ceilings(
        kecamatan=dice.randint(3, 25) * GRID,
        commissions={C1: dice.randint(3, 15) * GRID, C2: dice.randint(3, 10) * GRID},
        agencies={"DPUPR": dice.randint(3, 15) * GRID, "DISPERTAN PP": dice.randint(3, 10) * GRID},
        quota_per_commission=dice.randint(1, 3),
    )
    session = replace(any_session.PREPARED, guideline=guideline, ceilings=ceilings).with_proposals(proposals)
    own = tuple(p.code for p in proposals if p.commission == C2)
    return replace(session, agreed_orders={C2: own}) if own and not dice.randrange(3) else session


ANY_LADDER = (Rung.SCORE, Rung.BENEFIT, Rung.VILLAGE_PRIORITY, Rung.DELIBERATION, Rung.LOT)


def tried_on(session: Session, change: OtherLimit) -> Session:
    """The session in which that one limit has this amount and all others keep theirs."""
    ceilings, limit, amount = session.ceilings, change.limit, change.amount
    match limit.kind:
        case LineKind.CEILING:
            changed = replace(ceilings, kecamatan=amount)
        case LineKind.COMMISSION_CEILING:
            others = {c: n for c, n in ceilings.commissions.items() if c != limit.commission}
            changed = replace(ceilings, commissions={CommissionId(limit.commission): amount, **others})
        case LineKind.AGENCY_CEILING:
            changed = replace(ceilings, agencies={**dict(ceilings.agencies), limit.agency: amount})
        case _:
            changed = replace(ceilings, quota_per_commission=amount)
    return replace(session, ceilings=changed)


def outside(session: Session) -> list[ProposalCode]:
    """Those whom limits keep outside, whatever becomes of ties."""
    found = [code for code in session.proposals if raises.is_kept_outside(session, code)]
    return [code for code in found if all(block.is_sure for block in line.of(session).by_code[code].blocked_by)]


@settings(max_examples=100)
@given(st.integers(0, 2**64).map(Random))
def test_all_that_its_village_could_have_done_is_told(dice: Random) -> None:
    """Every count of papers and every cost of the grid is tried on."""
    session = narrow(dice)
    for code in outside(session):
        proposal = session.proposals[code]
        held, cost = len(proposal.draft.documents), proposal.cost or 0
        papers = [MorePapers(code=code, count=n, criterion=K3, score=1 + held + n) for n in range(1, 5 - held)]
        costs = [LowerCost(code=code, cost=at) for at in range(cost - GRID, 0, -GRID) if 2 * at >= cost]
        tried = (papers, costs if all(b.limit.is_money for b in line.of(session).by_code[code].blocked_by) else [])
        best = [next((one for one in each if is_inside(one.applied(session), code)), None) for each in tried]
        assert tuple(filter(None, best)) == raises.own_changes(session, code)


@settings(max_examples=100)
@given(st.integers(0, 2**64).map(Random))
def test_an_amount_of_each_limit_is_told_with_all_who_leave_and_the_least_where_more_does_no_harm(dice: Random) -> None:
    """Every amount of the grid is tried on, up to all that anybody asks for."""
    session = narrow(dice)
    taking = [row.code for row in line.of(session).rows if is_inside(session, row.code)]
    for code in outside(session):
        expected = []
        for block in line.of(session).by_code[code].blocked_by:
            step = GRID if block.limit.is_money else 1
            now = line.of(session).tallies[block.limit].amount
            amounts = range(now + step, now + 80 * step if block.limit.is_money else 9, step)
            tried = (OtherLimit(limit=block.limit, amount=amount) for amount in amounts)
            least = next((one for one in tried if is_inside(tried_on(session, one), code, wholly=True)), None)
            if least is not None:
                after = tried_on(session, least)
                expected.append(replace(least, leaving=tuple(c for c in taking if not is_inside(after, c))))
            if block.shortfall:
                missing = OtherLimit(limit=block.limit, amount=now + block.shortfall)
                told = [found for found in raises.other_limits(session, code) if found.limit == block.limit]
                if is_inside(tried_on(session, missing), code, wholly=True):
                    assert [True] == [found.amount <= missing.amount for found in told]
        told = raises.other_limits(session, code)
        if session.guideline and session.guideline.way is LineWay.STOP and len(session.guideline.line) == 1:
            assert tuple(expected) == told
        for found in told:
            assert any(one.limit == found.limit and one.amount <= found.amount for one in expected)
            after = tried_on(session, found)
            assert found.applied(session) == after
            assert is_inside(after, code, wholly=True)
            assert found.leaving == tuple(c for c in taking if not is_inside(after, c))


def test_papers_that_nobody_asked_for_are_no_advice() -> None:
    session = any_session.PREPARED
    proposal = next(iter(session.proposals.values()))
    by_papers = replace(any_session.GUIDELINE.criteria[2], prefill=BY_PAPERS)
    silent = replace(proposal, draft=replace(proposal.draft, documents=()), asked_for=frozenset())
    assert None is reasons.score_with(silent, by_papers, papers=1)
    asked = replace(silent, asked_for=frozenset({Known.DOCUMENTS}))
    assert [1, 2, 5] == [reasons.score_with(asked, by_papers, papers=count) for count in (0, 1, 4)]


def meeting(*costs: int, way: LineWay = LineWay.STOP, pagu: int = 200 * JT) -> Session:
    """The first proposals of commission I by falling score, with these costs, under one pagu."""
    session = any_session.PREPARED
    rules = session.guideline or any_session.GUIDELINE
    chosen = list(session.proposals.values())
    ranked = [
        replace(
            proposal,
            commission=C1,
            scores={k: {any_session.AGREED_RATER: 5 - at if at < 4 else 1} for k in any_session.CRITERIA},
            draft=replace(proposal.draft, cost=costs[at] if at < len(costs) else None, documents=()),
        )
        for at, proposal in enumerate(chosen)
    ]
    ceilings = replace(session.ceilings, kecamatan=pagu)
    rules = replace(rules, way=way, line=(LineKind.CEILING,))
    return replace(session, ceilings=ceilings, guideline=rules).with_proposals(ranked)


@pytest.mark.parametrize(("cost", "told"), [(160 * JT, 80 * JT), (161 * JT, None)])
def test_a_smaller_work_is_told_only_where_half_of_it_could_be_done(cost: int, told: int | None) -> None:
    session = meeting(120 * JT, cost)
    second = line.of(session).rows[1].code
    found = [change.cost for change in raises.own_changes(session, second) if isinstance(change, LowerCost)]
    assert ([told] if told else []) == found


def test_the_pagu_that_would_do_is_told_with_who_leaves() -> None:
    session = meeting(150 * JT, 100 * JT, 50 * JT, way=LineWay.SKIP)
    first, second, third = (row.code for row in line.of(session).rows[:3])
    assert (OtherLimit(limit=KECAMATAN, amount=250 * JT, leaving=(third,)),) == raises.other_limits(session, second)
    with speaking(session.office):
        told = words_raises.by_other_limits(session, second)
        assert (f"masuk bila pagu Rp250.000.000; {third} keluar",) == told
        assert "usulkan bagian pekerjaan dengan biaya paling banyak Rp50.000.000" == words_raises.for_next_year(
            session, second
        )
        assert "" == words_raises.for_next_year(session, first)


def by_papers(upper: int, lower: int, steps: tuple[int, int, int, int] = BY_PAPERS.steps) -> Session:
    """Two of the same cost of which one fits, with these scores by papers; the lower one has none."""
    session = meeting(100 * JT, 100 * JT, pagu=100 * JT)
    rules, prefill = session.guideline, replace(BY_PAPERS, steps=steps)
    assert rules is not None
    criteria = tuple(replace(c, prefill=prefill) if c.id == K3 else c for c in rules.criteria)
    ones = {k: {any_session.AGREED_RATER: 4} for k in any_session.CRITERIA}
    two = [
        replace(session.proposals[row.code], scores={**ones, K3: {any_session.AGREED_RATER: score}})
        for row, score in zip(line.of(session).rows[:2], (upper, lower), strict=True)
    ]
    two[1] = replace(two[1], asked_for=frozenset({Known.DOCUMENTS}))
    return replace(session, guideline=replace(rules, criteria=criteria)).with_proposals(two)


@pytest.fixture
def ranked(monkeypatch: pytest.MonkeyPatch) -> list[MorePapers]:
    """The changes by papers with which everything was ranked again."""
    tried: list[MorePapers] = []
    place = raises.placement_with

    def seen(session: Session, code: ProposalCode, change: raises.Change) -> Placement:
        tried.extend([change] if isinstance(change, MorePapers) else [])
        return place(session, code, change)

    monkeypatch.setattr(raises, "placement_with", seen)
    return tried


def counts(ranked: list[MorePapers]) -> list[int]:
    return [change.count for change in ranked]


def test_papers_that_bring_nobody_past_who_filled_the_limit_are_not_ranked(ranked: list[MorePapers]) -> None:
    """The upper one has a 3 or a 5 by papers; what is equal to it is decided by the rungs below."""
    session = by_papers(upper=3, lower=1)
    raises.own_changes(session, line.of(session).rows[1].code)
    assert [2, 3] == counts(ranked)
    ranked.clear()
    above_all = by_papers(upper=5, lower=1)
    assert () == raises.own_changes(above_all, line.of(above_all).rows[1].code)
    assert [4] == counts(ranked)


def test_who_closed_a_limit_stands_in_the_way_behind_those_who_fit(ranked: list[MorePapers]) -> None:
    """The second did not fit and closed the pagu to the third, which would fit, before it with two papers."""
    session = by_papers(upper=3, lower=1)
    first, second = (session.proposals[row.code] for row in line.of(session).rows[:2])
    agreed = {any_session.AGREED_RATER: 2}
    closing = replace(
        first, code=ProposalCode("2099-01"), scores={**first.scores, K3: agreed}, agreed=Agreed(cost=90 * JT)
    )
    small = replace(second, agreed=Agreed(cost=20 * JT))
    first = replace(first, agreed=Agreed(cost=80 * JT))
    session = session.with_proposals([first, closing, small])
    assert [Placement.INSIDE, Placement.OUTSIDE, Placement.OUTSIDE] == [
        row.placement for row in line.of(session).rows[:3]
    ]
    (change,) = (one for one in raises.own_changes(session, small.code) if isinstance(one, MorePapers))
    assert 2 == change.count
    assert [1, 2] == counts(ranked)


def test_of_two_limits_both_must_be_passed(ranked: list[MorePapers]) -> None:
    """The upper one fills the pagu of commission I, one of commission II that of the kecamatan, behind it."""
    session = by_papers(upper=2, lower=1)
    rules = session.guideline
    assert rules is not None
    second, third = (session.proposals[row.code] for row in line.of(session).rows[:2])
    best = {k: {any_session.AGREED_RATER: 5} for k in any_session.CRITERIA}
    first = replace(second, code=ProposalCode("2099-01"), scores=best)
    kinds = (LineKind.CEILING, LineKind.COMMISSION_CEILING)
    ceilings = Ceilings(kecamatan=200 * JT, commissions={C1: 100 * JT, C2: 100 * JT})
    session = replace(session, guideline=replace(rules, line=kinds), ceilings=ceilings)
    session = session.with_proposals([first, replace(second, commission=C2), third])
    fillers = [block.last_inside for block in line.of(session).by_code[third.code].blocked_by]
    assert [(second.code,), (first.code,)] == sorted(fillers)
    assert ([], []) == ([*raises.own_changes(session, third.code)], ranked)


@pytest.mark.parametrize("how", ["moved", "voted"])
def test_what_a_move_or_a_vote_put_above_is_no_measure(how: str, ranked: list[MorePapers]) -> None:
    """Their scores say nothing of where they stand."""
    session = by_papers(upper=5, lower=1)
    upper, lower = (row.code for row in line.of(session).rows[:2])
    if how == "moved":
        move = Move(code=upper, passed=(lower,), is_rise=True, start=1, end=1, at=DAY, decision=1)
        session = replace(session, moves=(move,))
    else:
        session = held(session, VoteUse.ORDER, {upper: 2, lower: 1})
    raises.own_changes(session, lower)
    assert [1, 2, 3, 4] == counts(ranked)


def test_as_many_papers_are_told_as_wide_steps_ask_for() -> None:
    """The third step above the one that is kept outside."""
    session = by_papers(upper=3, lower=1, steps=(2, 4, 6, 8))
    code = line.of(session).rows[1].code
    assert (MorePapers(code=code, count=6, criterion=K3, score=4),) == raises.own_changes(session, code)


def test_papers_change_no_score_that_the_forum_gave_otherwise_than_they_do() -> None:
    session = by_papers(upper=3, lower=2)
    assert () == raises.own_changes(session, line.of(session).rows[1].code)


@pytest.mark.parametrize("kind", [LineKind.AGENCY_CEILING, LineKind.COMMISSION_CEILING])
def test_another_pagu_leaves_that_of_all_others_as_it_is(kind: LineKind) -> None:
    """The second takes what is missing of its own; the third, of another, fits before and after."""
    session = meeting(60 * JT, 60 * JT, 50 * JT)
    rules = session.guideline
    assert rules is not None
    first, second, third = (session.proposals[row.code] for row in line.of(session).rows[:3])
    proposals = [
        replace(one, commission=commission, draft=replace(one.draft, agency=agency))
        for one, commission, agency in ((first, C1, "DPUPR"), (second, C1, "DPUPR"), (third, C2, "DINKES"))
    ]
    ceilings = Ceilings(commissions={C1: 100 * JT, C2: 50 * JT}, agencies={"DPUPR": 100 * JT, "DINKES": 50 * JT})
    session = replace(session, guideline=replace(rules, line=(kind,)), ceilings=ceilings).with_proposals(proposals)
    (change,) = raises.other_limits(session, second.code)
    assert (120 * JT, ()) == (change.amount, change.leaving)
    assert change.applied(session) == tried_on(session, change)


def test_the_fewest_papers_that_would_do_are_told_with_the_value_they_give() -> None:
    session = by_papers(upper=2, lower=1)
    upper, lower = (row.code for row in line.of(session).rows[:2])
    change = MorePapers(code=lower, count=2, criterion=K3, score=3)
    assert (change,) == raises.own_changes(session, lower)
    with speaking(session.office):
        told = words_raises.for_next_year(session, lower)
    assert "lengkapi dua dokumen lagi (K3 menjadi 3, nilai 76,00)" == told
    assert () == raises.own_changes(replace(session, agreed_orders={None: (upper, lower)}), lower)
