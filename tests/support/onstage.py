"""Meetings of the tests on disk, so that the program can run over them: the small one at any stage, and the sample."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from support.meeting import Meeting

from sessions.record.sitting import Sitting, no_tables
from sessions.sample.play import play

WIB = timezone(timedelta(hours=7))


def clock() -> datetime:
    """It is always 10.42 on the day of the sidang."""
    return datetime(2027, 2, 3, 10, 42, 7, tzinfo=WIB)


def sitting_of(meeting: Meeting, folder: Path, now: Callable[[], datetime] = clock) -> Sitting:
    """The same decisions taken through a Sitting in `folder`."""
    first, *rest = (entry.decision for entry in meeting.entries)
    sitting = Sitting.create(folder, "Sari", now, first)
    for decision in rest:
        sitting.decide(decision)
    return sitting


def sample(folder: Path) -> Sitting:
    """The packaged session at the start of Pleno II, 10.55; its clock stands still there."""
    return play(folder, tables=no_tables, to_the_end=False)
