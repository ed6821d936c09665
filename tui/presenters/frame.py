"""What stands on every screen: who we are, where the SOP stands, and what was decided last."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from exports.wording.dates import clock
from sessions import sop
from sessions.record.ledger import BARRIERS, Entry
from sessions.session import Session, StepState

_MARKS = {StepState.DONE: "✓", StepState.RUNNING: "●", StepState.WAITING: " "}


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
