"""The engine that reads the stored rows and answers the queries: DuckDB, which is installed with the extra `himpun`.

The only module that knows it. Its memory is bounded, what does not fit goes to a folder beside; it loads no extension
and asks no network. What comes from people are values, never SQL; money is DECIMAL(38, 0), never a binary fraction.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exports.joining.tables import STORED, TableField, query
from sessions.kernel.refusals import MusrenbangError

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = "1GB"
"""What the engine may take; a nation of 7,300 kecamatan needs no more."""
_FETCHED = 5_000
"""Rows that are in our hands at once."""


class EngineMissing(MusrenbangError):
    """The extra is not installed."""


def require() -> None:
    """EngineMissing where the extra is not installed; looking does not load it."""
    from importlib.util import find_spec  # noqa: PLC0415 - only where something is compiled

    if find_spec("duckdb") is None:
        raise EngineMissing("duckdb")


class Engine:
    """The stored tables of a compilation as the engine holds them, and its answers."""

    def __init__(self, beside: Path, threads: int) -> None:
        """`beside` is a folder for what does not fit into the memory."""
        import duckdb  # noqa: PLC0415 - heavy, and not always there

        self._connection: DuckDBPyConnection = duckdb.connect(
            ":memory:",
            config={
                "memory_limit": MEMORY,
                "threads": threads,
                "temp_directory": str(beside),
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
                "preserve_insertion_order": True,
            },
        )

    def load(self, parts: Path) -> None:
        """Read the rows of every folder below `parts`, in the order of their names, and make the views."""
        for name, fields in STORED.items():
            columns = {field.name: field.holds.column for field in fields}
            files = sorted(map(str, parts.glob(f"*/{name}.jsonl")))
            shape = ", ".join(f"{field.name} {field.holds.column}" for field in fields)
            self._connection.execute(f"CREATE TABLE {name} ({shape})")
            if files:
                rows = self._connection.read_json(files, columns=columns, format="newline_delimited")
                rows.insert_into(name)
        self._connection.execute(query("hitungan"))

    def keep(self, name: str, path: Path) -> None:
        """Write a stored table as Parquet; the same rows give the same bytes."""
        self._connection.table(name).write_parquet(str(path), compression="zstd")

    def answers(self, name: str, fields: Sequence[TableField]) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, a few thousand at a time; ValueError where its columns are not these fields."""
        cursor = self._connection.execute(query(name))
        found = [column[0] for column in cursor.description or ()]
        if found != [field.name for field in fields]:
            raise ValueError(f"{name}: {found}")
        while rows := cursor.fetchmany(_FETCHED):
            yield from (tuple(map(_plain, row)) for row in rows)

    def close(self) -> None:
        """Give memory and files back."""
        self._connection.close()


def _plain(value: Any) -> Any:
    """Whole numbers as integers, however the engine adds up."""
    return int(value) if isinstance(value, Decimal) else value
