"""What is to be said of the cells of a row before any field is read: faults, ditto marks, what is in a wrong column."""

import re
from collections.abc import Iterator, Sequence

from sessions.intake.contents import CellTrait, is_wording, may_be_a_number, traits_of
from sessions.intake.grid import UNCALCULATED
from sessions.intake.layouts import FieldName, Known
from sessions.intake.mapping import MappedColumn
from sessions.intake.readers.guards import column_letters
from sessions.intake.rows import SourceRow, is_ditto
from sessions.intake.verdicts import CellFinding, Why
from sessions.kernel.text import TEXT_LIMIT, clean

_NEVER_MONEY = frozenset({Known.ACTIVITY, Known.LOCATION, Known.PROBLEM, Known.UNIT})
_NEVER_A_DATE = _NEVER_MONEY - {Known.PROBLEM}
_TOLD = 40
_LONGEST_WISH = 120
_FIRST_WORDS = 2
_LISTED = re.compile(r"^\W{0,3}(?:1|a|i)[.)]\s*[^\W\d].*?(?<![\w.,])(?:2|b|ii)[.)]\s*[^\W\d]", re.IGNORECASE)
_BULLETS = re.compile(r"^\s*[-*\u2022\u2013\u25aa\uf0b7]\s*(?=[^\W\d])", re.MULTILINE)
_ON_ONE_LINE = re.compile(r"^- [^\W\d].* - [^\W\d]")
_PARTS = re.compile(r"[;\r\n]+")


def cell_findings(row: SourceRow, unsure: Sequence[MappedColumn], wish: str) -> Iterator[CellFinding]:
    """The findings of a row; `unsure` are the columns whose meaning is only likely, `wish` is its cell as it stands."""
    if Known.ACTIVITY not in row.texts:
        yield CellFinding(field=Known.ACTIVITY, was="", became="", why=Why.ACTIVITY_MISSING)
    elif lists_wishes(wish):
        yield CellFinding(field=Known.ACTIVITY, was=clean(wish, _LONGEST_WISH), became="", why=Why.SEVERAL_WISHES)
    for what, fault in row.faults.items():
        why = Why.FORMULA_NOT_CALCULATED if fault == UNCALCULATED else Why.CELL_ERROR
        yield CellFinding(field=what, was=fault, became="", why=why)
    for what, mark in row.dittos.items():
        yield CellFinding(
            field=what, was=mark, became=row.text(what), why=Why.AS_ABOVE if mark else Why.WISH_FROM_ABOVE
        )
    for column in unsure:
        if column.field is not None and column.field in row.texts:
            called = column.heading or column_letters(column.column + 1)
            yield CellFinding(field=column.field, was=called, became="", why=Why.COLUMN_GUESSED)
    for what, text in row.texts.items():
        if (why_not := _misplaced(what, text)) is not None:
            yield CellFinding(field=what, was=text, became="", why=why_not)
        if len(text) == TEXT_LIMIT:
            yield CellFinding(field=what, was=text[:_TOLD], became=str(TEXT_LIMIT), why=Why.TEXT_SHORTENED)


def _misplaced(what: FieldName, text: str) -> Why | None:
    """Why a text cannot well be what its column holds."""
    if what in _NEVER_MONEY and may_be_a_number(text):
        traits = traits_of(text)
        if CellTrait.MONEY in traits:
            return Why.MONEY_MISPLACED
        if CellTrait.DATE in traits and what in _NEVER_A_DATE:
            return Why.DATE_MISPLACED
    if what == Known.ACTIVITY and (is_ditto(text) or not is_wording(text)):
        return Why.NOT_A_WISH
    return None


def lists_wishes(cell: str) -> bool:
    """Whether a cell counts several wishes, by numbers, letters or bullets, or has a work in each of its parts."""
    if len(_BULLETS.findall(cell)) > 1 or _ON_ONE_LINE.match(cell) or _LISTED.match(clean(cell)):
        return True
    parts = [clean(part) for part in _PARTS.split(cell) if part.strip()]
    return len(parts) > 1 and all(map(_begins_with_a_work, parts))


def _begins_with_a_work(text: str) -> bool:
    words = text.split()
    return len(words) >= _FIRST_WORDS and CellTrait.WORK in traits_of(" ".join(words[:_FIRST_WORDS]))
