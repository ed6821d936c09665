"""Which proposal comes where before the line: one order for the kecamatan, or one for each commission.

A commission's order is the one it agreed on, behind it the one that the scores of the others make on the adopted
ladder. Agreed orders of different commissions are not comparable, nor are scores by different criteria: as soon as one
commission has agreed on an order, or scores by criteria of its own, there is an order per commission and none for the
kecamatan, until Pleno II agrees on that. What the forum moved in these orders is of `line.facts_moves`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby

from sessions.kernel.session import Session, TieMeans
from sessions.rules import balloting, ranking
from sessions.rules.ranking import Contender, Rank, Settlement, climb
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Criterion, CriterionId, Rung
from sessions.values.proposals import Proposal, ProposalCode
from sessions.values.votes import NO, YES, Vote, VoteMethod, VoteState

Members = Mapping[ProposalCode, Proposal]
"""Proposals in the running, by arrival."""

Count = Mapping[ProposalCode, int]
"""Votes of one certified count."""

_RUNGS = {TieMeans.DELIBERATION: Rung.DELIBERATION, TieMeans.LOT: Rung.LOT}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in one order: of the ladder, or of an agreed order, where deliberation decided it.

    `votes` are those of the count that was compared with its equals, else of the latest count it stood in. What was
    not agreed to has a rank among all, and is tied with nobody whatever stands beside it.
    """

    code: ProposalCode
    rank: int
    votes: int | None = None
    tied_with: tuple[ProposalCode, ...] = ()
    decided_by: Rung | None = None
    ahead_by: Rung | None = None
    skipped: tuple[Rung, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSection:
    """Proposals in one order; `commission` is None where the order is that of the kecamatan."""

    commission: CommissionId | None
    spots: tuple[Spot, ...]

    @property
    def levels(self) -> tuple[tuple[Spot, ...], ...]:
        """The spots of each rank, from the top."""
        return tuple(tuple(level) for _, level in groupby(self.spots, key=lambda spot: spot.rank))


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """The orders in force. `sections` is one of the kecamatan, or one of each commission.

    `behind` are those that an order agreed on in Pleno II does not name where nothing compares the commissions: they
    follow it in the orders of their commissions, without a rank. `computed` holds the ranks by the ladder, also where
    Pleno II agreed on others.
    """

    sections: tuple[OrderSection, ...]
    is_kecamatan_wide: bool
    behind: tuple[OrderSection, ...] = ()
    computed: Mapping[ProposalCode, int]


@dataclass(frozen=True, slots=True)
class OrderStanding:
    """What the data rungs of the ladder go by, computed once for all members. `counts` are oldest first."""

    members: Members
    scores: Mapping[ProposalCode, Fraction]
    urgency: Mapping[ProposalCode, Fraction]
    readiness: Mapping[ProposalCode, Fraction]
    counts: tuple[Count, ...]

    @classmethod
    def of(cls, session: Session) -> "OrderStanding":
        """The values of every proposal in the running."""
        members = {code: p for code, p in session.proposals.items() if p.is_in_the_running}
        guideline = session.guideline
        if guideline is None:
            return cls(members, {}, {}, {}, ())
        named = (guideline.urgency, guideline.readiness)
        values = {
            code: proposal.derived(_values, guideline.criteria_of(proposal.commission), *named)
            for code, proposal in members.items()
        }
        return cls(
            members=members,
            scores={code: v.score for code, v in values.items() if v.score is not None},
            urgency={code: v.urgency for code, v in values.items() if v.urgency is not None},
            readiness={code: v.readiness for code, v in values.items() if v.readiness is not None},
            counts=certified_counts(session),
        )

    def listed(self, order: Iterable[ProposalCode]) -> tuple[Spot, ...]:
        """The places of an agreed order; what has left the running leaves no gap."""
        present = [code for code in order if code in self.members]
        return tuple(self._agreed(code, rank) for rank, code in enumerate(present, start=1))

    def _agreed(self, code: ProposalCode, rank: int) -> Spot:
        by = Rung.DELIBERATION if self.members[code].is_competing else None
        return Spot(code, rank, votes=self._latest_votes(code), decided_by=by, ahead_by=by)

    def climbed(self, session: Session, codes: Iterable[ProposalCode]) -> tuple[Spot, ...]:
        """The places on the adopted ladder of those with complete scores; without a count it has no votes.

        Ties, rungs, settlements and votes are those of the competing. What was not agreed to stands between them where
        the ladder of all has it, tied with nobody: it has a number and nothing else.
        """
        scored = [code for code in codes if code in self.scores]
        competing = [code for code in scored if self.members[code].is_competing]
        contest = self._climbed(session, competing)
        if len(competing) == len(scored):
            return contest
        return _with_bystanders(contest, self._climbed(session, scored))

    def _climbed(self, session: Session, scored: Sequence[ProposalCode]) -> tuple[Spot, ...]:
        adopted = session.guideline.ladder if session.guideline else ()
        ladder = tuple(rung for rung in adopted if rung is not Rung.VOTES or self.counts)
        settled = settlements(session)
        votes: Count = {}
        if Rung.VOTES in ladder:
            above_the_votes = ladder[: ladder.index(Rung.VOTES)]
            votes = self._votes_by_tie(climb([self._contender(c, {}) for c in scored], above_the_votes, settled))
        places = climb([self._contender(code, votes) for code in scored], ladder, settled)
        return tuple(self._spot(place, votes) for place in places)

    def _votes_by_tie(self, places: Sequence[Rank]) -> dict[ProposalCode, int]:
        """For every tie above the votes those of the latest certified count in which all its members stood."""
        votes: dict[ProposalCode, int] = {}
        for _, tie in groupby(places, key=lambda place: place.rank):
            codes = [ProposalCode(place.key) for place in tie]
            count = next((c for c in reversed(self.counts) if all(code in c for code in codes)), {})
            votes |= {code: count[code] for code in codes if count}
        return votes

    def _spot(self, place: Rank, votes: Count) -> Spot:
        code = ProposalCode(place.key)
        return Spot(
            code=code,
            rank=place.rank,
            votes=votes.get(code, self._latest_votes(code)),
            tied_with=tuple(map(ProposalCode, place.tied_with)),
            decided_by=place.decided_by,
            ahead_by=place.ahead_by,
            skipped=place.skipped,
        )

    def _latest_votes(self, code: ProposalCode) -> int | None:
        return next((count[code] for count in reversed(self.counts) if code in count), None)

    def _contender(self, code: ProposalCode, votes: Count) -> Contender:
        draft = self.members[code].draft
        return Contender(
            key=code,
            values={
                Rung.SCORE: self.scores[code],
                Rung.VOTES: votes.get(code),
                Rung.URGENCY: self.urgency.get(code),
                Rung.BENEFIT: draft.households,
                Rung.VILLAGE_PRIORITY: draft.village_priority,
                Rung.READINESS: self.readiness.get(code),
            },
        )


def _with_bystanders(contest: Sequence[Spot], everybody: Sequence[Spot]) -> tuple[Spot, ...]:
    """The competing in the order of their contest, and the others of the ladder of all between them.

    One of those comes behind as many competing as it does on the ladder of all, beside them where it is equal there.
    """
    competing = {spot.code for spot in contest}
    ranks = {spot.rank for spot in contest}
    places = [((spot.rank, 1, 0), spot) for spot in contest]
    turn = 1
    for rank, level in groupby(everybody, key=lambda spot: spot.rank):
        codes = {spot.code: spot for spot in level}
        rivals = len(competing & codes.keys())
        place = (turn, 1, 0) if rivals and turn in ranks else (turn, 0, rank)
        places += [(place, Spot(code, 0, s.votes)) for code, s in codes.items() if code not in competing]
        turn += rivals
    places.sort(key=lambda placed: (placed[0], placed[1].code))
    numbered: list[Spot] = []
    for _, equals in groupby(places, key=lambda placed: placed[0]):
        rank = len(numbered) + 1
        numbered += [replace(spot, rank=rank) for _, spot in equals]
    return tuple(numbered)


def base_orders(session: Session, standing: OrderStanding, without: Collection[ProposalCode] = ()) -> Orders:
    """The orders that scores, agreements and settled ties make now, before any move.

    Those `without` whom they are asked for change nothing of what is comparable; nobody else's `computed` is given.
    """
    members = standing.members
    rest = {code: p for code, p in members.items() if code not in without}
    hall = agreed_order(session, None)
    has_agreed_commission = any(agreed_order(session, scope) for scope in session.agreed_orders if scope is not None)
    is_apart = has_agreed_commission or not _is_one_scale(session, members)
    if is_apart and not hall:
        return Orders(sections=_of_commissions(session, standing, rest), is_kecamatan_wide=False, computed={})
    agreed = tuple(code for code in hall if code in rest)
    unnamed = {code: p for code, p in rest.items() if code not in agreed}
    spots = standing.listed(agreed) if is_apart else _followed(session, standing, agreed, unnamed)
    ladder = () if is_apart or without else standing.climbed(session, members) if hall else spots
    return Orders(
        sections=(OrderSection(commission=None, spots=spots),),
        is_kecamatan_wide=True,
        behind=_of_commissions(session, standing, unnamed) if is_apart else (),
        computed={spot.code: spot.rank for spot in ladder},
    )


def agreed_order(session: Session, scope: CommissionId | None) -> tuple[ProposalCode, ...]:
    """Those in the running of an order that was agreed on; it is in force while one of them competes, else empty."""
    running = [p for code in session.agreed_orders.get(scope, ()) if (p := session.proposals[code]).is_in_the_running]
    return tuple(p.code for p in running) if any(p.is_competing for p in running) else ()


def _followed(
    session: Session, standing: OrderStanding, agreed: Sequence[ProposalCode], unnamed: Members
) -> tuple[Spot, ...]:
    """An agreed order, and those it does not name behind it in the order they have among themselves."""
    following = standing.climbed(session, unnamed)
    if not agreed:
        return following
    return (*standing.listed(agreed), *(replace(spot, rank=spot.rank + len(agreed)) for spot in following))


def _is_one_scale(session: Session, members: Members) -> bool:
    """Whether all are scored by criteria of the same names and weights; else no two commissions can be compared."""
    guideline = session.guideline
    if guideline is None or not guideline.variants:
        return True
    return len({guideline.scale_of(commission) for commission in {p.commission for p in members.values()}}) < 2  # noqa: PLR2004 - two differ


def _of_commissions(session: Session, standing: OrderStanding, members: Members) -> tuple[OrderSection, ...]:
    sections = []
    for commission in session.commissions:
        own = {code: p for code, p in members.items() if p.commission == commission.id}
        agreed = [code for code in agreed_order(session, commission.id) if code in own]
        unnamed = {code: p for code, p in own.items() if code not in agreed}
        spots = _followed(session, standing, agreed, unnamed)
        sections.append(OrderSection(commission=commission.id, spots=spots))
    return tuple(sections)


@dataclass(frozen=True, slots=True)
class _Values:
    """What the rubric makes of one proposal."""

    score: Fraction | None
    urgency: Fraction | None
    readiness: Fraction | None


def _values(
    proposal: Proposal, criteria: tuple[Criterion, ...], urgency: CriterionId, readiness: CriterionId
) -> _Values:
    scores = proposal.scores
    return _Values(
        score=ranking.score(criteria, scores),
        urgency=ranking.mean(scores.get(urgency, {})),
        readiness=ranking.mean(scores.get(readiness, {})),
    )


def settlements(session: Session) -> tuple[Settlement, ...]:
    """The ties the forum settled, in the order they were decided."""
    return tuple(Settlement(order=tie.order, rung=_RUNGS[tie.means]) for tie in session.ties)


def ranks_proposals(vote: Vote) -> bool:
    """Whether proposals are ranked by its count; a yes/no vote decides its question and ranks nothing."""
    return vote.method in {VoteMethod.VILLAGE, VoteMethod.K_DIFFERENT} and vote.options != (YES, NO)


def feeding_votes(session: Session) -> tuple[Vote, ...]:
    """Certified votes that rank proposals, oldest first; without one the ladder has no such rung."""
    return tuple(v for v in session.votes.values() if v.state is VoteState.CERTIFIED and ranks_proposals(v))


def certified_counts(session: Session) -> tuple[Count, ...]:
    """The counts of those votes."""
    return tuple(
        {ProposalCode(option): votes for option, votes in balloting.totals(vote).items()}
        for vote in feeding_votes(session)
    )
