"""Sessions as Hypothesis may draw them: the small kecamatan with any scores, ends, orders, votes, lots and limits."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from support import small
from support.small import C1, C2, C3, GUIDELINE, JT, K1, K2, K3, KUTO

from sessions.kernel.session import Ceilings, Session, TieMeans, TieSettled
from sessions.proposals.facts_corrections import is_as_proposed
from sessions.values.guideline import CriterionId, LineKind, LineWay, Rung
from sessions.values.moves import Move
from sessions.values.proposals import (
    AGREED_RATER,
    PRIORITIES,
    VERDICTS,
    Agreed,
    Origin,
    Outcome,
    Process,
    Proposal,
    ProposalCode,
    ProposalDraft,
    Rater,
    Return,
    as_pair,
)
from sessions.values.votes import DifferenceNote, Option, Vote, VoteCount, VoteId, VoteMethod, VoteState, VoteUse

PREPARED = small.prepared().session
SIX = tuple(small.COMMISSION_OF)
CRITERIA = (K1, K2, K3)

as_drawn = settings(
    max_examples=15, suppress_health_check=[HealthCheck.large_base_example, HealthCheck.too_slow], deadline=None
)

costs = st.none() | st.integers(0, 4).map(lambda number: number * 50 * JT)
quotas = st.none() | st.integers(0, 3)
orders = st.builds(lambda six, most: tuple(six[:most]), st.permutations(SIX), st.integers(0, 6))
OF_ITS_OWN = tuple(replace(c, weight=w) for c, w in zip(GUIDELINE.criteria, (20, 30, 50), strict=True))
OTHER_ANCHORS = tuple(replace(c, anchors=("a", "b", "c", "d", "e")) for c in GUIDELINE.criteria)
variants = st.sampled_from(({}, {}, {C1: OTHER_ANCHORS}, {C2: OF_ITS_OWN}))
pairs = st.frozensets(st.sampled_from([as_pair(one, other) for one, other in combinations(SIX, 2)]), max_size=2)
raters = st.sampled_from((AGREED_RATER, Rater("Sri"), Rater("Joko")))


@st.composite
def _scores(draw: st.DrawFn) -> dict[CriterionId, dict[Rater, int]]:
    """Complete, now and then with a criterion that nobody has scored, or with a second rater."""
    given = draw(st.tuples(*[st.integers(3, 4)] * 3))
    scores = {criterion: {AGREED_RATER: score} for criterion, score in zip(CRITERIA, given, strict=True)}
    match draw(st.integers(0, 5)):
        case 0:
            del scores[draw(st.sampled_from(CRITERIA))]
        case 1:
            scores[K2] |= {draw(raters): draw(st.integers(1, 5))}
    return scores


@st.composite
def _proposal(draw: st.DrawFn, base: Proposal) -> Proposal:
    cost = draw(costs)
    draft = replace(base.draft, cost=cost, village_priority=draw(st.sampled_from((1, 2, None))))
    proposal = replace(
        base,
        origin=draw(st.sampled_from((Origin.VILLAGE, *Origin))),
        process=draw(st.sampled_from((Process.VERIFIED, Process.VERIFIED, *Process))),
        verified_as=draw(st.sampled_from((None, None, None, *sorted(VERDICTS)))),
        sent_back=draw(st.sampled_from(((), (), _sent(draft, cost), _sent(draft, 70 * JT)))),
        scores=draw(_scores()),
        agreed=Agreed(cost=draw(costs)),
        commission=draw(st.sampled_from((C1, C2, C3, None))),
        outcome=draw(st.sampled_from((None, None, *Outcome))),
        draft=draft,
    )
    return _as_decided(proposal)


def _as_decided(proposal: Proposal) -> Proposal:
    """With what its outcome never comes without: a reason, changes or none, the proposal it went into."""
    outcome = proposal.outcome
    if outcome in PRIORITIES:
        outcome = Outcome.AGREED if is_as_proposed(proposal) else Outcome.AGREED_CHANGED
    other = next(code for code in SIX if code != proposal.code) if outcome is Outcome.MERGED else None
    parts = tuple(code for code in SIX if code != proposal.code)[:2] if outcome is Outcome.SPLIT else ()
    return replace(proposal, outcome=outcome, reason="Disepakati forum", merged_into=other, split_into=parts)


def _sent(draft: ProposalDraft, cost: int | None) -> tuple[Return, ...]:
    """Back from its village once, where it had cost this."""
    at = datetime(2027, 1, 20, 9, tzinfo=UTC)
    return (Return(reason="RAB belum ada", deadline=at.date(), at=at, draft=replace(draft, cost=cost), back=at),)


@st.composite
def _votes(draw: st.DrawFn) -> dict[VoteId, Vote]:
    """Certified with a difference, so that any count may stand."""
    votes = {}
    for number in range(1, draw(st.integers(0, 2)) + 1):
        options = tuple(map(Option, draw(st.permutations(SIX))[:4]))
        counts = {option: draw(st.integers(0, 2)) for option in options}
        votes[VoteId(number)] = Vote(
            id=VoteId(number),
            question="Urutan?",
            method=VoteMethod.K_DIFFERENT,
            options=options,
            marks=2,
            entitled={KUTO: 3},
            counts={KUTO: VoteCount(counts=counts)},
            state=VoteState.CERTIFIED,
            difference=DifferenceNote(cause="Kartu tertukar", names=("Sri", "Joko")),
            use=draw(st.sampled_from((VoteUse.ORDER, VoteUse.TIE))),
            overruled=options[: draw(st.sampled_from((0, 0, 0, 1)))],
            certified_at_seq=number,
        )
    return votes


@st.composite
def moves(draw: st.DrawFn) -> tuple[Move, ...]:
    """Up to three moves, past anybody, of anybody, in any direction."""
    found = []
    for number in range(1, draw(st.integers(0, 3)) + 1):
        moved, *others = draw(st.permutations(SIX))
        found.append(
            Move(
                code=moved,
                passed=tuple(others[: draw(st.integers(1, 5))]),
                is_rise=draw(st.booleans()),
                start=1,
                end=2,
                at=small.prepared().now,
                decision=number,
            )
        )
    return tuple(found)


@st.composite
def sessions(draw: st.DrawFn, *, agreed: bool = True) -> Session:
    """Six proposals; without orders of the forum where `agreed` is false."""
    proposals = {code: draw(_proposal(base)) for code, base in PREPARED.proposals.items()}
    guideline = replace(
        GUIDELINE,
        ladder=tuple(draw(st.permutations(Rung))),
        way=draw(st.sampled_from(LineWay)),
        line=tuple(draw(st.sets(st.sampled_from(LineKind)))),
        variants=draw(variants),
    )
    scopes = st.sampled_from((None, C1, C2))
    return replace(
        PREPARED,
        proposals=proposals,
        guideline=guideline,
        agreed_orders=draw(st.dictionaries(scopes, orders, max_size=2)) if agreed else {},
        moves=draw(moves()),
        ties=tuple(draw(st.lists(st.builds(TieSettled, order=orders, means=st.sampled_from(TieMeans)), max_size=2))),
        votes=draw(_votes()),
        exclusive_pairs=dict.fromkeys(sorted(draw(pairs)), "Ruas yang sama"),
        ceilings=Ceilings(
            kecamatan=draw(costs),
            commissions={C1: 100 * JT},
            agencies={"DPUPR": 300 * JT},
            quota_per_commission=draw(quotas),
            quota_per_village_and_commission=draw(quotas),
        ),
    )


def raised(session: Session, code: ProposalCode, criterion: CriterionId) -> Session:
    """The session with the first score of one criterion a point higher, where it is not the highest."""
    proposal = session.proposals[code]
    row = dict(proposal.scores.get(criterion, {}))
    if row:
        rater = next(iter(row))
        row[rater] = min(5, row[rater] + 1)
    return session.with_proposals([replace(proposal, scores={**proposal.scores, criterion: row})])
