"""Margin: while voices are uncounted, whether the line can still move whatever they say.

An option can gain at most one voice from each card (or village) that is not counted yet. Options of one contest whose
counts lie that close together, directly or through others, may still change places: they are taken as equal, with all
that stands between the places they may take. Where no such tie crosses the line, the line is certain; `draw_line`
promises that what is inside or outside stays so however ties are settled.

The contest is a vote on places, or a tie that the vote can part.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts_ladder import OrderStanding, RankingVote, Spot, ranks_proposals
from sessions.line.facts_moves import orders
from sessions.line.facts_orders import Orders, base_orders, ties_for_a_vote
from sessions.line.facts_voted import on_places
from sessions.rules import balloting
from sessions.rules.ceiling import Placement
from sessions.values.moves import Move, after_vote
from sessions.values.proposals import ProposalCode
from sessions.values.votes import WHOLE_HALL, Vote, VoteState, VoteUse

Group = frozenset[ProposalCode]
"""Those that may change places among themselves."""

Moves = Mapping[ProposalCode, Sequence[Move]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """What an open vote can still do: voices not counted yet, and proposals whose side of the line hangs on them."""

    vote: Vote
    uncounted: int
    open: tuple[ProposalCode, ...]

    @property
    def is_certain(self) -> bool:
        """Whether the line stays where it is, whatever the rest says."""
        return not self.open


@dataclass(frozen=True, slots=True)
class _Count:
    """The votes of each option so far, and how many voices are not counted yet."""

    votes: Mapping[ProposalCode, int]
    uncounted: int

    @property
    def in_turn(self) -> dict[ProposalCode, int]:
        """A count in which no two are equal, the fewest votes first."""
        by_votes = sorted(self.votes, key=lambda code: (self.votes[code], code))
        return {code: number for number, code in enumerate(by_votes)}

    def chains(self, codes: Collection[str]) -> list[Group]:
        """The options among these that may come to be equal or pass each other, from one to the next."""
        chains: list[list[ProposalCode]] = []
        for code in (option for option in self.in_turn if option in codes):
            if not chains or self.votes[code] - self.votes[chains[-1][-1]] > self.uncounted:
                chains.append([])
            chains[-1].append(code)
        return [frozenset(chain) for chain in chains if len(chain) > 1]


def margins(session: Session) -> tuple[Margin, ...]:
    """One for each vote on proposals that is open; a yes/no question ranks nothing."""
    open_ = (vote for vote in session.votes.values() if vote.state is VoteState.OPEN)
    return tuple(margin(session, vote) for vote in open_ if ranks_proposals(vote))


def margin(session: Session, vote: Vote) -> Margin:
    """The margin of one open vote on proposals, as if it were certified with what is counted so far."""
    totals = balloting.totals(vote).items()
    counted = {ProposalCode(option): votes for option, votes in totals if option not in vote.overruled}
    count = _Count(counted, _uncounted(vote))
    if not count.uncounted:
        return Margin(vote=vote, uncounted=0, open=())
    is_last = vote.use is VoteUse.ORDER and not vote.certified_at_seq
    if is_last:
        session = replace(session, moves=after_vote(session.moves, vote.options))
    standing = OrderStanding.of(session)
    certified = replace(standing, votes=(*standing.votes, RankingVote(vote.id, vote.use, count.in_turn)))
    found = orders(session, certified)
    if vote.use is VoteUse.ORDER:
        groups = _between_places(count, base_orders(session, standing))
    else:
        groups = list(_between_equals(session, standing, count, found.moves))
    if not is_last:
        groups += _drawn_in([*groups, *count.chains(counted)], standing)
    open_: set[ProposalCode] = set()
    for section, unmoved in zip(found.orders.sections, found.unmoved.sections, strict=True):
        reaches = [_reach(group, unmoved.spots, found.moves) for group in groups]
        spots = tuple(spot for spot in section.spots if standing.members[spot.code].is_competing)
        for reach in reaches:
            spots = _with_equals(spots, reach)
        unsettled = line.through(session, replace(section, spots=spots), standing.members).keys(Placement.UNSETTLED)
        for reach in reaches:
            among = _from_first_to_last(spots, reach)
            if not among.isdisjoint(unsettled):
                open_ |= counted.keys() & among
    return Margin(vote=vote, uncounted=count.uncounted, open=tuple(sorted(open_)))


def _uncounted(vote: Vote) -> int:
    """Cards or voices of the rows that are not counted yet; none where the hall is counted as a whole."""
    rows = vote.counts.keys()
    return sum(voices for village, voices in vote.entitled.items() if rows.isdisjoint({village, WHOLE_HALL}))


def _between_places(count: _Count, beneath: Orders) -> list[Group]:
    """Options of a vote on places; all of them where two that are equal beneath may end with equal votes.

    Then the vote would wait for a settlement, and the order beneath would hold for all.
    """
    chains = count.chains(count.votes)
    spots = [spot for section in beneath.sections for spot in section.spots]
    if any(spot.code in chain and not chain.isdisjoint(spot.tied_with) for chain in chains for spot in spots):
        return [frozenset(count.votes)]
    return chains


def _between_equals(session: Session, standing: OrderStanding, count: _Count, moves: Moves) -> Iterator[Group]:
    """Of each tie that the vote can part, with what the forum moved or without.

    What was not agreed to takes part in no tie, but stands among all by the votes too: where the forum moved an option,
    or something past one, any of them may change places with it.
    """
    moved = tuple(move for own in moves.values() for move in own)
    ties = {tie for without in {(), moved} for tie in ties_for_a_vote(session, standing, without)}
    for tie in ties:
        if tie <= count.votes.keys():
            yield from count.chains(tie)
    touched = {code for move in moved for code in (move.code, *move.passed)}
    has_bystanders = not all(proposal.is_competing for proposal in standing.members.values())
    if has_bystanders and not touched.isdisjoint(count.votes) and count.chains(count.votes):
        yield frozenset(count.votes)


def _drawn_in(groups: Iterable[Group], standing: OrderStanding) -> Iterator[Group]:
    """Those that may change places, with all options of another vote on places that hands on what they leave."""
    unsure = [*groups]
    for vote in on_places(standing):
        touched = [group for group in unsure if not group.isdisjoint(vote.count)]
        if touched:
            together = frozenset(vote.count).union(*touched)
            unsure.append(together)
            yield together


def _reach(group: Group, unmoved: Sequence[Spot], moves: Moves) -> set[ProposalCode]:
    """The group, what the forum moved past one of it or of those, and past whom it moved one of the group."""
    reach = {*group}
    while past := {code for code, own in moves.items() if any(not reach.isdisjoint(m.passed) for m in own)} - reach:
        reach |= past
    return reach if group.isdisjoint(moves) else reach | (_from_first_to_last(unmoved, group) - moves.keys())


def _with_equals(spots: tuple[Spot, ...], codes: Collection[ProposalCode]) -> tuple[Spot, ...]:
    """The spots with one rank from the first to the last of these."""
    among = _from_first_to_last(spots, codes)
    ranks = [spot.rank for spot in spots if spot.code in among]
    return tuple(replace(spot, rank=ranks[0]) if spot.code in among else spot for spot in spots)


def _from_first_to_last(spots: Sequence[Spot], codes: Collection[ProposalCode]) -> set[ProposalCode]:
    """What stands from the first rank to the last that these have."""
    ranks = [spot.rank for spot in spots if spot.code in codes]
    return {spot.code for spot in spots if ranks and ranks[0] <= spot.rank <= ranks[-1]}
