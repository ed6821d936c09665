"""The files of a compilation: CSV row by row, and the datapackage.json that describes them (Frictionless).

CSV is UTF-8 with commas and LF, for programs; the workbook is for people. A text that a spreadsheet would take for a
formula has an apostrophe before it. Nothing is ever held as a whole.
"""

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from exports.joining.tables import Holds, TableField, ToldTable
from sessions.intake.rows import guarded

DESCRIPTION = "datapackage.json"
_YES, _NO = "ya", "tidak"
_BLOCK = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTable:
    """A CSV that was written: how many rows and bytes, and its hash."""

    table: ToldTable
    path: str
    rows: int
    size: int
    sha256: str


def write_csv(folder: Path, table: ToldTable, rows: Iterable[Sequence[Any]]) -> WrittenTable:
    """Write the rows below the names of the fields. OSError."""
    path, count = folder / f"{table.name}.csv", 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([field.name for field in table.fields])
        for row in rows:
            writer.writerow(map(_cell, row))
            count += 1
    return WrittenTable(table=table, path=path.name, rows=count, size=path.stat().st_size, sha256=digest_of(path))


def _cell(value: Any) -> Any:
    match value:
        case bool():
            return _YES if value else _NO
        case str():
            return guarded(value)
        case date():
            return value.isoformat()
    return value


def digest_of(path: Path) -> str:
    """SHA-256 of a file of any size."""
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def describe(path: Path, written: Sequence[WrittenTable], *, name: str, title: str, made: datetime) -> None:
    """Write datapackage.json: of each CSV its fields, rows, bytes and hash. OSError."""
    package = {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "created": made.isoformat(),
        "resources": [_resource(one) for one in written],
    }
    path.write_text(f"{json.dumps(package, ensure_ascii=False, indent=1)}\n", encoding="utf-8", newline="\n")


def _resource(one: WrittenTable) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": one.table.name,
        "title": str(one.table.title),
        **({"description": str(one.table.note)} if one.table.note else {}),
        "path": one.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": one.size,
        "hash": f"sha256:{one.sha256}",
        "rows": one.rows,
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True, "header": True},
        "schema": {"missingValues": [""], "fields": list(map(_field, one.table.fields))},
    }


def _field(field: TableField) -> dict[str, Any]:
    told: dict[str, Any] = {"name": field.name, "title": str(field.title), "type": field.holds.type}
    if field.holds is Holds.WHETHER:
        told |= {"trueValues": [_YES], "falseValues": [_NO]}
    if field.holds is Holds.RUPIAH:
        told["description"] = "Rupiah bulat; kosong berarti belum diketahui."
    return told
