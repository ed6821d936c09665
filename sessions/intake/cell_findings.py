"""What is to be said of the cells of a row before any field is read: faults, ditto marks, what is in a wrong column."""

from collections.abc import Iterator, Sequence

from sessions.intake.contents import CellTrait, traits_of
from sessions.intake.grid import UNCALCULATED
from sessions.intake.layouts import FieldName, Known
from sessions.intake.mapping import MappedColumn
from sessions.intake.rows import SourceRow, is_ditto
from sessions.intake.verdicts import CellFinding, Why
from sessions.kernel.text import TEXT_LIMIT

_NEVER_MONEY = frozenset({Known.ACTIVITY, Known.LOCATION, Known.PROBLEM, Known.UNIT})
_NEVER_A_DATE = frozenset({Known.ACTIVITY, Known.LOCATION, Known.UNIT})
_TOLD = 40


def cell_findings(row: SourceRow, unsure: Sequence[MappedColumn]) -> Iterator[CellFinding]:
    """The findings of a row; `unsure` are the columns whose meaning is only likely."""
    if Known.ACTIVITY not in row.texts:
        yield CellFinding(field=Known.ACTIVITY, was="", became="", why=Why.ACTIVITY_MISSING)
    for what, fault in row.faults.items():
        why = Why.FORMULA_NOT_CALCULATED if fault == UNCALCULATED else Why.CELL_ERROR
        yield CellFinding(field=what, was=fault, became="", why=why)
    for what, mark in row.dittos.items():
        yield CellFinding(field=what, was=mark, became=row.text(what), why=Why.AS_ABOVE)
    for column in unsure:
        if column.field is not None and column.field in row.texts:
            yield CellFinding(field=column.field, was=column.heading, became="", why=Why.COLUMN_GUESSED)
    for what, text in row.texts.items():
        if (why_not := _misplaced(what, text)) is not None:
            yield CellFinding(field=what, was=text, became="", why=why_not)
        if len(text) == TEXT_LIMIT:
            yield CellFinding(field=what, was=text[:_TOLD], became=str(TEXT_LIMIT), why=Why.TEXT_SHORTENED)


def _misplaced(what: FieldName, text: str) -> Why | None:
    """Why a text cannot well be what its column holds."""
    traits = traits_of(text)
    if what in _NEVER_MONEY and CellTrait.MONEY in traits:
        return Why.MONEY_MISPLACED
    if what in _NEVER_A_DATE and CellTrait.DATE in traits:
        return Why.DATE_MISPLACED
    if what == Known.ACTIVITY and (is_ditto(text) or traits & {CellTrait.UNIT, CellTrait.TEXT} != {CellTrait.TEXT}):
        return Why.NOT_A_WISH
    return None
