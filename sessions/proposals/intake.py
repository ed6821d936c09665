"""A file of proposals while it is looked at: its cells, how its columns are read, and what it would bring."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sessions.intake.again import FieldChange, ImportFate, Match
from sessions.intake.columns_given import NO_COLUMN
from sessions.intake.grid import Finding, Grid, NotATable
from sessions.intake.headings import nearest_table
from sessions.intake.layouts import FieldName, Known
from sessions.intake.mapping import ColumnMapping, Remembered, of_sender, remember
from sessions.intake.other_tables import Catalogue, catalogue_in
from sessions.intake.preview import preview_grid, with_override, with_overrides
from sessions.intake.questions import Questions
from sessions.intake.readers.guards import column_letters
from sessions.intake.source_table import SourceTable
from sessions.intake.verdicts import CellFinding, Override, Preview, RowVerdict, Why
from sessions.intake.words import field_name, row_sentence
from sessions.kernel.text import clean
from sessions.language import dates
from sessions.language.local import filled
from sessions.language.numbers import rupiah, thousands, volume
from sessions.proposals.fields import IN_FILES
from sessions.sentences import places
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.receiving import SourceFinding, SourceLine

NOTHING = "(kosong)"
NOTHING_CHANGED = "Tidak ada yang berubah"


def counts(matches: Iterable[Match]) -> str:
    """`3 baru, 2 berubah, 131 sama, 1 sudah diputus, 1 tidak ada lagi`; what there is none of is left out."""
    found = Counter(match.fate for match in matches)
    return ", ".join(f"{thousands(found[fate])} {fate.value}" for fate in ImportFate if found[fate]) or NOTHING_CHANGED


def change(one: FieldChange, office: Office | None = None) -> str:
    """`Volume: 45 → 60`."""
    name = field_name(IN_FILES, FieldName(one.field))
    return f"{name}: {_value(one.field, one.was, office)} → {_value(one.field, one.becomes, office)}"


def _value(field: str, value: object, office: Office | None) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int):
        return rupiah(value) if field == Known.COST else thousands(value)
    if field == Known.VILLAGE and office is not None and value:
        return places.village(office, VillageCode(str(value)))
    return _text(value)


def _text(value: object) -> str:
    match value:
        case Decimal():
            return volume(value)
        case date():
            return dates.long_date(value)
        case tuple():
            return ", ".join(map(str, value)) or NOTHING
    return str(value) if value else NOTHING


_CAN_BE_MAPPED = frozenset({Finding.NO_COLUMNS, Finding.NO_HEADINGS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """How a file is read: its sheet, the row of its headings from 1, what each column means, and the village of rows
    that name none.

    `answers` are fields whose columns somebody named by their letters, or NO_COLUMN; the others are read as if nobody
    had said anything. None: all columns are as `mapping` has them. `tables` are further tables of the sheet that are
    read in spite of doubts, by the rows of their headings; `year` is that of the plan.
    """

    sheet: str
    heading_row: int
    mapping: ColumnMapping
    village: VillageCode | None = None
    answers: Mapping[FieldName, str] | None = None
    tables: frozenset[int] = frozenset()
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFile:
    """The cells of a file and how they were read; nothing was changed by hand yet.

    `seen` None: nobody knows its columns, and `arrangement` is the nearest that could be made of it. `is_as_before`:
    somebody had arranged a file with the same headings.
    """

    grid: Grid
    arrangement: Arrangement
    seen: Preview | None = None
    is_as_before: bool = False


_ALSO_CALLED = {"desa": Known.VILLAGE, "kelurahan": Known.VILLAGE, "anggaran": Known.COST, "usulan": Known.ACTIVITY}


def field_called(name: str) -> FieldName | None:
    """The field that a file may have under this name: `biaya`, `desa`, `kegiatan`; None for no such field."""
    wanted = name.strip().casefold()
    called = {filled(column.label).casefold(): field for field, column in IN_FILES.columns.items() if column.label}
    return called.get(wanted) or _ALSO_CALLED.get(wanted)


def opened(grid: Grid, office: Office, asked: Questions) -> Catalogue | OpenedFile:
    """What the cells are: a kamus usulan, or a file of proposals. Raises NotATable where they can be neither.

    Of what is asked only what is remembered and the year count.
    """
    if catalogue := catalogue_in(grid):
        return catalogue
    try:
        seen, remembered = read_as_before(grid, office, asked)
    except NotATable as error:
        if error.finding not in _CAN_BE_MAPPED:
            raise
        return OpenedFile(grid=grid, arrangement=_nearest(grid, error))
    plain = remembered.get(seen.mapping.fingerprint)
    as_before = bool(plain) and plain == seen.mapping.plain()
    return OpenedFile(
        grid=grid,
        arrangement=Arrangement(
            sheet=seen.sheet,
            heading_row=seen.heading_row,
            mapping=seen.mapping,
            answers=None if as_before else {},
            year=asked.year,
        ),
        seen=seen,
        is_as_before=as_before,
    )


def read_as_before(grid: Grid, office: Office, asked: Questions) -> tuple[Preview, Remembered]:
    """The file read as its sender's lists were read before, and what was remembered of that sender. Raises NotATable.

    Who sent it is known where all rows are of one village.
    """
    store = of_sender(asked.remembered, "")
    seen = preview_grid(IN_FILES, grid, office, replace(asked, remembered=store))
    if (sender := sender_of(seen)) is None:
        return seen, store
    own = of_sender(asked.remembered, sender)
    if own.get(seen.mapping.fingerprint) == store.get(seen.mapping.fingerprint):
        return seen, store
    return preview_grid(IN_FILES, grid, office, replace(asked, remembered=own)), own


def every_sheet(grid: Grid, office: Office, asked: Questions) -> tuple[Preview, ...]:
    """All sheets that hold lists of proposals, each read for itself, in the order of the file. Raises NotATable."""
    best = read_as_before(grid, office, asked)[0]
    names = {best.sheet, *best.other_sheets}
    return tuple(
        best if sheet.name == best.sheet else read_as_before(grid, office, replace(asked, sheet=sheet.name))[0]
        for sheet in grid.sheets
        if sheet.name in names
    )


def sender_of(seen: Preview) -> VillageCode | None:
    """The one village whose list it is; None where several are named, or none."""
    villages = {total.village for total in seen.villages} - {None}
    return villages.pop() if len(villages) == 1 else None


def arranged(file: OpenedFile, office: Office, wanted: Arrangement) -> OpenedFile:
    """The file read again as somebody wants it. Raises NotATable where that gives no table."""
    asked = Questions(sheet=wanted.sheet, village=wanted.village, tables=wanted.tables, year=wanted.year)
    if wanted.answers is None:
        asked = replace(asked, remembered=remember({}, wanted.mapping))
    else:
        asked = replace(asked, columns=wanted.answers)
    seen = preview_grid(IN_FILES, file.grid, office, asked)
    after = replace(wanted, heading_row=seen.heading_row, mapping=seen.mapping)
    return OpenedFile(grid=file.grid, arrangement=after, seen=seen)


def with_answer(arrangement: Arrangement, field: FieldName, column: int | None) -> Arrangement:
    """The arrangement with the field in this column, or in none at all."""
    if arrangement.answers is None:
        old = arrangement.mapping.places.get(field)
        if column is None and old is None:
            return arrangement
        place, meant = (old, None) if column is None else (column, field)
        return replace(arrangement, mapping=arrangement.mapping.with_field(place or 0, meant))
    letters = NO_COLUMN if column is None else column_letters(column + 1)
    kept = {known: said for known, said in arrangement.answers.items() if said != letters or said == NO_COLUMN}
    return replace(arrangement, answers={**kept, field: letters})


def at_heading(grid: Grid, sheet: str | None, heading_row: int | None = None) -> Arrangement:
    """What could be made of a sheet, with its headings at this row; raises NotATable where there are none."""
    return _of(nearest_table(IN_FILES, grid, sheet, heading_row))


def with_row(base: Preview, seen: Preview, office: Office, row: RowVerdict, decided: Sequence[Override]) -> Preview:
    """What the file would bring with one row decided like this and the others as they are; `base` is as it was read.

    Raises OverrideRefused.
    """
    alone = replace(base, rows=tuple(read for read in base.rows if read.row == row.row))
    for override in decided:
        alone = with_override(alone, office, override)
    others = tuple(override for override in seen.overrides if override.row != row.row)
    return with_overrides(base, office, (*others, *decided))


def _nearest(grid: Grid, error: NotATable) -> Arrangement:
    try:
        found = _of(nearest_table(IN_FILES, grid))
    except NotATable:
        raise error from None
    if len(found.mapping.columns) < _FEWEST_COLUMNS:
        raise error
    return found


_FEWEST_COLUMNS = 3
"""A file with fewer is a letter, not a table whose columns could be named."""


def _of(table: SourceTable) -> Arrangement:
    return Arrangement(sheet=table.sheet.name, heading_row=table.heading_row, mapping=table.mapping)


def with_column(arrangement: Arrangement, column: int, field: FieldName | None) -> Arrangement:
    """The arrangement with one column read as another field."""
    return replace(arrangement, mapping=arrangement.mapping.with_field(column, field), answers=None)


def source_lines(grid: Grid, seen: Preview, matches: Iterable[Match] = ()) -> tuple[SourceLine, ...]:
    """The rows of the table that was read as they stood, blank ones left out; `matches` tell which are here already."""
    sheet = grid.named(seen.sheet)[0]
    codes: dict[int | None, ProposalCode] = {m.draft.row: m.code for m in matches if m.draft and m.code}
    read = ((row, tuple(map(clean, sheet.rows[row.row - 1]))) for row in seen.rows if row.row <= len(sheet.rows))
    return tuple(
        SourceLine(
            row=row.row,
            cells=cells[: max(at for at, cell in enumerate(cells, start=1) if cell)],
            verdict=row.verdict.value,
            village=row.village,
            code=codes.get(row.row),
            found=tuple(
                SourceFinding(field=str(f.field), was=f.was, became=f.became, why=f.why.value) for f in row.findings
            ),
        )
        for row, cells in read
        if any(cells)
    )


def source_headings(seen: Preview, lines: Iterable[SourceLine]) -> tuple[str, ...]:
    """The heading of every column of these rows; the letters of the column where it has none."""
    headings = {mapped.column: mapped.heading for mapped in seen.mapping.columns}
    width = max((len(line.cells) for line in lines), default=0)
    return tuple(headings.get(column) or f"kolom {column_letters(column + 1)}" for column in range(width))


def found_in(line: SourceLine) -> tuple[str, ...]:
    """What was found in a row of a list, a sentence each; what this version does not know any more is left out."""
    known = {str(field): field for field in IN_FILES.columns}
    reasons = {why.value: why for why in Why}
    return tuple(
        row_sentence(IN_FILES, CellFinding(field=known[f.field], was=f.was, became=f.became, why=reasons[f.why]))
        for f in line.found
        if f.field in known and f.why in reasons
    )
