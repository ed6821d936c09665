"""A disk made of values: what is on the medium, what only the system knows, and every way a power cut can leave it.

Bytes written are volatile until their file is synced, names until their folder is. A sync that fails makes the system
forget that the bytes are still to be written: a later sync "succeeds" without them. A power cut keeps what was durable
and any part of the rest: nothing, all, a beginning, a selection, a torn piece, or sectors of zeros.
"""

import errno
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count, pairwise, product
from pathlib import Path
from random import Random

from sessions.kernel.files import Unfit, UnfitFile
from sessions.record.disk import LARGEST, Mark, Mode
from sessions.record.errors import SessionLocked

SECTOR = 512


class PowerCut(BaseException):
    """The computer is off: no code of ours goes on, whatever it would catch."""


@dataclass(frozen=True, slots=True)
class Change:
    """Bytes written at an offset, or, with `data` None, a cut to that length; `is_forgotten` after a failed sync."""

    offset: int
    data: bytes | None
    is_forgotten: bool = False

    def applied_to(self, content: bytes) -> bytes:
        if self.data is None:
            return content[: self.offset].ljust(self.offset, b"\0")
        start = content[: self.offset].ljust(self.offset, b"\0")
        return start + self.data + content[self.offset + len(self.data) :]

    def touches(self, earlier: "Change") -> bool:
        """Whether this one cuts or covers bytes of an earlier one."""
        end = earlier.offset + len(earlier.data or b"")
        if self.data is None:
            return self.offset < end
        return self.offset < end and earlier.offset < self.offset + len(self.data)


def applied(content: bytes, changes: list[Change]) -> bytes:
    for change in changes:
        content = change.applied_to(content)
    return content


@dataclass(slots=True)
class File:
    """The bytes on the medium, what was changed since, and what everybody sees until the power goes."""

    durable: bytes = b""
    pending: list[Change] = field(default_factory=list)
    seen: bytes = b""
    version: int = 0

    def change(self, change: Change) -> None:
        self.pending.append(change)
        self.seen = change.applied_to(self.seen)
        self.version += 1

    def forget(self) -> None:
        """After a failed sync the bytes count as clean; lengths do not."""
        self.pending = [replace(change, is_forgotten=change.data is not None) for change in self.pending]

    def become_durable(self) -> None:
        """What is not forgotten reaches the medium; what is, stays in doubt until something is written over it."""
        self.durable = applied(self.durable, [change for change in self.pending if not change.is_forgotten])
        self.pending = [
            change
            for number, change in enumerate(self.pending, start=1)
            if change.is_forgotten and not any(later.touches(change) for later in self.pending[number:])
        ]


Names = dict[Path, File]
NameChange = tuple[Path | None, Path, File]
"""The old name, if there was one, the new name, and the file."""

Part = Callable[[list[Change], Random], list[Change]]


def _sectors(changes: list[Change], random: Random) -> list[Change]:
    """All of them, but of every write some sectors are missing: zeros where the file grew, the old bytes elsewhere."""
    kept = []
    for change in changes:
        if change.data is None:
            kept.append(change)
            continue
        end = change.offset + len(change.data)
        borders = [change.offset, *range(change.offset // SECTOR * SECTOR + SECTOR, end, SECTOR), end]
        for start, stop in pairwise(borders):
            if random.random() < 0.5:
                kept.append(Change(start, change.data[start - change.offset : stop - change.offset]))
        kept.append(Change(end, b""))
    return kept


def _torn(changes: list[Change], random: Random) -> list[Change]:
    """A beginning of them, the last one broken off at any byte."""
    if not changes:
        return []
    kept = changes[: random.randint(1, len(changes))]
    last = kept[-1]
    return [*kept[:-1], replace(last, data=last.data and last.data[: random.randint(0, len(last.data))])]


PARTS: dict[str, Part] = {
    "none": lambda _changes, _random: [],
    "all": lambda changes, _random: changes,
    "prefix": lambda changes, random: changes[: random.randint(0, len(changes))],
    "subset": lambda changes, random: [change for change in changes if random.random() < 0.5],
    "torn": _torn,
    "zeroed": _sectors,
}
"""What is left of the unsynced changes of a file."""


@dataclass(frozen=True, slots=True)
class Survival:
    """What a power cut leaves: a part of the bytes, a part of the names, and the dice for the parts left to chance."""

    bytes_left: str
    names_left: str
    seed: int = 0


SURVIVALS = (
    *(Survival(part, names) for part, names in product(PARTS, ("none", "all", "prefix", "subset"))),
    *(Survival(part, "all", seed) for part, seed in product(("subset", "torn", "zeroed"), (1, 2))),
)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What goes wrong at call number `at`, counted from 1: a power cut (errno 0), or an error of the system.

    A lasting error comes back at every later call on the same medium, which is the first folder of the path.
    """

    at: int
    errno: int = 0
    lasts: bool = False


class ModelDisk:
    """The `Disk` of the record, in memory; `calls` are the names of the calls so far."""

    def __init__(self, trouble: Trouble | None = None, names: Names | None = None) -> None:
        self.trouble = trouble
        self.calls: list[str] = []
        self._names: Names = dict(names or {})
        self._durable_names: Names = dict(names or {})
        self._pending_names: list[NameChange] = []
        self._folders: set[Path] = {parent for path in self._names for parent in path.parents}
        self._open: dict[int, File] = {}
        self._paths: dict[int, Path] = {}
        self._next = count(3)
        self._locked: set[Path] = set()
        self._sick: Path | None = None
        self._is_off = False

    def after_power_cut(self, survival: Survival) -> "ModelDisk":
        """The disk as it is found when the power is back; this one can be asked again with another survival."""
        random = Random(survival.seed)  # noqa: S311  # the same dice every time
        kept: dict[int, File] = {}
        names = dict(self._durable_names)
        for old, new, file in self._left(survival.names_left, random):
            if old is not None:
                names.pop(old, None)
            names[new] = file
        for file in names.values():
            if id(file) not in kept:
                content = applied(file.durable, PARTS[survival.bytes_left](file.pending, random))
                kept[id(file)] = File(durable=content, seen=content)
        found = ModelDisk(names={path: kept[id(file)] for path, file in names.items()})
        found._folders |= self._folders
        return found

    def _left(self, part: str, random: Random) -> list[NameChange]:
        changes = self._pending_names
        match part:
            case "none":
                return []
            case "prefix":
                return changes[: random.randint(0, len(changes))]
            case "subset":
                return [change for change in changes if random.random() < 0.5]
        return changes

    def _call(self, name: str, path: Path) -> int:
        """Count the call; the errno it fails with, or 0."""
        if self._is_off:
            raise PowerCut
        self.calls.append(name)
        medium = Path(*path.parts[:2])
        trouble = self.trouble
        if trouble is None or not trouble.errno:
            return 0
        if len(self.calls) == trouble.at:
            self._sick = medium
            return trouble.errno
        return trouble.errno if trouble.lasts and self._sick == medium else 0

    def _fail(self, name: str, path: Path) -> None:
        if error := self._call(name, path):
            raise OSError(error, name)

    def _done(self) -> None:
        """The power goes with the call under way: what it did is not yet on the medium."""
        if self.trouble is not None and not self.trouble.errno and len(self.calls) >= self.trouble.at:
            self._is_off = True
            raise PowerCut

    def lock(self, folder: Path, since: datetime) -> "ModelLock":
        self._fail("lock", folder)
        if folder in self._locked:
            raise SessionLocked("model", 1, since.isoformat())
        self._locked.add(folder)
        self._done()
        return ModelLock(self._locked, folder)

    def names(self, folder: Path) -> tuple[str, ...]:
        self._fail("names", folder)
        return tuple(path.name for path in self._names if path.parent == folder)

    def free_bytes(self, folder: Path) -> int | None:  # noqa: ARG002  # nobody knows
        return None

    def mark(self, path: Path) -> Mark | None:
        self._fail("mark", path)
        file = self._names.get(path)
        return (id(file), file.version) if file else None

    def create_folder(self, folder: Path) -> None:
        self._fail("create_folder", folder)
        self._folders |= {folder, *folder.parents}
        self._done()

    def exists(self, path: Path) -> bool:
        return path in self._names

    def open(self, path: Path, mode: Mode) -> int:
        self._fail("open", path)
        file = self._names.get(path)
        if path.parent not in self._folders or (file is None and mode == "append"):
            raise FileNotFoundError(errno.ENOENT, str(path))
        if file is not None and mode == "new":
            raise FileExistsError(errno.EEXIST, str(path))
        if file is None:
            file = File()
            self._rename(None, path, file)
        if mode == "over":
            file.change(Change(0, None))
        descriptor = next(self._next)
        self._open[descriptor] = file
        self._paths[descriptor] = path
        self._done()
        return descriptor

    def read(self, path: Path, offset: int = 0, most: int = LARGEST) -> bytes:
        self._fail("read", path)
        if path not in self._names:
            raise FileNotFoundError(errno.ENOENT, str(path))
        if len(self._names[path].seen) > most:
            raise UnfitFile(Unfit.TOO_LARGE, path)
        return self._names[path].seen[offset:]

    def write(self, descriptor: int, data: bytes) -> int:
        """Half of the bytes are taken before an error, as on a disk that fills up; EINTR stands for a short write."""
        error = self._call("write", self._paths[descriptor])
        file = self._open[descriptor]
        taken = data[: len(data) // 2] if error else data
        file.change(Change(len(file.seen), taken))
        self._done()
        if error not in {0, errno.EINTR}:
            raise OSError(error, "write")
        return len(taken)

    def write_again(self, path: Path, offset: int, data: bytes) -> None:
        self._fail("write_again", path)
        self._names[path].change(Change(offset, data))
        self._done()

    def sync(self, descriptor: int) -> None:
        error = self._call("sync", self._paths[descriptor])
        file = self._open[descriptor]
        if error:
            file.forget()
            raise OSError(error, "sync")
        self._done()
        file.become_durable()

    def sync_folder(self, folder: Path) -> None:
        self._fail("sync_folder", folder)
        self._done()
        for old, new, file in [change for change in self._pending_names if change[1].parent == folder]:
            if old is not None:
                self._durable_names.pop(old, None)
            self._durable_names[new] = file
        self._pending_names = [change for change in self._pending_names if change[1].parent != folder]

    def truncate(self, descriptor: int, size: int) -> None:
        self._fail("truncate", self._paths[descriptor])
        self._open[descriptor].change(Change(size, None))
        self._done()

    def size(self, descriptor: int) -> int:
        self._fail("size", self._paths[descriptor])
        return len(self._open[descriptor].seen)

    def is_at(self, descriptor: int, path: Path) -> bool:
        self._fail("is_at", path)
        return self._names.get(path) is self._open[descriptor]

    def close(self, descriptor: int) -> None:
        file = self._open.pop(descriptor)
        assert file is not None
        self._fail("close", self._paths[descriptor])

    def replace(self, source: Path, target: Path) -> None:
        self._fail("replace", source)
        file = self._names.pop(source)
        self._rename(source, target, file)
        self._done()

    def _rename(self, old: Path | None, new: Path, file: File) -> None:
        self._names[new] = file
        self._pending_names.append((old, new, file))


class ModelLock:
    """Held by one process of the model; a power cut lets go of it."""

    is_intact = True

    def __init__(self, locked: set[Path], folder: Path) -> None:
        self._locked = locked
        self._folder = folder

    def sign(self, since: datetime) -> None:
        """Nobody reads here who holds it."""

    def release(self) -> None:
        self._locked.discard(self._folder)
