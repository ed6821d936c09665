"""Delegates (utusan) by vote: seats reserved for women first, then the rest by votes; no tie elects anybody."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """An elected person; `reserved` marks a seat kept for women before the vote."""

    person: str
    votes: int
    reserved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Election:
    """What the votes have decided.

    `elected` holds the reserved seats, then the others, each by votes (equal votes by settlement, else by id: both are
    in). Where a tie stops the procedure, `tied` are those of equal votes and `tied_seats` the seats left for them;
    `elected` then holds only the seats before the tie. Where fewer women stood than seats are reserved, the seats left
    go by votes.
    """

    elected: tuple[Seat, ...]
    tied: tuple[str, ...] = ()
    tied_seats: int = 0


def elect(
    votes: Mapping[str, int],
    women: Collection[str],
    *,
    seats: int,
    reserved: int,
    settlements: Sequence[tuple[str, ...]] = (),
) -> Election:
    """Fill the seats from the candidates in `votes` (person -> votes, 0 stands too).

    First the `reserved` women with most votes, then everybody else. A tie at the last seat of either kind stops here
    unless a settlement (an order of persons, oldest first, the latest wins) holds all the tied.
    """
    reserved = min(reserved, seats)
    first = _fill([person for person in votes if person in women], votes, reserved, settlements)
    elected = tuple(Seat(person=person, votes=votes[person], reserved=True) for person in first.chosen)
    if first.tied:
        return Election(elected=elected, tied=first.tied, tied_seats=first.seats_left)  # so there are enough women
    others = [person for person in votes if person not in first.chosen]
    rest = _fill(others, votes, seats - len(elected), settlements)
    elected += tuple(Seat(person=person, votes=votes[person], reserved=False) for person in rest.chosen)
    return Election(elected=elected, tied=rest.tied, tied_seats=rest.seats_left)


@dataclass(frozen=True, slots=True)
class _Filled:
    chosen: tuple[str, ...]
    tied: tuple[str, ...] = ()
    seats_left: int = 0


def _fill(
    candidates: Iterable[str], votes: Mapping[str, int], seats: int, settlements: Sequence[tuple[str, ...]]
) -> _Filled:
    """Choose by votes until the seats or the candidates are used up, or equal votes want more seats than are left."""
    waiting = sorted(candidates)
    chosen: list[str] = []
    while waiting and len(chosen) < seats:
        most = max(votes[person] for person in waiting)
        equal = [person for person in waiting if votes[person] == most]
        seats_left = seats - len(chosen)
        order = _settled(equal, settlements)
        if order is None and len(equal) > seats_left:
            return _Filled(tuple(chosen), tuple(equal), seats_left)
        chosen += (order or equal)[:seats_left]
        waiting = [person for person in waiting if votes[person] < most]
    return _Filled(tuple(chosen))


def _settled(equal: Collection[str], settlements: Sequence[tuple[str, ...]]) -> list[str] | None:
    """The tied in the order of the latest settlement that holds them all."""
    for order in reversed(settlements):
        if set(equal) <= set(order):
            return [person for person in order if person in equal]
    return None
