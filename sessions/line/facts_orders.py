"""Which proposal comes where before the line: one order for the kecamatan, or one for each commission.

A commission's order is the one it agreed on, behind it the one that the scores of the others make on the adopted
ladder. Agreed orders of different commissions are not comparable, nor are scores by different criteria: as soon as one
commission has agreed on an order, or voted on one without scores, or scores by criteria of its own, there is an order
per commission and none for the kecamatan, until Pleno II agrees on that. Votes on places are of `line.facts_voted`,
what the forum moved in these orders of `line.facts_moves`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sessions.kernel.session import Session
from sessions.line.facts_ladder import Members, OrderSection, OrderStanding, Spot
from sessions.line.facts_voted import levels_of, needs_an_order_apart, numbered, on_places, voted
from sessions.rules import moving
from sessions.rules.moving import Shift
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Rung
from sessions.values.moves import Move
from sessions.values.proposals import ProposalCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """The orders in force. `sections` is one of the kecamatan, or one of each commission.

    `behind` are those that an order agreed on in Pleno II does not name where nothing compares the commissions: they
    follow it in the orders of their commissions, without a rank. `computed` holds the ranks by the ladder, also where
    Pleno II agreed on others.
    """

    sections: tuple[OrderSection, ...]
    is_kecamatan_wide: bool
    behind: tuple[OrderSection, ...] = ()
    computed: Mapping[ProposalCode, int]


def base_orders(session: Session, standing: OrderStanding, moves: Collection[Move] = ()) -> Orders:
    """The orders that scores, agreements, settled ties and votes make now, before any move.

    Those of the `moves`, if they are given, are left out. They change nothing of what is comparable, and what a vote
    gave to others stays theirs; nobody's `computed` is given then.
    """
    members = standing.members
    hall = agreed_order(session, None)
    has_agreed_commission = any(agreed_order(session, scope) for scope in session.agreed_orders if scope is not None)
    is_apart = has_agreed_commission or not _is_one_scale(session, members) or _is_voted_apart(session, standing)
    if is_apart and not hall:
        sections = _of_commissions(session, standing, members, moves)
        return Orders(sections=sections, is_kecamatan_wide=False, computed={})
    own = {code: members[code] for code in hall} if is_apart else members
    whose = _Own(None, own, hall)
    beneath = whose.beneath(session, standing, own.keys() - _moved(moves))
    unnamed = {code: p for code, p in members.items() if code not in hall}
    ladder = () if is_apart or moves else standing.climbed(session, members) if hall else beneath
    return Orders(
        sections=(_voted(session, standing, whose, beneath, moves),),
        is_kecamatan_wide=True,
        behind=_of_commissions(session, standing, unnamed, moves) if is_apart else (),
        computed={spot.code: spot.rank for spot in ladder},
    )


def shift_of(move: Move) -> Shift:
    """The move as arithmetic has it."""
    return Shift(key=move.code, passed=move.passed, is_rise=move.is_rise)


def ties_for_a_vote(
    session: Session, standing: OrderStanding, moves: Collection[Move] = ()
) -> tuple[frozenset[str], ...]:
    """The groups that a vote can part: those equal after the rungs above the votes, in every order; none of `moves`."""
    found = base_orders(session, standing, moves)
    groups: list[frozenset[str]] = []
    for section in (*found.sections, *found.behind):
        agreed = agreed_order(session, section.commission)
        climbing = [spot.code for spot in section.spots if spot.code not in agreed]
        groups += standing.ties_above_the_votes(session, climbing)
    return tuple(groups)


def agreed_order(session: Session, scope: CommissionId | None) -> tuple[ProposalCode, ...]:
    """Those in the running of an order that was agreed on; it is in force while one of them competes, else empty."""
    running = [p for code in session.agreed_orders.get(scope, ()) if (p := session.proposals[code]).is_in_the_running]
    return tuple(p.code for p in running) if any(p.is_competing for p in running) else ()


def named_only_by(session: Session, scope: CommissionId | None) -> frozenset[ProposalCode]:
    """Those whom the order agreed on in this scope names and no other."""
    others = {code for other, order in session.agreed_orders.items() if other != scope for code in order}
    return frozenset(session.agreed_orders.get(scope, ())) - others


def _is_voted_apart(session: Session, standing: OrderStanding) -> bool:
    agreed = (code for scope in session.agreed_orders for code in agreed_order(session, scope))
    return needs_an_order_apart(standing, agreed)


@dataclass(frozen=True, slots=True)
class _Own:
    """Of whom an order is, and who of them comes first by agreement."""

    commission: CommissionId | None
    members: Members
    agreed: Sequence[ProposalCode]

    def beneath(self, session: Session, standing: OrderStanding, codes: Collection[ProposalCode]) -> tuple[Spot, ...]:
        """Of these codes, before any vote on places: the agreed first, then the others as they are among themselves."""
        agreed = [code for code in self.agreed if code in codes]
        following = standing.climbed(session, [code for code in self.members if code in codes and code not in agreed])
        if not agreed:
            return following
        return (*standing.listed(agreed), *(replace(spot, rank=spot.rank + len(agreed)) for spot in following))


def _moved(moves: Iterable[Move]) -> set[ProposalCode]:
    return {move.code for move in moves}


def _voted(
    session: Session, standing: OrderStanding, own: _Own, beneath: tuple[Spot, ...], moves: Collection[Move]
) -> OrderSection:
    """The order after its votes on places. A vote counts one of the `moves` too, where it stands without them."""
    moved = _moved(moves)
    voted_on = {code for vote in on_places(standing) for code in vote.count if code in moved and code in own.members}
    codes = own.members.keys() - moved | voted_on
    if voted_on:
        whole = own.beneath(session, standing, codes)
        beneath = _with_the_moved(beneath, whole, list(map(shift_of, moves)))
    section = OrderSection(commission=own.commission, spots=beneath)
    section = voted(session, standing, section, codes, own.agreed)
    if not voted_on:
        return section
    return replace(section, spots=numbered(spot for spot in section.spots if spot.code not in voted_on))


def _with_the_moved(spots: Sequence[Spot], whole: Sequence[Spot], shifts: Sequence[Shift]) -> tuple[Spot, ...]:
    """The spots, and alone in its place each of the moved that has one in the whole order."""
    known = {spot.code: spot for spot in spots}
    for spot in whole:
        known.setdefault(spot.code, replace(spot, tied_with=(), ahead_by=spot.ahead_by or Rung.DELIBERATION))
    levels = moving.inserted(levels_of(whole), levels_of(spots), shifts)
    return numbered(replace(known[ProposalCode(key)], rank=at) for at, level in enumerate(levels) for key in level)


def _is_one_scale(session: Session, members: Members) -> bool:
    """Whether all are scored by criteria of the same names and weights; else no two commissions can be compared."""
    guideline = session.guideline
    commissions = {proposal.commission for proposal in members.values()}
    return guideline is None or len({guideline.scale_of(commission) for commission in commissions}) < 2  # noqa: PLR2004 - two differ


def _of_commissions(
    session: Session, standing: OrderStanding, members: Members, moves: Collection[Move]
) -> tuple[OrderSection, ...]:
    sections = []
    for commission in session.commissions:
        own = {code: p for code, p in members.items() if p.commission == commission.id}
        whose = _Own(commission.id, own, agreed_order(session, commission.id))
        beneath = whose.beneath(session, standing, own.keys() - _moved(moves))
        sections.append(_voted(session, standing, whose, beneath, moves))
    return tuple(sections)
