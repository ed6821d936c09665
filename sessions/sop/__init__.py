"""The eight steps of the SOP: what they are (`steps`), what each needs (`gates`), and how long they take (`clock`)."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from sessions.local_words import worded
from sessions.report import SignedPaper
from sessions.session import Session, StepState
from sessions.sop.steps import BY_NUMBER, REPORT, SENDING, SIDANG, SIGNING, STEPS, Standard, Step, Unit

__all__ = [
    "BY_NUMBER",
    "REPORT",
    "SENDING",
    "SIDANG",
    "SIGNING",
    "STEPS",
    "Requirement",
    "Standard",
    "Step",
    "Unit",
    "actor",
    "gaps",
    "outputs",
    "requirements",
    "state",
    "worded",
]


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
            name=worded(session.office, gate.name),
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
