"""The ledger as of a step of the SOP: papers that are written when a step is finished keep their bytes."""

from sessions.kernel.decision import fold
from sessions.kernel.growing import Growing
from sessions.kernel.session import Session
from sessions.record.ledger import Entry, Ledger


def before_step(ledger: Ledger, number: int) -> Ledger:
    """As it was before step `number` was finished or skipped; as it is now while that is still to come.

    So the papers that are written when a step is finished have the same bytes whenever they are written again.
    """
    done = ledger.session.derived(_done_at, ledger.entries, number)
    return ledger if done is None else ledger.session.derived(_as_of, ledger.entries, done - 1)


def after_step(ledger: Ledger, number: int) -> Ledger:
    """As it was when step `number` had just been finished or skipped; as it is now while that is still to come."""
    done = ledger.session.derived(_done_at, ledger.entries, number)
    return ledger if done is None else ledger.session.derived(_as_of, ledger.entries, done)


def _done_at(session: Session, entries: Growing[Entry], number: int) -> int | None:
    then = Session()
    for entry in entries if number in session.steps else ():
        if entry.is_standing:
            then = fold(then, entry.decision, entry.stamp)
        if number in then.steps:
            return entry.seq
    return None


def _as_of(session: Session, entries: Growing[Entry], seq: int) -> Ledger:
    return Ledger(entries=entries, session=session).at(seq)
