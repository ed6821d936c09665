"""What stands across a paper that is no final one: a sample, a rehearsal, or a draft."""

from sessions.closing import facts_sums as sums
from sessions.kernel.session import Session

SAMPLE = "CONTOH"
DRAFT = "KONSEP"
REHEARSAL = "GLADI – BUKAN BERITA ACARA YANG SAH"


def watermark(session: Session) -> str:
    """Of a rehearsal and of the sample their own, KONSEP until sidang or amendment is closed, else nothing."""
    return lasting(session) or ("" if sums.locked_at(session) else DRAFT)


def lasting(session: Session) -> str:
    """What every paper of a rehearsal or of the sample bears, a form too; empty for a real session."""
    if session.is_rehearsal:
        return REHEARSAL
    return SAMPLE if session.is_sample else ""
