"""The figures of docs/skala.md: simulated results of a kabupaten, of some provinces, of the whole country, compiled.

    python tests/benchmarks/skala.py [FOLDER]      writes docs/skala.md; takes about an hour

Each compilation runs in a process of its own, which tells how long each phase took; the memory is that of all its
processes together, looked at twice a second. The same SQL over the same Parquet is then asked of the engine alone, of
ten times as many rows, and of Apache DataFusion where it is installed.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "benchmarks"), str(ROOT)]

SIZES = ((17, 1_200), (730, 160), (7_300, 160))
"""Kecamatan and proposals of each: a kabupaten with the largest kecamatan known, some provinces, the country."""
RECOUNTED = 1_000
"""Up to so many kecamatan every file is recounted. Each stands for itself, so that more take as much longer: of more
the results lie in the compilation as if they had been, and all that follows is measured.
"""
TIMES_MORE = 10
"""So many times the rows of the country are asked of the engine alone."""
QUERIES = (
    *("perangkat_daerah", "perangkat_daerah_kecamatan", "kecamatan", "tema", "sub_kegiatan", "desa", "garis"),
    *("belum_di_sipd", "calon_mirip"),
)
STORED = ("kecamatan", "desa", "usulan", "tema", "batas")
LOOKED = 0.5
Figures = dict[str, Any]


def simulated(folder: Path, into: Path, count: int, proposals: int) -> int:
    """Write hasil.json of so many kecamatan, or lay them into the compilation; gives their bytes."""
    import simulated as made

    own = list(enumerate(made.kecamatan(count)))
    write = partial(made.write, folder, proposals=proposals)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        if count <= RECOUNTED:
            return sum(pool.map(write, own, chunksize=16))
        return made.lay(into, pool.map(partial(made.keep, into, proposals=proposals), own, chunksize=16))


def child(sent: Path, into: Path) -> str:
    """Compile what was sent, and tell when each phase ended."""
    from datetime import UTC, datetime

    from exports.joining.compiling import compile_
    from exports.joining.taking import take_in
    from sessions.joining import standing
    from sessions.joining.receipts import ReceiptBook
    from sessions.language.local import speaking

    began, marks = time.perf_counter(), {}

    def mark(what: str) -> None:
        """When something began for the first time: seconds, and those of the processors that have ended their work."""
        marks.setdefault(what, (time.perf_counter() - began, sum(os.times()[:4])))

    def progress(what: str, _number: int, _count: int) -> None:
        mark(what)

    into.mkdir(exist_ok=True)
    with speaking(None):
        book = ReceiptBook(into, lambda: datetime(2027, 3, 1, tzinfo=UTC), "skala")
        named = [sent] if sent.exists() else []
        found = take_in(into, book, named, plan_year=2028, why=lambda one, _year: str(one), progress=progress)
        book.close()
        mark("diterima")
        stands = standing.of(book.compilation)
        compile_(into, book.compilation, stands, progress=progress)
    mark("selesai")
    told = {"marks": marks, "taken": len(stands.counting), "turned_away": len(found.turned_away)}
    return json.dumps({**told, "proposals": sum(own.proposals for own in stands.counting)})


def measured(arguments: list[str]) -> Figures:
    """What a process of our own prints, with the seconds it took and the most memory that it and its children had."""
    began, busy = time.perf_counter(), processors()
    most = 0
    with subprocess.Popen([sys.executable, __file__, *arguments], stdout=subprocess.PIPE, text=True) as running:
        while running.poll() is None:
            most = max(most, sum(map(memory, family(running.pid))))
            time.sleep(LOOKED)
        said = running.stdout.read() if running.stdout else ""
    assert running.returncode == 0, arguments
    told: Figures = json.loads(said.splitlines()[-1])
    return {**told, "seconds": time.perf_counter() - began, "busy": processors() - busy, "memory": most}


def processors() -> float:
    """Seconds that the processors worked for children which have ended, and for theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def family(parent: int) -> Iterator[int]:
    """A process and all below it."""
    below: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        below.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    left = [parent]
    while left:
        one = left.pop()
        yield one
        left += below.get(one, [])


def memory(process: int) -> int:
    """Bytes that a process alone holds; what it shares with others is counted once for each in `Rss`, so `Pss`."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def answers(ask: Callable[[str], int]) -> Figures:
    """Rows and seconds of each query."""
    from exports.joining.tables import query

    ask(query("hitungan"))
    told: Figures = {}
    for name in QUERIES:
        began = time.perf_counter()
        told[name] = {"rows": ask(query(name)), "seconds": time.perf_counter() - began}
    return {"queries": told, "all": sum(own["seconds"] for own in told.values())}


def alone(parquet: Path) -> Figures:
    """The queries asked of the engine over Parquet files, and nothing else."""
    import duckdb

    from exports.joining.engine import MEMORY

    beside = parquet.parent / "mesin"
    connection = duckdb.connect(":memory:", config={"memory_limit": MEMORY, "temp_directory": str(beside)})
    for name in STORED:
        connection.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet('{parquet / name}*.parquet')")

    def ask(sql: str) -> int:
        found = connection.execute(sql)
        count = 0
        while rows := found.fetchmany(10_000):
            count += len(rows)
        return count

    return answers(ask)


def other(parquet: Path) -> Figures:
    """The same of Apache DataFusion, the engine that Apache Ballista runs on many machines."""
    from importlib.metadata import version

    from datafusion import SessionContext

    context = SessionContext()
    for name in STORED:
        context.register_parquet(name, str(parquet / f"{name}.parquet"))

    def ask(sql: str) -> int:
        return sum(batch.num_rows for batch in context.sql(sql.replace("TEMPORARY ", "")).collect())

    return {**answers(ask), "version": version("datafusion")}


def multiplied(parquet: Path, into: Path, times: int) -> None:
    """The same rows so many times, each time as other kecamatan."""
    import duckdb

    into.mkdir(parents=True)
    for name in STORED:
        other = f"SELECT * REPLACE (kode_kecamatan || '-' || n AS kode_kecamatan) FROM '{parquet / name}.parquet'"
        source = f"{other}, range({times}) AS more(n)"
        duckdb.execute(f"COPY ({source}) TO '{into / name}.parquet' (COMPRESSION zstd)")


def tenfold(parquet: Path, into: Path) -> Figures:
    """The queries over that many times the rows."""
    multiplied(parquet, into, TIMES_MORE)
    return measured(["--alone", str(into)])


def size(folder: Path, pattern: str) -> int:
    return sum(path.stat().st_size for path in folder.glob(pattern))


def scale(place: Path, count: int, proposals: int) -> Figures:
    """Everything about one size; the compilation stays for the next questions."""
    sent, into = place / f"kirim-{count}", place / f"ke-{count}"
    began = time.perf_counter()
    size_sent = simulated(sent, into, count, proposals)
    made = time.perf_counter() - began
    told = measured(["--child", str(sent), str(into)])
    shutil.rmtree(sent, ignore_errors=True)
    sizes = {
        "sent": size_sent,
        "kept": size(into, "diterima/*"),
        "csv": size(into, "*.csv"),
        "parquet": size(into, "parquet/*"),
        "workbook": size(into, "*.xlsx"),
        "paper": size(into, "*.pdf"),
    }
    return {
        **told,
        "each": proposals,
        "made": made,
        "sizes": sizes,
        "alone": measured(["--alone", str(into / "parquet")]),
    }


def main(place: Path) -> None:
    """Measure what is not measured yet, and write the page."""
    from skala_page import page

    kept = place / "skala.json"
    found: Figures = json.loads(kept.read_text()) if kept.exists() else {}
    largest, more = place / f"ke-{SIZES[-1][0]}" / "parquet", place / "lebih" / "parquet"
    questions: dict[str, Callable[[], Figures | None]] = {
        **{f"{count}": partial(scale, place, count, proposals) for count, proposals in SIZES},
        "other": lambda: measured(["--other", str(largest)]) if find_spec("datafusion") else None,
        "more": lambda: {**tenfold(largest, more), "times": TIMES_MORE},
    }
    for name, ask in questions.items():
        if name not in found:
            found[name] = ask()
            kept.write_text(json.dumps(found, indent=1))

    (ROOT / "docs" / "skala.md").write_text(page(found), encoding="utf-8")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--child", sent, into]:
            sys.stdout.write(child(Path(sent), Path(into)))
        case ["--alone", parquet]:
            sys.stdout.write(json.dumps(alone(Path(parquet))))
        case ["--other", parquet]:
            sys.stdout.write(json.dumps(other(Path(parquet))))
        case [folder]:
            Path(folder).mkdir(parents=True, exist_ok=True)
            main(Path(folder))
        case _:
            main(Path(mkdtemp(prefix="skala-")))
