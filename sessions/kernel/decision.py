"""What every decision can do: refuse itself, and change a session."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime
from functools import singledispatch

from sessions.kernel.amendable import AMENDABLE, LASTING
from sessions.kernel.refusals import Reason, Refused
from sessions.kernel.session import Session


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
    return decision.apply(session, stamp).at(stamp.seq)


def require_open_sidang(session: Session, decision: Decision) -> None:
    """Steps 1 to 5 decide only before the sidang is closed; in an open amendment, what puts a record right does too."""
    require_opened(session)
    if not session.is_closed:
        return
    kind = type(decision).__name__
    if session.amendment is None or kind not in AMENDABLE | LASTING.keys():
        raise Refused(Reason.SIDANG_CLOSED)
    if kind in LASTING:
        raise Refused(Reason.NOT_AMENDABLE, ground=LASTING[kind].value)


def in_the_sidang(session: Session, stamp: Stamp) -> datetime:
    """When it was, as papers of the sidang tell it: what only an amendment writes down had happened by the closing."""
    closed = session.sidang.closed
    return stamp.when if closed is None else min(stamp.when, closed)


def require_opened(session: Session) -> None:
    """Nothing can be decided before decision 1."""
    if not session.is_opened:
        raise Refused(Reason.SESSION_NOT_OPENED)


@singledispatch
def words(decision: Decision, _session: Session) -> str:
    """The sentence of a decision without its full stop; TypeError for a kind that has no words."""
    raise TypeError(type(decision).__name__)
