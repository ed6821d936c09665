"""The ledger as of a step of the SOP: papers that are written when a step is finished keep what was known then.

Only the names of who signs for the kecamatan are filled in once they are known.
"""

from dataclasses import replace

from sessions.agenda.decisions import AgendaItemStarted
from sessions.kernel.decision import fold
from sessions.kernel.growing import Growing
from sessions.kernel.session import Session
from sessions.record.ledger import Entry, Ledger
from sessions.values.attendance import Role


def before_step(ledger: Ledger, number: int) -> Ledger:
    """As it was before step `number` was finished or skipped; as it is now while that is still to come.

    So the papers that are written when a step is finished say the same whenever they are written again.
    """
    done = ledger.session.derived(_done_at, ledger.entries, number)
    return ledger if done is None else ledger.session.derived(_as_of, ledger.entries, done - 1)


def after_step(ledger: Ledger, number: int) -> Ledger:
    """As it was when step `number` had just been finished or skipped; as it is now while that is still to come."""
    done = ledger.session.derived(_done_at, ledger.entries, number)
    return ledger if done is None else ledger.session.derived(_as_of, ledger.entries, done)


def before_sidang(ledger: Ledger) -> Ledger:
    """As it was before the first item of the sidang began; as it is now while that is still to come.

    Who leads it, and what it decides, stands in no letter that was sent before it.
    """
    begun = ledger.session.derived(_begun_at, ledger.entries)
    return ledger if begun is None else ledger.session.derived(_as_of, ledger.entries, begun - 1)


def _begun_at(session: Session, entries: Growing[Entry]) -> int | None:
    if not any(item.started for item in session.agenda):
        return None
    begun = (entry.seq for entry in entries if entry.is_standing and isinstance(entry.decision, AgendaItemStarted))
    return next(begun, None)


def _done_at(session: Session, entries: Growing[Entry], number: int) -> int | None:
    then = Session()
    for entry in entries if number in session.steps else ():
        if entry.is_standing:
            then = fold(then, entry.decision, entry.stamp)
        if number in then.steps:
            return entry.seq
    return None


def _as_of(session: Session, entries: Growing[Entry], seq: int) -> Ledger:
    """With the names of who signs that were not known yet: where dots were, an official of now may stand."""
    then = Ledger(entries=entries, session=session).at(seq)
    officials = then.session.officials
    later = {
        role: official for role, official in session.officials.items() if role in _SIGNERS and role not in officials
    }
    return replace(then, session=replace(then.session, officials={**officials, **later})) if later else then


_SIGNERS = frozenset({Role.CAMAT, Role.SEKCAM, Role.KASI_PMD})
"""Of the kecamatan; who leads the sidang signs no paper before it."""
