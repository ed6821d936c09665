"""When things may have happened: a decision is taken at a time, and what it tells of happened near that time.

Every limit is measured from the line's own time and from the opening of the session, never from a clock: the same
journal is judged alike in any year.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import get_args, get_type_hints

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


YEARS = range(1900, 2201)
"""Years of a plan, of a letter, and of the clock itself; beyond them a year was mistyped, and papers count days."""

YEAR_IMPOSSIBLE = Refusal(
    "YEAR_IMPOSSIBLE",
    found="Tahun {year} tidak mungkin.",
    plain="Ada tahun yang tidak mungkin.",
    advice="Periksa tahun pada tanggal yang diisi, dan jam komputer ini.",
)


def require_allowed(session: Session, decision: Decision, stamp: Stamp) -> None:
    """What the decision itself checks, and that all it tells of happened between the opening and now.

    Refused for the decision's own reasons, YEAR_IMPOSSIBLE (year), or TIME_OUTSIDE (field, time, earliest, latest).
    """
    decision.check(session)
    for day in (stamp.at, *_days(decision)):
        if day.year not in YEARS:
            raise YEAR_IMPOSSIBLE(year=str(day.year))
    earliest, latest = (session.opened or stamp.at) - BEFORE_THE_OPENING, stamp.at + AHEAD
    for field, time in _told(decision, stamp):
        if not earliest <= time <= latest:
            raise TIME_OUTSIDE(field=field, time=_moment(time), earliest=_moment(earliest), latest=_moment(latest))


def _told(decision: Decision, stamp: Stamp) -> Iterator[tuple[str, datetime]]:
    if stamp.occurred is not None:
        yield "Waktu kejadian", stamp.occurred
    yield from decision.happened()


def _days(value: object) -> Iterator[date]:
    """Every date and time in a decision, at any depth."""
    if isinstance(value, date):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _days(part)
    elif isinstance(value, Mapping):
        yield from _days(tuple(value.values()))
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _dated(type(value)):
            yield from _days(getattr(value, name))


@cache
def _dated(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass in which a date can stand: a list of a thousand proposals is passed over otherwise."""
    hints = get_type_hints(kind)
    return tuple(field.name for field in fields(kind) if _can_hold_a_date(hints[field.name]))


def _can_hold_a_date(hint: object) -> bool:
    if isinstance(hint, type) and (issubclass(hint, date) or (is_dataclass(hint) and _dated(hint))):
        return True
    return any(map(_can_hold_a_date, get_args(hint)))


def _moment(at: datetime) -> str:
    return f"{long_date(at)} pukul {clock(at)}"
