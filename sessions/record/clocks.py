"""Where the clock of the computer went back: a line of the journal that is older than the line before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sessions.language.dates import clock, long_date
from sessions.record.ledger import Entry

UNNOTICED = timedelta(minutes=1)
"""So far clocks of computers are set back by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setback:
    """Line `seq` was written at `at`, more than a minute before the line in front of it, written at `before`."""

    seq: int
    before: datetime
    at: datetime

    @property
    def sentence(self) -> str:
        """`Jam komputer mundur: keputusan 17 tertulis pukul 10.42, keputusan 16 pukul 11.07.`."""
        then, now = (f"{long_date(time)} pukul {clock(time)}" for time in (self.before, self.at))
        if self.before.date() == self.at.date():
            now = f"pukul {clock(self.at)}"
        return f"Jam komputer mundur: keputusan {self.seq - 1} tertulis {then}, keputusan {self.seq} {now}."


def setback(entries: Sequence[Entry], seq: int) -> Setback | None:
    """Whether the clock went back between line `seq` and the line before it."""
    if not 1 < seq <= len(entries):
        return None
    before, at = entries[seq - 2].at, entries[seq - 1].at
    return Setback(seq=seq, before=before, at=at) if before - at > UNNOTICED else None


def setbacks(entries: Sequence[Entry]) -> Iterator[Setback]:
    """Every line at which the clock went back, in their order."""
    return (found for seq in range(2, len(entries) + 1) if (found := setback(entries, seq)) is not None)


def is_behind(entries: Sequence[Entry], now: datetime) -> bool:
    """Whether the clock stands more than a minute before the last line."""
    return bool(entries) and entries[-1].at - now > UNNOTICED
