"""Making the tables, the workbook and the paper of a compilation out of what counts; always all of them anew.

Everything is made beside and takes its place only when it is whole. The same receipts give the same bytes.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from exports.joining.alike import CANDIDATE_FIELDS, Candidate, alike_rows
from exports.joining.engine import Engine
from exports.joining.examining import in_processes, processes_for
from exports.joining.paper import Products, paper_of
from exports.joining.rows import written as rows_written
from exports.joining.tables import STORED, TOLD, ToldTable
from exports.joining.taking import STORE, Progress
from exports.joining.workbook import MOST_ROWS, workbook_of
from exports.joining.written import DESCRIPTION, WrittenTable, describe, digest_of, write_csv
from exports.pdf.file import to_pdf
from exports.text.file import to_text
from exports.xlsx import to_xlsx
from sessions.joining.receipts import Compilation, FileTurnedAway, ResultsReceived
from sessions.joining.standing import InForce
from sessions.kernel.refusals import MusrenbangError
from sessions.language import dates
from sessions.record.disk import SYSTEM_DISK
from sessions.values.office import VillageCode

WORKBOOK, PAPER = "himpunan.xlsx", "berita-acara-penghimpunan"
STORED_FOLDER = "parquet"
_BESIDE = ".sementara"
_SUMMED = ("usulan", "biaya_usulan", "biaya_hasil", "prioritas", "biaya_prioritas")
"""What the parts of every division must add up to: columns whose sums the receipts tell too."""


class SumsDiffer(MusrenbangError):
    """The parts of a table do not make the whole that the receipts tell: a fault of this program."""


def compile_(
    folder: Path, compilation: Compilation, stands: InForce, *, progress: Progress, processes: int | None = None
) -> None:
    """Write every file of the compilation into its folder. SumsDiffer, NotResults, OSError."""
    beside = folder / _BESIDE
    shutil.rmtree(beside, ignore_errors=True)
    made, parts = beside / "jadi", beside / "baris"
    for path in (made / STORED_FOLDER, parts, beside / "mesin"):
        path.mkdir(parents=True)
    try:
        work = _Work(made=made, compilation=compilation, stands=stands, progress=progress)
        items = [(receipt, folder / STORE / receipt.stored, parts) for receipt in stands.counting]
        count = processes or processes_for(sum(kept.stat().st_size * _PACKED for _, kept, _ in items))
        for number, _ in enumerate(in_processes(rows_written, items, count), start=1):
            progress("membaca", number, len(items))
        engine = Engine(beside / "mesin", os.cpu_count() or 1)
        try:
            engine.load(parts)
            work.write(engine, count)
        finally:
            engine.close()
        _take_places(made, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


_PACKED = 8
"""Results are about so many times smaller as they are kept."""


def _take_places(made: Path, folder: Path) -> None:
    """Each file takes its place, the description last."""
    (folder / STORED_FOLDER).mkdir(exist_ok=True)
    names = sorted(str(path.relative_to(made)) for path in made.rglob("*") if path.is_file())
    for name in sorted(names, key=lambda name: name == DESCRIPTION):
        SYSTEM_DISK.replace(made / name, folder / name)
    SYSTEM_DISK.sync_folder(folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """One making of all files; `rows` are those that the workbook shows, `longer` how many a longer table has."""

    made: Path
    compilation: Compilation
    stands: InForce
    progress: Progress
    rows: dict[ToldTable, list[tuple[Any, ...]]] = field(default_factory=dict)
    longer: dict[ToldTable, int] = field(default_factory=dict)
    villages: dict[str, dict[VillageCode, str]] = field(default_factory=dict)
    written: list[WrittenTable] = field(default_factory=list)

    def write(self, engine: Engine, processes: int) -> None:
        """Parquet, CSV, workbook, description and paper."""
        for name in STORED:
            engine.keep(name, self.made / STORED_FOLDER / f"{name}.parquet")
        makers: Mapping[str, Callable[[], Iterable[tuple[Any, ...]]]] = {
            "mirip": lambda: self._alike(engine, processes),
            "penerimaan": self._received,
        }
        for number, table in enumerate(TOLD, start=1):
            self.progress("menulis tabel", number, len(TOLD))
            rows = makers[table.name]() if table.made else engine.answers(table.name, table.fields)
            self._table(table, rows)
        self._others()

    def _table(self, table: ToldTable, rows: Iterable[tuple[Any, ...]]) -> None:
        shown: list[tuple[Any, ...]] = []
        sums = dict.fromkeys(_SUMMED, 0)

        def seen() -> Iterator[tuple[Any, ...]]:
            for row in rows:
                if len(shown) <= MOST_ROWS:
                    shown.append(row)
                self._note(table, row, sums)
                yield row

        one = write_csv(self.made, table, seen())
        self.written.append(one)
        if table.whole:
            self._require_whole(table, sums)
        if one.rows > MOST_ROWS:
            self.longer[table] = one.rows
        else:
            self.rows[table] = shown

    def _note(self, table: ToldTable, row: tuple[Any, ...], sums: dict[str, int]) -> None:
        if table.whole:
            for place, column in enumerate(table.fields):
                if column.name in sums:
                    sums[column.name] += row[place]
        if table.name == "desa" and row[2]:
            self.villages.setdefault(row[0][:5], {})[VillageCode(row[2])] = row[3]

    def _require_whole(self, table: ToldTable, sums: Mapping[str, int]) -> None:
        """Two ways to the same sums: what the query adds up, and what each kecamatan's own recount told."""
        names = ("proposals", "asked", "result", "priorities", "priorities_result")
        told = [sum(getattr(own, name) for own in self.stands.counting) for name in names]
        if told != list(sums.values()):
            raise SumsDiffer(f"{table.name}: {dict(sums)} {told}")

    def _alike(self, engine: Engine, processes: int) -> Iterator[tuple[Any, ...]]:
        rows = (Candidate(*row) for row in engine.answers("calon_mirip", CANDIDATE_FIELDS))
        return alike_rows(rows, self.villages, processes)

    def _received(self) -> Iterator[tuple[Any, ...]]:
        """Every line of the journal that is about a file, in the order in which they came."""
        for line in self.compilation.lines:
            at, what = line.at.isoformat(), line.what
            if isinstance(what, ResultsReceived):
                fate = self.stands.fates[what].value
                whose = (what.code, what.kecamatan, what.data_code)
                yield at, what.name, fate, *whose, what.sha256, what.size, ""
            elif isinstance(what, FileTurnedAway):
                yield at, what.name, "ditolak", "", "", "", what.sha256, what.size, what.why

    def _others(self) -> None:
        year, at = self.compilation.plan_year, self.compilation.at
        title = f"Himpunan hasil Musrenbang RKPD {year}, menurut penerimaan sampai dengan {dates.long_date(at.date())}"
        self.progress("menulis buku kerja", 1, 1)
        book = workbook_of(self.rows, self.longer, title=title, author="musrenbang himpun", made=at)
        (self.made / WORKBOOK).write_bytes(to_xlsx(book))
        description = self.made / DESCRIPTION
        describe(description, self.written, name=f"himpunan-musrenbang-{year}", title=title, made=at)
        not_in_sipd = next(one.rows for one in self.written if one.table.name == "belum_di_sipd")
        made = Products(description=digest_of(description), not_in_sipd=not_in_sipd)
        document = paper_of(self.compilation, self.stands, made)
        (self.made / f"{PAPER}.pdf").write_bytes(to_pdf(document))
        (self.made / f"{PAPER}.txt").write_text(to_text(document), encoding="utf-8", newline="\n")
