"""The figures of the line and of the results."""

from collections.abc import Iterator

from exports.paper import frame
from exports.paper import line as line_picture
from exports.paper.blocks import Block
from exports.paper.line import LineFigure
from exports.paper.tables import Bar, Bars
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa
from sessions.line import facts as line_facts
from sessions.line import facts_spread as spread
from sessions.line.facts import Ranked
from sessions.sentences import places
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode

STEP = 5
_LOWEST, _HIGHEST = 20, 100


def scores(session: Session, commission: CommissionId | None = None) -> Bars:
    """How many proposals have a score in each class of five points, those inside the line dark."""
    rows = [r for r in line_facts.of(session).rows if r.score is not None and commission in {None, r.commission}]
    classes = [(low, [r for r in rows if r.score is not None and _class_of(r) == low]) for low in _classes()]
    held = [low for low, found in classes if found]
    bars = tuple(_class(session, low, found) for low, found in classes if held and held[-1] <= low <= held[0])
    return Bars(title="Sebaran nilai", bars=bars, legend=("di dalam garis batas", "di luar"))


def _classes() -> range:
    """From the top: 100 alone, then five points each."""
    return range(_HIGHEST, _LOWEST - 1, -STEP)


def _class_of(row: Ranked) -> int:
    return int((row.score or 0) // STEP) * STEP


def _class(session: Session, low: int, found: list[Ranked]) -> Bar:
    inside = sum(spread.is_inside(session, session.proposals[r.code]) for r in found)
    label = "100" if low == _HIGHEST else f"{low} s.d. <{low + STEP}"
    return Bar(label, (inside, len(found) - inside), f"{len(found)} usulan" if found else "")


FIGURE = "Gambar 1"
_AROUND = 5
"""Proposals on each side of the line that a paper shows."""


def line(session: Session) -> Iterator[Block]:
    """Gambar 1: where the line runs through each commission; nothing before anybody has a number."""
    if line_facts.of(session).rows:
        yield LineFigure(
            caption=f"{FIGURE}. Garis batas: biaya dalam juta rupiah (jt); bila yang menghalangi kuota, selisih nilai "
            "dengan yang terakhir masuk, atau penentunya bila nilainya sama.",
            picture=line_picture.of(session),
            around=_AROUND,
        )


def villages(session: Session) -> Bars:
    """Proposals of each village, those inside the line dark."""
    office = frame.office_of(session)
    bars = tuple(
        Bar(
            places.village(office, VillageCode(row.key)) if row.key else f"bukan dari {desa}",
            (row.inside, row.received - row.inside),
            f"{row.inside} dari {row.received} · {numbers.short(row.cost)}",
        )
        for row in spread.by_village(session)
    )
    return Bars(title=f"Hasil menurut {desa}", bars=bars, legend=("di dalam garis batas", "di luar"))
