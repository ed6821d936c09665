"""The session as it was when the papers of a step were written: just before the decision that finished the step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from exports.documents import frame
from sessions.decisions.base import fold
from sessions.record.ledger import Entry
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """The session, the hash of its last line, and when that was decided; None for a session without journal."""

    session: Session
    head: str
    latest: datetime | None

    @property
    def day(self) -> date | None:
        """The day of the last decision where the kecamatan is."""
        office = self.session.office
        return self.latest.astimezone(frame.zone(office)).date() if office and self.latest else None


def at_step(session: Session, entries: Sequence[Entry], head_hash: str, number: int) -> Then:
    """The session before step `number` was finished or skipped; as it is now while that is still to come.

    So the papers that are written when a step is finished have the same bytes whenever they are written again.
    """
    latest = entries[-1].stamp.when if entries else None
    now = Then(session=session, head=head_hash, latest=latest)
    if number not in session.steps:
        return now
    before = Then(session=Session(), head="", latest=None)
    for entry in entries:
        after = before.session
        if entry.is_standing:
            after = fold(after, entry.decision, entry.stamp)
        if number in after.steps:
            return before
        before = Then(session=replace(after, seq=entry.seq), head=entry.hash, latest=entry.stamp.when)
    return now
