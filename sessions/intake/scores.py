"""How well a column's cells agree with what its heading says, or speak for a field where the heading says nothing.

A score runs from -100 (it cannot be) to 100 (it can be nothing else); fewer cells than FEWEST speak for nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sessions.intake.contents import CellContents, CellTrait
from sessions.intake.evidence import Because, Evidence
from sessions.intake.layouts import FieldName, Known

FEWEST = 4
"""Cells that must be filled before they can speak for a field; against one speak two."""

_FEWEST_AGAINST = 2
CERTAINLY, NEVER = 100.0, -100.0

_MOSTLY = 0.6
_NEARLY_ALL = 0.8
_CATEGORY = 0.35
_CATEGORY_CELLS = 8
_WORDS_OF_A_WISH = 4
_WORDS_OF_A_NAME = 4
_WORDS_OF_A_PLACE = 7
_FEW_NAMES = 0.4
_SMALL = 10_000
_WORDS_OF_A_UNIT = 2
_RISING = 0.95
_BARE_VILLAGES = 0.9
"""What names of villages are worth as places; of a column of villages they are worth more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedColumn:
    """A column as it is judged: its contents, those of its right neighbour, and what its heading lets expect.

    `is_scaled`: the heading counts in thousands or millions; `is_plainly_money`: it has a word that means nothing else.
    """

    contents: CellContents
    right: CellContents
    left: CellContents
    is_scaled: bool = False
    is_plainly_money: bool = False


def _cost(column: JudgedColumn) -> float:
    found = column.contents
    if found.share(CellTrait.NUMBER) < 1 / 2 or found.share(CellTrait.PHONE) > 1 / 3:
        return NEVER
    if found.share(CellTrait.YEAR) > _NEARLY_ALL or found.share(CellTrait.MEASURED) > 1 / 3:
        return NEVER
    if money_share(found) >= _MOSTLY:
        is_running = found.counting > _MOSTLY or (found.rising > _RISING and found.share(CellTrait.ROUND) < 1 / 2)
        return NEVER if is_running and found.filled > _CATEGORY_CELLS else CERTAINLY * money_share(found)
    if column.is_scaled or column.is_plainly_money:
        return 0
    return -70 if found.middle < _SMALL else -30


def money_share(found: CellContents) -> float:
    """The part of the cells that are not zero and hold an amount of rupiah."""
    zeros = sum(not value for value in found.values.values())
    return found.traits[CellTrait.MONEY] / (found.filled - zeros) if found.filled > zeros else 0


def _activity(column: JudgedColumn) -> float:
    found = column.contents
    if found.share(CellTrait.TEXT) < _MOSTLY:
        return NEVER
    if found.share(CellTrait.AGENCY) > _MOSTLY and found.share(CellTrait.WORK) < _MOSTLY:
        return -80
    if (
        found.villages > _MOSTLY * found.filled
        and found.words < _WORDS_OF_A_NAME
        and found.share(CellTrait.WORK) < 1 / 2
    ):
        return -80
    score = 30 * min(1, found.words / _WORDS_OF_A_WISH) + 40 * found.variety + 30 * found.share(CellTrait.WORK)
    if is_category(found):
        score -= 70
    if found.share(CellTrait.PLACE) > _NEARLY_ALL and found.share(CellTrait.WORK) < 1 / 3:
        score -= 40
    return score


def is_category(found: CellContents) -> bool:
    """Whether few texts stand there again and again."""
    return found.variety < _CATEGORY and found.filled >= _CATEGORY_CELLS


def _village(column: JudgedColumn) -> float:
    found = column.contents
    named = found.villages / found.filled
    if found.share(CellTrait.WORK) > 1 / 2:
        return -60
    if not named:
        return -20 if found.share(CellTrait.TEXT) else NEVER
    return CERTAINLY * named * (1 if found.words <= _WORDS_OF_A_PLACE else 0.8)


def _location(column: JudgedColumn) -> float:
    found = column.contents
    if found.share(CellTrait.NUMBER) > _NEARLY_ALL:
        return NEVER
    named = _BARE_VILLAGES * found.villages / found.filled
    return CERTAINLY * max(found.share(CellTrait.PLACE), named) - 40 * found.share(CellTrait.WORK)


def _volume(column: JudgedColumn) -> float:
    found = column.contents
    if (
        found.share(CellTrait.YEAR) > _NEARLY_ALL
        or found.share(CellTrait.CODE) > _MOSTLY
        or money_share(found) >= _MOSTLY
    ):
        return NEVER
    numbers = found.share(CellTrait.NUMBER) + found.share(CellTrait.MEASURED)
    if numbers < 1 / 3:
        return NEVER
    is_numbering = found.counting > _MOSTLY and found.filled > _CATEGORY_CELLS
    return CERTAINLY * min(1, numbers) - (80 if is_numbering else 0)


def _volume_alone(column: JudgedColumn) -> float:
    """Bare numbers are a volume only where a column of units stands to their right."""
    is_with_unit = column.right.filled and column.right.share(CellTrait.UNIT) > _MOSTLY
    is_measured = column.contents.share(CellTrait.MEASURED) > _MOSTLY
    return _volume(column) if is_with_unit or is_measured else 0


def _unit(column: JudgedColumn) -> float:
    found = column.contents
    units = found.share(CellTrait.UNIT) + found.share(CellTrait.MEASURED) / 2
    is_no_unit = found.words > _WORDS_OF_A_UNIT or found.share(CellTrait.NUMBER) > _MOSTLY
    return CERTAINLY * units if units else (-60 if is_no_unit else -20)


def _agency(column: JudgedColumn) -> float:
    return CERTAINLY * column.contents.share(CellTrait.AGENCY)


def _kecamatan(column: JudgedColumn) -> float:
    found = column.contents
    own = found.kecamatan / found.filled
    is_of_few = own > _FEW_NAMES and found.variety <= _FEW_NAMES and found.words <= _WORDS_OF_A_UNIT
    return 0.95 * CERTAINLY if is_of_few else CERTAINLY * own


def _number(column: JudgedColumn) -> float:
    found = column.contents
    if found.share(CellTrait.NUMBER) < _MOSTLY or money_share(found) > _MOSTLY:
        return -20
    return CERTAINLY * max(found.counting, 0.9 * found.rising)


def _counted(column: JudgedColumn) -> float:
    found = column.contents
    return NEVER if found.share(CellTrait.NUMBER) + found.share(CellTrait.MEASURED) < 1 / 3 else 0


def _dated(column: JudgedColumn) -> float:
    dates = column.contents.share(CellTrait.DATE)
    return CERTAINLY * dates if dates else NEVER


def _detail(column: JudgedColumn) -> float:
    found = column.contents
    return CERTAINLY if found.share(CellTrait.MEASURED) > 1 / 3 else NEVER


_AGAINST_HEADING: Mapping[FieldName, Callable[[JudgedColumn], float]] = {
    Known.COST: _cost,
    Known.COST_LIMIT: _cost,
    Known.ACTIVITY: _activity,
    Known.VILLAGE: _village,
    Known.LOCATION: _location,
    Known.VOLUME: _volume,
    Known.UNIT: _unit,
    Known.AGENCY: _agency,
    Known.KECAMATAN: _kecamatan,
    Known.NUMBER: _number,
    Known.HOUSEHOLDS: _counted,
    Known.POOR_HOUSEHOLDS: _counted,
    Known.PRIORITY: _counted,
    Known.DATE: _dated,
    Known.DETAIL: _detail,
}
_ALONE: Mapping[FieldName, Callable[[JudgedColumn], float]] = {
    Known.COST: _cost,
    Known.ACTIVITY: _activity,
    Known.VILLAGE: _village,
    Known.LOCATION: _location,
    Known.VOLUME: _volume_alone,
    Known.UNIT: _unit,
    Known.AGENCY: _agency,
    Known.KECAMATAN: _kecamatan,
    Known.NUMBER: _number,
}
"""Fields that cells can speak for without any heading."""

BY_CONTENTS = tuple(_ALONE)


def agreement(field: FieldName, column: JudgedColumn) -> float:
    """How the cells agree with a heading that means this field."""
    judge = _AGAINST_HEADING.get(field)
    if judge is None or column.contents.filled < _FEWEST_AGAINST:
        return 0
    score = judge(column)
    return score if column.contents.filled >= FEWEST else min(score, 0)


def alone(field: FieldName, column: JudgedColumn, fewest: int = FEWEST) -> float:
    """How the cells speak for a field where no heading does; fewer than `fewest` say nothing."""
    judge = _ALONE.get(field)
    return judge(column) if judge and column.contents.filled >= fewest else 0


_TRAITS: Mapping[FieldName, tuple[Because, CellTrait]] = {
    Known.COST: (Because.MONEY, CellTrait.MONEY),
    Known.COST_LIMIT: (Because.MONEY, CellTrait.MONEY),
    Known.LOCATION: (Because.PLACES, CellTrait.PLACE),
    Known.UNIT: (Because.UNITS, CellTrait.UNIT),
    Known.AGENCY: (Because.AGENCIES, CellTrait.AGENCY),
    Known.DATE: (Because.DATES, CellTrait.DATE),
    Known.DETAIL: (Because.MEASURED, CellTrait.MEASURED),
}


def evidence_of(field: FieldName, column: JudgedColumn) -> tuple[Evidence, ...]:
    """What the cells say for a field, as far as they say anything."""
    found = column.contents
    because, count = Because.NUMBERS, 0
    if field in _TRAITS:
        because, trait = _TRAITS[field]
        count = found.traits[trait]
    elif field == Known.ACTIVITY:
        because, count = Because.DIFFERENT, found.distinct
    elif field == Known.VILLAGE:
        because, count = Because.VILLAGES, found.villages
    elif field == Known.KECAMATAN:
        because, count = Because.KECAMATAN, found.kecamatan
    elif field == Known.VOLUME:
        because = (
            Because.MEASURED if found.traits[CellTrait.MEASURED] > found.traits[CellTrait.NUMBER] else Because.NUMBERS
        )
        count = max(found.traits[CellTrait.MEASURED], found.traits[CellTrait.NUMBER])
    elif field == Known.NUMBER:
        because, count = Because.COUNTS, len(found.values)
    told = [Evidence(because=because, count=count, out_of=found.filled)] if count else []
    if field == Known.COST and column.left.filled and column.left.share(CellTrait.UNIT) > _MOSTLY:
        told.append(Evidence(because=Because.BESIDE_UNIT))
    return tuple(told)


_SETTLED = ((Because.DATES, CellTrait.DATE), (Because.FLAGS, CellTrait.FLAG), (Because.CODES, CellTrait.CODE))


def left_alone(found: CellContents) -> Evidence | None:
    """Why nobody need ask about a column without a field: it is empty, or holds dates, marks, codes, years."""
    if not found.filled:
        return Evidence(because=Because.EMPTY)
    for because, trait in (*_SETTLED, (Because.DATES, CellTrait.YEAR)):
        if found.share(trait) > _NEARLY_ALL:
            return Evidence(because=because, count=found.traits[trait], out_of=found.filled)
    return None
