"""Certified votes on places (use `urutan`) in an order: options take, by votes, the places that they hold beneath.

The oldest comes first. Only where an option has no place beneath does its commission run apart, as with an agreed
order: there the options come first, by votes and the rungs below the votes, and the others follow as they stood. What
an agreed order names and the vote does not keeps its place above them.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from sessions.kernel.session import Session
from sessions.line.facts_ladder import (
    Count,
    OrderSection,
    OrderStanding,
    RankingVote,
    Spot,
    VotedPlace,
    with_bystanders,
)
from sessions.rules import permuting
from sessions.rules.moving import Level
from sessions.values.guideline import Rung
from sessions.values.proposals import ProposalCode
from sessions.values.votes import VoteId, VoteUse


def options_of(standing: OrderStanding, vote: RankingVote, codes: Collection[ProposalCode]) -> Count:
    """The votes of those among these that a vote on places can place: they still compete."""
    members = standing.members
    return {code: n for code, n in vote.count.items() if code in codes and members[code].is_competing}


def needs_an_order_apart(standing: OrderStanding, agreed: Iterable[ProposalCode]) -> bool:
    """Whether some vote on places has an option that neither scores nor an order agreed on give a place."""
    placed = {*standing.scores, *agreed}
    options = (options_of(standing, vote, standing.members) for vote in on_places(standing))
    return any(not own.keys() <= placed for own in options)


def on_places(standing: OrderStanding) -> tuple[RankingVote, ...]:
    """The votes on places, the oldest first."""
    return tuple(vote for vote in standing.votes if vote.use is VoteUse.ORDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """The competing by their places, and everybody as they stand beneath, which places the others.

    `agreed` are those whose places are agreed on; they stand first.
    """

    contest: tuple[Spot, ...]
    everybody: tuple[Spot, ...]
    agreed: Collection[ProposalCode]


def voted(
    session: Session,
    standing: OrderStanding,
    section: OrderSection,
    codes: Collection[ProposalCode],
    agreed: Collection[ProposalCode],
) -> OrderSection:
    """The section after all votes on places, of which the first places are `agreed` on.

    `codes` are those of whom it is the order, with or without a place.
    """
    votes = on_places(standing)
    if not votes:
        return section
    contest = [spot for spot in section.spots if standing.members[spot.code].is_competing]
    order = _Order(contest=numbered(contest), everybody=section.spots, agreed=agreed)
    for vote in votes:
        options = options_of(standing, vote, codes)
        if not options.keys() <= {spot.code for spot in order.contest}:
            order = _ahead(session, standing, order, vote, codes)
        else:
            order = replace(order, contest=_permuted(order.contest, vote.id, options))
    return replace(section, spots=with_bystanders(order.contest, order.everybody))


def levels_of(spots: Iterable[Spot]) -> list[Level]:
    """Codes, equals together, from the top."""
    return [tuple(spot.code for spot in level) for _, level in groupby(spots, key=lambda spot: spot.rank)]


def numbered(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """The spots with ranks 1, 1, 3 of their own."""
    found: list[Spot] = []
    for _, level in groupby(spots, key=lambda spot: spot.rank):
        rank = len(found) + 1
        found += [replace(spot, rank=rank) for spot in level]
    return tuple(found)


def _permuted(contest: tuple[Spot, ...], vote: VoteId, options: Count) -> tuple[Spot, ...]:
    """Every option in its new place; where the vote does not hold yet, the same places with what they await."""
    levels = permuting.permuted(levels_of(contest), {str(code): votes for code, votes in options.items()})
    if levels is None:
        return tuple(replace(spot, awaits=vote) if spot.code in options else spot for spot in contest)
    spots = {spot.code: spot for spot in contest}
    parted = _parted(contest)
    placed: list[Spot] = []
    for level in levels:
        rank = len(placed) + 1
        for code in map(ProposalCode, level):
            own = spots[code]
            if code not in options:
                placed.append(own)
                continue
            there = VotedPlace(vote, parted[rank - 1])
            placed.append(Spot(code, rank, options[code], decided_by=_VOTES, ahead_by=_VOTES, voted=there))
    return tuple(placed)


_VOTES = Rung.VOTES


def _parted(contest: Sequence[Spot]) -> list[Rung | None]:
    """For every place what parts it from the next one beneath; None between equals."""
    found: list[Rung | None] = []
    for spot, after in zip_longest(contest, contest[1:]):
        is_last = after is None or after.rank > spot.rank
        found.append(spot.voted.parted_by if spot.voted else spot.ahead_by if is_last else None)
    return found


def _ahead(
    session: Session,
    standing: OrderStanding,
    order: _Order,
    vote: RankingVote,
    codes: Collection[ProposalCode],
) -> _Order:
    """The options before all that is not agreed on, by votes; the others follow in the order they had, with ties."""
    named = [code for code in vote.count if code in codes]
    competing = [code for code in named if standing.members[code].is_competing]
    above = {*order.agreed} - {*named}
    return replace(
        order,
        contest=_followed(_first(session, standing, vote, competing), order.contest, above),
        everybody=_followed(_first(session, standing, vote, named), order.everybody, above),
    )


def _first(
    session: Session, standing: OrderStanding, vote: RankingVote, named: Sequence[ProposalCode]
) -> tuple[Spot, ...]:
    """By votes; what parts the last of them from those who follow is the vote itself."""
    spots = standing.climbed_by(session, vote.count, named)
    parted = (replace(spot, ahead_by=spot.ahead_by or _VOTES) for spot in spots)
    return tuple(replace(spot, voted=VotedPlace(vote.id, spot.ahead_by)) for spot in parted)


def _followed(first: tuple[Spot, ...], spots: Sequence[Spot], above: Collection[ProposalCode]) -> tuple[Spot, ...]:
    """These between those `above` them and the rest, each in their order."""
    named = {spot.code for spot in first}
    head = numbered(spot for spot in spots if spot.code in above)
    rest = numbered(spot for spot in spots if spot.code not in named and spot.code not in above)
    placed = len(head) + len(first)
    return (
        *head,
        *(replace(spot, rank=spot.rank + len(head)) for spot in first),
        *(replace(spot, rank=spot.rank + placed) for spot in rest),
    )
