"""How the lines of a list stand under each other: by their numbers, and by sums that upper lines repeat.

Numbers are of kinds: `A`, `II`, `1`, `1.1`, `a`. A line is above the following ones whose number continues its own, or
is of another kind and begins anew; only the lines at the bottom are wishes.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache, partial
from itertools import pairwise

from sessions.intake.layouts import Known
from sessions.intake.rows import SourceRow
from sessions.intake.verdicts import Why

_DOTTED = re.compile(r"\d{1,3}(?:[.,]\d{1,3})*")
_ROMAN = re.compile(r"[ivxl]{1,6}", re.IGNORECASE)
_BELOW = (Known.PROBLEM, Known.LOCATION, Known.VOLUME, Known.UNIT, Known.HOUSEHOLDS)
_MOST_HAVE = 0.6
_FEWEST_BELOW = 2
_LONGEST_PART = 3


class NumberKind(Enum):
    """What a line is numbered with; NONE for nothing. SMALL are letters that only stand below figures."""

    NONE = auto()
    LETTER = auto()
    ROMAN = auto()
    FIGURES = auto()
    SMALL = auto()


@dataclass(frozen=True, slots=True)
class LineNumber:
    """The number of a line; `parts` are the figures between its points, or the place of its letter."""

    kind: NumberKind = NumberKind.NONE
    parts: tuple[int, ...] = ()

    @property
    def is_first(self) -> bool:
        """Whether a count begins here."""
        return bool(self.parts) and self.parts[-1] == 1

    def is_under(self, other: "LineNumber") -> bool:
        """Whether it continues the other, as 1.2 does 1."""
        longer = len(self.parts) > len(other.parts)
        return self.kind is other.kind and longer and self.parts[: len(other.parts)] == other.parts


@lru_cache(maxsize=4_096)
def line_number(text: str) -> LineNumber:
    """The number in a cell, `1.`, `A.`, `2.3`, `a)`."""
    plain = text.strip(" .)(:\t")
    if _DOTTED.fullmatch(plain):
        return LineNumber(NumberKind.FIGURES, tuple(int(part) for part in re.split(r"[.,]", plain)))
    if _ROMAN.fullmatch(plain):
        return LineNumber(NumberKind.ROMAN if plain.isupper() else NumberKind.SMALL, (_roman(plain),))
    if len(plain) == 1 and plain.isascii() and plain.isalpha():
        kind = NumberKind.LETTER if plain.isupper() else NumberKind.SMALL
        return LineNumber(kind, (ord(plain.upper()) - ord("A") + 1,))
    return LineNumber()


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in text.casefold()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with a wish's text, as the outline sees it."""

    row: SourceRow
    number: LineNumber
    cost: int | None
    is_bare: bool


NumberOf = Callable[[SourceRow], str]


def outlining(rows: Sequence[SourceRow], columns: Sequence[int]) -> NumberOf | None:
    """What numbers lines under each other, as codes `1.2`, `1.2.01` do: one of the columns, or the parts of a code that
    stand in several of them; None where nothing does.
    """
    wishes = [row for row in rows if Known.ACTIVITY in row.texts]
    readers = [partial(_in_column, column) for column in columns]
    readers += [partial(_in_columns, columns)] if len(columns) > 1 else []
    counted = [
        sum(later.is_under(earlier) for earlier, later in pairwise(line_number(read(row)) for row in wishes))
        for read in readers
    ]
    most = max(counted, default=0)
    return readers[counted.index(most)] if most else None


def _in_column(column: int, row: SourceRow) -> str:
    return row.cells[column] if column < len(row.cells) else ""


def _in_columns(columns: Sequence[int], row: SourceRow) -> str:
    """The code whose parts stand in these columns, each a short number, from the left without a gap; else nothing."""
    parts = [_in_column(column, row).strip(" .") for column in columns]
    while parts and not parts[-1]:
        parts.pop()
    return ".".join(parts) if all(part.isdecimal() and len(part) <= _LONGEST_PART for part in parts) else ""


def upper_lines(
    rows: Sequence[SourceRow], number_of: NumberOf, cost_of: Callable[[SourceRow], int | None]
) -> Mapping[int, Why]:
    """The rows that stand above others: groups, also with a sum; and those whose sum is none of those below."""
    lines = [
        _Line(row, line_number(number_of(row)), cost_of(row), not any(field in row.texts for field in _BELOW))
        for row in rows
        if Known.ACTIVITY in row.texts
    ]
    found: dict[int, Why] = {}
    for place in range(len(lines) - 1, -1, -1):
        below = list(_below(lines, place, found))
        if below and (why := _why(lines[place], below)):
            found[lines[place].row.number] = why
    if sum(not line.is_bare for line in lines) >= _MOST_HAVE * len(lines):
        found |= dict(_by_sums(lines, found))
    return found


def _below(lines: Sequence[_Line], place: int, found: Mapping[int, Why]) -> Iterator[_Line]:
    """The lines at the bottom that stand under this one by their numbers."""
    own = lines[place].number
    if own.kind is NumberKind.NONE:
        return
    kinds: set[NumberKind] = set()
    for line in lines[place + 1 :]:
        number = line.number
        begins = number.is_first and number.kind is not own.kind and own.kind in _ABOVE.get(number.kind, ())
        if number.is_under(own) or number.kind in kinds or (begins and number.kind is not NumberKind.NONE):
            kinds |= {number.kind} - {own.kind}
        elif number.kind is not NumberKind.NONE or not kinds:
            return
        if line.row.number not in found:
            yield line


_ABOVE: Mapping[NumberKind, frozenset[NumberKind]] = {
    NumberKind.FIGURES: frozenset({NumberKind.LETTER, NumberKind.ROMAN}),
    NumberKind.LETTER: frozenset({NumberKind.ROMAN}),
    NumberKind.ROMAN: frozenset({NumberKind.LETTER}),
    NumberKind.SMALL: frozenset({NumberKind.FIGURES, NumberKind.LETTER, NumberKind.ROMAN}),
}
"""The kinds of number that a line may stand under, where its own begin anew."""


def _why(line: _Line, below: Sequence[_Line]) -> Why | None:
    total = sum(one.cost or 0 for one in below)
    if line.cost == total or (not line.cost and (line.is_bare or total)):
        return Why.SECTION
    return Why.SUM_DIFFERS if line.cost and total else None


def _by_sums(lines: Sequence[_Line], found: Mapping[int, Why]) -> Iterator[tuple[int, Why]]:
    """Lines without a number and with nothing but an amount, which is the sum of those below up to the next of them."""
    upper = [
        place
        for place, line in enumerate(lines)
        if line.is_bare and line.cost and line.number.kind is not NumberKind.FIGURES and line.row.number not in found
    ]
    for place, end in pairwise([*upper, len(lines)]):
        below = [line for line in lines[place + 1 : end] if line.row.number not in found]
        if len(below) >= _FEWEST_BELOW and sum(line.cost or 0 for line in below) == lines[place].cost:
            yield lines[place].row.number, Why.SECTION
