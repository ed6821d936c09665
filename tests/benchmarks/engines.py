"""The queries of a compilation asked of one engine over its Parquet files, and of nothing else.

    python tests/benchmarks/engines.py ENGINE PARQUET [--compared]

prints a line of JSON: of each query its rows, and its seconds on the clock and of the processors until the last row was
in our hands; compared, also a hash of all its rows in their order, and the sum of each column of whole numbers.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from decimal import Decimal
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT)]

from benchmarks.processes import Figures, worked  # noqa: E402 - a program of its own finds it only now

QUERIES = (
    *("perangkat_daerah", "perangkat_daerah_kecamatan", "kecamatan", "tema", "sub_kegiatan", "desa", "garis"),
    *("usulan", "belum_di_sipd", "calon_mirip"),
)
STORED = ("kecamatan", "desa", "usulan", "tema", "batas")
WORKERS = 2
"""Processes of Spark that work, beside the one that plans."""
_FETCHED = 10_000
_PARTS = 32
"""Of an answer of Spark: one after the other is in the hands of the process that plans."""
Rows = Iterable[Sequence[Any]]
Ask = Callable[[str], Rows]
"""The rows of a query, in its order."""


@contextmanager
def duckdb(parquet: Path) -> Iterator[Ask]:
    """As `himpun` uses it: so much memory, and what does not fit beside."""
    import duckdb as engine

    from exports.joining.engine import MEMORY

    beside = parquet.parent / "mesin"
    connection = engine.connect(":memory:", config={"memory_limit": MEMORY, "temp_directory": str(beside)})
    for name in STORED:
        connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{parquet / name}.parquet')")

    def ask(sql: str) -> Iterator[Sequence[Any]]:
        found = connection.execute(sql)
        while rows := found.fetchmany(_FETCHED):
            yield from rows

    yield ask


@contextmanager
def datafusion(parquet: Path) -> Iterator[Ask]:
    """Apache DataFusion, which Apache Ballista runs on many machines."""
    from datafusion import SessionContext

    context = SessionContext()
    for name in STORED:
        context.register_parquet(name, str(parquet / f"{name}.parquet"))

    def ask(sql: str) -> Iterator[Sequence[Any]]:
        for batch in context.sql(sql).execute_stream():
            table = batch.to_pyarrow()
            yield from zip(*(column.to_pylist() for column in table.columns), strict=True)

    yield ask


@contextmanager
def pyspark(parquet: Path) -> Iterator[Ask]:
    """Apache Spark as a cluster on this machine: one process plans, others of their own do the work."""
    from pyspark.sql import SparkSession

    own = {
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.driver.memory": "2g",
        "spark.executor.memory": "2g",
        "spark.network.timeout": "30min",
        "spark.sql.shuffle.partitions": str(_PARTS),
        "spark.task.maxDirectResultSize": "100m",
        "spark.sql.adaptive.coalescePartitions.enabled": "false",
        "spark.local.dir": str(parquet.parent / "mesin"),
        "spark.sql.warehouse.dir": str(parquet.parent / "mesin"),
    }
    builder = SparkSession.builder.master(f"local-cluster[{WORKERS},1,2048]").appName("skala")
    for name, value in own.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    for name in STORED:
        session.catalog.createTable(name, path=str(parquet / f"{name}.parquet"), source="parquet")
    yield lambda sql: session.sql(sql).toLocalIterator()
    session.stop()


ENGINES: Mapping[str, Callable[[Path], AbstractContextManager[Ask]]] = {
    own.__name__: own for own in (duckdb, datafusion, pyspark)
}
"""By the name under which Python finds them."""


def is_there(name: str) -> bool:
    """Whether an engine is installed."""
    return find_spec(name) is not None


def answers(ask: Ask, *, compared: bool) -> Figures:
    """What is told of each query."""
    from exports.joining.tables import query

    list(ask(query("hitungan")))
    told: Figures = {}
    for name in QUERIES:
        began, busy = time.perf_counter(), worked()
        rows = sum(1 for _ in ask(query(name)))
        told[name] = {"rows": rows, "seconds": time.perf_counter() - began, "busy": worked() - busy}
    for name in QUERIES if compared else ():
        told[name] |= _content(ask(query(name)))
    return told


def _content(rows: Rows) -> Figures:
    """A hash of all rows, and the sum of each column of whole numbers."""
    digest, sums = sha256(), dict[int, int]()
    for row in rows:
        plain = [_plain(value) for value in row]
        digest.update(f"{json.dumps(plain, ensure_ascii=False)}\n".encode())
        for place, value in enumerate(plain):
            if type(value) is int:
                sums[place] = sums.get(place, 0) + value
    return {"sha256": digest.hexdigest(), "sums": sums}


def _plain(value: Any) -> Any:
    match value:
        case Decimal():
            return int(value)
        case date():
            return value.isoformat()
    return value


def main(engine: str, parquet: Path, *, compared: bool) -> None:
    began, busy = time.perf_counter(), worked()
    with ENGINES[engine](parquet) as ask:
        started = {"start_seconds": time.perf_counter() - began, "start_busy": worked() - busy}
        queries = answers(ask, compared=compared)
    sys.stdout.write(f"{json.dumps({'queries': queries, 'version': version(engine), **started})}\n")


if __name__ == "__main__":
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    main(sys.argv[1], Path(sys.argv[2]), compared="--compared" in sys.argv[3:])
