"""The home screen: the eight steps of the SOP with their times, what the present one misses, and what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePosixPath

from sessions.closing import checks
from sessions.kernel.session import Session, StepState
from sessions.language.dates import clock, long_date, month
from sessions.language.local import Phrase
from sessions.sentences.clauses import apart, capital
from sessions.steps import sop
from sessions.steps.sop import STEPS, Step
from sessions.values.steps import SIDANG
from tui.report.view_passage import where_all_lie
from tui.shell.frame_view import Need, who_where
from tui.shell.places import way
from tui.widgets.running import elapsed, running_item
from tui.widgets.view import ListColumn, ListRow, Tone, table

_MARKS = {StepState.DONE: "✓", StepState.RUNNING: "●", StepState.WAITING: ""}
_TONES = {StepState.DONE: Tone.PLAIN, StepState.RUNNING: Tone.STRONG, StepState.WAITING: Tone.DIM}

_NAMES = {
    1: Phrase("Rekap usulan {desa}"),
    2: "Verifikasi",
    3: "Panitia",
    4: "Pra-Musrenbang",
    5: "Musrenbang",
    6: "Laporan",
    7: "Tanda tangan Camat",
}
_FINISH_HERE = "alur"


def step_name(session: Session, number: int) -> str:
    """The step in a few words; the last one names the planning agency."""
    if number in _NAMES:
        return str(_NAMES[number])
    agency = session.office.planning_agency.short if session.office else ""
    return f"Kirim ke {agency}" if agency else "Kirim"


def steps(session: Session) -> tuple[ListRow[int], ...]:
    """One row per step, keyed by its number."""
    lines = [_Line(step, session, sop.state(session, step.number)) for step in STEPS]
    return table(lines, COLUMNS, key=lambda line: line.step.number, tone=lambda line: _TONES[line.state])


@dataclass(frozen=True, slots=True)
class _Line:
    """A step of the SOP, and how far the session has come in it."""

    step: Step
    session: Session
    state: StepState


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("No", 3, lambda line: f"{line.step.number} {_MARKS[line.state]}".rstrip()),
    ListColumn("Langkah SOP", 21, lambda line: step_name(line.session, line.step.number)),
    ListColumn("Pelaksana", 9, lambda line: sop.actor(line.session, line.step.number).partition(" (")[0]),
    ListColumn("Baku", 8, lambda line: str(line.step.standard)),
    ListColumn("Terpakai", 8, lambda line: time_taken(line.session, line.step.number)),
    ListColumn("Keluaran", 22, lambda line: output(line.session, line.step.number), grows=1),
    ListColumn("Persyaratan", 34, lambda line: str(line.step.needs), grows=2, gives_way=1),
)


def output(session: Session, number: int) -> str:
    """The step's file, with `+n` for more of them; before there is one, what the SOP expects."""
    files = [file for file in sop.outputs(session, number) if file.endswith(".pdf")]
    if not files:
        return sop.BY_NUMBER[number].output
    more = f" +{len(files) - 1}" if len(files) > 1 else ""
    return f"{PurePosixPath(files[0]).name}{more}"


def time_taken(session: Session, number: int) -> str:
    """How long the step took, `2 hari !` where that is more than the SOP allows; what runs names its last day."""
    record = session.steps.get(number)
    if record is None:
        return _running(session, number)
    if record.skipped_by:
        return "dilewati"
    used = sop.used(session, number)
    if used is None:
        return _short_day(record.finished)
    return f"{used} !" if used.is_late else str(used)


def _running(session: Session, number: int) -> str:
    due = sop.due(session, number)
    if due is not None and number > SIDANG:
        return f"s.d. {_short_day(due)}"
    return "berjalan" if sop.state(session, number) is StepState.RUNNING else ""


def _short_day(day: date) -> str:
    return f"{day.day} {month(day)[:3]}"


def is_in_the_sidang(session: Session) -> bool:
    """Whether the order of the day runs."""
    return not session.is_closed and running_item(session) is not None


def current_step(session: Session) -> int | None:
    """The step that runs; the sidang as soon as its agenda does. None when all are done."""
    if is_in_the_sidang(session):
        return SIDANG
    return next((step.number for step in STEPS if step.number not in session.steps), None)


def heading(session: Session, number: int, now: datetime) -> tuple[str, str]:
    """What is above the requirements of a step: at the left the step or the running item, at the right its time."""
    step = sop.BY_NUMBER[number]
    title = f"Langkah {number} · {step.title}"
    item = running_item(session)
    record = session.steps.get(number)
    if record is not None:
        end = f"selesai {long_date(record.finished.date())} pukul {clock(record.finished)}"
        end += f", tanpa {apart(record.without)}: {record.note}" if record.without else ""
        skipped = f"dilewati atas perintah {record.skipped_by}: {record.reason}"
        return title, skipped if record.skipped_by else end
    if number == SIDANG and item is not None:
        place = session.agenda.index(item) + 1
        return f"Langkah 5 · acara {place} dari {len(session.agenda)}: {item.title}", elapsed(item, now, session.pauses)
    due = sop.due(session, number) if sop.state(session, number) is StepState.RUNNING else None
    until = f", s.d. {_short_day(due)}" if due and number != SIDANG else ""
    return title, f"baku {step.standard}{until}"


def note(session: Session, number: int) -> str:
    """Where the papers lie, at the steps after the sidang."""
    return where_all_lie(session) if number > SIDANG else ""


def needs(session: Session, number: int) -> tuple[Need, ...]:
    """What the step needs, what is missing first. The sidang asks all that its closing asks."""
    is_open_sidang = number == SIDANG and not session.is_closed
    found = _of_the_closing(session) if is_open_sidang else _of_the_gate(session, number)
    return tuple(sorted(found, key=lambda need: (need.is_met, not need.is_blocking)))


def who_mends(session: Session, number: int) -> str:
    """Who opens the gate, and where, such as Kasi PMD (g u)."""
    missing = [need for need in _of_the_gate(session, number) if need.mark == "✗"]
    told = dict.fromkeys(f"{need.who} ({need.way})" for need in missing)
    return f"Dilengkapi oleh {', '.join(told)}."


def warnings(session: Session, number: int) -> tuple[str, ...]:
    """What a step may be finished without, and is not there."""
    return tuple(f"{need.mark} {need.text}" for need in _of_the_gate(session, number) if need.mark == "!")


def _of_the_gate(session: Session, number: int) -> Iterator[Need]:
    for need in sop.requirements(session, number):
        text = capital(need.name)
        yield Need(
            text=f"{text}: {need.detail}" if need.detail else text,
            is_met=need.is_met,
            is_blocking=need.is_blocking,
            way=_way(need.stage),
            stage=need.stage,
            who=need.who.partition(" (")[0],
        )
    if session.amendment is not None and number >= SIDANG:
        text = f"Perbaikan ke-{session.amendment.number} sedang dibuka; langkah ini tetap dapat diselesaikan"
        yield Need(text=text, is_met=False, is_blocking=False, way=_way("penutupan"), stage="penutupan")


def _of_the_closing(session: Session) -> Iterator[Need]:
    for check in checks.checks(session):
        text = f"{check.name}: {check.detail}"
        yield Need(
            text=text, is_met=check.is_met, is_blocking=check.is_blocking, way=_way(check.stage), stage=check.stage
        )
    yield Need(text="Sidang ditutup", is_met=False, is_blocking=True, way=_way("penutupan"), stage="penutupan")


def _way(stage: str) -> str:
    """The keys that lead to where it is mended; a step of the SOP is finished here with `s`."""
    return "s" if stage == _FINISH_HERE else way(stage)


def explanation(session: Session, number: int) -> str:
    """The page behind `?`: every requirement of the step, one below the other."""
    step = sop.BY_NUMBER[number]
    title = f"Langkah {number} · {step.title}"
    asked = [
        f"{need.mark} {need.text}" + ("" if need.is_met else f"  {who_where(need)}") for need in needs(session, number)
    ]
    files = sop.outputs(session, number)
    done = [f"Berkas: {', '.join(files)}."] if files else []
    record = session.steps.get(number)
    if record is not None and record.without:
        done.append(f"Diselesaikan tanpa {apart(record.without)}, alasan: {record.note}.")
    if number > SIDANG and (lie := where_all_lie(session)):
        done.append(lie)
    needed = str(step.needs)
    facts = f"Pelaksana: {sop.actor(session, number)}. Persyaratan: {needed}. Keluaran: {step.output}."
    return "\n".join([title, facts, *done, "", *asked])
