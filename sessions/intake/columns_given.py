"""Columns that somebody names: `biaya=G`, by letters or heading; `biaya=-` says that there is none."""

import re
from collections.abc import Mapping
from dataclasses import replace

from sessions.intake.grid import Finding, NotATable
from sessions.intake.layouts import FieldName, normal_heading
from sessions.intake.readers.guards import column_letters
from sessions.intake.source_table import SourceTable
from sessions.kernel.text import clean

NO_COLUMN = "-"
"""Says that no column holds the field."""

_LETTERS = re.compile(r"[a-z]{1,3}", re.IGNORECASE)


def with_columns(table: SourceTable, given: Mapping[FieldName, str], file: str) -> SourceTable:
    """The table with these fields in these columns. Raises NotATable: COLUMN_UNKNOWN."""
    mapping = table.mapping
    for field, text in given.items():
        if text == NO_COLUMN:
            old = mapping.places.get(field)
            mapping = mapping if old is None else mapping.with_field(old, None)
        else:
            mapping = mapping.with_field(_column(table, text, file), field)
    return replace(table, mapping=mapping)


def _column(table: SourceTable, text: str, file: str) -> int:
    """The column, from 0: its heading first, as a heading may be as short as letters are."""
    named = [c.column for c in table.mapping.columns if normal_heading(c.heading) == normal_heading(text)]
    if len(named) == 1 and normal_heading(text):
        return named[0]
    lettered = [c.column for c in table.mapping.columns if column_letters(c.column + 1) == text.upper()]
    if lettered and _LETTERS.fullmatch(text):
        return lettered[0]
    known = tuple(f"{column_letters(c.column + 1)} {c.heading}".strip() for c in table.mapping.columns)
    raise NotATable(Finding.COLUMN_UNKNOWN, file=file, column=clean(text), known=known)
