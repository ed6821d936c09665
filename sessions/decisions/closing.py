"""Decisions that lock the sidang and keep what was issued."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sessions import validity
from sessions.decisions.amendment import require_no_amendment
from sessions.decisions.base import Decision, Stamp, require_open_sidang, require_opened
from sessions.decisions.pausing import resumed
from sessions.refusals import Reason, Refused
from sessions.session import Session, StepRecord
from sessions.sop import SIDANG


@dataclass(frozen=True, slots=True, kw_only=True)
class SidangClosed(Decision):
    """The chair closes the sidang: from now on only steps 6 to 8 decide."""

    def check(self, session: Session) -> None:
        """No blocking point of the validity list is open."""
        require_open_sidang(session, self)
        gaps = tuple(check.name for check in validity.checks(session) if check.is_blocking and not check.is_met)
        if gaps:
            raise Refused(Reason.CLOSING_GAPS, gaps=gaps, count=len(gaps))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The agenda ends, step 5 is done, and papers render as of this position."""
        session = resumed(session, stamp.when)
        agenda = tuple(replace(item, ended=stamp.when) if item.is_running else item for item in session.agenda)
        sidang = replace(session.sidang, closed=stamp.when, closed_at_seq=stamp.seq)
        steps = {**session.steps, SIDANG: StepRecord(finished=stamp.when)}
        return replace(session, agenda=agenda, sidang=sidang, steps=steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsIssued(Decision):
    """What left the house: file name -> SHA-256 of its bytes in hex."""

    files: Mapping[str, str]

    def check(self, session: Session) -> None:
        """At least one file, and no amendment under way: what it changes is not signed yet."""
        require_opened(session)
        require_no_amendment(session)
        if not self.files:
            raise Refused(Reason.NOTHING_TO_DO)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The hashes are kept; a file issued again has its newest."""
        return replace(session, issued={**session.issued, **self.files})
