"""Decisions of a Berita Acara Perbaikan: opened with a reason, closed when what was wrong is put right (practice 7)."""

from dataclasses import dataclass, replace

from sessions import amendments, validity
from sessions.decisions.base import Decision, Stamp, require_opened
from sessions.decisions.checks import require_reason, require_text
from sessions.refusals import Reason, Refused
from sessions.session import Amendment, Session


def require_no_amendment(session: Session) -> None:
    """Nothing is being put right at the moment."""
    if session.amendment is not None:
        raise Refused(Reason.AMENDMENT_OPEN, number=session.amendment.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentOpened(Decision):
    """A Berita Acara Perbaikan is begun; it numbers itself. What `sessions.amendable` lists can be decided again."""

    reason: str
    asked_by: str

    def check(self, session: Session) -> None:
        """A closed sidang, one amendment at a time, a reason, and who asked for it."""
        require_opened(session)
        if not session.is_closed:
            raise Refused(Reason.SIDANG_NOT_CLOSED)
        require_no_amendment(session)
        require_reason(self.reason)
        require_text(self.asked_by, "yang meminta")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The session of this moment is kept: the papers that were signed go on telling it."""
        opened = Amendment(
            number=len(session.amendments) + 1,
            reason=self.reason,
            asked_by=self.asked_by,
            opened=stamp.when,
            opened_at_seq=stamp.seq,
            before=session,
        )
        return replace(session, amendments=(*session.amendments, opened))


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentClosed(Decision):
    """The Berita Acara Perbaikan is complete: the results are locked again, and later steps use what was put right.

    `note` tells what the office wishes to remember of the signing; it may be empty.
    """

    note: str = ""

    def check(self, session: Session) -> None:
        """Something was put right, and everything that the closing of the sidang asks for still holds."""
        require_opened(session)
        amendment = session.amendment
        if amendment is None:
            raise Refused(Reason.AMENDMENT_NOT_OPEN)
        if amendments.is_empty(session, amendment):
            raise Refused(Reason.AMENDMENT_EMPTY, number=amendment.number)
        gaps = tuple(check.name for check in validity.checks(session) if check.is_blocking and not check.is_met)
        if gaps:
            raise Refused(Reason.AMENDMENT_GAPS, number=amendment.number, gaps=gaps, count=len(gaps))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The paper renders as of this position."""
        *earlier, open_one = session.amendments
        closed = replace(open_one, closed=stamp.when, closed_at_seq=stamp.seq, note=self.note)
        return replace(session, amendments=(*earlier, closed))
