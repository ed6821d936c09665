"""The orders as the forum moved them: on top of what scores, agreements and settlements make, the oldest move first.

A move holds in the order that its proposal stands in. What is moved takes no part in ties: the ladder is climbed
without it. Nothing that was comparable becomes incomparable by a move.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sessions.kernel.session import Session
from sessions.line.facts_ladder import OrderSection, OrderStanding, Spot, votes_against
from sessions.line.facts_orders import Orders, base_orders, shift_of
from sessions.line.facts_voted import levels_of
from sessions.rules import moving
from sessions.rules.moving import Shift
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Rung
from sessions.values.moves import Move
from sessions.values.proposals import ProposalCode
from sessions.values.votes import VoteId


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedOrders:
    """The orders in force, those without any move (the same where nothing is moved), and the moves that hold."""

    orders: Orders
    unmoved: Orders
    moves: Mapping[ProposalCode, tuple[Move, ...]]


def orders(session: Session, standing: OrderStanding) -> MovedOrders:
    """The orders that everything makes now; `moves` are those in force of each moved proposal, oldest first."""
    whole = base_orders(session, standing)
    held = [tuple(_holding(session.moves, section)) for section in _all(whole)]
    moves: dict[ProposalCode, tuple[Move, ...]] = {}
    for move in (move for own in held for move in own):
        moves[move.code] = (*moves.get(move.code, ()), move)
    if not moves:
        return MovedOrders(orders=whole, unmoved=whole, moves={})
    rest = base_orders(session, standing, [move for own in held for move in own])
    found = tuple(map(_moved, _all(whole), _all(rest), held))
    count = len(whole.sections)
    moved = replace(whole, sections=found[:count], behind=found[count:])
    return MovedOrders(orders=moved, unmoved=whole, moves=moves)


def _all(found: Orders) -> tuple[OrderSection, ...]:
    return (*found.sections, *found.behind)


def _holding(moves: Iterable[Move], section: OrderSection) -> Iterator[Move]:
    codes = {spot.code for spot in section.spots}
    return (move for move in moves if moving.holds(shift_of(move), codes))


def _moved(whole: OrderSection, rest: OrderSection, moves: Sequence[Move]) -> OrderSection:
    """The section with its moves; a moved one stands where the forum put it, tied with nobody."""
    if not moves:
        return rest
    spots = {spot.code: spot for spot in rest.spots}
    for spot in whole.spots:
        spots.setdefault(spot.code, Spot(spot.code, 0, spot.votes, decided_by=_FORUM, ahead_by=_FORUM))
    levels = moving.shifted(levels_of(whole.spots), levels_of(rest.spots), list(map(shift_of, moves)))
    placed: list[Spot] = []
    for level in levels:
        rank = len(placed) + 1
        found = (spots[ProposalCode(code)] for code in level)
        placed += [replace(spot, rank=rank) for spot in found]
    return replace(whole, spots=tuple(placed))


_FORUM = Rung.DELIBERATION


def contradicted(session: Session, shifts: Iterable[Shift]) -> tuple[VoteId, ...]:
    """The certified votes that had one of the passed ahead of what rises past it, or behind what falls past it."""
    return votes_against(session, (put for shift in shifts for put in _put_above(shift)))


def _put_above(shift: Shift) -> Iterator[tuple[ProposalCode, tuple[ProposalCode, ...]]]:
    own, passed = ProposalCode(shift.key), tuple(map(ProposalCode, shift.passed))
    if shift.is_rise:
        yield own, passed
    else:
        yield from ((code, (own,)) for code in passed)


def of_others(session: Session, codes: Iterable[ProposalCode], commission: CommissionId | None) -> list[ProposalCode]:
    """Those of these codes that belong to another commission."""
    return [code for code in codes if session.proposals[code].commission != commission]
