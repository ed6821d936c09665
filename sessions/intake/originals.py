"""The cells of a source row that a draft does not hold as they stood: they stay with the proposal for ever."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sessions.intake.headings import Table
from sessions.intake.layouts import Field
from sessions.intake.readers.grid import CELL_LIMIT
from sessions.intake.readers.zip_guard import column_letters
from sessions.intake.rows import Row
from sessions.intake.verdicts import CellFinding, Why
from sessions.proposals import SourceCell
from sessions.text import TEXT_LIMIT, clean

_HELD = frozenset(
    {
        Field.ACTIVITY,
        Field.PROBLEM,
        Field.LOCATION,
        Field.VOLUME,
        Field.UNIT,
        Field.COST,
        Field.AGENCY,
        Field.HOUSEHOLDS,
        Field.POOR_HOUSEHOLDS,
        Field.PRIORITY,
        Field.STANDARD_WORK,
        Field.DOCUMENTS,
        Field.LAND_STATUS,
        Field.FROM_WOMEN,
        Field.SIPD_ID,
        Field.DATE,
        Field.SUB_ACTIVITY,
        Field.THEMES,
        Field.NOTE,
        Field.PROPOSER,
        Field.NUMBER,
        Field.VILLAGE,
        Field.KECAMATAN,
        Field.RW,
    }
)
"""Fields whose text says no more than the draft does, unless there was something to find about it."""
_READ_OUT_OF = frozenset(
    {Why.PRIORITY_FROM_TEXT, Why.VILLAGE_FROM_ADDRESS, Why.VILLAGE_FROM_PROPOSER, Why.VILLAGE_GUESSED}
)
"""Findings that leave the cell they were read from as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Originals:
    """Which columns of one table are kept in any case, which hold which field, and how all of them are headed."""

    headings: Mapping[int, str]
    always: frozenset[int]
    fields: Mapping[int, Field]

    def of(self, row: Row, findings: Iterable[CellFinding]) -> tuple[SourceCell, ...]:
        """The cells about which there is a finding, and those of columns that no field of a draft is read from."""
        touched = {finding.field for finding in findings if finding.was and finding.why not in _READ_OUT_OF}
        if Field.VOLUME in touched:
            touched.add(Field.UNIT)
        columns = self.always.union(column for column, field in self.fields.items() if field in touched)
        return tuple(
            cell
            for column in sorted(columns)
            if column < len(row.cells) and row.cells[column]
            for cell in _cells(self.headings.get(column, ""), column, row.cells[column])
        )


def originals_of(table: Table) -> Originals:
    """What is kept of the rows of a table; columns to the right of the headings count as well."""
    fields = {mapped.column: mapped.field for mapped in table.mapping.columns if mapped.field is not None}
    if Field.PROPOSER not in fields.values() and Field.PROFILE in table.columns:
        fields[table.columns[Field.PROFILE]] = Field.PROPOSER
    width = max((len(row) for row in table.sheet.rows[table.first_row - 1 :]), default=0)
    always = frozenset(column for column in range(width) if fields.get(column) not in _HELD)
    headings = {column: clean(heading) for column, heading in enumerate(table.headings)}
    return Originals(headings=headings, always=always, fields=fields)


@lru_cache(maxsize=8_192)
def _cells(heading: str, column: int, raw: str) -> tuple[SourceCell, ...]:
    """A cell in pieces that a decision can hold; many rows say the same in many columns."""
    text = clean(raw, CELL_LIMIT)
    return tuple(
        SourceCell(heading=heading or column_letters(column + 1), text=text[start : start + TEXT_LIMIT].strip())
        for start in range(0, len(text), TEXT_LIMIT)
    )
