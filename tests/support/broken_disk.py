"""A disk that refuses what is written below a folder, for the whole process, also through files that are open."""

import builtins
import errno
import io
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class BrokenDisk:
    """Nothing can be written below the folder: at the opening of a file, or, lazily, when its bytes are given.

    What was open before is refused its bytes too where the system tells which file it is. `refused` are the names of
    the files that were not written, in turn.
    """

    def __init__(self, folder: Path, number: int, *, is_lazy: bool) -> None:
        self.folder, self.number, self.is_lazy = folder, number, is_lazy
        self.known: dict[int, Path] = dict(_open_below(folder))
        self.refused: list[str] = []
        self.own = os.open, io.open, os.mkdir, os.write, os.close

    def is_below(self, path: object) -> bool:
        return isinstance(path, str | os.PathLike) and Path(path).absolute().is_relative_to(self.folder)

    def fail(self, named: Path, *path: object) -> OSError:
        self.refused.append(named.name)
        return OSError(self.number, os.strerror(self.number), *map(str, path))

    def open(self, path: object, flags: int, *rest: object, **options: object) -> int:
        is_written = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)) and self.is_below(path)
        if is_written and not self.is_lazy:
            raise self.fail(Path(str(path)), path)
        descriptor = self.own[0](path, flags, *rest, **options)  # type: ignore[arg-type]
        if is_written:
            self.known[descriptor] = Path(str(path))
        return descriptor

    def open_file(self, path: object, mode: str = "r", *rest: object, **options: object) -> object:
        if set(mode) & set("wax+") and self.is_below(path):
            raise self.fail(Path(str(path)), path)
        return self.own[1](path, mode, *rest, **options)  # type: ignore[call-overload]

    def mkdir(self, path: object, *rest: object, **options: object) -> None:
        if self.is_below(path) and not self.is_lazy:
            raise self.fail(Path(str(path)), path)
        self.own[2](path, *rest, **options)  # type: ignore[arg-type]

    def write(self, descriptor: int, data: bytes) -> int:
        if descriptor in self.known:
            raise self.fail(self.known[descriptor])
        return self.own[3](descriptor, data)

    def close(self, descriptor: int) -> None:
        self.known.pop(descriptor, None)
        self.own[4](descriptor)


def _open_below(folder: Path) -> Iterator[tuple[int, Path]]:
    table = Path("/proc/self/fd")
    for entry in table.iterdir() if table.exists() else ():
        try:
            target = Path(entry.readlink())
        except OSError:
            continue
        if target.is_relative_to(folder):
            yield int(entry.name), target


@contextmanager
def broken_disk(folder: Path, number: int, *, is_lazy: bool) -> Iterator[BrokenDisk]:
    """The system refuses what is written below the folder."""
    disk = BrokenDisk(folder, number, is_lazy=is_lazy)
    os.open, os.mkdir, os.write, os.close = disk.open, disk.mkdir, disk.write, disk.close
    io.open = builtins.open = disk.open_file
    try:
        yield disk
    finally:
        os.open, io.open, os.mkdir, os.write, os.close = disk.own
        builtins.open = disk.own[1]


@contextmanager
def torn_out(folder: Path) -> Iterator[None]:
    """The stick on which the folder lies is pulled out, and put back at the end."""
    away = folder.with_name(f"{folder.name}.dicabut")
    folder.rename(away)
    try:
        yield
    finally:
        if folder.exists():  # somebody made one where none was
            raise AssertionError(sorted(path.name for path in folder.rglob("*")))
        away.rename(folder)


@contextmanager
def slow_sync(seconds: float) -> Iterator[None]:
    """Whatever is synced takes so long."""
    own = os.fsync, getattr(os, "fdatasync", os.fsync)

    def slowly(descriptor: int) -> None:
        time.sleep(seconds)
        own[1](descriptor)

    os.fsync = os.fdatasync = slowly
    try:
        yield
    finally:
        os.fsync, os.fdatasync = own


@contextmanager
def failed_sync() -> Iterator[None]:
    """What is written is taken, and lost when it should be on the medium."""
    own = os.fsync, getattr(os, "fdatasync", os.fsync)

    def fail(_descriptor: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    os.fsync = os.fdatasync = fail
    try:
        yield
    finally:
        os.fsync, os.fdatasync = own
