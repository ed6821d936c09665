"""Which column is read as which field, with how much confidence: plain data to look at, to change and to remember.

A mapping is remembered by the fingerprint of its headings, so that the next file of the same village, or the next
month's, is read the same way without asking. What is remembered is plain JSON: fingerprint -> column -> field.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sessions.intake.layouts import Field, normal_heading
from sessions.intake.meanings import SURE

Remembered = Mapping[str, Mapping[str, str]]
"""Fingerprint -> number of the column from 0, as text -> value of the Field. Unknown entries are passed over."""

KNOWN = 100
"""Confidence of a heading that a layout lists, and of a column that somebody mapped."""

MANY = frozenset({Field.IGNORED})
"""Fields that several columns may have; of every other there is one."""

_FINGERPRINT_DIGITS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedColumn:
    """A column counted from 0, its heading and first values, and the field it is read as; None: it is left out."""

    column: int
    heading: str
    field: Field | None = None
    confidence: int = 0
    samples: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether it can be read without flagging its rows."""
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """The columns of one table, left to right; blank headings are left out unless somebody mapped them."""

    fingerprint: str
    columns: tuple[MappedColumn, ...]

    @property
    def places(self) -> Mapping[Field, int]:
        """Each field that is read with its column; of several IGNORED columns the first."""
        places: dict[Field, int] = {}
        for mapped in self.columns:
            if mapped.field is not None:
                places.setdefault(mapped.field, mapped.column)
        return places

    @property
    def unread(self) -> tuple[MappedColumn, ...]:
        """Columns that nothing is read from, because nobody knows what they mean."""
        return tuple(mapped for mapped in self.columns if mapped.field is None)

    @property
    def unsure(self) -> tuple[MappedColumn, ...]:
        """Columns that are read by a meaning that is likely but not certain."""
        return tuple(m for m in self.columns if m.field not in {None, *MANY} and not m.is_sure)

    def with_field(self, column: int, field: Field | None) -> "ColumnMapping":
        """The mapping with one column set by hand; a field that another column had moves here."""
        return replace(self, columns=tuple(_set(mapped, column, field) for mapped in self.columns))

    def plain(self) -> dict[str, str]:
        """The mapping as it is remembered."""
        return {str(m.column): m.field.value for m in self.columns if m.field is not None}


NO_MAPPING = ColumnMapping(fingerprint="", columns=())
"""The mapping of no table at all."""


def _set(mapped: MappedColumn, column: int, field: Field | None) -> MappedColumn:
    if mapped.column == column:
        return replace(mapped, field=field, confidence=KNOWN if field else 0)
    if field is not None and field not in MANY and mapped.field is field:
        return replace(mapped, field=None, confidence=0)
    return mapped


def fingerprint(headings: Sequence[str]) -> str:
    """The same for headings that differ in case, punctuation and blanks only; blank ones at the end do not count."""
    words = [normal_heading(heading) for heading in headings]
    while words and not words[-1]:
        words.pop()
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()[:_FINGERPRINT_DIGITS]


def remember(store: Remembered, mapping: ColumnMapping) -> dict[str, Mapping[str, str]]:
    """The store with this mapping in it, in place of an older one for the same headings."""
    return {**store, mapping.fingerprint: mapping.plain()}


def recalled(store: Remembered, headings: Sequence[str]) -> dict[int, Field] | None:
    """Column -> field as remembered for these headings, None where nothing usable is."""
    plain = store.get(fingerprint(headings))
    if not isinstance(plain, Mapping):
        return None
    known = {field.value: field for field in Field}
    columns = {
        int(column): known[field]
        for column, field in plain.items()
        if str(column).isdecimal() and int(column) < len(headings) and field in known
    }
    return columns if Field.ACTIVITY in columns.values() else None
