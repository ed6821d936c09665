"""sesi.json: the session as tables, derived from the journal, in the layout stock TinyDB reads and writes.

Its own position is a document in an ordinary table, so anybody's `TinyDB("sesi.json")` sees every table. It is written
beside the target and renamed over it: a reader finds the old file or the new one, never half of one. All characters
are written as ASCII escapes, because stock TinyDB opens files in the system's own encoding.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from sessions.record.disk import SYSTEM_DISK, Disk, write_durably
from sessions.record.errors import StoreUnreadable
from sessions.record.plain_json import Json, Plain, load

POSITION_TABLE = "catatan_berkas"
VERSION = 1

Row = Mapping[str, Plain]
Tables = Mapping[str, Sequence[Row]]
"""Table name -> its rows; document ids are 1, 2, 3 in this order."""

Documents = Mapping[str, Mapping[int, Row]]
"""Table name -> document id -> document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Up to which line of the journal the tables go, and that line's hash."""

    seq: int
    hash: str


def write(path: Path, tables: Tables, position: Position, disk: Disk = SYSTEM_DISK) -> None:
    """Replace the file, durably; OSError leaves the file that was there."""
    own: Row = {"seq": position.seq, "hash": position.hash, "versi": VERSION}
    beside = path.with_name(f"{path.name}.baru")
    write_durably(disk, beside, "over", _text({**tables, POSITION_TABLE: [own]}).encode("ascii"))
    disk.replace(beside, path)
    disk.sync_folder(path.parent)


def documents(tables: Tables) -> Documents:
    """The tables as they will be read back."""
    return _layout(_text(tables))


def _text(tables: Tables) -> str:
    with TinyDB(storage=MemoryStorage) as database:
        for name, rows in tables.items():
            database.table(name).insert_multiple(rows)
        return json.dumps(database.storage.read() or {}, allow_nan=False)


def read(path: Path, disk: Disk = SYSTEM_DISK) -> Documents | None:
    """Every table but the file's own; None without a file. StoreUnreadable, OSError."""
    layout = _stored(path, disk)
    return None if layout is None else {name: rows for name, rows in layout.items() if name != POSITION_TABLE}


def read_position(path: Path, disk: Disk = SYSTEM_DISK) -> Position | None:
    """Up to where the file goes; None where there is no file. StoreUnreadable, OSError."""
    layout = _stored(path, disk)
    if layout is None:
        return None
    match layout.get(POSITION_TABLE, {}).get(1):
        case {"seq": int(seq), "hash": str(digest)} if seq > 0:
            return Position(seq=seq, hash=digest)
    raise StoreUnreadable(f"{path.name} tells no position")


def _stored(path: Path, disk: Disk) -> Documents | None:
    try:
        return _layout(disk.read(path))
    except FileNotFoundError:
        return None


def _layout(text: str | bytes) -> Documents:
    try:
        stored = load(text)
    except ValueError as error:
        raise StoreUnreadable(str(error)) from error
    if not isinstance(stored, dict):
        raise StoreUnreadable("no tables")
    return {name: dict(_documents(name, table)) for name, table in stored.items()}


def _documents(name: str, table: Json) -> Iterator[tuple[int, Row]]:
    if not isinstance(table, dict):
        raise StoreUnreadable(f"{name} is no table")
    for number, row in table.items():
        if not (number.isdecimal() and isinstance(row, dict)):
            raise StoreUnreadable(f"{name} {number} is no document")
        yield int(number), row
