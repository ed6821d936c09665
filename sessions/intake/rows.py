"""A row of a recognised table with its cells by field, cleaned."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sessions.intake.cells import bared, is_fault
from sessions.intake.headings import Table
from sessions.intake.layouts import Field
from sessions.text import clean

UNREAD = frozenset({Field.NUMBER, Field.IGNORED})
"""Columns that make out the layout but never reach a draft."""

SHARED = frozenset({Field.VILLAGE, Field.KECAMATAN, Field.AGENCY, Field.PROPOSER})
"""Fields whose merged cell holds for all rows it covers; of an amount that would count it more than once."""

_LIST_MARKS = str.maketrans(dict.fromkeys("\r\n\u2022", ";"))
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. `number` is as a spreadsheet shows it; `cells` are all of its cells, as they stand in the file.

    `texts` holds the non-blank cells of the fields that are read; `faults` those that hold an error instead.
    """

    number: int
    cells: tuple[str, ...]
    texts: Mapping[Field, str]
    faults: Mapping[Field, str]

    def text(self, field: Field) -> str:
        """The cell of this field, "" where it is blank or there is no such column."""
        return self.texts.get(field, "")

    @property
    def filled(self) -> tuple[str, ...]:
        """All cells that are not blank, of whatever column, cleaned."""
        return tuple(text for cell in self.cells if (text := clean(cell)))


def rows_below_heading(table: Table) -> Iterator[Row]:
    """The rows from below the headings to the last that is not blank."""
    rows = table.sheet.rows
    last = max((number for number, row in enumerate(rows, start=1) if any(map(str.strip, row))), default=0)
    columns = [(field, place) for field, place in table.columns.items() if field not in UNREAD]
    above: dict[Field, str] = {}
    for number in range(table.first_row, last + 1):
        yield _row(table, columns, number, above)


def heading_text(table: Table, field: Field) -> str:
    """The heading of a field as it stands in the file."""
    return clean(table.headings[table.columns[field]])


@lru_cache(maxsize=8_192)
def cell_text(raw: str) -> str:
    """A cell in safe characters, without a guarding apostrophe and what a spreadsheet wrote for a control character."""
    if "_x" in raw:
        raw = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), raw)
    return bared(clean(raw))


def _row(table: Table, columns: list[tuple[Field, int]], number: int, above: dict[Field, str]) -> Row:
    """One row; `above` holds the texts of SHARED fields further up, for the cells that a merged cell covers."""
    cells = table.sheet.rows[number - 1]
    texts: dict[Field, str] = {}
    faults: dict[Field, str] = {}
    for field, place in columns:
        raw = cells[place] if place < len(cells) else ""
        if field is Field.DOCUMENTS:
            raw = raw.translate(_LIST_MARKS)
        text = cell_text(raw)
        if not text and field in SHARED and (number, place + 1) in table.sheet.covered:
            text = above.get(field, "")
        if text and not is_fault(raw.strip()):
            texts[field] = above[field] = text
        elif fault := text or table.sheet.faults.get((number, place + 1)):
            faults[field] = fault
    return Row(number=number, cells=cells, texts=texts, faults=faults)
