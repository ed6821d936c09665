"""The totals that a sheet prints, each held against the rows above it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sessions.intake.verdicts import RowVerdict, Verdict, Why

_GROUPS = frozenset({Why.SECTION, Why.SUBTOTAL, Why.HEADING_REPEATED, Why.TITLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTotal:
    """A total in a row of the sheet; `found` is the sum of the rows it should be of, as near to it as any."""

    row: int
    stated: int
    found: int

    @property
    def agrees(self) -> bool:
        """Whether some group of rows that ends here adds up to it."""
        return self.stated == self.found


_LEAST = 1_000
"""What is less counts wishes, `Jumlah usulan: 14`."""


def printed_totals(rows: Iterable[RowVerdict]) -> tuple[PrintedTotal, ...]:
    """Every printed total, with the sum of the rows since the beginning or since one of the groups above.

    All rows that hold a wish count, also those that are refused or belong to another kecamatan; and those of income.
    """
    found: list[PrintedTotal] = []
    every = known = 0
    begun_every, begun_known = [0], [0]
    for row in rows:
        why = {finding.why for finding in row.findings}
        if row.verdict is Verdict.SKIPPED and Why.SUBTOTAL in why and row.cost and row.cost >= _LEAST:
            sums = [*(every - at for at in begun_every), *(known - at for at in begun_known)]
            found.append(PrintedTotal(row=row.row, stated=row.cost, found=_nearest(sums, row.cost)))
        if row.verdict is not Verdict.SKIPPED or Why.INCOME in why:
            every += row.cost or 0
            known += (row.cost or 0) if row.verdict is not Verdict.ELSEWHERE else 0
        elif not why.isdisjoint(_GROUPS):
            begun_every.append(every)
            begun_known.append(known)
    return tuple(found)


def _nearest(sums: Iterable[int], stated: int) -> int:
    return min(sums, key=lambda total: abs(total - stated))
