"""The decision that states the quorum: it warns and words, it never blocks."""

from dataclasses import dataclass, replace

from sessions import agenda, attendance
from sessions.decisions.base import Decision, Stamp, require_open_sidang
from sessions.decisions.pausing import LONGEST_MINUTES, with_pause
from sessions.refusals import Reason, Refused
from sessions.session import QuorumCheck, QuorumWay, Session

WAITING = "menunggu kuorum"
"""Why the sidang stands still where the chair postpones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuorumChecked(Decision):
    """The chair asks for the quorum; what is found is kept and then stands.

    `way` is what the chair does where it is not met: postpone for so many minutes, or go on as the house rules have it.
    """

    way: QuorumWay | None = None
    minutes: int = 15

    def check(self, session: Session) -> None:
        """The sidang is open."""
        require_open_sidang(session, self)
        if not 1 <= self.minutes <= LONGEST_MINUTES:
            raise Refused(Reason.COUNT_INVALID, field="menit penundaan")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The arithmetic of this moment is kept; a postponed sidang stands still."""
        session = with_quorum(session, stamp, self.way)
        check = session.sidang.quorum
        waits = check is not None and check.way is QuorumWay.POSTPONE and agenda.running(session.agenda) is not None
        if not waits or agenda.open_pause(session.pauses) is not None:
            return session
        return with_pause(session, stamp, WAITING, self.minutes)


def with_quorum(session: Session, stamp: Stamp, way: QuorumWay | None = None) -> Session:
    """The session with the quorum checked now; where it is met there is nothing for the chair to choose."""
    now = attendance.quorum_now(session)
    chosen = None if now.is_met else way
    checked = QuorumCheck(present=now.present, invited=now.invited, needed=now.needed, at=stamp.when, way=chosen)
    return replace(session, sidang=replace(session.sidang, quorum=checked))
