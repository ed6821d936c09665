"""The picture of the line: where the money ends, who stands just above and just below, and what each village has.

Inside is what the forum agreed to; what it has not decided yet counts as the line has it now, as in the sebaran. Every
drawing, on desk, wall, page and paper, is made of these values.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line import facts_gaps as gaps
from sessions.line import facts_spread as spread
from sessions.line.facts import Ranked
from sessions.line.facts_gaps import Gap
from sessions.rules.ceiling import Placement
from sessions.rules.limits import KECAMATAN, Limit
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from sessions.values.proposals import Proposal, ProposalCode


@dataclass(frozen=True, slots=True, kw_only=True)
class RiverRun:
    """What a commission takes of the bar, in whole rupiah or places; None is what belongs to no commission."""

    commission: CommissionId | None
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class River:
    """One bar: a run for each commission, and what is left; all of them make `amount`.

    Without any pagu it is made of the places of the quotas (`is_money` is false), and without those it ends with the
    last run: `amount` and `left` are None. `left` is below 0 where the forum agreed to more than the pagu.
    """

    is_money: bool
    runs: tuple[RiverRun, ...]
    amount: int | None = None
    left: int | None = None


class Mark(StrEnum):
    """How a seat stands beside the line; only what is itself in a tie across the line is EQUAL."""

    INSIDE = "di dalam"
    IN_PART = "sebagian"
    PASSED_OVER = "dilewati"
    EQUAL = "nilai sama"
    WAITING = "menunggu"
    COST_UNKNOWN = "biaya belum diketahui"
    OUTSIDE = "di luar"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardSeat:
    """A proposal in the order of its commission. Money is whole rupiah; `cost` None is unknown.

    `taken` is what it takes, less than `cost` where it is inside in part; `rank` is the number within the commission.
    """

    code: ProposalCode
    rank: int
    village: VillageCode | None
    cost: int | None
    taken: int
    mark: Mark
    gap: Gap | None = None

    @property
    def is_inside(self) -> bool:
        """Whether it is on the near side."""
        return self.mark in {Mark.INSIDE, Mark.IN_PART}


class StateKind(Enum):
    """What is to be said of the line through a commission."""

    EMPTY = auto()
    UNLIMITED = auto()
    EQUAL = auto()
    WAITING = auto()
    ALL_INSIDE = auto()
    FULL = auto()
    COST_UNKNOWN = auto()
    DECIDED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """`count` proposals are EQUAL; WAITING is for the ties of these commissions; FULL are these limits.

    `has_left` says that of a FULL ceiling something was left, which was too little.
    """

    kind: StateKind
    count: int = 0
    commissions: tuple[CommissionId | None, ...] = ()
    limits: tuple[Limit, ...] = ()
    has_left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardColumn:
    """A commission: `above` ends with its last one inside, `below` begins with the first one behind it.

    `filled` are places, of `quota` where there is one; `free` are inside without any cost and take no place.
    """

    commission: CommissionId | None
    filled: int
    quota: int | None
    state: State
    above: tuple[BoardSeat, ...]
    below: tuple[BoardSeat, ...]
    free: int = 0

    @property
    def seats(self) -> tuple[BoardSeat, ...]:
        """From the top."""
        return (*self.above, *self.below)


@dataclass(frozen=True, slots=True)
class OrderPlace:
    """A number in the order of the kecamatan, or in that of a commission where there is none."""

    number: int
    commission: CommissionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageMarks:
    """A village, None for what belongs to none: a mark for each proposal it brought, by rank, None without a rank.

    `best` is its highest inside, `nearest` its highest outside that still competes.
    """

    village: VillageCode | None
    marks: tuple[bool | None, ...]
    rupiah: int
    best: OrderPlace | None = None
    nearest: OrderPlace | None = None

    @property
    def received(self) -> int:
        """How many it brought."""
        return len(self.marks)

    @property
    def inside(self) -> int:
        """How many of them are inside."""
        return sum(mark is True for mark in self.marks)

    @property
    def outside(self) -> int:
        """How many have a number and are outside."""
        return sum(mark is False for mark in self.marks)


def river(session: Session) -> River:
    """The bar of this session."""
    return session.derived(_river)


def board(session: Session) -> tuple[BoardColumn, ...]:
    """A column for each commission; a last one for what is in none, where such have a number."""
    return session.derived(_board)


def villages(session: Session) -> tuple[VillageMarks, ...]:
    """A row for each village, also where it brought nothing; the last for what belongs to none, if any."""
    return session.derived(_villages)


def inside(session: Session) -> frozenset[ProposalCode]:
    """Everything that is inside now."""
    return session.derived(_inside)


def _inside(session: Session) -> frozenset[ProposalCode]:
    return frozenset(p.code for p in session.proposals.values() if spread.is_inside(session, p))


def _river(session: Session) -> River:
    limits = line.limits(session)
    own = [commission.id for commission in session.commissions]
    if KECAMATAN in line.of(session).tallies:
        amount = limits.ceiling
    elif own and limits.commissions.keys() >= set(own):
        amount = sum(limits.commissions[commission] for commission in own)
    elif limits.quota_per_commission is not None and not limits.commissions:
        return _of_places(session, limits.quota_per_commission)
    else:
        amount = None
    members = [session.proposals[code] for code in inside(session)]
    runs = tuple(
        RiverRun(commission=key, amount=sum(spread.taken(session, p) for p in members if p.commission == key))
        for key in (*own, *({p.commission for p in members} - set(own)))
    )
    return River(is_money=True, runs=runs, amount=amount, left=_left(amount, runs))


def _of_places(session: Session, quota: int) -> River:
    amount = quota * len(session.commissions)
    runs = tuple(RiverRun(commission=c.commission, amount=c.filled) for c in board(session) if c.commission is not None)
    return River(is_money=False, runs=runs, amount=amount, left=_left(amount, runs))


def _left(amount: int | None, runs: Iterable[RiverRun]) -> int | None:
    return None if amount is None else amount - sum(run.amount for run in runs)


def _board(session: Session) -> tuple[BoardColumn, ...]:
    own: dict[CommissionId | None, list[Ranked]] = {commission.id: [] for commission in session.commissions}
    for row in line.of(session).rows:
        if session.proposals[row.code].is_competing:
            own.setdefault(row.commission, []).append(row)
    return tuple(_column(session, key, sorted(rows, key=_by_commission_rank)) for key, rows in own.items())


def _by_commission_rank(row: Ranked) -> int:
    return row.commission_rank


def _column(session: Session, commission: CommissionId | None, rows: Sequence[Ranked]) -> BoardColumn:
    """The seats of what costs something; what needs no money stands outside the line and is only counted."""
    within = inside(session)
    costing = [row for row in rows if row.placement is not Placement.NO_COST]
    last = max((at for at, row in enumerate(costing) if row.code in within), default=-1)
    seats = tuple(_seat(session, row, is_above=at <= last) for at, row in enumerate(costing))
    quota = line.limits(session).quota_per_commission
    return BoardColumn(
        commission=commission,
        filled=sum(seat.is_inside for seat in seats),
        quota=None if commission is None else quota,
        state=_state(session, commission, costing, costing[last + 1 :]),
        above=seats[: last + 1],
        below=seats[last + 1 :],
        free=sum(row.code in within for row in rows if row.placement is Placement.NO_COST),
    )


def _seat(session: Session, row: Ranked, *, is_above: bool) -> BoardSeat:
    proposal = session.proposals[row.code]
    is_inside = row.code in inside(session)
    return BoardSeat(
        code=row.code,
        rank=row.commission_rank,
        village=proposal.draft.village,
        cost=proposal.cost,
        taken=spread.taken(session, proposal) if is_inside else 0,
        mark=_mark(proposal, row, is_inside=is_inside, is_above=is_above),
        gap=None if is_inside else gaps.gap(session, row),
    )


def _mark(proposal: Proposal, row: Ranked, *, is_inside: bool, is_above: bool) -> Mark:
    if is_inside:
        is_in_part = proposal.outcome is None and row.placement is Placement.PARTIAL
        return Mark.IN_PART if is_in_part else Mark.INSIDE
    if proposal.outcome is None:
        if row.placement is Placement.UNSETTLED:
            return Mark.EQUAL if row.is_at_the_line else Mark.WAITING
        if row.placement is Placement.COST_UNKNOWN:
            return Mark.COST_UNKNOWN
    return Mark.PASSED_OVER if is_above else Mark.OUTSIDE


def _state(session: Session, commission: CommissionId | None, rows: Sequence[Ranked], below: Sequence[Ranked]) -> State:
    """Ties across the line first, then what waits for those of others, then what ends the list."""
    if not rows:
        return State(kind=StateKind.EMPTY)
    if not _is_limited(session, commission):
        return State(kind=StateKind.UNLIMITED)
    open_ = [r for r in rows if r.placement is Placement.UNSETTLED and session.proposals[r.code].outcome is None]
    if equal := sum(row.is_at_the_line for row in open_):
        return State(kind=StateKind.EQUAL, count=equal)
    if open_:
        return State(kind=StateKind.WAITING, commissions=_awaited(session, open_))
    return _ended(below)


def _ended(below: Sequence[Ranked]) -> State:
    """What ends the list above those that are below, where nothing is open."""
    if not below:
        return State(kind=StateKind.ALL_INSIDE)
    kept = next((row for row in below if row.placement is Placement.OUTSIDE and row.blocked_by), None)
    if kept is not None:
        limits = tuple(block.limit for block in kept.blocked_by)
        has_left = any(block.limit.is_money and (block.left or block.closed_by) for block in kept.blocked_by)
        return State(kind=StateKind.FULL, limits=limits, has_left=has_left)
    is_unknown = any(row.placement is Placement.COST_UNKNOWN for row in below)
    return State(kind=StateKind.COST_UNKNOWN if is_unknown else StateKind.DECIDED)


def _is_limited(session: Session, commission: CommissionId | None) -> bool:
    """Whether any kind of limit that has an amount may end the list of this commission."""
    found = line.limits(session)
    kecamatan = found.ceiling is not None and KECAMATAN in line.of(session).tallies
    quotas = (found.quota_per_commission, found.quota_per_village_and_commission)
    own = commission is not None and (commission in found.commissions or any(quota is not None for quota in quotas))
    return kecamatan or own or bool(found.agencies) or bool(found.pairs)


def _awaited(session: Session, open_: Iterable[Ranked]) -> tuple[CommissionId | None, ...]:
    """The commissions of those whose ties must be settled first, in the order of the commissions."""
    codes = {code for row in open_ for code in row.hangs_on}
    hung = {session.proposals[code].commission for code in codes}
    known: tuple[CommissionId | None, ...] = tuple(commission.id for commission in session.commissions)
    return tuple(key for key in (*known, None) if key in hung)


def _villages(session: Session) -> tuple[VillageMarks, ...]:
    own = [village.code for village in session.office.villages] if session.office else []
    found: dict[VillageCode | None, list[Proposal]] = {code: [] for code in own}
    for proposal in session.proposals.values():
        village = proposal.draft.village
        found.setdefault(village if village in own else None, []).append(proposal)
    at = {row.code: number for number, row in enumerate(line.of(session).rows)}
    for proposals in found.values():
        proposals.sort(key=lambda p: (at.get(p.code, len(at)), p.code))
    return tuple(_marks(session, code, proposals) for code, proposals in found.items())


def _marks(session: Session, village: VillageCode | None, own: Sequence[Proposal]) -> VillageMarks:
    within, ranked = inside(session), line.of(session).by_code
    rival = [p for p in own if p.code not in within and p.is_competing]
    return VillageMarks(
        village=village,
        marks=tuple(p.code in within if p.code in within or p.code in ranked else None for p in own),
        rupiah=sum(spread.taken(session, p) for p in own if p.code in within),
        best=next(_places(session, (p for p in own if p.code in within)), None),
        nearest=next(_places(session, rival), None),
    )


def _places(session: Session, proposals: Iterable[Proposal]) -> Iterator[OrderPlace]:
    """Where those stand that have a number."""
    for proposal in proposals:
        row = line.of(session).by_code.get(proposal.code)
        if row is not None:
            yield OrderPlace(row.commission_rank, row.commission) if row.rank is None else OrderPlace(row.rank)
