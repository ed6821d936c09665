"""Sessions as they may be: the small kecamatan with any scores, ends, orders, votes, lots and limits.

Hypothesis draws one number, from which all the rest follows: a session has some two hundred choices, and to draw each
of them took four times as long as what is proven of it.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from random import Random
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from support import small
from support.small import C1, C2, C3, GUIDELINE, JT, K1, K2, K3, KUTO

from sessions.kernel.session import Ceilings, Session, TieMeans, TieSettled
from sessions.proposals.facts_corrections import is_as_proposed
from sessions.record.ledger import Ledger
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

OF_ITS_OWN = tuple(replace(c, weight=w) for c, w in zip(GUIDELINE.criteria, (20, 30, 50), strict=True))
OTHER_ANCHORS = tuple(replace(c, anchors=("a", "b", "c", "d", "e")) for c in GUIDELINE.criteria)
VARIANTS = ({}, {}, {C1: OTHER_ANCHORS}, {C2: OF_ITS_OWN})
PAIRS = [as_pair(one, other) for one, other in combinations(SIX, 2)]
T = TypeVar("T")
NOW = small.prepared().now


def sessions(*, agreed: bool = True) -> st.SearchStrategy[Session]:
    """Six proposals; without orders of the forum where `agreed` is false."""
    return st.integers(0, 2**64).map(Random).map(lambda dice: _session(dice, agreed=agreed))


def session_of(seed: int) -> Session:
    """The one of this seed, for what drawing found once."""
    return _session(Random(seed), agreed=True)  # noqa: S311


def ledger_of(session: Session) -> Ledger:
    """Of one line, whatever the session holds."""
    last = replace(small.opened().entries[-1], seq=session.seq, hash="ab" * 32)
    return Ledger(session=session, entries=(last,))


def _session(dice: Random, *, agreed: bool) -> Session:
    proposals = {code: _proposal(dice, base) for code, base in PREPARED.proposals.items()}
    guideline = replace(
        GUIDELINE,
        ladder=tuple(_shuffled(dice, Rung)),
        way=dice.choice([*LineWay]),
        line=tuple(kind for kind in LineKind if dice.random() < 0.5),
        variants=dice.choice(VARIANTS),
    )
    scopes = dice.sample((None, C1, C2), dice.randint(0, 2)) if agreed else ()
    return replace(
        PREPARED,
        proposals=proposals,
        guideline=guideline,
        agreed_orders={scope: _order(dice) for scope in scopes},
        moves=_moves(dice),
        ties=tuple(TieSettled(order=_order(dice), means=dice.choice([*TieMeans])) for _ in range(dice.randint(0, 2))),
        votes=_votes(dice),
        exclusive_pairs=dict.fromkeys(sorted(dice.sample(PAIRS, dice.randint(0, 2))), "Ruas yang sama"),
        ceilings=Ceilings(
            kecamatan=_cost(dice),
            commissions={C1: 100 * JT},
            agencies={"DPUPR": 300 * JT},
            quota_per_commission=_quota(dice),
            quota_per_village_and_commission=_quota(dice),
        ),
    )


def _shuffled(dice: Random, items: Iterable[T]) -> list[T]:
    own = [*items]
    return dice.sample(own, len(own))


def _cost(dice: Random) -> int | None:
    return dice.choice((None, *(number * 50 * JT for number in range(5))))


def _quota(dice: Random) -> int | None:
    return dice.choice((None, 0, 1, 2, 3))


def _order(dice: Random) -> tuple[ProposalCode, ...]:
    return tuple(_shuffled(dice, SIX)[: dice.randint(0, 6)])


def _scores(dice: Random) -> dict[CriterionId, dict[Rater, int]]:
    """Complete, now and then with a criterion that nobody has scored, or with a second rater."""
    scores = {criterion: {AGREED_RATER: dice.randint(3, 4)} for criterion in CRITERIA}
    match dice.randint(0, 5):
        case 0:
            del scores[dice.choice(CRITERIA)]
        case 1:
            scores[K2] |= {dice.choice((AGREED_RATER, Rater("Sri"), Rater("Joko"))): dice.randint(1, 5)}
    return scores


def _proposal(dice: Random, base: Proposal) -> Proposal:
    cost = _cost(dice)
    draft = replace(base.draft, cost=cost, village_priority=dice.choice((1, 2, None)))
    proposal = replace(
        base,
        origin=dice.choice((Origin.VILLAGE, *Origin)),
        process=dice.choice((Process.VERIFIED, Process.VERIFIED, *Process)),
        verified_as=dice.choice((None, None, None, *sorted(VERDICTS))),
        sent_back=dice.choice(((), (), _sent(draft, cost), _sent(draft, 70 * JT))),
        scores=_scores(dice),
        agreed=Agreed(cost=_cost(dice)),
        commission=dice.choice((C1, C2, C3, None)),
        outcome=dice.choice((None, None, *Outcome)),
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


def _votes(dice: Random) -> dict[VoteId, Vote]:
    """Certified with a difference, so that any count may stand."""
    votes = {}
    for number in range(1, dice.randint(0, 2) + 1):
        options = tuple(map(Option, _shuffled(dice, SIX)[:4]))
        counts = {option: dice.randint(0, 2) for option in options}
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
            use=dice.choice((VoteUse.ORDER, VoteUse.TIE)),
            overruled=options[: dice.choice((0, 0, 0, 1))],
            certified_at_seq=number,
        )
    return votes


def _moves(dice: Random) -> tuple[Move, ...]:
    """Up to three moves, past anybody, of anybody, in any direction."""
    found = []
    for number in range(1, dice.randint(0, 3) + 1):
        moved, *others = _shuffled(dice, SIX)
        found.append(
            Move(
                code=moved,
                passed=tuple(others[: dice.randint(1, 5)]),
                is_rise=dice.choice((True, False)),
                start=1,
                end=2,
                at=NOW,
                decision=number,
            )
        )
    return tuple(found)


def raised(session: Session, code: ProposalCode, criterion: CriterionId) -> Session:
    """The session with the first score of one criterion a point higher, where it is not the highest."""
    proposal = session.proposals[code]
    row = dict(proposal.scores.get(criterion, {}))
    if row:
        rater = next(iter(row))
        row[rater] = min(5, row[rater] + 1)
    return session.with_proposals([replace(proposal, scores={**proposal.scores, criterion: row})])
