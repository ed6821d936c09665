"""A table of a file: its sheet, the rows of its headings, and what each column is read as."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sessions.intake.contents import CellContents, contents_of
from sessions.intake.evidence import Because, Evidence
from sessions.intake.grid import SourceSheet
from sessions.intake.heading_rows import HeadingRows
from sessions.intake.layouts import FieldName, Layout
from sessions.intake.mapping import ColumnMapping, MappedColumn, fingerprint
from sessions.intake.relations import related
from sessions.intake.repairs.places import VillageNames, is_of_kecamatan
from sessions.intake.roles import ColumnRole, Headed, roles_of
from sessions.intake.source_fields import SourceFields
from sessions.kernel.text import clean

SAMPLES = 3
"""Values of a column that are shown beside its heading."""

_SAMPLED_ROWS = 200
_TEXTS = 8_192
_SAMPLE_LENGTH = 60


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
    def is_as_before(self) -> bool:
        """Whether its columns are read as somebody arranged them."""
        return any(told.because is Because.AS_BEFORE for c in self.mapping.columns for told in c.evidence)

    @property
    def beside(self) -> frozenset[int]:
        """The columns of a second table at its side."""
        other = [c for c in self.mapping.columns if any(told.because is Because.OTHER_TABLE for told in c.evidence)]
        return frozenset(column.column for column in other)

    @property
    def first_row(self) -> int:
        """The row below the headings, from 1."""
        return self.heading_row + self.depth


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is sought: the fields there are, and the names of the office, None where no office is known."""

    known: SourceFields
    names: VillageNames | None = None

    def names_village(self, text: str) -> bool:
        """Whether the text names a village of the office."""
        return self.names is not None and bool(self.names.by_code(text) or self.names.mentioned(text))

    def names_kecamatan(self, text: str) -> bool:
        """Whether the text is the name of the kecamatan."""
        return self.names is not None and len(text) < _SAMPLE_LENGTH and is_of_kecamatan(text, self.names.office)


def table_of(
    sought: Sought, sheet: SourceSheet, headings: HeadingRows, layout: Layout, given: Mapping[int, FieldName]
) -> SourceTable:
    """The table with each column in its role; `given` columns have theirs."""
    first = headings.row + headings.depth
    width = max((len(row) for row in sheet.rows[headings.row - 1 : first + _SAMPLED_ROWS]), default=0)
    headed = [_headed(headings, column) for column in range(width)]
    names = (lru_cache(_TEXTS)(sought.names_village), lru_cache(_TEXTS)(sought.names_kecamatan))
    contents = contents_of(sheet, first, width, *names)
    aside = _beside(headed, contents)
    shown = [Headed() if column in aside else one for column, one in enumerate(headed)]
    roles = related(roles_of(sought.known, shown, contents, given), shown, contents, given)
    other = ColumnRole(evidence=(Evidence(because=Because.OTHER_TABLE),))
    return table_as(sheet, headings, layout, [other if n in aside else role for n, role in enumerate(roles)])


def _headed(headings: HeadingRows, column: int) -> Headed:
    if column >= len(headings.texts):
        return Headed()
    return Headed(
        spellings=headings.spellings(column),
        carried=headings.carried[column] if column < len(headings.carried) else "",
    )


def _beside(headed: Sequence[Headed], contents: Sequence[CellContents]) -> frozenset[int]:
    """The columns of a second table: right of an empty column, and filled in few of the rows."""
    most = max((held.filled for held in contents), default=0)
    for gap in range(1, len(headed)):
        if headed[gap].spellings or contents[gap].filled:
            continue
        right = range(gap + 1, len(headed))
        if right and 2 * max(contents[column].filled for column in right) < most:
            return frozenset(right)
    return frozenset()


def table_as(sheet: SourceSheet, headings: HeadingRows, layout: Layout, roles: Sequence[ColumnRole]) -> SourceTable:
    """The table with these roles for its columns, left to right."""
    first_row = headings.row + headings.depth
    texts = (*headings.texts, *[""] * (len(roles) - len(headings.texts)))
    columns = tuple(
        MappedColumn(
            column=column,
            heading=clean(texts[column], _SAMPLE_LENGTH),
            field=role.field,
            confidence=role.confidence,
            samples=samples,
            evidence=role.evidence,
            looks_like=role.looks_like,
        )
        for column, role in enumerate(roles)
        if (samples := _samples(sheet, column, first_row)) or texts[column] or role.field
    )
    mapping = ColumnMapping(fingerprint=fingerprint(headings.texts), columns=columns)
    return SourceTable(
        sheet=sheet,
        layout=layout,
        heading_row=headings.row,
        headings=texts,
        mapping=mapping,
        depth=headings.depth,
    )


def _samples(sheet: SourceSheet, column: int, first_row: int) -> tuple[str, ...]:
    """The first different values of a column."""
    rows = sheet.rows[first_row - 1 : first_row - 1 + _SAMPLED_ROWS]
    texts = (clean(row[column], _SAMPLE_LENGTH) for row in rows if column < len(row))
    return tuple(dict.fromkeys(filter(None, texts)))[:SAMPLES]
