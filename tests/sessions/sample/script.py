"""The script of the sample: takes decisions in a real sitting and writes each down with its time and typist."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from sessions.kernel.decision import Decision
from sessions.kernel.session import Session
from sessions.record.codec import encode
from sessions.record.sitting import Sitting
from sessions.values.attendance import PersonId
from sessions.values.office import Office

WIB = timezone(timedelta(hours=7))
SARI = "Sari Utami"
"""Who types."""

RECAP, CHECK, COMMITTEE, PRA, DAY, REPORT, DELIVERY = (
    date(2027, 1, 25),
    date(2027, 1, 26),
    date(2027, 1, 27),
    date(2027, 1, 29),
    date(2027, 2, 3),
    date(2027, 2, 8),
    date(2027, 2, 9),
)


def at(day: date, clock: str) -> datetime:
    """`8.30` on a day."""
    hour, minute = map(int, clock.split("."))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=WIB)


class Script:
    """The sitting so far, the time of the next decision, and the lines of the packaged file."""

    def __init__(self, folder: Path) -> None:
        self.now = at(RECAP, "8.00")
        self.lines: list[dict[str, Any]] = []
        self._folder = folder
        self._sitting: Sitting | None = None

    @property
    def session(self) -> Session:
        """The state so far."""
        assert self._sitting is not None
        return self._sitting.session

    @property
    def office(self) -> Office:
        """The office of Kecamatan Kerjo."""
        assert self.session.office is not None
        return self.session.office

    def when(self, day: date, clock: str) -> None:
        """From here on it is this time, and each decision takes some seconds."""
        moment = at(day, clock)
        assert moment >= self.now, f"{moment} is before {self.now}"
        self.now = moment

    def not_before(self, day: date, clock: str) -> None:
        """It is this time, unless it is later already."""
        self.now = max(self.now, at(day, clock))

    def decide(self, *decisions: Decision, seconds: int = 7) -> None:
        """Take these decisions one after the other."""
        for decision in decisions:
            if self._sitting is None:
                self._sitting = Sitting.create(self._folder, by=SARI, clock=lambda: self.now, first=decision)
            else:
                self._sitting.decide(decision)
            kind = type(decision).__name__
            self.lines.append({"at": self.now.isoformat(), "by": SARI, "kind": kind, "data": sparse(encode(decision))})
            self.now += timedelta(seconds=seconds)

    def mark(self) -> None:
        """The sample opens here in a terminal."""
        self.lines[-1]["mark"] = True

    def person(self, name: str) -> PersonId:
        """The id of somebody on the attendance list."""
        return next(id_ for id_, person in self.session.people.items() if person.card.name == name)


def sparse(data: Any) -> Any:
    """Data without the fields of drafts and cards that are empty: they are defaults and only take room."""
    if isinstance(data, dict):
        slim = {key: sparse(value) for key, value in data.items()}
        if "activity" in slim or ("name" in slim and "unsur" in slim):
            return {key: value for key, value in slim.items() if value not in ("", None, False, [])}
        return slim
    if isinstance(data, list):
        return [sparse(item) for item in data]
    return data
