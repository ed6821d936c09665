"""Decisions that finish a step of the SOP, or skip it on somebody's word."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sessions import sop
from sessions.decisions.base import Decision, Stamp, require_opened
from sessions.decisions.checks import require_reason, require_text
from sessions.refusals import Reason, Refused
from sessions.session import Session, StepRecord


def _require_waiting(session: Session, step: int) -> None:
    require_opened(session)
    if step not in sop.BY_NUMBER:
        raise Refused(Reason.STEP_UNKNOWN, step=step)
    if step in session.steps:
        raise Refused(Reason.STEP_ALREADY_DONE, step=step)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBegun(Decision):
    """A step of the SOP begins now, where that is not when the one before it ended: the Camat takes up the pen."""

    step: int

    def check(self, session: Session) -> None:
        """A step that is neither done nor begun."""
        _require_waiting(session, self.step)
        if self.step in session.steps_begun:
            raise Refused(Reason.STEP_ALREADY_BEGUN, step=self.step)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Its clock runs from here."""
        return replace(session, steps_begun={**session.steps_begun, self.step: stamp.when})


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCompleted(Decision):
    """A step of the SOP is finished; its gate is open. `outputs`: its files in the session folder -> SHA-256 in hex.

    Step 5 is finished by closing the sidang.
    """

    step: int
    note: str = ""
    outputs: Mapping[str, str] = field(default_factory=dict)

    def check(self, session: Session) -> None:
        """Every requirement of the step is fulfilled."""
        _require_waiting(session, self.step)
        missing = tuple(r.name for r in sop.gaps(session, self.step))
        if missing:
            raise Refused(Reason.STEP_GATE_CLOSED, step=self.step, missing=missing)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The step is done at this time."""
        record = StepRecord(finished=stamp.when, note=self.note, outputs=self.outputs)
        return replace(session, steps={**session.steps, self.step: record})


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSkipped(Decision):
    """A step is passed over on a named person's word, with a reason; never step 5, and later ones only after it."""

    step: int
    by: str
    reason: str

    def check(self, session: Session) -> None:
        """A name and a reason."""
        _require_waiting(session, self.step)
        if self.step == sop.SIDANG:
            raise Refused(Reason.STEP_GATE_CLOSED, step=self.step, missing=("sidang ditutup",))
        if self.step > sop.SIDANG and not session.is_closed:
            raise Refused(Reason.SIDANG_NOT_CLOSED)
        require_text(self.by, "atas perintah")
        require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The step counts as done, and papers say it was skipped."""
        record = StepRecord(finished=stamp.when, skipped_by=self.by, reason=self.reason)
        return replace(session, steps={**session.steps, self.step: record})
