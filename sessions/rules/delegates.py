"""Delegates (utusan) by vote: seats reserved for women first, then the rest by votes; no tie elects anybody."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256


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
    `elected` then holds only the seats before the tie. `is_short_of_women` says that fewer women stood than seats are
    reserved; the seats left go by votes.
    """

    elected: tuple[Seat, ...]
    tied: tuple[str, ...] = ()
    tied_seats: int = 0
    is_short_of_women: bool = False


def reserved_for(seats: int) -> int:
    """Seats kept for women: at least 30 percent of all, rounded up."""
    return (3 * seats + 9) // 10


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
    candidates = [person for person in votes if person in women]
    is_short = len(candidates) < reserved
    first = _fill(candidates, votes, reserved, settlements)
    elected = tuple(Seat(person=person, votes=votes[person], reserved=True) for person in first.chosen)
    if first.tied:
        return Election(elected=elected, tied=first.tied, tied_seats=first.seats_left)  # so there are enough women
    others = [person for person in votes if person not in first.chosen]
    rest = _fill(others, votes, seats - len(elected), settlements)
    elected += tuple(Seat(person=person, votes=votes[person], reserved=False) for person in rest.chosen)
    return Election(elected=elected, tied=rest.tied, tied_seats=rest.seats_left, is_short_of_women=is_short)


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


_SEED = re.compile(r"[0-9]{6,}")


def is_seed(text: str) -> bool:
    """Whether the text is a seed: six digits or more and nothing else."""
    return _SEED.fullmatch(text) is not None


def drawn(seed: str, turn: int, papers: int) -> int:
    """Number of the paper drawn, from 1 to `papers`; turns count from 1."""
    return int(digest(seed, turn), 16) % papers + 1


def digest(seed: str, turn: int) -> str:
    """SHA-256 of seed, comma and turn, in hexadecimal."""
    return sha256(f"{seed},{turn}".encode()).hexdigest()


def draw_all(seed: str, listed: Sequence[str]) -> tuple[str, ...]:
    """The whole list in drawn order: each turn draws from the papers not yet drawn, which keep the order shown."""
    papers = list(listed)
    return tuple(papers.pop(drawn(seed, turn, len(papers)) - 1) for turn in range(1, len(listed) + 1))
