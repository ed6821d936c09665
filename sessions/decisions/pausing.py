"""Decisions by which the sidang stands still (skors) and goes on; an outage is one of them, entered afterwards."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sessions import agenda as order
from sessions.agenda import Pause
from sessions.decisions.base import Decision, Stamp, require_open_sidang
from sessions.decisions.checks import require_text
from sessions.refusals import Reason, Refused
from sessions.session import Session

LONGEST_MINUTES = 600
"""More minutes for an item or a pause are a slip of the hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SidangPaused(Decision):
    """The chair lets the sidang stand still (skors), or an outage did; `minutes` is how long it is to be, if said."""

    reason: str
    minutes: int = 0

    def check(self, session: Session) -> None:
        """An item runs, nothing stands still yet, and a word why."""
        require_open_sidang(session, self)
        if order.running(session.agenda) is None:
            raise Refused(Reason.AGENDA_NOT_RUNNING)
        if order.open_pause(session.pauses) is not None:
            raise Refused(Reason.SIDANG_PAUSED)
        require_text(self.reason, "sebab skors")
        if not 0 <= self.minutes <= LONGEST_MINUTES:
            raise Refused(Reason.COUNT_INVALID, field="menit skors")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The pause is kept with its beginning."""
        return with_pause(session, stamp, self.reason, self.minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class SidangResumed(Decision):
    """The sidang goes on."""

    def check(self, session: Session) -> None:
        """Only what stands still can go on."""
        require_open_sidang(session, self)
        if order.open_pause(session.pauses) is None:
            raise Refused(Reason.SIDANG_NOT_PAUSED)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The pause has its end."""
        return resumed(session, stamp.when)


def with_pause(session: Session, stamp: Stamp, reason: str, minutes: int) -> Session:
    """The session standing still from now on."""
    until = stamp.when + timedelta(minutes=minutes) if minutes else None
    return replace(session, pauses=(*session.pauses, Pause(reason=reason, started=stamp.when, until=until)))


def resumed(session: Session, at: datetime) -> Session:
    """The session going on at this time; the same one where nothing stood still."""
    last = order.open_pause(session.pauses)
    if last is None:
        return session
    return replace(session, pauses=(*session.pauses[:-1], replace(last, ended=max(at, last.started))))
