"""A small session to decide in: real decisions, a clock that goes on by a second, and a folder."""

import errno
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from support.backups import at, backup, files, later, restored, session  # noqa: F401 - fixtures

from sessions.agenda.decisions_notes import NoteRecorded
from sessions.closing.decisions import DocumentsIssued
from sessions.kernel.session import NoteKind
from sessions.office.decisions import SessionOpened
from sessions.office.defaults import office_for
from sessions.record.disk import LARGEST, Disk
from sessions.record.sitting import Sitting


@pytest.fixture(scope="session")
def opened() -> SessionOpened:
    return SessionOpened(office=office_for("33.13.16"), plan_year=2028)


@pytest.fixture
def note() -> Callable[[str], NoteRecorded]:
    return lambda text: NoteRecorded(kind=NoteKind.INCIDENT, text=text)


@pytest.fixture
def issued() -> DocumentsIssued:
    return DocumentsIssued(files={"dokumen/berita-acara.pdf": "0" * 64})


@pytest.fixture
def clock() -> Callable[[], datetime]:
    seconds = count()
    return lambda: datetime.fromisoformat("2027-02-03T10:42:07.250+07:00") + timedelta(seconds=next(seconds))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "musrenbang-kerjo-2028"


@pytest.fixture
def begin(folder, clock, opened):
    """Create the session in the folder, with any option of Sitting.create."""
    return lambda **options: Sitting.create(folder, "Sari", clock, opened, **options)


@pytest.fixture
def resume(folder, clock):
    """Open the session in the folder, with any option of Sitting.open."""
    return lambda **options: Sitting.open(folder, "Sari", clock, **options)


class FaultyDisk(Disk):
    """The real disk, on which the calls named in `failing` raise this errno; `room` is how much one write takes,
    `free` the room there is said to be, `unreadable` the name of a file that cannot be read."""

    def __init__(self) -> None:
        self.failing: dict[str, int] = {}
        self.room: int | None = None
        self.free: int | None = None
        self.unreadable = ""
        self.written_again: list[tuple[int, bytes]] = []
        self.calls: list[str] = []

    def _called(self, name: str) -> None:
        self.calls.append(name)
        if name in self.failing:
            raise OSError(self.failing[name], name)

    def read(self, path: Path, offset: int = 0, most: int = LARGEST) -> bytes:
        if path.name == self.unreadable:
            raise OSError(errno.EIO, "read")
        return super().read(path, offset, most)

    def write(self, descriptor: int, data: bytes) -> int:
        self._called("write")
        return super().write(descriptor, data[: self.room])

    def write_again(self, path: Path, offset: int, data: bytes) -> None:
        self._called("write_again")
        self.written_again.append((offset, data))
        super().write_again(path, offset, data)

    def sync(self, descriptor: int) -> None:
        self._called("sync")
        super().sync(descriptor)

    def sync_folder(self, folder: Path) -> None:
        self._called("sync_folder")
        super().sync_folder(folder)

    def truncate(self, descriptor: int, size: int) -> None:
        self._called("truncate")
        super().truncate(descriptor, size)

    def free_bytes(self, folder: Path) -> int | None:  # noqa: ARG002  # whatever the folder
        return self.free

    def replace(self, source: Path, target: Path) -> None:
        self._called("replace")
        super().replace(source, target)


@pytest.fixture
def disk() -> FaultyDisk:
    return FaultyDisk()
