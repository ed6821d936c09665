"""sesi.json: the session as tables, derived from the journal, in the layout stock TinyDB reads and writes.

Its own position is a document in an ordinary table, so anybody's `TinyDB("sesi.json")` sees every table. It is written
beside the target and renamed over it: a reader finds the old file or the new one, never half of one. All characters
are written as ASCII escapes, because stock TinyDB opens files in the system's own encoding.

The own document also carries a digest of everything else in the file (`sidik`), so that a change by hand is found
without making the tables again. It keeps no forger out; `musrenbang periksa` compares with the journal.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import Any

from sessions.kernel.text import Plain
from sessions.record.disk import SYSTEM_DISK, Disk, write_durably
from sessions.record.errors import STORE, STORE_ASIDE, StoreEdited, StoreUnreadable

POSITION_TABLE = "catatan_berkas"
VERSION = 2
"""Of the file's form; 1 had no digest, and such a file still opens."""

Row = Mapping[str, Plain]
Tables = Mapping[str, Sequence[Row]]
"""Table name -> its rows; document ids are 1, 2, 3 in this order."""

Documents = Mapping[str, Mapping[int, Row]]
"""Table name -> document id -> document."""

_DIGITS = 10
"""No document has a number of so many."""

_PART = 200
"""Rows that are written in one go: a millisecond or two."""


class NotWanted(Exception):
    """Something more urgent came up while the file was made."""


def always() -> bool:
    """Yes: nothing is more urgent."""
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Up to which line of the journal the tables go, and that line's hash."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What the file holds: every table but its own, and up to which line they go.

    `position` is None where the file's own document is not one that we write. `is_as_written`: the digest fits.
    `is_to_the_byte`: also nothing but the tables' content could have changed, no space and no order.
    """

    documents: Documents
    position: Position | None
    is_as_written: bool
    is_to_the_byte: bool


def write(
    path: Path,
    tables: Tables,
    position: Position,
    disk: Disk = SYSTEM_DISK,
    is_wanted: Callable[[], bool] = always,
) -> None:
    """Replace the file, durably. OSError, and NotWanted where `is_wanted`, asked again and again, says so, leave the
    file that was there.
    """
    own: dict[str, Plain] = {"seq": position.seq, "hash": position.hash, "versi": VERSION}
    layout = _laid_out({**tables, POSITION_TABLE: [own]}, is_wanted)
    layout[POSITION_TABLE]["1"] = {**own, "sidik": _digest(_while(is_wanted, _written(layout, in_order=True)))}
    content = b"".join(_while(is_wanted, _written(layout)))
    beside = path.with_name(f"{path.name}.baru")
    write_durably(disk, beside, "over", content)
    disk.replace(beside, path)
    disk.sync_folder(path.parent)


def set_store_aside(folder: Path, disk: Disk = SYSTEM_DISK) -> str:
    """Give sesi.json another name, durably, so that the session opens as its journal tells it; gives that name.

    FileNotFoundError if there is none; OSError.
    """
    names = (f"{STORE_ASIDE}{number}" for number in count(1))
    name = next(name for name in names if not disk.exists(folder / name))
    disk.replace(folder / STORE, folder / name)
    disk.sync_folder(folder)
    return name


def documents(tables: Tables) -> Documents:
    """The tables as they will be read back."""
    return _documents(json.loads(json.dumps(_laid_out(tables), allow_nan=False)))


def read(path: Path, disk: Disk = SYSTEM_DISK) -> Stored | None:
    """What the file holds; None without a file. StoreUnreadable, OSError."""
    content = _content(path, disk)
    if content is None:
        return None
    layout, tables = _parsed(content)
    position, is_as_written = _position(layout)
    return Stored(
        documents={name: rows for name, rows in tables.items() if name != POSITION_TABLE},
        position=position,
        is_as_written=is_as_written,
        is_to_the_byte=b"".join(_written(layout)) == content,
    )


def read_position(path: Path, disk: Disk = SYSTEM_DISK) -> Position | None:
    """Up to where the file goes; None where there is no file. StoreUnreadable, StoreEdited, OSError."""
    content = _content(path, disk)
    if content is None:
        return None
    position, is_as_written = _position(_parsed(content)[0])
    if not is_as_written:
        raise StoreEdited(path.name)
    return position


def _content(path: Path, disk: Disk) -> bytes | None:
    try:
        return disk.read(path)
    except FileNotFoundError:
        return None


def _parsed(content: bytes) -> tuple[dict[str, Any], Documents]:
    """TinyDB's layout, and the tables it tells; StoreUnreadable."""
    try:
        layout = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise StoreUnreadable(str(error)) from error
    return layout, _documents(layout)


def _position(layout: Mapping[str, Any]) -> tuple[Position | None, bool]:
    """Up to where the file goes, and whether its digest fits."""
    position, digest = _own(layout.get(POSITION_TABLE, {}).get("1"))
    return position, position is not None and digest in {None, _digest(_written(layout, in_order=True))}


def _laid_out(tables: Tables, is_wanted: Callable[[], bool] = always) -> dict[str, dict[str, Any]]:
    """The tables in TinyDB's own layout."""
    from tinydb import TinyDB  # noqa: PLC0415 - written first when the first screen stands
    from tinydb.storages import MemoryStorage  # noqa: PLC0415

    with TinyDB(storage=MemoryStorage) as database:
        for name, rows in tables.items():
            if not is_wanted():
                raise NotWanted
            database.table(name).insert_multiple(rows)
        layout: dict[str, dict[Any, Any]] = database.storage.read() or {}
    return {name: {str(number): row for number, row in table.items()} for name, table in layout.items()}


def _written(layout: Mapping[str, Mapping[str, Any]], *, in_order: bool = False) -> Iterator[bytes]:
    """The layout as `json.dumps` writes it, in small parts: one call would hold up every other thread for its length.

    `in_order`: with sorted keys, and without the digest.
    """
    before = b"{"
    for name, table in sorted(layout.items()) if in_order else layout.items():
        yield before + json.dumps(name).encode() + b": {"
        rows, inside = iter(sorted(table.items()) if in_order else table.items()), b""
        while part := dict(islice(rows, _PART)):
            if in_order and name == POSITION_TABLE and "1" in part:
                part["1"] = {key: value for key, value in part["1"].items() if key != "sidik"}
            yield inside + json.dumps(part, sort_keys=in_order).encode()[1:-1]
            inside = b", "
        yield b"}"
        before = b", "
    yield b"}" if layout else b"{}"


def _while(is_wanted: Callable[[], bool], parts: Iterable[bytes]) -> Iterator[bytes]:
    for part in parts:
        if not is_wanted():
            raise NotWanted
        yield part


def _digest(parts: Iterable[bytes]) -> str:
    """SHA-256 over everything in the file but the digest itself, whatever the order of its keys."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def _own(document: object) -> tuple[Position | None, str | None]:
    """Position and digest in the file's own document; a format of before the digest has none."""
    match document:
        case {"seq": int(seq), "hash": str(head), "versi": 2, "sidik": str(digest), **others} if seq > 0 and not others:
            return Position(seq=seq, hash=head), digest
        case {"seq": int(seq), "hash": str(head), "versi": 1, **others} if seq > 0 and not others:
            return Position(seq=seq, hash=head), None
    return None, None


def _documents(layout: object) -> Documents:
    """The tables by name and number; StoreUnreadable where they are none."""
    if not isinstance(layout, dict):
        raise StoreUnreadable("no tables")
    return {name: dict(_rows(name, table)) for name, table in layout.items()}


def _rows(name: str, table: object) -> Iterator[tuple[int, Row]]:
    if not isinstance(table, dict):
        raise StoreUnreadable(f"{name} is no table")
    for number, row in table.items():
        if not (number.isdecimal() and len(number) < _DIGITS and isinstance(row, dict)):
            raise StoreUnreadable(f"{name} {number[:_DIGITS]} is no document")
        yield int(number), row
