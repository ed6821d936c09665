"""Margin: while voices are uncounted, whether the line can still move whatever they say.

An option can gain at most one voice from each card (or village) that is not counted yet. Options that tied proposals
are told apart by, and whose counts lie that close together, directly or through others of the tie, may still change
places: they are taken as equal. Of a vote on places these are options, with all that stands between the places they
may take. Where no such tie crosses the line, the line is certain; `draw_line` promises that what is inside or outside
stays so however ties are settled.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts_ladder import OrderStanding, RankingVote, Spot, feeding_votes, ranks_proposals
from sessions.line.facts_moves import MovedOrders, orders
from sessions.rules import balloting
from sessions.values.guideline import Rung
from sessions.values.moves import Move, after_vote
from sessions.values.proposals import ProposalCode
from sessions.values.votes import WHOLE_HALL, Vote, VoteState, VoteUse


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

    def are_close(self, one: ProposalCode, other: ProposalCode) -> bool:
        """Whether both are options, and the voices that are left can bring one to the other."""
        votes = self.votes
        return {one, other} <= votes.keys() and abs(votes[one] - votes[other]) <= self.uncounted


def margins(session: Session) -> tuple[Margin, ...]:
    """One for each vote on proposals that is open; a yes/no question ranks nothing."""
    open_ = (vote for vote in session.votes.values() if vote.state is VoteState.OPEN)
    return tuple(margin(session, vote) for vote in open_ if ranks_proposals(vote))


def margin(session: Session, vote: Vote) -> Margin:
    """The margin of one open vote on proposals, as if it were certified with what is counted so far."""
    uncounted = _uncounted(vote)
    if not uncounted:
        return Margin(vote=vote, uncounted=0, open=())
    counted = balloting.totals(vote).items()
    so_far = {ProposalCode(option): votes for option, votes in counted if option not in vote.overruled}
    is_on_places = vote.use is VoteUse.ORDER
    if is_on_places and not vote.certified_at_seq:
        session = replace(session, moves=after_vote(session.moves, vote.options))
    levels = _levels(_Count(so_far, uncounted))
    standing = OrderStanding.of(session)
    certified = _certified(session, standing, vote, _in_turn(levels) if is_on_places else so_far)
    found = orders(session, certified)
    groups = _groups(orders(session, standing), levels) if is_on_places else _of_one_level(levels)
    drawn_in = tuple(_drawn_in(groups, _on_top(certified.votes, vote)))
    open_: set[ProposalCode] = set()
    for section in found.orders.sections:
        contest = tuple(spot for spot in section.spots if standing.members[spot.code].is_competing)
        if is_on_places:
            spots = _on_places(contest, (*groups, *drawn_in), found.moves)
        else:
            fixed = {*session.agreed_orders.get(section.commission, ()), *found.moves}
            between = tuple(_merged(session, contest, _Count(so_far, uncounted), fixed))
            spots = _on_places(tuple(_with_moves(between, found.moves, frozenset(so_far))), drawn_in, found.moves)
        drawn = line.through(session, replace(section, spots=spots), standing.members)
        open_ |= {ProposalCode(key) for tie in drawn.crossing for key in tie if key in levels}
    return Margin(vote=vote, uncounted=uncounted, open=tuple(sorted(open_)))


def _certified(
    session: Session, standing: OrderStanding, vote: Vote, count: Mapping[ProposalCode, int]
) -> OrderStanding:
    """With this count of it; one that is counted again keeps its turn among the others."""
    earlier = [
        v for v in feeding_votes(session) if not vote.certified_at_seq or v.certified_at_seq < vote.certified_at_seq
    ]
    votes = [*standing.votes]
    votes.insert(len(earlier), RankingVote(vote.id, vote.use, count))
    return replace(standing, votes=tuple(votes))


def _on_places(
    contest: Sequence[Spot],
    groups: Sequence[frozenset[ProposalCode]],
    moves: Mapping[ProposalCode, tuple[Move, ...]],
) -> tuple[Spot, ...]:
    """The spots with one rank for those that may change places; all of them where an option that may was moved."""
    spots = _spread(contest, groups, moves)
    options = frozenset(code for group in groups for code in group)
    is_moved = any(len(group) > 1 for group in groups) and not options.isdisjoint(moves)
    return tuple(_with_moves(spots, moves, options)) if is_moved else spots


def _uncounted(vote: Vote) -> int:
    """Cards or voices of the rows that are not counted yet; none where the hall is counted as a whole."""
    if WHOLE_HALL in vote.counts:
        return 0
    return sum(voices for village, voices in vote.entitled.items() if village not in vote.counts)


def _levels(counted: _Count) -> dict[ProposalCode, int]:
    """Code -> a number, more is better; equal for options that may still change places."""
    ordered = sorted(counted.votes, key=lambda code: (counted.votes[code], code))
    levels = dict.fromkeys(ordered[:1], 0)
    for before, code in pairwise(ordered):
        levels[code] = levels[before] + (not counted.are_close(before, code))
    return levels


def _in_turn(levels: Mapping[ProposalCode, int]) -> dict[ProposalCode, int]:
    """A count in which no two are equal, in the order of the levels."""
    ordered = sorted(levels, key=lambda code: (levels[code], code))
    return {code: number for number, code in enumerate(ordered)}


def _groups(beneath: MovedOrders, levels: Mapping[ProposalCode, int]) -> list[frozenset[ProposalCode]]:
    """Options that may still change places; all of them where two that are equal beneath may end with equal votes.

    Then the vote would wait for a settlement, and the order beneath would hold for all.
    """
    spots = [spot for section in beneath.orders.sections for spot in section.spots if spot.code in levels]
    if any(levels.get(other) == levels[spot.code] for spot in spots for other in spot.tied_with):
        return [frozenset(levels)]
    return _of_one_level(levels)


def _of_one_level(levels: Mapping[ProposalCode, int]) -> list[frozenset[ProposalCode]]:
    return [frozenset(c for c, level in levels.items() if level == one) for one in set(levels.values())]


def _on_top(votes: Sequence[RankingVote], vote: Vote) -> Iterator[frozenset[ProposalCode]]:
    """The options of each vote on places that stands on top of this one, the lowest first."""
    turn = next(turn for turn, one in enumerate(votes) if one.id == vote.id)
    on_top = votes[turn + 1 :] if vote.use is VoteUse.ORDER else votes
    return (frozenset(one.count) for one in on_top if one.use is VoteUse.ORDER)


def _drawn_in(
    groups: Iterable[frozenset[ProposalCode]], on_top: Iterable[frozenset[ProposalCode]]
) -> Sequence[frozenset[ProposalCode]]:
    """Those that may change places, with all options of a vote on top that share the places which they leave."""
    unsure = [group for group in groups if len(group) > 1]
    found: list[frozenset[ProposalCode]] = []
    for options in on_top:
        touched = [group for group in (*unsure, *found) if not group.isdisjoint(options)]
        found += [options.union(*touched)] if touched else []
    return found


def _spread(
    contest: Sequence[Spot], groups: Iterable[frozenset[ProposalCode]], moves: Mapping[ProposalCode, tuple[Move, ...]]
) -> tuple[Spot, ...]:
    """The spots with one rank from the first to the last place that a group, or what was moved past it, may take."""
    ranks = [spot.rank for spot in contest]
    for group in groups:
        taking = {code for code, own in moves.items() if any(not group.isdisjoint(move.passed) for move in own)} | group
        places = [number for number, spot in enumerate(contest) if spot.code in taking]
        if len(group) > 1 and places:
            least = min(ranks[places[0] : places[-1] + 1])
            ranks = [
                least if places[0] <= number <= places[-1] or rank == ranks[places[0]] else rank
                for number, rank in enumerate(ranks)
            ]
    return tuple(replace(spot, rank=rank) for spot, rank in zip(contest, ranks, strict=True))


def _merged(
    session: Session, contest: Sequence[Spot], counted: _Count, fixed: Collection[ProposalCode]
) -> Iterator[Spot]:
    """The spots with one rank for those that may still change places, and for what the forum moved between them.

    Those that are `fixed`, by an agreed order or a move, change places with nobody.
    """
    ladder = session.guideline.ladder if session.guideline else ()
    from_the_votes = ladder[ladder.index(Rung.VOTES) :] if Rung.VOTES in ladder else ()
    before: Spot | None = None
    between: list[Spot] = []
    for spot in contest:
        if spot.code in fixed:
            between.append(spot)
            continue
        if before is not None and _may_change(before, spot, counted, from_the_votes):
            rank = before.rank
            yield from (replace(moved, rank=rank) for moved in between)
            before = replace(spot, rank=rank, ahead_by=spot.ahead_by)
        else:
            yield from between
            before = spot
        between = []
        yield before
    yield from between


def _with_moves(
    spots: Sequence[Spot], moves: Mapping[ProposalCode, Sequence[Move]], options: frozenset[ProposalCode]
) -> Iterator[Spot]:
    """The spots with one rank from the first to the last that a moved option, or one past an option, can come to."""
    drawn = {code for code, own in moves.items() if options & {code, *(c for m in own for c in m.passed)}}
    touched = [spot.rank for spot in spots if drawn and (spot.code in drawn or spot.code in options)]
    for spot in spots:
        is_open = touched and min(touched) <= spot.rank <= max(touched)
        yield replace(spot, rank=min(touched)) if is_open else spot


def _may_change(upper: Spot, lower: Spot, counted: _Count, from_the_votes: tuple[Rung, ...]) -> bool:
    """Whether two neighbours stood in the vote with counts that close, and only it or a rung below it parts them."""
    if Rung.VOTES in upper.skipped or not counted.are_close(upper.code, lower.code):
        return False
    return lower.code in upper.tied_with or upper.ahead_by in from_the_votes
