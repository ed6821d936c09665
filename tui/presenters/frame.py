"""What stands on every screen: who we are, where the SOP stands, and what was decided last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from exports.wording.dates import clock, numeric_date
from sessions import sop
from sessions.agenda import open_pause
from sessions.record.ledger import BARRIERS, Entry
from sessions.session import Session, StepState
from sessions.sop import SIDANG
from tui.presenters import agenda

_MARKS = {StepState.DONE: "✓", StepState.RUNNING: "●", StepState.WAITING: " "}


_ALSO = frozenset({"alur", "komisi", "jurnal"})
"""Places besides those of step 5 where the sidang is led."""

_GOES_ON = frozenset({"alur", "catatan"})
"""Places where `n` begins the next item."""


class SaveState(StrEnum):
    """What line 1 says about the record; `✓` only after the acknowledgement."""

    SAVED = "✓ tersimpan"
    SAVING = "menyimpan…"
    READ_ONLY = "hanya baca"


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
    """The line of the hall: what runs and the keys for it; `is_mode` marks a state that must not be overlooked."""

    text: str
    keys: str
    is_mode: bool = False


def hall(session: Session, place: str, step: int | None, now: datetime, late: datetime | None) -> HallNote | None:
    """Late entry and a pause on every screen, the running item on those of the sidang; None where nothing is told."""
    if late is not None:
        text = f"SUSULAN {clock(late)} · keputusan dicatat terjadi {numeric_date(late)} pukul {clock(late)}"
        return HallNote(text=text, keys="@ ubah, selesai", is_mode=True)
    told = agenda.compact(session, now)
    if not told:
        return None
    if open_pause(session.pauses) is not None:
        return HallNote(text=told, keys=". lanjutkan", is_mode=True)
    if step != SIDANG and place not in _ALSO:
        return None
    return HallNote(text=told, keys="n lanjut  . skors" if place in _GOES_ON else "; catat  ! keberatan")


def name(session: Session) -> str:
    """Whose meeting this is: `Musrenbangcam KERJO · RKPD 2028`; of a sample CONTOH, and an open amendment instead."""
    if session.office is None:
        return "Musrenbang Kecamatan"
    kind = "CONTOH" if session.is_sample else "Musrenbangcam"
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


def undoable(entries: Sequence[Entry]) -> Entry | None:
    """The decision that an undo would withdraw; None at a barrier."""
    latest = latest_standing(entries)
    return None if latest is None or latest.kind in BARRIERS else latest


def act(entry: Entry, sentence: str) -> str:
    """Line 23, `10.41 Komisi II menyepakati 14 usulan`: the time and what was decided."""
    return f"{clock(entry.at)} {sentence}"
