"""The figures of docs/skala.md: simulated results of a kabupaten, of some provinces, of the whole country, compiled.

    python tests/benchmarks/skala.py [FOLDER]      writes docs/skala.md; takes an hour or two, and 5 GB of the disk

Each compilation runs in a process of its own, which tells how long each phase took; every file is recounted. The same
SQL over the same Parquet is then asked of the engine alone, of ten times as many rows, and of Apache DataFusion and
Apache Spark where they are installed, whose answers are compared with ours row by row. All in one run: nothing is kept
from an earlier one.
"""

import json
import os
import platform
import shutil
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT)]

from benchmarks import engines  # noqa: E402 - a program of its own finds it only now
from benchmarks.processes import Figures, NotFinished, measured, worked  # noqa: E402

SIZES = ((17, 1_200), (730, 160), (7_300, 160))
"""Kecamatan and proposals of each: a kabupaten with the largest kecamatan known, some provinces, the country."""
TIMES_MORE = 10
"""So many times the rows of the country are asked of the engine alone."""
_TOLD_EVERY = 30.0
"""Seconds from one word about a long work to the next."""


def say(what: str) -> None:
    """How far it is, with the time of the day."""
    sys.stderr.write(f"{datetime.now(UTC):%H:%M:%S} {what}\n")
    sys.stderr.flush()


def simulated(folder: Path, count: int, proposals: int) -> int:
    """Write hasil.json of so many kecamatan; gives their bytes."""
    from benchmarks import simulated as made

    own = made.kecamatan(count)
    write = partial(made.write, folder, proposals=proposals)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return sum(_told("simulated", len(own), pool.map(write, enumerate(own), chunksize=16)))


def _told(what: str, count: int, items: Iterable[int]) -> Iterable[int]:
    """The items, and from time to time how many."""
    last = time.monotonic()
    for number, item in enumerate(items, start=1):
        if time.monotonic() - last > _TOLD_EVERY:
            last = time.monotonic()
            say(f"{what} {number} of {count}")
        yield item


def child(sent: Path, into: Path) -> Figures:
    """Compile what was sent, and tell when each phase ended."""
    from exports.joining.compiling import compile_
    from exports.joining.taking import take_in
    from sessions.joining import standing
    from sessions.joining.receipts import ReceiptBook
    from sessions.language.local import speaking

    marks: dict[str, float] = {}
    last = [time.monotonic()]

    def mark(what: str) -> None:
        """When something began for the first time, in seconds of the processors."""
        if what not in marks:
            marks[what] = worked()

    def progress(what: str, number: int, count: int) -> None:
        mark(what)
        if time.monotonic() - last[0] > _TOLD_EVERY:
            last[0] = time.monotonic()
            say(f"{what} {number} of {count}")

    into.mkdir(exist_ok=True)
    with speaking(None):
        book = ReceiptBook(into, lambda: datetime(2027, 3, 1, tzinfo=UTC), "skala")
        mark("mulai")
        found = take_in(into, book, [sent], plan_year=2028, why=lambda one, _year: str(one), progress=progress)
        book.close()
        mark("diterima")
        stands = standing.of(book.compilation)
        compile_(into, book.compilation, stands, progress=progress)
    mark("selesai")
    told = {"marks": marks, "taken": len(stands.counting), "turned_away": len(found.turned_away)}
    return {**told, "busy": worked(), "proposals": sum(own.proposals for own in stands.counting)}


def asked(engine: str, parquet: Path, *how: str) -> Figures:
    """The queries asked of one engine."""
    say(f"{engine} over {parquet}")
    return measured(engines.__file__, engine, str(parquet), *how)


def attempted(engine: str, parquet: Path) -> Figures | None:
    """The answers of one engine, to be compared; None of one that is not ours and did not finish."""
    try:
        return asked(engine, parquet, "--compared")
    except NotFinished:
        if engine == "duckdb":
            raise
        say(f"{engine} did not finish")
        return None


def multiplied(parquet: Path, into: Path, times: int) -> Path:
    """The same rows so many times, each time as other kecamatan."""
    import duckdb

    say(f"{times} times the rows of {parquet}")
    into.mkdir(parents=True)
    for name in engines.STORED:
        other = f"SELECT * REPLACE (kode_kecamatan || '-' || n AS kode_kecamatan) FROM '{parquet / name}.parquet'"
        source = f"{other}, range({times}) AS more(n)"
        duckdb.execute(f"COPY ({source}) TO '{into / name}.parquet' (COMPRESSION zstd)")
    return into


def size(folder: Path, pattern: str) -> int:
    return sum(path.stat().st_size for path in folder.glob(pattern))


def scale(place: Path, count: int, proposals: int) -> Figures:
    """Everything about one size; the compilation stays for the next questions."""
    sent, into = place / f"kirim-{count}", place / f"ke-{count}"
    say(f"{count} kecamatan of {proposals}")
    size_sent = simulated(sent, count, proposals)
    say(f"compile {size_sent} bytes")
    told = measured(__file__, "--child", str(sent), str(into))
    shutil.rmtree(sent)
    sizes = {
        "sent": size_sent,
        "kept": size(into, "diterima/*"),
        "csv": size(into, "*.csv"),
        "parquet": size(into, "parquet/*"),
        "workbook": size(into, "*.xlsx"),
        "paper": size(into, "*.pdf"),
    }
    return {**told, "each": proposals, "sizes": sizes}


def machine() -> Figures:
    """What measures: when it began, its cores and memory, and the programs."""
    from importlib.metadata import version

    return {
        "began": datetime.now(UTC).isoformat(),
        "cores": os.cpu_count(),
        "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "python": platform.python_version(),
        "duckdb": version("duckdb"),
    }


def figures(place: Path) -> Figures:
    """Everything that the page tells."""
    found: Figures = {"machine": machine(), "scales": [scale(place, *size) for size in SIZES]}
    (place / "skala.json").write_text(json.dumps(found, indent=1))
    largest = place / f"ke-{SIZES[-1][0]}" / "parquet"
    found["engines"] = {name: attempted(name, largest) for name in engines.ENGINES if engines.is_there(name)}
    more = multiplied(largest, place / "lebih" / "parquet", TIMES_MORE)
    return {**found, "more": {**asked("duckdb", more), "times": TIMES_MORE}}


def main(place: Path) -> None:
    """Measure all, and write the page."""
    from benchmarks.skala_page import page

    found = figures(place)
    (place / "skala.json").write_text(json.dumps(found, indent=1))
    (ROOT / "docs" / "skala.md").write_text(page(found), encoding="utf-8")
    say("docs/skala.md is written")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--child", sent, into]:
            sys.stdout.write(json.dumps(child(Path(sent), Path(into))))
        case [folder]:
            Path(folder).mkdir(parents=True)
            main(Path(folder))
        case _:
            main(Path(mkdtemp(prefix="skala-")))
