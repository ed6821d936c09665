"""The clocks of the steps: when a step began and ended, how long it took, and when it is due."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePosixPath

from sessions.kernel.session import Session, StepState
from sessions.office import working_days
from sessions.steps.sop import BY_NUMBER, STEPS, Unit
from sessions.values.attendance import Role
from sessions.values.report import SignedPaper
from sessions.values.steps import SENDING, SIDANG, SIGNING


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """Something a step needs, whether it is there, the stage where it is put right, and who does that.

    `detail` counts what is missing. One that does not block is only a warning.
    """

    name: str
    is_met: bool
    stage: str = ""
    detail: str = ""
    is_blocking: bool = True
    who: str = ""


def requirements(session: Session, number: int) -> tuple[Requirement, ...]:
    """What the step's gate asks, each fulfilled or not."""
    return tuple(
        Requirement(
            name=str(gate.name),
            is_met=gate.test(session),
            stage=gate.stage,
            detail=gate.detail(session),
            is_blocking=gate.is_blocking,
            who=actor(session, gate.of or number),
        )
        for gate in BY_NUMBER[number].gates
        if gate.applies(session)
    )


def gaps(session: Session, number: int) -> tuple[Requirement, ...]:
    """What still holds the step up: the answer to "why not"."""
    return tuple(r for r in requirements(session, number) if r.is_blocking and not r.is_met)


def state(session: Session, number: int) -> StepState:
    """Done when recorded; running when it is the first one that is not."""
    if number in session.steps:
        return StepState.DONE
    first = next((step.number for step in STEPS if step.number not in session.steps), None)
    return StepState.RUNNING if number == first and session.is_opened else StepState.WAITING


def actor(session: Session, number: int) -> str:
    """Who does the step: as the office says, else as the SOP does."""
    own = session.office.actors.get(number, "") if session.office else ""
    return own or BY_NUMBER[number].actor


def outputs(session: Session, number: int) -> tuple[str, ...]:
    """The step's files, relative to the session folder: those kept when it was finished, and its papers since."""
    record = session.steps.get(number)
    if number == SIGNING:  # the scan of the report with the Camat's signature, else the report itself
        scans = tuple(s.scan for s in session.signatures if s.scan and s.paper is SignedPaper.REPORT)
        return scans or (outputs(session, number - 1) if record else ())
    stems = BY_NUMBER[number].papers
    issued = [file for file in session.issued if PurePosixPath(file).stem.startswith(stems)] if stems else []
    return tuple(dict.fromkeys((*(record.outputs if record else ()), *issued)))


SECONDS_PER_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """How long a finished step took, at least 1, and whether that is more than the SOP allows."""

    amount: int
    unit: Unit
    is_late: bool

    def __str__(self) -> str:
        return f"{self.amount} {self.unit}"


def began(session: Session, number: int) -> datetime | None:
    """When the step was begun: as it was recorded, else when the step before it was finished; the first at opening."""
    if number in session.steps_begun:
        return session.steps_begun[number]
    if number == 1:
        return session.opened
    before = session.steps.get(number - 1)
    return before.finished if before else None


def ended(session: Session, number: int) -> datetime | None:
    """When a finished step really ended: the Camat signed, the agency received; else when it was recorded."""
    record = session.steps.get(number)
    if record is None:
        return None
    start, end = began(session, number), None
    if number == SIGNING and (signature := session.signature(SignedPaper.REPORT, Role.CAMAT)):
        end = signature.signed_at
    elif number == SENDING and session.delivery:
        end = session.delivery.received_at
    return end if end and start and end >= start else record.finished


def _first_day(session: Session, number: int) -> date | None:
    if number == SIDANG:
        return session.sidang.held_on
    start = began(session, number)
    return start.date() if start else None


def used(session: Session, number: int) -> Used | None:
    """Working days from the day the step began to the day it ended; the sidang counts from its day.

    Minutes are only known where the beginning was recorded; they end with the signature. None for a step that is not
    finished, or was skipped.
    """
    record, end = session.steps.get(number), ended(session, number)
    if record is None or end is None or record.skipped_by:
        return None
    standard = BY_NUMBER[number].standard
    if standard.unit is Unit.MINUTES:
        start = session.steps_begun.get(number)
        taken = int((end - start).total_seconds()) // SECONDS_PER_MINUTE if start else None
    else:
        first = _first_day(session, number)
        is_off = working_days.calendar_of(session.office)
        taken = working_days.count(first, end.date(), is_off) if first else None
    if taken is None:
        return None
    taken = max(1, taken)
    return Used(amount=taken, unit=standard.unit, is_late=taken > standard.amount)


def due(session: Session, number: int) -> date | None:
    """The last day the SOP allows for a step that has begun or whose step before is done; None for minutes."""
    standard = BY_NUMBER[number].standard
    first = _first_day(session, number)
    if first is None or standard.unit is Unit.MINUTES:
        return None
    return working_days.due(first, standard.amount, working_days.calendar_of(session.office))
