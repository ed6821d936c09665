"""What a compilation received: the results of kecamatan, one line of its own journal for each, and what was refused.

The journal `penerimaan.jsonl` only grows, chained and synced like that of a session:

    CompilationOpened  the plan year that is compiled
    ResultsReceived    the results of one closing, as they came
    FileTurnedAway     a file that was not taken in, and why
    ClosingChosen      which of several closings of one kecamatan counts
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sessions.kernel.refusals import MusrenbangError
from sessions.kernel.text import Json
from sessions.record.disk import SYSTEM_DISK, Disk
from sessions.record.errors import NotASession
from sessions.record.journal import Journal, read_chain
from sessions.record.lines import Chain, Line

T = TypeVar("T")

JOURNAL = "penerimaan.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsReceived:
    """The results of one closing as they came in a file; money is whole rupiah, sums are those of the whole kecamatan.

    `sha256` and `size` are of the file as it was handed in, `content` is the SHA-256 of the hasil.json in it. `digest`
    is the fingerprint of the data, of which `data_code` is printed; `closing` is that of the journal at the closing,
    `supersedes` are the closings that it puts right. `extras` counts what it tells of the time after the closing.
    """

    name: str
    sha256: str
    size: int
    content: str
    code: str
    kecamatan: str
    regency: str
    province: str
    held_on: str
    data_code: str
    digest: str
    closing: str
    supersedes: tuple[str, ...]
    minutes_number: str
    amendment: str
    extras: int
    proposals: int
    asked: int
    result: int
    priorities: int
    priorities_result: int

    @property
    def stored(self) -> str:
        """Name of the file that keeps the results."""
        return f"{self.code}-{self.content[:20]}.json.gz"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileTurnedAway:
    """A file that was not taken in; `why` is the whole sentence. What was not read has no hash and no size."""

    name: str
    sha256: str
    size: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingChosen:
    """Of several closings of this kecamatan the one with this digest counts; `instead` are those that do not."""

    code: str
    digest: str
    instead: tuple[str, ...]


Kept = ResultsReceived | FileTurnedAway | ClosingChosen
_KINDS: Mapping[str, type[Kept]] = {kind.__name__: kind for kind in (ResultsReceived, FileTurnedAway, ClosingChosen)}
_OPENED = "CompilationOpened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A line of the journal: what was kept, when and by whom."""

    what: Kept
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compilation:
    """Everything that was received so far; `at` is when the last line was written."""

    plan_year: int
    lines: tuple[Written, ...]
    at: datetime

    @property
    def receipts(self) -> tuple[ResultsReceived, ...]:
        """In the order in which they came."""
        return self._of(ResultsReceived)

    @property
    def refused(self) -> tuple[FileTurnedAway, ...]:
        """In the order in which they came."""
        return self._of(FileTurnedAway)

    @property
    def choices(self) -> tuple[ClosingChosen, ...]:
        """The latest last."""
        return self._of(ClosingChosen)

    def _of(self, kind: type[T]) -> tuple[T, ...]:
        return tuple(line.what for line in self.lines if isinstance(line.what, kind))


class ReceiptsDamaged(MusrenbangError):
    """A line of the journal, counted from 1, is not what was written."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(f"line {line}")


class ReceiptBook:
    """The journal of one compilation as it is read, and as it grows in the hands of its one writer.

    ReceiptsDamaged where a line was changed, OSError. `keep` writes a line durably, and only what is not there yet.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime], by: str, disk: Disk = SYSTEM_DISK) -> None:
        self._folder, self._clock, self._by, self._disk = folder, clock, by, disk
        self._journal: Journal | None = None
        self._kept: dict[Kept, Written] = {}
        self._year: int | None = None
        self._at = clock()
        self._found: Chain | None = None
        try:
            self._found = read_chain(folder, disk, JOURNAL)
        except NotASession:
            return
        if self._found.corrupt:
            raise ReceiptsDamaged(self._found.corrupt.line)
        for line in self._found.lines:
            self._read(line)

    def _read(self, line: Line) -> None:
        self._at = line.at
        if line.kind == _OPENED:
            self._year = _number(line, "plan_year")
        else:
            what = _kept(line)
            self._kept[what] = Written(what=what, at=line.at, by=line.by)

    @property
    def plan_year(self) -> int | None:
        """The year that is compiled; None before the first line."""
        return self._year

    @property
    def compilation(self) -> Compilation:
        """What was kept so far; ValueError before the year is known."""
        if self._year is None:
            raise ValueError("not opened")
        return Compilation(plan_year=self._year, lines=tuple(self._kept.values()), at=self._at)

    def open(self, plan_year: int) -> None:
        """Begin to write; the year is kept with the first line. OSError."""
        if self._found is None or not self._found.lines:
            self._journal = Journal.create(self._folder, self._disk, JOURNAL)
            self._write(_OPENED, {"plan_year": plan_year})
            self._year = plan_year
        else:
            self._journal, _ = Journal.resume(self._folder, self._found, self._disk, JOURNAL)

    def keep(self, what: Kept) -> bool:
        """Write what was received, turned away or chosen; False where the very same was kept before."""
        if what in self._kept:
            return False
        line = self._write(type(what).__name__, _data(what))
        self._kept[what] = Written(what=what, at=line.at, by=line.by)
        return True

    def close(self) -> None:
        """Give the file back."""
        if self._journal is not None:
            self._journal.close()

    def _write(self, kind: str, data: dict[str, Json]) -> Line:
        if self._journal is None:
            raise ValueError("not opened for writing")
        raw, line = self._journal.draft(at=self._clock(), occurred=None, by=self._by, kind=kind, data=data)
        self._journal.append(raw, line)
        self._at = line.at
        return line


def _data(what: Kept) -> dict[str, Json]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(what).items()}


def _kept(line: Line) -> Kept:
    """What a line holds; ReceiptsDamaged where it is of another shape, though its hash fits."""
    kind = _KINDS.get(line.kind)
    if kind is None or {own.name for own in fields(kind)} != line.data.keys():
        raise ReceiptsDamaged(line.seq)
    told: dict[str, Any] = {name: tuple(v) if isinstance(v, list) else v for name, v in line.data.items()}
    return kind(**told)


def _number(line: Line, name: str) -> int:
    value = line.data.get(name)
    if not isinstance(value, int):
        raise ReceiptsDamaged(line.seq)
    return value
