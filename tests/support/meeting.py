"""A meeting that is decided in memory: every decision checked, folded and chained as the journal would."""

import hashlib
from datetime import date, datetime, time, timedelta, timezone

from sessions.kernel.decision import Decision, Stamp
from sessions.kernel.refusals import Refusal, Refused
from sessions.kernel.session import Session
from sessions.kernel.timing import require_allowed
from sessions.office.decisions import SessionOpened
from sessions.record.ledger import EMPTY, Entry
from sessions.steps.decisions import Withdrawn
from sessions.values.office import Office


class Meeting:
    """Takes decisions one after the other; `on` sets the day and hour of what follows, each takes half a minute."""

    def __init__(self, office: Office, plan_year: int, *, is_sample: bool = False) -> None:
        self.ledger = EMPTY
        sign = -1 if office.utc_offset.startswith("-") else 1
        self.zone = timezone(sign * timedelta(hours=int(office.utc_offset[1:3])))
        self.now = datetime(plan_year - 1, 1, 18, 9, 0, tzinfo=self.zone)
        self.decide(SessionOpened(office=office, plan_year=plan_year, is_sample=is_sample))

    @property
    def session(self) -> Session:
        return self.ledger.session

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.ledger.entries

    @property
    def head_hash(self) -> str:
        return self.ledger.head

    def on(self, day: date, clock: str) -> None:
        hour, minute = map(int, clock.split("."))
        self.now = datetime.combine(day, time(hour, minute), self.zone)

    def at(self, clock: str) -> None:
        self.on(self.now.date(), clock)

    def decide(self, *decisions: Decision) -> None:
        for decision in decisions:
            seq = len(self.entries) + 1
            require_allowed(self.session, decision, Stamp(seq=seq, at=self.now, by="Sari"))
            kind = type(decision).__name__
            digest = hashlib.sha256(f"{self.head_hash}{seq}{kind}".encode()).hexdigest()
            entry = Entry(seq=seq, at=self.now, occurred=None, by="Sari", kind=kind, decision=decision, hash=digest)
            self.ledger = self.ledger.after(entry)
            self.now += timedelta(seconds=30)

    def refusal(self, decision: Decision) -> Refusal | None:
        """Why the decision was refused, so that nothing changed; None if it was taken."""
        try:
            self.decide(decision)
        except Refused as refused:
            return refused.reason
        return None

    def take_back(self) -> None:
        self.decide(Withdrawn(seq=self.ledger.standing[-1].seq))
