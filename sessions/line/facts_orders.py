"""Which proposal comes where before the line: one order for the kecamatan, or one for each commission.

A commission's order is the one it agreed on, behind it the one that the scores of the others make on the adopted
ladder. Agreed orders of different commissions are not comparable, nor are scores by different criteria: as soon as one
commission has agreed on an order, or voted on one without scores, or scores by criteria of its own, there is an order
per commission and none for the kecamatan, until Pleno II agrees on that. Votes on places are of `line.facts_voted`,
what the forum moved in these orders of `line.facts_moves`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sessions.kernel.session import Session
from sessions.line.facts_ladder import Members, OrderSection, OrderStanding, Spot
from sessions.line.facts_voted import needs_an_order_apart, voted
from sessions.values.commissions import CommissionId
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


def base_orders(session: Session, standing: OrderStanding, without: Collection[ProposalCode] = ()) -> Orders:
    """The orders that scores, agreements and settled ties make now, before any move.

    Those `without` whom they are asked for change nothing of what is comparable; nobody else's `computed` is given.
    """
    members = standing.members
    rest = {code: p for code, p in members.items() if code not in without}
    hall = agreed_order(session, None)
    has_agreed_commission = any(agreed_order(session, scope) for scope in session.agreed_orders if scope is not None)
    is_apart = has_agreed_commission or not _is_one_scale(session, members) or _is_voted_apart(session, standing)
    if is_apart and not hall:
        return Orders(sections=_of_commissions(session, standing, rest), is_kecamatan_wide=False, computed={})
    agreed = tuple(code for code in hall if code in rest)
    unnamed = {code: p for code, p in rest.items() if code not in agreed}
    spots = standing.listed(agreed) if is_apart else _followed(session, standing, agreed, unnamed)
    ladder = () if is_apart or without else standing.climbed(session, members) if hall else spots
    section = OrderSection(commission=None, spots=spots)
    return Orders(
        sections=(voted(session, standing, section, {spot.code for spot in spots}, agreed),),
        is_kecamatan_wide=True,
        behind=_of_commissions(session, standing, unnamed) if is_apart else (),
        computed={spot.code: spot.rank for spot in ladder},
    )


def ties_for_a_vote(
    session: Session, standing: OrderStanding, without: Collection[ProposalCode] = ()
) -> tuple[frozenset[str], ...]:
    """The groups that a vote can part: those equal after the rungs above the votes, in every order."""
    found = base_orders(session, standing, without)
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


def _followed(
    session: Session, standing: OrderStanding, agreed: Sequence[ProposalCode], unnamed: Members
) -> tuple[Spot, ...]:
    """An agreed order, and those it does not name behind it in the order they have among themselves."""
    following = standing.climbed(session, unnamed)
    if not agreed:
        return following
    return (*standing.listed(agreed), *(replace(spot, rank=spot.rank + len(agreed)) for spot in following))


def _is_one_scale(session: Session, members: Members) -> bool:
    """Whether all are scored by criteria of the same names and weights; else no two commissions can be compared."""
    guideline = session.guideline
    if guideline is None or not guideline.variants:
        return True
    return len({guideline.scale_of(commission) for commission in {p.commission for p in members.values()}}) < 2  # noqa: PLR2004 - two differ


def _of_commissions(session: Session, standing: OrderStanding, members: Members) -> tuple[OrderSection, ...]:
    sections = []
    for commission in session.commissions:
        own = {code: p for code, p in members.items() if p.commission == commission.id}
        agreed = [code for code in agreed_order(session, commission.id) if code in own]
        unnamed = {code: p for code, p in own.items() if code not in agreed}
        spots = _followed(session, standing, agreed, unnamed)
        section = OrderSection(commission=commission.id, spots=spots)
        sections.append(voted(session, standing, section, own, agreed))
    return tuple(sections)
