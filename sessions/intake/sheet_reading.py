"""All tables of a sheet to the verdicts of their rows: which are lists of wishes, and what stands between them."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sessions.intake.columns_given import with_columns
from sessions.intake.drafting import CostReading
from sessions.intake.evidence import Because
from sessions.intake.grid import Grid, NotATable, SheetMoney
from sessions.intake.headings import found_table
from sessions.intake.layouts import Known, normal_heading
from sessions.intake.lines import WITHOUT_MONEY, money_of, verdicts_of
from sessions.intake.mapping import MANY, NO_MAPPING
from sessions.intake.questions import Questions
from sessions.intake.repairs.places import VillageNames
from sessions.intake.rows import rows_below_heading
from sessions.intake.source_fields import SourceFields
from sessions.intake.source_table import SourceTable
from sessions.intake.stacked import ASIDE, SheetPart, is_below_data, parts_of
from sessions.intake.tables_below import TableBelow, TableDoubt
from sessions.intake.verdicts import CellFinding, RowVerdict, Verdict, Why
from sessions.kernel.text import clean
from sessions.values.office import Office

_TOLD = 120
_FEWEST_OF_ONE = 2
_WEIGHTY = (Known.COST, Known.VILLAGE, Known.ACTIVITY)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetReading:
    """The rows of a sheet in their order, those of every table in it. `table` is the first list, `below` are the
    further tables; `money` is that of all lists.
    """

    table: SourceTable
    rows: tuple[RowVerdict, ...]
    money: SheetMoney | None
    below: tuple[TableBelow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A part of the sheet; `table` None: it is no list of wishes."""

    place: SheetPart
    table: SourceTable | None = None
    rows: tuple[RowVerdict, ...] = ()
    money: SheetMoney | None = None

    @property
    def costs(self) -> list[int]:
        return [row.cost for row in self.rows if row.cost and row.verdict is not Verdict.SKIPPED]


def read_sheet(known: SourceFields, grid: Grid, table: SourceTable, office: Office, asked: Questions) -> SheetReading:
    """Reads the sheet of the table that was found in it; with several tables below each other every one for itself.

    A further table that may be no list, or repeats another one's money, is left alone unless `asked.tables` has it.
    """
    names = VillageNames(office)
    parts = _parts(known, grid, table, names, asked)
    while parts and parts[0].table is None and not parts[0].place.has_data:  # it is a title of the first list
        parts.pop(0)
    if not any(part.table for part in parts):
        given = with_columns(table, asked.columns, grid.file_name)
        rows, money = _read(known, given, office, asked)
        return SheetReading(table=given, rows=rows, money=money)
    return _together(known, grid, parts, office, asked)


def _parts(known: SourceFields, grid: Grid, table: SourceTable, names: VillageNames, asked: Questions) -> list[_Part]:
    """The parts with their tables; where headings were found below rows of another list, that list is a part too."""
    also = {table.heading_row} if is_below_data(table.sheet, 1, table.heading_row) else set()
    while True:
        parts = [
            _Part(place=part, table=_table_of(known, grid, part, names, asked))
            for part in parts_of(known.meanings, table.sheet, names, also)
        ]
        lower = {
            part.table.heading_row
            for part in parts
            if part.table and is_below_data(part.place.sheet, part.place.heading, part.table.heading_row)
        }
        if lower <= also:
            return parts
        also |= lower


def found_below(known: SourceFields, grid: Grid, names: VillageNames, asked: Questions) -> SourceTable | None:
    """The first list of a sheet whose tables only together make no sense; None where no part of any sheet is one."""
    for sheet in grid.named(asked.sheet):
        for part in parts_of(known.meanings, sheet, names):
            if table := _table_of(known, grid, part, names, asked):
                return replace(table, sheet=sheet)
    return None


def _table_of(
    known: SourceFields, grid: Grid, part: SheetPart, names: VillageNames, asked: Questions
) -> SourceTable | None:
    alone = replace(grid, sheets=(part.sheet,))
    try:
        return found_table(known, alone, asked.layout, None, asked.remembered, names=names, year=asked.year)
    except NotATable:
        return None


def _read(
    known: SourceFields, table: SourceTable, office: Office, asked: Questions
) -> tuple[tuple[RowVerdict, ...], SheetMoney | None]:
    """Every row below the headings with its verdict, in their order, and the money of the table."""
    rows = tuple(rows_below_heading(table))
    costs = CostReading.of(table, rows)
    found = verdicts_of(known, table, rows, costs, office, village=asked.village)
    verdicts = sorted(found, key=lambda verdict: verdict.row)
    apart = {v.row for v in verdicts if any(finding.why in WITHOUT_MONEY for finding in v.findings)}
    return tuple(verdicts), money_of(table, costs, apart)


def _together(
    known: SourceFields, grid: Grid, parts: Sequence[_Part], office: Office, asked: Questions
) -> SheetReading:
    """The lists among the parts with their rows, and the rows of all that is none."""
    tables = {part.place.heading: part.table for part in parts if part.table is not None}
    first = _first([part.place for part in parts if part.place.heading in tables])
    tables[first] = with_columns(tables[first], asked.columns, grid.file_name)
    read: list[_Part] = []
    for part in parts:
        if own := tables.get(part.place.heading):
            rows, money = _read(known, own, office, asked)
            read.append(replace(part, table=own, rows=rows, money=money))
        else:
            read.append(part)
    below = {part.place.heading: _judged(part, tables[first], read, asked) for part in read}
    del below[first]
    taken = {first, *(heading for heading, one in below.items() if one.is_read)}
    return SheetReading(
        table=tables[first],
        rows=tuple(row for part in read for row in _rows_of(part, is_first=part is read[0], taken=taken)),
        money=_money(part.money for part in read if part.place.heading in taken),
        below=tuple(below.values()),
    )


def _first(lists: Sequence[SheetPart]) -> int:
    """Where the list of the sheet begins: the first one, unless it is called something else and a longer one is not."""
    top = lists[0]
    better = (
        one for one in lists if not ASIDE.search(one.title_text) and one.last - one.heading >= top.last - top.heading
    )
    return next(better, top).heading if ASIDE.search(top.title_text) else top.heading


def _money(found: Iterable[SheetMoney | None]) -> SheetMoney | None:
    lists = [one for one in found if one is not None]
    if not lists:
        return None
    return SheetMoney(
        cells=sum(one.cells for one in lists),
        rupiah=sum(one.rupiah for one in lists),
        unread=sum(one.unread for one in lists),
    )


def _judged(part: _Part, main: SourceTable, read: Sequence[_Part], asked: Questions) -> TableBelow:
    doubt = _doubt(part, main, [other for other in read if other is not part])
    return TableBelow(
        heading_row=part.place.heading,
        last_row=part.place.last,
        mapping=part.table.mapping if part.table else NO_MAPPING,
        doubt=doubt,
        is_read=part.table is not None and (doubt is None or part.place.heading in asked.tables),
    )


def _doubt(part: _Part, main: SourceTable, others: Sequence[_Part]) -> TableDoubt | None:
    """What speaks against reading a further table as a list of wishes of its own."""
    table = part.table
    if table is None:
        return TableDoubt.NO_LIST
    if ASIDE.search(part.place.title_text):
        return TableDoubt.ASIDE
    total = sum(part.costs)
    if total and any(total == sum(other.costs) and len(part.costs) <= len(other.costs) for other in others):
        return TableDoubt.SAME_SUM
    is_priced = _is_priced(table) and not _is_priced(main)
    if is_priced or (len(part.costs) >= _FEWEST_OF_ONE and any(total in other.costs for other in others)):
        return TableDoubt.OF_ONE_WISH
    places = table.mapping.places
    is_open = any(
        column.field in {None, *MANY} and column.looks_like in _WEIGHTY and column.looks_like not in places
        for column in table.mapping.columns
    )
    wish = next((column for column in table.mapping.columns if column.field == Known.ACTIVITY), None)
    return TableDoubt.OPEN_COLUMN if is_open or wish is None or not wish.is_by_heading else None


def _is_priced(table: SourceTable) -> bool:
    """Whether its amounts are volumes times prices, as in the cost breakdown of one wish."""
    return any(
        "harga satuan" in normal_heading(column.heading)
        or any(told.because in {Because.PRODUCT_OF, Because.PRICE_OF} for told in column.evidence)
        for column in table.mapping.columns
    )


def _rows_of(part: _Part, *, is_first: bool, taken: Container[int]) -> Iterator[RowVerdict]:
    """The rows of a part; of a further one its title and its headings as well."""
    place, table = part.place, part.table
    begins = place.heading if is_first else min(place.title, default=place.heading)
    if table is None or place.heading not in taken:
        yield from _between(place, range(begins, place.last + 1), Why.OTHER_TABLE)
        return
    if not is_first:
        yield from _between(place, range(begins, table.first_row), Why.TITLE)
    yield from part.rows


def _between(place: SheetPart, rows: Iterable[int], why: Why) -> Iterator[RowVerdict]:
    """Rows that hold no wish for this reason; blank ones are none."""
    for number in rows:
        said = clean(" ".join(place.sheet.rows[number - 1]), _TOLD)
        finding = CellFinding(field=Known.ACTIVITY, was=said, became="", why=why if said else Why.BLANK)
        yield RowVerdict(row=number, verdict=Verdict.SKIPPED, findings=(finding,))
