"""What is told of a journal that grows: each decision as a sentence, what it is about and what it changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from threading import Lock

from sessions.kernel.changes import changes
from sessions.kernel.decision import Group, Touched
from sessions.kernel.session import Session
from sessions.language.local import voice
from sessions.proposals.fields import FIELDS
from sessions.record.ledger import Entry
from sessions.record.words import Chronicle
from sessions.sentences.changes import ChangeLine, told
from sessions.steps.decisions import Withdrawn

SOON = 1_000
"""This many decisions are told at once; more of them in a thread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A decision in words: its sentence at that time, its group, and what it is about."""

    sentence: str
    group: Group
    about: Touched


class JournalView:
    """Everything told of a journal that grows. Several threads may ask; one at a time tells."""

    def __init__(self) -> None:
        self._chronicle = Chronicle()
        self._told: list[Told] = []
        self._manner: object = None
        self._one_at_a_time = Lock()

    def _goes_on(self, entries: Sequence[Entry]) -> bool:
        """Whether this is the journal that was told so far, and in the words that are said now."""
        return self._manner == voice().manner and self._chronicle.history.continues(entries)

    def is_near(self, entries: Sequence[Entry]) -> bool:
        """Whether `follow` will be done at once."""
        known = len(self._told) if self._goes_on(entries) else 0
        return len(entries) - known <= SOON

    def follow(self, entries: Sequence[Entry]) -> None:
        """Tell what is new; everything again where this is another journal, or the office is called otherwise."""
        with self._one_at_a_time:
            if not self._goes_on(entries):
                self._chronicle, self._told, self._manner = Chronicle(), [], voice().manner
            for entry in entries[len(self._told) :]:
                self._chronicle.add(entry)
                self._told.append(self._of(entry))

    def _of(self, entry: Entry) -> Told:
        group = entry.decision.facts.group
        if isinstance(entry.decision, Withdrawn):
            return replace(self[entry.decision.seq], group=group, sentence=self._chronicle.sentence(entry.seq))
        about = entry.decision.touches(self.before(entry.seq), self.after(entry.seq))
        return Told(sentence=self._chronicle.sentence(entry.seq), group=group, about=about)

    def __getitem__(self, seq: int) -> Told:
        """What is told of line `seq`."""
        return self._told[seq - 1]

    def before(self, seq: int) -> Session:
        """The session in which line `seq` was decided."""
        return self._chronicle.history.before(seq)

    def after(self, seq: int) -> Session:
        """The session that line `seq` made."""
        return self._chronicle.history.after(seq)

    def changed(self, seq: int) -> Iterator[ChangeLine]:
        """What line `seq` changed, in words."""
        before, after = self.before(seq), self.after(seq)
        return (told(change, before, after, FIELDS) for change in changes(before, after))


@lru_cache(maxsize=1)
def _journal() -> JournalView:
    return JournalView()


def known() -> JournalView:
    """The one journal of this program; `follow` it before asking."""
    return _journal()
