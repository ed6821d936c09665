"""When the day was to begin, and when its items are to be expected now."""

import re
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone

from sessions.kernel.session import Session
from sessions.values import agenda
from sessions.values.agenda import Expected

_TIME = re.compile(r"(\d{1,2})[.:](\d{2})", re.ASCII)


def hour(typed: str) -> time | None:
    """`08.30` as a time of day; None where the text is none."""
    found = _TIME.fullmatch(typed.strip())
    if found and int(found[1]) < 24 and int(found[2]) < 60:  # noqa: PLR2004 - hours and minutes
        return time(int(found[1]), int(found[2]))
    return None


def begins(session: Session) -> datetime | None:
    """Day and hour set for the sidang, in the zone of the kecamatan; None while one of them is missing."""
    day, at = session.sidang.held_on, hour(session.sidang.starts)
    if day is None or at is None or session.office is None:
        return None
    offset = session.office.utc_offset
    span = timedelta(hours=int(offset[1:3]), minutes=int(offset[4:6]))
    return datetime.combine(day, at, timezone(-span if offset.startswith("-") else span))


def expected(session: Session, now: datetime) -> tuple[Expected, ...]:
    """Every item with the times it had or, as the day goes, will have; after the closing nothing is expected."""
    found = agenda.plan(session.agenda, session.pauses, begins(session), now)
    if not session.is_closed:
        return found
    return tuple(own if own.item.started else replace(own, start=None, end=None) for own in found)
