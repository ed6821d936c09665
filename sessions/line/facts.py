"""The ranking of a session: one order for the kecamatan, its restrictions per commission, and the line through it.

The orders are those of `line.facts_moves`; if there is none for the kecamatan, lines run per commission and no
proposal has a kecamatan rank. A proposal without complete scores, and outside every agreed order, has no rank at all.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from sessions.kernel.session import Session
from sessions.line.facts_ladder import Members, OrderSection, OrderStanding, VotedPlace
from sessions.line.facts_moves import MovedOrders, orders
from sessions.line.facts_orders import Orders, agreed_order
from sessions.rules.ceiling import Block, CeilingLine, LineFate, LineSums, Placement, draw_line
from sessions.rules.limits import Item, Limit, Limits
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind, LineWay, Rung
from sessions.values.moves import Move
from sessions.values.office import VillageCode
from sessions.values.proposals import Proposal, ProposalCode
from sessions.values.votes import VoteId
from sessions.votes import facts as votes

OF_THE_HALL = frozenset({LineKind.CEILING, LineKind.AGENCY_CEILING})
"""Kinds of line that need a kecamatan order: they are shared by the commissions."""


def limits(session: Session, commission: CommissionId | None = None) -> Limits:
    """The amounts of those kinds of line that the guideline adopted; of one commission those that are its own."""
    adopted = frozenset(session.guideline.line if session.guideline else ())
    kinds = adopted if commission is None else adopted - OF_THE_HALL
    amounts = session.ceilings
    commissions = amounts.commissions if LineKind.COMMISSION_CEILING in kinds else {}
    return Limits(
        ceiling=amounts.kecamatan if LineKind.CEILING in kinds else None,
        commissions={str(c): amount for c, amount in commissions.items() if commission in {None, c}},
        agencies=dict(amounts.agencies) if LineKind.AGENCY_CEILING in kinds else {},
        quota_per_commission=amounts.quota_per_commission if LineKind.PER_COMMISSION in kinds else None,
        quota_per_village_and_commission=(
            amounts.quota_per_village_and_commission if LineKind.PER_VILLAGE_AND_COMMISSION in kinds else None
        ),
        pairs=tuple(session.exclusive_pairs),
    )


def not_yet_limiting(session: Session) -> tuple[LineKind, ...]:
    """Kinds of ceiling that were adopted and have an amount, but limit nothing since orders run per commission."""
    adopted, amounts = session.guideline.line if session.guideline else (), session.ceilings
    given = {LineKind.CEILING: amounts.kecamatan is not None, LineKind.AGENCY_CEILING: bool(amounts.agencies)}
    return () if of(session).is_kecamatan_wide else tuple(kind for kind in given if given[kind] and kind in adopted)


def through(session: Session, section: OrderSection, members: Mapping[ProposalCode, Proposal]) -> CeilingLine:
    """The line through one order. What the forum did not agree to (belum disepakati) takes nothing and has no fate."""
    competing = ((spot, members[spot.code]) for spot in section.spots)
    items = [item(proposal, spot.rank) for spot, proposal in competing if proposal.is_competing]
    return draw_line(items, limits(session, section.commission), way(session))


def item(proposal: Proposal, rank: int) -> Item:
    """The proposal before the line, at this place of its order."""
    return Item(
        key=proposal.code,
        rank=rank,
        cost=proposal.cost,
        commission=proposal.commission,
        village=proposal.draft.village,
        agency=proposal.agency,
    )


def way(session: Session) -> LineWay:
    """What happens at the first that does not fit."""
    return session.guideline.way if session.guideline else LineWay.STOP


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedRank:
    """What is moved: the ranks it has without any move, as `Ranked` has them, and its moves in force, oldest first."""

    rank: int | None
    commission_rank: int
    moves: tuple[Move, ...]

    @property
    def last(self) -> Move:
        """The latest of its moves: who moved it, when and why."""
        return self.moves[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """Where one proposal stands. `rank` is kecamatan-wide, 1, 1, 3; None while there is no such order.

    `computed_rank` is the rank by the ladder, which stays beside one that Pleno II agreed on; None where agreed orders
    of commissions leave nothing to compute. `decided_by` is the rung after which its rank was final, `ahead_by` the one
    that puts it above the next lower rank, `skipped` those that a member of its tie had no value for. `funded` is whole
    rupiah inside the ceiling. `blocked_by` tells which limits kept it outside and what was missing, `hangs_on` which
    members of open ties above must be settled before it is certain. `is_at_the_line` says that it is itself a member of
    a tie that crosses the line. `jumps_own_village` says that it stands above one its own village put before it.
    `moved` is None for what the forum did not move; of what it did, `ahead_by` tells nothing about those beside it.
    """

    code: ProposalCode
    commission: CommissionId | None
    rank: int | None
    commission_rank: int
    computed_rank: int | None = None
    score: Fraction | None
    votes: int | None
    tied_with: tuple[ProposalCode, ...]
    decided_by: Rung | None
    ahead_by: Rung | None
    skipped: tuple[Rung, ...]
    placement: Placement
    funded: int = 0
    blocked_by: tuple[Block, ...] = ()
    hangs_on: tuple[ProposalCode, ...] = ()
    is_at_the_line: bool = False
    jumps_own_village: bool = False
    moved: MovedRank | None = None
    voted: VotedPlace | None = None
    awaits: VoteId | None = None

    def moved_from(self, *, within_commission: bool) -> int | None:
        """The number it has without any move, where that is another one; None of what stands as it would anyhow."""
        if self.moved is None:
            return None
        found = self.moved
        was, now = (found.commission_rank, self.commission_rank) if within_commission else (found.rank, self.rank)
        return None if was == now else was


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Everything that is derived from scores, orders, votes and ceilings at one position of the journal.

    `rows` are in the kecamatan order, those it does not name behind it, or commission by commission where there is
    none. `crossing` are the ties that cross a line and must be settled. `unranked` are proposals in the running without
    a rank. `tallies` are the limits in force with what was taken from each.
    """

    rows: tuple[Ranked, ...]
    unranked: tuple[ProposalCode, ...]
    crossing: tuple[tuple[ProposalCode, ...], ...]
    is_kecamatan_wide: bool
    by_code: Mapping[ProposalCode, Ranked]
    tallies: Mapping[Limit, LineSums]

    @property
    def is_certain(self) -> bool:
        """Whether no tie crosses a line, so that placements and tallies stay as they are."""
        return not self.crossing

    def of_commission(self, commission: CommissionId) -> tuple[Ranked, ...]:
        """The rows of one commission, in its order."""
        return tuple(sorted((r for r in self.rows if r.commission == commission), key=lambda r: r.commission_rank))


def is_comparable(row: Ranked, other: Ranked) -> bool:
    """Whether two stand in one order: both in that of the kecamatan, else of one commission outside it."""
    return (row.rank is None) == (other.rank is None) and (row.rank is not None or row.commission == other.commission)


def levels(session: Session, row: Ranked) -> Iterator[list[Ranked]]:
    """All that stand in one order with this one, equals together, from the top; what no longer competes apart."""
    same = (other for other in of(session).rows if is_comparable(row, other))
    for _, level in groupby(same, key=lambda other: (other.rank, other.commission_rank if other.rank is None else 0)):
        equals = list(level)
        contest = [other for other in equals if session.proposals[other.code].is_competing]
        yield from filter(None, (contest, [other for other in equals if other not in contest]))


def of(session: Session) -> Ranking:
    """The ranking of this session, made once, since screens ask often."""
    return session.derived(ranked)


def has_order_of_pleno(session: Session, commission: CommissionId) -> bool:
    """Whether an order that Pleno II agreed on gives this commission numbers, or any that it does not name itself.

    Then an order of the commission would place none of those, and take the numbers of whoever follows.
    """
    hall = agreed_order(session, None)
    numbered = (row for row in of(session).rows if row.rank is not None and session.proposals[row.code].is_competing)
    return bool(hall) and any(row.commission == commission or row.code not in hall for row in numbered)


def is_without_commission(session: Session, code: ProposalCode) -> bool:
    """Whether it has full scores and no number, since orders run per commission and it belongs to none."""
    standing, _ = session.derived(ordered)
    proposal = standing.members.get(code)
    is_apart = proposal is not None and proposal.commission is None and code in standing.scores
    return is_apart and code not in of(session).by_code


def numbers(session: Session) -> Mapping[ProposalCode, int]:
    """Of each its number in the order that it stands in, the kecamatan's or else its commission's; no line is drawn."""
    standing, moved = session.derived(ordered)
    return _ranks_within_commissions(standing.members, moved.orders) | _ranks_in_the_kecamatan(moved.orders)


def rank_without_moves(session: Session, row: Ranked) -> int:
    """The number that `row` would have if nothing were moved, itself or another; in the order in which it stands."""
    kecamatan, within = session.derived(_ranks_without_moves)
    return kecamatan[row.code] if row.rank is not None else within[row.code]


def _ranks_without_moves(session: Session) -> tuple[Mapping[ProposalCode, int], Mapping[ProposalCode, int]]:
    """In the order of the kecamatan, and in those of the commissions."""
    standing, moved = session.derived(ordered)
    return _ranks_in_the_kecamatan(moved.unmoved), _ranks_within_commissions(standing.members, moved.unmoved)


def open_ties(session: Session) -> frozenset[frozenset[str]]:
    """Every group that is exactly tied now, proposals with one rank or persons at a last seat."""
    groups = (frozenset(map(str, (row.code, *row.tied_with))) for row in of(session).rows if row.tied_with)
    return frozenset(groups) | votes.tied_seats(session)


def harmless_ties(session: Session) -> tuple[tuple[ProposalCode, ...], ...]:
    """Ties that touch no line, from the top, each in the order of the list; they are printed as equal."""
    table = of(session)
    crossing = {frozenset(tie) for tie in table.crossing}
    groups = {frozenset((row.code, *row.tied_with)): None for row in table.rows if row.tied_with}
    return tuple(tuple(sorted(group)) for group in groups if group not in crossing)


def ordered(session: Session) -> tuple[OrderStanding, MovedOrders]:
    """Who stands in the orders and how, before any line is drawn; no amount of a line says anything about it."""
    standing = OrderStanding.of(session)
    return standing, orders(session, standing)


def ranked(session: Session) -> Ranking:
    """The ranking, computed again: for a session that is only supposed."""
    standing, moved = session.derived(ordered)
    found = moved.orders
    lines = [through(session, section, standing.members) for section in found.sections]
    fates = {ProposalCode(key): fate for drawn in lines for key, fate in drawn.fates.items()}
    crossing = tuple(tuple(map(ProposalCode, tie)) for drawn in lines for tie in drawn.crossing)
    rows = tuple(_rows(standing, moved, fates, frozenset(code for tie in crossing for code in tie)))
    ranked = {row.code for row in rows}
    return Ranking(
        rows=rows,
        unranked=tuple(code for code in standing.members if code not in ranked),
        crossing=crossing,
        is_kecamatan_wide=found.is_kecamatan_wide and bool(rows),
        by_code={row.code: row for row in rows},
        tallies={limit: tally for drawn in lines for limit, tally in drawn.tallies.items()},
    )


def _rows(
    standing: OrderStanding,
    moved: MovedOrders,
    fates: Mapping[ProposalCode, LineFate],
    at_the_line: frozenset[ProposalCode],
) -> Iterator[Ranked]:
    """All ranked proposals; one without a fate, because it is behind the order or not agreed to, is outside."""
    found = moved.orders
    ranked = [(spot, spot.rank if found.is_kecamatan_wide else None) for s in found.sections for spot in s.spots]
    ranked += [(spot, None) for section in found.behind for spot in section.spots]
    within = _ranks_within_commissions(standing.members, found)
    jumpers = _jumpers(standing.members, found)
    without = _without_moves(standing.members, moved)
    outside = LineFate(placement=Placement.OUTSIDE)
    for spot, rank in ranked:
        fate = fates.get(spot.code, outside)
        yield Ranked(
            code=spot.code,
            commission=standing.members[spot.code].commission,
            rank=rank,
            commission_rank=within[spot.code],
            computed_rank=found.computed.get(spot.code),
            score=standing.scores.get(spot.code),
            votes=spot.votes,
            tied_with=spot.tied_with,
            decided_by=spot.decided_by,
            ahead_by=spot.ahead_by,
            skipped=spot.skipped,
            placement=fate.placement,
            funded=fate.funded,
            blocked_by=fate.blocked_by,
            hangs_on=tuple(map(ProposalCode, fate.hangs_on)),
            is_at_the_line=spot.code in at_the_line,
            jumps_own_village=spot.code in jumpers,
            moved=without.get(spot.code),
            voted=spot.voted,
            awaits=spot.awaits or standing.recount_of(spot.code),
        )


def _without_moves(members: Members, moved: MovedOrders) -> Mapping[ProposalCode, MovedRank]:
    """Where every moved one stands without any move."""
    if not moved.moves:
        return {}
    found = moved.unmoved
    within = _ranks_within_commissions(members, found)
    ranks = _ranks_in_the_kecamatan(found)
    return {
        code: MovedRank(rank=ranks.get(code), commission_rank=within[code], moves=own)
        for code, own in moved.moves.items()
    }


def _ranks_in_the_kecamatan(found: Orders) -> dict[ProposalCode, int]:
    return {spot.code: spot.rank for s in found.sections for spot in s.spots} if found.is_kecamatan_wide else {}


def _ranks_within_commissions(members: Members, found: Orders) -> dict[ProposalCode, int]:
    """Competition ranks inside each commission: one more than how many of the same commission are strictly above."""
    placed: Counter[CommissionId | None] = Counter()
    ranks: dict[ProposalCode, int] = {}
    for level in (level for section in (*found.sections, *found.behind) for level in section.levels):
        above = placed.copy()
        for spot in level:
            commission = members[spot.code].commission
            ranks[spot.code] = above[commission] + 1
            placed[commission] += 1
    return ranks


def _jumpers(members: Members, found: Orders) -> frozenset[ProposalCode]:
    """Proposals that stand above one their own village put before them."""
    levels = [[[spot.code for spot in level] for level in section.levels] for section in found.sections]
    behind = [[[spot.code for spot in level] for level in section.levels] for section in found.behind]
    if behind:
        levels[0].append([code for section in behind for level in section for code in level])
    return frozenset(code for order in (*levels, *behind) for code in _jumpers_of_one_order(members, order))


def _jumpers_of_one_order(members: Members, levels: Sequence[Sequence[ProposalCode]]) -> Iterator[ProposalCode]:
    """Walk up from the lowest level and compare with the first choice of the village below."""
    first_below: dict[VillageCode, int] = {}
    for level in reversed(levels):
        choices = [
            (code, draft.village, draft.village_priority)
            for code in level
            if (draft := members[code].draft).village is not None and draft.village_priority is not None
        ]
        yield from (code for code, village, priority in choices if first_below.get(village, priority) < priority)
        for _, village, priority in choices:
            first_below[village] = min(first_below.get(village, priority), priority)
