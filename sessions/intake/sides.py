"""Volumes that are written as sides, `350 x 3 m`: what they may come to, and one of these taken for all of a file.

Nothing is taken unless somebody says so; what is written stays in the note of the proposal either way.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from sessions.intake.layouts import Known
from sessions.intake.repairs.money import is_dimensions
from sessions.intake.verdicts import COMES_IN, Override, Preview, RowVerdict, Why
from sessions.language.numbers import quantity, thousands
from sessions.rules import measures
from sessions.rules.measures import Dimension

_SIDES = frozenset({Why.VOLUME_DIMENSIONS, Why.VOLUME_UNREADABLE})
_HAS_UNIT = re.compile(r"\d\s*[^\W\dx]", re.IGNORECASE)


class SideTaken(StrEnum):
    """What of the sides is taken as the volume."""

    LENGTH = "panjang"
    AREA = "luas"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sided:
    """A row whose volume is written as sides; `length` and `area` are with their unit, "" where it has none."""

    row: int
    written: str
    length: str
    area: str = ""

    def of(self, side: SideTaken) -> str:
        """What the volume would be."""
        return self.length if side is SideTaken.LENGTH else self.area


def sided(seen: Preview) -> tuple[Sided, ...]:
    """The rows that come in without a volume because sides stand in its place, and have a length."""
    found = (_sided(row) for row in seen.rows if row.verdict in COMES_IN)
    return tuple(one for one in found if one is not None)


def taken(found: Iterable[Sided], side: SideTaken) -> tuple[Override, ...]:
    """The volumes that somebody takes from the sides, row by row."""
    return tuple(Override(row=one.row, field=Known.VOLUME, value=one.of(side)) for one in found if one.of(side))


def measure_in(text: str, unit: str) -> str:
    """A text with the unit that its numbers are in: metres where it names none."""
    return text if _HAS_UNIT.search(text) else f"{text} {unit or 'm'}"


def is_measure(text: str) -> bool:
    """Whether a text in the place of a volume says how large something is, though not in one number."""
    return is_dimensions(text) or bool(measures.measures(text))


def _sided(row: RowVerdict) -> Sided | None:
    draft = row.reading
    unread = next((f for f in row.findings if f.field == Known.VOLUME and f.why in _SIDES), None)
    if draft is None or draft.volume is not None or unread is None:
        return None
    text = measure_in(unread.was, draft.unit)
    named = [one for one in measures.measures(text) if one.of(Dimension.LENGTH)]
    if len(named) != 1:
        return None
    areas = named[0].of(Dimension.AREA)
    length = _written(named[0].of(Dimension.LENGTH)[0], "m")
    area = _written(areas[0], "m2") if len(areas) == 1 else ""
    return Sided(row=row.row, written=unread.was, length=length, area=area) if length else None


def _written(amount: Fraction, unit: str) -> str:
    number = measures.exact(amount)
    return "" if number is None else quantity(number, unit)


ADVICE = "Jawab dengan --ukuran panjang atau --ukuran luas; tanpa jawaban volumenya kosong."
_NAMED = 3


def question(found: Sequence[Sided]) -> str:
    """Whether the length of what is written as sides is its volume."""
    written = "; ".join(f"baris {one.row} “{one.written}”" for one in found[:_NAMED])
    more = f"; dan {thousands(len(found) - _NAMED)} lagi" if len(found) > _NAMED else ""
    return (
        f"{thousands(len(found))} volume ditulis sebagai ukuran, jadi belum terbaca: {written}{more}. "
        f"Pakai panjangnya ({told(found, SideTaken.LENGTH)})?"
    )


def told(found: Sequence[Sided], side: SideTaken) -> str:
    """`350 m, 120 m, …`: what would be taken, the first few."""
    values = list(dict.fromkeys(one.of(side) for one in found if one.of(side)))
    return ", ".join([*values[:_NAMED], *(["…"] if len(values) > _NAMED else [])])
