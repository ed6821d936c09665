"""What would have brought a proposal inside, in words: for its village next year, and, behind `?`, for the forum."""

from collections.abc import Iterator

from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.line import facts_raises as raises
from sessions.line.facts_raises import LowerCost, MorePapers, OtherLimit
from sessions.line.words import limit_name
from sessions.line.words_limits import pagu_or
from sessions.rules import ranking
from sessions.values.proposals import ProposalCode

FEW = 5
"""Codes of those who would leave that are named; of more, how many."""


def for_next_year(session: Session, code: ProposalCode) -> str:
    """Bekal tahun depan: `lengkapi satu dokumen lagi (K4 menjadi 5, nilai 75,00)`; empty where nothing is proven."""
    return "; atau ".join(_own(session, change) for change in raises.own_changes(session, code))


def by_other_limits(session: Session, code: ProposalCode) -> tuple[str, ...]:
    """`masuk bila kuota Komisi I 13 usulan; 2003-12, 2004-13, dan 2004-15 keluar`, one for each limit in its way."""
    return tuple(_limit(session, change) for change in raises.other_limits(session, code))


def _own(session: Session, change: MorePapers | LowerCost) -> str:
    if isinstance(change, LowerCost):
        return f"usulkan bagian pekerjaan dengan biaya paling banyak {numbers.full(change.cost)}"
    after = change.applied(session).proposals[change.code]
    rules = session.guideline
    score = ranking.score(rules.criteria_of(after.commission), after.scores) if rules else None
    value = f", nilai {ranking.two_decimals(score)}" if score is not None else ""
    count = numbers.in_words(change.count)
    return f"lengkapi {count} dokumen lagi ({change.criterion} menjadi {change.score}{value})"


def _limit(session: Session, change: OtherLimit) -> str:
    amount = numbers.full(change.amount) if change.limit.is_money else f"{change.amount} usulan"
    return "; ".join((f"masuk bila {pagu_or(limit_name(session, change.limit))} {amount}", *_leaving(change)))


def _leaving(change: OtherLimit) -> Iterator[str]:
    codes = change.leaving
    if codes:
        more = f", dan {len(codes) - FEW} usulan lain" if len(codes) > FEW else ""
        yield f"{', '.join(codes[:FEW])}{more} keluar"
