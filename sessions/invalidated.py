"""What another guideline undoes: scores that no longer count, ranks that are lost or move, ties that are none now."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sessions import ranking
from sessions.decisions.adoption import GuidelineSet
from sessions.decisions.base import Stamp
from sessions.guideline import CriterionId
from sessions.rules.ladder import SETTLED
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Invalidated:
    """Criterion -> proposals that lose their score on it, and how many proposals lose their rank or get another.

    `ties` are settled ties that no longer are ties.
    """

    dropped: Mapping[CriterionId, int] = field(default_factory=dict)
    unranked: int = 0
    moved: int = 0
    ties: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether everything that was decided still holds."""
        return not (self.dropped or self.unranked or self.moved or self.ties)


def invalidated(before: Session, after: Session) -> Invalidated:
    """Compare the session before and after another guideline was set."""
    lost: Counter[CriterionId] = Counter()
    for code, proposal in before.proposals.items():
        lost.update(proposal.scores.keys() - after.proposals[code].scores.keys())
    was, becomes = ranking.of(before), ranking.of(after)
    return Invalidated(
        dropped=dict(sorted(lost.items())),
        unranked=sum(code not in becomes.by_code for code in was.by_code),
        moved=sum(
            code in becomes.by_code and _place(row) != _place(becomes.by_code[code])
            for code, row in was.by_code.items()
        ),
        ties=sum(_is_used(before, tie.order) and not _is_used(after, tie.order) for tie in before.ties),
    )


def supposed(session: Session, decision: GuidelineSet) -> Session:
    """The session as it would be after the decision; nothing is decided."""
    at = session.opened or datetime.min.replace(tzinfo=UTC)
    return decision.apply(session, Stamp(seq=session.seq + 1, at=at, by=""))


def _place(row: ranking.Ranked) -> tuple[int | None, int]:
    return row.rank, row.commission_rank


def _is_used(session: Session, order: tuple[str, ...]) -> bool:
    """Whether a settlement still decides between two of its members."""
    rows = [row for code, row in ranking.of(session).by_code.items() if code in order]
    return any(row.ahead_by in SETTLED for row in rows)
