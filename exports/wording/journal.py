"""The journal as sentences: each decision in the words of the moment it was taken."""

from collections.abc import Iterable, Iterator

from exports.wording.decisions import sentence
from sessions.decisions.base import fold
from sessions.decisions.undo import Withdrawn
from sessions.record.ledger import Entry
from sessions.session import Session


def sentences(entries: Iterable[Entry]) -> Iterator[tuple[Entry, str]]:
    """Every entry of a journal with its sentence, from the first on; a withdrawal repeats what it withdraws.

    What is withdrawn later still stands on what was decided before it: only the latest is ever withdrawn, so the
    sessions that will not last are a stack on top of the one that does.
    """
    lasting = Session()
    passing: list[Session] = []
    said: dict[int, str] = {}
    for entry in entries:
        before = passing[-1] if passing else lasting
        if isinstance(entry.decision, Withdrawn):
            passing.pop()
            text = f"Dibatalkan: {said[entry.decision.seq]}"
        else:
            after = fold(before, entry.decision, entry.stamp)
            text = sentence(entry.decision, after, before)
            if entry.is_withdrawn:
                passing.append(after)
            else:
                lasting = after
        said[entry.seq] = text
        yield entry, text
