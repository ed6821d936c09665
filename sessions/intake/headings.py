"""Where in a grid the table is: the sheet, the rows of headings, and which column means what.

A table is sought in four ways, the surest first: by a mapping that somebody made for the same headings, by the headings
of a known layout, by what other headings probably mean, and not at all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sessions.intake.grid import Finding, Grid, NotATable, SourceSheet
from sessions.intake.layouts import FREE, FieldName, Known, Layout, LayoutName, normal_heading
from sessions.intake.mapping import (
    KNOWN,
    MANY,
    SURE,
    ColumnMapping,
    MappedColumn,
    Remembered,
    clear_meaning,
    fingerprint,
    recalled,
)
from sessions.intake.source_fields import SourceFields
from sessions.kernel.text import clean

SEARCHED_ROWS = 30
"""Headings begin within this many rows from the top; above them come titles and the village's name."""

_DEEPEST = 3
_FEWEST_CELLS = 2
_FEWEST_BELOW = 2
_LONGEST_HEADING = 120
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingRows:
    """Headings that begin in `row` (from 1) and take `depth` rows; `texts` are whole, `lower` only the lowest part."""

    row: int
    depth: int
    texts: tuple[str, ...]
    lower: tuple[str, ...]

    def spellings(self, column: int) -> tuple[str, ...]:
        """The heading of a column as a whole and, where it has parts, its lowest one."""
        return tuple(dict.fromkeys((self.texts[column], self.lower[column])))


def heading_rows(sheet: SourceSheet) -> Iterator[HeadingRows]:
    """All rows near the top that could be headings, alone and together with the rows below them."""
    for number in range(1, min(SEARCHED_ROWS, len(sheet.rows)) + 1):
        texts = _texts(sheet, number)
        if sum(map(bool, texts)) < _FEWEST_CELLS:
            continue
        found = HeadingRows(row=number, depth=1, texts=texts, lower=texts)
        yield found
        while found.depth < _DEEPEST and (deeper := _with_next_row(sheet, found)):
            found = deeper
            yield found


def _texts(sheet: SourceSheet, number: int) -> tuple[str, ...]:
    return tuple(clean(cell, _LONGEST_HEADING) for cell in sheet.rows[number - 1])


def _with_next_row(sheet: SourceSheet, found: HeadingRows) -> HeadingRows | None:
    """The headings with the parts in the row below them, None where that row is none of theirs.

    It must fill a gap, hold words and no numbers or letters in a row, and leave most headings as they are.
    """
    number = found.row + found.depth
    if number > len(sheet.rows):
        return None
    width = max(len(found.texts), len(sheet.rows[number - 1]))
    upper = found.texts + ("",) * (width - len(found.texts))
    below = _texts(sheet, number)
    below += ("",) * (width - len(below))
    parts = [text for text in below if text]
    fills_a_gap = any(text and not above for text, above in zip(below, upper, strict=True))
    stands_alone = any(above and not text for text, above in zip(below, upper, strict=True))
    if len(parts) < _FEWEST_BELOW or not fills_a_gap or not stands_alone or not all(map(_is_words, parts)):
        return None
    texts: list[str] = []
    carried = ""
    for above, text in zip(upper, below, strict=True):
        carried = above or (carried if text else "")
        texts.append(f"{carried} {text}".strip() if text else above)
    lower = tuple(text or above for text, above in zip(below, upper, strict=True))
    return HeadingRows(row=found.row, depth=found.depth + 1, texts=tuple(texts), lower=lower)


def _is_words(text: str) -> bool:
    """Whether it could be a part of a heading: it does not begin with a number and has some letters."""
    return not text.lstrip("(+-").startswith(tuple("0123456789")) and sum(map(str.isalpha, text)) >= _FEWEST_LETTERS


SAMPLES = 3
"""Values of a column that are shown beside its heading."""

_SAMPLED_ROWS = 200
_SAMPLE_LENGTH = 60
_SHOWN_HEADINGS = 6
_SHOWN_LENGTH = 40
_TELLING_HEADINGS = 2
"""One known word alone does not make a row the headings."""

_FEWEST_FIELDS = 3
_SUBSTANCE = frozenset({Known.COST, Known.LOCATION, Known.VOLUME})
"""A table that is known by its meanings has an activity and one of these."""

_Fields = Mapping[int, tuple[FieldName | None, int]]
"""Column -> what it is read as, and with how much confidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTable:
    """A recognised table. `heading_row` counts from 1, the first of `depth` rows whose texts make up `headings`.

    `others` names further sheets that hold a table too and were not read.
    """

    sheet: SourceSheet
    layout: Layout
    heading_row: int
    headings: tuple[str, ...]
    mapping: ColumnMapping
    depth: int = 1
    others: tuple[str, ...] = ()

    @property
    def columns(self) -> Mapping[FieldName, int]:
        """Each field with its column, counted from 0."""
        return self.mapping.places

    @property
    def first_row(self) -> int:
        """The row below the headings, from 1."""
        return self.heading_row + self.depth


def found_table(
    known: SourceFields,
    grid: Grid,
    layout: str | None = None,
    sheet: str | None = None,
    remembered: Remembered | None = None,
) -> SourceTable:
    """The best table of the file: most recognised headings, then most rows, then first.

    `layout` and `sheet` narrow the search; `remembered` mappings come before every layout. Raises NotATable: NO_COLUMNS
    (naming the nearest layout, some headings found and those missing), NO_HEADINGS, LAYOUT_UNKNOWN, SHEET_UNKNOWN.
    """
    layouts, sheets = _wanted_layouts(known, grid, layout), _wanted_sheets(grid, sheet)
    rows = [(part, headings) for part in sheets for headings in heading_rows(part)]
    tables = _remembered_tables(known, rows, remembered or {}) if layout in {None, LayoutName.FREE} else []
    tables = tables or [table for part, found in rows for table in _known_tables(known, part, found, layouts)]
    if not tables and FREE in layouts:
        tables = [table for part, found in rows if (table := _meant_table(known, part, found))]
    if not tables:
        raise _no_columns(grid.file_name, rows, layouts)
    best = max(tables, key=_worth)
    read = {id(table.sheet) for table in tables}
    others = (
        part.name
        for part in sheets
        if part is not best.sheet and (id(part) in read or (FREE in layouts and _means_a_table(known, part)))
    )
    return replace(best, others=tuple(others))


def _means_a_table(known: SourceFields, sheet: SourceSheet) -> bool:
    return any(_meant_table(known, sheet, headings) for headings in heading_rows(sheet))


def nearest_table(
    known: SourceFields, grid: Grid, sheet: str | None = None, heading_row: int | None = None
) -> SourceTable:
    """The table to show where columns are to be mapped by hand: what its headings mean is guessed, nothing required.

    `heading_row` (from 1) is where somebody says that the headings begin. Raises NO_HEADINGS, SHEET_UNKNOWN.
    """
    tables = [
        _table(part, headings, FREE, _meant_fields(known, headings, taken=set(), besides={}))
        for part in _wanted_sheets(grid, sheet)
        for headings in heading_rows(part)
        if heading_row in {None, headings.row}
    ]
    if not tables:
        raise NotATable(Finding.NO_HEADINGS, file=grid.file_name)
    best = max(tables, key=lambda table: (*_worth(table), len(table.mapping.columns)))
    return replace(best, others=tuple(dict.fromkeys(t.sheet.name for t in tables if t.sheet is not best.sheet)))


def _worth(table: SourceTable) -> tuple[int, int, int]:
    return (len(table.columns), -table.depth, len(table.sheet.rows) - table.heading_row)


def _wanted_layouts(known: SourceFields, grid: Grid, name: str | None) -> tuple[Layout, ...]:
    wanted = tuple(layout for layout in (*known.layouts, FREE) if name in {None, layout.name})
    if not wanted:
        names = tuple(layout.value for layout in LayoutName)
        raise NotATable(Finding.LAYOUT_UNKNOWN, file=grid.file_name, layout=clean(name or ""), known=names)
    return wanted


def _wanted_sheets(grid: Grid, name: str | None) -> tuple[SourceSheet, ...]:
    wanted = tuple(sheet for sheet in grid.sheets if name in {None, sheet.name})
    if not wanted:
        known = tuple(sheet.name for sheet in grid.sheets)
        raise NotATable(Finding.SHEET_UNKNOWN, file=grid.file_name, sheet=clean(name or ""), known=known)
    return wanted


def _remembered_tables(
    known: SourceFields, rows: list[tuple[SourceSheet, HeadingRows]], remembered: Remembered
) -> list[SourceTable]:
    """The tables whose headings somebody mapped; one of a known layout stays of that layout."""
    found = (
        (sheet, headings, recalled(remembered, headings.texts, known.columns)) for sheet, headings in rows if remembered
    )
    return [
        _table(
            sheet,
            headings,
            next((table.layout for table in _known_tables(known, sheet, headings, known.layouts)), FREE),
            {column: (field, KNOWN) for column, field in fields.items()},
        )
        for sheet, headings, fields in found
        if fields is not None
    ]


def _known_tables(
    known: SourceFields, sheet: SourceSheet, headings: HeadingRows, layouts: tuple[Layout, ...]
) -> Iterator[SourceTable]:
    """The tables of known layouts at these headings; further headings are added where they surely mean a field."""
    for layout in layouts:
        if layout is FREE:
            continue
        fields = recognised_columns(headings.texts, layout)
        taken = {field for field, _ in fields.values()}
        if not fields or missing_headings(taken, layout):
            continue
        meant = _meant_fields(known, headings, taken=taken, besides=fields)
        fields |= {column: found for column, found in meant.items() if found[1] >= SURE}
        yield _table(sheet, headings, layout, fields)


def _meant_table(known: SourceFields, sheet: SourceSheet, headings: HeadingRows) -> SourceTable | None:
    fields = _meant_fields(known, headings, taken=set(), besides={})
    meant = {field for field, _ in fields.values()}
    if Known.ACTIVITY not in meant or _SUBSTANCE.isdisjoint(meant) or len(meant) < _FEWEST_FIELDS:
        return None
    return _table(sheet, headings, FREE, fields)


def _meant_fields(
    known: SourceFields, headings: HeadingRows, taken: set[FieldName | None], besides: _Fields
) -> dict[int, tuple[FieldName | None, int]]:
    """What the headings mean, the likeliest first, each field once; a column without a clear meaning has None."""
    meant = {
        column: clear_meaning(known.meanings, headings.spellings(column))
        for column, text in enumerate(headings.texts)
        if text and column not in besides
    }
    fields: dict[int, tuple[FieldName | None, int]] = {}
    used = set(taken)
    for column, (field, confidence) in sorted(meant.items(), key=lambda item: (-item[1][1], item[0])):
        is_free = field is None or field in MANY or field not in used
        fields[column] = (field if is_free else None, confidence)
        used.add(field)
    return fields


def _table(sheet: SourceSheet, headings: HeadingRows, layout: Layout, fields: _Fields) -> SourceTable:
    first_row = headings.row + headings.depth
    columns = tuple(
        MappedColumn(
            column=column,
            heading=clean(text, _SAMPLE_LENGTH),
            field=fields.get(column, (None, 0))[0],
            confidence=fields.get(column, (None, 0))[1],
            samples=_samples(sheet, column, first_row),
        )
        for column, text in enumerate(headings.texts)
        if text or column in fields
    )
    mapping = ColumnMapping(fingerprint=fingerprint(headings.texts), columns=columns)
    return SourceTable(
        sheet=sheet,
        layout=layout,
        heading_row=headings.row,
        headings=headings.texts,
        mapping=mapping,
        depth=headings.depth,
    )


def _samples(sheet: SourceSheet, column: int, first_row: int) -> tuple[str, ...]:
    """The first different values of a column."""
    rows = sheet.rows[first_row - 1 : first_row - 1 + _SAMPLED_ROWS]
    texts = (clean(row[column], _SAMPLE_LENGTH) for row in rows if column < len(row))
    return tuple(dict.fromkeys(filter(None, texts)))[:SAMPLES]


def recognised_columns(texts: tuple[str, ...], layout: Layout) -> dict[int, tuple[FieldName | None, int]]:
    """Which columns of these headings hold which field of the layout; a repeated heading counts where it is first.

    IGNORED headings make the layout more certain.
    """
    places: dict[str, int] = {}
    for column, text in enumerate(texts):
        if heading := normal_heading(text):
            places.setdefault(heading, column)
    columns: dict[int, tuple[FieldName | None, int]] = {}
    found: set[FieldName] = set()
    for known in layout.columns:
        if known.field in found and known.field not in MANY:
            continue
        for spelling in map(normal_heading, known.headings):
            if (place := places.get(spelling)) is not None and place not in columns:
                columns[place] = (known.field, KNOWN)
                found.add(known.field)
                break
    return columns


def missing_headings(known: set[FieldName | None], layout: Layout) -> tuple[str, ...]:
    """Headings of required columns that are not among the known fields."""
    return tuple(column.headings[0] for column in layout.columns if column.required and column.field not in known)


def _no_columns(file: str, rows: list[tuple[SourceSheet, HeadingRows]], layouts: tuple[Layout, ...]) -> NotATable:
    """The refusal that names the nearest row and layout, so that the operator sees what to mend."""
    nearest: tuple[tuple[int, int], Layout, tuple[str, ...], tuple[str, ...]] | None = None
    for _, headings in rows:
        for layout in layouts:
            known = {field for field, _ in recognised_columns(headings.texts, layout).values()}
            missing = missing_headings(known, layout)
            if nearest is None or (len(known), -len(missing)) > nearest[0]:
                nearest = ((len(known), -len(missing)), layout, missing, headings.texts)
    if nearest is None or nearest[0][0] < _TELLING_HEADINGS:
        return NotATable(Finding.NO_HEADINGS, file=file)
    _, layout, missing, texts = nearest
    found = tuple(text for cell in texts if (text := clean(cell, _SHOWN_LENGTH)))[:_SHOWN_HEADINGS]
    return NotATable(Finding.NO_COLUMNS, file=file, layout=layout.name.value, found=found, missing=missing)
