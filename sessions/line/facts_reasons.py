"""The reason of each proposal as a value: what kept it outside, beside whom it is compared, and what else made it so.

All of it is of the same ranking as the result. Words in three lengths are made of it in `line.words_reasons`; what
would have brought it inside is in `line.facts_raises`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts import Ranked
from sessions.line.facts_parting import Parting, parting
from sessions.line.words import rung_value
from sessions.rules import balloting, ranking
from sessions.rules.ceiling import WITHIN, Block, Placement
from sessions.scoring import facts as scoring
from sessions.values.commissions import CommissionId
from sessions.values.guideline import DATA, Criterion, CriterionId, Datum, Rung
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode
from sessions.values.votes import NO, YES, Vote, VoteId, VoteState

SETTLED = frozenset({Rung.DELIBERATION, Rung.LOT})
"""Rungs on which the forum decided, so that nobody has a value there."""

PAPERS: Mapping[str, re.Pattern[str]] = {
    "BA {desa}": re.compile(r"\bba\b|berita acara|\bb\.a\.", re.IGNORECASE),
    "Proposal": re.compile(r"\bproposal\b", re.IGNORECASE),
    "RAB": re.compile(r"\brab\b|rencana anggaran", re.IGNORECASE),
}
"""The papers that are missed, by their names as templates of words, and how lists name them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """The one it is compared with, and what puts one above the other.

    `rung` is None between equals; of a vote on places that placed only one of them `vote` is that. `own` and `theirs`
    are what both have there, None on a rung of the forum. `has_equal_score` says that their scores are equal and came
    before the rung.
    """

    other: ProposalCode
    rung: Rung | None
    vote: VoteId | None = None
    own: Fraction | int | None = None
    theirs: Fraction | int | None = None
    has_equal_score: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unscored:
    """No score yet for these criteria; `is_blank` where there is none at all."""

    missing: tuple[CriterionId, ...]
    is_blank: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """What was brought by the hall or the DPRD was put to the vote: for, against, abstained."""

    votes_for: int
    against: int
    abstained: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unready:
    """Papers that are not there, by their names in `PAPERS`: the criterion has `score` and not `best`."""

    papers: tuple[str, ...]
    criterion: CriterionId
    score: int
    best: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Included:
    """Proposals that were merged into it; `cost` is rupiah where that made it another, else None."""

    merged: tuple[ProposalCode, ...]
    cost: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """All of its own village and commission that the village put before it, that are outside, below it for one cause.

    `passed` are their numbers in the list of the village with their codes, the first of the list first.
    """

    passed: tuple[tuple[int, ProposalCode], ...]
    by: Parting


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """Volume, cost or agency in force is not what was asked for; true where it is another one."""

    volume: bool
    cost: bool
    agency: bool


Note = Unscored | Admitted | Unready | Included | PassedOver | Revised


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a proposal is where it is. `row` is its place, None without one.

    `outside` are the limits in its way, in the order in which they were full, `beside` the last one inside of its
    commission above it, or, of one inside, the first one outside with an equal score. `note` is what else made it so.
    """

    code: ProposalCode
    row: Ranked | None
    outside: tuple[Block, ...] = ()
    beside: Neighbour | None = None
    note: tuple[Note, ...] = ()

    @property
    def is_inside(self) -> bool:
        """Whether it is on the near side of the line, wholly or in part."""
        return self.row is not None and self.row.placement in WITHIN


def of(session: Session, code: ProposalCode) -> Reason:
    """The reason of one proposal of this session."""
    proposal, row = session.proposals[code], line.of(session).by_code.get(code)
    if row is None or not proposal.is_competing:
        return Reason(code=code, row=row, note=tuple(_notes_without_place(session, proposal)))
    near = row.placement in WITHIN
    return Reason(
        code=code,
        row=row,
        outside=row.blocked_by,
        beside=_first_outside(session, row) if near else _last_inside(session, row),
        note=(*_passed_over(session, row), *_of_itself(session, proposal, is_inside=near)),
    )


_Order = tuple[CommissionId | None, bool]
"""A commission, and whether those in it have a number of the kecamatan."""


def _orders(session: Session) -> Mapping[_Order, tuple[Ranked, ...]]:
    """What competes of each commission in one order, from the top."""
    found: dict[_Order, list[Ranked]] = {}
    for row in line.of(session).rows:
        if session.proposals[row.code].is_competing:
            found.setdefault((row.commission, row.rank is None), []).append(row)
    return {key: tuple(sorted(rows, key=lambda row: row.commission_rank)) for key, rows in found.items()}


def _same_order(session: Session, row: Ranked) -> tuple[Ranked, ...]:
    """The competing of its commission that stand in the same order as it."""
    return session.derived(_orders)[row.commission, row.rank is None]


def _last_inside(session: Session, row: Ranked) -> Neighbour | None:
    """The last inside of its commission, where all inside stand above it; who leapt past it explains nothing."""
    last = next((other for other in reversed(_same_order(session, row)) if other.placement in WITHIN), None)
    if row.placement is Placement.UNSETTLED or last is None or last.commission_rank >= row.commission_rank:
        return None
    return _compared(session, upper=last, lower=row, own=row)


def _first_outside(session: Session, row: Ranked) -> Neighbour | None:
    """Of those of its commission with an equal score the first one that a limit kept outside below it."""
    for other in _same_order(session, row):
        is_below = other.commission_rank > row.commission_rank
        if is_below and other.placement is Placement.OUTSIDE and other.blocked_by and _is_equal(row, other):
            return _compared(session, upper=row, lower=other, own=row)
    return None


def _is_equal(one: Ranked, other: Ranked) -> bool:
    return one.score is not None and one.score == other.score


def _compared(session: Session, *, upper: Ranked, lower: Ranked, own: Ranked) -> Neighbour | None:
    """What puts the upper one above, seen from one of them."""
    other = lower if own is upper else upper
    found = parting(session, upper, lower)
    rung = None if found.vote else found.rung
    return Neighbour(
        other=other.code,
        rung=found.rung,
        vote=found.vote,
        own=rung_value(session, rung, own) if rung else None,
        theirs=rung_value(session, rung, other) if rung else None,
        has_equal_score=_is_equal(upper, lower) and _comes_after_the_score(session, found.rung),
    )


def _comes_after_the_score(session: Session, rung: Rung | None) -> bool:
    """Whether the score was asked before this rung; one that is not of the ladder comes last."""
    ladder = session.guideline.ladder if session.guideline else ()
    if rung is None or Rung.SCORE not in ladder:
        return False
    return rung not in ladder or ladder.index(Rung.SCORE) < ladder.index(rung)


def _passed_over(session: Session, row: Ranked) -> Iterator[PassedOver]:
    """Only of its own commission, and only where the passed ones are outside while this one is inside."""
    draft = session.proposals[row.code].draft
    if row.placement not in WITHIN or draft.village is None or draft.village_priority is None:
        return
    found: dict[Parting, list[tuple[int, ProposalCode]]] = {}
    for other in _same_order(session, row):
        passed = session.proposals[other.code].draft
        number = passed.village_priority
        is_below = other.placement not in WITHIN and other.commission_rank > row.commission_rank
        if is_below and passed.village == draft.village and number is not None and number < draft.village_priority:
            found.setdefault(parting(session, row, other), []).append((number, other.code))
    for by, passed_over in found.items():
        yield PassedOver(passed=tuple(sorted(passed_over)), by=by)


def _notes_without_place(session: Session, proposal: Proposal) -> Iterator[Note]:
    if not proposal.is_in_the_running:
        return
    if session.guideline and proposal.outcome is not Outcome.NOT_AGREED:
        yield from _admitted(session, proposal)
        missing = ranking.missing(session.guideline.criteria_of(proposal.commission), proposal.scores)
        if missing:
            yield Unscored(missing=tuple(missing), is_blank=not any(proposal.scores.values()))


def _admitted(session: Session, proposal: Proposal) -> Iterator[Admitted]:
    """The last certified question about it, where it was passed."""
    found = [vote for vote in session.votes.values() if _is_about(vote, proposal.code)]
    if found:
        totals = balloting.totals(found[-1])
        if balloting.passes(totals[YES], totals[NO]):
            abstained = sum(row.abstain for row in found[-1].counts.values())
            yield Admitted(votes_for=totals[YES], against=totals[NO], abstained=abstained)


def _is_about(vote: Vote, code: ProposalCode) -> bool:
    return vote.state is VoteState.CERTIFIED and vote.options == (YES, NO) and vote.about == code


def _absorbed(session: Session) -> Mapping[ProposalCode, tuple[ProposalCode, ...]]:
    """Those that went into each proposal, by code."""
    found: dict[ProposalCode, tuple[ProposalCode, ...]] = {}
    for code in sorted(session.proposals):
        survivor = session.proposals[code].merged_into
        if survivor is not None:
            found[survivor] = (*found.get(survivor, ()), code)
    return found


def _of_itself(session: Session, proposal: Proposal, *, is_inside: bool) -> Iterator[Note]:
    merged = session.derived(_absorbed).get(proposal.code, ())
    is_other = proposal.cost is not None and proposal.cost != proposal.draft.cost
    if merged:
        yield Included(merged=merged, cost=proposal.cost if is_other else None)
    elif is_told_with_change(proposal):
        yield from changed(proposal)
    if not is_inside:
        yield from _unready(session, proposal)


def is_told_with_change(proposal: Proposal) -> bool:
    """Whether its reason is that of other figures, where it has any: it is agreed to, or nothing is decided yet."""
    return proposal.outcome in {None, *PRIORITIES}


def changed(proposal: Proposal) -> Iterator[Revised]:
    """What in force is not what was asked for; nothing where all of it is."""
    draft = proposal.draft
    found = Revised(
        volume=(proposal.volume, proposal.unit) != (draft.volume, draft.unit),
        cost=proposal.cost != draft.cost,
        agency=proposal.agency != draft.agency,
    )
    if found.volume or found.cost or found.agency:
        yield found


def _unready(session: Session, proposal: Proposal) -> Iterator[Unready]:
    """The papers that are not there, of a criterion whose score is what the data give and would be higher with them."""
    if session.guideline is None:
        return
    lacking = tuple(
        name for name, spelt in PAPERS.items() if not any(spelt.search(paper) for paper in proposal.draft.documents)
    )
    for criterion in session.guideline.criteria_of(proposal.commission):
        score = scored_by_papers(proposal, criterion)
        if score is None:
            continue
        best = score_with(proposal, criterion, papers=len(lacking))
        if best is not None and score < best:
            yield Unready(papers=lacking, criterion=criterion.id, score=score, best=best)


def scored_by_papers(proposal: Proposal, criterion: Criterion) -> int | None:
    """The score of a criterion that counts papers, where it is what the data give; None of any other."""
    if criterion.prefill is None or criterion.prefill.datum is not Datum.DOCUMENTS:
        return None
    given = score_with(proposal, criterion, papers=0)
    return given if given is not None and ranking.mean(proposal.scores.get(criterion.id, {})) == given else None


def score_with(proposal: Proposal, criterion: Criterion, *, papers: int) -> int | None:
    """What the data would give with this many papers more; None where they do not decide, or nobody asked for any."""
    data, name = scoring.known(proposal), DATA[Datum.DOCUMENTS]
    if name not in data:
        return None
    found = scoring.made(criterion, {**data, name: str(int(data[name]) + papers)})
    return found.score if found else None
