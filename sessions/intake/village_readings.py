"""How the rows of each village were read, so that the list that wants a look is seen at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from sessions.intake.layouts import Known
from sessions.intake.verdicts import COMES_IN, Preview, RowVerdict, Verdict
from sessions.values.office import VillageCode

WHOLE, PART = 4, 1
"""A village was read badly where so large a part of its rows is doubted, double or refused."""


_ODD = (Verdict.DOUBTFUL, Verdict.DUPLICATE, Verdict.REFUSED)
_HEAVY = frozenset({Known.VILLAGE, Known.ACTIVITY, Known.VOLUME, Known.UNIT, Known.COST})
"""Fields of which a doubt weighs; a strange name of an agency makes no list a bad one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageReading:
    """How the rows of a village were read: how many hold a wish, and how many of these want a look, by verdict.

    `badly` are those that are refused or double, or of which village, wish, volume or money are doubted.
    """

    village: VillageCode | None
    rows: int
    cost: int
    odd: Mapping[Verdict, int]
    badly: int

    @property
    def is_bad(self) -> bool:
        """Whether that is so large a part of them that the list itself should be looked at."""
        return self.badly * WHOLE >= self.rows * PART and self.badly > 0


def readings(seen: Preview) -> tuple[VillageReading, ...]:
    """One for each village that the file names, the worst read first; then in the order of their codes."""
    found: dict[VillageCode | None, list[RowVerdict]] = {}
    for row in seen.rows:
        if row.verdict in {*COMES_IN, Verdict.REFUSED}:
            found.setdefault(row.village, []).append(row)
    read = [
        VillageReading(
            village=village,
            rows=len(own),
            cost=sum(row.cost or 0 for row in own),
            odd={verdict: n for verdict in _ODD if (n := sum(row.verdict is verdict for row in own))},
            badly=sum(map(_is_bad, own)),
        )
        for village, own in found.items()
    ]
    return tuple(sorted(read, key=lambda one: (-one.badly / one.rows, one.village is None, one.village or "")))


def _is_bad(row: RowVerdict) -> bool:
    if row.verdict is Verdict.DOUBTFUL:
        return any(found.why.is_doubt and found.field in _HEAVY for found in row.findings)
    return row.verdict in _ODD
