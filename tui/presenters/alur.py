"""The home screen: the eight steps of the SOP with their times, what the present one misses, and what comes next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from exports.wording.dates import clock, long_date, month
from sessions import sop, validity
from sessions.agenda import AgendaItem
from sessions.session import Session, StepState
from sessions.sop import SIDANG, STEPS
from tui.places import PLACES
from tui.presenters.agenda import elapsed, following_item, running_item
from tui.presenters.rows import Row, Tone

_MARKS = {StepState.DONE: "✓", StepState.RUNNING: "●", StepState.WAITING: ""}
_TONES = {StepState.DONE: Tone.PLAIN, StepState.RUNNING: Tone.STRONG, StepState.WAITING: Tone.DIM}

_NAMES = {
    1: "Rekap usulan desa",
    2: "Verifikasi",
    3: "Panitia",
    4: "Pra-Musrenbang",
    5: "Musrenbang",
    6: "Laporan",
    7: "Tanda tangan Camat",
}
_WORKDAYS = 5
_FINISH_HERE = "alur"
_LETTERS = {place.name: place.letter for place in PLACES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One requirement: its words, whether it is fulfilled, whether it holds anything up, and the way that mends it."""

    text: str
    is_met: bool
    is_blocking: bool
    way: str
    stage: str

    @property
    def mark(self) -> str:
        """`✓` fulfilled, `✗` holds the step up, `!` is only worth knowing."""
        return "✓" if self.is_met else "✗" if self.is_blocking else "!"


def step_name(session: Session, number: int) -> str:
    """The step in a few words; the last one names the planning agency."""
    if number in _NAMES:
        return _NAMES[number]
    agency = session.office.planning_agency.short if session.office else ""
    return f"Kirim ke {agency}" if agency else "Kirim"


def steps(session: Session, opened: datetime | None) -> tuple[Row, ...]:
    """One row per step, keyed by its number. `opened` is when the session began."""
    rows = []
    for step in STEPS:
        state = sop.state(session, step.number)
        cells = (
            f"{step.number} {_MARKS[state]}".rstrip(),
            step_name(session, step.number),
            step.actor.partition(" (")[0],
            step.standard,
            time_taken(session, step.number, opened),
            step.output,
            step.needs,
        )
        rows.append(Row(key=str(step.number), cells=cells, tone=_TONES[state]))
    return tuple(rows)


def time_taken(session: Session, number: int, opened: datetime | None) -> str:
    """Working days from the end of the step before to its own end, `2 hari !` where that is more than the SOP allows.

    Saturdays and Sundays are left out, holidays are not known. The sidang counts from its day; the signature has no
    days but a date.
    """
    record = session.steps.get(number)
    if record is None:
        return "berjalan" if sop.state(session, number) is StepState.RUNNING else ""
    if record.skipped_by:
        return "dilewati"
    before = session.steps.get(number - 1)
    start = before.finished if before else opened
    began = session.sidang.held_on if number == SIDANG else start.date() if start else None
    allowed, unit = sop.BY_NUMBER[number].standard.split()
    if began is None or unit != "hari":
        return f"{record.finished.day} {month(record.finished)[:3]}"
    days = max(1, _workdays(began, record.finished.date()))
    return f"{days} hari !" if days > int(allowed) else f"{days} hari"


def _workdays(after: date, until: date) -> int:
    """Days from Monday to Friday after one day, the other one included; 0 where it lies before."""
    span = range(1, (until - after).days + 1)
    return sum((after + timedelta(days=number)).weekday() < _WORKDAYS for number in span)


def is_in_the_sidang(session: Session) -> bool:
    """Whether the order of the day runs."""
    return not session.is_closed and running_item(session) is not None


def current_step(session: Session) -> int | None:
    """The step that runs; the sidang as soon as its agenda does. None when all are done."""
    if is_in_the_sidang(session):
        return SIDANG
    return next((step.number for step in STEPS if step.number not in session.steps), None)


def heading(session: Session, number: int, now: datetime) -> tuple[str, str]:
    """What stands above the requirements of a step: at the left the step or the running item, at the right its time."""
    step = sop.BY_NUMBER[number]
    item = running_item(session)
    record = session.steps.get(number)
    if record is not None:
        end = f"selesai {long_date(record.finished.date())} pukul {clock(record.finished)}"
        skipped = f"dilewati atas perintah {record.skipped_by}: {record.reason}"
        return f"Langkah {number} · {step.title}", skipped if record.skipped_by else end
    if number == SIDANG and item is not None:
        place = session.agenda.index(item) + 1
        return f"Langkah 5 · acara {place} dari {len(session.agenda)}: {item.title}", elapsed(item, now)
    return f"Langkah {number} · {step.title}", f"baku {step.standard}"


def needs(session: Session, number: int) -> tuple[Need, ...]:
    """What the step needs, what is missing first. The sidang asks all that its closing asks."""
    is_open_sidang = number == SIDANG and not session.is_closed
    found = _of_the_closing(session) if is_open_sidang else _of_the_gate(session, number)
    return tuple(sorted(found, key=lambda need: (need.is_met, not need.is_blocking)))


def _of_the_gate(session: Session, number: int) -> Iterator[Need]:
    for need in sop.requirements(session, number):
        text = need.name[:1].upper() + need.name[1:]
        yield Need(text=text, is_met=need.is_met, is_blocking=True, way=_way(need.stage), stage=need.stage)


def _of_the_closing(session: Session) -> Iterator[Need]:
    for check in validity.checks(session):
        text = f"{check.name}: {check.detail}"
        yield Need(
            text=text, is_met=check.is_met, is_blocking=check.is_blocking, way=_way(check.stage), stage=check.stage
        )
    yield Need(text="Sidang ditutup", is_met=False, is_blocking=True, way=_way("penutupan"), stage="penutupan")


def _way(stage: str) -> str:
    """The keys that lead to where it is mended; a step of the SOP is finished here with `s`."""
    return "s" if stage == _FINISH_HERE else f"g {_LETTERS[stage]}"


def need_lines(listed: Sequence[Need], width: int, height: int) -> tuple[str, ...]:
    """The requirements in so many lines: the missing ones with their way at the right, the others two by two.

    What finds no room is counted in the last line.
    """
    lines = [_missing_line(need, width) for need in listed if not need.is_met]
    lines += _two_by_two([f"{need.mark} {need.text}" for need in listed if need.is_met], width)
    if len(lines) <= height:
        return tuple(lines)
    left_out = len(lines) - height + 1
    return (*lines[: height - 1], f"… dan {left_out} baris lagi (?)")


def _missing_line(need: Need, width: int) -> str:
    way = f"→ {need.way}"
    return f"{need.mark} {_cut(need.text, width - len(way) - 4):<{width - len(way) - 3}} {way}"


def _two_by_two(texts: Sequence[str], width: int) -> list[str]:
    half = (width - 2) // 2
    lines: list[str] = []
    waiting = ""
    for text in texts:
        if len(text) > half:
            lines.append(_cut(text, width))
        elif waiting:
            lines.append(f"{waiting:<{half}}  {text}")
            waiting = ""
        else:
            waiting = text
    return [*lines, waiting] if waiting else lines


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"


def explanation(session: Session, number: int) -> str:
    """The page behind `?`: every requirement of the step, one below the other."""
    step = sop.BY_NUMBER[number]
    title = f"Langkah {number} · {step.title}"
    listed = [
        f"{need.mark} {need.text}" + ("" if need.is_met else f"  → {need.way}") for need in needs(session, number)
    ]
    return "\n".join([title, f"Persyaratan: {step.needs}. Keluaran: {step.output}.", "", *listed])


@dataclass(frozen=True, slots=True, kw_only=True)
class NextThing:
    """What `n` leads to: an item of the agenda to begin, a step to finish, or a place where something is missing."""

    item: AgendaItem | None = None
    step: int | None = None
    stage: str = ""


def next_thing(session: Session) -> NextThing | None:
    """The next open thing; None when every step is done."""
    number = current_step(session)
    if number is None:
        return None
    if number == SIDANG and session.sidang.held_on is not None and (item := following_item(session)):
        return NextThing(item=item)
    missing = next((need for need in needs(session, number) if not need.is_met and need.is_blocking), None)
    if missing is None or missing.stage == _FINISH_HERE:
        earlier = next(step.number for step in STEPS if step.number not in session.steps)
        return NextThing(step=min(number, earlier))
    return NextThing(stage=missing.stage)
