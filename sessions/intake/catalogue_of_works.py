"""A file with the kamus usulan: standard works, one a row, under headings like uraian, satuan and harga."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sessions.intake.readers.grid import Grid, Sheet
from sessions.intake.repairs.money import read_cost
from sessions.intake.repairs.names import words_of
from sessions.standard_works import StandardWork
from sessions.text import clean

_NAME, _UNIT, _PRICE = "name", "unit", "price"

_HEADINGS: Mapping[str, frozenset[str]] = {
    _NAME: frozenset(
        {"uraian", "uraian pekerjaan", "nama pekerjaan", "pekerjaan", "kamus", "kamus usulan", "nama kamus", "usulan"}
    ),
    _UNIT: frozenset({"satuan", "sat", "unit"}),
    _PRICE: frozenset({"harga", "harga satuan", "harga rp", "harga satuan rp", "biaya satuan", "standar harga"}),
}
_HEADING_WITHIN = 20
"""Rows from the top among which the headings stand."""

_PLACES = frozenset({"desa", "kelurahan", "desa kelurahan", "kelurahan desa", "lokasi", "alamat", "volume"})
"""Headings that only a list of proposals has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The works of a file, in its order; `skipped` rows have no readable price, or name a work again."""

    file_name: str
    sha256: str
    works: tuple[StandardWork, ...]
    skipped: int


def catalogue_in(grid: Grid) -> Catalogue | None:
    """The kamus that the first fitting sheet of the file holds; None where the file is something else."""
    for sheet in grid.sheets:
        for number, row in enumerate(sheet.rows[:_HEADING_WITHIN]):
            columns = _columns(row)
            if columns is not None:
                return _catalogue(grid, sheet, number + 1, columns)
    return None


def _columns(row: Sequence[str]) -> Mapping[str, int] | None:
    """Where name, unit and price stand, if this is the row of headings of a kamus."""
    headings = [words_of(cell) for cell in row]
    if not _PLACES.isdisjoint(headings):
        return None
    found = {
        what: next((place for place, heading in enumerate(headings) if heading in known), None)
        for what, known in _HEADINGS.items()
    }
    columns = {what: place for what, place in found.items() if place is not None}
    return columns if len(columns) == len(_HEADINGS) else None


def _catalogue(grid: Grid, sheet: Sheet, below: int, columns: Mapping[str, int]) -> Catalogue:
    rows = [row for row in sheet.rows[below:] if any(map(str.strip, row))]
    works = {words_of(work.name): work for work in reversed([*_works(rows, columns)])}
    return Catalogue(
        file_name=grid.file_name,
        sha256=grid.sha256,
        works=tuple(reversed(works.values())),
        skipped=len(rows) - len(works),
    )


def _works(rows: Sequence[Sequence[str]], columns: Mapping[str, int]) -> Iterator[StandardWork]:
    for row in rows:
        name, unit, price = (clean(row[columns[what]]) if columns[what] < len(row) else "" for what in _HEADINGS)
        cost, _ = read_cost(price)
        if name and cost:
            yield StandardWork(name=name, unit=unit, price=cost)
