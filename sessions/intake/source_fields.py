"""What the intake is told of the fields of a proposal: how files head them, how cells are read and written."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, Generic, Literal, TypeVar

from sessions.intake.layouts import HELPERS, FieldName, Known, Layout, LayoutColumn, SourceColumn, layouts_with
from sessions.intake.mapping import Meanings, meanings_of
from sessions.intake.verdicts import Why
from sessions.values.proposals import ProposalDraft

T = TypeVar("T")

FormCell = str | int | Decimal | None
"""What is in a cell of the form; None is a blank one."""


def as_written(text: str) -> tuple[str, Why | None]:
    """The text of a cell as it is."""
    return text, None


def in_words(value: object) -> str:
    """A value as text, empty for none: `ya`, the parts of several with commas."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "ya" if value is True else "" if value is None or value is False else str(value)


def form_cell(value: Any) -> FormCell:
    """A value in a cell of the form; the parts of several with semicolons."""
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return ("tidak", "ya")[value] if isinstance(value, bool) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class FormColumn:
    """How the sheet of the form asks for a field: in figures from 0 only, or offering choices; width in characters."""

    width: int = 15
    figures: Literal["whole", "decimal"] | None = None
    choices: tuple[str, ...] = ()
    is_strict: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SourceField(SourceColumn, Generic[T]):
    """A field of the draft, `name` being its attribute; one without a heading is in no file.

    `read` makes the value of a cell's text and tells why somebody should know; None where `drafting` has code for it,
    as for columns that serve two fields. `cell` is what the form holds, `examples` the values of its example rows.
    `is_compared`: a corrected file may change it.
    """

    read: Callable[[str], tuple[T, Why | None]] | None = None
    show: Callable[[T], str] = in_words
    cell: Callable[[T], FormCell] = form_cell
    form: FormColumn = FormColumn()
    examples: tuple[T, ...] = ()
    is_compared: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SourceFields:
    """All fields by name, and what follows from them.

    `columns` are those a file may have, the helping ones too, by name and in the order in which they are listed;
    `compared` the names of what a corrected file may change, in the order in which changes are told.
    """

    fields: Mapping[FieldName, SourceField[Any]]
    columns: Mapping[FieldName, SourceColumn]
    layouts: tuple[Layout, ...]
    meanings: Meanings
    compared: tuple[FieldName, ...]

    def __getitem__(self, name: FieldName) -> SourceField[Any]:
        return self.fields[name]

    @property
    def form(self) -> tuple[LayoutColumn, ...]:
        """The columns of our own form, left to right."""
        return tuple(column for column in self.layouts[0].columns if column.field != Known.IGNORED)


def source_fields(rows: Iterable[SourceField[Any]]) -> SourceFields:
    """What follows from these fields; those of the draft stand in its order where nothing else is said."""
    by_name = {row.name: row for row in rows}
    ordered = [by_name[FieldName(field.name)] for field in fields(ProposalDraft)]
    read = [row for row in ordered if row.heading]
    listed: list[SourceColumn] = [
        column for row in read for column in (row, *(helper for helper in HELPERS if helper.beside == row.name))
    ]
    columns = (*listed, *(helper for helper in HELPERS if helper.beside is None))
    compared = sorted((row.name for row in ordered if row.is_compared), key=lambda name: name != Known.VILLAGE)
    return SourceFields(
        fields=by_name,
        columns={column.name: column for column in columns},
        layouts=layouts_with(by_name.values()),
        meanings=meanings_of(columns),
        compared=tuple(compared),
    )
