"""What the forum moved in an order: a proposal past others (geser), or two proposals to each other's place (tukar)."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sessions.values.commissions import CommissionId
from sessions.values.proposals import Proposal, ProposalCode


class Side(StrEnum):
    """On which side of another proposal one is put."""

    ABOVE = "di atas"
    BELOW = "di bawah"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A proposal that rose above those it `passed`, or fell below them; they stand in the order they had then.

    `start` and `end` are its numbers when it was moved, in the order of the kecamatan or, where there was none, of the
    commission `order`. `by` is the commission that moved it on its own sheet, None where Pleno II did. `decision` is
    the line of the journal; both moves of a swap have the same.
    """

    code: ProposalCode
    passed: tuple[ProposalCode, ...]
    is_rise: bool
    start: int
    end: int
    order: CommissionId | None = None
    by: CommissionId | None = None
    reason: str = ""
    at: datetime
    decision: int

    def holds(self, proposals: Mapping[ProposalCode, Proposal]) -> bool:
        """Whether it and at least one of those it passed are in the running."""
        running = (found.is_in_the_running for code in self.passed if (found := proposals.get(code)) is not None)
        own = proposals.get(self.code)
        return own is not None and own.is_in_the_running and any(running)


def after_order(moves: Iterable[Move], named: Collection[ProposalCode]) -> tuple[Move, ...]:
    """The moves that an order agreed on later leaves in force.

    It ends those of whom it names. Whoever it does not name follows behind: with those it names no move compares it.
    """
    return tuple(_among_the_unnamed(moves, frozenset(named)))


def _among_the_unnamed(moves: Iterable[Move], named: frozenset[ProposalCode]) -> Iterator[Move]:
    for move in moves:
        if move.code in named:
            continue
        left = tuple(code for code in move.passed if code not in named)
        if left:
            yield replace(move, passed=left)


def after_vote(moves: Iterable[Move], options: Collection[str]) -> tuple[Move, ...]:
    """The moves that a vote on places, certified later, leaves in force: those of whom it does not name."""
    return tuple(move for move in moves if move.code not in options)
