"""The picture of the line in few words: how far a proposal is from it, what ends a commission, where a village stands.

They stand in narrow columns and say nothing that the reason of a proposal does not say in full.
"""

from collections.abc import Mapping

from sessions.language.local import desa
from sessions.language.numbers import millions, thousands
from sessions.line.facts_gaps import (
    ByMove,
    Gap,
    NoRoom,
    OnRung,
    OtherOfPair,
    Points,
    Rise,
    SeveralLimits,
)
from sessions.line.facts_picture import BoardSeat, Mark, OrderPlace, State, StateKind
from sessions.rules.limits import Limit
from sessions.rules.ranking import two_decimals
from sessions.sentences.clauses import listed
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind, Rung

_RUNGS = {
    Rung.SCORE: "nilai",
    Rung.VOTES: "suara",
    Rung.URGENCY: "mendesak",
    Rung.BENEFIT: "manfaat",
    Rung.VILLAGE_PRIORITY: "prioritas",
    Rung.READINESS: "kesiapan",
    Rung.DELIBERATION: "mufakat",
    Rung.LOT: "undian",
}


def gap(found: Gap) -> str:
    """`−2,00`, `undian`, `digeser`, `+36,9 jt`, `pagu`, `2 batas`, `bukan dengan 2003-11`."""
    match found:
        case Points(below=below):
            return f"−{two_decimals(below)}"
        case OnRung(rung=rung):
            return _RUNGS[rung]
        case Rise(rupiah=rupiah):
            return f"+{millions(rupiah)} jt"
        case OtherOfPair(other=other):
            return f"bukan dengan {other}"
        case _:
            return _NAMED[type(found)]


_NAMED: Mapping[type[Gap], str] = {ByMove: "digeser", NoRoom: "pagu", SeveralLimits: "2 batas"}


def is_for_all(found: Gap) -> bool:
    """Whether it is a fact about the order, which stands everywhere; what is about rupiah is for the desk alone."""
    return not isinstance(found, Rise | SeveralLimits)


def state(found: State) -> str:
    """`kuota penuh`, `kuota, pagu habis`, `pagu tidak cukup`, `belum pasti: 2 nilai`, `menunggu Komisi I`."""
    match found.kind:
        case StateKind.EQUAL:
            return f"belum pasti: {found.count} nilai"
        case StateKind.WAITING:
            return f"menunggu {_awaited(found.commissions)}" if found.commissions else "belum pasti"
        case StateKind.FULL:
            return _full(found)
        case _:
            return _STATES[found.kind]


_STATES = {
    StateKind.EMPTY: "belum bernomor",
    StateKind.UNLIMITED: "tanpa batas",
    StateKind.ALL_INSIDE: "semua di dalam",
    StateKind.COST_UNKNOWN: "biaya belum diketahui",
    StateKind.DECIDED: "menurut putusan",
}


def _awaited(commissions: tuple[CommissionId | None, ...]) -> str:
    named = [str(commission) for commission in commissions if commission is not None]
    return f"Komisi {listed(named)}" if named else "nilai sama"


def _full(found: State) -> str:
    """What is full, then what is used up, or leaves too little; a quota alone is full."""
    names = list(dict.fromkeys(_quota(limit) for limit in found.limits if not limit.is_money))
    if any(limit.is_money for limit in found.limits):
        return f"{', '.join((*names, 'pagu'))} {'tidak cukup' if found.has_left else 'habis'}"
    return f"{', '.join(names)} penuh"


def _quota(limit: Limit) -> str:
    if limit.pair is not None:
        return "pasangan"
    return "kuota" if limit.kind is LineKind.PER_COMMISSION else f"kuota {desa}"


def cost(seat: BoardSeat) -> str:
    """`178,75 jt`, of one that is inside in part `60 dari 180 jt`, else `biaya?`."""
    if seat.cost is None:
        return "biaya?"
    if seat.mark is Mark.IN_PART:
        return f"{millions(seat.taken)} dari {millions(seat.cost)} jt"
    return f"{millions(seat.cost)} jt"


def place(found: OrderPlace | None) -> str:
    """`no. 3`, of a commission `no. I.3`; a dash without any."""
    if found is None:
        return "-"
    order = f"{found.commission}." if found.commission else ""
    return f"no. {order}{thousands(found.number)}"
