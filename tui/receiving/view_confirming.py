"""The list of a village as it is read out in Pleno I before the village confirms it."""

from collections.abc import Iterator

from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.receiving import facts as receiving
from sessions.receiving.facts_confirmed import VillageList
from sessions.sentences.short import short_name
from tui.widgets.plain import spread

MOST = 11
"""Wishes that are told one below the other; of more how many."""

WIDTH = 60
"""Cells of a line."""

_NAME = 34


def lines(session: Session, own: VillageList) -> Iterator[str]:
    """How many and how much, what has changed since it was confirmed, and the wishes."""
    recap = next(each for each in receiving.recap_of(session) if each.village == own.village)
    unknown = f"; biaya {recap.sums.asked_unknown} usulan belum diketahui" if recap.sums.asked_unknown else ""
    yield f"{recap.count} usulan, {numbers.full(recap.sums.asked)} menurut usulan{unknown}."
    if own.changes:
        yield f"Berubah sesudah dibenarkan: {', '.join(own.changes)}."
    wishes = tuple(own.wishes.items())
    shown = wishes if len(wishes) <= MOST else wishes[: MOST - 1]
    for code, wish in shown:
        cost = "belum diketahui" if wish.cost is None else f"{numbers.millions(wish.cost)} jt"
        yield spread(f"{code}  {short_name(wish.activity, _NAME)}", cost, WIDTH)
    if len(shown) < len(wishes):
        yield f"dan {len(wishes) - len(shown)} lainnya"
