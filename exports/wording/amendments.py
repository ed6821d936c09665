"""What a Berita Acara Perbaikan puts right, line by line, and what it is called."""

from exports.wording.changes import ChangeLine, told
from sessions import amendments, changes
from sessions.session import Amendment, Session


def title(amendment: Amendment) -> str:
    """What people call the paper."""
    return f"Berita Acara Perbaikan ke-{amendment.number}"


def lines(session: Session, amendment: Amendment) -> tuple[ChangeLine, ...]:
    """What was put right, one fact a line; steps, papers and numbers of letters are no corrections."""
    before, after = amendment.before, amendments.comparable(session, amendment)
    return tuple(told(change, before, after) for change in changes.changes(before, after))
