"""Beside the works of a wide screen: what each answer to the one that stands first would do, and how far the day is."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.session import Session, TieMeans
from sessions.language.numbers import millions, thousands
from sessions.line import facts as line
from sessions.line import facts_picture as picture
from sessions.line import words_effects
from sessions.outcomes.decisions import rest_by_line
from sessions.recapitulation import facts as recapitulation
from sessions.scoring.decisions import TieResolved
from sessions.sentences.clauses import listed
from sessions.values.proposals import ProposalCode

MOST_EQUAL = 3
"""More equals have too many orders to be told one below the other."""


def of_tie(session: Session, code: object) -> tuple[str, ...]:
    """`2009-02 Sumberejo di atas: 32 usulan di dalam, sisa 1,1 jt.` for each order of the equals at the line.

    Nothing where the proposal is in no such tie, or in one of more than three.
    """
    tie = next((tie for tie in line.of(session).crossing if code in tie), ())
    if not 1 < len(tie) <= MOST_EQUAL:
        return ()
    settled = (TieResolved(order=order, means=TieMeans.DELIBERATION) for order in permutations(sorted(tie)))
    played = [(decision.order, _played(session, decision)) for decision in settled]
    anywhere = frozenset().union(*(picture.inside(after) for _, after in played))
    return tuple(f"{_named(session, order)}: {_becomes(session, after, anywhere, tie)}." for order, after in played)


def _played(session: Session, decision: Decision) -> Session:
    """The session as the decision would leave it; nothing is written."""
    at = session.sidang.rules_adopted or session.opened
    return session if at is None else fold(session, decision, Stamp(seq=session.seq + 1, at=at, by=""))


def _named(session: Session, order: Sequence[str]) -> str:
    names = [_code_and_village(session, ProposalCode(code)) for code in order]
    return f"{names[0]} di atas" if len(names) == 2 else ", lalu ".join(names)  # noqa: PLR2004 - one above the other


def _code_and_village(session: Session, code: ProposalCode) -> str:
    village = session.proposals[code].draft.village
    return f"{code} {session.village_name(village)}" if village else str(code)


def _becomes(session: Session, after: Session, anywhere: frozenset[ProposalCode], tie: Sequence[ProposalCode]) -> str:
    inside, river = picture.inside(after), picture.river(after)
    told = f"{thousands(len(inside))} usulan di dalam"
    if river.left is not None:
        told += f", sisa {f'{millions(river.left)} jt' if river.is_money else f'{thousands(river.left)} tempat'}"
    lost = sorted(anywhere - inside - frozenset(tie))
    if lost:
        told += f"; di luar {listed(_code_and_village(session, code) for code in lost)}"
    return told if line.of(after).is_certain else f"{told}; masih ada nilai sama yang lain"


def of_the_rest(session: Session) -> tuple[str, ...]:
    """What "sesuai garis" would do to all that is undecided, as its read-back tells it; nothing where it cannot."""
    decision = rest_by_line(session)
    return () if decision is None else words_effects.of((decision,), session, _played(session, decision))


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """How much of a whole is done: what it is called, the two numbers, and how they read."""

    name: str
    done: int
    whole: int
    told: str


def gauges(session: Session) -> tuple[Gauge, ...]:
    """How many proposals have an outcome, and how much of the pagu the line takes; that one only where there is one."""
    all_ = recapitulation.of(session)
    decided = all_.received - all_.open
    found = [
        Gauge(
            name="Diputus",
            done=decided,
            whole=all_.received,
            told=f"{thousands(decided)}/{thousands(all_.received)} usulan",
        )
    ]
    river = picture.river(session)
    if river.amount is not None and river.left is not None and river.is_money:
        taken = river.amount - river.left
        unsure = "" if line.of(session).is_certain else "  belum pasti"
        told = f"{millions(taken)}/{millions(river.amount)} jt{unsure}"
        found.append(Gauge(name="Pagu", done=taken, whole=river.amount, told=told))
    return tuple(found)


BAR = 20
"""Cells of a gauge."""


def bar(gauge: Gauge, cells: int = BAR) -> str:
    """The gauge in so many cells, to the nearest; only what is done whole is full, and whatever is begun shows."""
    filled = 0
    if gauge.done > 0:
        nearest = (2 * cells * gauge.done + gauge.whole) // (2 * gauge.whole)
        filled = cells if gauge.done >= gauge.whole else min(max(nearest, 1), cells - 1)
    return "█" * filled + "░" * (cells - filled)
