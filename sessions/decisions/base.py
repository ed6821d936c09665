"""What every decision can do: refuse itself, and change a session."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from datetime import datetime

from sessions.refusals import Reason, Refused
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Where a decision stands in the journal.

    `at` is when it was typed, `occurred` when it happened, where it was entered later.
    """

    seq: int
    at: datetime
    by: str
    occurred: datetime | None = None

    @property
    def when(self) -> datetime:
        """The time papers tell."""
        return self.occurred or self.at


class Decision(ABC):
    """Something the secretary decides. Subclasses are frozen dataclasses; the class name is the kind in the journal."""

    __slots__ = ()

    @abstractmethod
    def check(self, session: Session) -> None:
        """Raise Refused where the session does not allow this; never change anything."""

    @abstractmethod
    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The session after this decision; only called after `check` passed."""


def fold(session: Session, decision: Decision, stamp: Stamp) -> Session:
    """One step of the fold: the decision's change, and the position."""
    return replace(decision.apply(session, stamp), seq=stamp.seq)


def require_open_sidang(session: Session) -> None:
    """Steps 1 to 5 decide only before the sidang is closed."""
    require_opened(session)
    if session.is_closed:
        raise Refused(Reason.SIDANG_CLOSED)


def require_opened(session: Session) -> None:
    """Nothing can be decided before decision 1."""
    if not session.is_opened:
        raise Refused(Reason.SESSION_NOT_OPENED)
