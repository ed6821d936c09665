"""The decision that takes back the latest one."""

from dataclasses import dataclass

from sessions.decisions.base import Decision, Stamp
from sessions.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(Decision):
    """Line `seq` of the journal no longer counts; it must be the latest that still stands.

    Which line that is, the session does not know: the ledger checks it, and folds the session again without the line.
    """

    seq: int

    def check(self, session: Session) -> None:
        """Nothing the session itself could say against it."""

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Nothing of its own."""
        return session
