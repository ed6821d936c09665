"""Proposals as options of a vote: who still competes, in the order that stands, and what a tie says now."""

from collections.abc import Sequence
from itertools import groupby

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.rules import balloting, ranking
from sessions.sentences.short import short_name
from sessions.values.commissions import CommissionId
from sessions.values.proposals import ProposalCode
from tui.dialogs.choice import Choice

_LABEL, _LEAST, _NAME, _PAIR = 50, 6, 40, 2
"""Cells of a group in its list, the fewest that a name takes there, those of a name elsewhere; and two proposals."""


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


def is_unsettled(session: Session, group: Sequence[ProposalCode]) -> bool:
    """Whether some of the group are equal still, after the rungs below the votes too."""
    return any(len(level) > 1 for level in _levels(session, group))


def standing(session: Session, group: Sequence[ProposalCode]) -> Choice[None]:
    """`2009-02 Talud = 2008-03 Jalan`: who of the group is equal still, else its order now; beside it how many it has.

    Those at a line stand for the group before others.
    """
    levels = _levels(session, group)
    at_line = {code for tie in line.of(session).crossing for code in tie}
    equal = sorted((level for level in levels if len(level) > 1), key=at_line.isdisjoint)
    label = _named(session, equal[0], " = ") if equal else _named(session, [level[0] for level in levels], " lalu ")
    return Choice(value=None, label=label, note=f"dari {len(group)}" if len(group) > _PAIR else "")


def whole(session: Session, group: Sequence[ProposalCode]) -> str:
    """`Nilai 90,00, 3 usulan, urutan sekarang: 2009-02 Talud lalu 2008-03 Jalan = 2010-03 Pasar`, as a sentence."""
    levels = _levels(session, group)
    named = [" = ".join(f"{code} {short_name(_activity(session, code), _NAME)}" for code in level) for level in levels]
    score = line.of(session).by_code[group[0]].score
    told = f"Nilai {ranking.two_decimals(score)}, " if score is not None else ""
    return f"{told}{len(group)} usulan, urutan sekarang: {' lalu '.join(named)}."


def _activity(session: Session, code: ProposalCode) -> str:
    return session.proposals[code].draft.activity


def _named(session: Session, codes: Sequence[ProposalCode], between: str) -> str:
    """Code and as much of the name as there is room for, of one as of the other."""
    room = (_LABEL - len(between) * (len(codes) - 1)) // len(codes) - len(codes[0]) - 1
    if room < _LEAST:
        return between.join(codes)
    return between.join(f"{code} {short_name(_activity(session, code), room)}" for code in codes)


def _levels(session: Session, group: Sequence[ProposalCode]) -> list[list[ProposalCode]]:
    """The group from the top, equals together."""
    ranked = line.of(session).by_code
    rows = sorted((ranked[code] for code in group), key=lambda row: (row.rank or 0, row.commission_rank, row.code))
    levels = groupby(rows, key=lambda row: (row.rank, row.commission_rank if row.rank is None else 0))
    return [[row.code for row in level] for _, level in levels]


def told(codes: Sequence[str]) -> str:
    """How many are marked, and how many a card would name."""
    few = len(codes) < 2  # noqa: PLR2004 - a vote takes two
    return f"{len(codes)} dipilih" if few else f"{len(codes)} dipilih, k = {balloting.marks(len(codes))}"
