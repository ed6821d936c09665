"""The history: the session before and after any line of a journal that grows, folded again from a few kept sessions.

Undo works like a stack, so each entry stands on the session after one earlier entry. These links make a tree; to know
the session after an entry, its links are followed back to a session that was kept.
"""

from collections.abc import Sequence

from sessions.decisions.base import fold
from sessions.decisions.undo import Withdrawn
from sessions.record.ledger import Entry
from sessions.session import Session

EVERY = 64
"""One session in so many is kept: so many folds at most are needed for any other one behind it."""


class History:
    """Entries from the first on, and the session after each of them; 0 stands for the time before the first."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self._entries: list[Entry] = []
        self._under = [0]
        self._depth = [0]
        self._kept = {0: Session()}
        self._recent = dict(self._kept)
        self.follow(entries)

    def __len__(self) -> int:
        """How many entries it has followed."""
        return len(self._entries)

    def continues(self, entries: Sequence[Entry]) -> bool:
        """Whether this is how that journal begins: the chain of hashes proves it by one line."""
        known = len(self._entries)
        return known <= len(entries) and (not known or entries[known - 1].hash == self._entries[-1].hash)

    def follow(self, entries: Sequence[Entry]) -> None:
        """Take in what is new in the whole journal `entries`, which this continues."""
        for entry in entries[len(self._entries) :]:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Take in the next entry."""
        top = self._standing_at(len(self._entries))
        under = self._under[entry.decision.seq] if isinstance(entry.decision, Withdrawn) else top
        self._entries.append(entry)
        self._under.append(under)
        self._depth.append(self._depth[under] + 1)

    def before(self, seq: int) -> Session:
        """The session in which line `seq` was decided."""
        return self._at(self._standing_at(seq - 1))

    def after(self, seq: int) -> Session:
        """The session that line `seq` made; after a withdrawal the one from before the line that was taken back."""
        return self._at(self._standing_at(seq))

    def _standing_at(self, seq: int) -> int:
        """The latest entry that stood just after line `seq`."""
        is_withdrawal = seq > 0 and isinstance(self._entries[seq - 1].decision, Withdrawn)
        return self._under[seq] if is_withdrawal else seq

    def _at(self, standing: int) -> Session:
        """The session after an entry that is no withdrawal."""
        path = []
        while standing not in self._kept and standing not in self._recent:
            path.append(standing)
            standing = self._under[standing]
        session = self._recent[standing] if standing in self._recent else self._kept[standing]
        for seq in reversed(path):
            below = {standing: session}
            session = fold(session, self._entries[seq - 1].decision, self._entries[seq - 1].stamp)
            if self._depth[seq] % EVERY == 0:
                self._kept[seq] = session
            self._recent, standing = {**below, seq: session}, seq
        return session
