"""The line (garis batas) of a session: the limits in force, and which proposals of an order they let in."""

from collections.abc import Mapping

from sessions.commissions import CommissionId
from sessions.guideline import LineKind, LineWay
from sessions.orders import Section
from sessions.proposals import Outcome, Proposal, ProposalCode
from sessions.rules.ceiling import Item, Limits, Line, draw_line
from sessions.session import Session

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


def through(session: Session, section: Section, members: Mapping[ProposalCode, Proposal]) -> Line:
    """The line through one order. What the forum did not agree to (belum disepakati) takes nothing and has no fate."""
    items = []
    for spot in section.spots:
        proposal = members[spot.code]
        if proposal.outcome is Outcome.NOT_AGREED:
            continue
        items.append(
            Item(
                key=spot.code,
                rank=spot.rank,
                cost=proposal.cost,
                commission=proposal.commission,
                village=proposal.draft.village,
                agency=proposal.agency,
            )
        )
    way = session.guideline.way if session.guideline else LineWay.STOP
    return draw_line(items, limits(session, section.commission), way)
