"""A table of the Acuan RKPD: prioritas, sasaran, program by awal kode sub kegiatan or by Perangkat Daerah."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sessions.intake.grid import Finding, NotATable, SourceSheet
from sessions.intake.reading import read_grid
from sessions.intake.repairs.agencies import AgencyNames
from sessions.intake.rows import cells_named, columns_named
from sessions.values.office import Office
from sessions.values.plan import PlanReference

_HEADINGS: Mapping[str, frozenset[str]] = {
    "priority": frozenset({"prioritas", "prioritas daerah", "prioritas pembangunan", "prioritas pembangunan daerah"}),
    "target": frozenset({"sasaran", "sasaran daerah", "sasaran pembangunan"}),
    "program": frozenset({"program", "nama program", "program daerah"}),
    "prefix": frozenset(
        {"kode sub kegiatan", "awal kode sub kegiatan", "kode", "kode program", "kode kegiatan", "awalan kode"}
    ),
    "agency": frozenset({"perangkat daerah", "opd", "pd", "skpd", "dinas", "perangkat daerah penanggung jawab"}),
}
_HEADING_WITHIN = 20
"""Rows from the top among which the headings stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTable:
    """The lines of a file; `skipped` rows say nothing, or not for what."""

    file_name: str
    references: tuple[PlanReference, ...]
    skipped: int = 0


def read_plan(path: Path, office: Office) -> PlanTable:
    """The table of a file. Raises NotATable, NO_HEADINGS where no sheet has the columns."""
    grid = read_grid(path)
    for sheet in grid.sheets:
        for number, row in enumerate(sheet.rows[:_HEADING_WITHIN]):
            columns = columns_named(row, _HEADINGS)
            says, is_for = columns.keys() & {"priority", "target", "program"}, columns.keys() & {"prefix", "agency"}
            if says and is_for:
                return _table(grid.file_name, sheet, number + 1, columns, office)
    raise NotATable(Finding.NO_HEADINGS, file=grid.file_name)


def _table(file: str, sheet: SourceSheet, below: int, columns: Mapping[str, int], office: Office) -> PlanTable:
    rows = [row for row in sheet.rows[below:] if any(map(str.strip, row))]
    found = {(line.prefix, line.agency): line for line in _lines(rows, columns, office)}
    return PlanTable(file_name=file, references=tuple(found.values()), skipped=len(rows) - len(found))


def _lines(rows: list[tuple[str, ...]], columns: Mapping[str, int], office: Office) -> Iterator[PlanReference]:
    names = AgencyNames(office)
    for row in rows:
        cells = cells_named(row, columns)
        agency = cells.get("agency", "")
        line = PlanReference(
            priority=cells.get("priority", ""),
            target=cells.get("target", ""),
            program=cells.get("program", ""),
            prefix=cells.get("prefix", "").strip(". ").upper(),
            agency=names.read(agency)[0] if agency else "",
        )
        if (line.prefix or line.agency) and (line.priority or line.target or line.program):
            yield line
