"""Tables that are no lists of proposals: indicative ceilings (pagu), and the kamus of standard works.

Two forms occur: agencies across with a row per kecamatan (`Kecamatan | Dinkes | Disdik | …`), of which the row of this
kecamatan counts, and agencies or commissions down with an amount beside each (`OPD | Pagu`, `Komisi | Pagu`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sessions.intake.grid import Finding, Grid, NotATable, SourceSheet
from sessions.intake.heading_rows import HeadingRows, heading_rows
from sessions.intake.layouts import Known, normal_heading
from sessions.intake.mapping import Meanings, clear_meaning
from sessions.intake.reading import read_grid
from sessions.intake.repairs.agencies import AgencyNames, words_of
from sessions.intake.repairs.money import cost_mark, heading_factor, read_cost
from sessions.intake.repairs.numbers import is_nothing
from sessions.intake.repairs.places import is_of_kecamatan
from sessions.intake.rows import cell_text, cells_named, columns_named
from sessions.intake.verdicts import Why
from sessions.values.commissions import CommissionId
from sessions.values.labels import StandardWork
from sessions.values.office import Office

_HEADINGS: Mapping[str, frozenset[str]] = {
    "name": frozenset(
        {"uraian", "uraian pekerjaan", "nama pekerjaan", "pekerjaan", "kamus", "kamus usulan", "nama kamus", "usulan"}
    ),
    "unit": frozenset({"satuan", "sat", "unit"}),
    "price": frozenset({"harga", "harga satuan", "harga rp", "harga satuan rp", "biaya satuan", "standar harga"}),
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
    if not _PLACES.isdisjoint(map(normal_heading, row)):
        return None
    columns = columns_named(row, _HEADINGS)
    return columns if len(columns) == len(_HEADINGS) else None


def _catalogue(grid: Grid, sheet: SourceSheet, below: int, columns: Mapping[str, int]) -> Catalogue:
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
        cells = cells_named(row, columns)
        cost, _ = read_cost(cells["price"])
        if cells["name"] and cost:
            yield StandardWork(name=cells["name"], unit=cells["unit"], price=cost)


_FEWEST_AGENCIES = 2
_TOTAL = frozenset({"jumlah", "total", "jumlah total", "total pagu", "jumlah pagu", "grand total"})
_COMMISSION = ("komisi", "bidang")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """One amount of the file: its name there, and the agency (short name) or commission of the office it is for.

    `rupiah` None: the cell is blank or cannot be read, `why` tells which; both None: nobody of the office has the name.
    """

    name: str
    was: str
    rupiah: int | None
    agency: str | None = None
    commission: CommissionId | None = None
    why: Why | None = None

    @property
    def is_known(self) -> bool:
        """Whether it is clear whose amount it is."""
        return self.agency is not None or self.commission is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class CeilingSheet:
    """The ceilings of a file, in its order; `row` is the line of this kecamatan, None where agencies stand below."""

    file_name: str
    sha256: str
    ceilings: tuple[Ceiling, ...]
    row: int | None = None

    @property
    def agencies(self) -> dict[str, int]:
        """Short name -> rupiah of the agencies that are known and have an amount; several names of one are added."""
        sums: dict[str, int] = {}
        for ceiling in self.ceilings:
            if ceiling.agency is not None and ceiling.rupiah is not None:
                sums[ceiling.agency] = sums.get(ceiling.agency, 0) + ceiling.rupiah
        return sums

    @property
    def commissions(self) -> dict[CommissionId, int]:
        """Commission -> rupiah."""
        return {c.commission: c.rupiah for c in self.ceilings if c.commission is not None and c.rupiah is not None}

    @property
    def total(self) -> int:
        """Rupiah of all amounts, those of unknown names too."""
        return sum(ceiling.rupiah or 0 for ceiling in self.ceilings)


def read_ceilings(known: Meanings, path: Path, office: Office) -> CeilingSheet:
    """The ceilings of a file for this kecamatan. Raises NotATable, NO_HEADINGS where it holds neither form."""
    grid = read_grid(path)
    names = AgencyNames(office)
    for sheet in grid.sheets:
        for headings in heading_rows(sheet):
            found = _across(known, grid, sheet, headings, names) or _down(known, grid, sheet, headings, names)
            if found is not None:
                return found
    raise NotATable(Finding.NO_HEADINGS, file=grid.file_name)


def _across(
    meanings: Meanings, grid: Grid, sheet: SourceSheet, headings: HeadingRows, names: AgencyNames
) -> CeilingSheet | None:
    """The row of this kecamatan below headings that name agencies."""
    place = next((c for c, text in enumerate(headings.texts) if normal_heading(text) == "kecamatan"), None)
    columns = {
        column: text
        for column, text in enumerate(headings.lower)
        if text and column != place and not _is_other_column(meanings, text)
    }
    known = sum(_agency(text, names) is not None for text in columns.values())
    if place is None or known < _FEWEST_AGENCIES:
        return None
    rows = sheet.rows[headings.row + headings.depth - 1 :]
    factor = max(map(heading_factor, headings.texts), default=1)
    for number, row in enumerate(rows, start=headings.row + headings.depth):
        if place < len(row) and is_of_kecamatan(cell_text(row[place]), names.office):
            cells = [(text, row[column] if column < len(row) else "") for column, text in columns.items()]
            return _sheet(grid, _ceilings(cells, names, factor), number)
    return _sheet(grid, (), None)


def _is_other_column(known: Meanings, text: str) -> bool:
    """Whether a column holds something else than one agency's amount: a number, a total."""
    words = normal_heading(text)
    return words in _TOTAL or clear_meaning(known, (text,))[0] in {Known.NUMBER, Known.NOTE, Known.DATE}


def _down(
    known: Meanings, grid: Grid, sheet: SourceSheet, headings: HeadingRows, names: AgencyNames
) -> CeilingSheet | None:
    """The amounts beside the agencies or commissions in a column."""
    meant = {
        clear_meaning(known, headings.spellings(c))[0]: c
        for c, text in reversed(list(enumerate(headings.texts)))
        if text
    }
    commission = next((c for c, t in enumerate(headings.texts) if normal_heading(t).startswith(_COMMISSION)), None)
    name, amount = meant.get(Known.AGENCY, commission), meant.get(Known.COST)
    if name is None or amount is None or Known.ACTIVITY in meant:
        return None
    rows = sheet.rows[headings.row + headings.depth - 1 :]
    cells = [(cell_text(row[name]), row[amount] if amount < len(row) else "") for row in rows if name < len(row)]
    wanted = [(text, cell) for text, cell in cells if text and words_of(text) not in _TOTAL]
    ceilings = _ceilings(wanted, names, heading_factor(headings.texts[amount]))
    return _sheet(grid, ceilings, None) if any(c.is_known for c in ceilings) else None


def _sheet(grid: Grid, ceilings: tuple[Ceiling, ...], row: int | None) -> CeilingSheet:
    return CeilingSheet(file_name=grid.file_name, sha256=grid.sha256, ceilings=ceilings, row=row)


def _ceilings(cells: list[tuple[str, str]], names: AgencyNames, factor: int) -> tuple[Ceiling, ...]:
    mark = cost_mark((cell_text(cell) for _, cell in cells), factor)
    return tuple(_ceiling(name, cell_text(cell), names, factor, mark) for name, cell in cells)


def _ceiling(name: str, text: str, names: AgencyNames, factor: int, mark: str | None) -> Ceiling:
    """An amount; unlike that of a proposal it may well be large."""
    rupiah, why = read_cost(text, mark, factor)
    if why is Why.COST_UNUSUAL:
        why = None
    return Ceiling(
        name=name,
        was=text,
        rupiah=rupiah,
        agency=_agency(name, names),
        commission=_commission(name, names.office),
        why=None if is_nothing(text) else why,
    )


def _agency(name: str, names: AgencyNames) -> str | None:
    short, why = names.read(name)
    return short if short and why is not Why.AGENCY_UNKNOWN else None


def _commission(name: str, office: Office) -> CommissionId | None:
    """The commission by number or name: `I`, `Komisi I`, `Infrastruktur dan Kewilayahan`."""
    found = list(_commissions(words_of(name), office))
    return found[0] if len(found) == 1 else None


def _commissions(words: str, office: Office) -> Iterator[CommissionId]:
    bare = words.removeprefix("komisi ").removeprefix("bidang ")
    for commission in office.commissions:
        number, name, short = (words_of(text) for text in (commission.id, commission.name, commission.short))
        if bare in {number, name, short} or bare.startswith((f"{number} {name}", f"{number} {short}")):
            yield commission.id
