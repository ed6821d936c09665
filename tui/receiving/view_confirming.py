"""The list of a village as it is read out in Pleno I before the village confirms it."""

from collections.abc import Iterator
from textwrap import wrap

from exports.paper.printable import one_line
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.receiving import facts as receiving
from sessions.receiving.facts_confirmed import VillageList
from tui.widgets.plain import spread

WIDTH = 60
"""Cells of a line."""


def lines(session: Session, own: VillageList) -> Iterator[str]:
    """How many and how much, what has changed since it was confirmed, and every wish with its whole name."""
    recap = next(each for each in receiving.recap_of(session) if each.village == own.village)
    unknown = f"; biaya {recap.sums.asked_unknown} usulan belum diketahui" if recap.sums.asked_unknown else ""
    yield f"{recap.count} usulan, {numbers.full(recap.sums.asked)} menurut usulan{unknown}."
    if own.changes:
        yield f"Berubah sesudah dibenarkan: {', '.join(own.changes)}."
    for code, wish in own.wishes.items():
        cost = "belum diketahui" if wish.cost is None else f"{numbers.millions(wish.cost)} jt"
        name = f"{code}  {one_line(wish.activity)}"
        first, *others = wrap(name, WIDTH - len(cost) - 2, subsequent_indent=" " * (len(code) + 2))
        yield spread(first, cost, WIDTH)
        yield from others
