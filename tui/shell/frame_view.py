"""What is on every screen: who we are, where the SOP stands, and what was decided last."""

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from rich.cells import cell_len

from sessions.closing.decisions_handing import CopyMade
from sessions.kernel.session import Session, StepState
from sessions.language.dates import clock, numeric_date
from sessions.record.ledger import Entry
from sessions.record.wall import Showing, Slide, SlideName
from sessions.sentences.clauses import capital, kind_of
from sessions.steps import sop, works, works_steps
from tui.desk import HallCall
from tui.shell.acts import ACTS, COMMANDS, GAP, ScreenAct
from tui.shell.keys import KEYS, Key
from tui.shell.places import HOME, PLACES, SHEETS
from tui.widgets import running


def help_text(acts: Iterable[ScreenAct], width: int = 64) -> str:
    """The page behind F1: what each key does here, in the order of the footer, wrapped at `width` cells."""
    listed = [act for act in acts if act.key]
    wide = max(cell_len(act.shown) for act in listed) + GAP
    return "\n".join(
        textwrap.fill(str(act.help), width, initial_indent=f"{act.shown:<{wide}}", subsequent_indent=" " * wide)
        for act in listed
    )


def table() -> str:
    """All keys as a Markdown table for the guide: verb, meaning, and what it is done to."""
    rows = [f"| `{key.shown}` | {key.verb} | {key.help} | {_things(key)} |" for key in KEYS]
    return "\n".join(["| Tombol | | Artinya | Yang dikenai |", "|---|---|---|---|", *rows])


def _things(key: Key) -> str:
    return ", ".join(dict.fromkeys(act.what for act in ACTS if act.key == key.id and act.what))


def commands_table() -> str:
    """What only the palette has, as a Markdown table for the guide."""
    rows = [f"| {capital(act.what)} | {act.help} | {_sheets(act)} |" for act in COMMANDS]
    return "\n".join(["| Perintah | Artinya | Lembar |", "|---|---|---|", *rows])


def _sheets(act: ScreenAct) -> str:
    if act.where:
        return ", ".join(str(SHEETS[name].label) for name in act.where)
    return "semua" if act.by_app else "yang memerlukannya"


def places_table() -> str:
    """Where `g` and a letter lead, with the sheets of each place, as a Markdown table for the guide."""
    rows = [f"| `g {p.letter}` | {p.label} | {', '.join(str(s.label) for s in p.sheets)} |" for p in PLACES]
    return "\n".join(["| Tekan | Tempat | Lembar (Tab) |", "|---|---|---|", *rows])


_MARKS = {StepState.DONE: "✓", StepState.RUNNING: "●", StepState.WAITING: " "}


@dataclass(frozen=True, slots=True, kw_only=True)
class RibbonStep:
    """One step of the ribbon on line 2; `is_here` marks the step the screen belongs to."""

    number: int
    short: str
    mark: str
    is_here: bool

    def __str__(self) -> str:
        return f"{self.number}{self.mark} {self.short}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HallNote:
    """Line 22: what comes next and the keys that lead there; `is_mode` marks a state that must not be overlooked."""

    text: str
    keys: str
    is_mode: bool = False


def called(call: HallCall | None) -> HallNote | None:
    """What the hall calls in a rehearsal, before all else; None while nobody does."""
    return HallNote(text=call.says, keys=call.time, is_mode=True) if call else None


def hall(session: Session, place: str, now: datetime, late: datetime | None) -> HallNote | None:
    """Late entry and a pause on every screen; on every other than Alur what Alur would do next. None: nothing."""
    if late is not None:
        text = f"SUSULAN {clock(late)} · keputusan dicatat terjadi {numeric_date(late)} pukul {clock(late)}"
        return HallNote(text=text, keys="^P susulan", is_mode=True)
    if told := running.paused(session):
        return HallNote(text=told, keys=". lanjutkan", is_mode=True)
    return None if place == HOME or not session.is_opened else _led(session, now)


def _led(session: Session, now: datetime) -> HallNote | None:
    """`▸ Pleno II 9/13 Nilai sama di garis · 12/40 menit`: item, which of its works comes first, and the minutes."""
    led = works.of(session)
    if led.now is None:
        return None
    step = works_steps.number_of(led.item)
    title = sop.BY_NUMBER[step].short if step else running.short_title(led.title)
    text = f"▸ {title} {led.works.index(led.now) + 1}/{len(led.works)} {led.now.title}"
    time = running.spent(session, now)
    return HallNote(text=f"{text} · {time} menit" if time else text, keys="g a")


def name(session: Session) -> str:
    """Whose meeting this is: `Musrenbangcam KERJO · RKPD 2028`; CONTOH, GLADI or ANONIM, and an open amendment."""
    if session.office is None:
        return "Musrenbang Kecamatan"
    kind = kind_of(session) or "Musrenbangcam"
    what = f"PERBAIKAN KE-{session.amendment.number}" if session.amendment else f"RKPD {session.plan_year}"
    return f"{kind} {session.office.kecamatan.upper()} · {what}"


def ribbon(session: Session, here: int | None) -> tuple[RibbonStep, ...]:
    """The eight steps of the SOP, with what is done and what runs."""
    return tuple(
        RibbonStep(
            number=step.number,
            short=step.short,
            mark=_MARKS[sop.state(session, step.number)],
            is_here=step.number == here,
        )
        for step in sop.STEPS
    )


def latest_standing(entries: Sequence[Entry]) -> Entry | None:
    """The last decision that counts, or None."""
    return next((entry for entry in reversed(entries) if entry.is_standing), None)


def copies_since(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """What was printed or copied after the last decision of the meeting: facts, which an undo leaves on record."""
    standing = (entry for entry in reversed(entries) if entry.is_standing)
    return tuple(takewhile(lambda entry: isinstance(entry.decision, CopyMade), standing))[::-1]


def latest_decided(entries: Sequence[Entry]) -> Entry | None:
    """The last decision of the meeting that counts, whatever was printed or copied since; None where there is none."""
    decided = (entry for entry in reversed(entries) if entry.is_standing and not isinstance(entry.decision, CopyMade))
    return next(decided, None)


def undoable(entries: Sequence[Entry]) -> Entry | None:
    """The decision that an undo would withdraw; None at a barrier."""
    latest = latest_decided(entries)
    return None if latest is None or latest.decision.facts.barrier else latest


def act(entry: Entry, sentence: str) -> str:
    """Line 23, `10.41 Komisi II menyepakati 14 usulan`: the time and what was decided."""
    return f"{clock(entry.at)} {sentence}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One requirement: its words, whether it is fulfilled and holds anything up, who mends it and the way there."""

    text: str
    is_met: bool
    is_blocking: bool
    way: str
    stage: str
    who: str = ""

    @property
    def mark(self) -> str:
        """`✓` fulfilled, `✗` holds the step up, `!` is only worth knowing."""
        return "✓" if self.is_met else "✗" if self.is_blocking else "!"


def need_lines(listed: Sequence[Need], width: int, height: int) -> tuple[str, ...]:
    """The requirements in this many lines: the missing ones with their way at the right, the others two by two.

    What finds no room is counted in the last line.
    """
    met = _two_by_two([f"{need.mark} {need.text}" for need in listed if need.is_met], width)
    whole = [line for need in listed if not need.is_met for line in _whole_lines(need, width)] + met
    if len(whole) <= height:
        return tuple(whole)
    lines = [_missing_line(need, width) for need in listed if not need.is_met] + met
    if len(lines) <= height:
        return tuple(lines)
    left_out = len(lines) - height + 1
    return (*lines[: height - 1], f"… dan {left_out} baris lagi (?)")


def _missing_line(need: Need, width: int) -> str:
    way = who_where(need)
    return f"{need.mark} {_cut(need.text, width - len(way) - 4):<{width - len(way) - 3}} {way}"


def _whole_lines(need: Need, width: int) -> list[str]:
    """Nothing is cut: what finds no room goes on below."""
    way = who_where(need)
    first, *others = textwrap.wrap(need.text, width - len(way) - 4)
    return [f"{need.mark} {first:<{width - len(way) - 3}} {way}", *(f"  {line}" for line in others)]


def who_where(need: Need) -> str:
    """Who mends it and the keys that lead there."""
    return f"{need.who} → {need.way}".lstrip()


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


_WALL = "▣"
_IN_SHORT = {SlideName.RANKING: "urutan"}
"""Slides that the line above calls otherwise than the command line."""


def wall_mark(showing: Showing, first: Slide) -> str:
    """`▣ kuorum`, `▣ tahan`, `▣ JEDA`; nothing while the wall stands at its `first` slide."""
    if showing.is_paused:
        return f"{_WALL} JEDA"
    if showing.is_held:
        return f"{_WALL} tahan"
    name = showing.slide.name
    return "" if showing.slide == first else f"{_WALL} {_IN_SHORT.get(name, name.value)}"
