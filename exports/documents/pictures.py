"""Pictures of the result: how the scores lie, where the line falls, and what each village has inside."""

from collections.abc import Iterator

from exports.documents import frame
from exports.figures import Bar, Figure
from exports.wording import money, places
from sessions import ranking, spread
from sessions.commissions import CommissionId
from sessions.office import VillageCode
from sessions.ranking import Ranked
from sessions.rules.ceiling import Placement
from sessions.rules.limits import KECAMATAN
from sessions.session import Session

STEP = 5
_LOWEST, _HIGHEST = 20, 100
_WITHIN = frozenset({Placement.INSIDE, Placement.PARTIAL})
AROUND = 12
"""Proposals on each side of the line that a paper shows."""


def scores(session: Session, commission: CommissionId | None = None) -> Figure:
    """How many proposals have a score in each class of five points, those inside the line dark."""
    rows = [r for r in ranking.of(session).rows if r.score is not None and commission in {None, r.commission}]
    classes = [(low, [r for r in rows if r.score is not None and _class_of(r) == low]) for low in _classes()]
    held = [low for low, found in classes if found]
    bars = tuple(_class(session, low, found) for low, found in classes if held and held[-1] <= low <= held[0])
    return Figure(title="Sebaran nilai", bars=bars, legend=("di dalam garis batas", "di luar"))


def _classes() -> range:
    """From the top: 100 alone, then five points each."""
    return range(_HIGHEST, _LOWEST - 1, -STEP)


def _class_of(row: Ranked) -> int:
    return int((row.score or 0) // STEP) * STEP


def _class(session: Session, low: int, found: list[Ranked]) -> Bar:
    inside = sum(spread.is_inside(session, session.proposals[r.code]) for r in found)
    label = "100" if low == _HIGHEST else f"{low} s.d. <{low + STEP}"
    return Bar(label, (inside, len(found) - inside), f"{len(found)} usulan" if found else "")


def line(session: Session, around: int | None = None) -> Figure:
    """What is taken down the ranking, with the pagu as a mark; `around` shows so many on each side of the line."""
    table = ranking.of(session)
    rows = [row for row in table.rows if row.rank is not None and row.placement is not Placement.NO_COST]
    tally = table.tallies.get(KECAMATAN)
    bars = list(_sums(session, rows))
    if around is not None:
        last = max((i for i, row in enumerate(rows) if row.placement in _WITHIN), default=0)
        bars = bars[max(0, last + 1 - around) : last + 1 + around]
    return Figure(
        title="Biaya menurut peringkat",
        bars=tuple(bars),
        legend=("terpakai di atasnya", "usulan di dalam garis batas", "usulan di luar"),
        mark=tally.amount if tally else None,
        mark_label=f"pagu {money.short(tally.amount)}" if tally else "",
    )


def _sums(session: Session, rows: list[Ranked]) -> Iterator[Bar]:
    """Of each what is taken above it and its own cost; what is outside takes nothing."""
    taken = 0
    for row in rows:
        cost = session.proposals[row.code].cost or 0
        if row.placement in _WITHIN:
            yield Bar(f"{row.rank:>3} {row.code} ✓", (taken, row.funded, cost - row.funded), money.short(cost))
            taken += row.funded
        else:
            sign = " =" if row.placement is Placement.UNSETTLED else ""
            yield Bar(f"{row.rank:>3} {row.code}{sign}", (taken, 0, cost), money.short(cost))


def villages(session: Session) -> Figure:
    """Proposals of each village, those inside the line dark."""
    office = frame.office_of(session)
    word = places.village_word(office)
    bars = tuple(
        Bar(
            places.village(office, VillageCode(row.key)) if row.key else f"bukan dari {word}",
            (row.inside, row.received - row.inside),
            f"{row.inside} dari {row.received} · {money.short(row.cost)}",
        )
        for row in spread.by_village(session)
    )
    return Figure(title=f"Hasil menurut {word}", bars=bars, legend=("di dalam garis batas", "di luar"))
