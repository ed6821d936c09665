"""The journal as sentences: each decision in the words of the moment it was taken."""

from collections.abc import Iterable, Iterator, Sequence

from exports.wording.decisions import sentence
from sessions.decisions.undo import Withdrawn
from sessions.record.history import History
from sessions.record.ledger import Entry

WITHDRAWING = "Dibatalkan: "
"""Before the sentence that a withdrawal takes back."""


class Chronicle:
    """The sentences of a journal that grows, and the history they were told from."""

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self.history = History()
        self._sentences: list[str] = []
        self.follow(entries)

    def follow(self, entries: Sequence[Entry]) -> None:
        """Tell what is new in the whole journal `entries`, which the history continues."""
        for entry in entries[len(self._sentences) :]:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Tell the next entry."""
        self.history.add(entry)
        self._sentences.append(self._told(entry))

    def sentence(self, seq: int) -> str:
        """The sentence of line `seq`; a withdrawal repeats what it withdraws."""
        return self._sentences[seq - 1]

    def _told(self, entry: Entry) -> str:
        if isinstance(entry.decision, Withdrawn):
            return f"{WITHDRAWING}{self.sentence(entry.decision.seq)}"
        before = self.history.before(entry.seq)
        return sentence(entry.decision, self.history.after(entry.seq), before)


def sentences(entries: Iterable[Entry]) -> Iterator[tuple[Entry, str]]:
    """Every entry of a journal with its sentence, from the first on; a withdrawal repeats what it withdraws."""
    listed = tuple(entries)
    told = Chronicle(listed)
    return ((entry, told.sentence(entry.seq)) for entry in listed)
