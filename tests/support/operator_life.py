"""A person at a sick computer: goes on as the program lets them, and knows what it said is saved.

One life: create a session, decide, look into sesi.json, take back, go on in another folder, close, open again, decide.
Whatever goes wrong on the way, `check` opens the session on the disk that is left and tells what is not as it was said,
and then a second life goes on there and comes through a power cut of its own.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from support.model_disk import ModelDisk, PowerCut, Survival
from support.small import OFFICE

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.closing.decisions import DocumentsIssued
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.kernel.session import NoteKind, Session
from sessions.office.decisions import SessionOpened
from sessions.record.disk import write_durably
from sessions.record.errors import NOT_THE_LATEST, READ_ONLY, FolderNotEmpty, NotASession, RecordError
from sessions.record.ledger import EMPTY, Entry, extend
from sessions.record.sitting import Sitting
from sessions.record.store import Tables
from sessions.record.verify import verify
from sessions.steps.decisions import Withdrawn

AT = datetime.fromisoformat("2027-02-03T10:42:07+07:00")
FIRST = SessionOpened(office=OFFICE, plan_year=2028)
KINDS = {kind.__name__: kind for kind in (SessionOpened, NoteRecorded, DocumentsIssued, Withdrawn)}
FOLDERS = tuple(Path(f"/{medium}/sesi") for medium in ("laptop", "usb", "kartu"))
TRIES = 2


class Outcome(StrEnum):
    """What a case shows; anything but the first is a defect of the record."""

    SOUND = "sound"
    UNREADABLE = "unreadable"
    """the session does not open, or raises an alarm"""
    LOST = "lost"
    """something that was acknowledged is not there"""
    HALF = "half-applied"
    """something is there that was never decided as a whole"""
    NO_SECOND_LIFE = "no second life"


class GaveUp(Exception):
    """No folder is left that can be written to."""


def clock() -> datetime:
    return AT


def note(size: int) -> NoteRecorded:
    return NoteRecorded(kind=NoteKind.INCIDENT, text=f"{size:04}," * (size // 5 + 1))


def tables(session: Session, _entries: Sequence[Entry]) -> Tables:
    return {"catatan": [{"isi": note.text} for note in session.notes]}


class Operator:
    """`known` is the ledger as the program last showed it; `asked` what it was asked for and has not answered yet."""

    def __init__(self, disk: ModelDisk, *, moves: bool) -> None:
        self.disk = disk
        self.known = EMPTY
        self.asked: Decision | None = FIRST
        self.folder = FOLDERS[0]
        self._moves = moves
        self._others = list(FOLDERS[1:])
        self._sitting: Sitting | None = None

    def live(self) -> None:
        """The whole scenario; GaveUp or PowerCut where it ends early."""
        self._begin()
        for size in (40, 700):
            self._decide(note(size))
        with suppress(OSError):
            write_durably(self.disk, self.folder / "catatan.log", "over", b"catatan")
        self._sitting_now.snapshot()
        self._decide(Withdrawn(seq=self._latest()))
        self._decide(note(1300))
        self._sitting_now.snapshot()
        self._move()
        self._decide(note(90))
        self._decide(Withdrawn(seq=self._latest()))
        self._reopen()
        self._decide(note(500))
        self._sitting_now.close()

    @property
    def _sitting_now(self) -> Sitting:
        if self._sitting is None:
            raise GaveUp
        return self._sitting

    def _latest(self) -> int:
        return self._sitting_now.standing[-1].seq

    def _begin(self) -> None:
        for folder in (*[self.folder] * TRIES, *self._others):
            self.folder = folder
            try:
                self._sitting = Sitting.create(folder, "Sari", clock, FIRST, tables=tables, kinds=KINDS, disk=self.disk)
            except FolderNotEmpty:
                self._reopen()
            except (Refused, RecordError):
                continue
            self._answered()
            return
        raise GaveUp

    def _answered(self) -> None:
        self.known, self.asked, self.folder = self._sitting_now.ledger, None, self._sitting_now.folder

    def _decide(self, decision: Decision) -> None:
        for _ in range(TRIES + len(FOLDERS)):
            self.asked = decision
            try:
                self._sitting_now.decide(decision)
            except Refused as refused:
                if refused.reason is NOT_THE_LATEST:  # it came through after all, as the reopened journal says
                    return
                if refused.reason is READ_ONLY:
                    self._move() if self._moves else self._reopen()
                continue
            self._answered()
            return
        raise GaveUp

    def _move(self) -> None:
        while self._others:
            with suppress(RecordError):
                self._sitting_now.move_to(self._others.pop(0))
                self.folder = self._sitting_now.folder
                return
        raise GaveUp

    def _reopen(self) -> None:
        if self._sitting is not None:
            self._sitting.close()
        for _ in range(TRIES):
            with suppress(RecordError):
                self._sitting = Sitting.open(self.folder, "Sari", clock, tables=tables, kinds=KINDS, disk=self.disk)
                self._answered()
                return
        raise GaveUp


def check(operator: Operator, disk: ModelDisk) -> Outcome:
    """Open what is left where the operator last worked, compare it with what they know, and go on."""
    try:
        sitting = _found(operator, disk)
    except RecordError:
        return Outcome.UNREADABLE
    known = [entry.hash for entry in operator.known.entries]
    if known != [entry.hash for entry in sitting.entries[: len(known)]]:
        return Outcome.LOST
    more = [entry.decision for entry in sitting.entries[len(known) :]]
    again = extend(EMPTY, (replace(entry, is_withdrawn=False) for entry in sitting.entries))
    if more not in ([], [operator.asked]) or again != sitting.ledger:
        return Outcome.HALF
    try:
        return _second_life(sitting, operator.folder, disk)
    except (Refused, RecordError):
        return Outcome.NO_SECOND_LIFE


def _found(operator: Operator, disk: ModelDisk) -> Sitting:
    try:
        return Sitting.open(operator.folder, "Sari", clock, tables=tables, kinds=KINDS, disk=disk)
    except NotASession:
        if operator.known.entries:
            raise
        return Sitting.create(operator.folder, "Sari", clock, FIRST, tables=tables, kinds=KINDS, disk=disk)


def _second_life(sitting: Sitting, folder: Path, disk: ModelDisk) -> Outcome:
    sitting.decide(note(60))
    sitting.decide(note(600))
    sitting.decide(Withdrawn(seq=sitting.standing[-1].seq))
    sitting.snapshot()
    sitting.decide(note(10))
    known = sitting.ledger
    left = disk.after_power_cut(Survival("none", "none"))
    if verify(folder, tables=tables, kinds=KINDS, disk=left) is not None:
        return Outcome.NO_SECOND_LIFE
    with Sitting.open(folder, "Sari", clock, tables=tables, kinds=KINDS, disk=left) as again:
        return Outcome.SOUND if known == again.ledger else Outcome.NO_SECOND_LIFE


def lived(disk: ModelDisk, *, moves: bool = True) -> Operator:
    """The operator after as much of a life as the disk allows."""
    operator = Operator(disk, moves=moves)
    with suppress(PowerCut, GaveUp):
        operator.live()
    return operator
