"""The cells of a source row that a draft does not hold as they stood: they stay with the proposal for ever."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from sessions.intake.grid import CELL_LIMIT
from sessions.intake.layouts import FieldName, Known, normal_heading
from sessions.intake.readers.guards import column_letters
from sessions.intake.source_fields import SourceFields
from sessions.intake.source_table import SourceTable
from sessions.intake.verdicts import CellFinding, Why
from sessions.kernel.text import TEXT_LIMIT, clean
from sessions.values.proposals import SourceCell

_FAULT = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#{2,})|Err:5\d\d")
_DANGEROUS = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")
_APOSTROPHE = "'"


def guarded(text: str) -> str:
    """The text as it may stand in a CSV cell."""
    return _APOSTROPHE + text if text.startswith((*_DANGEROUS, _APOSTROPHE)) or is_fault(text) else text


def guarded_apostrophe(text: str) -> str:
    """The text as it may stand in a cell that is text by its type (XLSX): only an apostrophe needs a second one, and
    the name of an error one before it.
    """
    return _APOSTROPHE + text if text.startswith(_APOSTROPHE) or is_fault(text) else text


def is_fault(text: str) -> bool:
    """Whether a cell's text is what a spreadsheet shows for an error, or for a column too narrow: `#REF!`, `####`."""
    return text[:1] in {"#", "E"} and _FAULT.fullmatch(text) is not None


def bared(text: str) -> str:
    """The text of a cell without the apostrophe that guards it; another leading apostrophe belongs to the text."""
    if text.startswith(_APOSTROPHE) and (text[1:].startswith((*_DANGEROUS, _APOSTROPHE)) or is_fault(text[1:])):
        return text[1:]
    return text


UNREAD = frozenset({Known.NUMBER, Known.IGNORED})
"""Columns that make out the layout but never reach a draft."""

SHARED = frozenset({Known.VILLAGE, Known.KECAMATAN, Known.AGENCY, Known.PROPOSER})
"""Fields whose merged cell holds for all rows it covers; of an amount that would count it more than once."""

_OF_ITS_OWN = frozenset({Known.LOCATION, Known.VOLUME, Known.COST})
"""What a row has that is a wish of its own though its text stands in a merged cell that begins above."""

AS_ABOVE = SHARED | {Known.LOCATION, Known.UNIT}
"""Fields in which a ditto mark means what stands above."""

_DITTO = re.compile(
    r"s\W?d\W?a\W?|idem|sama dengan (?:di )?atas(?:nya)?|-?\s*[\"\u201d\u201c\u3003]\s*-?|''|,,", re.IGNORECASE
)
_LIST_MARKS = str.maketrans(dict.fromkeys("\r\n\u2022", ";"))
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One row. `number` is as a spreadsheet shows it; `cells` are all of its cells, as they stand in the file.

    `texts` holds the non-blank cells of the fields that are read; `faults` those that hold an error instead; `dittos`
    the marks in whose place a text has what stands above, "" for a wish that a merged cell covers. What stands in a
    second table beside is `aside`, and blank among the cells.
    """

    number: int
    cells: tuple[str, ...]
    texts: Mapping[FieldName, str]
    faults: Mapping[FieldName, str]
    aside: str = ""
    dittos: Mapping[FieldName, str] = field(default_factory=dict)

    def text(self, field: FieldName) -> str:
        """The cell of this field, "" where it is blank or there is no such column."""
        return self.texts.get(field, "")

    @property
    def filled(self) -> tuple[str, ...]:
        """All cells that are not blank, of whatever column, cleaned."""
        return tuple(text for cell in self.cells if (text := clean(cell)))


def rows_below_heading(table: SourceTable) -> Iterator[SourceRow]:
    """The rows from below the headings to the last that is not blank."""
    rows = table.sheet.rows
    last = max((number for number, row in enumerate(rows, start=1) if any(map(str.strip, row))), default=0)
    columns = [(field, place) for field, place in table.columns.items() if field not in UNREAD]
    aside = table.beside
    above: dict[FieldName, str] = {}
    for number in range(table.first_row, last + 1):
        row = _row(table, columns, number, above)
        yield replace(row, **_parted(row.cells, aside)) if aside else row


def _parted(cells: Sequence[str], aside: Container[int]) -> dict[str, Any]:
    own = tuple("" if column in aside else cell for column, cell in enumerate(cells))
    return {"cells": own, "aside": clean(" ".join(cell for n, cell in enumerate(cells) if n in aside))}


def is_ditto(text: str) -> bool:
    """Whether a cell says that what stands above holds: `sda`, `idem`, a ditto mark."""
    return _DITTO.fullmatch(text) is not None


def heading_text(table: SourceTable, field: FieldName) -> str:
    """The heading of a field as it is in the file."""
    return clean(table.headings[table.columns[field]])


def columns_named(row: Sequence[str], headings: Mapping[str, Container[str]]) -> dict[str, int]:
    """Where in a row of headings each field is, by the first heading (`normal_heading`) that means it."""
    words = [normal_heading(cell) for cell in row]
    found = {name: [place for place, word in enumerate(words) if word in known] for name, known in headings.items()}
    return {name: places[0] for name, places in found.items() if places}


def cells_named(row: Sequence[str], columns: Mapping[str, int], limit: int = TEXT_LIMIT) -> dict[str, str]:
    """The cleaned cells of a row by their fields, "" where the row is shorter."""
    return {field: clean(row[place], limit) if place < len(row) else "" for field, place in columns.items()}


@lru_cache(maxsize=8_192)
def cell_text(raw: str) -> str:
    """A cell in safe characters, without a guarding apostrophe and what a spreadsheet wrote for a control character."""
    if "_x" in raw:
        raw = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), raw)
    return bared(clean(raw))


def _row(
    table: SourceTable, columns: list[tuple[FieldName, int]], number: int, above: dict[FieldName, str]
) -> SourceRow:
    """One row; `above` holds the texts further up, for the cells that a merged cell covers and for ditto marks."""
    cells = table.sheet.rows[number - 1]
    texts: dict[FieldName, str] = {}
    faults: dict[FieldName, str] = {}
    dittos: dict[FieldName, str] = {}
    for name, place in columns:
        raw = cells[place] if place < len(cells) else ""
        if name == Known.DOCUMENTS:
            raw = raw.translate(_LIST_MARKS)
        text = cell_text(raw)
        if not text and name in SHARED and (number, place + 1) in table.sheet.covered:
            text = above.get(name, "")
        if name in AS_ABOVE and name in above and is_ditto(text):
            dittos[name], text = text, above[name]
        if text and not is_fault(raw.strip()):
            texts[name] = above[name] = text
        elif fault := text or table.sheet.faults.get((number, place + 1)):
            faults[name] = fault
    if (
        Known.ACTIVITY not in texts
        and Known.ACTIVITY in above
        and (number, table.columns.get(Known.ACTIVITY, 0) + 1) in table.sheet.covered
        and not _OF_ITS_OWN.isdisjoint(texts)
    ):
        texts[Known.ACTIVITY], dittos[Known.ACTIVITY] = above[Known.ACTIVITY], ""
    return SourceRow(number=number, cells=cells, texts=texts, faults=faults, dittos=dittos)


_HELD = (Known.NUMBER, Known.KECAMATAN, Known.RW)
"""Helping columns whose text says no more than the draft does."""

_READ_OUT_OF = frozenset(
    {Why.PRIORITY_FROM_TEXT, Why.VILLAGE_FROM_ADDRESS, Why.VILLAGE_FROM_PROPOSER, Why.VILLAGE_GUESSED}
)
"""Findings that leave the cell they were read from as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Originals:
    """Which columns of one table are kept in any case, which hold which field, and how all of them are headed."""

    headings: Mapping[int, str]
    always: frozenset[int]
    fields: Mapping[int, FieldName]

    def of(self, row: SourceRow, findings: Iterable[CellFinding]) -> tuple[SourceCell, ...]:
        """The cells about which there is a finding, and those of columns that no field of a draft is read from."""
        touched = {finding.field for finding in findings if finding.was and finding.why not in _READ_OUT_OF}
        if Known.VOLUME in touched:
            touched.add(Known.UNIT)
        columns = self.always.union(column for column, field in self.fields.items() if field in touched)
        return tuple(
            cell
            for column in sorted(columns)
            if column < len(row.cells) and row.cells[column]
            for cell in _cells(self.headings.get(column, ""), column, row.cells[column])
        )


def originals_of(known: SourceFields, table: SourceTable) -> Originals:
    """What is kept of the rows of a table; columns to the right of the headings count as well.

    The text of a field says no more than the draft does, unless there was something to find about it.
    """
    fields = {mapped.column: mapped.field for mapped in table.mapping.columns if mapped.field is not None}
    if Known.PROPOSER not in fields.values() and Known.PROFILE in table.columns:
        fields[table.columns[Known.PROFILE]] = Known.PROPOSER
    width = max((len(row) for row in table.sheet.rows[table.first_row - 1 :]), default=0)
    held = {*_HELD, *known.fields}
    always = frozenset(column for column in range(width) if fields.get(column) not in held)
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
