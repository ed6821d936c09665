"""When things may have happened: a decision is taken at a time, and what it tells of happened near that time.

Every limit is measured from the line's own time and from the opening of the session, never from a clock: the same
journal is judged alike in any year.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from sessions.kernel.decision import Decision, Stamp
from sessions.kernel.refusals import Refusal
from sessions.kernel.session import Session
from sessions.language.dates import clock, long_date

BEFORE_THE_OPENING = timedelta(days=400)
"""So long before the opening of a session at most did happen what it tells of: a year, and the month before."""

AHEAD = timedelta(days=1)
"""So far ahead of the line that tells of it may a time be: clocks of two computers, a date of the next morning."""

TIME_OUTSIDE = Refusal(
    "TIME_OUTSIDE",
    found="{field} {time} tidak mungkin: di luar masa sesi ini, {earliest} sampai dengan {latest}.",
    plain="Waktu itu di luar masa sesi ini.",
    advice="Periksa tanggal, tahun, dan jamnya, juga jam komputer ini.",
)


def require_allowed(session: Session, decision: Decision, stamp: Stamp) -> None:
    """What the decision itself checks, and that all it tells of happened between the opening and now.

    Refused for the decision's own reasons, or TIME_OUTSIDE (field, time, earliest, latest).
    """
    decision.check(session)
    opened = session.opened or stamp.at
    for field, time in _told(decision, stamp):
        if opened - time > BEFORE_THE_OPENING or time - stamp.at > AHEAD:
            raise TIME_OUTSIDE(
                field=field,
                time=_moment(time),
                earliest=_moment(_moved(opened, -BEFORE_THE_OPENING)),
                latest=_moment(_moved(stamp.at, AHEAD)),
            )


def _told(decision: Decision, stamp: Stamp) -> Iterator[tuple[str, datetime]]:
    if stamp.occurred is not None:
        yield "Waktu kejadian", stamp.occurred
    yield from decision.happened()


def _moved(at: datetime, span: timedelta) -> datetime:
    """The time so much later, or the time itself where no calendar goes that far."""
    try:
        return at + span
    except OverflowError:
        return at


def _moment(at: datetime) -> str:
    return f"{long_date(at)} pukul {clock(at)}"
