"""What stands across a paper that is no final one: a sample, a rehearsal, an anonymous copy, or a draft."""

from sessions.closing import facts_sums as sums
from sessions.kernel.session import Session

SAMPLE = "CONTOH"
DRAFT = "KONSEP"
REHEARSAL = "GLADI – BUKAN BERITA ACARA YANG SAH"
ANONYMOUS = "ANONIM – BUKAN BERITA ACARA YANG SAH"


def is_real(session: Session) -> bool:
    """Whether its papers count: it is neither a rehearsal nor an anonymous copy of another session."""
    return not (session.is_rehearsal or session.is_anonymous)


def watermark(session: Session) -> str:
    """What is lasting, else KONSEP until sidang or amendment is closed, else nothing."""
    return lasting(session) or ("" if sums.locked_at(session) else DRAFT)


def lasting(session: Session) -> str:
    """What every paper of a rehearsal, a copy or the sample bears, a form too; empty for a real session."""
    if session.is_anonymous:
        return ANONYMOUS
    if session.is_rehearsal:
        return REHEARSAL
    return SAMPLE if session.is_sample else ""
