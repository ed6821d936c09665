"""The ladder: the places that scores, values, certified votes and settlements give, with every tie named."""

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
from sessions.values.votes import Option, Vote, VoteId, VoteState, VoteUse

Members = Mapping[ProposalCode, Proposal]
"""Proposals in the running, by arrival."""

Count = Mapping[ProposalCode, int]
"""Votes of one certified count."""

_BY_FORUM = (Rung.DELIBERATION, Rung.LOT)

_RUNGS = {TieMeans.DELIBERATION: Rung.DELIBERATION, TieMeans.LOT: Rung.LOT}


@dataclass(frozen=True, slots=True)
class VotedPlace:
    """The vote on places that gave a proposal its rank.

    `parted_by` is what parts the place, whoever holds it, from the next one without any vote; None between equals.
    """

    vote: VoteId
    parted_by: Rung | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in one order: of the ladder, of an agreed order (by deliberation), or of a vote on places.

    `votes` are those of the count that was compared with its equals, else of the latest count it stood in. What was
    not agreed to has a rank among all, and is tied with nobody whatever stands beside it. `awaits` is the vote on
    places that does not hold yet, for a tie that is to be settled; until then the order beneath it does.
    """

    code: ProposalCode
    rank: int
    votes: int | None = None
    tied_with: tuple[ProposalCode, ...] = ()
    decided_by: Rung | None = None
    ahead_by: Rung | None = None
    skipped: tuple[Rung, ...] = ()
    voted: VotedPlace | None = None
    awaits: VoteId | None = None


@dataclass(frozen=True, slots=True)
class RankingVote:
    """A certified vote that ranks proposals. Of a vote on places `count` has only the options that it still places."""

    id: VoteId
    use: VoteUse
    count: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSection:
    """Proposals in one order; `commission` is None where the order is that of the kecamatan."""

    commission: CommissionId | None
    spots: tuple[Spot, ...]

    @property
    def levels(self) -> tuple[tuple[Spot, ...], ...]:
        """The spots of each rank, from the top."""
        return tuple(tuple(level) for _, level in groupby(self.spots, key=lambda spot: spot.rank))


@dataclass(frozen=True, slots=True)
class OrderStanding:
    """What the data rungs of the ladder go by, computed once for all members. `votes` are oldest first.

    `recounted` are votes on places that are counted again: until they are certified the order beneath them holds.
    """

    members: Members
    scores: Mapping[ProposalCode, Fraction]
    urgency: Mapping[ProposalCode, Fraction | None]
    readiness: Mapping[ProposalCode, Fraction | None]
    votes: tuple[RankingVote, ...]
    recounted: tuple[RankingVote, ...] = ()

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
            urgency={code: v.urgency for code, v in values.items()},
            readiness={code: v.readiness for code, v in values.items()},
            votes=tuple(map(_as_ranking, feeding_votes(session))),
            recounted=tuple(_as_ranking(vote) for vote in session.votes.values() if _is_recounted(vote)),
        )

    @property
    def counts(self) -> tuple[Count, ...]:
        """What the rung of the votes goes by: the counts of those that were held to part a tie."""
        return tuple(vote.count for vote in self.votes if vote.use is VoteUse.TIE)

    def recount_of(self, code: ProposalCode) -> VoteId | None:
        """The vote on its place that is counted again."""
        return next((vote.id for vote in self.recounted if code in vote.count), None)

    def listed(self, order: Iterable[ProposalCode]) -> tuple[Spot, ...]:
        """The places of an agreed order, of those in the running."""
        return tuple(self._agreed(code, rank) for rank, code in enumerate(order, start=1))

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
        return with_bystanders(contest, self._climbed(session, scored))

    def climbed_by(self, session: Session, count: Count, codes: Iterable[ProposalCode]) -> tuple[Spot, ...]:
        """The places by a vote, whatever the scores: its votes, then the rungs of the ladder below the votes."""
        adopted = session.guideline.ladder if session.guideline else ()
        below = adopted[adopted.index(Rung.VOTES) + 1 :] if Rung.VOTES in adopted else _BY_FORUM
        places = climb([self._contender(code, count) for code in codes], (Rung.VOTES, *below), settlements(session))
        return tuple(self._spot(place, count) for place in places)

    def ties_above_the_votes(self, session: Session, codes: Iterable[ProposalCode]) -> tuple[frozenset[str], ...]:
        """The groups of these that the rungs above the votes leave equal, among those that compete with full scores."""
        ladder = session.guideline.ladder if session.guideline else ()
        if Rung.VOTES not in ladder:
            return ()
        contest = [self._contender(c, {}) for c in codes if c in self.scores and self.members[c].is_competing]
        places = climb(contest, ladder[: ladder.index(Rung.VOTES)], settlements(session))
        groups = (frozenset(place.key for place in tie) for _, tie in groupby(places, key=lambda place: place.rank))
        return tuple(group for group in groups if len(group) > 1)

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
        return next((vote.count[code] for vote in reversed(self.votes) if code in vote.count), None)

    def _contender(self, code: ProposalCode, votes: Count) -> Contender:
        draft = self.members[code].draft
        return Contender(
            key=code,
            values={
                Rung.SCORE: self.scores.get(code),
                Rung.VOTES: votes.get(code),
                Rung.URGENCY: self.urgency.get(code),
                Rung.BENEFIT: draft.households,
                Rung.VILLAGE_PRIORITY: draft.village_priority,
                Rung.READINESS: self.readiness.get(code),
            },
        )


def with_bystanders(contest: Sequence[Spot], everybody: Sequence[Spot]) -> tuple[Spot, ...]:
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
    """Whether proposals are ranked by its count: a vote on their order, or one that parts a tie; no other does."""
    return vote.use in {VoteUse.ORDER, VoteUse.TIE}


def feeding_votes(session: Session) -> tuple[Vote, ...]:
    """Certified votes that rank proposals, the one that was certified first before the others."""
    found = (v for v in session.votes.values() if v.state is VoteState.CERTIFIED and ranks_proposals(v))
    return tuple(sorted(found, key=lambda vote: (vote.certified_at_seq, vote.id)))


def votes_against(
    session: Session, above: Iterable[tuple[ProposalCode, Collection[ProposalCode]]]
) -> tuple[VoteId, ...]:
    """The certified votes in which one that is put above others had fewer votes than one of these: code, those below.

    An order or a move from which this is not empty deviates from a vote: it needs a reason and says so.
    """
    put = tuple(above)
    totals = {vote.id: balloting.totals(vote) for vote in feeding_votes(session)}
    return tuple(id_ for id_, votes in totals.items() if any(_is_against(votes, *each) for each in put))


def votes_against_order(
    session: Session, scope: CommissionId | None, order: Sequence[ProposalCode]
) -> tuple[VoteId, ...]:
    """The same of an agreed order, which puts those it names above each other and above all others of its scope."""
    below = {p.code for p in session.proposals.values() if p.is_competing and scope in {None, p.commission}}
    put = []
    for code in order:
        below = below - {code}
        put.append((code, below))
    return votes_against(session, put)


def _is_against(votes: Mapping[Option, int], code: ProposalCode, below: Collection[ProposalCode]) -> bool:
    own = votes.get(Option(code))
    return own is not None and any(own < count and ProposalCode(other) in below for other, count in votes.items())


def _as_ranking(vote: Vote) -> RankingVote:
    counted = balloting.totals(vote).items()
    count = {ProposalCode(option): votes for option, votes in counted if option not in vote.overruled}
    return RankingVote(vote.id, vote.use, count)


def _is_recounted(vote: Vote) -> bool:
    return vote.use is VoteUse.ORDER and vote.state is VoteState.OPEN and bool(vote.recounts)
