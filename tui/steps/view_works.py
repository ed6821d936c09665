"""The leading screen: the item that runs, its works one below the other, and what Enter does with each."""

from dataclasses import dataclass
from datetime import datetime

from sessions.kernel.session import Session
from sessions.steps import sop, works_steps
from sessions.steps.works import Led, Standing, Work
from sessions.values.agenda import PLENO_TWO
from tui.steps import view, view_answers
from tui.widgets import running
from tui.widgets.plain import cells, spread
from tui.widgets.view import ListColumn, ListRow, Tone, table

TITLES = 26
"""Cells of the names of works; how far it is stands behind the longest of those that find room in them."""

_GAP = 2
"""Cells between a name and how far it is."""

_TONES = {
    Standing.NOW: Tone.STRONG,
    Standing.CARRIED: Tone.STRONG,
    Standing.WAITS: Tone.DIM,
    Standing.UNASKED: Tone.DIM,
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A work with its number on the screen; `wide` are the cells before what is told beside it."""

    number: int
    work: Work
    wide: int

    @property
    def told(self) -> str:
        """`Kuorum                    27 dari 30, kuorum 20`; a longer name moves what is beside it."""
        title = str(self.work.title)
        gap = max(self.wide - cells(title), 0) + _GAP
        return f"{title}{' ' * gap}{self.work.counted}".rstrip()


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("", 1, lambda line: line.work.standing.value, has_sign=True),
    ListColumn("", 1, lambda line: str(line.number), is_number=True),
    ListColumn("", 40, lambda line: line.told, grows=1),
)


def rows(led: Led) -> tuple[ListRow[str], ...]:
    """One row for each work, keyed by its id."""
    wide = max((size for work in led.works if (size := cells(str(work.title))) <= TITLES), default=0)
    lines = [_Line(number, work, wide) for number, work in enumerate(led.works, start=1)]
    return table(
        lines, COLUMNS, key=lambda line: line.work.id, tone=lambda line: _TONES.get(line.work.standing, Tone.PLAIN)
    )


def number_of(led: Led, id_: object) -> int:
    """Which one of the screen it is, counted from 1; 0 where it is not there."""
    return next((number for number, work in enumerate(led.works, start=1) if work.id == id_), 0)


def at(led: Led, id_: object) -> Work | None:
    """The work of this row."""
    return next((work for work in led.works if work.id == id_), None)


def heading(session: Session, led: Led, now: datetime, width: int) -> str:
    """`Sidang Pleno II · 9 dari 13`, and at the right the time; a long title is told in short where it would be cut."""
    number, at = works_steps.number_of(led.item), time(session, led, now)
    full = view.step_name(session, number) if number else led.title
    whole = f" {full} · {led.place}"
    fits = cells(whole) + cells(at) + _BESIDE <= width
    return spread(whole if fits else f" {running.short_title(full)} · {led.place}", f"{at} ", width)


_BESIDE = 3
"""Cells between the title and the time, and behind it."""


def time(session: Session, led: Led, now: datetime) -> str:
    """`12 dari 40 menit → Utusan ±11.35` of the item that runs, else what the SOP allows the step."""
    item = running.running_item(session)
    if item is not None and item.id == led.item:
        return running.spent_and_next(session, now)
    number = works_steps.number_of(led.item)
    return view.heading(session, number, now)[1] if number else ""


def gauge_lines(session: Session, led: Led, *, is_low: bool) -> tuple[str, ...]:
    """The gauges while proposals get their outcomes: a line for each, where lines are few one for them all."""
    gauges = view_answers.gauges(session) if led.item == PLENO_TWO else ()
    if is_low and gauges:
        return (" " + "  ".join(f"{g.name} {view_answers.bar(g, SHORT_BAR)} {g.told}" for g in gauges),)
    return tuple(f" {gauge.name:<8}{view_answers.bar(gauge)}  {gauge.told}" for gauge in gauges)


SHORT_BAR = 10
"""Cells of a gauge that shares its line."""


def written_in(led: Led) -> str:
    """The heading above what is written: in which paper."""
    number = works_steps.number_of(led.item)
    paper = sop.BY_NUMBER[number].output if number else "Berita Acara"
    return f"tertulis dalam {paper}"


def answers(session: Session, led: Led) -> tuple[str, ...]:
    """What each answer to the work that comes first would do; nothing where it decides nobody's place."""
    if led.now is None:
        return ()
    if led.now.id == "nilai-sama":
        return view_answers.of_tie(session, led.now.row)
    return view_answers.of_the_rest(session) if led.now.id == "sesuai-garis" else ()
