"""The walk of the line a second time, written from the rules alone: each with a rank of its own, one after the other.

It keeps a plain list of what everybody took, and computes what is left and who was last from that list at each turn.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sessions.rules.ceiling import Block, Placement
from sessions.rules.limits import Item, Limit, Limits, ceilings, met_by, pairs_of
from sessions.values.guideline import LineWay


@dataclass(slots=True)
class Book:
    """Everything that was taken, and what was closed or full, in the order in which it happened."""

    amounts: dict[Limit, int]
    taken: list[tuple[Limit, str, int]] = field(default_factory=list)
    closed: dict[Limit, str] = field(default_factory=dict)
    full: list[Limit] = field(default_factory=list)

    def left(self, limit: Limit) -> int:
        return self.amounts[limit] - sum(amount for where, _, amount in self.taken if where == limit)

    def close(self, limits: Sequence[Limit], key: str) -> None:
        self.closed |= dict.fromkeys(limits, key)
        self.full += limits

    def block(self, limit: Limit, need: int) -> Block:
        takers = [key for where, key, _ in self.taken if where == limit]
        return Block(
            limit=limit,
            shortfall=max(0, need - self.left(limit)),
            left=self.left(limit),
            last_inside=tuple(takers[-1:]),
            closed_by=(self.closed[limit],) if limit in self.closed else (),
        )


Told = tuple[Placement, tuple[Block, ...]]


def walk(items: Sequence[Item], limits: Limits, way: LineWay) -> dict[str, Told]:
    """Key -> where it is placed and what stood in its way; no two items may have one rank."""
    book = Book(amounts=dict(ceilings(limits)))
    return {item.key: _turn(book, item, limits, way) for item in sorted(items, key=lambda item: item.rank)}


def _turn(book: Book, item: Item, limits: Limits, way: LineWay) -> Told:
    met = pairs_of(item, limits) if item.cost == 0 else met_by(item, limits)
    if not met:
        return (Placement.NO_COST if item.cost == 0 else Placement.INSIDE), ()
    book.amounts |= met
    needs = {limit: (item.cost or 0) if limit.is_money else 1 for limit in met}
    never = [limit for limit, amount in met.items() if not amount]
    full = [*never, *(limit for limit in book.full if limit in needs)]
    short = [limit for limit in needs if limit not in full and needs[limit] > book.left(limit)]
    blocks = tuple(book.block(limit, needs[limit]) for limit in (*full, *short))
    if item.cost is None and any(limit.is_money for limit in needs):
        return Placement.COST_UNKNOWN, blocks[: len(full)]
    if full or (short and way is not LineWay.PARTIAL):
        if not full and way is LineWay.STOP:
            book.close(short, item.key)
        return Placement.OUTSIDE, blocks
    money = min([book.left(limit) for limit in short] or [item.cost or 0])
    for limit in needs:
        book.taken.append((limit, item.key, money if limit.is_money else 1))
    book.full += [limit for limit in needs if not book.left(limit)]
    return (Placement.PARTIAL if short else Placement.NO_COST if item.cost == 0 else Placement.INSIDE), blocks
