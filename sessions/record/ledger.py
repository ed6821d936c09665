"""The ledger: the decisions of the journal one by one, and the session they make. Values only, no file.

Undo works like a stack: only the latest standing decision can be withdrawn, so whatever stands in the end was decided
on exactly the session that the standing decisions before it make. One fold over the standing ones is the whole truth.
The sessions before the latest few of them are kept, so that an undo need not fold again.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.growing import Growing
from sessions.kernel.refusals import Named, Refused
from sessions.kernel.session import Session
from sessions.kernel.timing import require_allowed
from sessions.record.codec import decode
from sessions.record.errors import NOT_THE_LATEST, NOTHING_TO_UNDO, UNDO_BARRIER, UNKNOWN_KIND, Flaw, JournalCorrupt
from sessions.record.lines import Line
from sessions.steps.decisions import Withdrawn

KEPT = 50
"""Sessions of before the latest standing decisions that a ledger keeps; they share what did not change."""

Kinds = Mapping[str, type[Decision]]
"""Class name -> class of every decision there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the journal with its decision; `is_withdrawn` once it has been taken back."""

    seq: int
    at: datetime
    occurred: datetime | None
    by: str
    kind: str
    decision: Decision
    hash: str
    is_withdrawn: bool = False

    @property
    def stamp(self) -> Stamp:
        """What the decision knows of its place."""
        return Stamp(seq=self.seq, at=self.at, by=self.by, occurred=self.occurred)

    @property
    def is_standing(self) -> bool:
        """Whether the entry counts: neither withdrawn nor itself a withdrawal."""
        return not self.is_withdrawn and not isinstance(self.decision, Withdrawn)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All entries up to some line, entry n at index n - 1, and the session they make.

    `before` are the sessions before each of the latest standing entries, the last of them before the latest; there may
    be fewer than there are standing entries.
    """

    entries: Growing[Entry] = field(default_factory=Growing)
    session: Session = field(default_factory=Session)
    before: tuple[Session, ...] = field(default=(), compare=False, repr=False)

    @property
    def head(self) -> str:
        """Hash of the last line; empty before the first."""
        return self.entries[-1].hash if self.entries else ""

    @property
    def latest(self) -> datetime | None:
        """When the last line was written; None before the first."""
        return self.entries[-1].at if self.entries else None

    @property
    def standing(self) -> tuple[Entry, ...]:
        """The entries that count."""
        return tuple(entry for entry in self.entries if entry.is_standing)

    def after(self, entry: Entry) -> "Ledger":
        """The ledger with the next entry, which has been checked."""
        if isinstance(entry.decision, Withdrawn):
            return extend(self, [entry])
        if self.before:
            self.before[-1].forget()  # a ranking for each of the sessions that are kept would be a lot
        return Ledger(
            entries=self.entries.with_last(entry),
            session=fold(self.session, entry.decision, entry.stamp),
            before=(*self.before[1 - KEPT :], self.session),
        )

    def at(self, seq: int) -> "Ledger":
        """The ledger as it was after line `seq`: what was withdrawn only later still stands."""
        return extend(EMPTY, (replace(entry, is_withdrawn=False) for entry in self.entries[:seq]))

    def require_withdrawable(self, seq: int) -> None:
        """Refused NOTHING_TO_UNDO, UNDO_BARRIER (kind) or NOT_THE_LATEST (seq, latest) unless line `seq` may go."""
        _require_latest(self.entries, seq)


EMPTY = Ledger()
"""Before the first line."""


def entry_of(line: Line, decision: Decision) -> Entry:
    """The line with its decision."""
    return Entry(
        seq=line.seq,
        at=line.at,
        occurred=line.occurred,
        by=line.by,
        kind=line.kind,
        decision=decision,
        hash=line.hash,
    )


def extend(ledger: Ledger, new: Iterable[Entry], *, is_checked: bool = False) -> Ledger:
    """The ledger with more entries; folded from the start when they withdraw more than `ledger` knows the way back of.

    JournalCorrupt (RULE) where an entry cannot stand there; `is_checked` also asks each standing decision's own check.
    """
    entries = ledger.entries
    session, before = ledger.session, deque(ledger.before, maxlen=KEPT)
    unfolded = len(entries)
    for entry in new:
        if isinstance(entry.decision, Withdrawn):
            entries = _withdrawn(entries, entry.decision.seq, by=entry)
            if entry.decision.seq <= unfolded:  # else it is not in the session yet
                session, unfolded = (before.pop(), unfolded) if before else (Session(), 0)
        entries = entries.with_last(entry)
    for entry in entries[unfolded:]:
        if entry.is_standing:
            before.append(session)
        if not entry.is_withdrawn:
            session = _folded(session, entry, is_checked=is_checked)
    return Ledger(entries=entries, session=session, before=tuple(before))


def replay(lines: Iterable[Line], kinds: Kinds, *, onto: Ledger = EMPTY, is_checked: bool = False) -> Ledger:
    """The ledger after these lines; JournalCorrupt (KIND, SHAPE, RULE) at the first that cannot be."""
    return extend(onto, (_decoded(line, kinds) for line in lines), is_checked=is_checked)


def replay_what_holds(lines: Sequence[Line], kinds: Kinds) -> tuple[Ledger, JournalCorrupt | None]:
    """The ledger after the longest beginning of the lines that can be replayed, and what stopped it."""
    corrupt = None
    while True:
        try:
            return replay(lines, kinds), corrupt
        except JournalCorrupt as found:
            corrupt = found
            lines = lines[: found.line - 1]


def _decoded(line: Line, kinds: Kinds) -> Entry:
    try:
        return entry_of(line, decode(line.kind, line.data, kinds))
    except Refused as refused:
        flaw = Flaw.KIND if refused.reason is UNKNOWN_KIND else Flaw.SHAPE
        raise JournalCorrupt(line.seq, flaw, str(refused)) from refused


def _folded(session: Session, entry: Entry, *, is_checked: bool) -> Session:
    try:
        if is_checked:
            require_allowed(session, entry.decision, entry.stamp)
        return fold(session, entry.decision, entry.stamp)
    except (Refused, LookupError, ValueError, TypeError, AttributeError) as error:  # a forged line can ask for anything
        raise JournalCorrupt(entry.seq, Flaw.RULE, f"{type(error).__name__} {error}") from error


def _withdrawn(entries: Growing[Entry], seq: int, *, by: Entry) -> Growing[Entry]:
    try:
        _require_latest(entries, seq)
    except Refused as refused:
        raise JournalCorrupt(by.seq, Flaw.RULE, str(refused)) from refused
    return entries.with_item(seq - 1, replace(entries[seq - 1], is_withdrawn=True))


def _require_latest(entries: Sequence[Entry], seq: int) -> None:
    latest = next((entry for entry in reversed(entries) if entry.is_standing), None)
    if latest is None:
        raise NOTHING_TO_UNDO()
    if barrier := latest.decision.facts.barrier:
        raise UNDO_BARRIER(kind=Named(latest.kind, barrier.called))
    if latest.seq != seq:
        raise NOT_THE_LATEST(seq=seq, latest=latest.seq)


EVERY = 64
"""One session in this many is kept: this many folds at most are needed for any other one behind it."""


class History:
    """Entries from the first on, and the session after each of them; 0 is the time before the first."""

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
