"""What step 8 asks about SIPD: everything agreed has been typed in there; a warning, since SIPD may be closed."""

from sessions import sipd
from sessions.proposals import PRIORITIES
from sessions.session import Session
from sessions.sop.gates import Gate


def _missing(session: Session) -> str:
    if not session.is_closed:
        return "sidang belum ditutup"
    left = len(sipd.to_enter(session))
    agreed = sum(p.outcome in PRIORITIES for p in session.proposals.values())
    return f"{left} dari {agreed} disepakati, belum ada di SIPD" if left else ""


ENTERED = Gate(
    name="usulan yang disepakati sudah diinput ke SIPD",
    stage="sipd",
    test=lambda session: session.is_closed and not sipd.to_enter(session),
    detail=_missing,
    is_blocking=False,
)
