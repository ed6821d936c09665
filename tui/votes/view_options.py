"""Proposals as options of a vote: who still competes, in the order that stands, and what a tie says now."""

from collections.abc import Sequence
from itertools import groupby

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.rules import balloting, ranking
from sessions.values.commissions import CommissionId
from sessions.values.proposals import ProposalCode
from tui.dialogs.choice import Choice


def competing(session: Session, commission: CommissionId | None) -> tuple[ProposalCode, ...]:
    """Those who compete, of a commission or all: the ranked in their order, then the others."""
    table = line.of(session)
    rows = table.rows if commission is None else table.of_commission(commission)
    codes = dict.fromkeys((*(row.code for row in rows), *table.unranked))
    proposals = session.proposals
    own = (code for code in codes if commission in {None, proposals[code].commission})
    return tuple(code for code in own if proposals[code].is_competing)


def choices(session: Session, codes: Sequence[ProposalCode]) -> list[Choice[str]]:
    """Number, code and activity, with the village."""
    ranked = line.of(session).by_code
    return [
        Choice(
            value=code,
            label=f"{_number(ranked.get(code)):>3} {code} {session.proposals[code].draft.activity}",
            note=session.village_name(session.proposals[code].draft.village),
        )
        for code in codes
    ]


def _number(row: line.Ranked | None) -> str:
    if row is None:
        return "-"
    return str(row.commission_rank if row.rank is None else row.rank)


def standing(session: Session, group: Sequence[ProposalCode]) -> str:
    """`nilai 90,00: 2009-02 lalu 2008-03 = 2010-03`: equal before the votes, and how later rungs order them now."""
    ranked = line.of(session).by_code
    rows = sorted((ranked[code] for code in group), key=lambda row: (row.rank or 0, row.commission_rank, row.code))
    levels = groupby(rows, key=lambda row: (row.rank, row.commission_rank if row.rank is None else 0))
    told = " lalu ".join(" = ".join(row.code for row in level) for _, level in levels)
    score = rows[0].score
    return f"nilai {ranking.two_decimals(score)}: {told}" if score is not None else told


def told(codes: Sequence[str]) -> str:
    """How many are marked, and how many a card would name."""
    few = len(codes) < 2  # noqa: PLR2004 - a vote takes two
    return f"{len(codes)} dipilih" if few else f"{len(codes)} dipilih, k = {balloting.marks(len(codes))}"
