"""A table of a file: its sheet, the rows of its headings, and what each column is read as."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sessions.intake.contents import NOTHING, CellContents, CellTrait, contents_of
from sessions.intake.evidence import OF_HEADINGS, Because, Evidence
from sessions.intake.grid import SourceSheet
from sessions.intake.heading_rows import HeadingRows
from sessions.intake.layouts import FieldName, Known, Layout
from sessions.intake.mapping import ColumnMapping, MappedColumn, fingerprint
from sessions.intake.relations import by_year, related
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
    def above(self) -> Sequence[str]:
        """The lines above the headings; of a message those above its first wish."""
        if self.sheet.message is None:
            return [" ".join(row) for row in self.sheet.rows[: self.heading_row - 1]]
        first = min(self.sheet.message.listed, default=self.heading_row)
        return [row[0] for row in self.sheet.rows[: first - 1]]

    @property
    def beside(self) -> frozenset[int]:
        """The columns of a second table at its side."""
        return frozenset(column.column for column in self.mapping.columns if column.is_aside)

    @property
    def first_row(self) -> int:
        """The row below the headings, from 1."""
        return self.heading_row + self.depth


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is sought: the fields there are, the names of the office, None where no office is known, and the year whose
    plan the wishes are for, None where nobody says.
    """

    known: SourceFields
    names: VillageNames | None = None
    year: int | None = None

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
    aside = _beside(sought, headed, contents)
    shown = [Headed() if column in aside else one for column, one in enumerate(headed)]
    shown, other_years = by_year(shown, contents, sought.year)
    fixed = {**other_years, **_of_villages(sought, shown, contents), **aside}
    held = [NOTHING if column in fixed else one for column, one in enumerate(contents)]
    roles = related(roles_of(sought.known, shown, held, given), shown, held, given)
    return table_as(sheet, headings, layout, [fixed.get(n, role) for n, role in enumerate(roles)])


def _headed(headings: HeadingRows, column: int) -> Headed:
    if column >= len(headings.texts):
        return Headed()
    return Headed(
        spellings=headings.spellings(column),
        carried=headings.carried[column] if column < len(headings.carried) else "",
    )


def _beside(sought: Sought, headed: Sequence[Headed], contents: Sequence[CellContents]) -> Mapping[int, ColumnRole]:
    """The columns of a second table: right of an empty column, and filled in few of the rows or a list of wishes too;
    or without any gap, where all headings of the first come again. What they look like is what they are in their list.
    """
    most = max((held.filled for held in contents), default=0)
    for gap in range(1, len(headed)):
        is_gap = not (headed[gap].spellings or contents[gap].filled)
        right = range(gap + is_gap, len(headed))
        if not right or not (is_gap or _begins_again(headed, gap)):
            continue
        left, other = (
            roles_of(sought.known, [headed[n] for n in part], [contents[n] for n in part], {})
            for part in (range(gap), right)
        )
        is_list = all(any(_is_wish(role) for role in roles) for roles in (left, other))
        if is_list or (is_gap and 2 * max(contents[column].filled for column in right) < most):
            return {
                column: ColumnRole(
                    evidence=(Evidence(because=Because.OTHER_TABLE, count=contents[column].filled),),
                    looks_like=role.field if is_list else None,
                )
                for column, role in zip(right, other, strict=True)
            }
    return {}


def _of_villages(
    sought: Sought, headed: Sequence[Headed], contents: Sequence[CellContents]
) -> Mapping[int, ColumnRole]:
    """The columns of amounts that are each called after a village, where there are several."""
    named = {
        column: ColumnRole(evidence=(Evidence(because=Because.OF_VILLAGE),))
        for column, (one, held) in enumerate(zip(headed, contents, strict=True))
        if one.spellings and sought.names is not None and sought.names.by_name(one.spellings[-1]) is not None
        if held.share(CellTrait.NUMBER) > 1 / 2 and held.traits[CellTrait.MONEY]
    }
    return named if len(named) > 1 else {}


def _begins_again(headed: Sequence[Headed], place: int) -> bool:
    """Whether from here on the same headings come as from the left."""
    return 2 * place == len(headed) and place > 1 and list(headed[:place]) == list(headed[place:])


def _is_wish(role: ColumnRole) -> bool:
    return role.field == Known.ACTIVITY and any(told.because in OF_HEADINGS for told in role.evidence)


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
